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

import sc.fiji.neurometa.space.Grid;

/**
 * A spatial index of the foci that can reach a block of 4 x 4 x 4 voxels: those that reach its slab along x, along y and
 * along z. For every slab there is a set of foci, a bit each, and the intersection of three of them lists the foci
 * in the order of their numbers.
 */
final class FocusIndex {

	/** Number of voxels along the side of a block. */
	static final int BLOCK = 4;

	private final NullDesign experiments;
	private final Grid grid;
	private final int words;
	private final long[][] sets = new long[3][];
	private final int[][] places;

	FocusIndex(final NullDesign experiments) {
		this.experiments = experiments;
		grid = experiments.mask().grid();
		words = (experiments.foci() + Long.SIZE - 1) / Long.SIZE;
		places = new int[3][experiments.foci()];
		Arrays.setAll(sets, axis -> new long[words * blocks(axis)]);
	}

	/** Number of blocks along an axis of the grid. */
	int blocks(final int axis) {
		return (size(axis) + BLOCK - 1) / BLOCK;
	}

	private int size(final int axis) {
		return axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
	}

	/** Takes the grid number of the voxel of each focus. */
	void load(final int[] foci) {
		for (final long[] set : sets)
			Arrays.fill(set, 0);
		for (int e = 0; e < experiments.size(); e++) {
			final KernelStencil stencil = experiments.stencil(e);
			for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++) {
				places[0][f] = grid.x(foci[f]);
				places[1][f] = grid.y(foci[f]);
				places[2][f] = grid.z(foci[f]);
				for (int axis = 0; axis < 3; axis++)
					add(f, axis, stencil.reach(axis));
			}
		}
	}

	private void add(final int focus, final int axis, final int reach) {
		final int place = places[axis][focus];
		final int last = Math.min(size(axis) - 1, place + reach) / BLOCK;
		for (int slab = Math.max(0, place - reach) / BLOCK; slab <= last; slab++)
			sets[axis][slab * words + focus / Long.SIZE] |= 1L << focus;
	}

	/** Coordinate of a focus on the grid along an axis. */
	int place(final int axis, final int focus) {
		return places[axis][focus];
	}

	/** Number of words of a set. */
	int words() {
		return words;
	}

	/** One word of the set of foci that can reach a block: bit i of word w is focus {@code 64 w + i}. */
	long near(final int blockX, final int blockY, final int blockZ, final int word) {
		return sets[0][blockX * words + word] & sets[1][blockY * words + word] & sets[2][blockZ * words + word];
	}
}
