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
package sc.fiji.neurometa.io.database;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a table with tabs between its columns. A quoted cell may hold line ends, as in the tables of NeuroQuery; a quote that
 * is not closed, or only after a tab of a later line, is a character like any other.
 */
final class TsvRows {

	private static final int LONGEST_LINE = 1_000_000, MOST_LINES = 100;

	/**
	 * A row.
	 *
	 * @param number the number of its first line, from 1
	 * @param text its lines
	 */
	record Text(int number, String text) {}

	private final Reader reader;
	private final Deque<String> ahead = new ArrayDeque<>();
	private int number, next = NONE;
	private static final int NONE = -2;

	/** @param reader the text; best buffered */
	TsvRows(final Reader reader) {
		this.reader = reader;
	}

	/** The next row; empty at the end. */
	Optional<Text> next() throws IOException {
		final Optional<String> first = line();
		if (first.isEmpty()) return Optional.empty();
		final int line = ++number;
		return Optional.of(new Text(line, isOpen(first.get()) ? continued(first.get()) : first.get()));
	}

	/** A row with the lines that its last cell goes on in; the line alone when that cell has no end. */
	private String continued(final String first) throws IOException {
		final StringBuilder text = new StringBuilder(first);
		final List<String> taken = new ArrayList<>();
		while (taken.size() < MOST_LINES && text.length() < LONGEST_LINE) {
			final Optional<String> more = line();
			if (more.isEmpty()) break;
			taken.add(more.get());
			text.append('\n').append(more.get());
			final int end = endOfQuoted(more.get(), 0), tab = more.get().indexOf('\t');
			if (end < 0 && tab < 0) continue;
			if (end < 0 || tab >= 0 && tab < end || isOpen(more.get().substring(end))) break;
			number += taken.size();
			return text.toString();
		}
		for (int i = taken.size() - 1; i >= 0; i--)
			ahead.addFirst(taken.get(i));
		return first;
	}

	/** Whether the last cell of a line begins with a quote and does not end. */
	private static boolean isOpen(final String line) {
		final int tab = line.lastIndexOf('\t');
		if (line.indexOf('"', tab + 1) < 0) return false;
		int cell = tab + 1;
		while (cell < line.length() && line.charAt(cell) == ' ')
			cell++;
		return cell < line.length() && line.charAt(cell) == '"' && endOfQuoted(line, cell + 1) < 0;
	}

	/**
	 * The place after the quote that ends a quoted cell.
	 *
	 * @param text holds the cell
	 * @param from a place in the cell, after the quote at its beginning
	 * @return -1 when no quote is followed by a tab, or by the end of the line
	 */
	static int endOfQuoted(final String text, final int from) {
		for (int i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 1)) {
			if (i + 1 < text.length() && text.charAt(i + 1) == '"') i++;
			else if (i + 1 == text.length() || text.charAt(i + 1) == '\t') return i + 1;
		}
		return -1;
	}

	private Optional<String> line() throws IOException {
		if (!ahead.isEmpty()) return Optional.of(ahead.removeFirst());
		final StringBuilder line = new StringBuilder();
		int c = character();
		if (c < 0) return Optional.empty();
		for (; c >= 0 && c != '\n' && c != '\r'; c = character()) {
			if (line.length() >= LONGEST_LINE)
				throw new IOException("line " + (number + 1) + " is longer than " + LONGEST_LINE + " characters");
			line.append((char) c);
		}
		if (c == '\r') {
			next = reader.read();
			if (next == '\n') next = NONE;
		}
		return Optional.of(line.toString());
	}

	private int character() throws IOException {
		if (next == NONE) return reader.read();
		final int c = next;
		next = NONE;
		return c;
	}
}
