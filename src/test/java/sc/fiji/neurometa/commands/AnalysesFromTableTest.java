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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sc.fiji.neurometa.io.foci.Sheets.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.io.foci.Sheets;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.CsvTable;

/** Analyses from Table as SciJava runs it, without a display. */
@Tag("slow")
class AnalysesFromTableTest extends CommandRunner {

	private final StringBuilder adults = new StringBuilder("// Reference=MNI\n");

	/** Experiments that converge, adults at one place and children at another, a third of the adults patients. */
	private Path experiments() throws IOException {
		final List<Object[]> rows = new ArrayList<>();
		rows.add(row("Study", "N", "x", "y", "z", "Space", "group", "ill", "age"));
		final SplittableRandom random = new SplittableRandom(11);
		for (int e = 0; e < 24; e++) {
			final boolean isAdult = e % 2 == 0;
			final String study = "Study " + e + ", " + (1998 + e);
			if (isAdult) adults.append("// ").append(study).append("\n// Subjects=").append(12 + e).append('\n');
			for (int f = 0; f < 5; f++) {
				final double[] mm = f == 0 ? new double[] { isAdult ? -44 : 40, 20 + random.nextInt(3), 26 }
					: new double[] { random.nextInt(-50, 50), random.nextInt(-80, 50), random.nextInt(-20, 60) };
				rows.add(row(f == 0 ? study : null, f == 0 ? 12 + e : null, mm[0], mm[1], mm[2], f == 0 ? "MNI" : null,
					f == 0 ? isAdult ? "adult" : "child" : null, f == 0 && e % 6 == 0 ? "x" : null, f == 0 ? 20.5 + e : null));
				if (isAdult) adults.append(String.format(Locale.ROOT, "%.0f\t%.0f\t%.0f%n", mm[0], mm[1], mm[2]));
			}
			if (isAdult) adults.append('\n');
		}
		return Sheets.write(folder.resolve("experiments.xlsx"), rows.toArray(Object[][]::new));
	}

	private String settings() {
		return "mask=file mask_file=[" + coarseMask() +
			"] sampling=mask correction=uncorrected voxel_p=0.01 relabelings=1000";
	}

	private CommandModule batch(final Path experiments, final Path analyses, final boolean resume) throws Exception {
		return run(AnalysesFromTable.class, "experiments_file", experiments.toFile(), "analyses_file", analyses.toFile(),
			"settings", settings(), "output_directory", folder.resolve("out").toFile(), "resume", resume);
	}

	private List<Object> outcomes(final String column) {
		final CsvTable table = CsvTable.read(folder.resolve("out/outcomes.csv"));
		final int place = table.column(column).orElseThrow();
		return table.rows().stream().map(r -> r.get(place)).toList();
	}

	@Test
	void everyKindInItsFolderAndOneReport() throws Exception {
		final Path experiments = experiments();
		final Path analyses = Sheets.write(folder.resolve("analyses.xlsx"),
			row("Kind", "Name", "Include", "include_a", "include_b", "roi", "roi_x_mm", "roi_y_mm", "roi_z_mm",
				"roi_radius_mm", "contrast_method", "leave_one_out"),
			row("ale", "adults", "+adult", null, null, null, null, null, null, null, null, "true"),
			row("ale", "children", "child"),
			row("contrast", "ages", null, "adult", "child", null, null, null, null, null, "gated"),
			row("conjunction", "both", "adults; children"), row("ale", "healthy adults", "adult -ill"),
			row("macm", "left", "adult", null, null, "sphere", -44, 21, 26, 8), row("ale", "nobody", "adult child"),
			row("ale", "typo", "+adlut"), row("mystery", "what", "adult"), row("conjunction", "lost", "adults;nobody"),
			row("ale", "odd", "adult", null, null, "sphere"));
		final CommandModule module = batch(experiments, analyses, false);
		assertTrue(!module.isCanceled(), module.getCancelReason());
		assertEquals(
			List.of("done", "done", "done", "done", "done", "done", "failed", "failed", "failed", "failed", "failed"),
			outcomes("status"));
		final List<Object> messages = outcomes("message");
		assertTrue(messages.get(6).toString().startsWith("No experiment with foci of the 24 experiments in "));
		assertTrue(
			messages.get(7).toString().startsWith("No experiment has the tag \"adlut\" of filter_tags. There are: adult"));
		assertEquals("\"mystery\" is no kind of analysis; there are ale, contrast, balanced, conjunction, macm.",
			messages.get(8));
		assertEquals("The analysis nobody failed.", messages.get(9));
		assertTrue(messages.get(10).toString().contains("The column roi is filled, but"));
		final String summary = module.getOutput("summary").toString();
		assertTrue(summary.startsWith("6 of 11 analyses are in ") && summary.contains("Row 8 (nobody): "), summary);
		final String page = Files.readString(folder.resolve("out/study_report.html"));
		for (final String name : List.of("adults", "children", "ages", "both", "healthy adults", "left"))
			assertTrue(page.contains(name), name);
		sameAsCutByHand();
		final ContrastRecord ages = (ContrastRecord) RunRecords.read(folder.resolve("out/ages/ages_run.json"));
		assertEquals(List.of(12, 12), List.of(ages.a().experiments().size(), ages.b().experiments().size()));
		final MacmRecord left = (MacmRecord) RunRecords.read(folder.resolve("out/left/left_run.json"));
		assertEquals(12, left.searched().experiments());
		assertEquals(8,
			((RunRecord) RunRecords.read(folder.resolve("out/healthy adults/healthy adults_run.json"))).experiments().size());
		assertTrue(Files.isRegularFile(folder.resolve("out/both/both_conjunction_run.json")));
		resumes(experiments, analyses);
	}

