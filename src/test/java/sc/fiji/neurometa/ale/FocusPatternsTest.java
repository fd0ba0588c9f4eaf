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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;

/** Tests {@link FocusPatterns}. */
class FocusPatternsTest {

	private static final Grid GRID = new Grid(40, 40, 40, Affine.scaling(4, 4, 4, -80, -80, -80));

	/** Patterns whose voxels name them: those of pattern p are 100 p, 100 p + 1 and so on. */
	private static List<int[]> patterns(final int... sizes) {
		return IntStream.range(0, sizes.length).mapToObj(p -> IntStream.range(100 * p, 100 * p + sizes[p]).toArray())
			.toList();
	}

	private static int[] sizes(final int experiments, final long seed) {
		return new Random(seed).ints(experiments, 0, 30).toArray();
	}

	private static int[] draw(final FocusPatterns patterns, final long index, final int... numbers) {
		final int[] first = new int[numbers.length + 1];
		for (int e = 0; e < numbers.length; e++)
			first[e + 1] = first[e] + numbers[e];
		final int[] drawn = new int[first[numbers.length]];
		patterns.draw(SplitMix64.of(9, index), first, drawn);
		return Arrays.stream(drawn).map(patterns::voxel).toArray();
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 49, 50, 51, 400, 3000 })
	void theDrawIsThatOfAPlainImplementation(final int experiments) {
		final List<int[]> places = patterns(sizes(experiments, experiments));
		final FocusPatterns patterns = FocusPatterns.of(GRID, places);
		final PlainPatterns plain = new PlainPatterns(places);
		final int[] numbers = { 1, 5, 12, 3, 29, 31, 28, 100, 7 };
		for (int n = 0; n < 300; n++) {
			final var random = SplitMix64.of(9, n);
			final int[] expected =
				Arrays.stream(numbers).boxed().flatMap(k -> plain.draw(random, k).stream()).mapToInt(v -> v).toArray();
			assertArrayEquals(expected, draw(patterns, n, numbers));
		}
	}

	@Test
	void whereFiftyPatternsHaveTheNumberOneOfThemIsTakenWhole() {
		final int[] sizes = new int[150];
		Arrays.setAll(sizes, p -> p < 50 ? 7 : p < 100 ? 8 : 6);
		final FocusPatterns patterns = FocusPatterns.of(GRID, patterns(sizes));
		final int[] taken = new int[150];
		for (int n = 0; n < 5000; n++) {
			final int[] drawn = draw(patterns, n, 7);
			final int p = drawn[0] / 100;
			assertArrayEquals(IntStream.range(100 * p, 100 * p + 7).toArray(), drawn);
			taken[p]++;
		}
		for (int p = 0; p < 150; p++)
			// 100 expected; five standard deviations
			if (p < 50) assertEquals(100, taken[p], 50);
			else assertEquals(0, taken[p]);
	}

	@Test
	void whereFewPatternsHaveTheNumberPartsOfSlightlyLargerOnesAreTaken() {
		// 10 with five foci, 30 with six, 20 with seven, 90 with nine: the 50th is one of seven
		final int[] sizes = new int[150];
		Arrays.setAll(sizes, p -> p < 10 ? 5 : p < 40 ? 6 : p < 60 ? 7 : 9);
		final FocusPatterns patterns = FocusPatterns.of(GRID, patterns(sizes));
		final Map<Integer, Integer> taken = new HashMap<>();
		final int draws = 30_000;
		for (int n = 0; n < draws; n++) {
			final int[] drawn = draw(patterns, n, 5);
			assertEquals(1, Arrays.stream(drawn).map(v -> v / 100).distinct().count(), "one pattern");
			assertEquals(5, Arrays.stream(drawn).distinct().count(), "without replacement");
			assertTrue(drawn[0] / 100 < 60);
			for (final int voxel : drawn)
				taken.merge(voxel, 1, Integer::sum);
		}
		for (int p = 0; p < 60; p++)
			for (int f = 0; f < sizes[p]; f++)
				assertEquals(draws / 60.0 * 5 / sizes[p], taken.getOrDefault(100 * p + f, 0), 110);
	}

	@Test
	void moreFociThanAnyPatternHasAreCombined() {
		final int[] sizes = new int[120];
		Arrays.setAll(sizes, p -> 1 + p / 10);
		final FocusPatterns patterns = FocusPatterns.of(GRID, patterns(sizes));
		for (int n = 0; n < 500; n++) {
			final int[] drawn = draw(patterns, n, 40);
			final List<Integer> order = new ArrayList<>();
			for (final int voxel : drawn)
				if (order.isEmpty() || order.get(order.size() - 1) != voxel / 100) order.add(voxel / 100);
			// the 50 largest have 8 to 12 foci, so four or five patterns follow each other
			assertTrue(order.size() >= 3 && order.size() <= 5, () -> order.toString());
			assertTrue(sizes[order.get(0)] >= 8);
		}
	}

	@Test
	void emptyPatternsAreLeftOutAndNoneIsRefused() {
		final FocusPatterns one = FocusPatterns.of(GRID, patterns(0, 2, 0));
		assertEquals(1, one.size());
		assertArrayEquals(new int[] { 100, 101, 100, 101 }, draw(one, 1, 2, 2));
		assertTrue(assertThrows(InputException.class, () -> FocusPatterns.of(GRID, patterns(0, 0))).getMessage()
			.contains("No focus of the database lies on the image of the mask"));
	}
}
