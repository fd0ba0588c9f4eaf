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
package sc.fiji.neurometa.inference.relabeling;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.CancelAfter;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.space.Workers;

/** Mean products over all subsets, beside their enumeration, and the exchange of labels of two of them. */
class SubsetProductsTest {

	private static final double UNIT = 1e-3;

	/** Maps with blocks in which many items are 0, as those of experiments have. */
	private static int[][] maps(final int items, final int voxels, final long seed) {
		final Random random = new Random(seed);
		final int[][] maps = new int[items][voxels];
		for (final int[] map : maps)
			for (int from = 0; from < voxels; from += 64)
				if (random.nextInt(3) > 0) for (int v = from; v < Math.min(voxels, from + 64); v++)
					map[v] = random.nextInt(3) * random.nextInt(900);
		return maps;
	}

	private static UnitMaps units(final int[][] maps) {
		final UnitMaps units = new UnitMaps(maps.length, maps[0].length);
		for (int item = 0; item < maps.length; item++)
			units.put(item, maps[item]);
		return units;
	}

	/** All subsets of a size, one after the other. */
	private static double enumerated(final int[][] maps, final int[] group, final int size, final int voxel) {
		double sum = 0;
		int subsets = 0;
		for (int bits = 0; bits < 1 << group.length; bits++) {
			if (Integer.bitCount(bits) != size) continue;
			subsets++;
			double product = 1;
			for (int i = 0; i < group.length; i++)
				if ((bits >> i & 1) != 0) product *= Math.exp(-UNIT * maps[group[i]][voxel]);
			sum += product;
		}
		return sum / subsets;
	}

	@Test
	void theMeanIsThatOfAllSubsets() {
		for (int size = 1; size <= 7; size++) {
			final int n = size, voxels = 300;
			final int[][] maps = maps(17, voxels, size);
			final SubsetProducts products = new SubsetProducts(units(maps), UNIT, size);
			for (final int[] group : new int[][] { IntStream.range(0, size).toArray(), { 0, 2, 3, 5, 7, 11, 13 },
				IntStream.range(4, 16).toArray() })
			{
				if (group.length < n) continue;
				final double[] means = new double[UnitMaps.BLOCK];
				for (int block = 0; block < 3; block++) {
					products.group(group.length).means(group, block, means);
					for (int v = block * UnitMaps.BLOCK; v < Math.min(voxels, (block + 1) * UnitMaps.BLOCK); v += 7)
						assertEquals(enumerated(maps, group, n, v), means[v % UnitMaps.BLOCK], 1e-13);
				}
			}
		}
	}

	/** 150 experiments and 17 of them: too many subsets to enumerate, exact with decimal numbers. */
	@Test
	void manyItemsLoseNoDigit() {
		final int items = 150, n = 17;
		final int[][] maps = maps(items, 1, 4);
		final BigDecimal[] e = new BigDecimal[n + 1];
		Arrays.fill(e, BigDecimal.ZERO);
		e[0] = BigDecimal.ONE;
		for (final int[] map : maps)
			for (int k = n; k > 0; k--)
				e[k] = e[k].add(e[k - 1].multiply(new BigDecimal(StrictMath.exp(-UNIT * map[0])), MathContext.DECIMAL128));
		BigDecimal subsets = BigDecimal.ONE;
		for (int k = 1; k <= n; k++)
			subsets = subsets.multiply(BigDecimal.valueOf(items - k + 1L)).divide(BigDecimal.valueOf(k));
		final double[] mean = new double[UnitMaps.BLOCK];
		new SubsetProducts(units(maps), UNIT, n).group(items).means(IntStream.range(0, items).toArray(), 0, mean);
		final double expected = e[n].divide(subsets, MathContext.DECIMAL128).doubleValue();
		assertEquals(expected, mean[0], 1e-14);
		assertTrue(expected < 0.9);
	}

