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

import java.util.List;
import java.util.Locale;

/** The numbers along a scale in a common format: with equal decimals, or as powers of ten where that would be too long. */
public final class ScaleNumbers {

	private static final int MOST_DECIMALS = 5;
	private static final double MOST = 1e6;

	private ScaleNumbers() {}

	/**
	 * Writes numbers.
	 *
	 * @param values the numbers, of one sign
	 * @param extent their range, above 0; about a hundredth of it is resolved
	 */
	public static List<String> of(final List<Double> values, final double extent) {
		final double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
		final int decimals = 1 - exponent(extent / 3);
		final boolean isPlain = decimals <= MOST_DECIMALS && largest < MOST;
		final int most = Math.max(0, Math.min(MOST_DECIMALS, isPlain ? decimals : decimals + exponent(largest)));
		int needed = 0;
		while (needed < most && !isEnough(values, needed, most, isPlain))
			needed++;
		final int digits = needed;
		return values.stream().map(v -> written(v, digits, isPlain).replace('-', '\u2212')).toList();
	}

	private static int exponent(final double value) {
		return (int) Math.floor(Math.log10(value));
	}

	/** Whether only zeros would be omitted. */
	private static boolean isEnough(final List<Double> values, final int digits, final int most, final boolean isPlain) {
		return values.stream()
			.allMatch(v -> Double.parseDouble(written(v, digits, isPlain)) == Double.parseDouble(written(v, most, isPlain)));
	}

	private static String written(final double value, final int digits, final boolean isPlain) {
		return isPlain ? String.format(Locale.ROOT, "%." + digits + "f", value)
			: String.format(Locale.ROOT, "%." + digits + "e", value).replaceFirst("e\\+?(-?)0*(\\d)", "e$1$2");
	}
}
