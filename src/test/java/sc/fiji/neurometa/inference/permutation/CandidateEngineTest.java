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
package sc.fiji.neurometa.inference.permutation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.random.RandomFoci;
import sc.fiji.neurometa.inference.Maxima;
import sc.fiji.neurometa.inference.RandomSets;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.SlowClusters;

/** The fast engine against the plain one, to the bit, and the plain one's clusters against their definition. */
class CandidateEngineTest {

	private int reachedByNone;
	private int reachedByAll;
	private int clusters;
	private int partOfMask;

	@Tag("slow")
	@Test
	void randomSetsGiveTheSameBits() {
		RandomSets.forEach(CandidateEngineTest.class, 100, seed -> compare(RandomSet.of(seed)));
		final int sets = RandomSets.count(100);
		if (sets < 100) return;
		// else the sets would show less than they seem to
		assertTrue(reachedByNone > sets / 5, reachedByNone + " maps without a cluster");
		assertTrue(reachedByAll > sets / 5, reachedByAll + " maps that are one cluster");
		assertTrue(clusters > 3 * sets, clusters + " maps with clusters");
		assertTrue(partOfMask > 2 * sets, partOfMask + " maps of which the bound left out most");
	}

	/** One usual set in the real mask, whose edge is no ball's. */
	@Test
	void theRealMaskGivesTheSameBits() {
		final BenchmarkSet set = BenchmarkSet.of("pain", .001, .01, 1e-5);
		final Maxima expected = new Maxima(3), found = new Maxima(3);
		final PermutationEngine.Worker plain = set.plain().worker(), fast = set.fast().worker();
		for (int p = 0; p < 10; p++) {
			plain.run(SplitMix64.of(8, p), expected);
			fast.run(SplitMix64.of(8, p), found);
			assertSame(expected, found, "permutation " + p);
		}
	}

	private static void assertSame(final Maxima expected, final Maxima found, final String what) {
		assertEquals(expected.value, found.value, what);
		assertArrayEquals(expected.size, found.size, what);
		assertArrayEquals(expected.mass, found.mass, what);
	}

	private void compare(final RandomSet set) {
		final Maxima expected = new Maxima(set.formingValues().length), found = new Maxima(set.formingValues().length);
		final PermutationEngine.Worker plain = set.plain().worker(), fast = set.fast(size -> {
			if (size < set.mask().size()) partOfMask++;
		}).worker();
		for (int p = 0; p < set.permutations(); p++) {
			plain.run(set.random(p), expected);
			fast.run(set.random(p), found);
			assertSame(expected, found, "permutation " + p + " of " + set);
			for (final int size : expected.size) {
				if (size == 0) reachedByNone++;
				else if (size == set.mask().size()) reachedByAll++;
				else if (size > 1) clusters++;
			}
		}
		checkClusters(set, expected);
	}

	/** The last permutation's clusters once more, by their definition. */
	private static void checkClusters(final RandomSet set, final Maxima last) {
		final double[] map = new double[set.mask().size()];
		new RandomFoci(set.experiments(), set.mask(), set.sampling(), set.model()).draw(set.random(set.permutations() - 1),
			map);
		for (int t = 0; t < last.size.length; t++) {
			final SlowClusters slow = SlowClusters.of(set.mask(), set.connectivity(), map, set.formingValues()[t]);
			assertEquals(slow.size(), last.size[t], set.toString());
			assertEquals(slow.mass(), last.mass[t], 1e-10 * slow.mass(), set.toString());
		}
	}
}
