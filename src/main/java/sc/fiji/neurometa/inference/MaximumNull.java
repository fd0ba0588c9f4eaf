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

import java.util.Arrays;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The permutation distribution of a maximum, which controls the family-wise error: the probability that anything in a
 * map without effect reaches a value.
 * <p>
 * Of m permutations, b of which reach the value, {@code p = (b + 1) / (m + 1)}, ties counted (Phipson and Smyth 2010,
 * Statistical Applications in Genetics and Molecular Biology 9:39,
 * <a href="https://doi.org/10.2202/1544-6115.1585">doi:10.2202/1544-6115.1585</a>): never 0, and never below the true
 * level on average.
 */
public final class MaximumNull {

	private static final double CONFIDENCE = 0.95;

	private final double[] ascending;

	/** @param maxima the maximum of each permutation, in any order; at least one */
	public MaximumNull(final double[] maxima) {
		if (maxima.length == 0) throw new IllegalArgumentException("No permutations");
		ascending = maxima.clone();
		Arrays.sort(ascending);
	}

	/** Number of permutations. */
	public int permutations() {
		return ascending.length;
	}

	/** Family-wise p of an observed value: (b + 1) / (m + 1) with b the permutations that reach it. */
	public double p(final double observed) {
		return (reaching(observed) + 1.0) / (ascending.length + 1.0);
	}

	private int reaching(final double observed) {
		int low = 0, high = ascending.length;
		while (low < high) {
			final int middle = (low + high) >>> 1;
			if (ascending[middle] >= observed) high = middle;
			else low = middle + 1;
		}
		return ascending.length - low;
	}

	/**
	 * The largest maximum that an observed value must exceed to have {@code p <= alpha}; infinite when no value can,
	 * because there are fewer than {@code 1 / alpha - 1} permutations.
	 */
	public double mustExceed(final double alpha) {
		// b + 1 <= alpha (m + 1); the tiny factor takes .009 * 3000 = 26.999999999999996 as 27, as p does
		final int allowed = (int) Math.floor(alpha * (ascending.length + 1.0) * (1 + 1e-12)) - 1;
		return exceededBy(allowed);
	}

	/** The smallest value that at most the given number of permutations exceed: a maximum, or infinite beyond them. */
	private double exceededBy(final int permutations) {
		if (permutations < 0) return Double.POSITIVE_INFINITY;
		return permutations >= ascending.length ? Double.NEGATIVE_INFINITY : ascending[ascending.length - 1 - permutations];
	}

	/**
	 * The 95 % Monte Carlo interval of {@link #mustExceed}, for its value after infinitely many permutations.
	 * The number of permutations above the true value is binomial with m trials and probability alpha, so two order
	 * statistics of the maxima enclose it, for any distribution.
	 *
	 * @return lower and upper end; the upper one is infinite when there are too few permutations to bound it
	 */
	public double[] interval(final double alpha) {
		final BinomialDistribution above = BinomialDistribution.of(ascending.length, alpha);
		return new double[] { exceededBy(above.inverseCumulativeProbability(0.975)),
			exceededBy(above.inverseCumulativeProbability(0.025) - 1) };
	}

	/**
	 * The same as {@link #interval} from a {@link SequentialDecision}, so that it holds for any number of permutations,
	 * also one that was chosen because of their results. It is wider.
	 *
	 * @return lower and upper end; the lower one is minus infinity, the upper one infinity, when there are too few
	 *         permutations to bound it
	 */
	public double[] sequentialInterval(final double alpha) {
		return between(new SequentialDecision(alpha, (1 - CONFIDENCE) / 2));
	}

	/**
	 * Two maxima that enclose the limit of {@link #mustExceed} with more and more permutations. A value that does not
	 * exceed the lower one is certainly reached too often; a value that exceeds the upper one certainly is not. Each is
	 * wrong, after any number of permutations, with at most the probability of the test.
	 * <p>
	 * <b>Proof.</b> Let t be the smallest value that a maximum exceeds with probability alpha or less. Where t exceeds the upper
	 * end u, at most {@code mostBelow} permutations reach t, since these exceed u; but a permutation reaches t with a
	 * probability of at least alpha, which the test then rules out wrongly. Where t is below the lower end l, the
	 * {@code leastAbove} permutations that reach l exceed t; but a permutation exceeds t with a probability of at most
	 * alpha, which is ruled out wrongly again.
	 */
	public double[] between(final SequentialDecision test) {
		final int n = ascending.length;
		return new double[] { exceededBy(test.leastAbove(n) - 1), exceededBy(test.mostBelow(n)) };
	}
}
