package sc.fiji.neurometa.io.foci;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of subjects read from text.
 *
 * @param subjects the number, 0 when the text says that it is unknown
 * @param isPlain whether the text is just the number
 * @param expected what should be there, null when the text could be read
 */
record SampleSize(int subjects, boolean isPlain, String expected) {

	private static final int MOST = 10_000_000;
	private static final Pattern UNKNOWN = Pattern.compile(
		"(?i)(|-+|\\?+|\\.|n\\.?/?a\\.?|nan|none|null|unknown|missing|nr)");
	private static final Pattern WHOLE = Pattern.compile("\\+?(\\d{1,10})([.,]0*)?");
	/** A whole number, then words or brackets that explain it: {@code 12 (6 F)}, {@code 12 subjects}, {@code 12; 6 F}. */
	private static final Pattern EXPLAINED = Pattern.compile(
		"(\\d{1,10})(?:\\s*[(\\[].*|\\s+\\p{L}.*|\\s*[;,/]\\s+.*|\\s*[;,]\\s*\\D.*|\\s*//.*)");
	/** Another number outside brackets, as in {@code 12 patients, 13 controls}; a number of women is allowed. */
	private static final Pattern OTHER_NUMBER = Pattern.compile(
		"(?i)^\\d+\\D.*?\\b\\d+(?![\\d.]|\\s*(?:f|m|w|females?|males?|women|men|girls|boys)\\b).*");

	/** Reads a sample size; the number must be whole and positive. */
	static SampleSize of(final String text) {
		final String plain = Typography.numbers(text).strip().replaceAll("^[\"'\\[]+|[\"'\\]]+$", "").strip();
		if (UNKNOWN.matcher(plain).matches()) return new SampleSize(0, true, null);
		final Matcher whole = WHOLE.matcher(plain), explained = EXPLAINED.matcher(plain);
		final boolean isWhole = whole.matches();
		if (!isWhole && (!explained.matches() || OTHER_NUMBER.matcher(plain.replaceAll("[(\\[].*?([)\\]]|$)", " "))
			.matches())) return new SampleSize(0, false,
			"a whole positive number of subjects expected.");
		final long subjects = Long.parseLong(isWhole ? whole.group(1) : explained.group(1));
		if (subjects < 1 || subjects > MOST) return new SampleSize(0, false,
			"a whole positive number of subjects expected" + (subjects < 1
				? "; leave the line out where the number is not known." : "."));
		return new SampleSize((int) subjects, isWhole, null);
	}
}
