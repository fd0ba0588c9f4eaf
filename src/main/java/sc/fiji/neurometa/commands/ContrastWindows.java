package sc.fiji.neurometa.commands;

import java.util.List;

import sc.fiji.neurometa.analysis.ContrastResult;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.io.results.ContrastFiles;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.StackLook;
import sc.fiji.neurometa.ui.VolumeStacks;
import sc.fiji.neurometa.ui.WindowLayout;

/**
 * Opens the windows of a finished contrast: the clusters of both directions and the conjunction as stacks, the tables of
 * clusters, and the text about the run.
 */
final class ContrastWindows {

	private ContrastWindows() {}

	static void show(final String prefix, final ContrastResult result, final String methods) {
		final String contrast = prefix + " contrast Z", conjunction = prefix + " conjunction";
		final String aMinusB = prefix + " A-B clusters", bMinusA = prefix + " B-A clusters";
		final String both = prefix + " conjunction clusters", text = prefix + " methods and result";
		show(contrast, result, result.signedThresholdedZ(), StackLook.SIGNED);
		show(conjunction, result, result.conjunction().maps().ale(), StackLook.THRESHOLDED);
		ResultWindows.show(aMinusB, ContrastFiles.clusters(result.aMinusB(), result));
		ResultWindows.show(bMinusA, ContrastFiles.clusters(result.bMinusA(), result));
		ResultWindows.show(both, AleTables.clusters(result.conjunction().report()));
		MarkdownWindow.show(text, methods);
		WindowLayout.arrange(List.of(contrast, conjunction), List.of(aMinusB, bMinusA, both, text));
	}

	private static void show(final String title, final ContrastResult result, final double[] map,
		final StackLook look)
	{
		StackDisplay.show(VolumeStacks.of(title, result.mask().volume(map, 0), result.mask().space()), look);
	}
}
