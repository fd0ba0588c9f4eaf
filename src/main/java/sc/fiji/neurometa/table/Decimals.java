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
		return exponent < -6 || exponent > 20 ? stripped.toString() : stripped
			.toPlainString();
	}
}
