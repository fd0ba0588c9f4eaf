package sc.fiji.neurometa.ui.figure;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/**
 * Values of a volume at any point in mm, whatever its grid: linear between voxel centres, zero off the grid; NaN and
 * infinity are as if they lay off the grid.
 */
final class Sampler {

	private final Volume volume;
	private final Grid grid;
	private final Affine mmToVoxel;

	Sampler(final Volume volume) {
		this.volume = volume;
		grid = volume.grid();
		mmToVoxel = grid.voxelToMm().inverse();
	}

	/** What surrounds a point. */
	record Blend(double share, double mean) {

		/** The value at the point, where all voxels count. */
		double value() {
			return share * mean;
		}
	}

	/** Value at a point. */
	double at(final double xMm, final double yMm, final double zMm) {
		return above(xMm, yMm, zMm, Double.NEGATIVE_INFINITY, 1).value();
	}

	/**
	 * Looks at those of the eight voxels around a point whose value, times a sign, is above a threshold.
	 *
	 * @return their share of the weight, so that a contour at one half is smooth, and their weighted mean
	 */
	Blend above(final double xMm, final double yMm, final double zMm, final double threshold, final int sign) {
		final double[] v = mmToVoxel.apply(xMm, yMm, zMm);
		final long x0 = (long) Math.floor(v[0]), y0 = (long) Math.floor(v[1]), z0 = (long) Math.floor(v[2]);
		double share = 0, sum = 0;
		for (int corner = 0; corner < 8; corner++) {
			final int dx = corner & 1, dy = corner >> 1 & 1, dz = corner >> 2;
			if (!grid.contains(x0 + dx, y0 + dy, z0 + dz)) continue;
			final double value = sign * volume.get(grid.index((int) x0 + dx, (int) y0 + dy, (int) z0 + dz));
			if (!(value > threshold) || value == Double.POSITIVE_INFINITY) continue;
			final double weight = weight(v[0] - x0, dx) * weight(v[1] - y0, dy) * weight(v[2] - z0, dz);
			share += weight;
			sum += weight * value;
		}
		return new Blend(share, share > 0 ? sum / share : 0);
	}

	private static double weight(final double fraction, final int upper) {
		return upper == 1 ? fraction : 1 - fraction;
	}
}
