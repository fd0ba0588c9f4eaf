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
import java.util.stream.DoubleStream;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.ZScore;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass;
import sc.fiji.neurometa.inference.voxelwise.VoxelwiseNull;
import sc.fiji.neurometa.model.InputException;

/** An ALE map compared with its null distribution: p of its voxels, and the maxima of the permutations. */
public sealed interface AleNull {

	/** The uncorrected p of each voxel, by ordinal. */
	double[] p();

	/** The standard normal deviate of the uncorrected p of each voxel. */
	double[] z();

	/** The maxima of the permutations, for the cluster-forming p first; empty when the correction needs none. */
	Optional<NullMaxima> maxima();

	/** How the permutations ended; empty when they could not end early. */
	Optional<StopOutcome> ended();

	/** The smallest ALE value with which a voxel has at most the given p; NaN when that differs from voxel to voxel. */
	double ale(double voxelP);

	/** The largest p of a voxel whose ALE value is at least the given one; 0 when there can be none. */
	double p(double ale);

	/** Mass of a cluster that was formed at {@code voxel_p}: the amount by which its ALE values exceed the cluster-forming ones, summed. */
	double mass(Cluster cluster);

	/**
	 * Spatially independent experiments: p from the histograms of their MA values, the same ALE value
	 * for every voxel.
	 *
	 * @param ale the ALE values
	 * @param analytic the analytic null
	 * @param voxelP cluster-forming p
	 * @param maxima the maxima of the permutations
	 * @param ended how they ended
	 */
	record Uniform(double[] ale, AnalyticNull analytic, double voxelP, Optional<NullMaxima> maxima,
		Optional<StopOutcome> ended) implements AleNull
	{

		/** The comparison by p alone. */
		static Uniform of(final Ale ale, final AleSettings settings, final Progress progress) {
			return new Uniform(ale.values(), RecentNulls.of(ale.histograms(), progress), settings.voxelP(), Optional.empty(),
				Optional.empty());
		}

		/** The same with the maxima of permutations. */
		Uniform with(final NullMaxima permuted) {
			return new Uniform(ale, analytic, voxelP, Optional.of(permuted), Optional.empty());
		}

		/** The same with the maxima of permutations that could end early. */
		Uniform with(final NullMaxima permuted, final StopOutcome end) {
			return new Uniform(ale, analytic, voxelP, Optional.of(permuted), Optional.of(end));
		}

		@Override
		public double[] p() {
			return analytic.p(ale);
		}

		@Override
		public double[] z() {
			return analytic.z(ale);
		}

		@Override
		public double ale(final double p) {
			return p > 0 ? analytic.threshold(p) : Double.POSITIVE_INFINITY;
		}

		@Override
		public double p(final double least) {
			return analytic.p(least);
		}

		@Override
		public double mass(final Cluster cluster) {
			return cluster.mass(ale, analytic.threshold(voxelP));
		}
	}

	/**
	 * Foci that follow the base rate of the database: p of every voxel from its own permutations (SCALE; Langner et al.
	 * 2014, NeuroImage 99:559-570,
	 * <a href="https://doi.org/10.1016/j.neuroimage.2014.06.007">doi:10.1016/j.neuroimage.2014.06.007</a>).
	 *
	 * @param ale the ALE values
	 * @param p the p-values
	 * @param excess of the ALE values over those that {@code voxel_p} requires; negative below them
	 * @param largestAle the maxima and, when the correction tests clusters, their clusters
	 */
	record ByVoxel(double[] ale, double[] p, double[] excess, NullMaxima largestAle) implements AleNull {

		/** The least product of the number of permutations and a p of a voxel. */
		static final int PERMUTATIONS_TIMES_P = 10;

		/**
		 * Compares a map with the base rate.
		 *
		 * @param ale the map
		 * @param random draws the null maps
		 * @param observed the map, quantised in the same units
		 * @param input the mask
		 * @param settings of the ALE
		 * @param driver runs the permutations
		 * @param progress receives progress and may cancel
		 */
		static ByVoxel of(final double[] ale, final QuantisedAle random, final int[] observed, final AleInput input,
			final AleSettings settings, final PermutationDriver driver, final Progress progress)
		{
			final boolean clusters = settings.correction().testsClusters();
			if (clusters) checkMemory(settings, input.mask().size());
			progress.stage(clusters ? "Permutations, p of voxels" : "Permutations");
			final VoxelPass pass = new VoxelPass(() -> random.draws()::draw, observed,
				clusters ? settings.formingP() : new double[0], settings.seed(), settings.permutations());
			// while ranges are merged there are two results: where memory is short for that, all is run in one go
			final PermutationDriver possible =
				!clusters || megabytes(settings, input.mask().size()) * 2 < available() ? driver : PermutationDriver.PLAIN;
			final VoxelwiseNull voxels =
				VoxelwiseNull.of(pass, possible.run("p of voxels", pass, settings.permutations(), progress));
			final double[] largest = Arrays.stream(voxels.largest()).mapToDouble(random::ale).toArray();
			if (!clusters) return new ByVoxel(ale, voxels.p(), new double[0], new NullMaxima(largest, List.of()));
			progress.stage("Permutations, clusters");
			return new ByVoxel(ale, voxels.p(), voxels.excess(observed, 0, random::ale),
				new NullMaxima(largest, driver.run("clusters",
					voxels.clusters(input.mask(), settings.connectivity(), random::ale), settings.permutations(), progress)));
		}

		private static long megabytes(final AleSettings settings, final int voxels) {
			return VoxelwiseNull.bytesPerVoxel(settings.formingP(), settings.permutations()) * voxels >> 20;
		}

		/** The memory in MB that the largest values of all voxels may take. */
		private static long available() {
			return (Runtime.getRuntime().maxMemory() >> 20) * 3 / 4;
		}

		/** Refuses before a long computation rather than in it, naming the key that needs the memory. */
		private static void checkMemory(final AleSettings settings, final int voxels) {
			final long needed = megabytes(settings, voxels), megabytes = Runtime.getRuntime().maxMemory() >> 20;
			if (needed > available())
				throw new InputException("For p = " + Arrays.stream(settings.formingP()).max().orElseThrow() + " and " +
					settings.permutations() + " permutations with null_model = base_rate, " + needed + " MB are needed, of " +
					megabytes + " MB that ImageJ has. Take a smaller voxel_p (or null_steps) or fewer " +
					"permutations, or give ImageJ more memory (Edit > Options > Memory & Threads).");
		}

		@Override
		public double[] z() {
			return DoubleStream.of(p).map(ZScore::ofP).toArray();
		}

		@Override
		public Optional<NullMaxima> maxima() {
			return Optional.of(largestAle);
		}

		/** The p of voxels need all permutations. */
		@Override
		public Optional<StopOutcome> ended() {
			return Optional.empty();
		}

		@Override
		public double ale(final double voxelP) {
			return Double.NaN;
		}

		@Override
		public double p(final double least) {
			double largest = 0;
			for (int i = 0; i < p.length; i++)
				if (ale[i] >= least) largest = Math.max(largest, p[i]);
			return largest;
		}

		@Override
		public double mass(final Cluster cluster) {
			return cluster.mass(excess, 0);
		}
	}
}
