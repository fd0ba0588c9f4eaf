package sc.fiji.neurometa.ale;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal deviate of an upper-tail probability. */
public final class ZScore {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	private ZScore() {}

	/**
	 * The z with {@code P(Z >= z) = p}, taken from the upper tail and never from {@code 1 - p}, so that it holds to
	 * p = 1e-300 (z = 37.0). Negative for p above .5; 0, by convention of the maps, for p = 1, where it would be minus
	 * infinity.
	 */
	public static double ofP(final double p) {
		if (!(p > 0 && p <= 1)) throw new IllegalArgumentException("p = " + p);
		return p == 1 ? 0 : NORMAL.inverseSurvivalProbability(p);
	}
}
