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

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class BlockCountsTest {

	@Test
	void sumsTheWeightsOfTheBoxesThatTouchABlock() {
		final Grid grid = new Grid(21, 30, 17, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = Mask.of("all", grid, Space.MNI, v -> true);
		final PackedGrid box = new PackedGrid(mask, mask, new int[] { 3, 3, 3 });
		final BlockCounts sums = new BlockCounts(box);
		final Random random = new Random(5);
		for (int repeat = 0; repeat < 20; repeat++) {
			final int[][] foci = new int[random.nextInt(40)][];
			sums.clear();
			for (int f = 0; f < foci.length; f++) {
				foci[f] = new int[] { random.nextInt(21), random.nextInt(30), random.nextInt(17), random.nextInt(12),
					random.nextInt(12), random.nextInt(12), random.nextInt(9) };
				sums.add(foci[f][0], foci[f][1], foci[f][2], Arrays.copyOfRange(foci[f], 3, 6), foci[f][6]);
			}
			sums.finish();
			long largest = 0;
			for (int z = 0; z < 3; z++)
				for (int y = 0; y < 4; y++)
					for (int x = 0; x < 3; x++) {
						final long expected = touching(foci, x, y, z);
						assertEquals(expected, sums.sum(x, y, z));
						largest = Math.max(largest, expected);
					}
			assertEquals(largest, sums.largest());
		}
	}

	private static long touching(final int[][] foci, final int... block) {
		long touching = 0;
		for (final int[] focus : foci) {
			boolean touches = true;
			for (int axis = 0; axis < 3; axis++)
				touches &=
					focus[axis] + focus[3 + axis] >= 8 * block[axis] && focus[axis] - focus[3 + axis] <= 8 * block[axis] + 7;
			if (touches) touching += focus[6];
		}
		return touching;
	}
}
