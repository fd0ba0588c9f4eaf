package sc.fiji.neurometa.commands;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.bridge.NeuroMetaCommand;
import sc.fiji.neurometa.commands.run.ConjunctionRun;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.model.InputException;

/**
 * The command Map Conjunction: the smallest value at each voxel where all thresholded maps are above 0, with labelled
 * tables.
 */
@Plugin(type = Command.class, label = "Map Conjunction", visible = false, headless = true,
	description = "The conjunction of thresholded maps: the voxels in which all of them are significant, with the smallest value.")
public class MapConjunction extends NeuroMetaCommand {

	@Parameter(label = "Thresholded maps", persist = false, attrs = @Attr(name = "files"),
		description = "Two or more NIfTI images on one grid, with semicolons between them, such as P_thresholded_Z.nii.gz: " +
			"above 0 is what passed the threshold.")
	private String map_list = "";

	@Parameter(label = "Output folder", required = false, persist = false, style = "directory",
		description = "Folder for map, tables, run record and methods text; it is created when missing. Empty: only show " +
			"the results.")
	private File output_directory;

	@Parameter(label = "Output prefix", required = false, persist = false,
		description = "What the names of the files begin with; empty: the names of the maps without their endings, joined by " +
			"_and_.")
	private String output_prefix = "";

	@Parameter(label = "Show results", persist = false,
		description = "Show the map as an image stack and the tables in windows.")
	private boolean show_results = true;

	@Override
	protected void execute() {
		final OutputChoice output = new OutputChoice(output_directory, output_prefix, show_results);
		final List<Path> files = FileParameters.list(map_list);
		if (files.size() < 2) throw new InputException(
			"map_list needs at least two maps, with semicolons between them: a.nii.gz;b.nii.gz.");
		ConjunctionRun.of(files).run(getContext(), output, 0);
	}
}
