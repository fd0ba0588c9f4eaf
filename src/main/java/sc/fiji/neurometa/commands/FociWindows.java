package sc.fiji.neurometa.commands;

import java.awt.GraphicsEnvironment;
import java.util.List;

import ij.IJ;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import sc.fiji.neurometa.io.results.CsvTable;

/** Windows with what the commands on foci files found; nothing is shown without a display or in batch mode. */
final class FociWindows {

	private static final int WIDTH = 760, HEIGHT = 480, DECIMALS = 2;

	private FociWindows() {}

	private static boolean canShow() {
		return !GraphicsEnvironment.isHeadless() && IJ.getInstance() != null && !Interpreter.isBatchMode();
	}

	static void show(final String title, final CsvTable table) {
		if (!canShow()) return;
		final ResultsTable results = new ResultsTable();
		results.setPrecision(DECIMALS);
		for (final List<Object> row : table.rows()) {
			results.addRow();
			for (int c = 0; c < row.size(); c++) {
				if (row.get(c) instanceof Number number) results.addValue(table.header().get(c), number.doubleValue());
				else results.addValue(table.header().get(c), String.valueOf(row.get(c)));
			}
		}
		results.show(title);
	}

	static void show(final String title, final String text) {
		if (canShow()) new TextWindow(title, text, WIDTH, HEIGHT);
	}
}
