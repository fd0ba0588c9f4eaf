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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.NullFoci;
import sc.fiji.neurometa.ale.ZScore;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.space.SamplingSpace;
import sc.fiji.neurometa.space.Workers;

/** Co-activations against the base rate of a database. */
class MacmBaseRateTest {

	private static final AleSettings SETTINGS = SmallMacm.settings(Correction.UNCORRECTED);

	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.macm.SmallMacm#underBaseRates")
	void underTheBaseRateTheBitsDoNotDependOnTheThreads(final Correction correction) {
		final MacmResult one = Workers.with(1, () -> SmallMacm.run(SmallMacm.sphere(), NullModel.BASE_RATE, correction)),
			many = Workers.with(8, () -> SmallMacm.run(SmallMacm.sphere(), NullModel.BASE_RATE, correction));
		assertArrayEquals(one.ale().maps().p(), many.ale().maps().p());
		assertArrayEquals(one.ale().clusterNumbers(), many.ale().clusterNumbers());
		assertEquals(one.ale().report(), many.ale().report());
		assertEquals(one.ale().thresholding().threshold(), many.ale().thresholding().threshold());
		assertArrayEquals(one.ale().nullMaxima().orElseThrow().values(), many.ale().nullMaxima().orElseThrow().values());
		assertEquals(one.region(), many.region());
		assertTrue(SmallMacm.record(one).hasSameResultAs(SmallMacm.record(many)));
	}

	/** All null maps, kept, the observed one the last. */
	private static int[][] slowMaps(final MacmResult result, final QuantisedAle random) {
		final int permutations = result.ale().settings().permutations();
		final int[][] maps = new int[permutations + 1][SmallRuns.MASK.size()];
		for (int n = 0; n < permutations; n++)
			random.draws().draw(SplitMix64.of(77, n), maps[n]);
		final PreparedFoci foci = result.ale().foci();
		final AleSettings settings = result.ale().settings();
		Ale.of(foci.kernelFoci(), SmallRuns.MASK,
			new ModelledActivation(SmallRuns.MASK, settings.focusPlacement(), settings.maModel()), () -> {},
			random.observed(maps[permutations]));
		return maps;
	}

	@ParameterizedTest
	@ValueSource(strings = { "CLUSTER_FWE", "CLUSTER_MASS_FWE", "VOXEL_FWE", "UNCORRECTED" })
	void underTheBaseRatePAndClustersAreThoseOfTheDefinition(final Correction correction) {
		final SmallMacm.Question input = SmallMacm.question(SmallMacm.database(), SmallMacm.voxels(), NullModel.BASE_RATE);
		// so lenient that also clusters with a middling p stand
		final MacmResult result =
			SmallMacm.run(input, SmallMacm.settings(correction).withCorrection(correction).withVoxelP(.2).withAlpha(.99));
		final MainEffectResult ale = result.ale();
		final BaseRate rate = BaseRate.of(Macm.Placed.of(input.input(), SETTINGS).experiments(), SmallRuns.GRID);
		assertArrayEquals(rate.counts(), ((BaseRate) ale.input().baseRate().orElseThrow()).counts());
		final QuantisedAle random =
			new QuantisedAle(ale.foci().kernelFoci(), SmallRuns.MASK, rate, ale.settings().maModel());
		final int[][] maps = slowMaps(result, random);
		final int m = maps.length - 1, voxels = SmallRuns.MASK.size();
		final double[] p = new double[voxels];
		final int[] least = new int[voxels];
		for (int v = 0; v < voxels; v++) {
			final int voxel = v;
			final int[] ascending = Arrays.stream(maps).mapToInt(map -> map[voxel]).sorted().toArray();
			p[v] = Arrays.stream(ascending).filter(u -> u >= maps[m][voxel]).count() / (m + 1.0);
			// of 1,001 maps 200 may reach a value whose p is at most .2
			least[v] = ascending[m - 200];
		}
		assertArrayEquals(p, ale.maps().p());
		assertArrayEquals(Arrays.stream(p).map(ZScore::ofP).toArray(), ale.maps().z());
		final ClusterFinder finder = new ClusterFinder(SmallRuns.MASK, ale.settings().connectivity());
		final double[] tested = new double[m];
		for (int n = 0; n < m; n++)
			tested[n] = largest(correction, finder, maps[n], least, random);
		final double[] values = ale.maps().ale();
		final double limit = Arrays.stream(tested).sorted().toArray()[m - 990];
		final List<Cluster> formed = correction == Correction.VOXEL_FWE ? finder.find(values, Math.nextUp(limit))
			: finder.find(Arrays.stream(p).map(q -> -q).toArray(), -.2);
		final double[] excess = excess(maps[m], least, random);
		final List<TestedCluster> survivors = ale.thresholding().survivors();
		int next = 0;
		for (final Cluster cluster : formed) {
			final double quantity = switch (correction.name()) {
				case "CLUSTER_FWE" -> cluster.size();
				case "CLUSTER_MASS_FWE" -> Arrays.stream(cluster.ordinals()).mapToDouble(v -> excess[v]).sum();
				default -> Arrays.stream(cluster.ordinals()).mapToDouble(v -> values[v]).max().orElseThrow();
			};
			final double fwe = (1 + Arrays.stream(tested).filter(t -> t >= quantity).count()) / (m + 1.0);
			if (correction != Correction.UNCORRECTED && fwe > .99) continue;
			assertArrayEquals(cluster.ordinals(), survivors.get(next).cluster().ordinals());
			assertEquals(correction == Correction.UNCORRECTED ? Double.NaN : fwe, survivors.get(next++).fweP());
		}
		assertEquals(survivors.size(), next);
		assertTrue(next >= 2, "region and partner");
		assertTrue(!correction.testsClusters() || survivors.stream().anyMatch(c -> c.fweP() > .02 && c.fweP() < .99));
		assertEquals(correction == Correction.VOXEL_FWE, !Double.isNaN(ale.thresholding().threshold().ale()));
		if (correction == Correction.VOXEL_FWE) assertEquals(Math.nextUp(limit), ale.thresholding().threshold().ale());
	}

