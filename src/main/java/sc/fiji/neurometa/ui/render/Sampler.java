package sc.fiji.neurometa.ui.render;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/**
 * Values of a volume at any point in mm, whatever its grid: linear between voxel centres, zero off the grid; NaN and
 * infinity are as if they lay off the grid.
 */
public final class Sampler {

	private final float[][] planes;
	private final int nx, ny, nz;
	private final double[][] mmToVoxel;

	public Sampler(final Volume volume) {
		final Grid grid = volume.grid();
		nx = grid.nx();
		ny = grid.ny();
		nz = grid.nz();
		planes = new float[nz][];
		for (int z = 0; z < nz; z++)
			planes[z] = volume.plane(z);
		mmToVoxel = grid.voxelToMm().inverse().rows();
	}

	/** Value at a point. */
	public double at(final double xMm, final double yMm, final double zMm) {
		return blend(xMm, yMm, zMm, Double.NEGATIVE_INFINITY, 1, true);
	}

	/**
	 * Looks at those of the eight voxels around a point whose value, times a sign, is above a threshold.
	 *
	 * @return their share of the weight, so that a contour at one half is smooth
	 */
	public double shareAbove(final double xMm, final double yMm, final double zMm, final double threshold, final int sign) {
		return blend(xMm, yMm, zMm, threshold, sign, false);
	}

	/** The sum of the values, times the sign, of those voxels by their weights; over their share it is their mean. */
	public double sumAbove(final double xMm, final double yMm, final double zMm, final double threshold, final int sign) {
		return blend(xMm, yMm, zMm, threshold, sign, true);
	}

	private double blend(final double xMm, final double yMm, final double zMm, final double threshold, final int sign,
		final boolean isOfValues)
	{
		final double x = voxel(0, xMm, yMm, zMm), y = voxel(1, xMm, yMm, zMm), z = voxel(2, xMm, yMm, zMm);
		final double x0 = Math.floor(x), y0 = Math.floor(y), z0 = Math.floor(z);
		if (!(x0 >= -1 && y0 >= -1 && z0 >= -1 && x0 < nx && y0 < ny && z0 < nz)) return 0;
		double sum = 0;
		for (int corner = 0; corner < 8; corner++) {
			final int dx = corner & 1, dy = corner >> 1 & 1, dz = corner >> 2;
			final int i = (int) x0 + dx, j = (int) y0 + dy, k = (int) z0 + dz;
			if (i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz) continue;
			final double value = sign * planes[k][i + nx * j];
			if (!(value > threshold) || value == Double.POSITIVE_INFINITY) continue;
			final double weight = weight(x - x0, dx) * weight(y - y0, dy) * weight(z - z0, dz);
			sum += isOfValues ? weight * value : weight;
		}
		return sum;
	}

	private double voxel(final int axis, final double xMm, final double yMm, final double zMm) {
		final double[] row = mmToVoxel[axis];
		return row[0] * xMm + row[1] * yMm + row[2] * zMm + row[3];
	}

	private static double weight(final double fraction, final int upper) {
		return upper == 1 ? fraction : 1 - fraction;
	}
}
