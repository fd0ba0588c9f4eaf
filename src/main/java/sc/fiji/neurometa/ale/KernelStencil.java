package sc.fiji.neurometa.ale;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;

/**
 * The values {@code 1 - p_f(v)} of a kernel around a focus at a voxel centre, row by row, out to a radius R in mm. Beyond
 * it {@code p_f < tolerance}: the {@code R^2 = 2 sigma^2 ln(peak / tolerance)} of the kernel. Distances are taken in mm
 * through the grid's affine, so voxels may be anisotropic or oblique.
 */
final class KernelStencil {

	private static final int FIELDS = 5;
	private final int[] rows;
	private final double[] values;

	/**
	 * @param kernel the kernel
	 * @param grid the grid
	 * @param tolerance the largest probability that may be left out
	 */
	KernelStencil(final Kernel kernel, final Grid grid, final double tolerance) {
		final double peak = kernel.peak(grid.voxelVolumeMm3());
		final double radiusMm2 = Math.max(0, StrictMath.log(peak / tolerance) / kernel.exponentPerMm2());
		final int[] reach = reach(grid.voxelToMm(), Math.sqrt(radiusMm2));
		final List<int[]> found = new ArrayList<>();
		final List<Double> kept = new ArrayList<>();
		for (int dz = -reach[2]; dz <= reach[2]; dz++)
			for (int dy = -reach[1]; dy <= reach[1]; dy++) {
				final int start = kept.size();
				int from = 0;
				for (int dx = -reach[0]; dx <= reach[0]; dx++) {
					final double distanceMm2 = distanceMm2(grid.voxelToMm(), dx, dy, dz);
					if (distanceMm2 > radiusMm2) continue;
					if (kept.size() == start) from = dx;
					kept.add(1 - peak * StrictMath.exp(-kernel.exponentPerMm2() * distanceMm2));
				}
				if (kept.size() > start) found.add(new int[] { dy, dz, from, from + kept.size() - start, start });
			}
		rows = found.stream().flatMapToInt(java.util.Arrays::stream).toArray();
		values = kept.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static double distanceMm2(final Affine affine, final int dx, final int dy, final int dz) {
		double sum = 0;
		for (int r = 0; r < 3; r++) {
			final double d = affine.get(r, 0) * dx + affine.get(r, 1) * dy + affine.get(r, 2) * dz;
			sum += d * d;
		}
		return sum;
	}

	/** Half the size in voxels of the box around a sphere: row lengths of the inverse affine times the radius. */
	private static int[] reach(final Affine affine, final double radiusMm) {
		final Affine inverse = affine.inverse();
		final int[] reach = new int[3];
		for (int r = 0; r < 3; r++)
			reach[r] = (int) Math.floor(radiusMm * Math.sqrt(inverse.get(r, 0) * inverse.get(r, 0) + inverse.get(r, 1) *
				inverse.get(r, 1) + inverse.get(r, 2) * inverse.get(r, 2)) + 1e-9);
		return reach;
	}

	/** Number of rows. */
	int rows() {
		return rows.length / FIELDS;
	}

	/** Offset of a row from the focus along the second axis. */
	int dy(final int row) {
		return rows[row * FIELDS];
	}

	/** Offset of a row from the focus along the third axis. */
	int dz(final int row) {
		return rows[row * FIELDS + 1];
	}

	/** Offset of a row's first voxel along the first axis. */
	int fromX(final int row) {
		return rows[row * FIELDS + 2];
	}

	/** Offset behind a row's last voxel along the first axis. */
	int endX(final int row) {
		return rows[row * FIELDS + 3];
	}

	/** Where in {@link #values()} the value of a row's voxel at offset 0 along the first axis would stand. */
	int valueAtFocus(final int row) {
		return rows[row * FIELDS + 4] - rows[row * FIELDS + 2];
	}

	/** The values {@code 1 - p}, row after row; not to be changed. */
	double[] values() {
		return values;
	}
}
