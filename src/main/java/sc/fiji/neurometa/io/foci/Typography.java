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
package sc.fiji.neurometa.io.foci;

import java.util.function.IntPredicate;

/** Repair of the changes that word processors, PDF viewers and spreadsheets make to plain text. */
final class Typography {

	private static final String MINUS_SIGNS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u207b\u00ad";

	private Typography() {}

	/** Whether a character is one of the many that people and programs use for a minus. */
	private static boolean isMinus(final char c) {
		return MINUS_SIGNS.indexOf(c) >= 0;
	}

	private static boolean isSpace(final char c) {
		return c != '\t' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
	}

	/** Zero-width characters, marks of writing direction, byte-order marks. */
	private static boolean isInvisible(final char c) {
		return c != '\u00ad' && Character.getType(c) == Character.FORMAT;
	}

	/** A line of numbers with plain minus signs, plain spaces, plain digits and nothing invisible; tabs stay. */
	static String numbers(final String line) {
		final StringBuilder plain = new StringBuilder(line.length());
		for (int i = 0; i < line.length(); i++) {
			final char c = line.charAt(i);
			if (isMinus(c)) plain.append('-');
			else if (isInvisible(c)) continue;
			else if (isSpace(c)) plain.append(' ');
			// full-width forms of East Asian keyboards
			else if (c > '\uff00' && c < '\uff5f') plain.append((char) (c - 0xfee0));
			else plain.append(c);
		}
		return plain.toString();
	}

	/** A name in one line: every run of white space, control and invisible characters is one space, none at the ends. */
	static String name(final String text) {
		final StringBuilder plain = new StringBuilder(text.length());
		boolean space = false;
		for (int i = 0; i < text.length(); i++) {
			final char c = text.charAt(i);
			if (c == '\t' || isSpace(c) || isInvisible(c)) space = true;
			else {
				if (space && plain.length() > 0) plain.append(' ');
				space = false;
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/** A text without the characters of a kind at its ends. */
	static String trimmed(final String text, final IntPredicate kind) {
		int from = 0;
		while (from < text.length() && kind.test(text.charAt(from)))
			from++;
		return trimmedEnd(text.substring(from), kind);
	}

	/** A text without the characters of a kind at its end. */
	static String trimmedEnd(final String text, final IntPredicate kind) {
		int to = text.length();
		while (to > 0 && kind.test(text.charAt(to - 1)))
			to--;
		return text.substring(0, to);
	}

	/** Whether a line has only white space, invisible characters, empty quotes and separators of columns. */
	static boolean isBlank(final String line) {
		return numbers(line).chars().allMatch(c -> c == ' ' || c == '\t' || c == ',' || c == ';' || c == '"');
	}
}
