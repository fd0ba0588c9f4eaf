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
