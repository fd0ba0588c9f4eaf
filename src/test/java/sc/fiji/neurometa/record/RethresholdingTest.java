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
package sc.fiji.neurometa.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.RegionFinding;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.results.AleFiles;
import sc.fiji.neurometa.io.results.MacmFiles;
import sc.fiji.neurometa.io.results.NullFiles;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.InputException;

/** A threshold that is moved gives, file by file and byte by byte, what a run with that threshold gives. */
@Tag("slow")
class RethresholdingTest {

	private static final AleSettings FIRST = SmallRuns.settings(Correction.CLUSTER_FWE);
	private static final MainEffectResult RESULT = SmallRuns.run(FIRST);
	private static final RunRecord RECORD = SmallRuns.record(RESULT);

	@TempDir
	private Path folder;

	private Path written(final MainEffectResult result, final String name) {
		return AleFiles.write(result, SmallRuns.record(result), folder.resolve(name), "", List.of(), () -> {}).stream()
			.filter(f -> f.toString().endsWith("_run.json")).findFirst().orElseThrow();
	}

	private static Rethresholding prepared(final Path record) {
		final RunRecord run = (RunRecord) RunRecords.read(record);
		final AleInput input = run.input(new MaskReference(SmallRuns.MASK, SmallRuns.anatomy()));
		return Rethresholding.of(run, input, NullFiles.read(record, run, input.mask()), Progress.NONE);
	}

	private Map<String, String> files(final Path record) throws IOException {
		final Map<String, String> files = new TreeMap<>();
		try (Stream<Path> list = Files.list(record.getParent())) {
			for (final Path file : list.toList())
				files.put(file.getFileName().toString(), Arrays.toString(Files.readAllBytes(file)));
		}
		return files;
	}

	private static MainEffectResult at(final Rethresholding prepared, final Correction correction, final double voxelP,
		final double alpha, final double minMm3)
	{
		return prepared.at(new ThresholdChoice(correction, voxelP, alpha, minMm3), Progress.NONE);
	}

	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.correction.Correction#values")
	void hasTheBytesOfARunWithThatThreshold(final Correction correction) throws IOException {
		// only a run with TFCE keeps the largest scores
		final Rethresholding prepared = prepared(
			written(correction == Correction.TFCE ? SmallRuns.run(SmallRuns.settings(correction)) : RESULT, "first"));
		assertArrayEquals(new double[] { 0.01, 0.002 }, prepared.steps());
		final MainEffectResult again = at(prepared, correction, 0.01, 0.03, 128);
		// 0.002 was asked for twice, and is one p
		assertEquals(List.of(0.002), again.settings().nullSteps());
		final MainEffectResult fresh = SmallRuns.run(again.settings());
		assertFalse(fresh.report().clusters().isEmpty());
		final Map<String, String> expected = files(written(fresh, "fresh"));
		assertTrue(expected.size() > 12, expected.keySet().toString());
		assertEquals(expected, files(written(again, "again")));
		assertEquals(fresh.thresholding().threshold(), again.thresholding().threshold());
	}

	/** A table of maxima has one column of voxels, which no other correction takes for its own. */
	@Test
	void scoresAreNotTakenForValuesNorValuesForScores() {
		final Rethresholding scores = prepared(written(SmallRuns.run(SmallRuns.settings(Correction.TFCE)), "scores")),
			values = prepared(written(RESULT, "values"));
		for (final Correction correction : Correction.values()) {
			assertEquals(correction.needsPermutations() && correction != Correction.TFCE,
				scores.obstacle(correction).isPresent());
			assertEquals(correction == Correction.TFCE, values.obstacle(correction).isPresent());
		}
		assertEquals("Of each permutation this run kept max_ale, not max_tfce. Do the run again with correction = tfce.",
			values.obstacle(Correction.TFCE).orElseThrow());
	}

	@Test
	void theFirstThresholdGivesTheFirstResult() throws IOException {
		final Path first = written(RESULT, "first");
		assertEquals(files(first), files(written(prepared(first).at(FIRST.threshold(), Progress.NONE), "again")));
	}

	@Test
	void filesThatWereRenamedTogetherAreFound() throws IOException {
		final Path first = written(RESULT, "first");
		final Path moved = Files.createDirectory(folder.resolve("elsewhere"));
		Files.move(first.resolveSibling("small_null.csv"), moved.resolve("my study_null.csv"));
		final Path record = Files.move(first, moved.resolve("my study_run.json"));
		assertEquals(RESULT.thresholding().survivors().size(),
			at(prepared(record), Correction.CLUSTER_FWE, 0.002, 0.1, 0).thresholding().survivors().size());
		Files.move(moved.resolve("my study_null.csv"), moved.resolve("small_null.csv"));
		assertTrue(refusal(record).contains("There is no my study_null.csv next to the run record"));
		// a record whose name says nothing knows its prefix itself
		prepared(Files.move(record, moved.resolve("record.json")));
	}

