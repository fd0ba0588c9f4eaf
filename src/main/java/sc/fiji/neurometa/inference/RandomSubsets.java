package sc.fiji.neurometa.inference;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Random subsets of a fixed size, all equally likely: a pure function of seed and index, as permutations are.
 *
 * @param pool number of items, numbered from 0
 * @param size number of items in a subset
 * @param seed the seed of the run
 */
public record RandomSubsets(int pool, int size, long seed) {

	/** @throws IllegalArgumentException when a subset would be larger than the pool, or negative */
	public RandomSubsets {
		if (size < 0 || size > pool) throw new IllegalArgumentException("Subsets of " + size + " among " + pool);
	}

	/**
	 * The subset of an index: the first places of a random order (Fisher and Yates 1938; Durstenfeld 1964,
	 * <a href="https://doi.org/10.1145/364520.364540">doi:10.1145/364520.364540</a>).
	 *
	 * @param index any number
	 * @return the items, ascending
	 */
	public int[] draw(final long index) {
		final RandomGenerator random = SplitMix64.of(seed, index);
		final int[] order = new int[pool];
		Arrays.setAll(order, i -> i);
		for (int i = 0; i < size; i++) {
			final int j = i + random.nextInt(pool - i);
			final int drawn = order[j];
			order[j] = order[i];
			order[i] = drawn;
		}
		Arrays.sort(order, 0, size);
		return Arrays.copyOf(order, size);
	}
}
