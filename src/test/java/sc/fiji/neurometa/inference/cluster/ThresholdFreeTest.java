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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** TFCE is the integral of its definition, and in steps what JALE computes. */
class ThresholdFreeTest {

	private static final Grid CUBE = new Grid(12, 12, 12, Affine.scaling(2, 2, 2, 0, 0, 0));
	private static final Mask ALL = Mask.of("all", CUBE, Space.MNI, voxel -> true);

	/** The block [2, 6)^3 with z = 2, in it z = 4 at (3, 3, 3), and the block [8, 10) x [8, 10) x {8} with z = 3. */
	private static double[] blocks() {
		return IntStream.range(0, ALL.size()).mapToDouble(i -> {
			final int x = CUBE.x(i), y = CUBE.y(i), z = CUBE.z(i);
			if (x == 3 && y == 3 && z == 3) return 4;
			if (Math.min(x, Math.min(y, z)) >= 2 && Math.max(x, Math.max(y, z)) < 6) return 2;
			return x / 2 == 4 && y / 2 == 4 && z == 8 ? 3 : 0;
		}).toArray();
	}

	/** The sum over some heights, each of which stands for the heights below it, by flooding the map at each. */
	private static double[] sums(final Mask mask, final Connectivity connectivity, final double[] z,
		final double[] heights, final IntToDoubleFunction weights)
	{
		final ClusterFinder finder = new ClusterFinder(mask, connectivity);
		final double[] sums = new double[z.length];
		for (int k = 0; k < heights.length; k++) {
			final double weight = weights.applyAsDouble(k);
			finder.visit(z, heights[k], (ordinals, size) -> {
				for (int i = 0; i < size; i++)
					sums[ordinals[i]] += Math.sqrt(size) * weight;
			});
		}
		return sums;
	}

	/** The integral, whose clusters change at the values of the map alone. */
	private static double[] integral(final Mask mask, final Connectivity connectivity, final double[] z) {
		final double[] heights = Arrays.stream(z).filter(v -> v > 0).sorted().distinct().toArray();
		return sums(mask, connectivity, z, heights,
			k -> (Math.pow(heights[k], 3) - (k == 0 ? 0 : Math.pow(heights[k - 1], 3))) / 3);
	}

	@Test
	void ofTwoBlocks() {
		final double[] scores = new ThresholdFree(ALL, Connectivity.FACES).scores(blocks());
		// 64^.5 2^3/3, and 1 (4^3 - 2^3)/3 more at the peak; 4^.5 3^3/3
		assertEquals(64.0 / 3 + 56.0 / 3, scores[CUBE.index(3, 3, 3)], 1e-12);
		assertEquals(64.0 / 3, scores[CUBE.index(2, 2, 2)], 1e-12);
		assertEquals(18, scores[CUBE.index(8, 8, 8)], 1e-12);
		assertEquals(0, scores[CUBE.index(0, 0, 0)]);
	}

	/** The numbers of JALE (compute_tfce) for the same map in its hundred steps, at each of which it takes what is above. */
	@Test
	void inAHundredStepsItIsThatOfJale() {
		final double step = 4 / 100.0;
		final double[] heights = IntStream.range(0, 100).mapToDouble(k -> Math.nextUp(k * step)).toArray();
		final double[] scores = sums(ALL, Connectivity.FACES, blocks(), heights, k -> k * step * k * step * step);
		assertEquals(39.1248, scores[CUBE.index(3, 3, 3)], 5e-5);
		assertEquals(20.6976, scores[CUBE.index(2, 2, 2)], 5e-5);
		assertEquals(17.6416, scores[CUBE.index(8, 8, 8)], 5e-5);
	}

	@ParameterizedTest
	@EnumSource
	void isTheIntegralOfItsDefinition(final Connectivity connectivity) {
		final Random random = new Random(connectivity.neighbours());
		for (int map = 0; map < 40; map++) {
			final double open = random.nextDouble();
			final Mask mask = Mask.of("part", CUBE, Space.MNI, voxel -> random.nextDouble() < 0.3 + 0.7 * open);
			// whole numbers have many ties
			final boolean ties = map % 2 == 0;
			final double[] z = IntStream.range(0, mask.size()).mapToDouble(i -> 1.5 * random.nextGaussian())
				.map(v -> ties ? Math.round(v) : v).toArray();
			final ThresholdFree enhancement = new ThresholdFree(mask, connectivity);
			final double[] scores = enhancement.scores(z), integral = integral(mask, connectivity, z);
			for (int i = 0; i < z.length; i++)
				assertEquals(integral[i], scores[i], 1e-12 * Math.max(1, integral[i]));
			assertArrayEquals(scores, enhancement.scores(z), "an instance serves many maps");
		}
	}

	@Test
	void theLargestScoreDoesNotDependOnTheOrderOfTheVoxels() {
		final Random random = new Random(3);
		final double[] heights = { 0.5, 1, 1, 2.5 };
		final int[] levels = random.ints(ALL.size(), 0, heights.length).toArray();
		final int[] some = IntStream.range(0, ALL.size()).filter(i -> i % 3 != 0).toArray();
		final double[] z = new double[ALL.size()];
		for (final int i : some)
			z[i] = heights[levels[i]];
		final ThresholdFree enhancement = new ThresholdFree(ALL, Connectivity.EDGES);
		final double largest = enhancement.largest(some, some.length, levels, heights);
		assertEquals(Arrays.stream(integral(ALL, Connectivity.EDGES, z)).max().orElseThrow(), largest, 1e-9);
		final int[] reversed = IntStream.range(0, some.length).map(i -> some[some.length - 1 - i]).toArray();
		assertEquals(largest, enhancement.largest(reversed, reversed.length, levels, heights), 1e-9);
	}

	@Test
	void withoutVoxelsAboveZeroThereIsNoScore() {
		final ThresholdFree enhancement = new ThresholdFree(ALL, Connectivity.FACES);
		assertEquals(0, enhancement.largest(new int[0], 0, new int[ALL.size()], new double[] { 1 }));
		final double[] z = new double[ALL.size()];
		Arrays.fill(z, -1);
		z[7] = Double.NaN;
		assertArrayEquals(new double[z.length], enhancement.scores(z));
	}
}
