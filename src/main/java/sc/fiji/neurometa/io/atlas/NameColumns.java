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
package sc.fiji.neurometa.io.atlas;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import sc.fiji.neurometa.table.CsvTable;

/** The columns of a table of regions that hold numbers and names, found by their headings, wherever they stand. */
final class NameColumns {

	private static final List<String> NUMBERS = List.of("index", "id", "number", "value"),
		NAMES = List.of("name", "region", "label", "structure");
	private static final char[] SEPARATORS = { '\t', ',', ';' };

	private NameColumns() {}

	/** The names by number; empty when the first line has no such headings. */
	static Optional<SortedMap<Long, String>> of(final List<String> lines) {
		for (final char separator : SEPARATORS) {
			final Optional<SortedMap<Long, String>> names = of(lines, separator);
			if (names.isPresent()) return names;
		}
		return Optional.empty();
	}

	private static Optional<SortedMap<Long, String>> of(final List<String> lines, final char separator) {
		final CSVFormat format =
			CsvTable.format(CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreSurroundingSpaces(true));
		try (CSVParser parser = CSVParser.parse(new StringReader(String.join("\n", lines)), format)) {
			final List<CSVRecord> rows = parser.getRecords();
			if (rows.isEmpty()) return Optional.empty();
			final List<String> heads = rows.get(0).stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
			final int number = column(heads, NUMBERS), name = column(heads, NAMES);
			if (number < 0 || name < 0) return Optional.empty();
			final SortedMap<Long, String> names = new TreeMap<>();
			for (final CSVRecord row : rows.subList(1, rows.size()))
				if (row.size() > Math.max(number, name) && row.get(number).strip().matches("-?\\d{1,18}") &&
					!row.get(name).isBlank()) names.put(Long.valueOf(row.get(number).strip()), row.get(name).strip());
			return Optional.of(names);
		}
		catch (final IOException e) {
			// a quote that never ends: no table of this kind
			return Optional.empty();
		}
	}

	/** The first of some headings that the table has; -1 for none. */
	private static int column(final List<String> heads, final List<String> wanted) {
		return IntStream.range(0, wanted.size()).map(w -> heads.indexOf(wanted.get(w))).filter(c -> c >= 0).findFirst()
			.orElse(-1);
	}

}
