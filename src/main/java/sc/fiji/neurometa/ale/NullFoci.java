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
package sc.fiji.neurometa.ale;

import java.util.random.RandomGenerator;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * The foci from which random experiments take theirs, and the way in which they take them. Places are the centres of
 * voxels. A draw is a function of its random numbers alone.
 */
public sealed interface NullFoci permits BaseRate, FocusPatterns {

	/** The grid. */
	Grid grid();

	/** Number of foci to draw from. */
	int foci();

	/** Grid number of the voxel of a focus. */
	int voxel(int focus);

	/**
	 * Draws the foci of experiments, one experiment after the other.
	 *
	 * @param random source of the numbers
	 * @param firstFocus the place of each experiment's first focus among those drawn, and after the last experiment one
	 *          past the last focus
	 * @param drawn receives the number of each focus, from 0 to {@link #foci} - 1
	 */
	void draw(RandomGenerator random, int[] firstFocus, int[] drawn);

	/** The voxels that have at least one focus, in the space of a mask. */
	default Mask support(final Mask like) {
		final boolean[] reported = new boolean[grid().voxels()];
		for (int f = 0; f < foci(); f++)
			reported[voxel(f)] = true;
		return Mask.of("base rate", grid(), like.space(), v -> reported[v]);
	}
}
