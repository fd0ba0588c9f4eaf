package sc.fiji.neurometa.ui.render;

import java.util.List;

/**
 * What the maps of a figure show: the sizes of their values, and which signs occur.
 *
 * @param smallest smallest size that is shown; infinite when nothing is
 * @param largest largest size; 0 when nothing is shown
 * @param positive whether a value above 0 is shown
 * @param negative whether a value below 0 is shown
 */
public record MapRange(double smallest, double largest, boolean positive, boolean negative) {

	/** What one map shows. */
	public static MapRange of(final MapRow row) {
		double smallest = Double.POSITIVE_INFINITY, largest = 0;
		boolean positive = false, negative = false;
		for (int i = 0; i < row.map().grid().voxels(); i++) {
			final double value = row.map().get(i), size = Math.abs(value);
			if (!row.shows(value)) continue;
			positive |= value > 0;
			negative |= value < 0;
			smallest = Math.min(smallest, size);
			largest = Math.max(largest, size);
		}
		return new MapRange(smallest, largest, positive, negative);
	}

	/**
	 * What each of several maps shows. Maps of one sign share their sizes, so that they can be compared, and so do maps of
	 * both: the z of a contrast is much smaller than that of an ALE, whose sizes would leave it a single colour.
	 */
	public static List<MapRange> of(final List<MapRow> rows) {
		final List<MapRange> own = rows.stream().map(MapRange::of).toList();
		return own.stream().map(range -> {
			double smallest = Double.POSITIVE_INFINITY, largest = 0;
			for (final MapRange other : own) {
				if (other.isSigned() != range.isSigned()) continue;
				smallest = Math.min(smallest, other.smallest);
				largest = Math.max(largest, other.largest);
			}
			return new MapRange(smallest, largest, range.positive, range.negative);
		}).toList();
	}

	private boolean isSigned() {
		return positive && negative;
	}

	/** Whether anything is shown. */
	public boolean isEmpty() {
		return !positive && !negative;
	}

	/** Whether values of a sign, 1 or -1, are shown. */
	public boolean has(final int sign) {
		return sign > 0 ? positive : negative;
	}

	/** Where a size lies between the smallest and the largest, 0 to 1. */
	public double share(final double size) {
		return largest > smallest ? (size - smallest) / (largest - smallest) : 1;
	}
}
