package sc.fiji.neurometa.commands;

import java.util.List;

import ij.ImagePlus;
import sc.fiji.neurometa.analysis.MacmResult;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.io.results.MacmTables;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.WindowLayout;
import sc.fiji.neurometa.ui.figure.Figure;
import sc.fiji.neurometa.ui.viewer.ResultViewer;

/** Opens the windows of a selection, and of finished co-activations. */
final class MacmWindows {

	private MacmWindows() {}

	/** The selection alone: its experiments, the picture of their foci, and what there is to say about them. */
	static void showSelection(final String prefix, final Figure foci, final CsvTable selected, final String text) {
		final String picture = prefix + " selected foci", experiments = prefix + " selected experiments";
		final String about = prefix + " selection";
		if (ResultTables.canShow()) {
			final ImagePlus image = new ImagePlus(picture, foci.image());
			image.show();
			// it is made for print: on the screen a third of that leaves room for the table
			StackDisplay.zoom(image, 1.0 / 3);
		}
		ResultWindows.show(experiments, selected);
		MarkdownWindow.show(about, text);
		WindowLayout.arrange(List.of(picture), List.of(experiments, about));
	}

	/** The maps of the result, views, its clusters, the table of the region, and the text about the run. */
	static void show(final String prefix, final MacmResult result, final String methods) {
		final ResultViewer viewer = ResultViewer.open(ViewedResults.of(prefix, result));
		final String text = prefix + " methods and result", region = prefix + " region";
		ResultWindows.show(region, MacmTables.region(result));
		MarkdownWindow.show(text, methods);
		viewer.arrange(List.of(text, region));
	}
}
