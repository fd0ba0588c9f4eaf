package sc.fiji.neurometa.commands;

import java.util.List;

import sc.fiji.neurometa.analysis.MainEffectResult;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.viewer.ResultViewer;

/** Opens the windows of a finished ALE: maps as stacks, views, clusters, and the text about the run. */
final class AleWindows {

	private AleWindows() {}

	static void show(final String prefix, final MainEffectResult result, final String methods) {
		final ResultViewer viewer = ResultViewer.open(ViewedResults.of(prefix, result));
		final String text = prefix + " methods and result";
		MarkdownWindow.show(text, methods);
		viewer.arrange(List.of(text));
	}
}
