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
package sc.fiji.neurometa.inference.permutation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SequentialDecision;
import sc.fiji.neurometa.inference.permutation.SequentialStopping.Reason;
import sc.fiji.neurometa.space.Workers;

class SequentialStoppingTest {

	private static final double ALPHA = 0.05;
	/** No interval is so narrow: decisions alone end. */
	private static final double NEVER = 1e-9;

	/** Maxima that are whole numbers, each value x reached with probability 1 - x / 1000. */
	private static MaximaPermutations test(final long seed) {
		return new MaximaPermutations(() -> (random, maxima) -> maxima.value = 1 + random.nextInt(1000), new double[0],
			seed);
	}

	private static SequentialStopping rule(final double percent, final double... observed) {
		return new SequentialStopping(ALPHA, percent, NullMaxima::values, observed);
	}

	private static NullMaxima run(final long seed, final SequentialStopping rule, final int most,
		final LongSupplier clock)
	{
		return new PermutationDriver(Checkpoints.NONE, clock).run("test", test(seed), most, rule, Progress.NONE);
	}

	@Test
	void endsWhereTheSameRuleAppliedToAllPermutationsEnds() {
		for (int seed = 0; seed < 8; seed++) {
			final NullMaxima all = test(seed).run(0, 4000, Progress.NONE);
			final SequentialStopping rule = rule(8, 400, 930, 990);
			int look = SequentialStopping.FIRST_LOOK;
			while (look <= 4000 && rule.reason(all.head(look)).isEmpty())
				look = SequentialStopping.after(look);
			final int expected = Math.min(look, 4000);
			for (final int threads : new int[] { 1, 7 })
				for (final long tickNs : new long[] { 1, 3_000_000_000L, 900_000_000_000L }) {
					final AtomicLong time = new AtomicLong();
					final long own = seed;
					final NullMaxima whole = Workers.with(threads, () -> run(own, rule, 4000, () -> time.addAndGet(tickNs)));
					assertEquals(expected, whole.permutations(), "seed " + seed);
					assertArrayEquals(Arrays.copyOf(all.values(), expected), whole.values());
				}
		}
	}

	/** Of one value and of several at both sides of the level; the true p of a value x is (1001 - x) / 1000. */
	@ParameterizedTest
	@CsvSource({ "951", "981", "871", "911", "871;981", "901;991", "861;881;891;981;991" })
	void decisionsAreThoseOfEndlesslyManyPermutations(final String list) {
		final double[] observed = Arrays.stream(list.split(";")).mapToDouble(Double::parseDouble).toArray();
		final int runs = 150;
		int wrong = 0, ended = 0;
		for (int seed = 0; seed < runs; seed++) {
			final NullMaxima maxima = run(1000 + seed, rule(NEVER, observed), 1500, System::nanoTime);
			if (rule(NEVER, observed).reason(maxima).isEmpty()) continue;
			ended++;
			final MaximumNull distribution = new MaximumNull(maxima.values());
			boolean isWrong = false;
			for (final double value : observed) {
				// with a p of just the level no decision is right
				isWrong |= value == 951 || distribution.p(value) <= ALPHA != (1001 - value) / 1000 <= ALPHA;
			}
			if (isWrong) wrong++;
		}
		// binomial with the stated error of 0.001: more than 2 of 150 have a probability below 0.0006
		assertTrue(wrong <= 2, wrong + " of " + runs);
		if (list.equals("951")) assertTrue(ended <= 2, ended + " ended");
		else assertTrue(ended > 0.85 * runs, ended + " ended");
	}

	@Test
	void withoutAnyObservedValueTheFirstLookIsEnough() {
		assertEquals(100, run(1, rule(NEVER), 1000, System::nanoTime).permutations());
		assertEquals(Optional.of(Reason.DECISIONS), rule(NEVER).reason(run(1, rule(NEVER), 1000, System::nanoTime)));
	}

	/** A p of 0.001 takes 999 permutations, whatever there is to decide; the look after that is at 1000. */
	@Test
	void itNeverEndsBeforeTheLevelCanBeReached() {
		for (final double[] observed : new double[][] { {}, { 1 } }) {
			final SequentialStopping rule = new SequentialStopping(0.001, NEVER, NullMaxima::values, observed);
			final NullMaxima maxima = run(1, rule, 3000, System::nanoTime);
			assertEquals(1000, maxima.permutations());
			assertTrue(Double.isFinite(maxima.valueNull().mustExceed(0.001)));
		}
	}

