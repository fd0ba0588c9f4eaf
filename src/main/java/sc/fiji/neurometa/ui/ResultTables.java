package sc.fiji.neurometa.ui;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.OptionalDouble;

import ij.IJ;
import ij.measure.ResultsTable;
import ij.macro.Interpreter;

/** Shows tables in ImageJ's own windows, from which they can be sorted, copied and saved. */
public final class ResultTables {

	private static final int SIGNIFICANT_DIGITS = 4, MOST_DECIMALS = 6;

	private ResultTables() {}

	/**
	 * Shows a table. Does nothing where there are no windows: without a display, or in a macro's batch mode.
	 *
	 * @param title of the window
	 * @param header names of the columns
	 * @param rows as many cells as columns each; cells that are numbers become numbers
	 */
	public static void show(final String title, final List<String> header, final List<List<String>> rows) {
		if (GraphicsEnvironment.isHeadless() || IJ.getInstance() == null || Interpreter.isBatchMode()) return;
		table(header, rows).show(title);
	}

	/** The table that {@link #show} shows. */
	public static ResultsTable table(final List<String> header, final List<List<String>> rows) {
		final ResultsTable table = new ResultsTable();
		table.showRowNumbers(false);
		for (int c = 0; c < header.size(); c++) {
			final int column = c;
			final boolean numbers = rows.stream().allMatch(row -> row.get(column).isBlank() || number(row.get(column))
				.isPresent()) && rows.stream().anyMatch(row -> !row.get(column).isBlank());
			for (int r = 0; r < rows.size(); r++)
				set(table, header.get(c), r, rows.get(r).get(c), numbers);
			if (rows.isEmpty()) table.getFreeColumn(header.get(c));
			else if (numbers) table.setDecimalPlaces(table.getColumnIndex(header.get(c)), decimals(rows.stream().map(row -> row
				.get(column)).filter(cell -> !cell.isBlank()).mapToDouble(Double::parseDouble).toArray()));
		}
		return table;
	}

	private static void set(final ResultsTable table, final String column, final int row, final String cell,
		final boolean numbers)
	{
		if (numbers && !cell.isBlank()) table.setValue(column, row, Double.parseDouble(cell));
		else table.setValue(column, row, cell);
	}

	/** Decimals that show four digits of the smallest number; negative, as ImageJ wants it, for scientific notation. */
	static int decimals(final double[] numbers) {
		double smallest = Double.POSITIVE_INFINITY;
		boolean whole = true;
		for (final double number : numbers) {
			whole &= number == Math.rint(number);
			if (number != 0 && Double.isFinite(number)) smallest = Math.min(smallest, Math.abs(number));
		}
		if (whole) return 0;
		final int needed = SIGNIFICANT_DIGITS - 1 - (int) Math.floor(Math.log10(smallest));
		return needed > MOST_DECIMALS ? -SIGNIFICANT_DIGITS : Math.max(2, Math.min(needed, SIGNIFICANT_DIGITS));
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
