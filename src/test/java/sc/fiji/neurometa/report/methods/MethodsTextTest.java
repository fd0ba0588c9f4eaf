/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.report.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.Numbers;

class MethodsTextTest {

	/** Numbers of formulas and words, which no run changes: (1 - MA), ln 2, (b + 1), 5.7 mm, 95 %, x² and Brett's year. */
	static final Set<String> CONSTANTS = Set.of("1", "2", "5.7", "11.6", "95", "1999");
	static final Pattern NUMBER =
		Pattern.compile("(?<![\\p{Alnum}.+-])-?\\d[\\d,]*(?:\\.\\d+)?(?: × 10(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(?![\\d-]|\\.\\d)");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.correction.Correction#values")
	void everyNumberInTheTextIsOneOfTheRecord(final Correction correction) throws IOException {
		final RunRecord run = changed(record(correction), UNUSUAL);
		final List<BigDecimal> known = new ArrayList<>();
		numbers(json(run), known);
		for (int axis = 0; axis < 3; axis++)
			known.add(BigDecimal.valueOf(run.mask().voxelToMm().columnLength(axis)));
		known.add(BigDecimal.valueOf(run.result().clusters().size()));
		run.counts().conversion().ifPresent(c -> known.add(BigDecimal.valueOf(c.experiments().size())));
		known.add(BigDecimal.valueOf(run.counts().foci().outsideMask() + run.counts().foci().outsideGrid()));
		int checked = 0;
		// Linux 6.1, Java 17.0.2 and NeuroMeta 0.1.0 are names, checked as such below, and so are years of papers
		final String text = (MethodsText.paragraph(run) + "\n" + summary(run) + "\n" + new ResultSentences(run).maps() +
			"\n" + new ResultSentences(run).table().replaceAll("\\| [^|]*right[^|]*\\|", "|"))
				.replace(run.software().neurometa(), "");
		final Matcher matcher = NUMBER.matcher(withoutConstants(text));
		while (matcher.find()) {
			if (CONSTANTS.contains(matcher.group())) continue;
			checked++;
			final BigDecimal number = parsed(matcher.group());
			assertTrue(known.stream().anyMatch(k -> isRounded(k, number)),
				() -> "'" + matcher.group() + "' is not in the record: " + text);
		}
		assertTrue(checked > 30, checked + " numbers were found in: " + text);
	}

	/** A text without years of papers, and without the numbers of sentences that are the same for every run. */
	static String withoutConstants(final String text) {
		return text.replaceAll("(et al\\.|Smyth|Nichols|Hochberg|Yekutieli),? \\(?\\d{4}", "")
			.replace(BaseRateSentences.UNEVEN, "").replace("H = 2 and E = 0.5", "").replace("from 0 to its z", "")
			.replaceAll("SPM2|mm[²³]", "");
	}

