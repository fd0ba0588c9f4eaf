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
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as people read them: in texts with thousands separated and small ones as powers of ten, in windows short and
 * with a true minus sign. {@link Decimals} has them as files do.
 */
public final class Numbers {

	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
	private static final double SCIENTIFIC_BELOW = 1e-4, WHOLE_FROM = 1e5;

	private Numbers() {}

	/** A whole number, its thousands separated: {@code 1,000}. */
	public static String count(final long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	/** A number of things: {@code 1 cluster}, {@code 3 clusters}. */
	public static String count(final long number, final String one, final String several) {
		return count(number) + " " + (number == 1 ? one : several);
	}

	/**
	 * A number of things in a message, with a regular plural: {@code 1 study}, {@code 1200 studies}.
	 *
	 * @param thing one of them
	 */
	public static String quantity(final int number, final String thing) {
		return number + " " + (number == 1 ? thing : thing.endsWith("is") ? thing.substring(0, thing.length() - 2) + "es"
				: thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s");
	}

	/** A number that a user set, in full. */
	public static String exact(final double number) {
		return Decimals.text(number);
	}

	/** A volume in mm3 that a user set, in full. */
	public static String exactVolume(final double mm3) {
		return decimals(mm3, 9) + " mm³";
	}

	/** A number to the given decimals, without trailing zeros: {@code 784}, {@code 27.5}. */
	public static String decimals(final double number, final int decimals) {
		final BigDecimal rounded =
			BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
		if (rounded.signum() == 0) return "0";
		return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
	}

	/** The same with all decimals shown: {@code 1,784.0}. */
	public static String fixed(final double number, final int decimals) {
		return String.format(Locale.ROOT, "%,." + decimals + "f",
			BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN));
	}

	/** A number with all given decimals, so that columns are aligned: {@code 27.50}. */
	public static String plain(final double number, final int decimals) {
		return Double.isFinite(number)
			? BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString() : Double.toString(number);
	}

	/**
	 * A number to the given significant digits, without trailing zeros, as a power of ten where it is small:
	 * {@code 0.019}, {@code 3.05 × 10⁻¹³}.
	 */
	public static String digits(final double number, final int digits) {
		return number == 0 ? "0" : written(new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros());
	}

	/** A number with all given significant digits, so that those of a column look alike: {@code 0.0190}. */
	public static String significant(final double number, final int digits) {
		if (number == 0) return "0";
		final BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits));
		return written(rounded.setScale(rounded.scale() + digits - rounded.precision()));
	}

	private static String written(final BigDecimal rounded) {
		final int exponent = rounded.precision() - rounded.scale() - 1;
		if (exponent > -5 && exponent < 9) return rounded.toPlainString();
		final StringBuilder power = new StringBuilder(exponent < 0 ? "⁻" : "");
		Integer.toString(Math.abs(exponent)).chars().forEach(c -> power.append(SUPERSCRIPTS.charAt(c - '0')));
		return rounded.scaleByPowerOfTen(-exponent).toPlainString() + " × 10" + power;
	}

	/** A volume in mm3. */
	public static String volume(final double mm3) {
		return decimals(mm3, 1) + " mm³";
	}

	/** A value of a map as windows show it: four digits, {@code 5.28e-12} where it is small, with a true minus sign. */
	public static String value(final double value) {
		if (Double.isNaN(value)) return "\u2013";
		final double size = Math.abs(value);
		if (size >= WHOLE_FROM || value == Math.rint(value)) return signed(String.format(Locale.ROOT, "%.0f", value + 0.0));
		if (size < SCIENTIFIC_BELOW) return signed(String.format(Locale.ROOT, "%.2e", value).replaceFirst("e-0?", "e-"));
		final int decimals = Math.max(0, Math.min(6, 3 - (int) Math.floor(Math.log10(size))));
		return signed(String.format(Locale.ROOT, "%." + Math.min(decimals, size >= 1 ? 2 : 6) + "f", value));
	}

	private static String signed(final String number) {
		return number.startsWith("-") ? '\u2212' + number.substring(1) : number;
	}

	/** A value at a colour bar, with the decimals that the range of the bar needs. */
	public static String onBar(final double value, final double range) {
		if (!(range > 0)) return value(value);
		final int power = (int) Math.floor(Math.log10(range));
		final int decimals = power >= 2 ? 0 : power >= 0 ? 2 : Math.min(9, 1 - power);
		return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0).replaceFirst("^-(?=[0.]*$)", "").replace('-',
			'\u2212');
	}

	/** A number of mm3, percent and so on to the nearest whole one, its thousands separated: {@code 1,784}. */
	public static String whole(final double value) {
		return String.format(Locale.ROOT, "%,.0f", value);
	}

	/** A number as an axis has it: with equal decimals, {@code 1.0e-05} where these would be many. */
	public static String onAxis(final double value, final int decimals) {
		if (value == 0) return "0";
		final boolean isPlain = decimals <= 4 && Math.abs(value) < 1e6;
		return minus(String.format(Locale.ROOT, isPlain ? "%." + decimals + "f" : "%.1e", value));
	}

	/** A value as a plot names it: a whole number, or four decimals; {@code ∞} where it has no bound. */
	public static String inPlot(final double value) {
		if (Double.isInfinite(value)) return value > 0 ? "\u221e" : "\u2212\u221e";
		if (value == Math.rint(value) && Math.abs(value) < 1e9) return minus(whole(value));
		return minus(String.format(Locale.ROOT, Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6 ? "%.2e" : "%.4f", value));
	}

	/** A value as a figure has it: to three significant digits, all of them shown. */
	public static String inFigure(final double value) {
		final double size = Math.abs(value);
		final int decimals = size > 0 ? (int) Math.max(0, Math.min(8, 2 - Math.floor(Math.log10(size)))) : 0;
		return minus(String.format(Locale.ROOT, size >= 1e6 ? "%.2e" : "%." + decimals + "f", value));
	}

	/** A value in little room: a whole number, or three significant digits. */
	public static String brief(final double value) {
		return value == Math.rint(value) ? count((long) value) : String.format(Locale.ROOT, "%.3g", value);
	}

	/** A number to one decimal, whole ones without: {@code 38}, {@code −22.5}, {@code 38.0} for 38.04. */
	public static String tenths(final double value) {
		return minus(String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value + 0.0));
	}

	/** A percentage to one decimal: {@code 38.0}. */
	public static String percent(final double percent) {
		return minus(String.format(Locale.ROOT, "%.1f", percent + 0.0));
	}

	private static String minus(final String number) {
		return number.replace('-', '\u2212');
	}

	/** Millimetres to one decimal, with a true minus sign: {@code 38}, {@code −22.5}. */
	public static String millimetres(final double mm) {
		final String text = String.format(Locale.ROOT, "%.1f", mm + 0.0).replaceFirst("\\.0$", "");
		return text.equals("-0") ? "0" : text.replace('-', '\u2212');
	}
}
