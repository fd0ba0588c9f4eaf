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

import java.util.function.IntPredicate;

import org.apache.commons.math3.special.Gamma;

/**
 * Sequential test of whether the probability of an event is a given level, valid after every draw, however often one
 * looks: the confidence sequence of Robbins (1970, Annals of Mathematical Statistics 41:1397-1409,
 * <a href="https://doi.org/10.1214/aoms/1177696786">doi:10.1214/aoms/1177696786</a>) and Lai (1976, Annals of Statistics
 * 4:265-280, <a href="https://doi.org/10.1214/aos/1176343406">doi:10.1214/aos/1176343406</a>), with which Ding, Gandy
 * and Hahn (2020, Computational Statistics 35:1373-1392,
 * <a href="https://doi.org/10.1007/s00180-019-00927-6">doi:10.1007/s00180-019-00927-6</a>) end Monte Carlo tests.
 * <p>
 * After n draws of which s were hits, a probability p is ruled out where {@code (n + 1) C(n, s) p^s (1 - p)^(n - s) <=
 * error}. <b>The true p is ever ruled out, early or late, with at most the probability of the error.</b> Proof:
 * {@code M_n = 1 / ((n + 1) C(n, s) p^s (1 - p)^(n - s))} is the mean, over all q from 0 to 1, of the likelihood ratio
 * {@code q^s (1 - q)^(n - s) / (p^s (1 - p)^(n - s))}, because that integral of q is {@code 1 / ((n + 1) C(n, s))}. Each
 * likelihood ratio is a martingale with mean 1 when p is true, hence so is M, and it is never negative; such a martingale
 * ever reaches {@code 1 / error} with at most the probability of the error (Ville 1939).
 * <p>
 * When the level is ruled out and {@code s / n} is below it, the true probability is below it too: any p above the level
 * would be ruled out as well, since the likelihood falls away from {@code s / n}. So the decision is wrong with at most the
 * probability of the error, also with a true probability that hardly differs from the level. With one that equals it, there
 * is a decision with at most that probability.
 * <p>
 * Only sums and {@link StrictMath} are used, so that every machine decides alike.
 *
 * @param level the probability that is tested, between 0 and 1
 * @param error largest probability of ruling out the true value, between 0 and 1
 */
public record SequentialDecision(double level, double error) {

	/** @throws IllegalArgumentException when level or error are not between 0 and 1 */
	public SequentialDecision {
		if (!(level > 0 && level < 1 && error > 0 && error < 1))
			throw new IllegalArgumentException("level " + level + ", error " + error);
	}

	/** Whether the given number of hits among the given number of draws rules out the level. */
	public boolean rulesOut(final int draws, final int hits) {
		return StrictMath.log(draws + 1.0) + logFactorial(draws) - logFactorial(hits) - logFactorial(draws - hits) +
			hits * StrictMath.log(level) + (draws - hits) * StrictMath.log1p(-level) <= StrictMath.log(error);
	}

	/** The largest number of hits after which the probability is certainly below the level; -1 when none is. */
	public int mostBelow(final int draws) {
		// with fewer hits the level is less likely, down to none
		return first(0, mean(draws) + 1, hits -> !rulesOut(draws, hits)) - 1;
	}

	/** The smallest number of hits after which the probability is certainly above the level; one more than draws when none is. */
	public int leastAbove(final int draws) {
		return first(mean(draws) + 1, draws + 1, hits -> rulesOut(draws, hits));
	}

	/** The largest number of hits that is not above what the level predicts; a number that equals it is never ruled out. */
	private int mean(final int draws) {
		return (int) Math.floor(draws * level);
	}

	/** The first number in a range from which on a condition holds; the end of the range when there is none. */
	private static int first(final int from, final int end, final IntPredicate holds) {
		int low = from, high = end;
		while (low < high) {
			final int middle = (low + high) >>> 1;
			if (holds.test(middle)) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** With the logarithms of Commons Math, which are the same on every machine. */
	static double logFactorial(final int number) {
		return Gamma.logGamma(number + 1.0);
	}
}
