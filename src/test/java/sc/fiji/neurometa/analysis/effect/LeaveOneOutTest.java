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
package sc.fiji.neurometa.analysis.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.random.SlowLeaveOneOut;
import sc.fiji.neurometa.analysis.CancelAtStage;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.LeaveOneOutSummary;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;
import sc.fiji.neurometa.space.Workers;

/** An ALE without each of its experiments against new analyses of the others. */
class LeaveOneOutTest {

	private static final int PERMUTATIONS = 100;

	private static AleSettings settings(final Correction correction, final MaModel model, final Connectivity connectivity,
		final double minMm3)
	{
		return SmallRuns.settings(correction).withMaModel(model).withPermutations(PERMUTATIONS).withVoxelP(0.01)
			.withAlpha(correction.needsPermutations() ? 0.02 : 0.1).withMinClusterMm3(minMm3).withConnectivity(connectivity)
			.withNullSteps(List.of()).withSeed(5);
	}

	private static AleInput input(final List<Experiment> experiments) {
		return new AleInput(new ExperimentSet("some", experiments), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy());
	}

	/** The small literature up to a number of experiments. */
	private static List<Experiment> experiments(final int count) {
		return SmallRuns.literature().experiments().subList(0, count);
	}

	private static List<Experiment> without(final List<Experiment> all, final int e) {
		final List<Experiment> others = new ArrayList<>(all);
		others.remove(e);
		return others;
	}

	@Test
	void mapsAndClustersHaveTheBitsOfTheOthers() {
		for (final MaModel model : MaModel.values()) {
			final List<Experiment> all = experiments(6);
			final AleSettings settings = settings(Correction.UNCORRECTED, model, Connectivity.EDGES, 0);
			final LeaveOneOut leaveOneOut =
				LeaveOneOut.of(MainEffect.run(input(all), settings, Progress.NONE), Progress.NONE);
			assertEquals(all.size(), leaveOneOut.size());
			for (int e = 0; e < all.size(); e++) {
				final MainEffectResult others = MainEffect.run(input(without(all, e)), settings, Progress.NONE);
				final LeaveOneOut.Without found = leaveOneOut.without(e);
				assertArrayEquals(others.maps().ale(), found.maps().ale());
				assertArrayEquals(others.maps().p(), found.maps().p());
				assertArrayEquals(others.maps().z(), found.maps().z());
				assertEquals(others.thresholding().threshold().ale(), found.formingAle());
				assertEquals(
					others.thresholding().survivors().stream().map(s -> Arrays.toString(s.cluster().ordinals())).toList(),
					found.clusters().stream().map(c -> Arrays.toString(c.ordinals())).toList());
			}
		}
	}

	@Test
	void clustersStandAsInANewAnalysisWithoutCorrectionOrByFalseDiscoveryRate() {
		for (final Correction correction : new Correction[] { Correction.UNCORRECTED, Correction.FDR_BH,
			Correction.FDR_BY })
			for (final double minMm3 : new double[] { 0, 3000 }) {
				final List<Experiment> all = experiments(6);
				final AleSettings settings = settings(correction, MaModel.NON_ADDITIVE, Connectivity.FACES, minMm3);
				final MainEffectResult result =
					LeaveOneOut.clusters(MainEffect.run(input(all), settings, Progress.NONE), Progress.NONE);
				for (int e = 0; e < all.size(); e++) {
					final MainEffectResult others = MainEffect.run(input(without(all, e)), settings, Progress.NONE);
					final boolean[] survives = new boolean[SmallRuns.MASK.size()];
					others.thresholding().survivors()
						.forEach(s -> IntStream.of(s.cluster().ordinals()).forEach(i -> survives[i] = true));
					final double threshold = others.thresholding().threshold().ale();
					check(result, e, survives, threshold);
					for (final LeaveOneOutRow row : rows(result, e))
						if (row.stands()) {
							final ClusterStatistics same = others.report().clusters().stream()
								.filter(c -> c.voxels() == row.found() && c.maxAle() == row.maxAle()).findFirst().orElseThrow();
							assertEquals(same.maxZ(), row.maxZ());
							assertEquals(same.volumeMm3(), row.foundMm3());
							assertEquals(Double.NaN, row.fweP());
						}
				}
			}
	}

	private static List<LeaveOneOutRow> rows(final MainEffectResult result, final int e) {
		final int size = result.foci().analysed().size();
		final List<LeaveOneOutRow> all = result.leaveOneOut().orElseThrow();
		return IntStream.range(0, all.size() / size).mapToObj(c -> all.get(c * size + e)).toList();
	}

	private static void check(final MainEffectResult result, final int e, final boolean[] survives,
		final double threshold)
	{
		final List<LeaveOneOutRow> rows = rows(result, e);
		assertEquals(result.thresholding().survivors().size(), rows.size());
		for (int c = 0; c < rows.size(); c++) {
			final int[] own = result.thresholding().survivors().get(c).cluster().ordinals();
			final int left = (int) IntStream.of(own).filter(i -> survives[i]).count();
			final LeaveOneOutRow row = rows.get(c);
			assertEquals(c + 1, row.cluster());
			assertEquals(result.foci().analysed().experiments().get(e).name(), row.experiment());
			assertEquals(left > 0, row.stands());
			assertEquals(left, row.voxels());
			assertEquals(100.0 * left / own.length, row.percent());
			assertEquals(threshold, row.leastAle());
		}
	}

