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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Bins of the union of two bins, in whole numbers, are those of the formula in numbers with a fraction. */
class AleBinsTest {

	/** Bins whose products pass a half in every way, and halves themselves: products of 625 and 80 times odd numbers. */
	private static int[] bins() {
		return IntStream
			.concat(IntStream.rangeClosed(0, 700),
				IntStream.of(1250, 6250, 6400, 9999, 12_500, 31_250, 33_333, 49_999, 50_000, 50_001, 80_000, 99_999, 100_000))
			.toArray();
	}

	@Test
	void theUnionIsThatOfTheFormula() {
		int halves = 0;
		for (final int a : bins())
			for (final int b : bins()) {
				final double union = a + b - a * (double) b / 100_000;
				if (union - Math.floor(union) == 0.5) halves++;
				assertEquals((int) Math.floor(union + 0.5), a + b - AleBins.overlap(a, b), a + " and " + b);
			}
		assertTrue(halves > 100, halves + " halves");
	}

	@Test
	void theFirstBinWithAnOverlapIsFirst() {
		for (final int bin : bins())
			for (int overlap = 1; bin > 0 && overlap <= Math.min(bin, 300); overlap++) {
				final int first = AleBins.firstWithOverlap(overlap, bin);
				assertTrue(AleBins.overlap(first, bin) >= overlap, first + " and " + bin);
				assertTrue(AleBins.overlap(first - 1, bin) < overlap, first + " and " + bin);
			}
	}
}
