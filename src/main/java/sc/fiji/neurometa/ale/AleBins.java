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
package sc.fiji.neurometa.ale;

/** The bins of width 1e-5 in which the analytic null counts MA and ALE values; bin k is centred at {@code k 1e-5}. */
final class AleBins {

	private static final int PER_UNIT = 100_000;
	/** Width of a bin. */
	static final double WIDTH = 1.0 / PER_UNIT;

	private AleBins() {}

	/** The bin whose centre is nearest. */
	static int of(final double value) {
		return (int) (value * PER_UNIT + 0.5);
	}

	/** The smallest value that {@link #of} puts into a bin, to the last bit. */
	static double lowerEdge(final int bin) {
		double edge = (bin - 0.5) / PER_UNIT;
		while (of(edge) < bin)
			edge = Math.nextUp(edge);
		while (edge > 0 && of(Math.nextDown(edge)) >= bin)
			edge = Math.nextDown(edge);
		return edge;
	}

	/**
	 * Distance in whole bins by which the union {@code a + b - a b} of two bins falls below their sum: {@code a b 1e-5},
	 * halves rounded down, so that the union is rounded up.
	 */
	static int overlap(final int a, final int b) {
		return (int) ((a * (long) b + (PER_UNIT / 2 - 1)) / PER_UNIT);
	}

	/** The smallest bin whose {@link #overlap} with a bin other than 0 is at least the given one, which is not 0. */
	static int firstWithOverlap(final int overlap, final int bin) {
		return (int) ((overlap * (long) PER_UNIT - (PER_UNIT / 2 - 1) + bin - 1) / bin);
	}
}
