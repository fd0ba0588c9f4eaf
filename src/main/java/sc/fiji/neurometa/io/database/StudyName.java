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
package sc.fiji.neurometa.io.database;

import java.util.regex.Pattern;

/** The names of studies that are listed with authors and years: {@code Callicott JH, 1999 [10022492]}. */
final class StudyName {

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]+"),
		COLON = Pattern.compile("\\s*:\\s*");

	private StudyName() {}

	/**
	 * The name of a study.
	 *
	 * @param authors its authors, separated by commas, or by semicolons; the first of them is used
	 * @param year its year; 0 when unknown
	 * @param id its identifier
	 */
	static String of(final String authors, final int year, final String id) {
		final int semicolon = authors.indexOf(';'), end = semicolon >= 0 ? semicolon : authors.indexOf(',');
		final String first = plain(end >= 0 ? authors.substring(0, end) : authors);
		final String name = first.isEmpty() ? "Study" : year > 0 ? first + ", " + year : first;
		return id.isEmpty() ? name : name + " [" + plain(id) + "]";
	}

	/** A name in one line without a colon, since a colon ends the name of a study in foci files. */
	static String plain(final String name) {
		return COLON.matcher(spaced(name)).replaceAll(" - ").strip();
	}

	/** A name in one line. */
	static String spaced(final String name) {
		return SPACES.matcher(name).replaceAll(" ").strip();
	}
}
