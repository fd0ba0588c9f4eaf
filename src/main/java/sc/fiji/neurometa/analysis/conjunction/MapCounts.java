package sc.fiji.neurometa.analysis.conjunction;

import sc.fiji.neurometa.space.Volume;

/**
 * Counts of the kinds of values in a map.
 *
 * @param above number of voxels above 0
 * @param below number of voxels below 0
 * @param infinite number of voxels that are positive infinity
 * @param areWhole whether all values above 0 are whole numbers, and there are any
 */
public record MapCounts(int above, int below, int infinite, boolean areWhole) {

	public static MapCounts of(final Volume volume) {
		int above = 0, below = 0, infinite = 0, whole = 0;
		for (int z = 0; z < volume.grid().nz(); z++)
			for (final float value : volume.plane(z)) {
				if (value < 0) below++;
				if (!(value > 0)) continue;
				above++;
				if (Float.isInfinite(value)) infinite++;
				if (value == Math.rint(value)) whole++;
			}
		return new MapCounts(above, below, infinite, above > 0 && whole == above);
	}
}