	@Test
	void aNarrowIntervalIsEnough() {
		final NullMaxima maxima = run(1, rule(5, 951), 5000, System::nanoTime);
		assertTrue(maxima.permutations() < 2000, maxima.permutations() + "");
		assertEquals(Optional.of(Reason.INTERVAL), rule(5, 951).reason(maxima));
		final MaximumNull distribution = new MaximumNull(maxima.values());
		final double[] interval = distribution.sequentialInterval(ALPHA), fixed = distribution.interval(ALPHA);
		assertTrue(interval[1] - interval[0] <= 0.05 * distribution.mustExceed(ALPHA));
		assertTrue(interval[0] <= fixed[0] && interval[1] >= fixed[1], "it is wider than one for a fixed number");
	}

	/** The threshold is 950: 951 and more are reached with 5 %. */
	@Test
	void theIntervalHoldsHoweverLongOneWaits() {
		final int runs = 200;
		int missed = 0;
		for (int seed = 0; seed < runs; seed++) {
			final NullMaxima all = test(5000 + seed).run(0, 2000, Progress.NONE);
			boolean misses = false;
			for (int n = 100; n <= 2000 && !misses; n = SequentialStopping.after(n)) {
				final double[] interval = new MaximumNull(all.head(n).values()).sequentialInterval(ALPHA);
				misses = interval[0] > 950 || interval[1] < 950;
			}
			if (misses) missed++;
		}
		assertTrue(missed <= 0.05 * runs, missed + " of " + runs);
	}

	@Test
	void ifNothingIsEnoughAllAreRun() {
		assertEquals(777, run(1, rule(NEVER, 951), 777, System::nanoTime).permutations());
	}

	@Test
	void looksAreFixed() {
		final List<Integer> first = List.of(100, 150, 200);
		int look = SequentialStopping.FIRST_LOOK;
		for (final int expected : first) {
			assertEquals(expected, look);
			look = SequentialStopping.after(look);
		}
		assertEquals(2100, SequentialStopping.after(2000));
		assertEquals(105_000, SequentialStopping.after(100_000));
	}

	/**
	 * "Wrong with a probability of at most 0.001 over all decisions": one value has all of it, of two the one that is not
	 * reached and the one that is reached too often may each be decided wrongly with half of it. Nothing reaches the observed
	 * values here; after how many permutations their p is certain, {@link SequentialDecision} knows.
	 */
	@ParameterizedTest
	@CsvSource({ "2, 0.001", "2;3, 0.0005", "2;3;4;5, 0.0005" })
	void theErrorIsSharedByTheDecisions(final String list, final double error) {
		final SequentialStopping rule =
			rule(NEVER, Arrays.stream(list.split(";")).mapToDouble(Double::parseDouble).toArray());
		final SequentialDecision test = new SequentialDecision(ALPHA, error);
		int enough = 1;
		while (test.mostBelow(enough) < 0)
			enough++;
		assertEquals(Optional.of(Reason.DECISIONS), rule.reason(ones(enough)));
		assertTrue(rule.reason(ones(enough - 1)).filter(Reason.DECISIONS::equals).isEmpty(), enough - 1 + " are too few");
	}

	private static NullMaxima ones(final int permutations) {
		final double[] values = new double[permutations];
		Arrays.fill(values, 1);
		return new NullMaxima(values, List.of());
	}

	/** What the proof of {@link MaximumNull#between} counts: so many maxima reach the lower end, so many exceed the upper one. */
	@Test
	void theEndsOfTheSequentialIntervalAreTheStatedMaxima() {
		for (final int n : new int[] { 300, 997, 1000, 2500 }) {
			final double[] values = new double[n];
			Arrays.setAll(values, i -> 7 * (i * 37L % n) + 1);
			final SequentialDecision test = new SequentialDecision(ALPHA, 0.025);
			final double[] ends = new MaximumNull(values).between(test);
			assertEquals(test.leastAbove(n), Arrays.stream(values).filter(v -> v >= ends[0]).count(), "lower end of " + n);
			assertEquals(test.mostBelow(n), Arrays.stream(values).filter(v -> v > ends[1]).count(), "upper end of " + n);
		}
	}
}
