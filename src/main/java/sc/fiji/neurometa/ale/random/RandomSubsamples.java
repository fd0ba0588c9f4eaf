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
package sc.fiji.neurometa.ale.random;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * Two literatures under the null hypothesis of a balanced contrast: every focus lies at the centre of a random voxel, and
 * the same subsamples are drawn as from the real literatures (Frahm et al. 2023). One for each thread.
 * <p>
 * <b>Extremes.</b> The mean difference D of the ALE values of all subsamples is needed at few voxels only. With
 * {@code m_g(v) = mean_d (1 - prod_{e in d} (1 - MA_e(v)))} the mean ALE of literature g and {@code s_e} the share of its
 * draws that hold experiment e, {@code D = m_A - m_B <= m_A <= U_A = sum_e s_e MA_e}, since a union is at most the sum,
 * and likewise {@code -D <= U_B}. U is made by one pass over the kernels. Voxels are then evaluated in descending order of
 * U until it falls below the largest D found, less a margin for rounding: no later voxel can have a larger one.
 */
public final class RandomSubsamples {

	/** A bound on the rounding error of sums and products of some thousand terms below 1, relative to 1. */
	private static final double ROUNDING = 1e-11;

	private final NullDesign experiments;
	private final Literature[] literatures;
	private final int[] places;
	private final MaAccumulator activation;
	private final double[] off;
	/** Voxels with their bounds in front, as the bits of a float that is no smaller: they sort like integers. */
	private long[] order = new long[256];

	/**
	 * One of the two literatures.
	 *
	 * @param members its places in the list of all experiments
	 * @param subsets places among the members, per draw
	 */
	public record Literature(int[] members, int[][] subsets) {

		/** The share of the draws that hold each member. */
		double[] shares() {
			final double[] shares = new double[members.length];
			for (final int[] subset : subsets)
				for (final int e : subset)
					shares[e] += 1.0 / subsets.length;
			return shares;
		}
	}

	/** The values computed for one literature. */
	private static final class Work {

		final double[] bound;
		final double[] product;
		final double[] shares;

		Work(final Literature literature, final int voxels) {
			bound = new double[voxels];
			product = new double[voxels];
			shares = literature.shares();
		}
	}

	private final Work[] work;

	/**
	 * @param all the experiments of both
	 * @param a one of the literatures
	 * @param b the other
	 * @param mask the voxels to compute
	 * @param sampling the voxels from which foci are drawn, on the grid of the mask or one that continues it
	 * @param model combines the foci of an experiment
	 */
	public RandomSubsamples(final List<KernelFoci> all, final Literature a, final Literature b, final Mask mask,
		final Mask sampling, final MaModel model)
	{
		experiments = new NullDesign(all, mask, sampling, model);
		literatures = new Literature[] { a, b };
		places = new int[experiments.foci()];
		activation = new MaAccumulator(experiments);
		off = new double[experiments.size()];
		work = new Work[] { new Work(a, mask.size()), new Work(b, mask.size()) };
	}

	/**
	 * Draws foci, and makes the ALE of one subsample of each literature.
	 *
	 * @param random source of the numbers
	 * @param draw number of the subsample
	 */
	public void draw(final RandomGenerator random, final int draw) {
		experiments.draw(random, places);
		for (int g = 0; g < 2; g++) {
			Arrays.fill(work[g].bound, 0);
			Arrays.fill(work[g].product, 1);
			final int[] subset = literatures[g].subsets[draw];
			for (int e = 0, next = 0; e < literatures[g].members.length; e++) {
				final int member = literatures[g].members[e];
				if (next < subset.length && subset[next] == e) {
					activation.addAndMultiply(member, places, work[g].shares[e], work[g].bound, work[g].product);
					next++;
				}
				else activation.add(member, places, work[g].shares[e], work[g].bound);
			}
			for (int i = 0; i < work[g].product.length; i++)
				work[g].product[i] = 1 - work[g].product[i];
		}
	}

	/** The ALE of the subsample of one literature that was drawn last, by ordinal; valid until the next draw. */
	public double[] ale(final Group group) {
		return work[group.ordinal()].product;
	}

	/** The largest mean difference A - B of all voxels, for the foci that were drawn last. */
	public double largest() {
		return largest(0);
	}

	/** The smallest mean difference A - B of all voxels. */
	public double smallest() {
		return 0 - largest(1);
	}

	/** The largest mean difference between a literature and the other. */
	private double largest(final int g) {
		final double[] bound = work[g].bound;
		int highest = 0;
		for (int i = 1; i < bound.length; i++)
			if (bound[i] > bound[highest]) highest = i;
		double best = difference(g, highest);
		final int candidates = order(bound, highest, best - ROUNDING);
		for (int c = candidates - 1; c >= 0 && atMost(order[c]) >= best - ROUNDING; c--) {
			final int candidate = (int) order[c];
			if (bound[candidate] >= best - ROUNDING) best = Math.max(best, difference(g, candidate));
		}
		return best;
	}

	/** Puts the voxels with a bound of at least the given one, except for one voxel, into ascending order. */
	private int order(final double[] bound, final int butFor, final double least) {
		int size = 0;
		for (int i = 0; i < bound.length; i++) {
			if (bound[i] < least || i == butFor) continue;
			if (size == order.length) order = Arrays.copyOf(order, 2 * size);
			order[size++] = (long) Float.floatToIntBits(Math.nextUp((float) bound[i])) << 32 | i;
		}
		Arrays.sort(order, 0, size);
		return size;
	}

	/** An upper limit of the bound of an ordered voxel. */
	private static double atMost(final long ordered) {
		return Float.intBitsToFloat((int) (ordered >>> 32));
	}

	/** The mean difference between a literature and the other at a voxel. */
	double difference(final int g, final int ordinal) {
		return mean(literatures[g], ordinal) - mean(literatures[1 - g], ordinal);
	}

	private double mean(final Literature literature, final int ordinal) {
		int active = 0;
		for (final int e : literature.members) {
			off[e] = off(e, ordinal);
			if (off[e] < 1) active++;
		}
		if (active == 0) return 0;
		double sum = 0;
		for (final int[] subset : literature.subsets) {
			double product = 1;
			for (final int e : subset)
				product *= off[literature.members[e]];
			sum += product;
		}
		return 1 - sum / literature.subsets.length;
	}

	/** {@code 1 - MA} of an experiment at a voxel. */
	private double off(final int e, final int ordinal) {
		final Grid grid = experiments.mask().grid();
		final int voxel = experiments.mask().voxel(ordinal), x = grid.x(voxel), y = grid.y(voxel), z = grid.z(voxel);
		final KernelStencil stencil = experiments.stencil(e);
		double value = 1;
		for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++) {
			final double q = stencil.at(x - grid.x(places[f]), y - grid.y(places[f]), z - grid.z(places[f]));
			value = experiments.model() == MaModel.ADDITIVE ? value * q : Math.min(value, q);
		}
		return value;
	}
}
