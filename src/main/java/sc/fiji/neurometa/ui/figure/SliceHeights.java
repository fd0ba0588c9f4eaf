package sc.fiji.neurometa.ui.figure;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** Which axial slices show a map best: evenly spaced at even millimetres, over all that is above the threshold. */
final class SliceHeights {

	private static final double STEP = 2, LEAST_DISTANCE = 4, LOWEST = -44, HIGHEST = 72;

	private SliceHeights() {}

	/**
	 * Chooses slices.
	 *
	 * @param map the map
	 * @param threshold values of at most this size do not count
	 * @param count number of slices, 2 or more
	 * @param lowest height in mm below which there is no brain
	 * @param highest height in mm above which there is no brain
	 * @return heights in mm, rising
	 */
	static double[] choose(final Volume map, final double threshold, final int count, final double lowest,
		final double highest)
	{
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		final Grid grid = map.grid();
		for (int i = 0; i < grid.voxels(); i++) {
			if (!(Math.abs(map.get(i)) > threshold)) continue;
			final double z = grid.centreMm(i)[2];
			low = Math.min(low, z);
			high = Math.max(high, z);
		}
		if (low > high) {
			low = LOWEST;
			high = HIGHEST;
		}
		final double distance = Math.max(LEAST_DISTANCE, STEP * Math.ceil((high - low) / (count - 1) / STEP));
		final double span = distance * (count - 1);
		final double wanted = Math.max(lowest, Math.min(highest - span, (low + high - span) / 2));
		final double first = STEP * Math.round(wanted / STEP);
		final double[] heights = new double[count];
		for (int i = 0; i < count; i++)
			heights[i] = first + i * distance;
		return heights;
	}
}
