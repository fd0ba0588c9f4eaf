/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * Converter of the Markdown of documentation and methods texts to HTML, well-formed as XML, for ImageJ's windows and
 * for reports; pictures are omitted.
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
		return Line.toHtml(line);
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
			html.append('<').append(cell).append(" valign='top'").append(inBody ? ">" : " align='left'>")
				.append(inline(text.strip())).append("</").append(cell).append('>');
		html.append("</tr>\n");
	}

	/** The cells between the bars of a row; a bar after a backslash is text. */
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

	/** What a line of Markdown means: code, bold, italics, links, and characters that a backslash makes plain. */
	private static final class Line {

		private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

		private final String text;
		private final StringBuilder html = new StringBuilder();

		private Line(final String text) {
			this.text = text;
		}

		static String toHtml(final String line) {
			return new Line(line).convert();
		}

		private String convert() {
			int at = 0;
			while (at < text.length())
				at = next(at);
			return html.toString();
		}

		/** Converts what begins at a place and returns where it ends. */
		private int next(final int at) {
			final char c = text.charAt(at);
			if (c == '\\' && at + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0)
				return plain(at + 1, at + 2);
			if (c == '`') return pair(at, "`", "code", false);
			if (text.startsWith("**", at)) return pair(at, "**", "b", true);
			if (c == '*' && !isWord(at - 1)) return pair(at, "*", "i", true);
			if (c == '[') return link(at);
			if (text.startsWith("https://", at) && !isWord(at - 1)) return address(at);
			return plain(at, at + 1);
		}

		private int plain(final int from, final int to) {
			html.append(escape(text.substring(from, to)));
			return to;
		}

		private boolean isWord(final int at) {
			return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
		}

		private boolean isBlank(final int at) {
			return Character.isWhitespace(text.charAt(at));
		}

		/** The text between two marks; a mark without a second one is plain text. */
		private int pair(final int at, final String mark, final String element, final boolean nested) {
			final int start = at + mark.length(), end = find(mark, start, nested);
			if (end <= start || nested && (isBlank(start) || isBlank(end - 1))) return plain(at, start);
			final String inner = text.substring(start, end);
			html.append('<').append(element).append('>').append(nested ? toHtml(inner) : escape(inner)).append("</")
				.append(element).append('>');
			return end + mark.length();
		}

		/** The place of a mark that no backslash makes plain; -1 when there is none. */
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
			// pages of the documentation lie next to each other, not next to what shows them
			if (!address.startsWith("https://")) html.append("<u>").append(name).append("</u>");
			else anchor(address, name);
			return end + 1;
		}

		/** An address in running text, without a full stop or comma after it. */
		private int address(final int at) {
			int end = at;
			while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "<>\"*".indexOf(text.charAt(end)) < 0)
				end++;
			while (".,;:)".indexOf(text.charAt(end - 1)) >= 0)
				end--;
			final String address = text.substring(at, end).replace("\\", "");
			anchor(address, escape(address));
			return end;
		}

		private void anchor(final String address, final String name) {
			html.append("<a href=\"").append(escape(address)).append("\">").append(name).append("</a>");
		}
	}
}
