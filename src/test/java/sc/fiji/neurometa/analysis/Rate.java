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
		return String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100.0 * found / datasets, 100 * end(false), 100 * end(
			true));
	}

	private double end(final boolean upper) {
		if (found == (upper ? datasets : 0)) return upper ? 1 : 0;
		double low = 0, high = 1;
		for (int step = 0; step < 50; step++) {
			final double p = (low + high) / 2;
			final BinomialDistribution binomial = BinomialDistribution.of(datasets, p);
			final boolean below = upper ? binomial.cumulativeProbability(found) > 0.025 : binomial.survivalProbability(found -
				1) < 0.025;
			if (below) low = p;
			else high = p;
		}
		return low;
	}
}
