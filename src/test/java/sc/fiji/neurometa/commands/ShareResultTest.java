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
package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.CsvTable;

/** Share Result as SciJava runs it: the zip holds the runs as they are, and foci that are the same to the last bit. */
@Tag("slow")
class ShareResultTest extends CommandRunner {

	/** A study with two contrasts, one in the other space, one without foci, tags and a covariate. */
	private static final String FOCI = """
			// Reference=MNI
			// Zhao, 2010: 2-back > 0-back
			// Title=Working memory
			// DOI=10.1000/1
			// Tags=adult; task=n-back
			// Covariates=age=23.5
			// Subjects=12
			40\t-20\t50.25
			-38.123456789\t20\t10

			// Zhao, 2010: 3-back > 0-back
			// Subjects=14
			42\t-18\t50
			0\t0\t200

			// Empty, 2011: nothing
			// Subjects=9

			// Reference=Talairach
			// O'Neill & <Sons>, 2012
			// Tags=child
			// Subjects=20
			38\t-22\t48
			""";

	private Path run(final Object... more) throws Exception {
		final Path foci = Files.writeString(folder.resolve("foci.txt"), FOCI);
		final Map<String, Object> inputs = new LinkedHashMap<>(coarse());
		inputs.putAll(Map.of("foci_file", foci.toFile(), "correction", "uncorrected", "voxel_p", 0.01, "pool_by", "study",
			"outside_foci", "drop", "output_directory", folder.resolve("out").toFile(), "output_prefix", "P", "show_results",
			false));
		for (int i = 0; i < more.length; i += 2)
			inputs.put((String) more[i], more[i + 1]);
		final CommandModule module = run(AleMetaAnalysis.class, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
		return folder.resolve("out").resolve(inputs.get("output_prefix") + "_run.json");
	}

	private Map<String, byte[]> share(final Path record, final Object... more) throws Exception {
		final Path zip = folder.resolve("shared.zip");
		succeed(ShareResult.class,
			Stream.concat(Stream.of("run_list", record.toString(), "output_file", zip.toFile()), Stream.of(more)).toArray());
		return entries(zip);
	}

	private static Map<String, byte[]> entries(final Path zip) throws IOException {
		final Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipFile file = new ZipFile(zip.toFile())) {
			for (final ZipEntry entry : file.stream().toList())
				entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
		}
		return entries;
	}