	@Test
	void extremesAreThoseOfOneRelabelingAfterTheOther() {
		final int voxels = 300, n = 4;
		final int[][] maps = maps(12, voxels, 9);
		final RandomSubsets groups = new RandomSubsets(12, 5, 3);
		final SubsetRelabelings test = new SubsetRelabelings(new SubsetProducts(units(maps), UNIT, n), groups, voxels);
		final SubsetRelabelings.Extremes one = Workers.with(1, () -> test.run(0, 50, Progress.NONE)),
			eight = Workers.with(8, () -> test.run(0, 50, Progress.NONE)),
			parts = test.merge(test.run(0, 19, Progress.NONE), test.run(19, 31, Progress.NONE));
		assertArrayEquals(one.maxima(), eight.maxima());
		assertArrayEquals(one.minima(), eight.minima());
		assertArrayEquals(one.maxima(), parts.maxima());
		assertArrayEquals(one.minima(), parts.minima());
		for (int r = 0; r < 50; r += 7) {
			final int[] chosen = groups.draw(r);
			final int[] rest = IntStream.range(0, 12).filter(i -> Arrays.binarySearch(chosen, i) < 0).toArray();
			final double[] differences = IntStream.range(0, voxels)
				.mapToDouble(v -> enumerated(maps, rest, n, v) - enumerated(maps, chosen, n, v)).toArray();
			assertEquals(Arrays.stream(differences).max().orElseThrow(), one.maxima()[r], SubsetProducts.TIES);
			assertEquals(Arrays.stream(differences).min().orElseThrow(), one.minima()[r], SubsetProducts.TIES);
			assertArrayEquals(differences, test.differences(chosen), SubsetProducts.TIES);
		}
	}

	/** Whole blocks, so that nothing lies behind the last voxel; and equal voxels, so that a difference of 0 is none of theirs. */
	@Test
	void onlyTheVoxelsOfTheMaskCount() {
		final int[][] whole = maps(8, 2 * UnitMaps.BLOCK, 2), same = new int[4][UnitMaps.BLOCK + 1];
		for (int item = 0; item < same.length; item++)
			Arrays.fill(same[item], 100 + 300 * item);
		for (final int[][] maps : List.of(whole, same)) {
			final int items = maps.length, voxels = maps[0].length;
			final RandomSubsets groups = new RandomSubsets(items, 2, 3);
			final SubsetRelabelings test = new SubsetRelabelings(new SubsetProducts(units(maps), UNIT, 2), groups, voxels);
			final SubsetRelabelings.Extremes found = test.run(0, 40, Progress.NONE);
			for (int r = 0; r < 40; r++) {
				final double[] differences = test.differences(groups.draw(r));
				assertEquals(voxels, differences.length);
				assertEquals(Arrays.stream(differences).max().orElseThrow(), found.maxima()[r]);
				assertEquals(Arrays.stream(differences).min().orElseThrow(), found.minima()[r]);
			}
		}
	}

	@Test
	void extremesAreReadAsTheyWereWritten() throws IOException {
		final SubsetRelabelings test = relabelings(300);
		final SubsetRelabelings.Extremes found = test.run(0, 20, Progress.NONE);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		test.write(found, new DataOutputStream(bytes));
		final SubsetRelabelings.Extremes read =
			test.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
		assertArrayEquals(found.maxima(), read.maxima());
		assertArrayEquals(found.minima(), read.minima());
		assertEquals(16, test.piece());
	}

	private static SubsetRelabelings relabelings(final int voxels) {
		return new SubsetRelabelings(new SubsetProducts(units(maps(8, voxels, 6)), UNIT, 2), new RandomSubsets(8, 4, 1),
			voxels);
	}

	/** A relabeling of large literatures takes long, so a wish to stop is heard between two blocks, too. */
	@Test
	void theCancelArrivesBetweenBlocks() {
		final int piece = relabelings(300).piece();
		assertThrows(CancellationException.class, () -> relabelings(300).run(0, piece, new CancelAfter(3)));
		assertEquals(piece, relabelings(300).run(0, piece, new CancelAfter(4)).maxima().length);
	}
}
