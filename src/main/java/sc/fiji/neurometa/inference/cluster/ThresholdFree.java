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
package sc.fiji.neurometa.inference.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;

import sc.fiji.neurometa.space.Mask;

/**
 * Threshold-free cluster enhancement (Smith and Nichols 2009, NeuroImage 44:83-98,
 * <a href="https://doi.org/10.1016/j.neuroimage.2008.03.061">doi:10.1016/j.neuroimage.2008.03.061</a>) of a map with
 * heights z: the score of voxel v is
 * <p>
 * {@code TFCE(v) = integral over h from 0 to z(v) of e(h)^0.5 h^2 dh},
 * <p>
 * with e(h) the number of voxels of the cluster that v belongs to among the voxels of at least h. Other programs sum up
 * some hundred steps; this is the integral itself. Voxels are added from the highest to the lowest. A voxel begins a
 * component or joins those that it touches to one; each component so made has its size from the height of its voxel down
 * to the height of the voxel that ends it, so that its share of the integral is the square root of its size times the
 * difference of the third powers of these heights, over 3. The score of a voxel is the sum of the shares of all components
 * that it ever belongs to, which are added from the last to the first. Not for use by several threads at once.
 */
public final class ThresholdFree {

	private static final int NONE = -1;

	private final Neighbours neighbours;
	/** The voxels, the highest first. */
	private final int[] order;
	/** On the way to the voxel that made the component of a voxel; {@link #NONE} where there is none yet. */
	private final int[] towardsLast;
	/** The voxel whose component took in the one that a voxel made. */
	private final int[] next;
	private final int[] size;
	private final double[] score;

	/**
	 * @param mask the voxels
	 * @param connectivity the neighbourhood of voxels
	 */
	public ThresholdFree(final Mask mask, final Connectivity connectivity) {
		neighbours = new Neighbours(mask, connectivity);
		order = new int[mask.size()];
		towardsLast = new int[mask.size()];
		Arrays.fill(towardsLast, NONE);
		next = new int[mask.size()];
		size = new int[mask.size()];
		score = new double[mask.size()];
	}

	/**
	 * The scores of a map.
	 *
	 * @param z the heights, by ordinal of the mask
	 * @return by ordinal; 0 where z is not above 0
	 */
	public double[] scores(final double[] z) {
		final double[] heights = Arrays.stream(z).filter(height -> height > 0).sorted().distinct().toArray();
		final int[] levels = new int[z.length], above = IntStream.range(0, z.length).filter(i -> z[i] > 0).toArray();
		for (final int i : above)
			levels[i] = Arrays.binarySearch(heights, z[i]);
		largest(above, above.length, levels, heights);
		final double[] scores = new double[z.length];
		for (final int i : above)
			scores[i] = score[i];
		return scores;
	}

	/**
	 * The largest score of a map.
	 *
	 * @param ordinals the voxels above 0, in any order
	 * @param count their number
	 * @param levels a level for each voxel, by ordinal
	 * @param heights the height above 0 of each level, not falling
	 * @return 0 without voxels
	 */
	public double largest(final int[] ordinals, final int count, final int[] levels, final double[] heights) {
		sort(ordinals, count, levels, heights.length);
		for (int k = 0; k < count; k++)
			add(order[k]);
		double largest = 0;
		for (int k = count - 1; k >= 0; k--) {
			final int voxel = order[k], later = next[voxel];
			final double height = heights[levels[voxel]], end = later == NONE ? 0 : heights[levels[later]];
			score[voxel] =
				(later == NONE ? 0 : score[later]) + Math.sqrt(size[voxel]) * (height * height * height - end * end * end) / 3;
			largest = Math.max(largest, score[voxel]);
			towardsLast[voxel] = NONE;
		}
		return largest;
	}

	/** By counting, the highest level first. */
	private void sort(final int[] ordinals, final int count, final int[] levels, final int most) {
		final int[] start = new int[most + 1];
		for (int i = 0; i < count; i++)
			start[most - 1 - levels[ordinals[i]] + 1]++;
		for (int level = 0; level < most; level++)
			start[level + 1] += start[level];
		for (int i = 0; i < count; i++)
			order[start[most - 1 - levels[ordinals[i]]]++] = ordinals[i];
	}

	/** Adds a voxel, which joins the components around it. */
	private void add(final int voxel) {
		towardsLast[voxel] = voxel;
		next[voxel] = NONE;
		size[voxel] = 1;
		for (int n = 0; n < neighbours.count(); n++) {
			final int neighbour = neighbours.of(voxel, n);
			if (neighbour < 0 || towardsLast[neighbour] == NONE) continue;
			final int last = last(neighbour);
			if (last == voxel) continue;
			towardsLast[last] = next[last] = voxel;
			size[voxel] += size[last];
		}
	}

	/** The voxel that made the component of a voxel; the way to it gets shorter. */
	private int last(final int voxel) {
		int at = voxel;
		while (towardsLast[at] != at)
			at = towardsLast[at] = towardsLast[towardsLast[at]];
		return at;
	}
}
