/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.commands;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.IJ;
import sc.fiji.neurometa.analysis.literature.Recent;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.run.AnalysisRun;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.commands.run.Readings;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunSoftware;
import sc.fiji.neurometa.record.SameParts;

/**
 * The command Repeat Run: a run again, bit-identical, from its run record: an ALE, contrast or MACM from that alone, a
 * conjunction from the same maps.
 */
@Plugin(type = Command.class, label = "Repeat Run", visible = false, headless = true,
	description = "Repeats a run from its record.")
public class RepeatRun extends AnyResult {

	@Parameter(label = "Run record", persist = false, description = "The file P_run.json that the run left next to its " +
		"results. Of an ALE, contrast or MACM it holds foci, mask and settings; of a Map Conjunction it names the maps.")
	private File run_record;

	@Parameter(label = "Threads (0 = all)", persist = false, min = "0", max = "1024",
		description = "Number of processors to use, 0 to 1024; 0: all. The result does not depend on it.")
	private int threads = 0;

	@Parameter(label = "Resume from a checkpoint", persist = false,
		description = "Resume from the checkpoint that the same run left in the output folder when it was cancelled or killed " +
			"(P_checkpoint.bin), with the same result; without one the run starts at the beginning.")
	private boolean resume = false;

	@Parameter(label = "Output folder", required = false, persist = false, style = "directory",
		description = "Folder for maps, tables, run record and methods text; it is created when missing. Empty: only show " +
			"the results.")
	private File output_directory;

	@Parameter(label = "Output prefix", required = false, persist = false,
		description = "Prefix of the names of the files; empty: as in the run that is repeated.")
	private String output_prefix = "";

	@Parameter(label = "Show results", persist = false,
		description = "Show the maps as image stacks and the tables in windows.")
	private boolean show_results = true;

	@Parameter(type = ItemIO.OUTPUT, description = "The record of this run, in JSON.")
	private String new_run_record;

	@Parameter(type = ItemIO.OUTPUT, description = "The methods text, in Markdown.")
	private String methods;

	private final Readings readings = new Readings();

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<Run> run = findings.of("run_record", () -> {
			final Path file = FileParameters.required("run_record", run_record);
			return readings.of(getContext(), file, Run.class, "", () -> RunRecords.read(file));
		});
		final Supplier<OutputChoice> output = findings.of("output_prefix",
			() -> new OutputChoice(output_directory,
				output_prefix == null || output_prefix.isBlank() ? run.get().outputPrefix() : output_prefix, show_results,
				resume));
		final Supplier<AnalysisRun<?, ?>> again = findings.of("run_record", () -> AnalysisRun.again(run.get()));
		AnalysisRun.check(again, output, findings);
		return () -> repeat(again.get(), run.get(), output.get());
	}

	private void repeat(final AnalysisRun<?, ?> again, final Run run, final OutputChoice output) {
		// what is kept of the earlier run would prove nothing
		Recent.forgetAll();
		final AnalysisRun.Finished<?> repeated = again.run(getContext(), output, threads);
		give(repeated.outputs().all());
		final boolean same = repeated.record().hasSameResultAs(run);
		IJ.log(same ? "Repeat Run: the result is bit-identical to the earlier one."
			: "Repeat Run: the result differs. The record is of NeuroMeta " + run.software().neurometa() +
				", this is NeuroMeta " + RunSoftware.current().neurometa() + "; use that version for the same result.");
		SameParts.of(run, repeated.record()).forEach(IJ::log);
	}

}
