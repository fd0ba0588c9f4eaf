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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import sc.fiji.neurometa.io.foci.TableColumns.Role;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The header row of a table. Its cells may hold line ends.
 *
 * @param index index of its first line
 * @param below index of the first line below it
 * @param delimiter the separator of columns
 * @param names its cells
 * @param columns what they are
 */
record TableHeader(int index, int below, char delimiter, List<String> names, TableColumns columns) {

	private static final int WITHIN = 20;
	private static final String DELIMITERS = "\t;,";

	/** The header among the first lines of a text; empty when none of them names columns x, y and z. */
	static Optional<TableHeader> in(final List<String> lines) {
		for (int i = 0; i < Math.min(WITHIN, lines.size()); i++)
			for (final char delimiter : DELIMITERS.toCharArray()) {
				final Optional<TableHeader> header = at(lines, i, delimiter);
				if (header.isPresent()) return header;
			}
		return Optional.empty();
	}

	private static Optional<TableHeader> at(final List<String> lines, final int index, final char delimiter) {
		final String first = lines.get(index);
		// only an open quote reaches into the lines below
		final boolean isOpen = first.chars().filter(c -> c == '"').count() % 2 == 1;
		final String text =
			isOpen ? String.join("\n", lines.subList(index, Math.min(lines.size(), index + WITHIN))) : first;
		try (CSVParser parser = CSVParser.parse(text, format(delimiter))) {
			final Optional<List<String>> names = parser.stream().findFirst().map(CSVRecord::toList);
			final int count = isOpen ? (int) parser.getCurrentLineNumber() : 1;
			return names.flatMap(n -> TableColumns.of(n).map(c -> new TableHeader(index, index + count, delimiter, n, c)));
		}
		catch (final IOException | UncheckedIOException | IllegalStateException e) {
			return Optional.empty();
		}
	}

	/** The format of the rows below. */
	CSVFormat format() {
		return format(delimiter);
	}

	private static CSVFormat format(final char delimiter) {
		return CsvTable.format(
			CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true));
	}

	/** Whether a row repeats the header, as where tables were pasted below each other. */
	boolean isRepeatedBy(final List<String> row) {
		return row.size() == names.size() && columns.names(row).equals(columns.names(names));
	}

	/** Whether it is that of JALE: article, subjects, x, y, z and space, then columns of tags that tell experiments apart. */
	boolean isJale() {
		final List<Role> first = List.of(Role.STUDY, Role.SUBJECTS, Role.X, Role.Y, Role.Z, Role.SPACE);
		return TableColumns.plain(names.get(0)).matches("articles?") && !columns.places().containsKey(Role.CONTRAST) &&
			first.stream().allMatch(role -> Integer.valueOf(first.indexOf(role)).equals(columns.places().get(role)));
	}

	/** Number of the columns, without empty ones at the end. */
	private int width() {
		int width = names.size();
		while (width > 0 && names.get(width - 1).isBlank())
			width--;
		return width;
	}

	/** The number of filled cells that a row has more than the header, which then names other columns than those below it. */
	int cellsTooMany(final List<String> row) {
		int filled = row.size();
		while (filled > 0 && Typography.isBlank(row.get(filled - 1)))
			filled--;
		return Math.max(0, filled - Math.max(width(), names.size()));
	}
}
