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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;

class BaseRateTest {

	private static final Grid GRID = new Grid(3, 4, 5, Affine.scaling(2, 2, 2, 0, 0, 0));

	private static ExperimentSet set(final Focus... foci) {
		return new ExperimentSet("s", List.of(new Experiment("A", "", 10, Space.MNI, List.of(foci)),
			new Experiment("B", "", 10, Space.MNI, List.of(foci[0]))));
	}

	@Test
	void everyFocusCountsAtTheVoxelNearestToItAndThoseOffTheGridNowhere() {
		final BaseRate rate = BaseRate.of(
			set(new Focus(2.9, .1, 8), new Focus(2, 0, 7.1), new Focus(0, 6, 0), new Focus(-1.1, 0, 0), new Focus(500, 0, 0)),
			GRID);
		final int[] counts = new int[GRID.voxels()];
		counts[GRID.index(1, 0, 4)] = 3;
		counts[GRID.index(0, 3, 0)] = 1;
		assertArrayEquals(counts, rate.counts());
		assertEquals(4, rate.foci());
		assertArrayEquals(new int[] { GRID.index(0, 3, 0), GRID.index(1, 0, 4), GRID.index(1, 0, 4), GRID.index(1, 0, 4) },
			IntStream.range(0, 4).map(rate::voxel).toArray());
	}

	@Test
	void countsAreGivenBack() {
		final int[] counts = IntStream.range(0, GRID.voxels()).map(v -> v % 7 == 0 ? 0 : v * v).toArray();
		final BaseRate rate = BaseRate.ofCounts(GRID, counts);
		assertArrayEquals(counts, rate.counts());
		assertEquals(IntStream.of(counts).sum(), rate.foci());
	}

	@Test
	void nothingNegativeOrOtherwiseSizedIsRefused() {
		final int[] zeros = new int[GRID.voxels()], negative = new int[GRID.voxels()];
		negative[5] = -1;
		assertThrows(IllegalArgumentException.class, () -> BaseRate.ofCounts(GRID, zeros));
		assertThrows(IllegalArgumentException.class, () -> BaseRate.ofCounts(GRID, negative));
		assertThrows(IllegalArgumentException.class, () -> BaseRate.ofCounts(GRID, new int[] { 1 }));
		assertThrows(InputException.class, () -> BaseRate.of(set(new Focus(500, 0, 0)), GRID));
	}
}
