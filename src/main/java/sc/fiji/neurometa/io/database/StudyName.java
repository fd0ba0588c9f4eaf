package sc.fiji.neurometa.io.database;

import java.util.regex.Pattern;

/** The names of studies that are listed with authors and years: {@code Callicott JH, 1999 [10022492]}. */
final class StudyName {

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]+"), COLON = Pattern.compile(
		"\\s*:\\s*");

	private StudyName() {}

	/**
	 * The name of a study.
	 *
	 * @param authors its authors, separated by commas, or by semicolons; the first of them is used
	 * @param year its year; 0 when unknown
	 * @param id its identifier
	 */
	static String of(final String authors, final int year, final String id) {
		final int semicolon = authors.indexOf(';'), end = semicolon >= 0 ? semicolon : authors.indexOf(',');
		final String first = plain(end >= 0 ? authors.substring(0, end) : authors);
		final String name = first.isEmpty() ? "Study" : year > 0 ? first + ", " + year : first;
		return id.isEmpty() ? name : name + " [" + plain(id) + "]";
	}

	/** A name in one line without a colon, since a colon ends the name of a study in foci files. */
	static String plain(final String name) {
		return COLON.matcher(spaced(name)).replaceAll(" - ").strip();
	}

	/** A name in one line. */
	static String spaced(final String name) {
		return SPACES.matcher(name).replaceAll(" ").strip();
	}
}
