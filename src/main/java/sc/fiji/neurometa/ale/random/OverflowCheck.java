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

/**
 * A check, after adding, that lanes of 16 bits, four to a word, held all that was added to them.
 * <p>
 * Words are added as integers. What a lane cannot hold carries as a 1 into the next lane of its word, and from the last
 * lane nowhere. Let {@code t} be what the lanes should hold together, {@code c} the number of carries into a next
 * lane, {@code d} the number lost from a last one. Then the lanes hold {@code t - 65,535 c - 65,536 d} together: a
 * carry takes 65,536 from one lane and gives 1 to another. So they hold t together if and only if nothing was carried,
 * and then each of them holds what it should.
 */
final class OverflowCheck {

	private static final long EVEN_LANES = 0x0000_ffff_0000_ffffL;
	private static final long HIGHEST_BITS = 0x8000_8000_8000_8000L;
	private static final long LOWER_HALF = 0xffff_ffffL;

	private OverflowCheck() {}

	/**
	 * Whether all lanes hold what they should, with their highest bit free.
	 *
	 * @param words the lanes, as many as an int can number
	 * @param expected the sum that all lanes should hold together
	 */
	static boolean holds(final long[] words, final long expected) {
		long total = 0, used = 0;
		for (final long word : words) {
			final long pairs = (word & EVEN_LANES) + (word >>> 16 & EVEN_LANES);
			total += (pairs & LOWER_HALF) + (pairs >>> 32);
			used |= word;
		}
		return total == expected && (used & HIGHEST_BITS) == 0;
	}
}
