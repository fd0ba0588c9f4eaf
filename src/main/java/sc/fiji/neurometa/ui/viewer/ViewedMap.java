package sc.fiji.neurometa.ui.viewer;

import java.util.Locale;

/**
 * A map of a result.
 *
 * @param title what its stack is called; empty for a map that is only read out
 * @param name what its values are called, e.g. {@code Z}: the unit of the colour bar
 * @param values by ordinal of the mask
 */
public record ViewedMap(String title, String name, double[] values) {

	private static final double SCIENTIFIC_BELOW = 1e-4, WHOLE_FROM = 1e5;

	/** A map that is only read out at the crosshair. */
	public static ViewedMap readOut(final String name, final double[] values) {
		return new ViewedMap("", name, values);
	}

	/** A value as people read it: four digits, {@code 5.28e-12} where it is small, with a true minus sign. */
	static String text(final double value) {
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
}
