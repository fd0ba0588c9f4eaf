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
package sc.fiji.neurometa.ale;

import java.util.Arrays;

/**
 * Counts of each MA value over the voxels of the mask, zeros included: the distribution of one experiment's MA
 * at a random place.
 *
 * @param counts number of voxels per bin of width 1e-5, up to the last bin that is not empty
 * @param voxels number of voxels of the mask
 */
public record MaHistogram(int[] counts, int voxels) {

	/** Share of the voxels in a bin. */
	double probability(final int bin) {
		return counts[bin] / (double) voxels;
	}

	/** Number of bins, of which the last is not empty. */
	int bins() {
		return counts.length;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof MaHistogram histogram && voxels == histogram.voxels &&
			Arrays.equals(counts, histogram.counts);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(counts) + voxels;
	}

	/** Accumulator of a histogram, part by part and from any thread. */
	static final class Counter {

		private int[] counts = new int[0];
		private int voxels;

		/** Counts {@code values[first]} to {@code values[end - 1]}. */
		void add(final double[] values, final int first, final int end) {
			double largest = 0;
			for (int i = first; i < end; i++)
				largest = Math.max(largest, values[i]);
			final int[] part = new int[AleBins.of(largest) + 1];
			for (int i = first; i < end; i++)
				part[AleBins.of(values[i])]++;
			merge(part, end - first);
		}

		private synchronized void merge(final int[] part, final int added) {
			if (added > 0 && part.length > counts.length) counts = Arrays.copyOf(counts, part.length);
			for (int bin = 0; bin < part.length && added > 0; bin++)
				counts[bin] += part[bin];
			voxels += added;
		}

		synchronized MaHistogram histogram() {
			return new MaHistogram(counts, voxels);
		}
	}
}
