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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.bridge.ResumableRun;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.run.AtlasChoice;
import sc.fiji.neurometa.commands.run.AtlasRun;
import sc.fiji.neurometa.commands.run.ImageChoice;
import sc.fiji.neurometa.commands.run.MacmChoices;
import sc.fiji.neurometa.commands.run.MacmSource;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;

/**
 * The command Atlas MACM: the co-activations of every region of an atlas, and how often any two regions are reported
 * together.
 */
@Plugin(type = Command.class, label = "Atlas MACM", visible = false, headless = true,
	description = "Meta-analytic connectivity modelling of every region of an atlas, and a matrix of co-activations.")
public class AtlasMacm extends DatabaseParameters {

	private static final String ATLAS = "Atlas";

	@Parameter(label = "Atlas", persist = false, choices = { "aal", "brodmann", "file" },
		attrs = @Attr(name = FieldLook.WORDS, value = "AAL|Brodmann areas|Image file"),
		description = "The regions: anatomical ones (AAL), Brodmann areas, or the labels of an image.")
	private String atlas = "aal";

	@Parameter(label = "Atlas file", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = ATLAS), @Attr(name = FieldLook.COUNTS, value = "atlas=file") },
		description = "With atlas=file: a NIfTI image of whole numbers, 0 for no region. Next to it a text file of the same " +
			"name (.txt, .tsv or .csv) with a number and a name in each line may name the regions.")
	private File atlas_file;

	@Parameter(label = "Regions (empty = all)", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = ATLAS), @Attr(name = FieldLook.NAMES, value = "several") },
		description = "Names of the regions to analyse, separated by ;, such as Amygdala_L;Amygdala_R; empty: all.")
	private String regions = "";

	@Parameter(type = ItemIO.OUTPUT, description = "One row for each region.")
	private ResultsTable atlas_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Number of experiments that report two regions.")
	private ResultsTable coactivation_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The same as a picture.")
	private ImagePlus coactivation_image;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<MacmChoices> choices = macmChoices(true, findings);
		final Supplier<OutputChoice> output = findings.of("output_prefix", this::output);
		final Supplier<Path> folder = findings.of("output_directory",
			() -> output.get().folder().orElseThrow(() -> new InputException("output_directory is not set. Atlas MACM " +
				"writes a folder of results for each region; give the folder for them.")));
		final Supplier<AtlasChoice> chosen =
			findings.of("atlas_file", () -> AtlasChoice.of(atlas, image(atlas_file, "atlas_threshold", ""), regions));
		final Supplier<MacmSource> source = findings.of("database_file", () -> source(choices.get()));
		final Supplier<AtlasRun> run = findings.of("regions", () -> AtlasRun.of(source.get(), chosen.get(), choices.get()));
		findings.check("", () -> run.get().check(folder.get(), output.get(), findings));
		return () -> compute(run.get(), folder.get(), output.get());
	}

	private void compute(final AtlasRun run, final Path folder, final OutputChoice output) {
		try {
			give(run.run(getContext(), folder, output, threads()).all());
		}
		catch (final CancellationException e) {
			cancel("Cancelled. The finished regions are in " + folder + "; run the same again to compute the others" +
				(e instanceof ResumableRun ? ", with resume=true to resume also the region that was under way." : "."));
		}
	}

	@Override
	protected List<String> names(final String key) {
		final ImageChoice image = image(atlas_file, "atlas_threshold", "");
		return FileParameters.optional(atlas_file).filter(file -> atlas.equals("file"))
			.<List<String>> map(file -> readings()
				.of(getContext(), file, AtlasChoice.class, image, () -> AtlasChoice.of(atlas, image, "")).wanted())
			.orElseGet(() -> AtlasChoice.names(atlas));
	}

}
