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
package sc.fiji.neurometa.inference.voxelwise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass.UnitField;

/** Means of regions beside a slow count, and the memory that tests of single voxels are said to need. */
class RegionMeansTest {

	private static final int PERMUTATIONS = 200;
	private static final int[] OBSERVED = { 0, 3, 1, 2, 4, 2, 0, 1 };
	private static final int[][] REGIONS = { { 0 }, { 1, 2, 3, 4 }, { 5, 6, 7, 0, 1, 2, 3, 4 } };
	private static final IntToDoubleFunction VALUE = units -> units / 4.0;
	private static final UnitField FIELD = (random, units) -> {
		for (int v = 0; v < units.length; v++)
			units[v] = random.nextInt(5);
	};

	private static RegionMeans test() {
		return new RegionMeans(() -> FIELD, OBSERVED, REGIONS, VALUE, 6);
	}

	private static double mean(final int[] units, final int... region) {
		return Arrays.stream(region).mapToDouble(v -> VALUE.applyAsDouble(units[v])).average().orElseThrow();
	}

	@Test
	void countsAreThoseOfOneMapAfterTheOther() {
		final int[] expected = new int[REGIONS.length];
		boolean hasTies = false;
		for (int n = 0; n < PERMUTATIONS; n++) {
			final int[] units = new int[OBSERVED.length];
			FIELD.draw(SplitMix64.of(6, n), units);
			for (int r = 0; r < expected.length; r++) {
				if (mean(units, REGIONS[r]) >= mean(OBSERVED, REGIONS[r])) expected[r]++;
				hasTies |= r > 0 && mean(units, REGIONS[r]) == mean(OBSERVED, REGIONS[r]);
			}
		}
		assertTrue(hasTies);
		assertEquals(PERMUTATIONS, expected[0], "every map reaches 0");
		assertArrayEquals(expected, test().run(0, PERMUTATIONS, Progress.NONE));
		assertArrayEquals(expected, test().merge(test().run(0, 70, Progress.NONE), test().run(70, 130, Progress.NONE)));
	}

	@Test
	void countsAreReadAsTheyWereWritten() throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		test().write(new int[] { 7, 0, 9 }, new DataOutputStream(bytes));
		assertArrayEquals(new int[] { 7, 0, 9 }, test().read(in(bytes)));
		final RegionMeans other = new RegionMeans(() -> FIELD, OBSERVED, new int[][] { { 0 } }, VALUE, 6);
		assertEquals("3 regions", assertThrows(IOException.class, () -> other.read(in(bytes))).getMessage());
	}

	private static DataInputStream in(final ByteArrayOutputStream bytes) {
		return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
	}

	/** Four bytes for each number that is kept of a voxel. */
	@Test
	void memoryIsThatOfTheNumbersKept() {
		assertEquals(4, VoxelwiseNull.bytesPerVoxel(new double[0], 1000));
		assertEquals(8, LabelwiseNull.bytesPerVoxel(0, 1000, 2));
		final int allowed = VoxelwiseNull.allowed(.01, 1000);
		assertEquals(8 + 2 * 4 * (allowed + 1), LabelwiseNull.bytesPerVoxel(.01, 1000, 2));
		assertEquals(8 + 4 * (allowed + 1), LabelwiseNull.bytesPerVoxel(.01, 1000, 1));
		assertEquals(4 * (2 + 2 + VoxelwiseNull.allowed(.1, 1000)),
			VoxelwiseNull.bytesPerVoxel(new double[] { .01, .1 }, 1000));
	}

	@ParameterizedTest
	@CsvSource({ "true, true, 2", "true, false, 1", "false, true, 1", "false, false, 0" })
	void directionsAreCounted(final boolean upper, final boolean lower, final int directions) {
		final UnitMaps maps = new UnitMaps(3, 2);
		for (int item = 0; item < 3; item++)
			maps.put(item, new int[] { item, 2 });
		final LabelTest test = LabelTest.of(maps, new RandomSubsets(3, 1, 1), new int[] { 0, 2 }, upper, lower);
		assertEquals(directions, test.directions());
		assertEquals(32, new LabelVoxelPass(test, 0.05, 99).piece());
	}
}
