package sc.fiji.neurometa.commands.run;

import java.util.List;

import ij.ImagePlus;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.WindowLayout;
import sc.fiji.neurometa.ui.render.Figure;

/** The windows of a selection. */
final class SelectionWindows {

	private SelectionWindows() {}

	/** Shows its experiments, the picture of their foci, and what there is to say about them. */
	static void show(final String prefix, final Figure foci, final CsvTable selected, final String text) {
		final String picture = prefix + " selected foci", experiments = prefix + " selected experiments";
		final String about = prefix + " selection";
		if (ResultTables.canShow()) {
			final ImagePlus image = new ImagePlus(picture, foci.image());
			image.show();
			// it is made for print: on the screen a third of that leaves room for the table
			StackDisplay.zoom(image, 1.0 / 3);
		}
		TextWindows.show(experiments, selected);
		MarkdownWindow.show(about, text);
		WindowLayout.arrange(List.of(picture), List.of(experiments, about));
	}
}
