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
package sc.fiji.neurometa.report.supplement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.Run;

/** Checklist and flow of studies of the stored runs: every number is in the record, where the checklist says it is. */
class SupplementTest {

	private static final Path RUNS = Approved.file("runs");

	static Stream<String> records() throws IOException {
		try (Stream<Path> files = Files.walk(RUNS)) {
			return files.map(file -> RUNS.relativize(file).toString().replace('\\', '/'))
				.filter(
					file -> file.endsWith("_run.json") && !file.startsWith("conjunction/") && !file.startsWith("atlas_macm/"))
				.sorted().toList().stream();
		}
	}

	private static Run run(final String record) {
		return RunRecords.read(RUNS.resolve(record));
	}

	/** A row of one of the tables, cell by cell and without backslashes. */
	private static List<List<String>> rows(final String markdown, final int cells) {
		return markdown.lines().filter(line -> line.startsWith("| ") && !line.startsWith("|---"))
			.map(line -> Arrays.stream(line.replace("\\_", "_").split(" ?\\| ?", -1)).skip(1).toList())
			.filter(row -> row.size() == cells + 1 && !row.get(cells - 1).equals("where")).map(row -> row.subList(0, cells))
			.toList();
	}

	private static Optional<JsonElement> member(final JsonElement record, final String path) {
		JsonElement at = record;
		for (final String name : path.split("\\.")) {
			if (!at.getAsJsonObject().has(name)) return Optional.empty();
			at = at.getAsJsonObject().get(name);
		}
		return Optional.of(at);
	}

	/** A number, or how many elements a list has. */
	private static int number(final JsonElement record, final String path) {
		final JsonElement found = member(record, path).orElseThrow(() -> new AssertionError("no " + path));
		return found.isJsonArray() ? found.getAsJsonArray().size() : found.getAsInt();
	}

	private static String shown(final long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	private static void has(final String text, final long number, final String path) {
		assertTrue(text.matches("(?s)(?:.*[^\\d,])?" + shown(number) + "(?:[^\\d,].*|,\\D.*)?"),
			path + " is " + number + ", the text says: " + text);
	}

	@ParameterizedTest
	@MethodSource("records")
	void theTextOfAStoredRunIsTheApprovedOne(final String record) {
		Approved.check("supplement/" + record.replaceAll("/.*", "") + ".md",
			Checklist.of(run(record)).replaceAll("(?s)\n## Sources.*", "\n"));
	}

	@ParameterizedTest
	@MethodSource("records")
	void everyNumberOfTheFlowIsThatOfTheRecord(final String record) throws IOException {
		final JsonElement json = JsonParser.parseString(Files.readString(RUNS.resolve(record)));
		int compared = 0;
		for (final List<String> row : rows(Checklist.of(run(record)), 4)) {
			final String step = row.get(0), n = row.get(1), all = n + " " + row.get(2);
			if (row.get(3).isEmpty()) {
				assertEquals("____", n, step);
				continue;
			}
			final List<String> where = List.of(row.get(3).split(", "));
			if (step.contains("joined") || step.contains("do not pass") || step.contains("without a focus in")) has(n,
				number(json, where.get(0)) - where.stream().skip(1).mapToInt(path -> number(json, path)).sum(), row.get(3));
			else if (!step.contains("suspected")) for (final String path : where)
				has(all, number(json, path), path);
			compared++;
		}
		assertTrue(compared >= 4, compared + " steps with numbers");
	}

	@ParameterizedTest
	@MethodSource("records")
	void everyNumberOfTheChecklistIsThatOfTheRecord(final String record) throws IOException {
		final JsonElement json = JsonParser.parseString(Files.readString(RUNS.resolve(record)));
		final List<List<String>> rows = rows(Checklist.of(run(record)), 5);
		int compared = 0;
		for (final List<String> row : rows)
			for (final String path : row.get(4).isEmpty() ? List.<String> of() : List.of(row.get(4).split(", "))) {
				// lists of experiments are summarised, and the sum of two numbers stands for both
				if (path.matches("(?:.*\\.)?(?:experiments|leave_one_out)") || path.contains("counts.conversion") ||
					path.contains("counts.foci.outside")) continue;
				final JsonElement found = member(json, path).orElseThrow(() -> new AssertionError("no " + path));
				if (found.isJsonArray()) has(row.get(3), found.getAsJsonArray().size(), path);
				else if (path.endsWith("sha256")) assertTrue(row.get(3).contains(found.getAsString().substring(0, 12)), path);
				else if (found.getAsJsonPrimitive().isNumber() && found.getAsDouble() == found.getAsInt())
					has(row.get(3), found.getAsInt(), path);
				else if (!path.contains("transform") && !path.contains("pool_by"))
					assertTrue(row.get(3).contains(found.getAsString()), path + ": " + row.get(3));
				compared++;
			}
		assertTrue(compared >= 8, compared + " members");
		assertTrue(rows.size() >= 24, rows.size() + " items");
	}

	/** What rules out a conclusion is called by its name. */
	@Test
	void whatIsNotMetIsSaid() {
		final List<List<String>> uncorrected = rows(Checklist.of(run("ale_uncorrected/first_run.json")), 5);
		assertEquals("**not met**", status(uncorrected, "family-wise error"));
		assertEquals("answered", status(rows(Checklist.of(run("ale_cluster_fwe/pain_run.json")), 5), "family-wise error"));
		final List<List<String>> gated = rows(Checklist.of(run("contrast_gated/first_vs_second_run.json")), 5);
		assertEquals("**not met**", status(gated, "contrast is corrected"));
		assertTrue(gated.stream().anyMatch(r -> r.get(1).contains("Enough experiments") && r.get(3).contains("first: 20")),
			gated.toString());
	}

	private static String status(final List<List<String>> rows, final String question) {
		return rows.stream().filter(r -> r.get(1).contains(question)).findFirst().orElseThrow().get(2);
	}

	@ParameterizedTest
	@MethodSource("records")
	void thePictureShowsTheStepsOfTheFlow(final String record) throws Exception {
		final Run run = run(record);
		final String svg = FlowPicture.of(run);
		assertEquals(svg, FlowPicture.of(run), "the same bytes");
		final NodeList texts = DocumentBuilderFactory.newInstance().newDocumentBuilder()
			.parse(new InputSource(new StringReader(svg))).getElementsByTagName("text");
		final StringBuilder all = new StringBuilder();
		for (int i = 0; i < texts.getLength(); i++)
			all.append(texts.item(i).getTextContent()).append(' ');
		for (final StudyFlow flow : StudyFlow.of(run))
			for (final StudyFlow.Step step : flow.steps())
				assertTrue(all.toString().contains(step.text() + " n = " + step.number()), step + " in " + all);
	}

	@Test
	void aConjunctionOfMapsHasNoStudies() throws IOException {
		try (Stream<Path> files = Files.list(RUNS.resolve("conjunction"))) {
			final Run run = RunRecords.read(files.filter(f -> f.toString().endsWith("_run.json")).findFirst().orElseThrow());
			assertEquals(List.of(), Supplement.of(run));
			assertThrows(IllegalArgumentException.class, () -> Checklist.of(run));
		}
		assertFalse(Supplement.of(run("ale_uncorrected/first_run.json")).isEmpty());
	}
}
