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

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.OptionalDouble;

import ij.IJ;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;

/** Tables in ImageJ's own windows, from which they can be sorted, copied and saved. */
public final class ResultTables {

	private static final int SIGNIFICANT_DIGITS = 4, MOST_DECIMALS = 6;
	private static final double SCIENTIFIC_BELOW = 1e-4;

	private ResultTables() {}

	/**
	 * Shows a table. Does nothing where there are no windows: without a display, or in a macro's batch mode.
	 *
	 * @param title of the window
	 * @param header names of the columns
	 * @param rows as many cells as columns each: numbers, or text; text that is a number becomes one where the whole
	 *          column is numbers
	 */
	public static void show(final String title, final List<String> header, final List<? extends List<?>> rows) {
		if (!canShow()) return;
		table(header, rows).show(title);
	}

	/** Whether there are windows: ImageJ has its own, and no macro runs in batch mode. */
	public static boolean canShow() {
		return !GraphicsEnvironment.isHeadless() && IJ.getInstance() != null && !Interpreter.isBatchMode();
	}

	/** The table that {@link #show} shows. */
	public static ResultsTable table(final List<String> header, final List<? extends List<?>> rows) {
		final ResultsTable table = new ResultsTable();
		table.showRowNumbers(false);
		for (int c = 0; c < header.size(); c++) {
			final int column = c;
			addColumn(table, header.get(c),
				rows.stream().map(row -> row.get(column) == null ? "" : row.get(column).toString()).toList());
		}
		return table;
	}

	private static void addColumn(final ResultsTable table, final String name, final List<String> cells) {
		if (cells.isEmpty()) table.getFreeColumn(name);
		final List<String> given = cells.stream().filter(cell -> !cell.isBlank()).toList();
		final boolean numbers = !given.isEmpty() && given.stream().allMatch(cell -> number(cell).isPresent());
		for (int row = 0; row < cells.size(); row++) {
			if (numbers && !cells.get(row).isBlank()) table.setValue(name, row, number(cells.get(row)).getAsDouble());
			else table.setValue(name, row, cells.get(row));
		}
		if (numbers) table.setDecimalPlaces(table.getColumnIndex(name),
			decimals(given.stream().mapToDouble(Double::parseDouble).toArray()));
	}

	/** Decimals that show four digits of the largest number; negative, as ImageJ wants it, for scientific notation. */
	static int decimals(final double[] numbers) {
		double smallest = Double.POSITIVE_INFINITY, largest = 0;
		boolean whole = true;
		for (final double number : numbers) {
			whole &= number == Math.rint(number);
			if (number == 0 || !Double.isFinite(number)) continue;
			smallest = Math.min(smallest, Math.abs(number));
			largest = Math.max(largest, Math.abs(number));
		}
		if (whole) return 0;
		if (smallest < SCIENTIFIC_BELOW && largest < 1) return -SIGNIFICANT_DIGITS;
		return Math.max(2, Math.min(MOST_DECIMALS, SIGNIFICANT_DIGITS - 1 - (int) Math.floor(Math.log10(largest))));
	}

	private static OptionalDouble number(final String cell) {
		try {
			return OptionalDouble.of(Double.parseDouble(cell));
		}
		catch (final NumberFormatException e) {
			return OptionalDouble.empty();
		}
	}
}
