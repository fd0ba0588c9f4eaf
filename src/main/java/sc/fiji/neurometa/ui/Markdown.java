package sc.fiji.neurometa.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the Markdown that the documentation and the methods texts use into HTML, well-formed as XML, for ImageJ's windows
 * and reports; pictures are left out.
 */
public final class Markdown {

	private final StringBuilder html = new StringBuilder();
	private String open = "";
	private boolean inItem;
	private boolean inBody;

	private Markdown() {}

	/** Headings, paragraphs, lists, tables and code blocks; code, bold, italics and links inside a line. */
	public static String toHtml(final String markdown) {
		final Markdown converter = new Markdown();
		markdown.lines().forEach(converter::add);
		converter.enter("");
		return converter.html.toString();
	}

	/** One line without a block around it. */
	public static String inline(final String line) {
		return MarkdownLine.toHtml(line);
	}

	/** Text as HTML shows it literally, also in an attribute. */
	public static String escape(final String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	private void add(final String line) {
		if (line.startsWith("```")) enter(open.equals("pre") ? "" : "pre");
		else if (open.equals("pre")) html.append(escape(line)).append('\n');
		else if (line.isBlank()) enter("");
		else if (line.matches("#{1,6} .*")) addHeading(line);
		else if (line.matches("\\s*[-*] .*")) addItem("ul", line.replaceFirst("\\s*[-*] ", ""));
		else if (line.matches("\\s*\\d+\\. .*")) addItem("ol", line.replaceFirst("\\s*\\d+\\. ", ""));
		else if (line.startsWith("|")) addRow(line);
		else if (!line.startsWith("![")) {
			if (!inItem) enter("p");
			html.append(inline(line)).append('\n');
		}
	}

	private void addHeading(final String line) {
		enter("");
		final int level = line.indexOf(' ');
		html.append("<h").append(level).append('>').append(inline(line.substring(level + 1))).append("</h").append(level)
			.append(">\n");
	}

	private void addItem(final String list, final String text) {
		enter(list);
		closeItem();
		html.append("<li>").append(inline(text)).append('\n');
		inItem = true;
	}

	private void closeItem() {
		if (inItem) html.append("</li>\n");
		inItem = false;
	}

	/** The row above the line of dashes is the head. */
	private void addRow(final String line) {
		enter("table");
		if (line.matches("[|:\\- ]+")) {
			inBody = true;
			return;
		}
		final String cell = inBody ? "td" : "th";
		html.append("<tr>");
		for (final String text : cells(line))
			html.append('<').append(cell).append(" valign='top'").append(inBody ? ">" : " align='left'>").append(inline(text
				.strip())).append("</").append(cell).append('>');
		html.append("</tr>\n");
	}

	/** What stands between the bars of a row; a bar after a backslash is none. */
	private static List<String> cells(final String line) {
		final List<String> cells = new ArrayList<>();
		int start = 1;
		for (int i = 1; i < line.length(); i++) {
			if (line.charAt(i) == '\\') i++;
			else if (line.charAt(i) == '|') {
				cells.add(line.substring(start, i));
				start = i + 1;
			}
		}
		if (start < line.length()) cells.add(line.substring(start));
		return cells;
	}

	private void enter(final String block) {
		if (open.equals(block)) return;
		closeItem();
		if (!open.isEmpty()) html.append("</").append(open).append(">\n");
		if (!block.isEmpty()) html.append('<').append(block).append(">\n");
		open = block;
		inBody = false;
	}
}
