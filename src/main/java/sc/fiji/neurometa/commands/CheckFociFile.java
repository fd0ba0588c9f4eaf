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
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.measure.ResultsTable;
import sc.fiji.neurometa.analysis.literature.FociAudit;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.figure.FigureOutput;
import sc.fiji.neurometa.commands.run.FociText;
import sc.fiji.neurometa.commands.run.Literature;
import sc.fiji.neurometa.commands.run.LiteratureChoices;
import sc.fiji.neurometa.commands.run.MaskChoice;
import sc.fiji.neurometa.commands.run.PicturesOf;
import sc.fiji.neurometa.commands.run.TextWindows;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.figure.ExperimentFoci;
import sc.fiji.neurometa.ui.render.Figure;

/**
 * The command Check Foci File: an audit of a foci file before an analysis, with what was repaired on reading, where
 * every focus falls, and what is suspicious. The table has the columns of an analysis' {@code P_foci.csv}.
 */
@Plugin(type = Command.class, label = "Check Foci File", visible = false, headless = true,
	description = "Lists what a foci file holds: repairs, foci outside the mask, suspected duplicates.")
public class CheckFociFile extends LiteratureParameters {

	@Parameter(label = "Foci file", persist = false,
		description = "Sleuth text, a table with columns study, contrast, n, x, y, z, space, a studyset, or another database.")
	private File foci_file;

	@Parameter(label = "Space of the foci", persist = false, choices = { "auto", "mni", "talairach" },
		attrs = @Attr(name = FieldLook.WORDS, value = "As the file says|MNI|Talairach"),
		description = "Space of the coordinates; auto: as the file states.")
	private String space = "auto";

	@Parameter(label = "Mask", persist = false, choices = { "auto", "mni152", "mni152_dilated", "talairach" },
		attrs = @Attr(name = FieldLook.WORDS, value = "Automatic|MNI152 brain|MNI152 brain, dilated|Talairach brain"),
		description = "The mask to check against; auto: mni152, or talairach where every focus is Talairach.")
	private String mask = "auto";

	@Parameter(label = "Save table as", required = false, persist = false, style = "save",
		description = "CSV file for the table of all foci; empty: only show it.")
	private File output_file;

	@Parameter(label = "Save picture as", required = false, persist = false, style = "save",
		description = "Picture of all foci on the brain, its name ending in .png, .svg or .pdf; empty: only show it.")
	private File figure_file;

	@Parameter(label = "Colours of the foci", required = false, persist = false,
		description = "What has a colour of its own in the picture: experiment; tags with semicolons between them, such as " +
			"adult;child; or a property, such as task.")
	private String color_by = ExperimentFoci.BY_EXPERIMENT;

	@Parameter(type = ItemIO.OUTPUT, description = "Where each focus falls.")
	private ResultsTable foci_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Repairs, foci outside the mask, suspected duplicates.")
	private String summary;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<Path> input = findings.of("foci_file", () -> FileParameters.required("foci_file", foci_file));
		final Supplier<LiteratureChoices> choices = findings.of("filter_years", this::choices);
		final SpaceChoice ofFoci = Choice.of(SpaceChoice.class, "space", space);
		final Supplier<Literature> file = findings.of("foci_file",
			() -> reading(input.get(), ofFoci, () -> Literature.read(input.get(), ofFoci, choices.get())));
		findings.check("", () -> findings.note(FociText.counts(file.get().experiments()) + "."));
		final Supplier<Mask> chosen = findings.of("mask", () -> mask(file.get().experiments()));
		FileParameters.optional(output_file).ifPresent(o -> {
			findings.check("output_file", () -> FileParameters.checkNotInput(o, input.get()));
			FileParameters.askBeforeReplacing(findings, "output_file", o);
		});
		final Optional<Supplier<FigureOutput>> picture = FileParameters.optional(figure_file).map(asked -> {
			final Supplier<FigureOutput> output =
				findings.of("figure_file", () -> FigureOutput.of("figure_file", asked, Figure.DOTS_PER_INCH));
			findings.check("figure_file", () -> FileParameters.checkNotInput(output.get().file(), input.get()));
			findings.check("", () -> FileParameters.askBeforeReplacing(findings, "figure_file", output.get().file()));
			return output;
		});
		findings.check("color_by", () -> ExperimentFoci.groups(file.get().experiments().experiments(), color_by));
		return () -> {
			final Supplier<Figure> figure = audit(file.get(), chosen.get());
			picture.ifPresentOrElse(to -> to.get().write(figure.get()),
				() -> PicturesOf.show("Foci of " + file.get().fileName() + " on the brain", figure, log()));
		};
	}

	/** Shows what was found; returns the picture of the foci. */
	private Supplier<Figure> audit(final Literature file, final Mask chosen) {
		final FociAudit audit = FociAudit.of(file.experiments(), chosen, CoordinateTransform.LANCASTER_POOLED);
		final CsvTable table = AleTables.foci(audit.placement());
		FileParameters.optional(output_file).ifPresent(table::write);
		foci_table = ResultTables.table(table.header(), table.rows());
		summary = FociText.audit(file, audit, chosen);
		log().info(summary);
		TextWindows.show("Foci of " + file.fileName(), table);
		TextWindows.show("Check of " + file.fileName(), summary);
		final List<Experiment> placed = audit.placement().placed().experiments();
		return () -> ExperimentFoci.of(file.experiments().name().replace('_', ' '), placed, chosen.space(), color_by);
	}

	private Mask mask(final ExperimentSet experiments) {
		final MaskChoice choice = Choice.of(MaskChoice.class, "mask", mask);
		if (choice == MaskChoice.FILE) throw new InputException(
			"mask = file is not available with Check Foci File; ALE Meta-Analysis lists every focus in its own table when it uses one.");
		return choice.mask(experiments, null);
	}
}
