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

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * Voxels from which a kernel may reach a mask: the voxels of the mask, each widened to a box. A focus anywhere else changes
 * no voxel of the mask, which matters where the mask is a few clusters and foci fall in the whole brain.
 */
final class Vicinity {

	private Vicinity() {}

	/**
	 * The voxels around a mask.
	 *
	 * @param mask the mask
	 * @param reach the most voxels from its focus that a kernel reaches along each axis
	 * @return whether a voxel is one of them, by grid number
	 */
	static boolean[] of(final Mask mask, final int[] reach) {
		final Grid grid = mask.grid();
		boolean[] near = new boolean[grid.voxels()];
		for (int i = 0; i < mask.size(); i++)
			near[mask.voxel(i)] = true;
		near = widened(near, 1, grid.nx(), reach[0]);
		near = widened(near, grid.nx(), grid.ny(), reach[1]);
		return widened(near, grid.nx() * grid.ny(), grid.nz(), reach[2]);
	}

	private static boolean[] widened(final boolean[] inside, final int stride, final int length, final int reach) {
		final boolean[] wide = inside.clone();
		for (int block = 0; block < inside.length; block += stride * length)
			for (int first = block; first < block + stride; first++) {
				widen(inside, wide, first, stride, length, reach);
				widen(inside, wide, first + (length - 1) * stride, -stride, length, reach);
			}
		return wide;
	}

	/** Marks what follows within reach of a voxel inside, along a line in one direction. */
	private static void widen(final boolean[] inside, final boolean[] wide, final int first, final int step,
		final int length, final int reach)
	{
		int left = 0;
		for (int i = 0, at = first; i < length; i++, at += step) {
			if (inside[at]) left = reach;
			else if (left-- > 0) wide[at] = true;
		}
	}
}
