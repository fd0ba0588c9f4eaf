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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.CoarseNull;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.QuantisedScale;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.correction.FormedCluster;
import sc.fiji.neurometa.analysis.correction.TestLevel;
import sc.fiji.neurometa.analysis.correction.TestedMap;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * Probabilistic ALE: the share of subsamples of a literature in which each voxel is significant (as in JALE). Every
 * subsample has its own cluster-forming ALE value, from its own null distribution; permutation i tests with that of
 * draw i, again from the first when there are more permutations.
 */
public final class ProbabilisticAle {

	private final Mask mask;
	private final AleSettings settings;
	private final int[][] subsets;
	private final UnitMaps maps;
	private final double unit;
	private final CoarseNull[] nulls;
	private final double[] forming;
	/** The correction where it is family-wise, else null. */
	private final FamilyWise correction;

	private ProbabilisticAle(final Mask mask, final AleSettings settings, final int[][] subsets, final UnitMaps maps,
		final double unit, final CoarseNull[] nulls)
	{
		this.mask = mask;
		this.settings = settings;
		this.subsets = subsets;
		this.maps = maps;
		this.unit = unit;
		this.nulls = nulls;
		correction = settings.correction().familyWise().orElse(null);
		forming = new double[nulls.length];
		for (int d = 0; d < forming.length; d++)
			forming[d] = nulls[d].threshold(settings.voxelP());
	}

	/**
	 * Prepares the subsamples of a literature.
	 *
	 * @param experiments the literature
	 * @param input the mask, and the voxels that the null hypothesis counts
	 * @param settings threshold and correction
	 * @param subsets places in the list of experiments, per draw
	 * @param progress receives progress and may cancel
	 */
	public static ProbabilisticAle of(final List<KernelFoci> experiments, final AleInput input,
		final AleSettings settings, final int[][] subsets, final Progress progress)
	{
		final Mask mask = input.mask();
		final ModelledActivation activation = new ModelledActivation(mask, settings.focusPlacement(), settings.maModel());
		final Ale ale = input.ale(experiments, settings, progress::check);
		final QuantisedScale units = new QuantisedScale(experiments.size(),
			DoubleStream.of(ale.values()).map(QuantisedScale::sum).max().orElseThrow());
		final UnitMaps maps = new UnitMaps(experiments.size(), mask.size());
		Workers.forEach(IntStream.range(0, experiments.size()).boxed().toList(), e -> {
			progress.check();
			maps.put(e, units.of(activation.compute(experiments.get(e).foci(), experiments.get(e).kernel())));
		});
		final List<double[]> bins = ale.histograms().stream().map(CoarseNull::bins).toList();
		final CoarseNull[] nulls = new CoarseNull[subsets.length];
		final AtomicInteger done = new AtomicInteger();
		Workers.forEach(IntStream.range(0, subsets.length).boxed().toList(), d -> {
			progress.check();
			nulls[d] = CoarseNull.of(IntStream.of(subsets[d]).mapToObj(bins::get).toList());
			progress.update(done.incrementAndGet(), subsets.length);
		});
		return new ProbabilisticAle(mask, settings, subsets, maps, units.unit(), nulls);
	}

	/** Measures permutations, without an object for each cluster. One for each thread. */
	public final class Measure implements FormedCluster {

		private final ClusterFinder finder = new ClusterFinder(mask, settings.connectivity());
		private final int[] ascending = new int[mask.size()];
		private int[] voxels;
		private int size;
		private double[] values;
		private double least;
		private double largest;

		/** The maximum that the correction tests, of the ALE of a subsample with random foci; 0 when it tests none. */
		public double measure(final double[] ale, final int draw) {
			if (correction == null) return 0;
			if (!correction.testsClusters()) return DoubleStream.of(ale).max().orElseThrow();
			largest = 0;
			values = ale;
			least = forming[draw];
			finder.visit(ale, least, (ordinals, count) -> {
				voxels = ordinals;
				size = count;
				largest = Math.max(largest, correction.of(this));
			});
			return largest;
		}

		@Override
		public int size() {
			return size;
		}

		@Override
		public double maximum() {
			double maximum = Double.NEGATIVE_INFINITY;
			for (int i = 0; i < size; i++)
				maximum = Math.max(maximum, values[voxels[i]]);
			return maximum;
		}