	@Test
	void maximaOfAnotherRunAreRefused() throws IOException {
		final Path first = written(RESULT, "first"), table = first.resolveSibling("small_null.csv");
		final List<String> lines = Files.readAllLines(table);
		final Path other = written(SmallRuns.run(FIRST.withSeed(78)), "other");
		Files.copy(other.resolveSibling("small_null.csv"), table, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertTrue(refusal(first).contains("belong to another run"));
		Files.write(table, lines.subList(0, 101));
		assertTrue(refusal(first).contains("has 100 permutations, the run had 200"));
		Files.write(table, lines.stream().map(l -> l.replace("max_mass_p0.01", "x")).toList());
		assertTrue(refusal(first).contains("no column max_mass_p0.01"));
		Files.write(table, lines.stream().map(l -> l.replaceAll("^7,[^,]*", "7,many")).toList());
		assertTrue(refusal(first).contains("column max_ale: 'many' is not a number"));
	}

	@Test
	void anotherVersionsMapsAreRefused() {
		final RunRecord r = RECORD;
		final RunResult x = r.result();
		final RunRecord other = new RunRecord(r.head(), r.threads(), r.settings(), r.source(), r.mask(), r.sampling(),
			r.atlases(), r.counts(), r.kernelFwhmMm(), r.nullBinWidth(),
			new RunResult(x.minAle(), x.maxAle(), x.minP(), x.maxZ(), x.voxelsWithinVoxelP(), x.threshold(), x.clusters(),
				x.largestRejected(),
				new Fingerprint("0".repeat(64), x.sha256().p(), x.sha256().clusters(), x.sha256().nullMaxima()), x.ended()),
			r.warnings(), r.outputPrefix(), r.name(), r.experiments(), r.baseRate(), r.rethresholded(), r.leaveOneOut(),
			r.baseRateDatabase(), r.clusterBaseRates(), r.excludedRegion(), r.labelAtlases());
		assertTrue(assertThrows(InputException.class,
			() -> Rethresholding.of(other, RESULT.input(),
				new Rethresholding.SavedMaxima(RESULT.nullMaxima(), Optional.empty()), Progress.NONE)).getMessage()
					.contains("differ when computed again"));
	}

	private static String refusal(final Path record) {
		return assertThrows(InputException.class, () -> prepared(record)).getMessage();
	}

	private static String refusal(final Rethresholding prepared, final Correction correction, final double voxelP,
		final double alpha)
	{
		return assertThrows(InputException.class, () -> at(prepared, correction, voxelP, alpha, 0)).getMessage();
	}

	@Test
	void whatWasNotStoredIsNamed() {
		final Rethresholding clusters = prepared(written(RESULT, "first"));
		final String step = refusal(clusters, Correction.CLUSTER_FWE, 0.001, 0.1);
		assertTrue(step.contains("voxel_p = 0.01 and 0.002") && step.contains("null_steps = 0.001"), step);
		assertTrue(refusal(clusters, Correction.CLUSTER_FWE, 0.002, 0.001).contains("Ask for at least 999"));
		assertTrue(refusal(clusters, Correction.CLUSTER_FWE, 0.002, 0).contains("alpha = 0"));
		assertEquals(0.005, at(clusters, Correction.UNCORRECTED, 0.005, 0.1, 0).settings().voxelP());
		final Rethresholding without = prepared(written(SmallRuns.run(SmallRuns.settings(Correction.FDR_BH)), "fdr"));
		assertEquals(0, without.steps().length);
		assertTrue(refusal(without, Correction.VOXEL_FWE, 0.002, 0.1).contains("kept no maxima of permutations, since " +
			"correction = fdr_bh needs none. Do the run again with correction = voxel_fwe"));
		assertFalse(at(without, Correction.UNCORRECTED, 0.0005, 0.1, 0).report().clusters().isEmpty());
		assertTrue(clusters.obstacle(Correction.CLUSTER_MASS_FWE).isEmpty());
	}

	@Test
	void aResultWithoutMaximaSendsToTheRunThatItCameFrom() {
		final MainEffectResult moved = at(prepared(written(RESULT, "first")), Correction.FDR_BH, 0.002, 0.1, 0);
		final RunRecord run =
			RunRecord.of(moved, SmallRuns.context("moved").with(Rethresholded.of("small_run.json", "ab", RECORD)));
		final Rethresholding again = Rethresholding.of(run, moved.input(),
			new Rethresholding.SavedMaxima(Optional.empty(), Optional.empty()), Progress.NONE);
		assertTrue(again.obstacle(Correction.CLUSTER_FWE).orElseThrow().endsWith(
			"Take the run that it came from, " + "small_run.json, or do the run again with correction = cluster_fwe."));
	}

	private Path macm(final MacmResult result, final String name) {
		return MacmFiles.write(result, SmallMacm.record(result), folder.resolve(name), "", List.of(), () -> {}).stream()
			.filter(f -> f.toString().endsWith("_run.json")).findFirst().orElseThrow();
	}

	private static Rethresholding preparedMacm(final Path record) {
		final RunRecord run = ((MacmRecord) RunRecords.read(record)).ale();
		final AleInput input = run.input(new MaskReference(SmallRuns.MASK, SmallRuns.anatomy()));
		return Rethresholding.of(run, input, NullFiles.read(record, run, input.mask()), Progress.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CLUSTER_FWE", "VOXEL_FWE", "FDR_BH", "FDR_BY", "UNCORRECTED" })
	void theSameHoldsUnderTheBaseRate(final Correction correction) throws IOException {
		final AleSettings settings = SmallMacm.settings(Correction.CLUSTER_FWE);
		final MacmResult first =
			SmallMacm.run(SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE),
				settings.with(new ThresholdChoice(Correction.CLUSTER_FWE, 0.02, 0.05, 0)));
		final Rethresholding prepared = preparedMacm(macm(first, "first"));
		final MainEffectResult again = at(prepared, correction, 0.01, 0.2, 64);
		final MacmResult fresh = SmallMacm
			.run(SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE), again.settings());
		// the stricter procedure finds nothing with so few permutations
		assertEquals(correction == Correction.FDR_BY, fresh.ale().report().clusters().isEmpty());
		final MacmResult moved = new MacmResult(first.selection(), again,
			RegionFinding.of(first.selection().region(), again, PermutationDriver.PLAIN, Progress.NONE), first.correction());
		assertEquals(files(macm(fresh, "fresh")), files(macm(moved, "again")));
	}

	@Test
	void theBaseRateHasItsOwnObstacles() throws IOException {
		final Path record = macm(SmallMacm.run(SmallMacm.sphere(), NullModel.BASE_RATE, Correction.VOXEL_FWE), "first");
		final Rethresholding prepared = preparedMacm(record);
		assertTrue(refusal(prepared, Correction.CLUSTER_FWE, 0.01, 0.05).contains("kept no maxima of clusters"));
		assertTrue(refusal(prepared, Correction.UNCORRECTED, 0.001, 0.05).contains("Ask for at least 10000"));
		final Path p = record.resolveSibling("small_P.nii.gz");
		Files.copy(record.resolveSibling("small_Z.nii.gz"), p, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertTrue(assertThrows(InputException.class, () -> preparedMacm(record)).getMessage()
			.contains("The p-values of the voxels (P_P.nii.gz) belong to another run"));
		Files.delete(p);
		assertTrue(assertThrows(InputException.class, () -> preparedMacm(record)).getMessage()
			.contains("There is no small_P.nii.gz next to"));
	}

	@Test
	void theFirstThresholdIsRemembered() {
		final Rethresholded once = Rethresholded.of("small_run.json", "ab", RECORD);
		final AleSettings chosen = FIRST.with(new ThresholdChoice(Correction.VOXEL_FWE, 0.002, 0.05, 80));
		assertTrue(once.isOther(chosen));
		assertFalse(once.isOther(FIRST));
		assertEquals(List.of("x"), once.warnings(List.of("x"), RESULT));
		final List<String> warnings = once.warnings(List.of("x"), SmallRuns.run(chosen));
		assertEquals(2, warnings.size());
		assertTrue(warnings.get(0).contains(
			"(first: correction = cluster_fwe, voxel_p = 0.002, alpha = 0.1, min_cluster_mm3 " + "= 0)"), warnings.get(0));
		final RunRecord second = RunRecord.of(RESULT, SmallRuns.context("second").with(once));
		assertEquals(once.first(), Rethresholded.of("second_run.json", "cd", second).first());
		assertEquals(Optional.of(once),
			second.repetition(new Circumstances(RECORD.started(), 1, 1, "third")).rethresholded());
	}
}
