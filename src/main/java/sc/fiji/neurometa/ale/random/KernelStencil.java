/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.ale.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;

/**
 * The values {@code 1 - p_f(v)} of a kernel around a focus at a voxel centre, row by row, out to a radius R in mm.
 * Beyond it {@code p_f < tolerance}: the {@code R^2 = 2 sigma^2 ln(peak / tolerance)} of the kernel. Distances are
 * taken in mm through the grid's affine, so voxels may be anisotropic or oblique.
 */
final class KernelStencil {

	private static final int FIELDS = 5;
	private static final int LINE = 3;
	private final int[] rows;
	private final double[] values;
	private final int[] reach = new int[3];
	/**
	 * For every offset along the second and third axis the row's first offset, length and first value; length 0: no
	 * row.
	 */
	private final int[] lines;

	/**
	 * @param kernel the kernel
	 * @param grid the grid
	 * @param tolerance the largest probability that may be left out
	 */
	KernelStencil(final Kernel kernel, final Grid grid, final double tolerance) {
		final double peak = kernel.peak(grid.voxelVolumeMm3());
		final double radiusMm2 = Math.max(0, StrictMath.log(peak / tolerance) / kernel.exponentPerMm2());
		final int[] box = box(grid.voxelToMm(), Math.sqrt(radiusMm2));
		final List<int[]> found = new ArrayList<>();
		final List<Double> kept = new ArrayList<>();
		for (int dz = -box[2]; dz <= box[2]; dz++)
			for (int dy = -box[1]; dy <= box[1]; dy++) {
				final int start = kept.size();
				int from = 0;
				for (int dx = -box[0]; dx <= box[0]; dx++) {
					final double distanceMm2 = distanceMm2(grid.voxelToMm(), dx, dy, dz);
					if (distanceMm2 > radiusMm2) continue;
					if (kept.size() == start) from = dx;
					kept.add(1 - peak * StrictMath.exp(-kernel.exponentPerMm2() * distanceMm2));
				}
				if (kept.size() > start) found.add(new int[] { dy, dz, from, from + kept.size() - start, start });
			}
		rows = found.stream().flatMapToInt(Arrays::stream).toArray();
		values = kept.stream().mapToDouble(Double::doubleValue).toArray();
		for (int row = 0; row < rows(); row++) {
			reach[0] = Math.max(reach[0], Math.max(-fromX(row), endX(row) - 1));
			reach[1] = Math.max(reach[1], Math.abs(dy(row)));
			reach[2] = Math.max(reach[2], Math.abs(dz(row)));
		}
		lines = new int[LINE * (2 * reach[1] + 1) * (2 * reach[2] + 1)];
		for (int row = 0; row < rows(); row++) {
			final int line = line(dy(row), dz(row));
			lines[line] = fromX(row);
			lines[line + 1] = endX(row) - fromX(row);
			lines[line + 2] = valueAtFocus(row) + fromX(row);
		}
	}

	private int line(final int dy, final int dz) {
		return LINE * (dy + reach[1] + (2 * reach[1] + 1) * (dz + reach[2]));
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
	private static int[] box(final Affine affine, final double radiusMm) {
		final Affine inverse = affine.inverse();
		final int[] box = new int[3];
		for (int r = 0; r < 3; r++)
			box[r] = (int) Math.floor(radiusMm * Math.sqrt(inverse.get(r, 0) * inverse.get(r, 0) +
				inverse.get(r, 1) * inverse.get(r, 1) + inverse.get(r, 2) * inverse.get(r, 2)) + 1e-9);
		return box;
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

	/** One past the offset of a row's last voxel along the first axis. */
	int endX(final int row) {
		return rows[row * FIELDS + 3];
	}

	/** Index in {@link #values()} that the value of a row's voxel at offset 0 along the first axis would have. */
	int valueAtFocus(final int row) {
		return rows[row * FIELDS + 4] - rows[row * FIELDS + 2];
	}

	/** The values {@code 1 - p}, row after row; must not be modified. */
	double[] values() {
		return values;
	}

	/** Reach of the kernel from the focus in voxels along axis 0, 1 or 2. */
	int reach(final int axis) {
		return reach[axis];
	}

	/** Its reach in voxels along each axis. */
	int[] reach() {
		return reach.clone();
	}

	/** The value {@code 1 - p} at an offset from the focus in voxels, 1 beyond the kernel's reach. */
	double at(final int dx, final int dy, final int dz) {
		if (Math.abs(dy) > reach[1] || Math.abs(dz) > reach[2]) return 1;
		final int line = line(dy, dz), i = dx - lines[line];
		return i < 0 || i >= lines[line + 1] ? 1 : values[lines[line + 2] + i];
	}
}
