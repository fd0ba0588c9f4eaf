package sc.fiji.neurometa.commands;

import sc.fiji.neurometa.analysis.MainEffectResult;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.StackLook;
import sc.fiji.neurometa.ui.VolumeStacks;

/** Opens the windows of a finished ALE: maps as stacks, the tables of clusters and peaks, and the text about the run. */
final class AleWindows {

	private AleWindows() {}

	static void show(final String prefix, final MainEffectResult result, final String methods) {
		show(prefix + " Z", result, result.maps().z(), StackLook.Z);
		show(prefix + " thresholded Z", result, result.thresholded(result.maps().z()), StackLook.THRESHOLDED);
		ResultWindows.show(prefix + " peaks", AleTables.peaks(result));
		ResultWindows.show(prefix + " clusters", AleTables.clusters(result));
		ResultWindows.show(prefix + " methods and result", methods);
	}

	private static void show(final String title, final MainEffectResult result, final double[] map,
		final StackLook look)
	{
		StackDisplay.show(VolumeStacks.of(title, result.mask().volume(map, 0), result.mask().space()), look);
	}
}