	static BigDecimal parsed(final String text) {
		final int times = text.indexOf(" ×");
		final BigDecimal factor = new BigDecimal((times < 0 ? text : text.substring(0, times)).replace(",", ""));
		if (times < 0) return factor;
		final StringBuilder power = new StringBuilder();
		text.substring(text.indexOf("10", times) + 2).chars()
			.forEach(c -> power.append(c == '⁻' ? "-" : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c))));
		return factor.scaleByPowerOfTen(Integer.parseInt(power.toString()));
	}

	/** Whether a number is another one, rounded to the last digit it shows. */
	static boolean isRounded(final BigDecimal full, final BigDecimal shown) {
		// trailing zeros may have been left out, so that the true rounding may have been finer, never coarser
		return full.subtract(shown).abs().compareTo(BigDecimal.ONE.movePointLeft(shown.scale())
			.divide(BigDecimal.valueOf(2), shown.scale() + 2, RoundingMode.HALF_UP)) <= 0;
	}

	static void numbers(final JsonElement element, final List<BigDecimal> found) {
		if (element.isJsonObject()) element.getAsJsonObject().entrySet().stream()
			.filter(e -> !e.getKey().equals("experiments") || e.getValue().isJsonPrimitive())
			.forEach(e -> numbers(e.getValue(), found));
		else if (element.isJsonArray()) element.getAsJsonArray().forEach(e -> numbers(e, found));
		else if (element.getAsJsonPrimitive().isNumber()) found.add(element.getAsBigDecimal());
	}

	/** Values that no other number of the record has. */
	private static final Map<String, String> UNUSUAL = new LinkedHashMap<>();
	static {
		UNUSUAL.put("settings.voxel_p", "0.00137");
		UNUSUAL.put("settings.alpha", "0.0431");
		UNUSUAL.put("settings.min_cluster_mm3", "234.5");
		UNUSUAL.put("settings.permutations", "12345");
		UNUSUAL.put("settings.default_subjects", "13");
		UNUSUAL.put("settings.seed", "987654321");
		UNUSUAL.put("counts.without_subjects", "9");
		UNUSUAL.put("counts.emptied", "4");
		UNUSUAL.put("result.largest_rejected", "{\"voxels\":61,\"volume_mm3\":3904.5,\"p_fwe\":0.1912}");
		UNUSUAL.put("result.min_p", "3.0508067E-13");
		UNUSUAL.put("sampling.voxels", "192577");
	}

	@Test
	void everyNumberOfTheRecordThatMattersIsInTheText() throws IOException {
		final RunRecord run = changed(record(Correction.CLUSTER_FWE), UNUSUAL);
		final String text = MethodsText.of(run);
		final Set<String> silent = new HashSet<>();
		for (final String path : numberPaths("", json(run))) {
			final JsonPrimitive old = at(json(run), path).getAsJsonPrimitive();
			if (text.equals(MethodsText.of(changed(run, Map.of(path, other(path, old))))))
				silent.add(path.replaceAll("\\d+", "N"));
		}
		// where the grid lies (the mask's SHA-256 and the voxel size are told), the format, the width of kernels (told
		// instead of their range where it is set), and what the larger of two sentences already says
		assertEquals(Set.of("version", "mask.size.N", "mask.voxel_to_mm.N.N", "counts.source.subjects_per_experiment.min",
			"counts.source.subjects_per_experiment.median", "counts.source.subjects_per_experiment.max", "counts.foci.used",
			"counts.foci.converted", "counts.foci.dropped", "result.threshold.voxel_p"), silent);
	}

	private static String other(final String path, final JsonPrimitive old) {
		if (path.equals("version")) return "1";
		if (path.equals("settings.connectivity")) return "26";
		final BigDecimal value = old.getAsBigDecimal();
		if (path.startsWith("mask.voxel_to_mm")) return value.add(BigDecimal.valueOf(0.00001)).toString();
		if (value.stripTrailingZeros().scale() <= 0) return value.add(BigDecimal.valueOf(17)).toPlainString();
		return value.multiply(BigDecimal.valueOf(0.731)).toString();
	}

	private static List<String> numberPaths(final String path, final JsonElement element) {
		final List<String> paths = new ArrayList<>();
		if (element.isJsonObject()) element.getAsJsonObject().entrySet().forEach(e -> {
			if (!path.isEmpty() || !e.getKey().equals("experiments"))
				paths.addAll(numberPaths(path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue()));
		});
		else if (element.isJsonArray()) for (int i = 0; i < element.getAsJsonArray().size(); i++)
			paths.addAll(numberPaths(path + "." + i, element.getAsJsonArray().get(i)));
		else if (element.getAsJsonPrimitive().isNumber()) paths.add(path);
		return paths;
	}

	@ParameterizedTest
	@CsvSource({ "transform, 4", "focus_placement, 2", "outside_foci, 2", "ma_model, 2", "pool_by, 2", "connectivity, 3",
		"correction, 7" })
	void everyChoiceHasItsOwnWords(final String key, final int choices) throws IOException {
		final List<String> words = switch (key) {
			case "transform" -> List.of("lancaster_pooled", "lancaster_spm", "lancaster_fsl", "brett");
			case "focus_placement" -> List.of("exact", "nearest");
			case "outside_foci" -> List.of("keep", "drop");
			case "ma_model" -> List.of("non_additive", "additive");
			case "pool_by" -> List.of("none", "study");
			case "connectivity" -> List.of("6", "18", "26");
			default -> Arrays.stream(Correction.values()).map(c -> c.key()).toList();
		};
		assertEquals(choices, words.size());
		final Set<String> paragraphs = new HashSet<>();
		for (final String word : words)
			paragraphs.add(MethodsText.paragraph(changed(record(Correction.VOXEL_FWE),
				Map.of("settings." + key, key.equals("connectivity") ? word : "\"" + word + "\""))));
		assertEquals(choices, paragraphs.size());
	}

	@Test
	void theOtherChoicesHaveTheirWordsToo() throws IOException {
		final RunRecord run = record(Correction.CLUSTER_FWE);
		assertTrue(MethodsText.paragraph(run).contains("2,357 voxels of the mask"));
		assertTrue(MethodsText.paragraph(changed(run, Map.of("sampling.choice", "\"gray_matter\"")))
			.contains("2,357 voxels of grey matter in the mask"));
		assertTrue(MethodsText.paragraph(changed(run, Map.of("settings.kernel_fwhm_mm", "9.5")))
			.contains("was set to 9.5 mm for all experiments"));
		assertTrue(MethodsText.paragraph(changed(run, Map.of("counts.conversion", "remove")))
			.contains("All coordinates were taken to be in MNI space; none had to be converted."));
		assertFalse(MethodsText.of(changed(run, Map.of("counts.conversion", "remove"))).contains("Lancaster"));
		assertTrue(
			MethodsText.paragraph(changed(run, Map.of("counts.foci.outside_mask", "0", "counts.foci.outside_grid", "0")))
				.contains("All foci lay inside the mask."));
		assertTrue(
			MethodsText.paragraph(changed(run, Map.of("counts.without_subjects", "3", "settings.default_subjects", "12")))
				.contains("For 3 experiments without a sample size, 12 subjects each were assumed."));
		assertTrue(MethodsText.paragraph(changed(run, Map.of("counts.without_subjects", "3")))
			.contains("do not include 3 experiments without a sample size."));
		final String permutationFree = MethodsText.paragraph(record(Correction.UNCORRECTED));
		assertFalse(permutationFree.contains("In each of") || permutationFree.contains("seed"));
	}

	@Test
	void theResultIsOnePlainSentence() throws IOException {
		final RunRecord run = changed(record(Correction.CLUSTER_FWE),
			Map.of("result.threshold.corrected",
				"{\"quantity\":\"cluster_voxels\",\"smallest\":98,\"low95\":92,\"high95\":104,\"smallest_mm3\":784," +
					"\"low95_mm3\":736,\"high95_mm3\":832}",
				"result.largest_rejected", "{\"voxels\":61,\"volume_mm3\":488,\"p_fwe\":0.19}"));
		final String one =
			"A cluster had to hold at least 98 voxels (784 mm³; 95 % Monte Carlo interval 92 to 104 voxels, " +
				"736 to 832 mm³); ";
		assertEquals(one + "1 cluster survives; the largest that does not has 61 voxels (488 mm³; family-wise p = 0.19).",
			summary(run));
		assertEquals(one + "no cluster survives; the largest has 61 voxels (488 mm³; family-wise p = 0.19).",
			summary(changed(run, Map.of("result.clusters", "[]"))));
		assertEquals(
			"A cluster had to hold at least 98 voxels (784 mm³; 95 % Monte Carlo interval from 92 voxels on, since " +
				"the permutations are too few for an upper end) and 200 mm³; 1 cluster survives.",
			summary(
				changed(run, Map.of("result.threshold.corrected.high95", "remove", "result.threshold.corrected.high95_mm3",
					"remove", "result.largest_rejected", "remove", "settings.min_cluster_mm3", "200"))));
		assertEquals("No voxel passes the threshold; no cluster survives.", summary(changed(record(Correction.FDR_BH),
			Map.of("result.threshold", "{\"voxel_p\":0}", "result.clusters", "[]", "result.largest_rejected", "remove"))));
	}

	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.correction.Correction#values")
	void whatIsCitedIsListedAndNothingElse(final Correction correction) throws IOException {
		final String text = MethodsText.of(record(correction));
		final String[] parts = text.split("\n## (References|BibTeX)\n");
		assertEquals(3, parts.length);
		for (final Reference reference : Reference.values()) {
			final boolean cited = parts[0].contains(reference.cited()) || parts[0].contains(reference.named());
			final boolean warned = parts[0].contains(reference.cited().replace(",", ""));
			assertEquals(cited || warned, parts[1].contains(reference.entry()), reference.name());
			assertEquals(cited || warned, parts[2].contains(reference.bibtex()), reference.name());
		}
		assertEquals(correction == Correction.FDR_BY, parts[1].contains("Yekutieli"));
		assertEquals(correction.needsPermutations(), parts[1].contains("Phipson"));
		assertTrue(parts[2].strip().startsWith("```bibtex\n@article{") && parts[2].endsWith("```\n"));
		assertEquals(parts[2].chars().filter(c -> c == '{').count(), parts[2].chars().filter(c -> c == '}').count());
	}

	@Test
	void warningsNotesAndConvertedExperimentsAreListedAsTheyStand() throws IOException {
		final RunRecord run = record(Correction.FDR_BH);
		final String text = MethodsText.of(run);
		assertFalse(run.warnings().isEmpty());
		for (final String warning : run.warnings())
			assertTrue(text.contains("- " + UserText.escaped(warning) + "\n"), warning);
		assertTrue(text.contains("- Line 7: typographic minus read as minus.\n"));
		assertTrue(text.contains("- @SUM(A1): contrast \\*3\\*, \\<b\\>\n"));
		for (final String fact : List.of(run.software().neurometa(), "Java " + run.software().java(),
			UserText.escaped(run.software().os()), run.source().sha256(), run.mask().sha256(), run.sampling().sha256(),
			run.started().toString()))
			assertTrue(text.contains(fact), fact);
	}

	private static final Map<Correction, RunRecord> RUNS = new HashMap<>();

	private static synchronized RunRecord record(final Correction correction) {
		return RUNS.computeIfAbsent(correction, c -> SmallRuns.record(SmallRuns.run(SmallRuns.settings(c))));
	}

	private JsonObject json(final RunRecord run) throws IOException {
		final Path file = folder.resolve("run.json");
		RunRecords.write(file, run);
		return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
	}

	/** The record with other values at some places of its JSON. */
	private RunRecord changed(final RunRecord run, final Map<String, String> changes) throws IOException {
		final JsonObject json = json(run);
		changes.forEach((path, value) -> {
			final int dot = path.lastIndexOf('.');
			final JsonElement parent = dot < 0 ? json : at(json, path.substring(0, dot));
			final String last = path.substring(dot + 1);
			if (parent instanceof JsonArray array) array.set(Integer.parseInt(last), JsonParser.parseString(value));
			else if (value.equals("remove")) parent.getAsJsonObject().remove(last);
			else parent.getAsJsonObject().add(last, JsonParser.parseString(value));
		});
		return (RunRecord) RunRecords.read(Files.writeString(folder.resolve("changed.json"), json.toString()));
	}

	private static JsonElement at(final JsonElement root, final String path) {
		JsonElement element = root;
		for (final String name : path.split("\\."))
			element = element.isJsonArray() ? element.getAsJsonArray().get(Integer.parseInt(name))
				: element.getAsJsonObject().get(name);
		return element;
	}

	private static String summary(final RunRecord run) {
		return new ResultSentences(run).summary();
	}
}
