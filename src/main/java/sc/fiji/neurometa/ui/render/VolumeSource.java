package sc.fiji.neurometa.ui.render;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** A volume that is asked at places between its voxels. */
public final class VolumeSource {

	private final float[][] planes;
	private final int nx, ny, nz;
	private final Affine toVoxel;
	/** For the cube of eight voxels whose first is (x - 1, y - 1, z - 1), whether any of them is other than 0. */
	private final boolean[] busy;

	/** A volume, which is not copied. */
	public VolumeSource(final Volume volume) {
		final Grid grid = volume.grid();
		nx = grid.nx();
		ny = grid.ny();
		nz = grid.nz();
		toVoxel = grid.voxelToMm().inverse();
		planes = new float[nz][];
		for (int z = 0; z < nz; z++)
			planes[z] = volume.plane(z);
		busy = new boolean[(nx + 1) * (ny + 1) * (nz + 1)];
		for (int z = 0; z < nz; z++)
			for (int y = 0; y < ny; y++)
				for (int x = 0; x < nx; x++)
					if (planes[z][x + nx * y] != 0) for (int corner = 0; corner < 8; corner++)
						busy[cube(x - (corner & 1), y - (corner >> 1 & 1), z - (corner >> 2))] = true;
	}

	private int cube(final int x, final int y, final int z) {
		return x + 1 + (nx + 1) * (y + 1 + (ny + 1) * (z + 1));
	}

	/** Whether there is nothing around a place whose first voxel is given, or it is off the grid. */
	private boolean isEmpty(final int x, final int y, final int z) {
		return x < -1 || y < -1 || z < -1 || x >= nx || y >= ny || z >= nz || !busy[cube(x, y, z)];
	}

	/** The place of a point in mm, in voxels with fractions: whole numbers are the middles of voxels. */
	public double[] voxel(final double[] mm) {
		return toVoxel.apply(mm[0], mm[1], mm[2]);
	}

	/** Number of voxels along an axis of the grid. */
	int size(final int axis) {
		return axis == 0 ? nx : axis == 1 ? ny : nz;
	}

	/** Value of a voxel; zero off the grid. */
	float get(final int x, final int y, final int z) {
		return x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz ? 0 : planes[z][x + nx * y];
	}

	/** Value, linear between the voxels; zero off the grid. */
	public double at(final double x, final double y, final double z) {
		final int x0 = floor(x), y0 = floor(y), z0 = floor(z);
		if (isEmpty(x0, y0, z0)) return 0;
		final double fx = x - x0, fy = y - y0, fz = z - z0;
		final double near = plane(x0, y0, z0, fx, fy), far = fz == 0 ? 0 : plane(x0, y0, z0 + 1, fx, fy);
		return near + fz * (far - near);
	}

	private double plane(final int x, final int y, final int z, final double fx, final double fy) {
		if (x >= 0 && y >= 0 && z >= 0 && x + 1 < nx && y + 1 < ny && z < nz) {
			final float[] plane = planes[z];
			final int i = x + nx * y;
			final double front = plane[i] + fx * (plane[i + 1] - plane[i]), back = plane[i + nx] + fx * (plane[i + nx + 1] -
				plane[i + nx]);
			return front + fy * (back - front);
		}
		final double a = get(x, y, z), b = get(x + 1, y, z), c = get(x, y + 1, z), d = get(x + 1, y + 1, z);
		final double front = a + fx * (b - a), back = c + fx * (d - c);
		return front + fy * (back - front);
	}

	/** Mean of the voxels around that have values of one sign, where they are at least half of what is around, else 0. */
	double insideAt(final double x, final double y, final double z) {
		final int x0 = floor(x), y0 = floor(y), z0 = floor(z);
		if (isEmpty(x0, y0, z0)) return 0;
		final double fx = x - x0, fy = y - y0, fz = z - z0;
		double above = 0, aboveSum = 0, below = 0, belowSum = 0;
		for (int corner = 0; corner < 8; corner++) {
			final int dx = corner & 1, dy = corner >> 1 & 1, dz = corner >> 2;
			final float value = get(x0 + dx, y0 + dy, z0 + dz);
			if (value == 0 || value != value) continue;
			final double weight = (dx == 1 ? fx : 1 - fx) * (dy == 1 ? fy : 1 - fy) * (dz == 1 ? fz : 1 - fz);
			if (value > 0) {
				above += weight;
				aboveSum += weight * value;
			}
			else {
				below += weight;
				belowSum += weight * value;
			}
		}
		return above >= 0.5 ? aboveSum / above : below >= 0.5 ? belowSum / below : 0;
	}

	private static int floor(final double value) {
		final int whole = (int) value;
		return whole > value ? whole - 1 : whole;
	}
}
