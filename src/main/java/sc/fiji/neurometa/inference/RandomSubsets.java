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
