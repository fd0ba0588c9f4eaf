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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of subjects read from text.
 *
 * @param subjects the number, 0 when the text says that it is unknown
 * @param isPlain whether the text is just the number
 * @param expected what should be there, null when the text could be read
 */
record SampleSize(int subjects, boolean isPlain, String expected) {

	private static final int MOST = 10_000_000;
	private static final Pattern UNKNOWN =
		Pattern.compile("(?i)(|-+|\\?+|\\.|n\\.?/?a\\.?|nan|none|null|unknown|missing|nr)");
	private static final Pattern WHOLE = Pattern.compile("\\+?(\\d{1,10})([.,]0*)?");
	/** A whole number, then words or brackets that explain it: {@code 12 (6 F)}, {@code 12 subjects}, {@code 12; 6 F}. */
	private static final Pattern EXPLAINED =
		Pattern.compile("(\\d{1,10})(?:\\s*[(\\[].*|\\s+\\p{L}.*|\\s*[;,/]\\s+.*|\\s*[;,]\\s*\\D.*|\\s*//.*)");
	/** Another number outside brackets, as in {@code 12 patients, 13 controls}; a number of women is allowed. */
	private static final Pattern OTHER_NUMBER =
		Pattern.compile("(?i)^\\d+\\D.*?\\b\\d+(?![\\d.]|\\s*(?:f|m|w|females?|males?|women|men|girls|boys)\\b).*");

	/** Reads a sample size; the number must be whole and positive. */
	static SampleSize of(final String text) {
		final String plain = Typography.trimmed(Typography.numbers(text).strip(), c -> "\"'[]".indexOf(c) >= 0).strip();
		if (UNKNOWN.matcher(plain).matches()) return new SampleSize(0, true, null);
		final Matcher whole = WHOLE.matcher(plain), explained = EXPLAINED.matcher(plain);
		final boolean isWhole = whole.matches();
		if (!isWhole &&
			(!explained.matches() || OTHER_NUMBER.matcher(plain.replaceAll("[(\\[].*?([)\\]]|$)", " ")).matches()))
			return new SampleSize(0, false, "a whole positive number of subjects expected.");
		final long subjects = Long.parseLong(isWhole ? whole.group(1) : explained.group(1));
		if (subjects < 1 || subjects > MOST)
			return new SampleSize(0, false, "a whole positive number of subjects expected" +
				(subjects < 1 ? "; leave the line out where the number is not known." : "."));
		return new SampleSize((int) subjects, isWhole, null);
	}
}
