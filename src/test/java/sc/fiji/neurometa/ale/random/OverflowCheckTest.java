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
package sc.fiji.neurometa.ale.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class OverflowCheckTest {

	/** Lanes that are added up one by one know what those that share a word lose. */
	@Test
	void holdsExactlyWhenEveryLaneFits() {
		final Random random = new Random(2);
		int held = 0, carried = 0;
		for (int repeat = 0; repeat < 3000; repeat++) {
			final long[] words = new long[1 + random.nextInt(5)];
			final long[] lanes = new long[4 * words.length];
			long expected = 0;
			final int addends = random.nextInt(60);
			for (int a = 0; a < addends; a++) {
				final int lane = random.nextInt(lanes.length), units = random.nextInt(random.nextBoolean() ? 0x7fff : 4000);
				words[lane / 4] += (long) units << PackedGrid.shift(lane);
				lanes[lane] += units;
				expected += units;
			}
			boolean fits = true, carries = false;
			for (final long lane : lanes) {
				fits &= lane <= PackedGrid.LARGEST;
				carries |= lane > 0xffff;
			}
			assertEquals(fits, OverflowCheck.holds(words, expected));
			if (fits) held++;
			if (carries) carried++;
		}
		assertTrue(held > 500 && carried > 500, held + " held, " + carried + " carried");
	}
}
