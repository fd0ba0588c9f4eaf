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
		final double chiSquare =
			counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
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
