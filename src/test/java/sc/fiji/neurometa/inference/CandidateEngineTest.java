package sc.fiji.neurometa.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** The fast engine against the plain one, to the bit. */
class CandidateEngineTest {

	private static final int SETS = Integer.getInteger("neurometa.random.sets", 100);
	private static final int PERMUTATIONS = 4;

	@Test
	void randomSetsGiveTheSameBits() {
		for (int seed = 0; seed < SETS; seed++)
			compare(RandomSet.of(seed), seed);
	}

	private static void compare(final RandomSet set, final long seed) {
		final NullMaxima plain = run(set, set.plain(), seed), fast = run(set, set.fast(), seed);
		final String what = "set " + seed + ": " + set;
		assertArrayEquals(plain.values(), fast.values(), what);
		for (int t = 0; t < set.formingValues().length; t++) {
			assertArrayEquals(plain.clusters().get(t).sizes(), fast.clusters().get(t).sizes(), what);
			assertArrayEquals(plain.clusters().get(t).masses(), fast.clusters().get(t).masses(), what);
		}
	}

	private static NullMaxima run(final RandomSet set, final PermutationEngine engine, final long seed) {
		return Permutations.run(engine, set.formingValues(), seed, 0, PERMUTATIONS, Progress.NONE);
	}
}
