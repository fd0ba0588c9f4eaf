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
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.run.FociText;
import sc.fiji.neurometa.commands.run.Literature;
import sc.fiji.neurometa.commands.run.LiteratureChoices;
import sc.fiji.neurometa.commands.run.TextWindows;
import sc.fiji.neurometa.io.foci.FociWriter;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;

/**
 * The command Convert Foci Space: the foci of a file converted from Talairach to MNI or back, written as Sleuth text.
 */
@Plugin(type = Command.class, label = "Convert Foci Space", visible = false, headless = true,
	description = "Converts foci from Talairach to MNI space and back.")
public class ConvertFociSpace extends LiteratureParameters {

	private enum Direction {
		TAL_TO_MNI, MNI_TO_TAL
	}

	@Parameter(label = "Foci file", persist = false,
		description = "Sleuth text, a table with columns study, contrast, n, x, y, z, space, a studyset, or another database.")
	private File foci_file;

	@Parameter(label = "Transform", persist = false,
		choices = { "lancaster_pooled", "lancaster_spm", "lancaster_fsl", "brett" },
		attrs = @Attr(name = FieldLook.WORDS, value = "Lancaster, pooled|Lancaster, SPM|Lancaster, FSL|Brett (mni2tal)"),
		description = "The transform to apply, or the one that converted the literature and is to be undone.")
	private String transform = "lancaster_pooled";

	@Parameter(label = "Direction", persist = false, choices = { "tal_to_mni", "mni_to_tal" },
		attrs = @Attr(name = FieldLook.WORDS, value = "Talairach to MNI|MNI to Talairach"),
		description = "Which way; foci that are in the target space already stay as they are.")
	private String direction = "tal_to_mni";

	@Parameter(label = "Save as", persist = false, style = "save",
		description = "File for the converted foci: Sleuth text, a table (.csv, .tsv) or a NIMADS studyset (.json), by its ending.")
	private File output_file;

	@Parameter(type = ItemIO.OUTPUT, description = "The file of the converted foci.")
	private File saved_file;

	@Parameter(type = ItemIO.OUTPUT, description = "What was converted.")
	private String summary;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<Path> input = findings.of("foci_file", () -> FileParameters.required("foci_file", foci_file));
		final Supplier<Path> output = findings.of("output_file", () -> FileParameters.required("output_file", output_file));
		findings.check("output_file", () -> {
			FileParameters.checkNotInput(output.get(), input.get());
			FileParameters.askBeforeReplacing(findings, "output_file", output.get());
		});
		final Space source = target() == Space.MNI ? Space.TALAIRACH : Space.MNI;
		final Supplier<LiteratureChoices> choices = findings.of("filter_years", this::choices);
		final Supplier<Literature> file = findings.of("foci_file",
			() -> reading(input.get(), source, () -> Literature.read(input.get(), source, choices.get())));
		findings.check("", () -> findings.note(FociText.counts(file.get().experiments()) + "."));
		return () -> convert(file.get(), source, output.get());
	}

	private void convert(final Literature file, final Space source, final Path output) {
		final Space target = target();
		final CoordinateTransform chosen = Choice.of(CoordinateTransform.class, "transform", transform);
		final List<Experiment> converted =
			file.experiments().experiments().stream().map(e -> chosen.convert(e, target)).toList();
		FociWriter.write(output, new ExperimentSet(file.experiments().name(), converted));
		saved_file = output.toFile();
		summary = summary(file, source, target, output);
		log().info(summary);
		TextWindows.show("Conversion of " + file.fileName(), summary);
	}

	private Space target() {
		return Choice.of(Direction.class, "direction", direction) == Direction.TAL_TO_MNI ? Space.MNI : Space.TALAIRACH;
	}

	private String summary(final Literature file, final Space source, final Space target, final Path output) {
		final List<Experiment> all = file.experiments().experiments();
		final ExperimentSet moved = new ExperimentSet("", all.stream().filter(e -> e.space() == source).toList());
		final ExperimentSet left = new ExperimentSet("", all.stream().filter(e -> e.space() == target).toList());
		final List<String> names = left.experiments().stream().map(e -> FociText.place(e) + e.name()).toList();
		return "Converted from " + source.label() + " to " + target.label() + " by " + transform + ": " +
			FociText.counts(moved) + "\n" + (left.size() == 0 ? "" : "Already in " + target.label() +
				" and left as they were: " + FociText.counts(left) + "\n" + FociText.list(names)) +
			"Written: " + output + "\n" + FociText.notes(file);
	}
}
