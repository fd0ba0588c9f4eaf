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

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text: with a dot, as short as possible, read back bit-identical, and the same on every JDK. */
public final class Decimals {

	/** Every double survives 17 digits, and every decimal of up to 15 digits survives a double. */
	private static final int FEWEST_DIGITS = 15, MOST_DIGITS = 17;

	private Decimals() {}

	/**
	 * The text of a number, e.g. {@code -36}, {@code 0.001}, {@code 3.0508067E-13}.
	 *
	 * @param value any number; NaN and infinities are written {@code NaN}, {@code Infinity}, {@code -Infinity}
	 */
	public static String text(final double value) {
		if (value == 0) return 1 / value < 0 ? "-0" : "0";
		// below the normal range a double holds fewer than 15 digits
		if (!Double.isFinite(value) || Math.abs(value) < Double.MIN_NORMAL) return Double.toString(value);
		if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
		for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
			final BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
			if (rounded.doubleValue() == value) return text(rounded);
		}
		return text(new BigDecimal(value).round(new MathContext(MOST_DIGITS)));
	}

	private static String text(final BigDecimal value) {
		final BigDecimal stripped = value.stripTrailingZeros();
		final int exponent = stripped.precision() - stripped.scale() - 1;
		return exponent < -6 || exponent > 20 ? stripped.toString() : stripped.toPlainString();
	}
}
