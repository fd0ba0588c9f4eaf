package sc.fiji.neurometa.commands.run;

import ij.text.TextWindow;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.ResultTables;

/** Windows with tables and texts of a command; nothing is shown without a display or in batch mode. */
public final class TextWindows {

	private static final int WIDTH = 760, HEIGHT = 480;

	private TextWindows() {}

	public static void show(final String title, final CsvTable table) {
		ResultTables.show(title, table.header(), table.rows());
	}

	public static void show(final String title, final String text) {
		if (!ResultTables.canShow()) return;
		new TextWindow(title, text, WIDTH, HEIGHT);
	}
}
