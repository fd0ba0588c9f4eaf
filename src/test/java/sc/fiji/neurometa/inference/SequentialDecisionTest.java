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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequentialDecisionTest {

	/** Whether (n + 1) C(n, s) p^s (1 - p)^(n - s) is at most the error, in 40 digits. */
	private static boolean slow(final int n, final int s, final double level, final double error) {
		BigInteger ways = BigInteger.ONE;
		for (int i = 1; i <= s; i++)
			ways = ways.multiply(BigInteger.valueOf(n - s + i)).divide(BigInteger.valueOf(i));
		final MathContext digits = new MathContext(40);
		final BigDecimal p = new BigDecimal(level);
		return new BigDecimal(ways.multiply(BigInteger.valueOf(n + 1))).multiply(p.pow(s, digits), digits)
			.multiply(BigDecimal.ONE.subtract(p).pow(n - s, digits), digits).compareTo(new BigDecimal(error)) <= 0;
	}

	@ParameterizedTest
	@CsvSource({ "0.05, 0.001", "0.05, 0.0005", "0.05, 0.025", "0.01, 0.001", "0.5, 0.001", "0.001, 0.02" })
	void saysWhatManyDigitsSay(final double level, final double error) {
		final SequentialDecision test = new SequentialDecision(level, error);
		for (final int n : new int[] { 1, 2, 31, 32, 33, 100, 333, 1000 })
			for (int s = 0; s <= n; s += n > 50 && s > 60 ? 37 : 1)
				assertEquals(slow(n, s, level, error), test.rulesOut(n, s), s + " of " + n);
	}

	@ParameterizedTest
	@CsvSource({ "0.05, 0.0005", "0.3, 0.025", "0.001, 0.001" })
	void endsAreWhereItBeginsToRuleOut(final double level, final double error) {
		final SequentialDecision test = new SequentialDecision(level, error);
		for (int n = 1; n <= 1500; n = n * 5 / 4 + 1) {
			final int below = test.mostBelow(n), above = test.leastAbove(n);
			for (int s = 0; s <= n; s++) {
				assertEquals(s <= below, s < n * level && test.rulesOut(n, s), s + " of " + n);
				assertEquals(s >= above, s > n * level && test.rulesOut(n, s), s + " of " + n);
			}
		}
		assertEquals(-1, test.mostBelow(1));
	}

	/** 5 %, error 0.0005: what no permutation reaches is certain after 257 of them, and not before. */
	@Test
	void howManyAreNeededAtLeast() {
		final SequentialDecision test = new SequentialDecision(0.05, 0.0005);
		int n = 1;
		while (test.mostBelow(n) < 0)
			n++;
		assertTrue(slow(n, 0, 0.05, 0.0005) && !slow(n - 1, 0, 0.05, 0.0005), n + "");
		assertEquals(257, n);
	}

	/** Asked after every one of 2,000 draws, it is wrong no more often than it says, wherever the truth is. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.03, 0.045, 0.05, 0.055, 0.08 })
	void isWrongAsSeldomAsItSays(final double truth) {
		final double error = 0.05;
		final SequentialDecision test = new SequentialDecision(0.05, error);
		final int draws = 2000, runs = 1000;
		final int[] below = new int[draws + 1], above = new int[draws + 1];
		for (int n = 1; n <= draws; n++) {
			below[n] = test.mostBelow(n);
			above[n] = test.leastAbove(n);
		}
		int wrong = 0, right = 0;
		for (int run = 0; run < runs; run++) {
			final RandomGenerator random = SplitMix64.of(3, run);
			int hits = 0;
			for (int n = 1; n <= draws; n++) {
				if (random.nextInt(1_000_000) < truth * 1_000_000) hits++;
				final boolean isBelow = hits <= below[n], isAbove = hits >= above[n];
				if (!isBelow && !isAbove) continue;
				if (isBelow && truth >= 0.05 || isAbove && truth <= 0.05) wrong++;
				else right++;
				break;
			}
		}
		// four standard deviations above the stated error
		assertTrue(wrong <= runs * error + 4 * Math.sqrt(runs * error * (1 - error)), wrong + " of " + runs + " wrong");
		if (truth == 0.03 || truth == 0.08) assertTrue(right > 0.7 * runs, right + " of " + runs + " right");
	}

	@Test
	void refusesWhatIsNoProbability() {
		for (final double bad : new double[] { 0, 1, -1, Double.NaN }) {
			assertThrows(IllegalArgumentException.class, () -> new SequentialDecision(bad, 0.1));
			assertThrows(IllegalArgumentException.class, () -> new SequentialDecision(0.1, bad));
		}
		assertFalse(new SequentialDecision(0.05, 0.001).rulesOut(20, 1));
	}

	/** Many draws, so that numbers of hits and of misses are both beyond those whose factorials are sums of logarithms. */
	@ParameterizedTest
	@CsvSource({ "0.05, 0.001, 2000", "0.05, 0.025, 5000", "0.5, 0.0005, 400", "0.2, 0.001, 1000" })
	void endsAreThoseOfManyDigits(final double level, final double error, final int draws) {
		final SequentialDecision test = new SequentialDecision(level, error);
		final int below = test.mostBelow(draws), above = test.leastAbove(draws);
		assertTrue(below > 32 && above < draws - 32, below + " " + above);
		assertTrue(slow(draws, below, level, error) && !slow(draws, below + 1, level, error), below + " below");
		assertTrue(slow(draws, above, level, error) && !slow(draws, above - 1, level, error), above + " above");
	}

	@Test
	void logarithmsOfFactorialsAreSumsOfLogarithms() {
		double sum = 0, lost = 0;
		for (int n = 1; n <= 400; n++) {
			// the part of each addend that the sum has no digits for is added to the next
			final double addend = StrictMath.log(n) - lost, next = sum + addend;
			lost = next - sum - addend;
			sum = next;
			assertEquals(sum, SequentialDecision.logFactorial(n), 1e-14 * (1 + sum), n + "!");
		}
		// plus 0: the sign of zero does not count
		assertEquals(0, SequentialDecision.logFactorial(0) + 0.0);
	}

	/** With a level near 1, a single draw that misses is as improbable as the error, and one that hits shows nothing. */
	@Test
	void oneDrawCanBeEnough() {
		final SequentialDecision test = new SequentialDecision(0.9999, 0.001);
		assertEquals(0, test.mostBelow(1));
		assertEquals(2, test.leastAbove(1));
		final SequentialDecision opposite = new SequentialDecision(0.0001, 0.001);
		assertEquals(-1, opposite.mostBelow(1));
		assertEquals(1, opposite.leastAbove(1));
	}

	/** The proof in {@link sc.fiji.neurometa.inference.permutation.SequentialStopping}: a p of permutations agrees. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.001, 0.01, 0.05, 0.1, 0.3, 0.5, 0.9 })
	void whatIsCertainlyBelowHasASmallP(final double level) {
		final SequentialDecision test = new SequentialDecision(level, 0.5);
		for (int draws = 1; draws <= 3000; draws++)
			assertTrue((test.mostBelow(draws) + 1.0) / (draws + 1.0) <= level || test.mostBelow(draws) < 0, draws + " draws");
	}
}
