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
package sc.fiji.neurometa.io.foci;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import sc.fiji.neurometa.model.InputException;

/** Log of a reader about lines: notes on repairs, and every line that it cannot read. */
public final class LineLog {

	private static final int MOST_PROBLEMS = 50, MOST_RANGES = 20, LONGEST_QUOTE = 80;

	private final Map<String, SortedSet<Integer>> notes = new LinkedHashMap<>();
	private final List<String> problems = new ArrayList<>();
	private int problemCount;

	/** Adds a note on a line; notes with the same words are combined. Line 0 stands for the whole file. */
	public void note(final int line, final String text) {
		notes.computeIfAbsent(text, t -> new TreeSet<>()).add(line);
	}

	/**
	 * Records a line that cannot be read.
	 *
	 * @param line its number
	 * @param text the line
	 * @param expected what should be there, as the end of a sentence
	 */
	public void problem(final int line, final String text, final String expected) {
		if (++problemCount <= MOST_PROBLEMS) problems.add("Line " + line + ": \"" + quotable(text) + "\" - " + expected);
	}

	/** Whether a line could not be read. */
	boolean hasProblems() {
		return problemCount > 0;
	}

	/** @throws InputException when a line could not be read; it lists all of them */
	public void throwIfProblems(final String file) {
		if (problemCount == 0) return;
		final StringBuilder message = new StringBuilder(
			file + ": " + (problemCount == 1 ? "1 line cannot be read." : problemCount + " lines cannot be read.") +
				" Nothing was used; correct the file and try again.");
		problems.forEach(p -> message.append('\n').append(p));
		if (problemCount > MOST_PROBLEMS) message.append("\nand ").append(problemCount - MOST_PROBLEMS).append(" more.");
		throw new InputException(message.toString());
	}

	/** The notes as sentences, in the order in which they first occurred. */
	public List<String> notes() {
		return notes.entrySet().stream().map(e -> where(e.getValue()) + e.getKey()).toList();
	}

	private static String where(final SortedSet<Integer> lines) {
		if (lines.last() == 0) return "";
		final List<String> ranges = new ArrayList<>();
		int first = -1, last = -1;
		for (final int line : lines) {
			if (line != last + 1 || first < 0) {
				if (first >= 0) ranges.add(range(first, last));
				first = line;
			}
			last = line;
		}
		ranges.add(range(first, last));
		final int left = ranges.size() - MOST_RANGES;
		final String shown = String.join(", ", ranges.subList(0, Math.min(MOST_RANGES, ranges.size())));
		return (lines.size() == 1 ? "Line " : "Lines ") + shown +
			(left > 0 ? " and more (" + lines.size() + " in all)" : "") + ": ";
	}

	private static String range(final int first, final int last) {
		if (first == last) return Integer.toString(first);
		return first + (last == first + 1 ? ", " : "-") + last;
	}

	/** A line as a message can quote it. */
	static String quotable(final String text) {
		final String line = text.replace('\t', ' ').replaceAll("\\p{Cntrl}", "?").strip();
		return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
	}
}
