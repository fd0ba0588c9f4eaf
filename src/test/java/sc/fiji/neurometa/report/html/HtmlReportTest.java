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
package sc.fiji.neurometa.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.CancelAfter;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.AleFiles;
import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.ContrastFiles;
import sc.fiji.neurometa.io.results.MacmFiles;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.report.ReportPage;
import sc.fiji.neurometa.report.html.Column.Form;
import sc.fiji.neurometa.report.methods.ContrastText;
import sc.fiji.neurometa.report.methods.MacmSentences;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.report.methods.ResultSentences;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.figure.InlinePicture;
import sc.fiji.neurometa.ui.plot.RunPlots;

/** The report of a run says what its files say, and needs nothing but itself. */
@Tag("slow")
class HtmlReportTest {

	private static final String HOSTILE = "<script>alert(1)</script> & \"x\"";

	@TempDir
	static Path shared;

	@TempDir
	Path folder;

	private static RunRecord run;
	private static String html;
	private static ReportPage page;

	@BeforeAll
	static void write() throws Exception {
		final MainEffectResult result = SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE));
		run = SmallRuns.record(result);
		html = write(result, run, shared);
		page = new ReportPage(html);
	}

	private static String write(final MainEffectResult result, final RunRecord record, final Path to) throws Exception {
		AleFiles.write(result, record, to, MethodsText.of(record), List.of(), () -> {});
		return Files.readString(HtmlReport.write(new RunFolder(to, record.outputPrefix()), Progress.NONE));
	}

	private static List<String> column(final String table, final String name) {
		final CsvTable csv = new RunFolder(shared, "small").table(table);
		final int place = csv.column(name).orElseThrow();
		return csv.rows().stream()
			.map(r -> r.get(place) instanceof Number n ? Decimals.text(n.doubleValue()) : String.valueOf(r.get(place)))
			.toList();
	}

	@Test
	void theTablesHaveTheNumbersOfTheFiles() {
		assertFalse(run.result().clusters().isEmpty());
		assertEquals(column("clusters", "voxels"), page.column("run-clusters", 0, "voxels"));
		assertEquals(column("clusters", "volume_mm3"), page.column("run-clusters", 0, "volume (mm³)"));
		assertEquals(column("clusters", "max_ale"), page.column("run-clusters", 0, "largest ALE"));
		assertEquals(column("clusters", "min_p"), page.column("run-clusters", 0, "p (uncorrected)"));
		assertEquals(column("clusters", "p_fwe"), page.column("run-clusters", 0, "p (family-wise)"));
		assertEquals(column("clusters", "label"), page.column("run-clusters", 0, "label"));
		assertEquals(column("peaks", "z"), page.column("run-clusters", 1, "z"));
		// some at once, then all
		assertEquals(column("contributions", "contribution_percent"),
			page.column("run-contributions", 1, "contribution (%)"));
		assertTrue(column("contributions", "contribution_percent")
			.containsAll(page.column("run-contributions", 0, "contribution (%)")));
	}

	@Test
	void theThresholdIsThatOfTheRecord() {
		final RunResult.Limit limit = run.result().threshold().corrected().orElseThrow();
		final String text = ReportPage.text(page.byId("run-threshold"));
		final String voxels =
			Numbers.count((long) limit.smallest()) + " voxels (" + Numbers.volume(limit.smallestMm3().orElseThrow());
		assertTrue(text.contains("A cluster had to hold at least " + voxels), text);
		assertTrue(text.contains(new ResultSentences(run).summary()), text);
		assertTrue(text.contains("Family-wise error ≤ 0.1"), text);
		assertTrue(text.contains(Numbers.count(run.mask().voxels()) + " voxels some pass by chance"), text);
		assertTrue(
			ReportPage.text(page.elements("dl").get(0)).contains("≥ " + Numbers.count((long) limit.smallest()) + " voxels"),
			text);
	}

	@Test
	void theInputIsAccountedFor() {
		final RunRecord record = run;
		assertEquals(List.of(Integer.toString(record.counts().source().experiments()),
			Integer.toString(record.counts().analysed().experiments())), page.column("run-input", 0, "experiments"));
		assertEquals(record.counts().source().foci(),
			page.column("run-input", 1, "foci").stream().mapToInt(Integer::parseInt).sum());
		final int table = 2;
		assertEquals(record.experiments().stream().map(Experiment::name).map(n -> n.replaceAll("\\s+", " ")).toList(),
			page.column("run-input", table, "experiment"));
		final List<Double> widths =
			IntStream.range(0, record.experiments().size()).filter(e -> !record.experiments().get(e).foci().isEmpty())
				.mapToObj(e -> Double.valueOf(page.column("run-input", table, "kernel (mm)").get(e))).sorted().toList();
		assertEquals(record.kernelFwhmMm().min(), widths.get(0));
		assertEquals(record.kernelFwhmMm().max(), widths.get(widths.size() - 1));
		assertTrue(ReportPage.text(page.byId("run-input")).contains("typographic minus"));
	}

	@Test
	void everythingElseIsThere() {
		assertEquals("small set (small)", ReportPage.text(page.elements("h1").get(0)));
		final String methods = ReportPage.text(page.byId("run-methods"));
		assertTrue(methods.contains("FWHM² = π ln 2"), methods);
		final String repeat = page.byId("run-repeat").getTextContent();
		assertTrue(repeat.contains("run_record=[small_run.json]") && repeat.contains("\"sha256\""), repeat);
		for (final String warning : run.warnings())
			assertTrue(ReportPage.text(page.elements("aside").get(0)).contains(warning), warning);
		assertTrue(page.byId("run-references").getTextContent().contains("@article{eickhoff2009"));
		assertTrue(page.column("run-files", 0, "file").contains("small_contributions.csv"));
		// glass brain, slices, null, contributions, foci on the brain and by experiment
		assertEquals(6, page.elements("img").size());
	}

	@Test
	void isCompleteInItself() throws Exception {
		page.addresses("src", "srcset", "data", "poster", "action", "xlink:href")
			.forEach(a -> assertTrue(a.startsWith("data:image/png;base64,"), a));
		page.addresses("href").forEach(a -> assertTrue(a.startsWith("#") || a.startsWith("https://doi.org/"), a));
		for (final String link : page.addresses("href"))
			if (link.startsWith("#")) page.byId(link.substring(1));
		assertEquals(List.of(), page.elements("link"));
		final String style = page.elements("style").get(0).getTextContent();
		assertFalse(style.contains("url(") || style.contains("@import"), style);
		// a browser lets this script run and no other, and loads nothing
		final String script = html.substring(html.indexOf("<script>") + 8, html.indexOf("</script>"));
		final String sum = Base64.getEncoder()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
		final String policy = page.elements("meta").stream().map(m -> m.getAttribute("content"))
			.filter(c -> c.contains("default-src")).findFirst().orElseThrow();
		assertEquals("default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" + sum + "'",
			policy);
		assertFalse(script.contains("<") || script.contains("&"), "would be another script as XML than as HTML");
	}

	@Tag("slow")
	@Test
	void namesOfStudiesAreShownAndNotRun() throws Exception {
		final List<Experiment> experiments = new ArrayList<>(SmallRuns.literature().experiments());
		final Experiment first = experiments.get(0);
		experiments.set(0, new Experiment(HOSTILE, "", first.subjects(), first.space(), first.foci(), first.line()));
		final MainEffectResult result = MainEffect.run(
			new AleInput(new ExperimentSet(HOSTILE, experiments), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()),
			SmallRuns.settings(Correction.UNCORRECTED), Progress.NONE);
		final ReportPage hostile = new ReportPage(write(result, SmallRuns.record(result), folder));
		assertEquals(1, hostile.elements("script").size());
		assertEquals(HOSTILE + " (small)", ReportPage.text(hostile.elements("h1").get(0)));
		assertEquals(HOSTILE, hostile.column("run-input", 2, "experiment").get(0));
	}

	@Tag("slow")
	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.correction.Correction#values")
	void everyCorrectionHasItsWords(final Correction correction) throws Exception {
		final MainEffectResult result = SmallRuns.run(SmallRuns.settings(correction));
		final RunRecord record = SmallRuns.record(result);
		final ReportPage report = new ReportPage(write(result, record, folder));
		assertTrue(ReportPage.text(report.byId("run-threshold")).contains(new ResultSentences(record).summary()));
		assertEquals(record.result().clusters().size(), report.rows("run-clusters", 0).size());
		final int chance = correction.needsPermutations() ? 1 : 0;
		assertEquals(5 + chance, report.elements("img").size());
		Approved.check("reports/choices/ale_" + correction.key() + ".md", report.visibleText());
	}

	@Test
	void nothingFoundIsAResult() throws Exception {
		final MainEffectResult result = MainEffect.run(
			new AleInput(new ExperimentSet("small set", SmallRuns.literature().experiments().subList(1, 4)), SmallRuns.MASK,
				SmallRuns.MASK, SmallRuns.anatomy()),
			SmallRuns.settings(Correction.VOXEL_FWE).withAlpha(0.006).withNullSteps(List.of()).withSeed(1), Progress.NONE);
		assertTrue(result.report().clusters().isEmpty());
		final ReportPage empty = new ReportPage(write(result, SmallRuns.record(result), folder));
		assertTrue(ReportPage.text(empty.elements("header").get(0)).contains("No cluster survives"));
		assertTrue(ReportPage.text(empty.byId("run-clusters")).contains("No cluster survives."));
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void aContrastHoldsItsMainEffects(final ContrastMethod method) throws Exception {
		final ContrastResult result = SmallContrasts.run(method);
		final ContrastRecord record = SmallContrasts.record(result);
		final ContrastFiles.Texts none = new ContrastFiles.Texts("", List.of());
		ContrastFiles.write(result, record, folder, none, none, none, () -> {});
		final ReportPage contrast = new ReportPage(HtmlReport.of(new RunFolder(folder, "small"), Progress.NONE));
		assertEquals(record.a().result().clusters().size(), contrast.rows("run-a", 0).size());
		assertEquals(record.b().result().clusters().size(), contrast.rows("run-b", 0).size());
		if (!record.result().aMinusB().clusters().isEmpty())
			assertEquals(record.result().aMinusB().clusters().stream().map(c -> Integer.toString(c.voxels())).toList(),
				contrast.column("run-a-b", 0, "voxels"));
		assertTrue(ReportPage.text(contrast.byId("run-conjunction")).contains(ContrastText.common(record)));
		Approved.check("reports/choices/contrast_" + method.name().toLowerCase(Locale.ROOT) + ".md",
			contrast.visibleText());
		new ReportPage(HtmlReport.of(new RunFolder(folder, "small").part("B"), Progress.NONE));
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(NullModel.class)
	void aMacmHoldsRegionAndSelection(final NullModel model) throws Exception {
		final MacmResult result = SmallMacm.run(SmallMacm.sphere(), model, Correction.CLUSTER_FWE);
		final MacmRecord record = SmallMacm.record(result);
		MacmFiles.write(result, record, folder, "", List.of(new Extra("selected_foci.png",
			out -> ImageIO.write(new BufferedImage(3000, 80, BufferedImage.TYPE_INT_RGB), "png", out))), () -> {});
		final ReportPage macm = new ReportPage(HtmlReport.of(new RunFolder(folder, "small"), Progress.NONE));
		assertEquals(List.of("1500"),
			macm.elements("img").stream().filter(i -> i.getAttribute("alt").startsWith("Foci of the selected"))
				.map(i -> i.getAttribute("width")).toList());
		assertEquals(record.selected().size(), macm.rows("run-selection", 0).size());
		assertTrue(ReportPage.text(macm.byId("run-region")).contains(new MacmSentences(record).inRegion()));
		assertEquals(record.ale().result().clusters().size(), macm.rows("run-clusters", 0).size());
		Approved.check("reports/choices/macm_" + model.name().toLowerCase(Locale.ROOT) + ".md", macm.visibleText());
	}

	@Tag("slow")
	@Test
	void aLargeRecordStaysInItsFile() throws Exception {
		copy();
		final Path record = folder.resolve("small_run.json");
		Files.writeString(record, Files.readString(record) + " ".repeat((int) Provenance.LARGEST_RECORD));
		final ReportPage large = new ReportPage(HtmlReport.of(RunFolder.of(record), Progress.NONE));
		final String text = large.byId("run-repeat").getTextContent();
		assertTrue(text.contains("too large") && text.contains(RunRecords.sha256(record)), text);
		assertFalse(text.contains("\"format\""), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "small_thresholded_Z.nii.gz", "small_clusters.csv", "small_foci.csv", "small_null.csv" })
	void aMissingFileIsNamed(final String name) throws Exception {
		copy();
		Files.delete(folder.resolve(name));
		final String message = assertThrows(InputException.class,
			() -> HtmlReport.of(RunFolder.of(folder.resolve("small_run.json")), Progress.NONE)).getMessage();
		assertTrue(message.contains(name) && message.contains("There is no "), message);
	}

	@Test
	void aRecordOfAnotherNameLeadsToTheFilesOfItsRun() throws Exception {
		copy();
		final Path other = Files.move(folder.resolve("small_run.json"), folder.resolve("record.json"));
		final ReportPage moved = new ReportPage(HtmlReport.of(RunFolder.of(other), Progress.NONE));
		assertEquals(page.rows("run-clusters", 0), moved.rows("run-clusters", 0));
		assertTrue(moved.byId("run-repeat").getTextContent().contains("run_record=[record.json]"));
		assertTrue(assertThrows(InputException.class, () -> RunFolder.of(folder.resolve("no_run.json"))).getMessage()
			.contains("There is no file"));
	}

	/** Beside its record, the table of another run would make a page that contradicts itself. */
	@Tag("slow")
	@Test
	void filesOfAnotherRunAreRefused() throws Exception {
		copy();
		final AleSettings loose =
			SmallRuns.settings(Correction.UNCORRECTED).with(new ThresholdChoice(Correction.UNCORRECTED, 0.05, 0.05, 0));
		final MainEffectResult other = SmallRuns.run(loose);
		assertTrue(other.report().clusters().size() != run.result().clusters().size());
		AleFiles.write(other, SmallRuns.record(other), folder.resolve("other"), "", List.of(), () -> {});
		for (final String name : List.of("small_clusters.csv", "small_thresholded_Z.nii.gz")) {
			Files.copy(folder.resolve("other").resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
			final String message =
				assertThrows(InputException.class, () -> HtmlReport.write(new RunFolder(folder, "small"), Progress.NONE))
					.getMessage();
			assertTrue(message.contains(name) && message.contains("belongs to another run or was changed"), message);
			Files.copy(shared.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
		}
		HtmlReport.write(new RunFolder(folder, "small"), Progress.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "clusters", "peaks", "regions", "contributions", "foci", "null" })
	void aDamagedTableIsNamed(final String name) throws Exception {
		copy();
		Files.writeString(folder.resolve("small_" + name + ".csv"), "a,b\n1,2\n");
		final String message =
			assertThrows(InputException.class, () -> HtmlReport.of(new RunFolder(folder, "small"), Progress.NONE))
				.getMessage();
		assertTrue(message.contains("small_" + name + ".csv"), message);
	}

	@Test
	void drawingCanBeCancelled() throws Exception {
		copy();
		Files.delete(folder.resolve("small_report.html"));
		final Progress cancelling = new CancelAfter(1);
		assertThrows(CancellationException.class, () -> HtmlReport.write(new RunFolder(folder, "small"), cancelling));
		assertFalse(Files.exists(folder.resolve("small_report.html")));
	}

	/** The interval of a threshold without an upper bound is drawn up to the edge. */
	@Test
	void theHistogramIsThatOfTheFigure() {
		final RunResult.Limit limit = run.result().threshold().corrected().orElseThrow();
		assertTrue(page.elements("img").stream()
			.anyMatch(i -> i.getAttribute("alt").startsWith("Histogram") && i.getAttribute("src").equals(InlinePicture
				.of(RunPlots.nullMaxima("Null distribution", run, new RunFolder(shared, "small").table("null")), 150).data())),
			limit.toString());
	}

	@Test
	void aColumnHasOneNumberOfDigits() {
		final CsvTable table = new CsvTable(List.of("max_ale", "volume_mm3", "p_fwe"),
			List.of(List.of(0.0267, 784.0, 0.001), List.of(0.028123, 27.5, 0.0123), List.of(0.5, 8.0, 2.5e-7)));
		assertEquals(List.of("0.02670", "0.02812", "0.5000"), texts(Column.of("max_ale", Form.DIGITS), table));
		assertEquals(List.of("784.0", "27.5", "8.0"), texts(Column.of("volume_mm3", Form.VOLUME), table));
		assertEquals(List.of("0.00100", "0.0123", "2.50 × 10⁻⁷"), texts(Column.of("p_fwe", Form.P), table));
		assertEquals(List.of("784", "8"), texts(Column.of("volume_mm3", Form.VOLUME),
			new CsvTable(List.of("volume_mm3"), List.of(List.of(784.0), List.of(8.0)))));
	}

	private static List<String> texts(final Column column, final CsvTable table) {
		return column.cells(table, table.rows()).stream().map(Block.Cell::text).toList();
	}

	/** 450 + 450 experiments and 24 clusters in each direction: the page holds no more than people read. */
	@Test
	void theTablesOfALargeContrastStaySmall() {
		final List<List<Object>> clusters = new ArrayList<>(), rows = new ArrayList<>();
		for (int c = 1; c <= 24; c++) {
			clusters.add(List.of(c, 900 - c, 8.0 * (900 - c), "Frontal_Mid_R; BA 46"));
			for (int e = 0; e < 900; e++)
				rows.add(List.of(c, "Longname A, 20" + (10 + e % 10) + ": working memory, load " + e, e % 7 == 0 ? 1 : 0,
					e < 450 ? 20.0 / (e + 1) : -20.0 / (e - 449), 12.5, e < 450 ? "first" : "second"));
		}
		final CsvTable expected = new CsvTable(List.of("cluster", "voxels", "volume_mm3", "label"), clusters);
		expected.write(folder.resolve("P_A-B_clusters.csv"));
		new CsvTable(List.of("cluster", "experiment", "foci_inside", "contribution_percent", "max_percent", "literature"),
			rows).write(folder.resolve("P_A-B_contributions.csv"));
		final ClusterFiles found = new ClusterFiles(new RunFolder(folder, "P"), "A-B_", expected, 900, image -> true, true);
		final FoundTables whole = new FoundTables(found, new Place("run", 2, Optional.empty()), "ALE", "p");
		final FoundTables study = new FoundTables(found, new Place("run", 2, Optional.of(folder)), "ALE", "p");
		final List<Block> blocks = new ArrayList<>(whole.contributions());
		blocks.addAll(Pictures.WHOLE.contributions(found));
		// both directions and the conjunction have as much
		final int bytes = 3 * html(blocks).getBytes(StandardCharsets.UTF_8).length;
		assertTrue(bytes < 5_000_000, bytes + " bytes");
		assertTrue(html(whole.contributions()).contains("The first 500 of 21,600 contributions"));
		assertEquals(60, html(study.contributions()).split("<tr><td").length - 1);
		assertTrue(html(study.contributions()).contains("All 21,600 contributions are in P_A-B_contributions.csv."));
	}

	private static String html(final List<Block> blocks) {
		return blocks.stream().map(Block::html).collect(Collectors.joining());
	}

	private void copy() throws Exception {
		try (var files = Files.list(shared)) {
			for (final Path file : files.toList())
				Files.copy(file, folder.resolve(file.getFileName()));
		}
	}
}
