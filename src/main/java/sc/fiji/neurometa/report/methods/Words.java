package sc.fiji.neurometa.report.methods;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

import sc.fiji.neurometa.table.Decimals;

/** Numbers and names as texts give them. */
public final class Words {

	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private Words() {}

	/** A whole number, its thousands separated: {@code 1,000}. */
	public static String count(final long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	/** A number of things: {@code 1 cluster}, {@code 3 clusters}. */
	public static String count(final long number, final String one, final String several) {
		return count(number) + " " + (number == 1 ? one : several);
	}

	/** A number that a user set, in full. */
	public static String exact(final double number) {
		return Decimals.text(number);
	}

	/** A volume in mm3 that a user set, in full. */
	public static String exactVolume(final double mm3) {
		return decimals(mm3, 9) + " mm³";
	}

	/** A number to so many decimals, less when the last ones are 0: {@code 784}, {@code 27.5}. */
	public static String decimals(final double number, final int decimals) {
		final BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
		if (rounded.signum() == 0) return "0";
		return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
	}

	/** The same with all decimals shown: {@code 1,784.0}. */
	public static String fixed(final double number, final int decimals) {
		return String.format(Locale.ROOT, "%,." + decimals + "f", BigDecimal.valueOf(number).setScale(decimals,
			RoundingMode.HALF_EVEN));
	}

	/** A number to so many decimals, all of them shown, so that columns stand in line: {@code 27.50}. */
	public static String plain(final double number, final int decimals) {
		return Double.isFinite(number) ? BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString()
			: Double.toString(number);
	}

	/**
	 * A number to so many significant digits, less when the last ones are 0, as a power of ten where it is small:
	 * {@code 0.019}, {@code 3.05 × 10⁻¹³}.
	 */
	public static String digits(final double number, final int digits) {
		return number == 0 ? "0" : written(new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros());
	}

	/** A number to so many significant digits, all of them shown, so that those of a column look alike: {@code 0.0190}. */
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

	/** Text of a user in Markdown, so that it is shown as it stands. */
	public static String escaped(final String text) {
		return text.replaceAll("[\\\\`*_\\[\\]<>#|&~$]", "\\\\$0").replaceAll("\\s+", " ");
	}
}
