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
package sc.fiji.neurometa.inference.relabeling;

import java.util.Arrays;

/**
 * The mean, over all subsets of n of the items of a group, of the product of their factors, each from 0 to 1: the elementary
 * symmetric polynomial {@code e_n} of the factors, divided by the number of subsets. No subset is drawn.
 * <p>
 * Item by item, with {@code M_c(k)} the mean over the subsets of k of the first c items,
 * <p>
 * {@code M_c(k) = (c - k) / c M_(c-1)(k) + k / c q_c M_(c-1)(k-1)},
 * <p>
 * a weighted mean of positive numbers, so that no digit is lost and nothing overflows. Items whose factors are 1 in a whole block of
 * voxels, as those of most experiments are, take no part: what they add is a weight for each k, that of the number of other
 * items in a random subset, which is found once for each size of the group.
 * <p>
 * The result depends on the order of the items in its last bits alone, which {@link #TIES} covers.
 */
public final class SubsetProducts {

	/** Mean products, and differences of two, that agree to this count as equal. */
	public static final double TIES = 1e-12;

	private final int size;
	private final int blocks;
	private final double[][][] factors;

	/**
	 * @param maps the items in units
	 * @param unit the factor of an item is {@code exp(-unit u)} where its map is u
	 * @param size n, from 1 to the size of the smallest group
	 */
	public SubsetProducts(final UnitMaps maps, final double unit, final int size) {
		this.size = size;
		blocks = maps.blocks();
		factors = new double[maps.items()][blocks][];
		for (int item = 0; item < factors.length; item++)
			for (int b = 0; b < blocks; b++) {
				final int[] units = maps.block(item, b);
				if (units != null)
					factors[item][b] = Arrays.stream(units).mapToDouble(u -> StrictMath.exp(-unit * u)).toArray();
			}
	}

	/** Bytes of the factors of items. */
	public static long bytes(final UnitMaps maps) {
		long kept = 0;
		for (int item = 0; item < maps.items(); item++)
			for (int b = 0; b < maps.blocks(); b++)
				if (maps.block(item, b) != null) kept++;
		return 8L * UnitMaps.BLOCK * kept;
	}

	/** Number of items. */
	int items() {
		return factors.length;
	}

	/** The means of groups of a size; one for each thread. */
	Group group(final int items) {
		return new Group(items);
	}

	/** Computation of the means of any group of a fixed size, in memory that is used again. */
	final class Group {

		/** By number of items that are not 1 in the whole block, and number of them in a subset: its probability. */
		private final double[][] weights;
		private final double[][] means = new double[size + 1][UnitMaps.BLOCK];

		private Group(final int items) {
			weights = new double[items + 1][size + 2];
			weights[items][size] = 1;
			for (int c = items; c > 0; c--)
				for (int k = 0; k <= size; k++)
					// a further item with the factor 1, in M_c(k) from M_(c-1)(k) and M_(c-1)(k-1)
					weights[c - 1][k] = weights[c][k] * (c - k) / c + weights[c][k + 1] * (k + 1) / c;
		}

		/**
		 * Computes the means of a group.
		 *
		 * @param items the items, ascending
		 * @param block the block of voxels
		 * @param into receives a mean for each voxel of the block
		 */
		void means(final int[] items, final int block, final double[] into) {
			Arrays.fill(means[0], 1);
			int c = 0;
			for (final int item : items) {
				final double[] factor = factors[item][block];
				if (factor == null) continue;
				c++;
				for (int k = Math.min(c, size); k > 0; k--)
					add(means[k], means[k - 1], factor, (c - k) / (double) c, k / (double) c);
			}
			Arrays.fill(into, 0);
			for (int k = 0; k <= Math.min(c, size); k++) {
				final double weight = weights[c][k];
				if (weight > 0) add(into, means[k], weight);
			}
		}

		private static void add(final double[] to, final double[] fewer, final double[] factor, final double without,
			final double with)
		{
			for (int i = 0; i < UnitMaps.BLOCK; i++)
				to[i] = to[i] * without + factor[i] * fewer[i] * with;
		}

		private static void add(final double[] to, final double[] mean, final double weight) {
			for (int i = 0; i < UnitMaps.BLOCK; i++)
				to[i] += mean[i] * weight;
		}
	}
}
