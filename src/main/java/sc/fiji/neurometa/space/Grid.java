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
package sc.fiji.neurometa.space;

/**
 * A regular grid of voxels in millimetre space. Voxels are numbered with x fastest:
 * {@code index = x + nx (y + ny z)}.
 *
 * @param nx number of voxels along the first axis
 * @param ny number of voxels along the second axis
 * @param nz number of voxels along the third axis
 * @param voxelToMm maps voxel (i, j, k) to its centre in mm
 */
public record Grid(int nx, int ny, int nz, Affine voxelToMm) {

	/** @throws IllegalArgumentException when a size is not positive, the product overflows or the affine is singular */
	public Grid {
		if (nx < 1 || ny < 1 || nz < 1) throw new IllegalArgumentException("Grid of " + nx + " x " + ny + " x " + nz);
		if ((long) nx * ny * nz > Integer.MAX_VALUE)
			throw new IllegalArgumentException("Grid of " + nx + " x " + ny + " x " + nz + " voxels is too large");
		if (!voxelToMm.isInvertible()) throw new IllegalArgumentException("Singular voxel-to-mm affine " + voxelToMm);
	}

	/** Number of voxels. */
	public int voxels() {
		return nx * ny * nz;
	}

	/** Volume of one voxel in mm3. */
	public double voxelVolumeMm3() {
		return Math.abs(voxelToMm.determinant());
	}

	/** Number of a voxel. */
	public int index(final int x, final int y, final int z) {
		return x + nx * (y + ny * z);
	}

	/** First coordinate of a numbered voxel. */
	public int x(final int index) {
		return index % nx;
	}

	/** Second coordinate of a numbered voxel. */
	public int y(final int index) {
		return index / nx % ny;
	}

	/** Third coordinate of a numbered voxel. */
	public int z(final int index) {
		return index / (nx * ny);
	}

	/** Whether integer voxel coordinates lie on the grid. */
	public boolean contains(final long x, final long y, final long z) {
		return x >= 0 && y >= 0 && z >= 0 && x < nx && y < ny && z < nz;
	}

	/** Centre of a numbered voxel in mm. */
	public double[] centreMm(final int index) {
		return voxelToMm.apply(x(index), y(index), z(index));
	}

	/**
	 * The voxel whose centre is nearest, along each axis of the grid, to a point in mm. A point on the border of two
	 * voxels belongs to the one with the larger voxel coordinate, as in GingerALE's count of the foci inside a cluster.
	 *
	 * @return its number, or -1 when it lies off the grid
	 */
	public int nearestVoxel(final double xMm, final double yMm, final double zMm) {
		final double[] v = voxelCoordinates(xMm, yMm, zMm);
		final long x = (long) Math.floor(v[0] + 0.5), y = (long) Math.floor(v[1] + 0.5), z = (long) Math.floor(v[2] + 0.5);
		return contains(x, y, z) ? index((int) x, (int) y, (int) z) : -1;
	}

	/**
	 * Centre in mm of the voxel nearest to a point in mm, ties to the even voxel coordinate as NumPy rounds them; also
	 * where the grid would continue beyond its border.
	 */
	public double[] roundedMm(final double xMm, final double yMm, final double zMm) {
		final double[] v = voxelCoordinates(xMm, yMm, zMm);
		return voxelToMm.apply(Math.rint(v[0]), Math.rint(v[1]), Math.rint(v[2]));
	}

	private double[] voxelCoordinates(final double xMm, final double yMm, final double zMm) {
		final double[] v = voxelToMm.inverse().apply(xMm, yMm, zMm);
		for (int axis = 0; axis < 3; axis++) {
			// a sum such as 45.49999999999999 counts as the tie 45.5 that exact arithmetic would give
			final double half = Math.rint(v[axis] * 2) / 2;
			if (Math.abs(v[axis] - half) < 1e-9) v[axis] = half;
		}
		return v;
	}

	/** Whether two grids have the same size and the same affine to within 1e-4 mm. */
	public boolean matches(final Grid other) {
		return nx == other.nx && ny == other.ny && nz == other.nz && voxelToMm.maxDifference(other.voxelToMm) < 1e-4;
	}

	/**
	 * This grid continued beyond its borders.
	 *
	 * @param before number of voxels that are added before the first along each axis
	 * @param after number of voxels that are added behind the last
	 */
	public Grid continued(final int[] before, final int[] after) {
		return new Grid(before[0] + nx + after[0], before[1] + ny + after[1], before[2] + nz + after[2],
			voxelToMm.withOrigin(voxelToMm.apply(-before[0], -before[1], -before[2])));
	}
}
