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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.contrast.Tails;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.AleFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.ReportPage;
import sc.fiji.neurometa.report.html.HtmlReport;
import sc.fiji.neurometa.report.html.MacroLine;

/** What texts and reports say of clusters without each experiment. */
@Tag("slow")
class LeaveOneOutTextTest {

	@TempDir
	private Path folder;

	/** Two clusters, the second of one experiment alone. */
	private static MainEffectResult result() {
		final List<Experiment> all = new ArrayList<>();
		for (int e = 0; e < 4; e++)
			all.add(new Experiment("Study *" + e + "*", "", 20, Space.MNI,
				List.of(new Focus(e < 3 ? 14.1 : -9.9, 1.7, 1.3, e + 1)), e + 1));
		final AleSettings settings =
			SmallRuns.settings(Correction.UNCORRECTED).with(new ThresholdChoice(Correction.UNCORRECTED, 0.01, 0.1, 0));
		return MainEffect.run(
			new AleInput(new ExperimentSet("small set", all), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()), settings,
			Progress.NONE);
	}

	@Test
	void saysInHowManyAnalysesAClusterStands() {
		final RunRecord run = SmallRuns.record(LeaveOneOut.clusters(result(), Progress.NONE));
		final String text = MethodsText.of(run);
		assertTrue(MethodsText.paragraph(run).contains("each experiment was left out in turn"), text);
		assertTrue(text.contains("survives in all 4 analyses with one experiment left out."), text);
		assertTrue(
			text.contains("survives in 3 of 4 analyses with one experiment left out; it is lost without Study \\*3\\*."),
			text);
		assertTrue(MacroLine.of(run).orElseThrow().contains(" leave_one_out=true "));
	}

	/** Of both main effects: how it was done among the methods, and each cluster below its main effect. */
	@Tag("slow")
	@Test
	void theTextOfAContrastSaysItOfBothMainEffects() {
		final ContrastResult plain = SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(),
			SmallContrasts.ale(Correction.UNCORRECTED), SmallContrasts.contrast(ContrastMethod.GATED, Tails.BOTH, 50));
		assertFalse(ContrastText.of(SmallContrasts.record(plain)).contains("left out in turn"));
		final ContrastRecord run = SmallContrasts.record(plain
			.withMainEffects(LeaveOneOut.clusters(plain.a(), Progress.NONE), LeaveOneOut.clusters(plain.b(), Progress.NONE)));
		final String text = ContrastText.of(run);
		assertEquals(3, text.split("each experiment was left out in turn", -1).length);
		final String[] parts = text.split("\n## ");
		for (final RunRecord main : List.of(run.a(), run.b())) {
			final String name = main == run.a() ? "first" : "second";
			final String part =
				Arrays.stream(parts).filter(p -> p.startsWith("Main effect of " + name)).findFirst().orElseThrow();
			final List<String> sentences = new LeaveOneOutSentences(main).results();
			assertFalse(sentences.isEmpty());
			assertTrue(part.endsWith("\n\n- " + String.join("\n- ", sentences) + "\n"), part);
		}
	}

	@Test
	void saysNothingWhenItWasNotAsked() throws Exception {
		final RunRecord run = SmallRuns.record(result());
		assertFalse(MethodsText.of(run).contains("left out in turn"));
		assertFalse(MethodsText.of(run).contains("Leave one out"));
		assertFalse(MacroLine.of(run).orElseThrow().contains("leave_one_out"));
		assertFalse(report(result(), run).contains("Leave one out"));
	}

	@Test
	void theReportHasTheTable() throws Exception {
		final MainEffectResult result = LeaveOneOut.clusters(result(), Progress.NONE);
		final ReportPage page = new ReportPage(report(result, SmallRuns.record(result)));
		assertEquals(List.of("4", "3"), page.column("run-leave-one-out", 0, "survives without"));
		assertEquals(List.of("–", "Study *3*"), page.column("run-leave-one-out", 0, "lost without"));
		assertEquals(List.of("yes", "yes", "yes", "no", "yes", "yes"), page.column("run-leave-one-out", 1, "survives"));
		assertEquals(8, page.column("run-leave-one-out", 2, "survives").size());
		assertTrue(page.byId("run-files").getTextContent().contains("small_leave_one_out.csv"));
	}

	private String report(final MainEffectResult result, final RunRecord record) throws Exception {
		AleFiles.write(result, record, folder, MethodsText.of(record), List.of(), () -> {});
		return Files.readString(HtmlReport.write(new RunFolder(folder, record.outputPrefix()), Progress.NONE));
	}
}
