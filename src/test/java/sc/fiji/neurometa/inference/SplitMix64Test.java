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
package sc.fiji.neurometa.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitMix64Test {

	/**
	 * Numbers of an independent implementation, in Python with integers of any length, whose SplitMix64 gives the published
	 * 6457827717110365317, 3203168211198807973, 9817491932198370423 for the state 1234567.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 0, 7982734928498899980, 7851527857629710090, -8491614832029260118",
		"1, 1, -5653703133376969021, -520809879582603288, 7868805697131187933",
		"42, 999999999999, 3852620162897184078, -990307082534599278, -4658998641731778352",
		"-1, 7, 9029921353820447864, -8470059304496532347, 1373979034205952428",
		"0, 0, 6235967106033911276, 4964577235801436555, 5009519748041543987" })
	void bitsAreFixed(final long seed, final long index, final long first, final long second, final long third) {
		final RandomGenerator random = SplitMix64.of(seed, index);
		assertArrayEquals(new long[] { first, second, third },
			new long[] { random.nextLong(), random.nextLong(), random.nextLong() });
	}

	/** From the same Python implementation. */
	@Test
	void boundedIntegersAreFixed() {
		final RandomGenerator voxels = SplitMix64.of(1, 0);
		assertArrayEquals(new int[] { 98874, 97249, 123305, 186727, 38419, 33347 },
			IntStream.range(0, 6).map(i -> voxels.nextInt(228_483)).toArray());
		final RandomGenerator few = SplitMix64.of(-1, 7);
		IntStream.range(0, 6).forEach(i -> few.nextInt(228_483));
		assertArrayEquals(new int[] { 0, 2, 0, 0, 0 }, IntStream.range(0, 5).map(i -> few.nextInt(3)).toArray());
		assertArrayEquals(new int[] { 1849291216, 1240934212 },
			IntStream.range(0, 2).map(i -> few.nextInt(Integer.MAX_VALUE)).toArray());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 64, 1000 })
	void boundedIntegersAreUniform(final int bound) {
		final int draws = 200_000;
		final int[] counts = new int[bound];
		final RandomGenerator random = SplitMix64.of(8, bound);
		for (int n = 0; n < draws; n++)
			counts[random.nextInt(bound)]++;
		double chi2 = 0;
		for (final int count : counts)
			chi2 += Math.pow(count - draws / (double) bound, 2) * bound / draws;
		assertEquals(bound - 1, chi2, 4 * Math.sqrt(2 * bound));
	}

	/** With 3 * 2^29 values a remainder or a plain product would make a third of them twice as likely as the others. */
	@Test
	void largeBoundsAreWithoutBias() {
		final int bound = 3 << 29;
		final int draws = 300_000;
		final int[] thirds = new int[3];
		final RandomGenerator random = SplitMix64.of(4, 4);
		final int[] remainders = new int[3];
		for (int n = 0; n < draws; n++) {
			final int value = random.nextInt(bound);
			thirds[value / (1 << 29)]++;
			remainders[value % 3]++;
		}
		final double slack = 4 * Math.sqrt(draws * 2 / 9.0);
		for (int k = 0; k < 3; k++) {
			assertEquals(draws / 3.0, thirds[k], slack);
			assertEquals(draws / 3.0, remainders[k], slack);
		}
	}

	/** Neighbouring indices, and neighbouring seeds, give streams that have nothing to do with each other. */
	@Test
	void streamsAreUncorrelated() {
		final int streams = 200, length = 2000;
		double worst = 0;
		for (int lag = 1; lag <= 3; lag++)
			for (int s = 0; s < streams; s++) {
				worst = Math.max(worst, Math.abs(correlation(SplitMix64.of(1, s), SplitMix64.of(1, s + lag), length)));
				worst = Math.max(worst, Math.abs(correlation(SplitMix64.of(s, 1), SplitMix64.of(s + lag, 1), length)));
				worst = Math.max(worst, Math.abs(correlation(SplitMix64.of(s, s + lag), SplitMix64.of(s + lag, s), length)));
			}
		assertTrue(worst < 4.8 / Math.sqrt(length), "the largest of 1,800 correlations is " + worst);
	}

	private static double correlation(final RandomGenerator a, final RandomGenerator b, final int length) {
		double sum = 0;
		for (int i = 0; i < length; i++)
			sum += (a.nextInt(228_483) / 228_482.0 - 0.5) * (b.nextInt(228_483) / 228_482.0 - 0.5) * 12;
		return sum / length;
	}

	@Test
	void firstNumbersOfDifferentIndicesAndSeedsDiffer() {
		final Set<Long> seen = new HashSet<>();
		for (long seed = -50; seed < 50; seed++)
			for (long index = 0; index < 1000; index++)
				assertTrue(seen.add(SplitMix64.of(seed, index).nextLong()), seed + ", " + index);
	}

	@Test
	void aRangeNeedsAnElement() {
		assertThrows(IllegalArgumentException.class, () -> SplitMix64.of(1, 1).nextInt(0));
	}
}
