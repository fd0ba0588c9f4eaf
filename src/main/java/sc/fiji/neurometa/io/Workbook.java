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
package sc.fiji.neurometa.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import sc.fiji.neurometa.model.InputException;

/**
 * A workbook of Excel 2007 or later ({@code .xlsx}), as LibreOffice and other programs write it too. No formula is computed: what a
 * program stored as its value counts.
 *
 * @param name name of the file, for messages
 * @param sheets its sheets in their order
 */
public record Workbook(String name, List<Page> sheets) {

	/** The most rows and columns that are read; more are refused. */
	private static final int MOST_ROWS = 500_000, MOST_COLUMNS = 1000, LARGEST_DATE = 3_000_000;
	private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*(yy|[dm]+[-/. ]m|mmm|h:m).*", Pattern.DOTALL);
	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
	private static final int FIRST_DATE_FORMAT = 14, LAST_DATE_FORMAT = 22;

	/**
	 * A sheet.
	 *
	 * @param name its name
	 * @param rows its rows from the first on, each with its cells as texts; empty ones too
	 * @param merged the ranges of merged cells, such as {@code C1:E1}
	 */
	public record Page(String name, List<List<String>> rows, List<String> merged) {

		/** Keeps copies. */
		public Page {
			rows = List.copyOf(rows);
			merged = List.copyOf(merged);
		}
	}

	/** Keeps a copy. */
	public Workbook {
		sheets = List.copyOf(sheets);
	}

	/** Whether a file is a zip archive, as every workbook is. */
	public static boolean isZip(final byte[] bytes) {
		return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
	}

	/**
	 * Reads a workbook.
	 *
	 * @param name name of the file
	 * @param bytes its bytes
	 * @throws InputException when it is another kind of file, damaged, or too large
	 */
	public static Workbook read(final String name, final byte[] bytes) {
		final WorkbookParts parts = WorkbookParts.of(name, bytes);
		try (
				ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true)))
		{
			final List<Page> pages = new ArrayList<>();
			for (final Sheet sheet : book.getSheets().toList())
				pages.add(new Page(sheet.getName(), rows(name, sheet), parts.merged(sheet.getIndex())));
			return new Workbook(name, pages);
		}
		catch (final InputException e) {
			throw e;
		}
		catch (final IOException | RuntimeException e) {
			throw WorkbookParts.damaged(name, e);
		}
	}

	/** The sheet of a name, capitals aside. */
	public Optional<Page> sheet(final String wanted) {
		return sheets.stream().filter(s -> s.name().strip().equalsIgnoreCase(wanted.strip())).findFirst();
	}

	private static List<List<String>> rows(final String name, final Sheet sheet) throws IOException {
		final List<List<String>> rows = new ArrayList<>();
		try (Stream<Row> stream = sheet.openStream()) {
			stream.forEach(row -> {
				if (row.getRowNum() > MOST_ROWS || row.getCellCount() > MOST_COLUMNS)
					throw new InputException(name + ", sheet " + sheet.getName() + ": it has more than " + MOST_ROWS +
						" rows or " + MOST_COLUMNS + " columns. Keep only the table, or save it as CSV.");
				while (rows.size() < row.getRowNum() - 1)
					rows.add(List.of());
				rows.add(cells(row));
			});
		}
		catch (final UncheckedIOException e) {
			throw e.getCause();
		}
		return rows;
	}

	private static List<String> cells(final Row row) {
		final List<String> cells = new ArrayList<>();
		for (int i = 0; i < row.getCellCount(); i++)
			cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
		return List.copyOf(cells);
	}

	/** A cell as text: a number as short as it can be, a date as in ISO 8601, a formula as its stored value. */
	private static String text(final Cell cell) {
		final String raw = cell.getRawValue();
		if (cell.getType() == CellType.EMPTY) return "";
		if (cell.getType() == CellType.FORMULA)
			return raw == null || raw.isEmpty() ? "=" + String.valueOf(cell.getFormula()) : number(cell, raw);
		if (cell.getType() == CellType.NUMBER) return number(cell, raw);
		if (cell.getType() == CellType.BOOLEAN) return String.valueOf(cell.getValue()).toLowerCase(Locale.ROOT);
		return cell.getType() == CellType.ERROR ? String.valueOf(raw) : cell.getText();
	}

	private static String number(final Cell cell, final String raw) {
		final double value;
		try {
			value = Double.parseDouble(raw);
		}
		catch (final NumberFormatException e) {
			return raw;
		}
		return isDate(cell) && value >= 0 && value < LARGEST_DATE ? date(value) : WorkbookParts.text(value);
	}

	private static boolean isDate(final Cell cell) {
		final Integer id = cell.getDataFormatId();
		if (id != null && id >= FIRST_DATE_FORMAT && id <= LAST_DATE_FORMAT) return true;
		final String format = cell.getDataFormatString();
		return format != null && DATE_FORMAT.matcher(QUOTED.matcher(format).replaceAll("")).matches();
	}

	/** Days since 30 December 1899. */
	private static String date(final double days) {
		final LocalDateTime time = LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(Math.round(days * 86_400));
		return time.toLocalDate().toString();
	}
}
