package sc.fiji.neurometa.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three coordinates as people type or paste them. */
public final class Coordinates {

	private static final String NUMBER = "([-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))", BETWEEN = "[\\s,;/|]+";
	private static final Pattern PLACE = Pattern.compile("[\\s(\\[{]*(?:x\\s*=\\s*)?" + NUMBER + BETWEEN + "(?:y\\s*=\\s*)?" +
		NUMBER + BETWEEN + "(?:z\\s*=\\s*)?" + NUMBER + "[\\s)\\]}]*(?:mm)?[\\s)\\]}]*", Pattern.CASE_INSENSITIVE);

	private Coordinates() {}

	/**
	 * The place given by a text: three numbers with spaces, tabs, commas or semicolons between, also in brackets, with
	 * {@code x =} before them and with a typographic minus.
	 *
	 * @return x, y and z; empty when the text gives none
	 */
	public static Optional<double[]> parse(final String text) {
		final Matcher match = PLACE.matcher(text.replace('\u2212', '-').replace('\u2013', '-').replace('\u00a0', ' '));
		if (!match.matches()) return Optional.empty();
		return Optional.of(new double[] { Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)), Double
			.parseDouble(match.group(3)) });
	}

	/** Three coordinates in mm as a field shows them, to be copied elsewhere: plain minus signs. */
	public static String of(final double xMm, final double yMm, final double zMm) {
		return (Numbers.millimetres(xMm) + " " + Numbers.millimetres(yMm) + " " + Numbers.millimetres(zMm)).replace('\u2212',
			'-');
	}
}
