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
package sc.fiji.neurometa.ui.render;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/**
 * Values of a volume on any grid between its voxels: linear between voxel centres, zero off the grid; NaN and
 * infinity are as if they lay off the grid. Places are in voxels with fractions, whole numbers being voxel centres, or in
 * mm.
 */
public final class Sampler {

	private final float[][] planes;
	private final int nx, ny, nz;
	private final double[][] mmToVoxel;
	/**
	 * For the cube of eight voxels whose first is (x - 1, y - 1, z - 1), whether any of them is beyond the threshold; empty
	 * when that was not looked up.
	 */
	private final boolean[] busy;

	/** A volume of any size, which is not copied. */
	public Sampler(final Volume volume) {
		this(volume, -1);
	}

	private Sampler(final Volume volume, final double threshold) {
		final Grid grid = volume.grid();
		nx = grid.nx();
		ny = grid.ny();
		nz = grid.nz();
		mmToVoxel = grid.voxelToMm().inverse().rows();
		planes = new float[nz][];
		for (int z = 0; z < nz; z++)
			planes[z] = volume.plane(z);
		busy = new boolean[threshold >= 0 ? (nx + 1) * (ny + 1) * (nz + 1) : 0];
		if (threshold >= 0) markBusy(threshold);
	}

	/** A volume that is mostly 0 and sampled often: a byte per voxel makes it faster where all voxels around are 0. */
	public static Sampler quick(final Volume volume) {
		return new Sampler(volume, 0);
	}

	/** A volume of which only what is beyond a threshold of 0 or more is shown: all other values count as 0 where none is near. */
	public static Sampler beyond(final Volume volume, final double threshold) {
		return new Sampler(volume, threshold);
	}

	private void markBusy(final double threshold) {
		for (int z = 0; z < nz; z++)
			for (int y = 0; y < ny; y++)
				for (int x = 0; x < nx; x++)
					if (!(Math.abs(planes[z][x + nx * y]) <= threshold)) for (int corner = 0; corner < 8; corner++)
						busy[cube(x - (corner & 1), y - (corner >> 1 & 1), z - (corner >> 2))] = true;
	}

	private int cube(final int x, final int y, final int z) {
		return x + 1 + (nx + 1) * (y + 1 + (ny + 1) * (z + 1));
	}

	/** Whether all voxels around a place, whose first one is given, are 0 or off the grid. */
	private boolean isEmpty(final int x, final int y, final int z) {
		return x < -1 || y < -1 || z < -1 || x >= nx || y >= ny || z >= nz || busy.length > 0 && !busy[cube(x, y, z)];
	}

	/** The place of a point in mm, in voxels. */
	public double[] voxel(final double[] mm) {
		return new double[] { voxel(0, mm[0], mm[1], mm[2]), voxel(1, mm[0], mm[1], mm[2]), voxel(2, mm[0], mm[1], mm[2]) };
	}

	private double voxel(final int axis, final double xMm, final double yMm, final double zMm) {
		final double[] row = mmToVoxel[axis];
		return row[0] * xMm + row[1] * yMm + row[2] * zMm + row[3];
	}

	/** Number of voxels along an axis of the grid. */
	int size(final int axis) {
		return axis == 0 ? nx : axis == 1 ? ny : nz;
	}

	/** Value of a voxel; zero off the grid. */
	float get(final int x, final int y, final int z) {
		return x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz ? 0 : planes[z][x + nx * y];
	}

	/** Value at a point in mm. */
	public double atMm(final double xMm, final double yMm, final double zMm) {
		return at(voxel(0, xMm, yMm, zMm), voxel(1, xMm, yMm, zMm), voxel(2, xMm, yMm, zMm));
	}

