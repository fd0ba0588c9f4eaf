package sc.fiji.neurometa.ui;

/** Turns the Markdown that the documentation uses into HTML for ImageJ's windows; pictures are left out. */
public final class Markdown {

	private final StringBuilder html = new StringBuilder();
	private String open = "";

	private Markdown() {}

	/** Headings, paragraphs, lists, tables and code blocks; code, bold, italics and links inside a line. */
	public static String toHtml(final String markdown) {
		final Markdown converter = new Markdown();
		markdown.lines().forEach(converter::add);
		converter.enter("");
		return converter.html.toString();
	}

	/** Text as HTML shows it literally. */
	public static String escape(final String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private void add(final String line) {
		if (line.startsWith("```")) enter(open.equals("pre") ? "" : "pre");
		else if (open.equals("pre")) html.append(escape(line)).append('\n');
		else if (line.isBlank()) enter("");
		else if (line.matches("#{1,6} .*")) addHeading(line);
		else if (line.matches("\\s*([-*]|\\d+\\.) .*")) {
			enter("ul");
			html.append("<li>").append(inline(line.replaceFirst("\\s*([-*]|\\d+\\.) ", ""))).append('\n');
		}
		else if (line.startsWith("|")) addRow(line);
		else if (!line.startsWith("![")) {
			if (!open.equals("ul")) enter("p");
			html.append(inline(line)).append('\n');
		}
	}

	private void addHeading(final String line) {
		enter("");
		final int level = line.indexOf(' ');
		html.append("<h").append(level).append('>').append(inline(line.substring(level + 1))).append("</h").append(level)
			.append(">\n");
	}

	private void addRow(final String line) {
		enter("table");
		if (line.matches("[|:\\- ]+")) return;
		html.append("<tr>");
		for (final String cell : line.substring(1).split("\\|"))
			html.append("<td valign='top'>").append(inline(cell.strip())).append("</td>");
		html.append("</tr>\n");
	}

	private void enter(final String block) {
		if (open.equals(block)) return;
		if (!open.isEmpty()) html.append("</").append(open).append(">\n");
		if (!block.isEmpty()) html.append('<').append(block).append(">\n");
		open = block;
	}

	private static String inline(final String text) {
		return escape(text).replaceAll("\\\\([_*|])", "$1").replaceAll("`([^`]+)`", "<code>$1</code>").replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>")
			.replaceAll("(?<![\\w*])\\*([^*]+)\\*(?!\\w)", "<i>$1</i>").replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "<u>$1</u>");
	}
}
