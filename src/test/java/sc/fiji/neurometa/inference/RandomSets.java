package sc.fiji.neurometa.inference;

import java.util.function.LongConsumer;

/**
 * Made-up sets on which a fast way is held against a slow one. The ordinary run takes a few; {@code mvn -Pstudies test}
 * takes thousands, {@code -Dneurometa.random.sets} says how many. A set that differs tells how to look at it alone.
 */
public final class RandomSets {

	private static final long FIRST = Long.getLong("neurometa.random.first", 0);

	private RandomSets() {}

	/** Number of sets. */
	public static int count(final int ordinary) {
		return Integer.getInteger("neurometa.random.sets", ordinary);
	}

	/**
	 * Compares sets.
	 *
	 * @param test whose sets they are
	 * @param ordinary how many the ordinary run takes
	 * @param comparison takes the number of a set, of which everything else follows
	 */
	public static void forEach(final Class<?> test, final int ordinary, final LongConsumer comparison) {
		for (long seed = FIRST; seed < FIRST + count(ordinary); seed++)
			try {
				comparison.accept(seed);
			}
			catch (final AssertionError | RuntimeException e) {
				throw new AssertionError("Set " + seed + ", again with mvn test -Dtest=" + test.getSimpleName() +
					" -Dneurometa.random.sets=1 -Dneurometa.random.first=" + seed + ": " + e, e);
			}
	}
}
