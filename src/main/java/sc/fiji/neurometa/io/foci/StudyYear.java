package sc.fiji.neurometa.io.foci;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year in the name of a study. */
final class StudyYear {

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

	private StudyYear() {}

	/** The last number in a text that looks like a year of this or the last century; 0 when there is none. */
	static int in(final String text) {
		final Matcher matcher = YEAR.matcher(text);
		int year = 0;
		while (matcher.find())
			year = Integer.parseInt(matcher.group());
		return year;
	}
}
