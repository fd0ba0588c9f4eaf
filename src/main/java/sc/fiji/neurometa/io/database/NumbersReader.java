package sc.fiji.neurometa.io.database;

import java.io.IOException;
import java.io.Reader;

/**
 * JSON text in which {@code NaN} and {@code Infinity}, which Python writes although JSON does not have them, are
 * {@code null}.
 */
final class NumbersReader extends Reader {

	private static final String NAN = "NaN", INFINITY = "Infinity";

	private final Reader in;
	private String pending = "";
	private int pendingFrom;
	private boolean isInString, isEscaped;

	/** @param in the text; best buffered */
	NumbersReader(final Reader in) {
		this.in = in;
	}

	@Override
	public int read(final char[] buffer, final int from, final int length) throws IOException {
		for (int i = 0; i < length; i++) {
			final int c = next();
			if (c < 0) return i == 0 ? -1 : i;
			buffer[from + i] = (char) c;
		}
		return length;
	}

	private int next() throws IOException {
		if (pendingFrom < pending.length()) return pending.charAt(pendingFrom++);
		final int c = in.read();
		if (isInString) {
			isInString = isEscaped || c != '"';
			isEscaped = !isEscaped && c == '\\';
			return c;
		}
		switch (c) {
			case '"' -> isInString = true;
			case 'N' -> {
				return word("N", NAN);
			}
			case 'I' -> {
				return word("I", INFINITY);
			}
			case '-' -> {
				in.mark(1);
				if (in.read() == 'I') return word("-I", "-" + INFINITY);
				in.reset();
			}
			default -> {
				// unchanged
			}
		}
		return c;
	}

	/** The rest of a word that begins as the wanted one; another word stays unchanged. */
	private int word(final String start, final String wanted) throws IOException {
		final StringBuilder word = new StringBuilder(start);
		while (word.length() < wanted.length()) {
			in.mark(1);
			final int c = in.read();
			if (c != wanted.charAt(word.length())) {
				in.reset();
				break;
			}
			word.append((char) c);
		}
		pending = word.toString().equals(wanted) ? "null" : word.toString();
		pendingFrom = 1;
		return pending.charAt(0);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
