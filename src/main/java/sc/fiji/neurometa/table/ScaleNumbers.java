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
		return values.stream().allMatch(v -> Double.parseDouble(written(v, digits, isPlain)) == Double.parseDouble(written(v,
			most, isPlain)));
	}

	private static String written(final double value, final int digits, final boolean isPlain) {
		return isPlain ? String.format(Locale.ROOT, "%." + digits + "f", value) : String.format(Locale.ROOT, "%." + digits + "e",
			value).replaceFirst("e\\+?(-?)0*(\\d)", "e$1$2");
	}
}
