package sc.fiji.neurometa.commands;

import java.io.File;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.run.AleRun;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.commands.run.SourceChoices;
import sc.fiji.neurometa.io.foci.FociFile;
import sc.fiji.neurometa.io.foci.FociFiles;

/**
 * The command ALE Meta-Analysis: activation likelihood estimation of one literature, from a foci file to corrected
 * maps and labelled tables.
 */
@Plugin(type = Command.class, label = "ALE Meta-Analysis", visible = false, headless = true,
	description = "Activation likelihood estimation of one literature: maps, corrections, clusters, peaks, regions and contributions.")
public class AleMetaAnalysis extends AleParameters {

	@Parameter(label = "Foci file", persist = false, description = "The literature: a text file as Sleuth and GingerALE " +
		"use it, or a CSV/TSV table with columns study, contrast, n, x, y, z, space.")
	private File foci_file;

	@Override
	protected void execute() {
		final AleSettings settings = settings();
		final OutputChoice output = output();
		final SourceChoices choices = choices();
		final FociFile foci = FociFiles.read(FileParameters.required("foci_file", foci_file), choices.space());
		AleRun.of(foci, choices, settings, computation()).run(getContext(), output, threads());
	}
}
