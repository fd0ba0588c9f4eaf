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
package sc.fiji.neurometa.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import sc.fiji.neurometa.io.FileKind;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.io.Workbook;
import sc.fiji.neurometa.model.InputException;

/** The rows of a small sheet that people make: {@code .xlsx}, CSV with commas or semicolons, or TSV. */
public final class SheetRows {

	private static final int LARGEST_BYTES = 16 << 20;
	private static final String DELIMITERS = "\t;,";

	/**
	 * A row that is not empty.
	 *
	 * @param number its number in the file, from 1
	 * @param cells its cells, without white space at their ends
	 */
	public record Row(int number, List<String> cells) {

		/** Keeps a copy. */
		public Row {
			cells = cells.stream().map(String::strip).toList();
		}

		/** A cell; empty where the row is shorter. */
		public String cell(final int column) {
			return column < cells.size() ? cells.get(column) : "";
		}
	}

	private SheetRows() {}

	/**
	 * Reads the rows that are not empty.
	 *
	 * @param file the file
	 * @param isWanted tells the sheet of a workbook that is meant; without such a one it is the first
	 * @throws InputException when the file is missing, is something else, or cannot be read
	 */
	public static List<Row> read(final Path file, final Predicate<List<Row>> isWanted) {
		final byte[] bytes;
		try {
			bytes = InputFiles.read(file, LARGEST_BYTES);
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read: " + e.getMessage() + ".", e);
		}
		final String name = String.valueOf(file.getFileName());
		if (!Workbook.isZip(bytes)) return filled(text(name, bytes));
		final List<List<Row>> sheets = Workbook.read(name, bytes).sheets().stream().map(s -> numbered(s.rows())).toList();
		return sheets.stream().filter(isWanted).findFirst()
			.orElseGet(() -> sheets.stream().filter(s -> !s.isEmpty()).findFirst().orElse(List.of()));
	}

	private static List<Row> numbered(final List<List<String>> rows) {
		final List<Row> numbered = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++)
			numbered.add(new Row(i + 1, rows.get(i)));
		return filled(numbered);
	}

	private static List<Row> filled(final List<Row> rows) {
		return rows.stream().filter(row -> row.cells.stream().anyMatch(c -> !c.isEmpty())).toList();
	}

	private static List<Row> text(final String name, final byte[] bytes) {
		FileKind.of(bytes).ifPresent(kind -> {
			throw kind.instead(name, "a table", "Save it as .xlsx, CSV or TSV.");
		});
		final String text = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "");
		final String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
		final char delimiter = (char) DELIMITERS.chars().boxed()
			.max(Comparator.comparingLong(d -> first.chars().filter(c -> c == d).count())).orElse((int) ',').intValue();
		final CSVFormat format = CsvTable.format(
			CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true));
		final List<Row> rows = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
			long line = 1;
			for (final CSVRecord record : parser) {
				rows.add(new Row((int) line, record.toList()));
				line = parser.getCurrentLineNumber() + 1;
			}
		}
		catch (final IOException | UncheckedIOException e) {
			throw new InputException(name + ": a quoted cell does not end. Save the table as CSV again.", e);
		}
		return rows;
	}
}
