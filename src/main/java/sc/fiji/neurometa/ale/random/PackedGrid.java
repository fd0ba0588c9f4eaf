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

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * A box of voxels around the mask and the sampling space, stored so that four neighbouring voxels of a row share one
 * {@code long}, a word, in which each has a <em>lane</em> of 16 bits. Lanes are numbered x fastest; the first voxel of
 * every row starts a word.
 * <p>
 * <b>Margins.</b> Kernels may spill over the box along x and y, so that no kernel has to be clipped there. What spills to
 * the left of a row falls past the end of the row before, what spills below the first row of a slice past the last
 * row of the slice before; so one margin serves both. What falls there is never read. Along z kernels are clipped.
 * <p>
 * The box is divided into blocks of {@value #BLOCK} x {@value #BLOCK} x {@value #BLOCK} voxels, whose rows are whole words.
 */
final class PackedGrid {

	/** Number of voxels along the side of a block. */
	static final int BLOCK = 8;
	/** Two to this power is the number of lanes in a word. */
	static final int LOG2_LANES = 2;
	/** Largest value of a lane: its highest bit stays free. */
	static final int LARGEST = 0x7fff;

	private final Grid grid;
	private final int[] start = new int[3];
	private final int[] size = new int[3];
	private final int rowLanes;
	private final int sliceLanes;
	private final int before;

	/**
	 * @param mask the voxels whose lanes are read
	 * @param sampling the voxels from which foci are drawn
	 * @param reach the most voxels from its focus that a kernel may spill along each axis
	 * @throws ArithmeticException when box and margin have more voxels than an int can number
	 */
	PackedGrid(final Mask mask, final Mask sampling, final int[] reach) {
		grid = mask.grid();
		final int[] end = new int[3];
		Arrays.fill(start, Integer.MAX_VALUE);
		for (final Mask part : List.of(mask, sampling))
			for (int i = 0; i < part.size(); i++) {
				final int voxel = part.voxel(i);
				include(end, 0, grid.x(voxel));
				include(end, 1, grid.y(voxel));
				include(end, 2, grid.z(voxel));
			}
		for (int axis = 0; axis < 3; axis++)
			size[axis] = end[axis] - start[axis];
		final int marginLanes = (reach[0] + (1 << LOG2_LANES) - 1 >> LOG2_LANES) << LOG2_LANES;
		rowLanes = (size[0] + BLOCK - 1) / BLOCK * BLOCK + marginLanes;
		sliceLanes = Math.multiplyExact(rowLanes, size[1] + reach[1]);
		before = marginLanes + rowLanes * reach[1];
		Math.addExact(2 * before, Math.multiplyExact(sliceLanes, size[2]));
	}

	private void include(final int[] end, final int axis, final int coordinate) {
		start[axis] = Math.min(start[axis], coordinate);
		end[axis] = Math.max(end[axis], coordinate + 1);
	}

	/** Number of words of the given number of slices with the margin before and after them. */
	int words(final int slices) {
		return 2 * before + slices * sliceLanes >> LOG2_LANES;
	}

	/** Number of voxels along an axis, without margin. */
	int size(final int axis) {
		return size[axis];
	}

	/** Position in the box, without margin, of a coordinate on the grid. */
	int position(final int axis, final int coordinate) {
		return coordinate - start[axis];
	}

	/** Lane of the voxel at a position in the box, where slices are counted from the first one that is stored. */
	int lane(final int x, final int y, final int slice) {
		return before + offset(x, y, slice);
	}

	/** Distance in lanes of two voxels with the given distances along the axes. */
	int offset(final int dx, final int dy, final int dz) {
		return dx + rowLanes * dy + sliceLanes * dz;
	}

	/** Grid number of the voxel at a position in the box, -1 when x lies beyond the grid, as a row's last lanes may. */
	int voxel(final int x, final int y, final int z) {
		return x + start[0] < grid.nx() ? grid.index(x + start[0], y + start[1], z + start[2]) : -1;
	}

	/** Number of bits by which a word is shifted so that the given lane comes to lie at its lowest bits. */
	static int shift(final int lane) {
		return (lane & 3) << 4;
	}
}