	/** The family-wise corrections against whole maps of which the experiment was left out the plain way. */
	@Test
	void clustersStandAtTheFullCorrection() {
		int stand = 0, fall = 0;
		for (final Correction correction : new Correction[] { Correction.CLUSTER_FWE, Correction.CLUSTER_MASS_FWE,
			Correction.VOXEL_FWE })
			for (final MaModel model : MaModel.values()) {
				final List<Experiment> all = experiments(3);
				final AleSettings settings = settings(correction, model, Connectivity.FACES, 0);
				final MainEffectResult result =
					LeaveOneOut.clusters(MainEffect.run(input(all), settings, Progress.NONE), Progress.NONE);
				final LeaveOneOut each = LeaveOneOut.of(result, Progress.NONE);
				for (int e = 0; e < all.size(); e++) {
					final LeaveOneOut.Without others = each.without(e);
					final double[] ale = others.maps().ale();
					final double[] maxima = maxima(result, e, others.formingAle());
					final boolean[] survives = new boolean[ale.length];
					double threshold = others.formingAle();
					if (correction == Correction.VOXEL_FWE) {
						for (int i = 0; i < ale.length; i++)
							survives[i] = p(maxima, ale[i]) <= settings.alpha();
						threshold = result.leaveOneOut().orElseThrow().get(e).leastAle();
					}
					else for (final Cluster cluster : others.clusters())
						if (p(maxima, quantity(cluster, ale, others.formingAle(), correction)) <= settings.alpha())
							IntStream.of(cluster.ordinals()).forEach(i -> survives[i] = true);
					check(result, e, survives, threshold);
				}
				final List<LeaveOneOutRow> rows = result.leaveOneOut().orElseThrow();
				stand += (int) rows.stream().filter(LeaveOneOutRow::stands).count();
				fall += (int) rows.stream().filter(r -> !r.stands()).count();
			}
		assertTrue(stand > 0 && fall > 0, stand + " stand, " + fall + " fall");
	}

	private static double quantity(final Cluster cluster, final double[] ale, final double forming,
		final Correction correction)
	{
		return correction == Correction.CLUSTER_FWE ? cluster.size() : cluster.mass(ale, forming);
	}

	private static double p(final double[] maxima, final double observed) {
		return (DoubleStream.of(maxima).filter(m -> m >= observed).count() + 1.0) / (maxima.length + 1.0);
	}

	private static double[] maxima(final MainEffectResult result, final int e, final double forming) {
		final AleSettings s = result.settings();
		final SlowLeaveOneOut slow =
			new SlowLeaveOneOut(result.foci().kernelFoci(), result.mask(), result.input().sampling().foci(), s.maModel());
		final ClusterFinder finder = new ClusterFinder(result.mask(), s.connectivity());
		return IntStream.range(0, PERMUTATIONS).mapToDouble(i -> {
			final double[] map = slow.draw(SplitMix64.of(s.seed(), i), e);
			return s.correction() == Correction.VOXEL_FWE ? DoubleStream.of(map).max().orElseThrow() : finder
				.find(map, forming).stream().mapToDouble(c -> quantity(c, map, forming, s.correction())).max().orElse(0);
		}).toArray();
	}

	/**
	 * Three experiments at one place, and one alone at another 24 mm away. Uncorrected, a single kernel makes a cluster: in a
	 * ball of some 2,400 voxels its peak has p of about 4 / 2,400. Without its experiment there is nothing at that place, and
	 * the other cluster has lost nothing; without one of the three, theirs still stands.
	 */
	@Test
	void aClusterOfOneExperimentFallsWithoutIt() {
		final List<Experiment> all = new ArrayList<>();
		for (int e = 0; e < 4; e++)
			all.add(new Experiment("Study " + e, "", 20, Space.MNI, List.of(new Focus(e < 3 ? 14.1 : -9.9, 1.7, 1.3, e + 1)),
				e + 1));
		final MainEffectResult result = LeaveOneOut.clusters(MainEffect.run(input(all),
			settings(Correction.UNCORRECTED, MaModel.NON_ADDITIVE, Connectivity.FACES, 0), Progress.NONE), Progress.NONE);
		assertEquals(2, result.thresholding().survivors().size());
		final List<LeaveOneOutRow> rows = result.leaveOneOut().orElseThrow();
		assertEquals(List.of(1, 1, 1, 1, 2, 2, 2, 2), rows.stream().map(LeaveOneOutRow::cluster).toList());
		assertEquals(List.of(true, true, true, true, true, true, true, false),
			rows.stream().map(LeaveOneOutRow::stands).toList());
		assertEquals(100, rows.get(3).percent());
		// but for the tail of the kernel 24 mm away
		assertEquals(result.report().clusters().get(0).maxAle(), rows.get(3).maxAle(), 1e-8);
		final LeaveOneOutRow fallen = rows.get(7);
		assertEquals("Study 3", fallen.experiment());
		assertEquals(0, fallen.voxels());
		assertEquals(0, fallen.found());
		assertEquals(Double.NaN, fallen.maxZ());
		assertEquals(
			List.of(new LeaveOneOutSummary(1, 4, 4, List.of()), new LeaveOneOutSummary(2, 3, 4, List.of("Study 3"))),
			SmallRuns.record(result).leaveOneOut().orElseThrow());
	}

