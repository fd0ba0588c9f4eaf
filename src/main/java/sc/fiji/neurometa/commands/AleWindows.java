package sc.fiji.neurometa.commands;

import java.util.List;

import sc.fiji.neurometa.analysis.MainEffectResult;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.StackLook;
import sc.fiji.neurometa.ui.VolumeStacks;
import sc.fiji.neurometa.ui.WindowLayout;

/** Opens the windows of a finished ALE: maps as stacks, the tables of clusters and peaks, and the text about the run. */
final class AleWindows {

	private AleWindows() {}

	static void show(final String prefix, final MainEffectResult result, final String methods) {
		show(prefix, result, methods, AleTables.clusters(result.report()), AleTables.peaks(result.report()));
	}

	/** The same with other tables of clusters and peaks. */
	static void show(final String prefix, final MainEffectResult result, final String methods, final CsvTable clusterTable,
		final CsvTable peakTable)
	{
		final String z = prefix + " Z", thresholded = prefix + " thresholded Z";
		final String peaks = prefix + " peaks", clusters = prefix + " clusters", text = prefix + " methods and result";
		show(z, result, result.maps().z(), StackLook.Z);
		show(thresholded, result, result.thresholded(result.maps().z()), StackLook.THRESHOLDED);
		ResultWindows.show(peaks, peakTable);
		ResultWindows.show(clusters, clusterTable);
		MarkdownWindow.show(text, methods);
		WindowLayout.arrange(List.of(z, thresholded), List.of(clusters, peaks, text));
	}

	private static void show(final String title, final MainEffectResult result, final double[] map,
		final StackLook look)
	{
		StackDisplay.show(VolumeStacks.of(title, result.mask().volume(map, 0), result.mask().space()), look);
	}
}
