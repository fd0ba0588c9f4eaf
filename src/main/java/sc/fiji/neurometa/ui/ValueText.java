package sc.fiji.neurometa.ui;

import java.util.Locale;

/** Values of maps as people read them. */
public final class ValueText {

	private static final double SCIENTIFIC_BELOW = 1e-4, WHOLE_FROM = 1e5;

	private ValueText() {}

	/** A value as people read it: four digits, {@code 5.28e-12} where it is small, with a true minus sign. */
	public static String of(final double value) {
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

	/** A value at a colour bar: with as many decimals as the range of the bar needs. */
	public static String onBar(final double value, final double range) {
		if (!(range > 0)) return of(value);
		final int power = (int) Math.floor(Math.log10(range));
		final int decimals = power >= 2 ? 0 : power >= 0 ? 2 : Math.min(9, 1 - power);
		return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0).replaceFirst("^-(?=[0.]*$)", "").replace('-', '\u2212');
	}
}