		/** Summed in the order in which the mass of an observed cluster is. */
		@Override
		public double mass() {
			System.arraycopy(voxels, 0, ascending, 0, size);
			Arrays.sort(ascending, 0, size);
			return Cluster.mass(ascending, size, values, least);
		}
	}

	public Measure measure() {
		return new Measure();
	}

	/** The share of the draws in which each voxel is significant, by the maxima of all permutations. */
	public double[] shares(final double[] maxima, final Progress progress) {
		final MaximumNull maximum = new MaximumNull(maxima);
		final int[] counts = Permutations.collect(subsets.length, 1, progress, () -> new Counts(maximum),
			ProbabilisticAle::sum, new int[mask.size()]);
		return IntStream.of(counts).mapToDouble(n -> (double) n / subsets.length).toArray();
	}

	private static int[] sum(final int[] a, final int[] b) {
		for (int i = 0; i < a.length; i++)
			a[i] += b[i];
		return a;
	}

	/** The number of a thread's draws in which each voxel is significant. */
	private final class Counts implements Permutations.Worker<int[]> {

		private final MaximumNull maximum;
		private final ClusterFinder finder = new ClusterFinder(mask, settings.connectivity());
		private final int[] counts = new int[mask.size()];

		Counts(final MaximumNull maximum) {
			this.maximum = maximum;
		}

		@Override
		public void work(final int from, final int end) {
			for (int d = from; d < end; d++)
				for (final Cluster cluster : significant(d, finder, maximum))
					for (final int i : cluster.ordinals())
						counts[i]++;
		}

		@Override
		public int[] result() {
			return counts;
		}
	}

	private List<Cluster> significant(final int draw, final ClusterFinder finder, final MaximumNull maximum) {
		final int[] sums = maps.sum(subsets[draw]);
		final double least = settings.correction()
			.threshold(new Drawn(draw, sums, finder, maximum), new TestLevel(settings.voxelP(), settings.alpha(), false))
			.ale();
		final double[] ale = ale(sums, least);
		final double voxelMm3 = mask.grid().voxelVolumeMm3();
		return finder.find(ale, least).stream()
			.filter(c -> !settings.correction().testsClusters() ||
				maximum.p(correction.of(FormedCluster.of(c, () -> c.mass(ale, forming[draw])))) <= settings.alpha())
			.filter(c -> TestedCluster.isLarge(c, voxelMm3, settings.minClusterMm3())).toList();
	}

	/** The ALE of quantised sums, 0 where it is certainly below a value, as at most voxels. */
	private double[] ale(final int[] sums, final double least) {
		final double leastSum = least < 1 ? QuantisedScale.sum(Math.max(0, least)) / unit - 1 : 0;
		final double[] ale = new double[sums.length];
		for (int i = 0; i < ale.length; i++)
			if (sums[i] >= leastSum) ale[i] = 0 - StrictMath.expm1(-unit * sums[i]);
		return ale;
	}

	/** The map of a draw, compared with the null distribution of its experiments. Computed only where it is needed. */
	private final class Drawn implements TestedMap {

		private final int draw;
		private final int[] sums;
		private final ClusterFinder finder;
		private final MaximumNull maximum;

		Drawn(final int draw, final int[] sums, final ClusterFinder finder, final MaximumNull maximum) {
			this.draw = draw;
			this.sums = sums;
			this.finder = finder;
			this.maximum = maximum;
		}

		@Override
		public Optional<MaximumNull> maxima() {
			return Optional.of(maximum);
		}

		@Override
		public double[] ale() {
			return ProbabilisticAle.this.ale(sums, 0);
		}

		@Override
		public double[] p() {
			return DoubleStream.of(ale()).map(nulls[draw]::p).toArray();
		}

		@Override
		public double ale(final double voxelP) {
			return voxelP > 0 ? nulls[draw].threshold(voxelP) : Double.POSITIVE_INFINITY;
		}

		@Override
		public double p(final double least) {
			return nulls[draw].p(least);
		}

		@Override
		public double mass(final Cluster cluster) {
			return cluster.mass(ale(), forming[draw]);
		}

		@Override
		public List<Cluster> clusters(final double[] values, final double least) {
			return finder.find(values, least);
		}
	}
}
