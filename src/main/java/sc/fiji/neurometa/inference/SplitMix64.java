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
		final long rejectBelow = (1L << 32) % bound;
		while (true) {
			final long product = (nextLong() >>> 32) * bound;
			if ((product & 0xFFFFFFFFL) >= rejectBelow) return (int) (product >>> 32);
		}
	}
}
