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

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.run.OpenedAtlas;
import sc.fiji.neurometa.commands.run.OpenedRun;
import sc.fiji.neurometa.commands.run.Readings;
import sc.fiji.neurometa.commands.run.RunOutputs;
import sc.fiji.neurometa.model.Findings;

/**
 * The command Open Result: a finished run with all its windows, from its record and the files next to it, without
 * computing anything.
 */
@Plugin(type = Command.class, label = "Open Result", visible = false, headless = true,
	description = "Opens a finished run again, without computing it.")
public class OpenResult extends AnyResult {

	private static final String TITLE = "Open Result";

	@Parameter(label = "Run record", persist = false,
		description = "The file P_run.json of a finished run of any kind, with the other files of the run next to it; of an " +
			"Atlas MACM the table P_atlas.csv.")
	private File run_record;

	@Parameter(type = ItemIO.OUTPUT, description = "Of an Atlas MACM: its regions.")
	private ResultsTable atlas_table;

	@Parameter(type = ItemIO.OUTPUT,
		description = "Of an Atlas MACM: the number of experiments that report both of two regions.")
	private ResultsTable coactivation_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Of an Atlas MACM: the same as a picture.")
	private ImagePlus coactivation_image;

	@Parameter(type = ItemIO.OUTPUT, description = "The methods text, in Markdown.")
	private String methods;

	private final Readings readings = new Readings();

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<Supplier<RunOutputs>> shown =
			findings.of("run_record", () -> read(FileParameters.required("run_record", run_record)));
		return () -> give(shown.get().get().all());
	}

	/** Reads a run; what is returned shows it. */
	private Supplier<RunOutputs> read(final Path file) {
		if (OpenedAtlas.isAtlas(file)) return OpenedAtlas.read(file)::show;
		return readings.of(getContext(), file, OpenedRun.class, TITLE, () -> OpenedRun.read(file))::show;
	}
}
