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
