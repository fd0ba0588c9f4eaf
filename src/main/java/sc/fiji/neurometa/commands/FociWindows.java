package sc.fiji.neurometa.commands;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.macro.Interpreter;
import ij.text.TextWindow;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.ui.ResultTables;

/** Windows with what the commands on foci files found; nothing is shown without a display or in batch mode. */
final class FociWindows {

	private static final int WIDTH = 760, HEIGHT = 480;

	private FociWindows() {}

	private static boolean canShow() {
		return !GraphicsEnvironment.isHeadless() && IJ.getInstance() != null && !Interpreter.isBatchMode();
	}

	static void show(final String title, final CsvTable table) {
		ResultTables.show(title, table.header(), table.rows());
	}

	static void show(final String title, final String text) {
		if (canShow()) new TextWindow(title, text, WIDTH, HEIGHT);
	}
}
