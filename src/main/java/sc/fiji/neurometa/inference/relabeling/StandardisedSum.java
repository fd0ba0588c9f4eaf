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

/**
 * The sum over the chosen group, centred and standardised by its mean and standard deviation over all relabelings.
 * <p>
 * With n of N items in the group, {@code x_i} the values of the items at a voxel, T their total and S the sum over the
 * group, drawing without replacement gives (Cochran 1977, Sampling Techniques, theorem 2.2)
 * <p>
 * {@code Z = (S - n T / N) / sd, sd^2 = n (N - n) / (N (N - 1)) * sum_i (x_i - T / N)^2},
 * <p>
 * which are the exact moments over all relabelings, not estimates of them. It has the same scale at every voxel and for
 * groups of any sizes, so maxima over voxels favour neither group; at each voxel it rises with S, so the p of a voxel is that
 * of S. The items of a group and of the rest exchanged, it changes its sign alone, bit by bit. Where all items are equal, it
 * is 0.
 */
public final class StandardisedSum {

	private final int items;
	/** n T */
	private final double[] expected;
	/** 1 / (N sd), 0 where nothing varies */
	private final double[] scale;

	/**
	 * @param maps the items
	 * @param chosen number of items in the group, from 1 to one less than all
	 */
	public StandardisedSum(final UnitMaps maps, final int chosen) {
		items = maps.items();
		final int[] total = maps.total();
		expected = new double[total.length];
		scale = new double[total.length];
		final double factor = (double) chosen * (items - chosen) / ((double) items * (items - 1));
		for (int v = 0; v < total.length; v++)
			expected[v] = (double) chosen * total[v];
		for (int b = 0; b < maps.blocks(); b++) {
			final int first = b * UnitMaps.BLOCK, end = Math.min(total.length, first + UnitMaps.BLOCK);
			addSquares(maps, b, total, end);
			for (int v = first; v < end; v++)
				scale[v] = scale[v] > 0 ? 1 / Math.sqrt(factor * scale[v]) : 0;
		}
	}

	/** Adds to the scale of a block {@code sum_i (N x_i - T)^2}; the differences are whole numbers that a double holds exactly. */
	private void addSquares(final UnitMaps maps, final int block, final int[] total, final int end) {
		final int first = block * UnitMaps.BLOCK;
		int zeros = 0;
		for (int item = 0; item < items; item++) {
			final int[] units = maps.block(item, block);
			if (units == null) zeros++;
			else for (int v = first; v < end; v++) {
				final double difference = (double) items * units[v - first] - total[v];
				scale[v] += difference * difference;
			}
		}
		for (int v = first; v < end; v++)
			scale[v] += zeros * ((double) total[v] * total[v]);
	}

	/**
	 * The statistic at a voxel, which rises with the sum.
	 *
	 * @param ordinal the voxel
	 * @param sum sum over the chosen group
	 */
	public double of(final int ordinal, final int sum) {
		return (items * (double) sum - expected[ordinal]) * scale[ordinal];
	}
}
