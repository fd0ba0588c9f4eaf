package sc.fiji.neurometa.ui;

/** What a line of Markdown means: code, bold, italics, links, and characters that a backslash makes plain. */
final class MarkdownLine {

	private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

	private final String text;
	private final StringBuilder html = new StringBuilder();

	private MarkdownLine(final String text) {
		this.text = text;
	}

	static String toHtml(final String line) {
		return new MarkdownLine(line).convert();
	}

	private String convert() {
		int at = 0;
		while (at < text.length())
			at = next(at);
		return html.toString();
	}

	/** Takes what begins at a place and tells where it ends. */
	private int next(final int at) {
		final char c = text.charAt(at);
		if (c == '\\' && at + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0) return plain(at + 1, at + 2);
		if (c == '`') return pair(at, "`", "code", false);
		if (text.startsWith("**", at)) return pair(at, "**", "b", true);
		if (c == '*' && !isWord(at - 1)) return pair(at, "*", "i", true);
		if (c == '[') return link(at);
		if (text.startsWith("https://", at) && !isWord(at - 1)) return address(at);
		return plain(at, at + 1);
	}

	private int plain(final int from, final int to) {
		html.append(Markdown.escape(text.substring(from, to)));
		return to;
	}

	private boolean isWord(final int at) {
		return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
	}

	private boolean isBlank(final int at) {
		return Character.isWhitespace(text.charAt(at));
	}

	/** What stands between two marks; a mark without a second one stands for itself. */
	private int pair(final int at, final String mark, final String element, final boolean nested) {
		final int start = at + mark.length(), end = find(mark, start, nested);
		if (end <= start || nested && (isBlank(start) || isBlank(end - 1))) return plain(at, start);
		final String inner = text.substring(start, end);
		html.append('<').append(element).append('>').append(nested ? toHtml(inner) : Markdown.escape(inner)).append("</")
			.append(element).append('>');
		return end + mark.length();
	}

	/** Where a mark stands that no backslash makes plain; -1 when nowhere. */
	private int find(final String mark, final int from, final boolean backslashes) {
		for (int i = from; i < text.length(); i++) {
			if (backslashes && text.charAt(i) == '\\') i++;
			else if (text.startsWith(mark, i)) return i;
		}
		return -1;
	}

	private int link(final int at) {
		final int close = find("]", at + 1, true);
		final int end = close > at + 1 && text.startsWith("(", close + 1) ? text.indexOf(')', close) : -1;
		if (end < 0) return plain(at, at + 1);
		final String address = text.substring(close + 2, end), name = toHtml(text.substring(at + 1, close));
		// pages of the documentation lie beside each other, not beside what this is shown in
		if (!address.startsWith("https://")) html.append("<u>").append(name).append("</u>");
		else anchor(address, name);
		return end + 1;
	}

	/** An address in running text; a point or comma behind it is not of it. */
	private int address(final int at) {
		int end = at;
		while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "<>\"*".indexOf(text.charAt(end)) < 0)
			end++;
		while (".,;:)".indexOf(text.charAt(end - 1)) >= 0)
			end--;
		final String address = text.substring(at, end).replace("\\", "");
		anchor(address, Markdown.escape(address));
		return end;
	}

	private void anchor(final String address, final String name) {
		html.append("<a href=\"").append(Markdown.escape(address)).append("\">").append(name).append("</a>");
	}
}
