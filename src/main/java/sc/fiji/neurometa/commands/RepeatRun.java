package sc.fiji.neurometa.commands;

import java.io.File;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.IJ;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.bridge.NeuroMetaCommand;
import sc.fiji.neurometa.commands.run.AnalysisRun;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunSoftware;

/**
 * The command Repeat Run: a run again, bit-identical, from its run record: an ALE, contrast or MACM from that alone, a
 * conjunction from the same maps.
 */
@Plugin(type = Command.class, label = "Repeat Run", visible = false, headless = true,
	description = "Repeats a run from its record.")
public class RepeatRun extends NeuroMetaCommand {

	@Parameter(label = "Run record", persist = false, description = "The file P_run.json that the run left beside its " +
		"results. Of an ALE, contrast or MACM it holds foci, mask and settings; of a Map Conjunction it names the maps.")
	private File run_record;

	@Parameter(label = "Threads (0 = all)", persist = false, min = "0", max = "1024",
		description = "Number of processors to use, 0 to 1024; 0: all. The result does not depend on it.")
	private int threads = 0;

	@Parameter(label = "Go on from a checkpoint", persist = false,
		description = "Go on from the checkpoint that a cancelled or killed run of the same left in the output folder " +
			"(P_checkpoint.bin), with the same result; without one the run begins.")
	private boolean resume = false;

	@Parameter(label = "Output folder", required = false, persist = false, style = "directory",
		description = "Folder for maps, tables, run record and methods text; it is created when missing. Empty: only show " +
			"the results.")
	private File output_directory;

	@Parameter(label = "Output prefix", required = false, persist = false,
		description = "What the names of the files begin with; empty: as in the run that is repeated.")
	private String output_prefix = "";

	@Parameter(label = "Show results", persist = false,
		description = "Show the maps as image stacks and the tables in windows.")
	private boolean show_results = true;

	@Override
	protected void execute() {
		final Run run = RunRecords.read(FileParameters.required("run_record", run_record));
		final String prefix = output_prefix == null || output_prefix.isBlank() ? run.outputPrefix() : output_prefix;
		final OutputChoice output = new OutputChoice(output_directory, prefix, show_results, resume);
		final boolean same = AnalysisRun.again(run).run(getContext(), output, threads).hasSameResultAs(run);
		IJ.log(same ? "Repeat Run: the same result as before, to the last bit." : "Repeat Run: the result differs. The " +
			"record is of NeuroMeta " + run.software().neurometa() + ", this is NeuroMeta " + RunSoftware.current()
				.neurometa() + "; use that version for the same result.");
	}
}
