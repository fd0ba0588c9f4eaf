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

import java.util.Set;

/** Numbers in the cells of large tables. */
public final class NumberCell {

	private static final Set<String> MISSING = Set.of("", "nan", "NaN", "NA", "n/a", "None", "null");

	private NumberCell() {}

	/** Whether a cell states that there is no number. */
	public static boolean isMissing(final String cell) {
		return MISSING.contains(cell);
	}

	/** The number in a cell; NaN when it is not a number. */
	public static double parse(final String cell) {
		boolean hasDigit = false;
		for (int i = 0; i < cell.length(); i++) {
			final char c = cell.charAt(i);
			final boolean isDigit = c >= '0' && c <= '9';
			hasDigit |= isDigit;
			// Double.parseDouble takes more than numbers: 1d, 0x1p3, Infinity
			if (!isDigit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') return Double.NaN;
		}
		if (!hasDigit) return Double.NaN;
		try {
			final double value = Double.parseDouble(cell);
			return Double.isInfinite(value) ? Double.NaN : value;
		}
		catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}

	/** The year in a cell, {@code 2005} or {@code 2005.0}; 0 when there is none. */
	public static int year(final String cell) {
		final double year = parse(cell);
		return year >= 1000 && year < 3000 ? (int) year : 0;
	}
}
