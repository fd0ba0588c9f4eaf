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
package sc.fiji.neurometa.inference.cluster;

import java.util.Arrays;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** Neighbourhood of the voxels of a mask, by ordinal. */
final class Neighbours {

	private final Mask mask;
	private final int[][] offsets;
	/** The offsets as differences of grid numbers. */
	private final int[] steps;
	/** The voxels at the edge of the grid, from which a step may lead out of it. */
	private final boolean[] atEdge;

	Neighbours(final Mask mask, final Connectivity connectivity) {
		this.mask = mask;
		offsets = connectivity.offsets();
		final Grid grid = mask.grid();
		steps = Arrays.stream(offsets).mapToInt(o -> o[0] + grid.nx() * (o[1] + grid.ny() * o[2])).toArray();
		atEdge = new boolean[mask.size()];
		for (int i = 0; i < atEdge.length; i++) {
			final int x = grid.x(mask.voxel(i)), y = grid.y(mask.voxel(i)), z = grid.z(mask.voxel(i));
			atEdge[i] = x == 0 || y == 0 || z == 0 || x == grid.nx() - 1 || y == grid.ny() - 1 || z == grid.nz() - 1;
		}
	}

	/** Number of neighbours of a voxel in the middle of a mask. */
	int count() {
		return steps.length;
	}

	/** Ordinal of a neighbour, counted from 0; -1 where it is outside the mask. */
	int of(final int ordinal, final int neighbour) {
		final int voxel = mask.voxel(ordinal);
		return atEdge[ordinal] && leavesGrid(voxel, offsets[neighbour]) ? -1 : mask.ordinal(voxel + steps[neighbour]);
	}

	private boolean leavesGrid(final int voxel, final int[] offset) {
		final Grid grid = mask.grid();
		return !grid.contains(grid.x(voxel) + offset[0], grid.y(voxel) + offset[1], grid.z(voxel) + offset[2]);
	}
}
