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

import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.space.Mask;

/**
 * The extremes that a family-wise correction takes from each relabeling.
 *
 * @param mask the voxels
 * @param connectivity the neighbourhood of voxels
 * @param statistic the statistic that is tested
 * @param formingValue the cluster-forming value (inclusive), above 0
 * @param upper whether values above 0 count, where the chosen group has more than the rest
 * @param lower whether values below 0 count, with their size; clusters are of one sign
 */
public record LabelExtremes(Mask mask, Connectivity connectivity, Statistic statistic, double formingValue,
	boolean upper, boolean lower)
{

	/** The statistic tested at a voxel, as a function of the sum over the chosen group, with which it rises. Thread-safe. */
	@FunctionalInterface
	public interface Statistic {

		/**
		 * The statistic: positive when the chosen group has more than the rest, negative when it has less.
		 *
		 * @param ordinal the voxel
		 * @param sum sum over the chosen group, from 0 to the sum over all items
		 */
		double of(int ordinal, int sum);
	}

	/** @throws IllegalArgumentException when no side counts or the cluster-forming value is not above 0 */
	public LabelExtremes {
		if (!upper && !lower) throw new IllegalArgumentException("Neither side counts");
		if (!(formingValue > 0)) throw new IllegalArgumentException("Cluster-forming value " + formingValue);
	}

	/** Per voxel the smallest sum at which the statistic reaches a value; larger than the total where none does. */
	int[] leastReaching(final int[] total, final double value) {
		final int[] least = new int[total.length];
		for (int v = 0; v < total.length; v++) {
			long low = 0, high = total[v] + 1L;
			while (low < high) {
				final long middle = (low + high) >>> 1;
				if (statistic.of(v, (int) middle) >= value) high = middle;
				else low = middle + 1;
			}
			// no sum exceeds the largest int
			least[v] = (int) Math.min(Integer.MAX_VALUE, low);
		}
		return least;
	}

	/** Per voxel the largest sum at which the statistic is at most a value; -1 where none is. */
	int[] mostWithin(final int[] total, final double value) {
		final int[] most = new int[total.length];
		for (int v = 0; v < total.length; v++) {
			long low = -1, high = total[v];
			while (low < high) {
				final long middle = (low + high + 1) >> 1;
				if (statistic.of(v, (int) middle) <= value) low = middle;
				else high = middle - 1;
			}
			most[v] = (int) low;
		}
		return most;
	}
}
