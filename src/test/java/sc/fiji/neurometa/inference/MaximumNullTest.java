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

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaximumNullTest {

	@Test
	void pCountsTiesAndIsNeverZero() {
		final MaximumNull maxima = new MaximumNull(new double[] { 3, 1, 2, 2, 0, 2, 0, 1, 4 });
		assertEquals(10 / 10.0, maxima.p(0));
		assertEquals(8 / 10.0, maxima.p(1));
		assertEquals(6 / 10.0, maxima.p(2), "three ties");
		assertEquals(3 / 10.0, maxima.p(2.5));
		assertEquals(2 / 10.0, maxima.p(4));
		assertEquals(1 / 10.0, maxima.p(5));
		assertEquals(1, maxima.p(-1));
		assertEquals(9, maxima.permutations());
	}

	/** What exceeds the value passes, what does not fails: for round and odd levels, with and without ties. */
	@Test
	void mustExceedSaysTheSameAsP() {
		final Random random = new Random(9);
		final double[] round = { 0.05, 0.01, 0.001, 0.1, 0.025, 0.2, 0.5, 0.9 };
		for (int trial = 0; trial < 3000; trial++) {
			final int m =
				trial % 3 == 0 ? new int[] { 99, 199, 999, 1000, 1999, 100 }[random.nextInt(6)] : 1 + random.nextInt(400);
			final double alpha = trial % 2 == 0 ? round[random.nextInt(round.length)] : random.nextDouble();
			final int distinct = 1 + random.nextInt(2 * m);
			final double[] maxima = random.ints(m, 0, distinct).asDoubleStream().toArray();
			final MaximumNull sizes = new MaximumNull(maxima);
			final double limit = sizes.mustExceed(alpha);
			for (int size = -1; size <= distinct; size++)
				assertEquals(sizes.p(size) <= alpha, size > limit, "alpha " + alpha + ", m " + m + ", size " + size);
			if (limit == Double.POSITIVE_INFINITY) assertTrue(1 / (m + 1.0) > alpha);
		}
	}

	/** Levels whose product with the number of maps is rounded below a whole number. */
	@ParameterizedTest
	@CsvSource({ "0.009, 2999", "0.018, 1499", "0.29, 99" })
	void mustExceedSaysTheSameAsPWhereTheirProductIsRoundedDown(final double alpha, final int m) {
		assertTrue(Math.floor(alpha * (m + 1)) < Math.rint(alpha * (m + 1)));
		final MaximumNull maxima = new MaximumNull(IntStream.range(0, m).asDoubleStream().toArray());
		final double limit = maxima.mustExceed(alpha);
		assertTrue(maxima.p(limit) > alpha);
		assertEquals(alpha, maxima.p(limit + 1));
	}

	@Test
	void tooFewPermutationsCanShowNothing() {
		final double[] maxima = new double[18];
		assertEquals(Double.POSITIVE_INFINITY, new MaximumNull(maxima).mustExceed(0.05));
		assertEquals(0, new MaximumNull(new double[19]).mustExceed(0.05));
		assertThrows(IllegalArgumentException.class, () -> new MaximumNull(new double[0]));
	}

	@Test
	void theArrayGivenStaysAsItWas() {
		final double[] maxima = { 3, 1, 2 };
		final MaximumNull null3 = new MaximumNull(maxima);
		maxima[0] = -5;
		assertEquals(2 / 4.0, null3.p(3));
		assertEquals(1, maxima[1]);
	}

	/** The interval holds the true quantile in at least 95 % of all runs, and not in far more. */
	@ParameterizedTest
	@CsvSource({ "0.05, 200", "0.05, 1000", "0.01, 1000", "0.2, 100", "0.5, 101" })
	void intervalCoversTheTrueValue(final double alpha, final int m) {
		final Random random = new Random(21);
		final int runs = 4000;
		int covered = 0;
		for (int run = 0; run < runs; run++) {
			final double[] interval = new MaximumNull(random.doubles(m).toArray()).interval(alpha);
			assertTrue(interval[0] < interval[1]);
			if (interval[0] <= 1 - alpha && 1 - alpha <= interval[1]) covered++;
		}
		final double slack = 3.5 * Math.sqrt(0.05 * 0.95 / runs);
		assertTrue(covered >= (0.95 - slack) * runs, covered + " of " + runs);
		assertTrue(covered <= (0.975 + slack) * runs, covered + " of " + runs);
	}

	@Test
	void intervalHoldsTheThresholdAndNarrowsWithPermutations() {
		final Random random = new Random(4);
		double before = Double.POSITIVE_INFINITY;
		for (final int m : new int[] { 200, 2000, 20_000 }) {
			final MaximumNull maxima = new MaximumNull(random.doubles(m).toArray());
			final double[] interval = maxima.interval(0.05);
			final double limit = maxima.mustExceed(0.05);
			assertTrue(interval[0] <= limit && limit <= interval[1]);
			assertTrue(interval[1] - interval[0] < before / 2);
			before = interval[1] - interval[0];
		}
	}

	@Test
	void upperEndIsInfiniteWhereNothingBoundsIt() {
		final double[] maxima = new Random(3).doubles(99).toArray();
		assertEquals(Double.POSITIVE_INFINITY, new MaximumNull(maxima).interval(0.02)[1]);
		assertEquals(Arrays.stream(maxima).sorted().toArray()[98], new MaximumNull(maxima).mustExceed(0.01));
	}

	/** Under the null, p is at or below any level with no more than that probability, ties or not. */
	@ParameterizedTest
	@CsvSource({ "0.05, 1000000", "0.05, 6", "0.2, 3", "0.01, 40" })
	void pIsValidUnderTheNull(final double alpha, final int distinct) {
		final Random random = new Random(77);
		final int runs = 20_000;
		int rejected = 0;
		for (int run = 0; run < runs; run++) {
			final double[] maxima = random.ints(199, 0, distinct).asDoubleStream().toArray();
			if (new MaximumNull(maxima).p(random.nextInt(distinct)) <= alpha) rejected++;
		}
		assertTrue(rejected <= runs * alpha + 4 * Math.sqrt(runs * alpha), rejected + " of " + runs);
	}

	/** The probability of at most k hits among m, by the definition. */
	private static double atMost(final int k, final int m, final double alpha) {
		double term = Math.pow(1 - alpha, m), sum = term;
		for (int i = 1; i <= k; i++) {
			term *= (m - i + 1.0) / i * alpha / (1 - alpha);
			sum += term;
		}
		return sum;
	}

	/** Of 1, 2, ... m, the value m - k is exceeded by k: k that at least 97.5 % do not exceed, and k that 2.5 % do not reach. */
	@ParameterizedTest
	@CsvSource({ "0.05, 200", "0.01, 1000", "0.2, 100", "0.5, 101" })
	void theIntervalEndsAtTheStatedMaxima(final double alpha, final int m) {
		final MaximumNull maxima = new MaximumNull(IntStream.rangeClosed(1, m).asDoubleStream().toArray());
		int most = 0, least = 0;
		while (atMost(most, m, alpha) < 0.975)
			most++;
		while (atMost(least, m, alpha) < 0.025)
			least++;
		assertArrayEquals(new double[] { m - most, m - (least - 1) }, maxima.interval(alpha));
	}

	@Test
	void theSequentialIntervalErrsOnEitherSideWithHalfOfFivePercent() {
		final MaximumNull maxima = new MaximumNull(IntStream.rangeClosed(1, 997).asDoubleStream().toArray());
		final double[] interval = maxima.sequentialInterval(0.05);
		assertArrayEquals(maxima.between(new SequentialDecision(0.05, 0.025)), interval);
		assertTrue(interval[0] > 1 && interval[1] < 997);
		// 5 maxima rule out nothing, so neither end is known
		assertArrayEquals(new double[] { Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY },
			new MaximumNull(new double[] { 1, 2, 3, 4, 5 }).sequentialInterval(0.5));
	}
}
