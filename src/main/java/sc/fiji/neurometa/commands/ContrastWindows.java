package sc.fiji.neurometa.commands;

import java.util.List;

import sc.fiji.neurometa.analysis.ContrastResult;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.viewer.ResultViewer;

/**
 * Opens the windows of a finished contrast: the clusters of both directions and the conjunction as stacks, views, the
 * clusters, and the text about the run.
 */
final class ContrastWindows {

	private ContrastWindows() {}

	static void show(final String prefix, final ContrastResult result, final String methods) {
		final ResultViewer viewer = ResultViewer.open(ViewedResults.of(prefix, result));
		final String text = prefix + " methods and result";
		MarkdownWindow.show(text, methods);
		viewer.arrange(List.of(text));
	}
}
