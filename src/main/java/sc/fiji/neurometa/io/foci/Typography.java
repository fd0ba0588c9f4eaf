package sc.fiji.neurometa.io.foci;

/** Repair of the changes that word processors, PDF viewers and spreadsheets make to plain text. */
final class Typography {

	private static final String MINUS_SIGNS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u207b\u00ad";

	private Typography() {}

	/** Whether a character is one of the many that people and programs use for a minus. */
	private static boolean isMinus(final char c) {
		return MINUS_SIGNS.indexOf(c) >= 0;
	}

	private static boolean isSpace(final char c) {
		return c != '\t' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
	}

	/** Zero-width characters, marks of writing direction, byte-order marks. */
	private static boolean isInvisible(final char c) {
		return c != '\u00ad' && Character.getType(c) == Character.FORMAT;
	}

	/** A line of numbers with plain minus signs, plain spaces, plain digits and nothing invisible; tabs stay. */
	static String numbers(final String line) {
		final StringBuilder plain = new StringBuilder(line.length());
		for (int i = 0; i < line.length(); i++) {
			final char c = line.charAt(i);
			if (isMinus(c)) plain.append('-');
			else if (isInvisible(c)) continue;
			else if (isSpace(c)) plain.append(' ');
			// full-width forms of East Asian keyboards
			else if (c > '\uff00' && c < '\uff5f') plain.append((char) (c - 0xfee0));
			else plain.append(c);
		}
		return plain.toString();
	}

	/** A name in one line: every run of white space, control and invisible characters is one space, none at the ends. */
	static String name(final String text) {
		final StringBuilder plain = new StringBuilder(text.length());
		boolean space = false;
		for (int i = 0; i < text.length(); i++) {
			final char c = text.charAt(i);
			if (c == '\t' || isSpace(c) || isInvisible(c)) space = true;
			else {
				if (space && plain.length() > 0) plain.append(' ');
				space = false;
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/** Whether a line has only white space, invisible characters, empty quotes and separators of columns. */
	static boolean isBlank(final String line) {
		return numbers(line).chars().allMatch(c -> c == ' ' || c == '\t' || c == ',' || c == ';' || c == '"');
	}
}
