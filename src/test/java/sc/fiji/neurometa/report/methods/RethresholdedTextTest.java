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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Rethresholded;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.record.RunRecord;

/** A threshold that was chosen after the result was known says so wherever the result is told. */
class RethresholdedTextTest {

	private static final MainEffectResult RESULT = SmallRuns.run(SmallRuns.settings(Correction.UNCORRECTED));

	@TempDir
	private Path folder;

	private static RunRecord from(final ThresholdChoice first) {
		return RunRecord.of(RESULT,
			SmallRuns.context("small").with(new Rethresholded("first_run.json", "ef".repeat(32), first)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"CLUSTER_FWE | a family-wise p ≤ 0.0471 of the size of clusters formed at p ≤ 0.00173, with clusters of at least 77.5 mm³.",
		"CLUSTER_MASS_FWE | a family-wise p ≤ 0.0471 of the mass of clusters formed at p ≤ 0.00173, with clusters of at least 77.5 mm³.",
		"VOXEL_FWE | a family-wise p ≤ 0.0471 of voxels, with clusters of at least 77.5 mm³.",
		"FDR_BH | a false discovery rate of 0.0471 (Benjamini and Hochberg), with clusters of at least 77.5 mm³.",
		"FDR_BY | a false discovery rate of 0.0471 (Benjamini and Yekutieli), with clusters of at least 77.5 mm³.",
		"UNCORRECTED | an uncorrected p ≤ 0.00173, with clusters of at least 77.5 mm³." })
	void theParagraphNamesTheFirstThresholdFromTheRecord(final Correction first, final String expected)
		throws IOException
	{
		final RunRecord run = from(new ThresholdChoice(first, 0.00173, 0.0471, 77.5));
		final Path file = folder.resolve("P_run.json");
		RunRecords.write(file, run);
		assertEquals(run, RunRecords.read(file));
		final String sentence = MethodsText.paragraph(run).split("The threshold was chosen")[1];
		assertEquals(" after a result was known; the first threshold was " + expected, sentence);
		final List<java.math.BigDecimal> known = new ArrayList<>();
		MethodsTextTest.numbers(com.google.gson.JsonParser.parseString(Files.readString(file)), known);
		final Matcher number = MethodsTextTest.NUMBER.matcher(sentence);
		while (number.find())
			assertTrue(known.stream().anyMatch(k -> k.compareTo(MethodsTextTest.parsed(number.group())) == 0),
				number.group());
		final String text = MethodsText.of(run);
		assertTrue(text.contains("- The threshold was chosen after the result was known (first: correction = " +
			first.name().toLowerCase(java.util.Locale.ROOT).replace("_", "\\_")), text);
		assertTrue(
			text.contains("- Thresholded again, with the permutations of an earlier run: first\\_run.json, SHA-256 efef"),
			text);
	}

	/** The steps are told once each, and only by a run that keeps maxima for them. */
	@Test
	void furtherStepsAreThoseWithMaxima() {
		assertFalse(MethodsText.of(from(RESULT.settings().threshold())).contains("Further cluster-forming p"));
		final MainEffectResult corrected = SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE));
		assertEquals(List.of(0.01, 0.002), corrected.settings().nullSteps());
		assertEquals(0.002, corrected.settings().voxelP());
		assertTrue(MethodsText.of(SmallRuns.record(corrected)).contains("- Further cluster-forming p: 0.01\n"));
	}

	@Test
	void theFirstThresholdItselfNeedsNoWarning() {
		final String text = MethodsText.of(from(RESULT.settings().threshold()));
		assertFalse(text.contains("The threshold was chosen"), text);
		assertTrue(text.contains("Thresholded again"), text);
	}

	@Test
	void coactivationsSayItToo() {
		final MacmResult result = SmallMacm.run(SmallMacm.sphere(), NullModel.UNIFORM, Correction.UNCORRECTED);
		final MacmRecord plain = SmallMacm.record(result);
		final MacmRecord run = MacmRecord.of(result,
			new RunDatabase("d", "nimads", List.of(), "auto", "drop", 0, List.of()), plain.macm(), SmallRuns.context("small")
				.with(Rethresholded.of("x_run.json", "ab", from(new ThresholdChoice(Correction.VOXEL_FWE, 0.001, 0.05, 0)))));
		assertEquals(Optional.empty(), plain.ale().rethresholded());
		assertTrue(run.warnings().get(0).contains("(first: correction = voxel_fwe"), run.warnings().toString());
		assertEquals(run.warnings().size(), plain.warnings().size() + 1);
		final String text = MacmText.of(run);
		assertTrue(text.contains("the first threshold was a family-wise p ≤ 0.05 of voxels.") &&
			text.contains("Thresholded again, with the permutations of an earlier run: x\\_run.json"), text);
	}
}
