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

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import sc.fiji.neurometa.io.Workbook;
import sc.fiji.neurometa.model.InputException;

/**
 * The sheet of a workbook that holds foci, as lines of a table with tabs between its columns, a line for each row: the first
 * sheet, or the only one whose header names x, y and z.
 */
final class WorkbookText {

	private static final Pattern LAST_ROW = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");

	private WorkbookText() {}

	/** @throws InputException when no sheet, or several but the first, hold coordinates, or header cells are merged */
	static List<String> of(final Workbook book, final LineLog log) {
		final List<Workbook.Page> filled =
			book.sheets().stream().filter(s -> s.rows().stream().anyMatch(WorkbookText::isFilled)).toList();
		if (filled.isEmpty())
			throw new InputException(book.name() + " has no filled sheet. Give one with a table of foci.");
		final List<Workbook.Page> foci = filled.stream().filter(s -> holdsFoci(lines(s))).toList();
		if (foci.isEmpty()) throw withoutCoordinates(book.name(), filled.get(0));
		if (foci.size() > 1 && foci.get(0) != filled.get(0)) throw new InputException(book.name() +
			": several sheets hold coordinates (" + foci.stream().map(Workbook.Page::name).collect(Collectors.joining(", ")) +
			"), and the first sheet does not. Which is meant? Make it the first.");
		final Workbook.Page sheet = foci.get(0);
		final List<String> lines = lines(sheet);
		TableHeader.in(lines).ifPresent(header -> checkMerged(book.name(), sheet, header));
		if (book.sheets().size() > 1)
			log.note(0, "Of the " + book.sheets().size() + " sheets, " + sheet.name() + " was read.");
		return lines;
	}

	private static InputException withoutCoordinates(final String name, final Workbook.Page sheet) {
		final String merged = sheet.merged().isEmpty() ? ""
			: " Cells are merged (" + String.join(", ", sheet.merged().stream().limit(5).toList()) + "); unmerge them.";
		final List<String> first = sheet.rows().stream().filter(WorkbookText::isFilled).findFirst().orElse(List.of());
		return new InputException(
			name + ", sheet " + sheet.name() + ": no row among the first names columns x, y and z, so there " +
				"are no coordinates. Its first row is \"" + LineLog.quotable(String.join(", ", first)) +
				"\". One header row with " + "study, n, x, y, z and space is needed." + merged);
	}

	/** Refuses cells that are merged in the header or reach into it: which column they name cannot be told. */
	private static void checkMerged(final String name, final Workbook.Page sheet, final TableHeader header) {
		final boolean isWhole = header.columns().places().containsKey(TableColumns.Role.STUDY);
		for (final String range : sheet.merged()) {
			final Matcher cells = LAST_ROW.matcher(range);
			if (!cells.matches()) continue;
			final int from = Integer.parseInt(cells.group(2)) - 1, to = Integer.parseInt(cells.group(4)) - 1;
			// a title above a whole header may span columns; a cell in the header's own row may not
			if (from <= header.index() && (to >= header.index() || !isWhole))
				throw new InputException(name + ", sheet " + sheet.name() + ": the cells " + range +
					" of the header are merged. Unmerge them, and give each column its own name in one row.");
		}
	}

	private static boolean holdsFoci(final List<String> lines) {
		return FociFiles.isSleuth(lines) || TableHeader.in(lines).isPresent();
	}

	private static boolean isFilled(final List<String> row) {
		return row.stream().anyMatch(c -> !Typography.isBlank(c));
	}

	/** The rows as lines; a cell is quoted, so that it may hold anything. */
	private static List<String> lines(final Workbook.Page sheet) {
		return sheet.rows().stream().map(row -> row.stream().map(WorkbookText::cell).collect(Collectors.joining("\t")))
			.toList();
	}

	private static String cell(final String text) {
		final String plain = Typography.name(text);
		return plain.isEmpty() ? "" : '"' + plain.replace("\"", "\"\"") + '"';
	}
}
