package sc.fiji.neurometa.commands;

import java.awt.GraphicsEnvironment;
import java.util.List;

import ij.IJ;
import ij.macro.Interpreter;
import ij.text.TextWindow;
import sc.fiji.neurometa.io.Decimals;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.ui.ResultTables;

/** Windows with tables and texts that a command found; nothing is shown without a display or in batch mode. */
final class ResultWindows {

	private static final int WIDTH = 760, HEIGHT = 480;

	private ResultWindows() {}

	static void show(final String title, final CsvTable table) {
		final List<List<String>> cells = table.rows().stream().map(row -> row.stream().map(ResultWindows::cell).toList())
			.toList();
		ResultTables.show(title, table.header(), cells);
	}

	private static String cell(final Object value) {
		if (value == null) return "";
		return value instanceof Double number ? Decimals.text(number) : value.toString();
	}

	static void show(final String title, final String text) {
		if (GraphicsEnvironment.isHeadless() || IJ.getInstance() == null || Interpreter.isBatchMode()) return;
		new TextWindow(title, text, WIDTH, HEIGHT);
	}
}