	private static String text(final byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	@Test
	void theZipHoldsTheRunAsItIsWithChecksums() throws Exception {
		final Path record = run();
		run("output_prefix", "P_other");
		Files.writeString(folder.resolve("out/P_notes.docx"), "mine");
		final Map<String, byte[]> zip = share(record);
		for (final Map.Entry<String, byte[]> file : results(record.getParent()).entrySet())
			if (file.getKey().startsWith("P_other") || file.getKey().endsWith(".docx"))
				assertFalse(zip.containsKey("runs/P/" + file.getKey()), file.getKey());
			else assertArrayEquals(file.getValue(), zip.get("runs/P/" + file.getKey()), file.getKey());
		for (final String name : List.of("P_ALE.nii.gz", "P_thresholded_Z.nii.gz", "P_run.json", "P_methods.md",
			"P_checklist.md", "P_flow.svg", "P_experiments.csv", "P_experiments.md", "P_report.html"))
			assertTrue(zip.containsKey("runs/P/" + name), name);
		final List<String> sums = text(zip.get("checksums.sha256")).lines().toList();
		assertEquals(zip.keySet().stream().filter(n -> !n.equals("checksums.sha256")).toList(),
			sums.stream().map(line -> line.substring(66)).toList());
		for (final String line : sums)
			assertEquals(line.substring(0, 64),
				HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip.get(line.substring(66)))), line);
		final CsvTable sheet = CsvTable.read(Files.write(folder.resolve("sheet.csv"), zip.get("neurovault.csv")));
		assertEquals(6, sheet.rows().size());
		for (final List<Object> row : sheet.rows())
			assertTrue(
				zip.containsKey(row.get(0)) && row.subList(2, 6).equals(
					List.of(String.valueOf(row.get(0)).endsWith("_P.nii.gz") ? "P" : row.get(2), "M", "Other", "GenericMNI")),
				row.toString());
		final byte[] first = Files.readAllBytes(folder.resolve("shared.zip"));
		share(record);
		assertArrayEquals(first, Files.readAllBytes(folder.resolve("shared.zip")), "the same bytes");
	}

	@Test
	void theFociAreTheSameInEveryFormat() throws Exception {
		final Path record = run();
		final RunRecord run = (RunRecord) RunRecords.read(record);
		final Map<String, byte[]> zip = share(record);
		for (final String ending : List.of("txt", "csv", "json")) {
			final Path file = Files.write(folder.resolve("read." + ending), zip.get("foci/P." + ending));
			final List<Experiment> with = run.experiments().stream().filter(e -> !e.foci().isEmpty()).toList();
			final List<Experiment> expected = ending.equals("txt") ? run.experiments() : with,
				found = ending.equals("json") ? database(file) : FociFiles.read(file).experiments().experiments();
			assertEquals(expected.stream().map(ShareResultTest::numbers).toList(),
				found.stream().map(ShareResultTest::numbers).toList(), ending);
			assertEquals(expected.stream().map(e -> e.about().tags() + " " + e.about().covariates()).toList(),
				found.stream().map(e -> e.about().tags() + " " + e.about().covariates()).toList(), ending);
		}
		// an analysis of what was shared is bit-identical
		succeed(AleMetaAnalysis.class,
			Stream.concat(coarse().entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())),
				Stream.of("foci_file", folder.resolve("read.txt").toFile(), "correction", "uncorrected", "voxel_p", 0.01,
					"pool_by", "study", "outside_foci", "drop", "output_directory", folder.resolve("again").toFile(),
					"output_prefix", "again", "show_results", false))
				.toArray());
		assertTrue(RunRecords.read(folder.resolve("again/again_run.json")).hasSameResultAs(run));
	}

	private static List<Experiment> database(final Path file) {
		return DatabaseFiles.read(file, SpaceChoice.AUTO, UnknownSpace.REFUSE).database().entries();
	}

	private static String numbers(final Experiment e) {
		return e.space() + " " + e.subjects() + " " +
			e.foci().stream()
				.map(f -> List
					.of(Double.doubleToLongBits(f.xMm()), Double.doubleToLongBits(f.yMm()), Double.doubleToLongBits(f.zMm()))
					.toString())
				.collect(Collectors.joining());
	}

	@Test
	void theTableOfExperimentsIsThatOfRecordAndTables() throws Exception {
		final Path record = run();
		final RunRecord run = (RunRecord) RunRecords.read(record);
		final CsvTable table = CsvTable.read(record.resolveSibling("P_experiments.csv"));
		final CsvTable foci = CsvTable.read(record.resolveSibling("P_foci.csv")),
			contributions = CsvTable.read(record.resolveSibling("P_contributions.csv"));
		assertEquals(run.experiments().size(), table.rows().size());
		final int status = foci.column("status").orElseThrow();
		int next = 0;
		for (int e = 0; e < table.rows().size(); e++) {
			final Experiment read = run.experiments().get(e);
			final List<Object> row = table.rows().get(e);
			int inside = 0;
			for (final Focus focus : read.foci()) {
				final Object fate = foci.rows().get(next++).get(status);
				if (FocusRecord.Status.USED.key().equals(fate) || FocusRecord.Status.CONVERTED.key().equals(fate)) inside++;
				assertTrue(focus.line() > 0);
			}
			assertEquals(List.of(read.study(), (double) read.subjects(), (double) read.foci().size(), (double) inside,
				read.space().label()), List.of(row.get(0), row.get(6), row.get(7), row.get(8), row.get(9)));
		}
		assertEquals(List.of("2010", "Working memory", "10.1000/1"),
			List.of(CsvTable.cell(table.rows().get(0).get(2)), table.rows().get(0).get(3), table.rows().get(0).get(4)));
		assertEquals("3-back > 0-back", table.rows().get(0).get(11), "pooled with the other contrast");
		assertEquals(List.of("yes", "yes", "no", "yes"), table.rows().stream().map(r -> r.get(12)).toList());
		assertEquals(List.of("no", "no", "no", "yes"), table.rows().stream().map(r -> r.get(10)).toList(), "converted");
		assertEquals(List.of("adult; task=n-back", "age=23.5"), table.rows().get(0).subList(13, 15));
		for (final List<Object> c : contributions.rows()) {
			final String part = CsvTable.cell(c.get(0)) + ": " + String.format(Locale.ROOT, "%.2f", c.get(3));
			final String study = String.valueOf(c.get(1)).replaceAll(":.*", "");
			final boolean isSmall = ((Double) c.get(3)) < 0.005;
			for (final List<Object> row : table.rows())
				if (row.get(0).equals(study))
					assertEquals(!isSmall, CsvTable.cell(row.get(16)).contains(part), study + " " + part);
		}
		assertTrue(contributions.rows().size() > 0, "there are clusters");
		final String text = Files.readString(record.resolveSibling("P_experiments.md"));
		assertTrue(text.contains("4 experiments with 5 foci and 55 subjects, of which 2 experiments were analysed"), text);
		assertTrue(text.contains("O'Neill \\& \\<Sons\\>, 2012"), text);
	}

	@Test
	void aTableThatWasEditedIsRefusedOrNamed() throws Exception {
		final Path record = run(), table = record.resolveSibling("P_clusters.csv");
		Files.writeString(table, Files.readString(table).replaceFirst("(?m)^1,", "7,"));
		final Path zip = folder.resolve("shared.zip");
		final CommandModule refused = run(ShareResult.class, "run_list", record.toString(), "output_file", zip.toFile());
		assertTrue(refused.isCanceled() && refused.getCancelReason().contains("runs/P/P_clusters.csv") &&
			refused.getCancelReason().contains("force = true"), refused.getCancelReason());
		assertFalse(Files.exists(zip));
		assertTrue(text(share(record, "force", true).get("README.md")).contains("**Edited after the run**"));
	}

	@Test
	void cancellingLeavesAnOlderZipAsItWas() throws Exception {
		final Path record = run(), zip = Files.writeString(folder.resolve("shared.zip"), "older");
		final CancelAt listener = new CancelAt(context, "Writing shared.zip: ");
		try (listener) {
			final CommandModule module = run(ShareResult.class, "run_list", record.toString(), "output_file", zip.toFile());
			assertTrue(listener.hasCanceled() && module.isCanceled(), module.getCancelReason());
		}
		assertEquals("older", Files.readString(zip));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".part")).toList());
		}
	}

	@Test
	void aContrastIsSharedWithItsMainEffectsAndFurtherFiles() throws Exception {
		final List<Object> inputs =
			Stream.concat(coarse().entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())),
				Stream.of("foci_file_a", sample("semantic_knowledge"), "foci_file_b", sample("semantic_relatedness"), "name_a",
					"k", "name_b", "r", "permutations", 100, "relabelings", 999, "output_directory",
					folder.resolve("out").toFile(), "show_results", false))
				.toList();
		succeed(AleContrastAnalysis.class, inputs.toArray());
		final Path figure = Files.writeString(folder.resolve("figure.svg"), "<svg/>");
		final Map<String, byte[]> zip = share(folder.resolve("out/k_vs_r_run.json"), "more_files", figure.toString());
		for (final String name : List.of("runs/k_vs_r/k_vs_r_A_Z.nii.gz", "runs/k_vs_r/k_vs_r_A-B_clusters.csv",
			"runs/k_vs_r/k_vs_r_checklist.md", "runs/k_vs_r/k_vs_r_B_experiments.csv", "foci/k_vs_r_A.json",
			"foci/k_vs_r_B.txt", "more/figure.svg"))
			assertTrue(zip.containsKey(name), name + " in " + zip.keySet());
	}

	@Test
	void whatCannotBeSharedIsNamed() throws Exception {
		final File zip = folder.resolve("shared.zip").toFile();
		refuse("names no run", "output_file", zip);
		refuse("There is no file", "run_list", folder.resolve("no_run.json").toString(), "output_file", zip);
		final String record = run().toString();
		refuse("not the name of a zip", "run_list", record, "output_file", folder.resolve("x.tar").toFile());
		refuse("twice", "run_list", record + ";" + record, "output_file", zip);
		refuse("there is no file", "run_list", record, "more_files", folder.resolve("no.png").toString(), "output_file",
			zip);
		assertFalse(zip.exists());
	}

	private void refuse(final String why, final Object... inputs) throws Exception {
		final CommandModule module = run(ShareResult.class, inputs);
		assertTrue(module.isCanceled() && module.getCancelReason().contains(why), module.getCancelReason());
	}

	/** NiMARE finds the same foci, by the lines of the page; for a Python that has it. */
	@Tag("process")
	@Test
	@EnabledIfSystemProperty(named = "neurometa.nimare", matches = ".+")
	void nimareFindsTheSameFoci() throws Exception {
		final Path record = run();
		final Map<String, byte[]> zip = share(record);
		for (final String ending : List.of("csv", "json"))
			Files.write(Files.createDirectories(folder.resolve("foci")).resolve("pain." + ending),
				zip.get("foci/P." + ending));
		final String code =
			Pattern.compile("(?s)```python\n(.*?)```").matcher(Files.readString(Path.of("docs/share-result.md"))).results()
				.map(m -> m.group(1)).collect(Collectors.joining("\n"));
		// NiMARE converts Talairach coordinates by a transform of its own
		final Path script = Files.writeString(folder.resolve("page.py"),
			code + "\n" +
				String.join("\n", "reported = set(zip(*(foci[foci.space == 'MNI'][axis] for axis in 'xyz')))",
					"mni = lambda points: sorted(p for p in points if tuple(p) in reported)",
					"a = [(p.x, p.y, p.z) for s in studyset.studies for n in s.analyses for p in n.points]",
					"c = dataset.coordinates", "assert len(a) == len(c) == len(foci) == 5, (len(a), len(c), len(foci))",
					"assert mni(a) == mni(zip(c.x, c.y, c.z)) == sorted(reported) and len(reported) == 4, a"));
		final Process python = new ProcessBuilder(System.getProperty("neurometa.nimare"), script.toString())
			.directory(folder.toFile()).inheritIO().start();
		assertTrue(python.waitFor(Patience.MINUTES, TimeUnit.MINUTES));
		assertEquals(0, python.exitValue());
	}
}
