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
package sc.fiji.neurometa.report.methods;

import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.exact;

import java.util.stream.DoubleStream;

/**
 * The sentences on a family-wise p as a number: where it can be no smaller, and where permutations that ended early only decide
 * on which side of the level it lies. Each has a space before it.
 */
public final class PValueWords {

	private static final double ROUNDING = 1e-9;

	private PValueWords() {}

	/**
	 * Whether the smallest p is the smallest possible, in a sentence; empty where it is not.
	 *
	 * @param p family-wise p; NaN for none
	 * @param directions number of directions, each of which is counted in a p
	 * @param permutations their number
	 * @param what what they are, such as {@code permutations}
	 */
	public static String floor(final DoubleStream p, final int directions, final long permutations, final String what) {
		final double least = directions / (permutations + 1.0);
		return p.filter(value -> value <= least * (1 + ROUNDING)).findAny().isEmpty() ? "" : " A family-wise p of " +
			digits(least, 3) + " is the smallest possible with " + count(permutations) + " " + what + ".";
	}

	/** What a p means after permutations that ended early. */
	public static String early(final double alpha) {
		return " The permutations ended early: a family-wise p decides at " + exact(alpha) +
			", and as a number can be 3 % too small.";
	}
}
