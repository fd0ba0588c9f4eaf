package sc.fiji.neurometa.ui.figure;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/**
 * Maximum-intensity projection of a map along one of the axes of millimetre space: of all values on a line of sight the
 * one of the largest size, with its sign; of equal sizes the positive one. The map of a slanted grid is first brought to
 * an upright one, each voxel of which takes the value of the voxel that holds its centre.
 */
final class MaximumProjection {

	private final int across, up;
	private final Grid grid;
	private final float[] plane;

	/**
	 * Projects a map.
	 *
	 * @param row the map; what is not beyond its threshold counts as 0
	 * @param across axis that runs across the projection, 0 = x, 1 = y, 2 = z
	 * @param up axis that runs up
	 */
	MaximumProjection(final MapRow row, final int across, final int up) {
		this.across = across;
		this.up = up;
		final Volume map = upright(row.map());
		grid = map.grid();
		plane = new float[size(across) * size(up)];
		for (int i = 0; i < grid.voxels(); i++) {
			final float value = map.get(i), size = Math.abs(value);
			if (!(size > row.threshold()) || Float.isInfinite(size)) continue;
			final int place = place(i, across) + size(across) * place(i, up);
			if (size > Math.abs(plane[place]) || size == Math.abs(plane[place]) && value > 0) plane[place] = value;
		}
	}

	private int size(final int axis) {
		return axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
	}

	private int place(final int voxel, final int axis) {
		return axis == 0 ? grid.x(voxel) : axis == 1 ? grid.y(voxel) : grid.z(voxel);
	}

	/** The map on a grid whose axes are x, y and z, rising. */
	private static Volume upright(final Volume map) {
		final Affine affine = map.grid().voxelToMm();
		boolean is = affine.isAxisAligned();
		for (int axis = 0; axis < 3; axis++)
			is &= Math.abs(affine.get(axis, axis)) > 0.5 * affine.columnLength(axis);
		return is ? map : resampled(map);
	}

	private static Volume resampled(final Volume map) {
		final Grid from = map.grid();
		final Affine affine = from.voxelToMm();
		final double step = Math.min(affine.columnLength(0), Math.min(affine.columnLength(1), affine.columnLength(2)));
		final double[] low = from.centreMm(0), high = low.clone();
		for (int corner = 1; corner < 8; corner++) {
			final double[] mm = affine.apply((corner & 1) * (from.nx() - 1), (corner >> 1 & 1) * (from.ny() - 1), (corner >> 2) *
				(from.nz() - 1));
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], mm[axis]);
				high[axis] = Math.max(high[axis], mm[axis]);
			}
		}
		final int[] sizes = new int[3];
		for (int axis = 0; axis < 3; axis++)
			sizes[axis] = 1 + (int) Math.ceil((high[axis] - low[axis]) / step - 1e-6);
		final Volume upright = Volume.zeros(new Grid(sizes[0], sizes[1], sizes[2], Affine.scaling(step, step, step, low[0],
			low[1], low[2])));
		for (int i = 0; i < upright.grid().voxels(); i++) {
			final double[] mm = upright.grid().centreMm(i);
			final int voxel = from.nearestVoxel(mm[0], mm[1], mm[2]);
			if (voxel >= 0) upright.set(i, map.get(voxel));
		}
		return upright;
	}

	/**
	 * Looks at those of the four lines of sight around a point whose value has a sign, 1 or -1.
	 *
	 * @return their share of the weight, so that a contour at one half is smooth, and the weighted mean of their sizes
	 */
	Sampler.Blend at(final double acrossMm, final double upMm, final int sign) {
		final double u = voxel(across, acrossMm), v = voxel(up, upMm);
		final int u0 = (int) Math.floor(u), v0 = (int) Math.floor(v);
		double share = 0, sum = 0;
		for (int corner = 0; corner < 4; corner++) {
			final int x = u0 + (corner & 1), y = v0 + (corner >> 1);
			if (x < 0 || y < 0 || x >= size(across) || y >= size(up)) continue;
			final double value = sign * plane[x + size(across) * y];
			if (!(value > 0)) continue;
			final double weight = (1 - Math.abs(u - x)) * (1 - Math.abs(v - y));
			share += weight;
			sum += weight * value;
		}
		return new Sampler.Blend(share, share > 0 ? sum / share : 0);
	}

	private double voxel(final int axis, final double mm) {
		return (mm - grid.voxelToMm().get(axis, 3)) / grid.voxelToMm().get(axis, axis);
	}
}
