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
package sc.fiji.neurometa.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Words among which a mistyped one is looked for.
 *
 * @param words the words
 */
public record SimilarWords(List<String> words) {

	private static final int MOST = 5;

	/** Keeps a copy. */
	public SimilarWords {
		words = List.copyOf(words);
	}

	/**
	 * Those that hold a text or are held by it; else those of the fewest changed letters, at most a third of them.
	 * Capitals do not matter.
	 *
	 * @return the likest first; empty when none is like it
	 */
	public List<String> to(final String text) {
		final String wanted = text.strip().toLowerCase(Locale.ROOT);
		if (wanted.isEmpty()) return List.of();
		final List<String> near = words.stream().filter(word -> holds(word.toLowerCase(Locale.ROOT), wanted)).toList();
		if (!near.isEmpty()) return near;
		final int least = words.stream().mapToInt(word -> distance(wanted, word)).min().orElse(Integer.MAX_VALUE);
		return least > wanted.length() / 3 ? List.of()
			: words.stream().sorted(Comparator.comparingInt(word -> distance(wanted, word)))
				.filter(word -> distance(wanted, word) == least).limit(MOST).toList();
	}

	private static boolean holds(final String word, final String wanted) {
		return word.contains(wanted) || wanted.contains(word);
	}

	/** Number of characters to insert, delete or replace (Levenshtein 1966), capitals aside. */
	public static int distance(final String one, final String other) {
		final String a = one.toLowerCase(Locale.ROOT), b = other.toLowerCase(Locale.ROOT);
		int[] row = new int[b.length() + 1];
		for (int j = 0; j < row.length; j++)
			row[j] = j;
		for (int i = 1; i <= a.length(); i++) {
			final int[] next = new int[b.length() + 1];
			next[0] = i;
			for (int j = 1; j < next.length; j++)
				next[j] =
					Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
			row = next;
		}
		return row[b.length()];
	}
}
