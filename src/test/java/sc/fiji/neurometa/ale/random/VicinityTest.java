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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** Voxels near a mask are those from which some voxel of the mask lies within reach along each axis. */
class VicinityTest {

	private static final Grid GRID = new Grid(9, 7, 8, Affine.scaling(2, 2, 2, 0, 0, 0));

	private static boolean isNear(final Mask mask, final int voxel, final int x, final int y, final int z) {
		return IntStream.range(0, mask.size()).map(mask::voxel).anyMatch(v -> Math.abs(GRID.x(v) - GRID.x(voxel)) <= x &&
			Math.abs(GRID.y(v) - GRID.y(voxel)) <= y && Math.abs(GRID.z(v) - GRID.z(voxel)) <= z);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 0", "1, 0, 0", "0, 2, 0", "0, 0, 3", "2, 1, 1", "20, 1, 20" })
	void isWhatTheDefinitionSays(final int x, final int y, final int z) {
		final Mask mask = Mask.of("three", GRID, Space.MNI,
			v -> v == GRID.index(0, 3, 2) || v == GRID.index(8, 6, 7) || v == GRID.index(4, 0, 5));
		final boolean[] near = Vicinity.of(mask, new int[] { x, y, z });
		for (int v = 0; v < GRID.voxels(); v++)
			assertEquals(isNear(mask, v, x, y, z), near[v], "voxel " + v);
	}
}
