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
package sc.fiji.neurometa.analysis.macm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.PlainPatterns;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.CancelAtStage;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.ClusterBaseRate;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * Tests an ALE whose random experiments take whole patterns of a database, and the comparison of its clusters with the
 * studies of that database, with a plain count over maps of foci that {@link PlainPatterns} draws.
 */
class BaseRateExperimentsTest {

	private static final Mask MASK = SmallRuns.MASK;
	private static final AleSettings SETTINGS =
		SmallMacm.settings(Correction.CLUSTER_FWE).withVoxelP(.2).withAlpha(.99).withPermutations(300);
	private static final ExperimentSet PLACED = Macm.place(SmallMacm.database(), MASK, SETTINGS);

	private static AleInput input(final BaseRateUnit unit, final boolean isDrawn) {
		return new AleInput(SmallRuns.literature(), MASK, MASK, SmallRuns.anatomy())
			.with(BaseRateDatabase.of(PLACED, PoolBy.NONE, SmallRuns.GRID, unit, true), isDrawn);
	}

	private static List<int[]> places() {
		return PLACED.experiments().stream().map(e -> BaseRate.places(e, SmallRuns.GRID)).toList();
	}

	/** Null maps in units of 1 to m, and the observed one at the end. */
	private static int[][] maps(final MainEffectResult result, final QuantisedAle random, final BaseRate rate,
		final int maps)
	{
		final PlainPatterns plain = new PlainPatterns(places());
		final List<KernelFoci> experiments = result.foci().kernelFoci();
		final QuantisedAle.Draws draws = random.draws();
		final int[][] all = new int[maps + 1][MASK.size()];
		for (int n = 0; n < maps; n++) {
			final RandomGenerator own = SplitMix64.of(result.settings().seed(), n);
			final int[] foci = experiments.stream().flatMap(e -> plain.draw(own, e.foci().size()).stream())
				.mapToInt(
					voxel -> IntStream.range(0, rate.foci()).filter(f -> rate.voxel(f) == voxel).findFirst().orElseThrow())
				.toArray();
			draws.draw(new Given(foci), all[n]);
		}
		final AleSettings settings = result.settings();
		Ale.of(settings.maModel() == MaModel.ADDITIVE ? KernelFoci.single(experiments) : experiments, MASK,
			new ModelledActivation(MASK, settings.focusPlacement(), settings.maModel()), () -> {},
			random.observed(all[maps]));
		return all;
	}

	/** Random numbers that are given. */
	private static final class Given implements RandomGenerator {

		private final int[] numbers;
		private int next;

		Given(final int[] numbers) {
			this.numbers = numbers;
		}

		@Override
		public long nextLong() {
			throw new UnsupportedOperationException();
		}

		@Override
		public int nextInt(final int bound) {
			return numbers[next++];
		}
	}

	@ParameterizedTest
	@EnumSource
	void pOfVoxelsAndOfClustersAreThoseOfAPlainCount(final MaModel model) {
		final MainEffectResult result =
			MainEffect.run(input(BaseRateUnit.EXPERIMENTS, true), SETTINGS.withMaModel(model), Progress.NONE);
		final BaseRate rate = BaseRate.of(PLACED, SmallRuns.GRID);
		final QuantisedAle random = new QuantisedAle(result.foci().kernelFoci(), MASK, rate, model);
		final int[][] maps = maps(result, random, rate, 300);
		for (int v = 0; v < MASK.size(); v++) {
			int reaching = 1;
			for (int n = 0; n < 300; n++)
				if (maps[n][v] >= maps[300][v]) reaching++;
			assertEquals(reaching / 301.0, result.maps().p()[v]);
		}
		assertTrue(!result.report().clusters().isEmpty());
		checkClusters(result, maps, random);
	}

	@Test
	void clustersOfAUniformNullAreComparedWithAThousandMaps() {
		final AleSettings settings = SETTINGS.withVoxelP(.01).withPermutations(100);
		final MainEffectResult plain =
			MainEffect.run(new AleInput(SmallRuns.literature(), MASK, MASK, SmallRuns.anatomy()), settings, Progress.NONE);
		final MainEffectResult result = MainEffect.run(input(BaseRateUnit.EXPERIMENTS, false), settings, Progress.NONE);
		assertTrue(plain.baseRates().isEmpty());
		assertArrayEquals(plain.maps().p(), result.maps().p());
		assertEquals(plain.report(), result.report());
		final BaseRate rate = BaseRate.of(PLACED, SmallRuns.GRID);
		final QuantisedAle random = new QuantisedAle(result.foci().kernelFoci(), MASK, rate, settings.maModel());
		checkClusters(result, maps(result, random, rate, 1000), random);
	}

