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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.FileKind;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.model.InputException;

/**
 * A table for a CSV file: comma-separated, UTF-8, one header row, lines ended by LF, numbers with a dot and in full
 * precision. Text that a spreadsheet would take for a formula (it begins with {@code = + - @}, a tab or a carriage
 * return) gets an apostrophe in front, so that the title of a study cannot run anything; numbers never do.
 *
 * @param header names of the columns
 * @param rows the cells, each a number, text, or null for an empty cell; as many per row as there are columns
 */
public record CsvTable(List<String> header, List<List<Object>> rows) {

	private static final CSVFormat FORMAT = format(CSVFormat.RFC4180.builder().setRecordSeparator('\n'));
	private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|NaN|-?Infinity");
	private static final String FORMULA_STARTS = "=+-@\t\r";

	/** The format that a builder describes; by the method that commons-csv has had since 1.9, as Fiji may hold an old one. */
	@SuppressWarnings("deprecation")
	public static CSVFormat format(final CSVFormat.Builder builder) {
		return builder.build();
	}

	/** @throws IllegalArgumentException when the numbers of cells of a row and of columns differ */
	public CsvTable {
		header = List.copyOf(header);
		rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
		for (final List<Object> row : rows)
			if (row.size() != header.size()) throw new IllegalArgumentException("Row " + row + " does not fit " + header);
	}

	/**
	 * The same table with columns appended.
	 *
	 * @param names names of the new columns
	 * @param cells for each row of the table the cells of the new columns
	 */
	public CsvTable with(final List<String> names, final List<List<Object>> cells) {
		if (cells.size() != rows.size()) throw new IllegalArgumentException(cells.size() + " rows for " + rows.size());
		return new CsvTable(Stream.concat(header.stream(), names.stream()).toList(), IntStream.range(0, rows.size())
			.mapToObj(r -> Stream.concat(rows.get(r).stream(), cells.get(r).stream()).collect(Collectors.toList())).toList());
	}

	/** The same table with another name of a column, where it has that column. */
	public CsvTable renamed(final String column, final String name) {
		return new CsvTable(header.stream().map(h -> h.equals(column) ? name : h).toList(), rows);
	}

	/**
	 * Writes the table, whole or not at all.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when the file cannot be written there
	 */
	public void write(final Path file) {
		AtomicFiles.writeText(file, out -> writeTo(out));
	}

	/**
	 * Reads a table that was written by {@link #write}.
	 *
	 * @return the table; its cells are numbers (Double) where they are spelled as numbers, else text without the guarding
	 *         apostrophe, or null where they are empty
	 * @throws InputException when the file is missing, cannot be read, or is not a table with a header and rows of its
	 *         width
	 */
	public static CsvTable read(final Path file) {
		if (Files.exists(file)) InputFiles.checkRegular(file);
		FileKind.refuse(file, "a table of a run", "Use an unchanged copy of the file.");
		try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
			final List<CSVRecord> records = parser.getRecords();
			if (records.isEmpty()) throw new InputException(file + " is empty. Use an unchanged copy of the file.");
			final List<List<Object>> rows = new ArrayList<>();
			for (final CSVRecord record : records.subList(1, records.size())) {
				if (record.size() != records.get(0).size())
					throw new InputException(file + ", row " + record.getRecordNumber() + ": " + record.size() +
						" cells, but the header has " + records.get(0).size() + ". Use an unchanged copy of the file.");
				rows.add(record.stream().map(CsvTable::value).collect(Collectors.toList()));
			}
			return new CsvTable(records.get(0).toList(), rows);
		}
		catch (final NoSuchFileException e) {
			throw new InputException("There is no file " + file + ".", e);
		}
		catch (final IOException | UncheckedIOException e) {
			throw new InputException("Cannot read " + file + ": " +
				AtomicFiles.reason(e instanceof UncheckedIOException u ? u.getCause() : (IOException) e) + ".", e);
		}
	}

	/** A text as {@link #read} gives it back from a file. */
	public static Object asRead(final String text) {
		return value(cell(text));
	}

	private static Object value(final String cell) {
		if (cell.isEmpty()) return null;
		if (NUMBER.matcher(cell).matches()) return Double.valueOf(cell);
		return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0
			? cell.substring(1) : cell;
	}

	/** The column with a name. */
	public OptionalInt column(final String name) {
		return IntStream.range(0, header.size()).filter(i -> header.get(i).equals(name)).findFirst();
	}

	/**
	 * The column with a name that the table must have.
	 *
	 * @param name of the column
	 * @param file the file that the table was read from
	 * @throws InputException when it is not there
	 */
	public int required(final String name, final Path file) {
		return column(name)
			.orElseThrow(() -> foreign(file, "it has no column " + name + ", only " + String.join(", ", header)));
	}

	/**
	 * The numbers of a column that the table must have.
	 *
	 * @param name of the column
	 * @param file the file that the table was read from
	 * @throws InputException when it is not there, or a cell is not a number
	 */
	public double[] numbers(final String name, final Path file) {
		final int column = required(name, file);
		return IntStream.range(0, rows.size()).mapToDouble(r -> {
			if (rows.get(r).get(column) instanceof Number number) return number.doubleValue();
			throw foreign(file,
				"in row " + (r + 1) + ", column " + name + ": '" + cell(rows.get(r).get(column)) + "' is not a number");
		}).toArray();
	}

	/**
	 * Compares the table with a run record.
	 *
	 * @param expected some of the columns, with the cells of all rows
	 * @param file the file that the table was read from
	 * @throws InputException naming the first difference
	 */
	public void mustHave(final CsvTable expected, final Path file) {
		final int[] columns = expected.header.stream().mapToInt(name -> required(name, file)).toArray();
		if (rows.size() != expected.rows.size())
			throw foreign(file, "it has " + rows.size() + " rows, by the run record " + expected.rows.size());
		for (int r = 0; r < rows.size(); r++)
			for (int c = 0; c < columns.length; c++) {
				final Object found = rows.get(r).get(columns[c]), wanted = expected.rows.get(r).get(c);
				// a text that is spelled as a number is read as one
				if (!Objects.equals(value(cell(wanted)), found)) throw foreign(file, "in row " + (r + 1) + ", column " +
					expected.header.get(c) + ": '" + cell(found) + "', by the run record '" + cell(wanted) + "'");
			}
	}

	/** The error for a file that does not match the run record next to it. */
	public static InputException foreign(final Path file, final String why) {
		return new InputException(file + " belongs to another run or was changed: " + why +
			". Keep the files of a run together, as they were written.");
	}

	/**
	 * Appends the table as text.
	 *
	 * @throws IOException when the target fails
	 */
	public void writeTo(final Appendable target) throws IOException {
		final CSVPrinter printer = new CSVPrinter(target, FORMAT);
		printer.printRecord(header.stream().map(CsvTable::cell).toList());
		for (final List<Object> row : rows)
			printer.printRecord(row.stream().map(CsvTable::cell).toList());
		printer.flush();
	}

	/** A cell as written to the file, before quoting: nothing that a spreadsheet would run. */
	public static String cell(final Object value) {
		if (value == null) return "";
		// adding zero turns -0 into 0
		if (value instanceof Double || value instanceof Float) return Decimals.text(((Number) value).doubleValue() + 0.0);
		if (value instanceof Number) return value.toString();
		final String text = value.toString();
		return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}
}
