package sc.fiji.neurometa.inference;

import java.util.random.RandomGenerator;

/**
 * Random numbers of a permutation, a pure function of the run's seed and the permutation's index, so that any range of
 * permutations can be computed anywhere and in any order.
 * <p>
 * The generator is SplitMix64 (Steele, Lea and Flood 2014, OOPSLA,
 * <a href="https://doi.org/10.1145/2660193.2660195">doi:10.1145/2660193.2660195</a>); its start state is two rounds of
 * its own mixing of seed and index. It is written out here because the bits of the JDK's generators may change between
 * releases.
 */
public final class SplitMix64 implements RandomGenerator {

	private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

	private long state;

	private SplitMix64(final long state) {
		this.state = state;
	}

	/** The generator of one permutation. */
	public static RandomGenerator of(final long seed, final long index) {
		return new SplitMix64(mix(mix(seed + GOLDEN_GAMMA) + index * GOLDEN_GAMMA));
	}

	private static long mix(final long value) {
		long z = value;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	@Override
	public long nextLong() {
		state += GOLDEN_GAMMA;
		return mix(state);
	}

	/**
	 * A uniform integer from 0 to {@code bound - 1}: Lemire's multiplication with rejection (2019, ACM TOMACS 29:3,
	 * <a href="https://doi.org/10.1145/3230636">doi:10.1145/3230636</a>), without bias.
	 */
	@Override
	public int nextInt(final int bound) {
		if (bound < 1) throw new IllegalArgumentException("bound " + bound);
		final long rejectBelow = ((1L << 32) - bound) % bound;
		while (true) {
			final long product = (nextLong() >>> 32) * bound;
			if ((product & 0xFFFFFFFFL) >= rejectBelow) return (int) (product >>> 32);
		}
	}
}
