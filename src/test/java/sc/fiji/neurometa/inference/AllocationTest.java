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
package sc.fiji.neurometa.inference;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.ale.random.RandomSubsamples;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.BenchmarkSet;
import sc.fiji.neurometa.inference.permutation.CandidateEngine;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.inference.relabeling.LabelExtremes;
import sc.fiji.neurometa.inference.relabeling.LabelPermutations;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.inference.voxelwise.PooledQuantile;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass;
import sc.fiji.neurometa.inference.voxelwise.VoxelwiseNull;

/** A warm permutation asks for no memory worth mentioning: no arrays of voxels, no object for each focus or voxel. */
class AllocationTest {

	/** The random generator, and a few small objects for each threshold. */
	private static final long FEW = 256;
	private static final BenchmarkSet SET = BenchmarkSet.of("pain", .001, .01);

	private static void check(final String what, final PermutationEngine engine) {
		final PermutationEngine.Worker worker = engine.worker();
		final Maxima maxima = new Maxima(SET.formingValues().length);
		Allocated.assertAtMost(what, FEW, 10, i -> worker.run(SplitMix64.of(1, i), maxima));
	}

	@Test
	void permutationsOfRandomFoci() {
		check("plain", SET.plain());
		check("bounded", SET.fast());
		final QuantisedAle packed = packed();
		check("whole units",
			new CandidateEngine(SET.mask(), Connectivity.FACES, SET.formingValues(), () -> packed.draws()::draw));
		final QuantisedAle.Draws draws = packed.draws();
		final int[] units = new int[SET.mask().size()];
		Allocated.assertAtMost("map in whole units", FEW, 10, i -> draws.draw(SplitMix64.of(1, i), units));
	}

	private static QuantisedAle packed() {
		return new QuantisedAle(SET.experiments(), SET.mask(), BaseRate.uniform(SET.sampling()), MaModel.NON_ADDITIVE);
	}

	/** Both passes: the p of voxels, and the clusters. */
	@Test
	void permutationsAgainstABaseRate() {
		final QuantisedAle random = new QuantisedAle(SET.experiments(), SET.mask(), SET.baseRate(), MaModel.NON_ADDITIVE);
		final int[] observed = new int[SET.mask().size()];
		random.draws().draw(SplitMix64.of(4, 0), observed);
		final VoxelPass pass = new VoxelPass(() -> random.draws()::draw, observed, new double[] { .2, .1 }, 5, 40);
		Allocated.assertAtMost("p of voxels", FEW, 20, pass);
		Allocated.assertAtMost("clusters", FEW, 20,
			VoxelwiseNull.of(pass, pass.run(0, 40, Progress.NONE)).clusters(SET.mask(), Connectivity.FACES, random::ale));
	}

	@Test
	void mapsOfTheBalancedContrast() {
		final int all = SET.experiments().size(), half = all / 2;
		final RandomSubsamples.Literature a = literature(0, half), b = literature(half, all);
		final RandomSubsamples random =
			new RandomSubsamples(SET.experiments(), a, b, SET.mask(), SET.sampling(), MaModel.NON_ADDITIVE);
		Allocated.assertAtMost("balanced", FEW, 10, i -> {
			random.draw(SplitMix64.of(1, i), (int) (i % a.subsets().length));
			random.largest();
			random.smallest();
		});
	}

	private static RandomSubsamples.Literature literature(final int from, final int end) {
		final RandomSubsets subsets = new RandomSubsets(end - from, 7, from);
		return new RandomSubsamples.Literature(IntStream.range(from, end).toArray(),
			IntStream.range(0, 50).mapToObj(subsets::draw).toArray(int[][]::new));
	}

	/** The chosen items of each relabeling are kept for a batch: some bytes for each item. */
	@Test
	void relabelings() {
		final int items = 20;
		final UnitMaps maps = new UnitMaps(items, SET.mask().size());
		final QuantisedAle.Draws draws = packed().draws();
		final int[] units = new int[SET.mask().size()];
		for (int item = 0; item < items; item++) {
			draws.draw(SplitMix64.of(3, item), units);
			maps.put(item, units);
		}
		final int[] total = maps.total();
		final RandomSubsets groups = new RandomSubsets(items, 8, 1);
		final LabelExtremes.Statistic statistic = (v, sum) -> 2.0 * sum - total[v];
		final double forming = new PooledQuantile(maps, groups, statistic, true, true).find(.001, 5, Progress.NONE);
		final LabelPermutations counts = new LabelPermutations(maps, groups, maps.sum(IntStream.range(0, 8).toArray()));
		Allocated.assertAtMost("relabeling", 4 * FEW, 64, counts);
		Allocated.assertAtMost("relabeling with clusters", 4 * FEW, 64,
			counts.with(new LabelExtremes(SET.mask(), Connectivity.FACES, statistic, forming, true, true)));
	}
}
