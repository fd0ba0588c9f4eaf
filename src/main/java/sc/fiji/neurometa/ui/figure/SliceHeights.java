package sc.fiji.neurometa.ui.figure;

import java.util.List;

import sc.fiji.neurometa.space.Grid;

/** Which axial slices show a map best: evenly spaced at even millimetres, over all that is above the threshold. */
final class SliceHeights {

	private static final double STEP = 2, LEAST_DISTANCE = 4, LOWEST = -44, HIGHEST = 72;

	private SliceHeights() {}

	/**
	 * Chooses slices.
	 *
	 * @param maps the maps
	 * @param count number of slices, 2 or more
	 * @param lowest height in mm below which there is no brain
	 * @param highest height in mm above which there is no brain
	 * @return heights in mm, rising
	 */
	static double[] choose(final List<MapRow> maps, final int count, final double lowest, final double highest) {
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		for (final MapRow row : maps) {
			final Grid grid = row.map().grid();
			for (int i = 0; i < grid.voxels(); i++) {
				if (!(Math.abs(row.map().get(i)) > row.threshold())) continue;
				final double z = grid.centreMm(i)[2];
				low = Math.min(low, z);
				high = Math.max(high, z);
			}
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
