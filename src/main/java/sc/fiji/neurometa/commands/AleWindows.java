package sc.fiji.neurometa.commands;

import java.util.List;
import java.util.stream.Stream;

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

	/** A table, and what its window is called after the prefix. */
	record Table(String name, CsvTable table) {}

	static void show(final String prefix, final MainEffectResult result, final String methods) {
		show(prefix, result, methods, List.of(new Table("clusters", AleTables.clusters(result.report())), new Table("peaks",
			AleTables.peaks(result.report()))));
	}

	/** The same with other tables. */
	static void show(final String prefix, final MainEffectResult result, final String methods, final List<Table> tables) {
		final String z = prefix + " Z", thresholded = prefix + " thresholded Z";
		final String text = prefix + " methods and result";
		show(z, result, result.maps().z(), StackLook.Z);
		show(thresholded, result, result.thresholded(result.maps().z()), StackLook.THRESHOLDED);
		// the first table is the one in front
		for (int i = tables.size() - 1; i >= 0; i--)
			ResultWindows.show(prefix + " " + tables.get(i).name, tables.get(i).table);
		MarkdownWindow.show(text, methods);
		WindowLayout.arrange(List.of(z, thresholded), Stream.concat(tables.stream().map(t -> prefix + " " + t.name), Stream.of(
			text)).toList());
	}

	private static void show(final String title, final MainEffectResult result, final double[] map,
		final StackLook look)
	{
		StackDisplay.show(VolumeStacks.of(title, result.mask().volume(map, 0), result.mask().space()), look);
	}
}
