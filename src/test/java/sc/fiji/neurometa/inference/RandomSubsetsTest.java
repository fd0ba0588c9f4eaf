package sc.fiji.neurometa.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RandomSubsetsTest {

	@Test
	void everySubsetIsAsLikely() {
		final Map<String, Integer> counts = new HashMap<>();
		final int draws = 20_000, subsets = 20;
		for (int i = 0; i < draws; i++)
			counts.merge(Arrays.toString(new RandomSubsets(6, 3, 11).draw(i)), 1, Integer::sum);
		assertEquals(subsets, counts.size());
		final double expected = (double) draws / subsets;
		final double chiSquare = counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
		// 19 degrees of freedom: 43.8 is exceeded once in a thousand
		assertTrue(chiSquare < 43.8, "chi-square " + chiSquare);
	}

	@Test
	void aSubsetIsAFunctionOfSeedAndIndex() {
		final RandomSubsets subsets = new RandomSubsets(50, 23, 1);
		final int[] drawn = subsets.draw(7);
		assertArrayEquals(drawn, new RandomSubsets(50, 23, 1).draw(7));
		assertEquals(23, Arrays.stream(drawn).distinct().filter(i -> i >= 0 && i < 50).count());
		assertArrayEquals(Arrays.stream(drawn).sorted().toArray(), drawn);
		assertTrue(!Arrays.equals(drawn, subsets.draw(8)) && !Arrays.equals(drawn, new RandomSubsets(50, 23, 2).draw(7)));
		assertTrue(!Arrays.equals(drawn, subsets.draw(-8)), "negative indices are indices, too");
	}

	@Test
	void allOrNoneAreSubsets() {
		assertArrayEquals(new int[] { 0, 1, 2 }, new RandomSubsets(3, 3, 1).draw(0));
		assertArrayEquals(new int[0], new RandomSubsets(3, 0, 1).draw(0));
		assertThrows(IllegalArgumentException.class, () -> new RandomSubsets(3, 4, 1));
	}
}
