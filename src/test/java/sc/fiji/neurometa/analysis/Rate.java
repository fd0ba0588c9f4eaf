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
package sc.fiji.neurometa.analysis;

import java.util.List;
import java.util.Locale;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** How many of some data sets gave a significant result. */
public record Rate(int found, int datasets) {

	/** Notes what a true rate gives in fewer than one of 10,000 studies. */
	public void check(final String what, final double rate, final List<String> wrong) {
		final BinomialDistribution expected = BinomialDistribution.of(datasets, rate);
		if (found > expected.inverseSurvivalProbability(1e-4)) wrong.add(what + " is too liberal: " + this);
		if (found < expected.inverseCumulativeProbability(1e-4)) wrong.add(what + " is too conservative: " + this);
	}

	/** Percentage with the exact 95 % interval of Clopper and Pearson (1934), found by bisection. */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100.0 * found / datasets, 100 * low(), 100 * high());
	}

	/** The lower end of the exact 95 % interval. */
	public double low() {
		return end(false);
	}

	/** The upper end of the exact 95 % interval. */
	public double high() {
		return end(true);
	}

	private double end(final boolean upper) {
		if (found == (upper ? datasets : 0)) return upper ? 1 : 0;
		double low = 0, high = 1;
		for (int step = 0; step < 50; step++) {
			final double p = (low + high) / 2;
			final BinomialDistribution binomial = BinomialDistribution.of(datasets, p);
			final boolean below =
				upper ? binomial.cumulativeProbability(found) > 0.025 : binomial.survivalProbability(found - 1) < 0.025;
			if (below) low = p;
			else high = p;
		}
		return low;
	}
}