	@Test
	void withoutTheOnlyExperimentThereIsNothing() {
		final AleSettings settings = settings(Correction.UNCORRECTED, MaModel.NON_ADDITIVE, Connectivity.FACES, 0);
		final MainEffectResult one = MainEffect.run(input(experiments(1)), settings, Progress.NONE);
		final List<LeaveOneOutRow> rows = LeaveOneOut.clusters(one, Progress.NONE).leaveOneOut().orElseThrow();
		assertEquals(one.thresholding().survivors().size(), rows.size());
		assertFalse(rows.isEmpty() || rows.stream().anyMatch(LeaveOneOutRow::stands));
		final LeaveOneOut.Without nothing = LeaveOneOut.of(one, Progress.NONE).without(0);
		assertEquals(0, DoubleStream.of(nothing.maps().ale()).max().orElseThrow());
		assertEquals(1, DoubleStream.of(nothing.maps().p()).min().orElseThrow());
		assertTrue(nothing.clusters().isEmpty());
	}

	@Test
	void withoutClustersThereIsNothingToComputeButItWasAsked() {
		final AleSettings d = SmallRuns.settings(Correction.UNCORRECTED);
		final AleSettings strict = d.with(new ThresholdChoice(Correction.UNCORRECTED, AnalyticNull.SMALLEST_P, 0.1, 0));
		final MainEffectResult result = LeaveOneOut.clusters(SmallRuns.run(strict), Progress.NONE);
		assertEquals(Optional.of(List.of()), result.leaveOneOut());
		assertEquals(Optional.of(List.of()), SmallRuns.record(result).leaveOneOut());
	}

	@Test
	void sameForAnyNumberOfThreads() {
		final MainEffectResult result = MainEffect.run(input(experiments(5)),
			settings(Correction.CLUSTER_MASS_FWE, MaModel.NON_ADDITIVE, Connectivity.CORNERS, 0), Progress.NONE);
		assertEquals(Workers.with(1, () -> LeaveOneOut.clusters(result, Progress.NONE)).leaveOneOut(),
			Workers.with(3, () -> LeaveOneOut.clusters(result, Progress.NONE)).leaveOneOut());
	}

	@Test
	void moreThanMemoryHoldsIsRefusedBeforeAnyPermutation() {
		final AleInput input = input(experiments(20));
		for (final Correction correction : new Correction[] { Correction.CLUSTER_FWE, Correction.UNCORRECTED }) {
			final AleSettings d = settings(correction, MaModel.NON_ADDITIVE, Connectivity.FACES, 0);
			final AleSettings many = d.withPermutations(Integer.MAX_VALUE).withAlpha(0.05);
			LeaveOneOut.checkMemory(input.experiments(), input.mask(), d);
			if (correction.needsPermutations()) {
				final String message =
					assertThrows(InputException.class, () -> LeaveOneOut.checkMemory(input.experiments(), input.mask(), many))
						.getMessage();
				assertTrue(
					message.contains("leave_one_out = true needs 491519 MB for permutations = 2147483647 without each of 20"),
					message);
			}
			else LeaveOneOut.checkMemory(input.experiments(), input.mask(), many);
		}
	}

	@Test
	void refusesTheBaseRateAndStops() {
		final Mask mask = SmallRuns.MASK;
		final AleInput rated =
			new AleInput(input(experiments(5)).experiments(), mask, SamplingSpace.within(mask, mask), SmallRuns.anatomy())
				.with(BaseRate.uniform(mask));
		final MainEffectResult byVoxel = MainEffect.run(rated, SmallRuns.settings(Correction.VOXEL_FWE), Progress.NONE);
		assertTrue(assertThrows(InputException.class, () -> LeaveOneOut.clusters(byVoxel, Progress.NONE)).getMessage()
			.contains("base_rate"));
		assertThrows(InputException.class, () -> LeaveOneOut.of(byVoxel, Progress.NONE));
		final MainEffectResult result = MainEffect.run(input(experiments(5)),
			settings(Correction.CLUSTER_FWE, MaModel.NON_ADDITIVE, Connectivity.FACES, 0), Progress.NONE);
		for (final String stage : List.of("Leave one out: null distributions", "Leave one out: permutations",
			"Leave one out: clusters"))
			assertThrows(CancellationException.class, () -> LeaveOneOut.clusters(result, new CancelAtStage(stage)));
	}
}
