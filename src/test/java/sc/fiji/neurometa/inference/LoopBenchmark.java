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

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.ale.random.RandomFoci;
import sc.fiji.neurometa.ale.random.RandomSubsamples;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.BenchmarkSet;
import sc.fiji.neurometa.inference.voxelwise.VoxelwiseNull;
import sc.fiji.neurometa.space.Workers;

/**
 * The loops of the tests beside the one of {@link PermutationBenchmark}, each by itself and on one thread: whole maps in
 * whole units, both passes of the base-rate null, a permutation of the balanced contrast, clusters of a map, the analytic
 * null. Run with {@code mvn -q -Pbenchmarks test-compile exec:exec@jmh -Djmh.benchmark=LoopBenchmark}; relabelings are
 * measured by {@code ContrastBenchmark}, the real amygdala by {@code MacmBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class LoopBenchmark {

	private static final int PERMUTATIONS = 20;

	/** See {@link BenchmarkSet#of}: the shipped sample, and as many foci as an amygdala of Neurosynth has. */
	@Param({ "pain", "615/35023" })
	public String set;
	private BenchmarkSet test;
	private double[] map;
	private ClusterFinder finder;
	private int[] units;
	private QuantisedAle baseRate;
	private QuantisedAle.Draws uniformDraws;
	private QuantisedAle.Draws baseRateDraws;
	private VoxelwiseNull counted;
	private RandomSubsamples subsamples;
	private long index;

	/** Makes all that is measured. */
	@Setup
	public void make() {
		test = BenchmarkSet.of(set, .001);
		map = new double[test.mask().size()];
		new RandomFoci(test.experiments(), test.mask(), test.sampling(), MaModel.NON_ADDITIVE).draw(SplitMix64.of(1, 1),
			map);
		finder = new ClusterFinder(test.mask(), Connectivity.FACES);
		units = new int[test.mask().size()];
		uniformDraws =
			new QuantisedAle(test.experiments(), test.mask(), BaseRate.uniform(test.sampling()), MaModel.NON_ADDITIVE)
				.draws();
		baseRate = new QuantisedAle(test.experiments(), test.mask(), test.baseRate(), MaModel.NON_ADDITIVE);
		baseRateDraws = baseRate.draws();
		baseRateDraws.draw(SplitMix64.of(2, 1), units);
		counted = voxels(units.clone());
		final int all = test.experiments().size(), half = all / 2;
		subsamples = new RandomSubsamples(test.experiments(), literature(0, half), literature(half, all), test.mask(),
			test.sampling(), MaModel.NON_ADDITIVE);
	}

	private VoxelwiseNull voxels(final int[] observed) {
		return Workers.with(1, () -> VoxelwiseNull.of(() -> baseRate.draws()::draw, observed, new double[] { .05 }, 1,
			PERMUTATIONS, Progress.NONE));
	}

	private static RandomSubsamples.Literature literature(final int from, final int end) {
		final RandomSubsets subsets = new RandomSubsets(end - from, Math.min(17, end - from - 2), from);
		return new RandomSubsamples.Literature(IntStream.range(from, end).toArray(),
			IntStream.range(0, 1000).mapToObj(subsets::draw).toArray(int[][]::new));
	}

	/** A map of foci anywhere. */
	@Benchmark
	public int[] mapUniform() {
		uniformDraws.draw(SplitMix64.of(1, index++), units);
		return units;
	}

	/** A map of foci where those of a database fall. */
	@Benchmark
	public int[] mapBaseRate() {
		baseRateDraws.draw(SplitMix64.of(1, index++), units);
		return units;
	}

	/** Base rate, p of every voxel: a map and what is kept of it. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public VoxelwiseNull firstPass() {
		return voxels(units);
	}

	/** Base rate, clusters: a map once more, and its clusters. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public List<NullMaxima.ClusterMaxima> secondPass() {
		return Workers.with(1,
			() -> counted.clusters(test.mask(), Connectivity.FACES, baseRate::ale).run(0, PERMUTATIONS, Progress.NONE));
	}

	/** Balanced contrast: random foci of both literatures, and the extremes of the mean difference. */
	@Benchmark
	public double balanced() {
		subsamples.draw(SplitMix64.of(1, index), (int) (index++ % 1000));
		return subsamples.largest() + subsamples.smallest();
	}

	/** All clusters of a whole map. */
	@Benchmark
	public int clusters() {
		final int[] voxels = new int[1];
		finder.visit(map, test.formingValues()[0], (ordinals, size) -> voxels[0] += size);
		return voxels[0];
	}

	/** The distribution of the ALE value, from the histograms of all experiments. */
	@Benchmark
	public AnalyticNull analyticNull() {
		return AnalyticNull.of(test.histograms(), () -> {});
	}
}
