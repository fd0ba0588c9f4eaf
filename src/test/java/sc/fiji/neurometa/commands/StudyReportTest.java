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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.commands.bridge.MacroOptions;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.ReportPage;

/** Study Report as SciJava runs it, without a display, and the reports of the runs that go into it. */
@Tag("slow")
class StudyReportTest extends CommandRunner {

	private static final long LARGEST_DEMO = 3_000_000;

	private Path ale(final String sample, final Object... more) throws Exception {
		final List<Object> inputs = new ArrayList<>(
			List.of("foci_file", sample(sample), "output_directory", folder.resolve("out").toFile(), "show_results", false));
		if (!List.of(more).contains("mask")) coarse().forEach((key, value) -> inputs.addAll(List.of(key, value)));
		inputs.addAll(List.of(more));
		succeed(AleMetaAnalysis.class, inputs.toArray());
		return folder.resolve("out").resolve(sample + "_run.json");
	}

	@Test
	void onePageHoldsAllRuns() throws Exception {
		final Path one = ale("semantic_knowledge", "permutations", 200, "mask", "mni152"),
			other = ale("pain", "correction", "uncorrected", "pool_by", "study", "mask", "mni152");
		succeed(MapConjunction.class, "map_list",
			folder.resolve("out/semantic_knowledge_thresholded_Z.nii.gz") + ";" +
				folder.resolve("out/pain_thresholded_Z.nii.gz"),
			"output_directory", folder.resolve("out").toFile(), "output_prefix", "both", "show_results", false);
		final Path both = folder.resolve("out/both_conjunction_run.json"), page = folder.resolve("study.html");
		final Path svg = Files.writeString(folder.resolve("my_figure.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
		succeed(StudyReport.class, "run_list", one + ";" + other + "; " + both + ";", "title", "Two & more", "figure_list",
			svg.toString(), "output_file", page.toFile());
		final ReportPage report = new ReportPage(Files.readString(page));
		assertEquals("Two & more", ReportPage.text(report.elements("h1").get(0)));
		assertEquals(List.of("semantic knowledge", "pain", "both"), report.column("overview", 0, "run"));
		final RunRecord first = (RunRecord) RunRecords.read(one);
		assertEquals(first.result().clusters().size() + " clusters", report.column("overview", 0, "found").get(0));
		assertEquals(first.result().clusters().size(), report.rows("run-1-clusters", 0).size());
		final ConjunctionRecord third = (ConjunctionRecord) RunRecords.read(both);
		assertEquals(third.maps().stream().map(m -> Integer.toString(m.voxels())).toList(),
			report.column("run-3-maps", 0, "voxels above 0"));
		assertEquals("my figure", report.elements("img").get(0).getAttribute("alt"));
		assertEquals(3, report.elements("article").size());
		report.addresses("href").stream().filter(a -> !a.startsWith("./"))
			.forEach(a -> assertTrue(a.startsWith("https://doi.org/") || report.byId(a.substring(1)) != null, a));
		// what is left out here is in the reports of the runs, which lie below the page
		final List<String> own = report.addresses("href").stream().filter(a -> a.startsWith("./")).toList();
		assertEquals(
			List.of("./out/semantic_knowledge_report.html", "./out/pain_report.html", "./out/both_conjunction_report.html"),
			own);
		own.forEach(a -> assertTrue(Files.exists(page.resolveSibling(a)), a));
		assertTrue(report.elements("section").stream()
			.noneMatch(s -> s.getAttribute("id").matches("run-\\d-(input|repeat|files|references)")));
		assertTrue(ReportPage.text(report.byId("study-references")).contains("Eickhoff"));
		assertEquals(first.result().clusters().size() > 0 ? 4 : 3, report.elements("img").size());
		assertEquals(
			report.elements("*").stream().map(e -> e.getAttribute("id")).filter(i -> !i.isEmpty()).distinct().count(),
			report.elements("*").stream().filter(e -> e.hasAttribute("id")).count());
		// each run has a report of its own
		final Path demo = folder.resolve("out/semantic_knowledge_report.html");
		assertTrue(Files.size(demo) < LARGEST_DEMO, Files.size(demo) + " bytes");
		new ReportPage(Files.readString(folder.resolve("out/both_conjunction_report.html")));
	}

	/** What the report gives as a line for a macro is the run. */
	@Test
	void theMacroLineComputesTheSameAnew() throws Exception {
		final Path record = ale("pain", "correction", "voxel_fwe", "permutations", 150, "seed", 7, "null_steps",
			"0.01;0.0001", "kernel_fwhm_mm", 9.5, "connectivity", "18", "transform", "brett", "sampling", "mask", "ma_model",
			"additive", "outside_foci", "drop", "min_cluster_mm3", 100.0, "mask", "mni152_dilated");
		final String html =
			new ReportPage(Files.readString(folder.resolve("out/pain_report.html"))).byId("run-repeat").getTextContent();
		final Matcher line = Pattern.compile("run\\(\"ALE Meta-Analysis\", \"(.*)\"\\);").matcher(html);
		assertTrue(line.find(), html);
		final List<Object> inputs = new ArrayList<>();
		MacroOptions.parse(line.group(1).replace("[anew]", "[" + folder.resolve("anew") + "]")).forEach((key, value) -> {
			inputs.add(key);
			inputs.add(key.endsWith("_file") || key.endsWith("_directory") ? new File(value) : value);
		});
		inputs.add("show_results");
		inputs.add(false);
		succeed(AleMetaAnalysis.class, inputs.toArray());
		final Run again = RunRecords.read(folder.resolve("anew/pain_run.json"));
		assertTrue(again.hasSameResultAs(RunRecords.read(record)));
		assertEquals(((RunRecord) RunRecords.read(record)).settings(), ((RunRecord) again).settings());
	}

	@Test
	void aRunAloneIsShownAsAWhole() throws Exception {
		final Path record = ale("semantic_knowledge", "correction", "uncorrected"),
			page = folder.resolve("elsewhere/one.html");
		Files.createDirectory(page.getParent());
		Files.delete(folder.resolve("out/semantic_knowledge_report.html"));
		succeed(StudyReport.class, "run_list", record.toString(), "output_file", page.toFile());
		final ReportPage report = new ReportPage(Files.readString(page));
		assertTrue(ReportPage.text(report.byId("run-1-repeat")).contains("\"format\": \"neurometa-run\""));
		final Path second = ale("pain", "correction", "uncorrected");
		succeed(StudyReport.class, "run_list", record + ";" + second, "output_file", page.toFile());
		final ReportPage both = new ReportPage(Files.readString(page));
		assertTrue(ReportPage.text(both.byId("run-1-more")).contains("has no separate report"));
		// not beside or below the page: named, and no link that would break
		assertTrue(ReportPage.text(both.byId("run-2-more")).contains(folder.resolve("out/pain_report.html").toString()));
		assertEquals(List.of(), both.addresses("href").stream().filter(a -> a.contains("report.html")).toList());
	}

	/** What somebody edited is named, in the report of the run and in that of the study, and never passes for a result. */
	@Test
	void editedTablesAreNamed() throws Exception {
		final Path record = ale("pain", "correction", "uncorrected"), page = folder.resolve("out/study.html"),
			peaks = folder.resolve("out/pain_peaks.csv");
		final String json = Files.readString(record), table = Files.readString(peaks);
		for (final String name : List.of("clusters", "peaks", "regions", "contributions", "foci", "null"))
			assertTrue(json.contains("\"" + name + ".csv\": \""), name);
		succeed(StudyReport.class, "run_list", record.toString(), "output_file", page.toFile());
		assertFalse(Files.readString(page).contains("Changed after the run"));
		Files.writeString(peaks, table.replaceFirst("(?m)^(1,[^,]*,[^,]*,[^,]*),[^,]*", "$1,0.9"));
		succeed(StudyReport.class, "run_list", record.toString(), "output_file", page.toFile());
		assertTrue(Files.readString(page).contains("The table pain_peaks.csv is not as the run wrote it"));
		final Path renamed = folder.resolve("out/other_run.json");
		for (final String name : CommandRunner.results(folder.resolve("out")).keySet())
			if (name.startsWith("pain_"))
				Files.copy(folder.resolve("out/" + name), folder.resolve("out/" + name.replace("pain_", "other_")));
		succeed(StudyReport.class, "run_list", record + ";" + renamed, "output_file", page.toFile());
		final String both = Files.readString(page);
		assertTrue(both.contains("The table pain_peaks.csv is") && both.contains("The table other_peaks.csv is"));
		// a record of an earlier version holds no checksums
		Files.writeString(record, json.substring(0, json.indexOf(",\n  \"tables\"")) + "\n}\n");
		succeed(StudyReport.class, "run_list", record.toString(), "output_file", page.toFile());
		assertFalse(Files.readString(page).contains("Changed after the run"));
	}

	/** A report that cannot be made does not harm the result, and an old one does not stay beside a new result. */
	@Test
	void theResultStaysWhenItsReportFails() throws Exception {
		ale("semantic_knowledge", "correction", "uncorrected");
		final Path report = folder.resolve("out/semantic_knowledge_report.html");
		assertTrue(Files.exists(report));
		final Path record;
		try (CancelAt listener = new CancelAt(context, "Drawing the report")) {
			record = ale("semantic_knowledge", "correction", "fdr_bh");
			assertTrue(listener.hasCanceled());
			assertFalse(Files.exists(report));
		}
		assertEquals(Correction.FDR_BH, ((RunRecord) RunRecords.read(record)).settings().correction());
		// a folder of its name is in the way
		Files.createDirectory(report);
		stop();
		start();
		final Path again = ale("semantic_knowledge", "correction", "uncorrected");
		assertEquals(Correction.UNCORRECTED, ((RunRecord) RunRecords.read(again)).settings().correction());
		assertTrue(Files.isDirectory(report));
	}

	@Test
	void refusesBadInputWithOneMessageAndLeavesNothing() throws Exception {
		final Path record = ale("semantic_knowledge", "correction", "uncorrected"), page = folder.resolve("page.html");
		final File text = Files.writeString(folder.resolve("not.png"), "text").toFile();
		final Path mine = Files.writeString(folder.resolve("mine.html"), "my page");
		refuse("run_list names no run", page, "run_list", " ; ");
		refuse("There is no file", page, "run_list", folder.resolve("x_run.json").toString());
		refuse("twice", page, "run_list", record + ";" + folder.resolve("out/../out/semantic_knowledge_run.json"));
		refuse("not.png", page, "run_list", record.toString(), "figure_list", text.toString());
		refuse("ends in .html", folder.resolve("page.txt"), "run_list", record.toString());
		refuse("does not exist", folder.resolve("nowhere/page.html"), "run_list", record.toString());
		Files.delete(folder.resolve("out/semantic_knowledge_peaks.csv"));
		refuse("semantic_knowledge_peaks.csv", mine, "run_list", record.toString());
		assertEquals("my page", Files.readString(mine));
	}

	private void refuse(final String message, final Path output, final Object... inputs) throws Exception {
		final List<Object> all = new ArrayList<>(List.of(inputs));
		all.addAll(List.of("output_file", output.toFile()));
		final boolean before = Files.exists(output);
		final CommandModule module = run(StudyReport.class, all.toArray());
		assertTrue(module.isCanceled(), message);
		assertTrue(module.getCancelReason().contains(message), module.getCancelReason());
		assertEquals(before, Files.exists(output));
		assertFalse(module.getCancelReason().contains("Exception"), module.getCancelReason());
	}
}
