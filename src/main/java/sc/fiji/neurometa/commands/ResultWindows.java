package sc.fiji.neurometa.commands;


import ij.text.TextWindow;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.ui.ResultTables;

/** Windows with tables and texts that a command found; nothing is shown without a display or in batch mode. */
final class ResultWindows {

	private static final int WIDTH = 760, HEIGHT = 480;

	private ResultWindows() {}

	static void show(final String title, final CsvTable table) {
		ResultTables.show(title, table.header(), table.rows());
	}

	static void show(final String title, final String text) {
		if (!ResultTables.canShow()) return;
		new TextWindow(title, text, WIDTH, HEIGHT);
	}
}