	/** The maps of a subgroup are those of a file with its experiments alone. */
	private void sameAsCutByHand() throws Exception {
		final Path cut = Files.writeString(folder.resolve("cut.txt"), adults.toString());
		final List<Object> inputs = new ArrayList<>(List.of("foci_file", cut.toFile(), "correction", "uncorrected",
			"voxel_p", 0.01, "show_results", false, "output_directory", folder.resolve("cut").toFile()));
		coarse().forEach((key, value) -> inputs.addAll(List.of(key, value)));
		succeed(AleMetaAnalysis.class, inputs.toArray());
		for (final String map : List.of("ALE", "P", "Z", "thresholded_Z", "clusters"))
			assertArrayEquals(Files.readAllBytes(folder.resolve("cut/cut_" + map + ".nii.gz")),
				Files.readAllBytes(folder.resolve("out/adults/adults_" + map + ".nii.gz")), map);
	}

	private void resumes(final Path experiments, final Path analyses) throws Exception {
		final Path kept = folder.resolve("out/adults/adults_Z.nii.gz"), lost = folder.resolve("out/children");
		final FileTime then = Files.getLastModifiedTime(kept);
		Files.delete(lost.resolve("children_run.json"));
		final CommandModule module = batch(experiments, analyses, true);
		assertTrue(!module.isCanceled(), module.getCancelReason());
		assertEquals(List.of("kept", "done", "kept", "kept", "kept", "kept"), outcomes("status").subList(0, 6));
		assertEquals(then, Files.getLastModifiedTime(kept));
	}

	@Test
	void aSheetOfJale() throws Exception {
		final Path experiments = experiments();
		final Path analyses = Sheets.write(folder.resolve("analysis_info.xlsx"), row("M", "all adults", "+adult"),
			row("M", "any", "+adult", "+child", "?", "-ill"), row("P25", "sampled", "+adult"), row("C ", "grown", "+adult"),
			row(null, "young", "+child"), row("B8", "grown", "+adult"), row(null, "young", "+child"));
		final CommandModule module = batch(experiments, analyses, false);
		assertTrue(!module.isCanceled(), module.getCancelReason());
		assertEquals(List.of("all adults", "any", "sampled", "grown_vs_young", "grown_vs_young_balanced"),
			outcomes("name"));
		assertEquals(List.of("done", "done", "failed", "done", "done"), outcomes("status"), outcomes("message").toString());
		assertEquals(20, ((RunRecord) RunRecords.read(folder.resolve("out/any/any_run.json"))).experiments().size());
		final ContrastRecord balanced =
			(ContrastRecord) RunRecords.read(folder.resolve("out/grown_vs_young_balanced/grown_vs_young_balanced_run.json"));
		assertEquals(Optional.of(8), Optional.of(balanced.settings().subsampling().balancedN()));
		assertEquals("grown", balanced.settings().nameA());
	}

	private String refusal(final Path experiments, final Object[]... rows) throws Exception {
		final CommandModule module = batch(experiments, Sheets.write(folder.resolve("bad.xlsx"), rows), false);
		assertTrue(module.isCanceled(), String.valueOf(module.getOutput("summary")));
		return module.getCancelReason();
	}

	@Test
	void badTables() throws Exception {
		final Path foci = experiments();
		final Object[] header = row("kind", "name", "include");
		assertTrue(refusal(foci, header, row("ale", "a", "adult"), row("ale", "A", "child"))
			.startsWith("bad.xlsx: rows 2 and 3 have one name, A."));
		assertTrue(
			refusal(foci, row("kind", "name", "permutation"), row("ale", "a", 100)).contains("Did you mean permutations"));
		assertTrue(refusal(foci, row("analysis", "tags"), row("ale", "adult")).contains("is no table of analyses"));
		assertTrue(refusal(foci, header).contains("no analysis below it"));
		assertTrue(refusal(foci, header, row("ale", null, "adult")).contains("row 2: there is no name"));
		final String none = refusal(foci, header, row("contrast", "c", "adult"));
		assertTrue(none.startsWith("None of the analyses could be computed."), none);
		final CommandModule module = run(AnalysesFromTable.class, "experiments_file", foci.toFile(), "analyses_file",
			Files.writeString(folder.resolve("t.csv"), "kind;name;include\nale;a;adult\n").toFile(), "settings",
			"permutation=100", "output_directory", folder.resolve("out").toFile());
		assertTrue(module.getCancelReason().contains("no analysis has a key \"permutation\". Did you mean permutations"),
			module.getCancelReason());
	}
}