	private static double[] excess(final int[] map, final int[] least, final QuantisedAle random) {
		return IntStream.range(0, map.length)
			.mapToDouble(v -> map[v] > least[v] ? random.ale(map[v]) - random.ale(least[v]) : -1).toArray();
	}

	private static double largest(final Correction correction, final ClusterFinder finder, final int[] map,
		final int[] least, final QuantisedAle random)
	{
		if (correction == Correction.VOXEL_FWE) return random.ale(Arrays.stream(map).max().orElseThrow());
		final double[] excess = excess(map, least, random);
		return finder.find(excess, 0).stream().mapToDouble(c -> correction == Correction.CLUSTER_MASS_FWE
			? Arrays.stream(c.ordinals()).mapToDouble(v -> excess[v]).sum() : c.size()).max().orElse(0);
	}

	@Test
	void theBaseRateIsThatOfTheFilteredDatabaseWithAllItsFoci() {
		final SmallMacm.Question all = SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE);
		final MacmInput filtered = new MacmInput(all.input().database(),
			new MacmSettings(new DatabaseFilter("2000-", "", 0), NullModel.BASE_RATE, SeedFoci.KEEP, false), SmallRuns.MASK,
			SamplingSpace.within(SmallRuns.MASK, SmallRuns.MASK), SmallRuns.anatomy());
		final Macm.Placed placed = Macm.Placed.of(filtered, SETTINGS);
		final Selection selection = Macm.select(placed, all.region(), filtered, SETTINGS);
		final NullFoci rate = Macm.aleInput(selection, placed, filtered, SETTINGS, "n").baseRate().orElseThrow();
		final long onGrid =
			placed.experiments().foci().filter(f -> SmallRuns.GRID.nearestVoxel(f.xMm(), f.yMm(), f.zMm()) >= 0).count();
		assertEquals(onGrid, rate.foci());
		assertTrue(onGrid < all.input().database().fociCount() && onGrid > selection.placed("n").fociCount());
		assertTrue(
			Macm
				.aleInput(selection, placed,
					SmallMacm.question(all.input().database(), all.region(), NullModel.UNIFORM).input(), SETTINGS, "n")
				.baseRate().isEmpty());
	}
}
