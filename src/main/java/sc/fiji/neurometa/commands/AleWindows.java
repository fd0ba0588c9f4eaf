package sc.fiji.neurometa.commands;

import sc.fiji.neurometa.analysis.MainEffectResult;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.StackLook;
import sc.fiji.neurometa.ui.VolumeStacks;

/** Opens the windows of a finished ALE. */
final class AleWindows {

	private AleWindows() {}
}
