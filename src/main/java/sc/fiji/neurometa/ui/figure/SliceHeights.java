package sc.fiji.neurometa.ui.figure;

import java.util.List;
import java.util.stream.IntStream;

/** Which axial slices show a map best: evenly spaced at even millimetres, over all that is above the threshold. */
final class SliceHeights {

	private static final double STEP = 2, LEAST_DISTANCE = 4, LOWEST = -44, HIGHEST = 72, TIPS = 0.04;
	private static final int MANY = 10;

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
		final double[] shown = maps.stream().flatMapToDouble(row -> IntStream.range(0, row.map().grid().voxels()).filter(i -> Math
			.abs(row.map().get(i)) > row.threshold()).mapToDouble(i -> row.map().grid().centreMm(i)[2])).sorted().toArray();
		// few slices are too dear for the outermost tips of clusters
		final int left = count < MANY ? (int) (TIPS * shown.length) : 0;
		final double low = shown.length > 0 ? shown[left] : LOWEST;
		final double high = shown.length > 0 ? shown[shown.length - 1 - left] : HIGHEST;
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
