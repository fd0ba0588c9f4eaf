package sc.fiji.neurometa.ui.viewer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.neurometa.space.Point;

/** Three coordinates as people type or paste them. */
final class CoordinateText {

	private static final String NUMBER = "([-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))", BETWEEN = "[\\s,;/|]+";
	private static final Pattern PLACE = Pattern.compile("[\\s(\\[{]*(?:x\\s*=\\s*)?" + NUMBER + BETWEEN + "(?:y\\s*=\\s*)?" +
		NUMBER + BETWEEN + "(?:z\\s*=\\s*)?" + NUMBER + "[\\s)\\]}]*(?:mm)?[\\s)\\]}]*", Pattern.CASE_INSENSITIVE);

	private CoordinateText() {}

	/**
	 * The place that a text names: three numbers with spaces, tabs, commas or semicolons between, also in brackets, with
	 * {@code x =} before them and with a typographic minus.
	 *
	 * @return empty when it names none
	 */
	static Optional<Point> parse(final String text) {
		final Matcher match = PLACE.matcher(text.replace('\u2212', '-').replace('\u2013', '-').replace('\u00a0', ' '));
		if (!match.matches()) return Optional.empty();
		return Optional.of(new Point(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)), Double
			.parseDouble(match.group(3))));
	}

	/** A place as the field shows it, to be copied elsewhere: plain minus signs. */
	static String of(final Point place) {
		return (ViewsPicture.millimetres(place.xMm()) + " " + ViewsPicture.millimetres(place.yMm()) + " " + ViewsPicture
			.millimetres(place.zMm())).replace('\u2212', '-');
	}
}
