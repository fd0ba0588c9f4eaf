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
package sc.fiji.neurometa.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three coordinates as people type or paste them. */
public final class Coordinates {

	private static final String NUMBER = "([-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))", BETWEEN = "[\\s,;/|]+";
	private static final Pattern PLACE =
		Pattern.compile("[\\s(\\[{]*(?:x\\s*=\\s*)?" + NUMBER + BETWEEN + "(?:y\\s*=\\s*)?" + NUMBER + BETWEEN +
			"(?:z\\s*=\\s*)?" + NUMBER + "[\\s)\\]}]*(?:mm)?[\\s)\\]}]*", Pattern.CASE_INSENSITIVE);

	private static final int LONGEST = 200;

	private Coordinates() {}

	/**
	 * The place given by a text: three numbers with spaces, tabs, commas or semicolons between, also in brackets, with
	 * {@code x =} before them and with a typographic minus.
	 *
	 * @return x, y and z; empty when the text gives none
	 */
	public static Optional<double[]> parse(final String text) {
		if (text.length() > LONGEST) return Optional.empty();
		final Matcher match = PLACE.matcher(text.replace('\u2212', '-').replace('\u2013', '-').replace('\u00a0', ' '));
		if (!match.matches()) return Optional.empty();
		return Optional.of(new double[] { Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)),
			Double.parseDouble(match.group(3)) });
	}

	/** Three coordinates in mm as a field shows them, to be copied elsewhere: plain minus signs. */
	public static String of(final double xMm, final double yMm, final double zMm) {
		return (Numbers.millimetres(xMm) + " " + Numbers.millimetres(yMm) + " " + Numbers.millimetres(zMm))
			.replace('\u2212', '-');
	}
}
