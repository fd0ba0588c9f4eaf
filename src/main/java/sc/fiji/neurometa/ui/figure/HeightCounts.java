package sc.fiji.neurometa.ui.figure;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How many voxels there are at each whole millimetre of height inside a brain. */
final class HeightCounts {

	private final int bottom;
	private final long[] counts;

	/**
	 * @param bottom lowest height in mm that counts
	 * @param top highest height that counts
	 */
	HeightCounts(final int bottom, final int top) {
		this.bottom = bottom;
		counts = new long[top - bottom + 1];
	}

	/** Counts a voxel, if it lies inside. */
	void add(final double zMm) {
		final long place = Math.round(zMm) - bottom;
		if (place >= 0 && place < counts.length) counts[(int) place]++;
	}

	boolean isEmpty() {
		return IntStream.range(0, counts.length).noneMatch(i -> counts[i] > 0);
	}

	/**
	 * The height below which a share of the voxels lies.
	 *
	 * @param share 0 for the height of the lowest voxel, 1 for that of the highest
	 */
	int quantile(final double share) {
		final long wanted = (long) (share * (LongStream.of(counts).sum() - 1));
		long sum = 0;
		for (int i = 0; i < counts.length; i++) {
			sum += counts[i];
			if (sum > wanted) return bottom + i;
		}
		return bottom;
	}
}
