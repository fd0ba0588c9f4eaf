package sc.fiji.neurometa.commands;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

import ij.IJ;
import sc.fiji.neurometa.analysis.AleSettings;
import sc.fiji.neurometa.analysis.Correction;
import sc.fiji.neurometa.analysis.ThresholdChoice;
import sc.fiji.neurometa.commands.bridge.CommandForm;
import sc.fiji.neurometa.model.InputException;

/** Another threshold for a finished ALE or MACM, from the maxima that it stored, without new permutations. */
@Plugin(type = Command.class, menuPath = "Plugins>NeuroMeta>Rethreshold Result", headless = true)
public class RethresholdResult extends NeuroMetaCommand implements AsksItself {

	private static final String AS_BEFORE = "as_before";
	/** What the prefix of the run gets, so that nothing of it is replaced. */
	private static final String ADDED = "_rethresholded";

	@Parameter(label = "Run record", persist = false, description = "The file P_run.json of an ALE or MACM, with the other " +
		"files of the run beside it; of a contrast that of a main effect, P_A_run.json or P_B_run.json.")
	private File run_record;

	@Parameter(label = "Correction", persist = false, choices = { AS_BEFORE, "cluster_fwe", "cluster_mass_fwe",
		"voxel_fwe", "fdr_bh", "fdr_by", "uncorrected" }, description = "How the map is corrected for the many voxels; " +
			"as_before: as in the run. Those with _fwe need the maxima of permutations that the run stored.")
	private String correction = AS_BEFORE;

	@Parameter(label = "Voxel p (0 = as before)", persist = false, min = "0", max = "1", description = "Uncorrected p of a " +
		"voxel: the cluster-forming threshold, one of voxel_p and null_steps of the run; or any with correction = uncorrected. " +
		"0: as in the run.")
	private double voxel_p = 0;

	@Parameter(label = "Level alpha (0 = as before)", persist = false, min = "0", max = "1", description = "Level of the " +
		"correction, between 0 and 1, such as 0.05. 0: as in the run.")
	private double alpha = 0;

	@Parameter(label = "Smallest cluster in mm3 (-1 = as before)", persist = false, min = "-1", description = "Smallest " +
		"volume of a cluster in mm3, on top of the correction; 0: none, -1: as in the run.")
	private double min_cluster_mm3 = -1;

	@Parameter(label = "Output folder", required = false, persist = false, style = "directory", description = "Folder for " +
		"maps, tables, run record and methods text; it is created when missing. Empty: only show the results.")
	private File output_directory;

	@Parameter(label = "Output prefix", required = false, persist = false, description = "What the names of the files begin " +
		"with; empty: that of the run with _rethresholded.")
	private String output_prefix = "";

	@Parameter(label = "Show results", persist = false, description = "Show the maps as image stacks and the tables in " +
		"windows.")
	private boolean show_results = true;

	@Override
	protected void execute() {
		final Path file = FileKeys.required("run_record", run_record);
		final FinishedRun run;
		try (TaskProgress progress = TaskProgress.start(getContext().service(TaskService.class), "Rethreshold Result")) {
			run = FinishedRun.read(file, progress);
		}
		final String prefix = output_prefix == null || output_prefix.isBlank() ? run.prefix() + ADDED : output_prefix;
		run.run(getContext(), new OutputChoice(output_directory, prefix, show_results), choice(run.prepared().settings()));
	}

	private ThresholdChoice choice(final AleSettings first) {
		if (min_cluster_mm3 < 0 && min_cluster_mm3 != -1) throw new InputException("min_cluster_mm3 = " + min_cluster_mm3 +
			" cannot be used: a volume of 0 mm3 or more is expected, or -1 for that of the run.");
		return new ThresholdChoice(correction.equals(AS_BEFORE) ? first.correction() : Choice.of(Correction.class,
			"correction", correction), voxel_p == 0 ? first.voxelP() : voxel_p, alpha == 0 ? first.alpha() : alpha,
			min_cluster_mm3 < 0 ? first.minClusterMm3() : min_cluster_mm3);
	}

	@Override
	public Optional<Map<String, String>> ask(final CommandForm form, final Map<String, String> start) {
		return Optional.empty();
	}
}