	/** Value at a place in voxels. */
	public double at(final double x, final double y, final double z) {
		final int x0 = floor(x), y0 = floor(y), z0 = floor(z);
		if (isEmpty(x0, y0, z0)) return 0;
		final double fx = x - x0, fy = y - y0, fz = z - z0;
		final double near = plane(x0, y0, z0, fx, fy), far = fz == 0 ? 0 : plane(x0, y0, z0 + 1, fx, fy);
		final double value = near + fz * (far - near);
		return Double.isFinite(value) ? value : finite(x0, y0, z0, fx, fy, fz);
	}

	private double plane(final int x, final int y, final int z, final double fx, final double fy) {
		final double a, b, c, d;
		if (x >= 0 && y >= 0 && z >= 0 && x + 1 < nx && y + 1 < ny && z < nz) {
			final float[] plane = planes[z];
			final int i = x + nx * y;
			a = plane[i];
			b = plane[i + 1];
			c = plane[i + nx];
			d = plane[i + nx + 1];
		}
		else {
			a = get(x, y, z);
			b = get(x + 1, y, z);
			c = get(x, y + 1, z);
			d = get(x + 1, y + 1, z);
		}
		final double front = a + fx * (b - a), back = c + fx * (d - c);
		return front + fy * (back - front);
	}

	/** The same where some of the voxels around are not finite. */
	private double finite(final int x0, final int y0, final int z0, final double fx, final double fy, final double fz) {
		double sum = 0;
		for (int corner = 0; corner < 8; corner++) {
			final int dx = corner & 1, dy = corner >> 1 & 1, dz = corner >> 2;
			final float value = get(x0 + dx, y0 + dy, z0 + dz);
			if (Float.isFinite(value)) sum += weight(fx, dx) * weight(fy, dy) * weight(fz, dz) * value;
		}
		return sum;
	}

	private static double weight(final double fraction, final int upper) {
		return upper == 1 ? fraction : 1 - fraction;
	}

	/**
	 * The eight voxels around a place whose values are beyond a threshold.
	 *
	 * @param above weight of those above it
	 * @param aboveSum the sum of their values by weight
	 * @param below weight of those below the negative threshold
	 * @param belowSum the sum of their values by weight
	 */
	public record Shown(double above, double aboveSum, double below, double belowSum) {

		private static final Shown NOTHING = new Shown(0, 0, 0, 0);

		/**
		 * Mean size of the values of a sign, 1 or -1; 0 where they have less than half of the weight, so that the border of
		 * what is shown is smooth.
		 */
		public double size(final int sign) {
			if (sign > 0) return above >= 0.5 ? aboveSum / above : 0;
			return below >= 0.5 ? -belowSum / below : 0;
		}
	}

	/** What is shown at a point in mm. */
	public Shown shownAtMm(final double xMm, final double yMm, final double zMm, final double threshold) {
		return shownAt(voxel(0, xMm, yMm, zMm), voxel(1, xMm, yMm, zMm), voxel(2, xMm, yMm, zMm), threshold);
	}

	/** What is shown at a place in voxels with a threshold of 0 or more. */
	Shown shownAt(final double x, final double y, final double z, final double threshold) {
		final int x0 = floor(x), y0 = floor(y), z0 = floor(z);
		if (isEmpty(x0, y0, z0)) return Shown.NOTHING;
		final double fx = x - x0, fy = y - y0, fz = z - z0;
		double above = 0, aboveSum = 0, below = 0, belowSum = 0;
		for (int corner = 0; corner < 8; corner++) {
			final int dx = corner & 1, dy = corner >> 1 & 1, dz = corner >> 2;
			final double value = get(x0 + dx, y0 + dy, z0 + dz), size = Math.abs(value);
			if (!(size > threshold) || size == Double.POSITIVE_INFINITY) continue;
			final double weight = weight(fx, dx) * weight(fy, dy) * weight(fz, dz);
			if (value > 0) {
				above += weight;
				aboveSum += weight * value;
			}
			else {
				below += weight;
				belowSum += weight * value;
			}
		}
		return new Shown(above, aboveSum, below, belowSum);
	}

	private static int floor(final double value) {
		final int whole = (int) value;
		return whole > value ? whole - 1 : whole;
	}
}