	private static void checkClusters(final MainEffectResult result, final int[][] maps, final QuantisedAle random) {
		final int m = maps.length - 1;
		final List<ClusterBaseRate> rates = result.baseRates().orElseThrow();
		assertEquals(result.report().clusters().size(), rates.size());
		for (final ClusterBaseRate cluster : rates) {
			final int[] ordinals = result.thresholding().survivors().get(cluster.cluster() - 1).cluster().ordinals();
			final double observed = mean(maps[m], ordinals, random);
			final long reaching = Arrays.stream(maps, 0, m).filter(map -> mean(map, ordinals, random) >= observed).count();
			assertEquals((reaching + 1.0) / (m + 1), cluster.p());
			final Set<String> studies = new HashSet<>(), reporting = new HashSet<>();
			for (final Experiment e : PLACED.experiments())
				for (final int voxel : BaseRate.places(e, SmallRuns.GRID)) {
					studies.add(e.study());
					if (MASK.contains(voxel) && Arrays.stream(ordinals).anyMatch(i -> MASK.voxel(i) == voxel))
						reporting.add(e.study());
				}
			assertEquals(new ClusterBaseRate(cluster.cluster(), reporting.size(), studies.size(), cluster.p()), cluster);
		}
	}

	private static double mean(final int[] units, final int[] ordinals, final QuantisedAle random) {
		double sum = 0;
		for (final int i : ordinals)
			sum += random.ale(units[i]);
		return sum / ordinals.length;
	}

	@ParameterizedTest
	@EnumSource
	void threadsDoNotMatter(final BaseRateUnit unit) {
		final MainEffectResult one = Workers.with(1, () -> MainEffect.run(input(unit, true), SETTINGS, Progress.NONE)),
			three = Workers.with(3, () -> MainEffect.run(input(unit, true), SETTINGS, Progress.NONE));
		assertArrayEquals(one.maps().p(), three.maps().p());
		assertArrayEquals(one.testedMaxima().orElseThrow(), three.testedMaxima().orElseThrow());
		assertEquals(one.baseRates(), three.baseRates());
	}

	@Test
	void theUnitsDiffer() {
		assertTrue(!Arrays.equals(MainEffect.run(input(BaseRateUnit.FOCI, true), SETTINGS, Progress.NONE).maps().p(),
			MainEffect.run(input(BaseRateUnit.EXPERIMENTS, true), SETTINGS, Progress.NONE).maps().p()));
	}

	@Test
	void theComparisonCanBeCancelled() {
		assertThrows(CancellationException.class, () -> MainEffect.run(input(BaseRateUnit.EXPERIMENTS, false),
			SETTINGS.withVoxelP(.01).withPermutations(100), new CancelAtStage("Base rates of the clusters")));
	}

	@Test
	void contrastsOfOneStudyCountOnceAndArePooledWithTheOthers() {
		final List<Experiment> twice = PLACED.experiments().stream()
			.flatMap(e -> List.of(e, new Experiment(e.study(), "again", 12, e.space(), e.foci())).stream()).toList();
		final BaseRateDatabase apart =
			BaseRateDatabase.of(new ExperimentSet("", twice), PoolBy.NONE, SmallRuns.GRID, BaseRateUnit.EXPERIMENTS, true),
			pooled =
				BaseRateDatabase.of(new ExperimentSet("", twice), PoolBy.STUDY, SmallRuns.GRID, BaseRateUnit.EXPERIMENTS, true);
		assertEquals(400, apart.experiments());
		assertEquals(200, apart.studies());
		assertEquals(200, pooled.experiments());
		assertEquals(apart.foci(), pooled.foci());
		assertEquals(2 * apart.places(0).length, pooled.places(0).length);
		final int[] all = IntStream.range(0, MASK.size()).toArray();
		assertEquals(apart.studiesReporting(MASK, all), pooled.studiesReporting(MASK, all));
		assertEquals(Optional.of(200), Optional.of(apart.studiesReporting(MASK, all)));
	}
}
