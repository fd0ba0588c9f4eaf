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

import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.commands.atlas.LabelAtlases;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.figure.FigureKind;
import sc.fiji.neurometa.commands.figure.FigureOutput;
import sc.fiji.neurometa.commands.figure.MapFigure;
import sc.fiji.neurometa.commands.figure.RunFigure;
import sc.fiji.neurometa.commands.run.Readings;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.figure.ExperimentFoci;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.MapColors;

/** The command Save Result Figure: a figure of maps, or a plot of a run, in a file that can be printed. */
@Plugin(type = Command.class, label = "Save Result Figure", visible = false, headless = true,
	description = "Draws a glass brain, slices, peaks or plots of a run as PNG, SVG or PDF.")
public class SaveResultFigure extends CheckedCommand {

	@Parameter(label = "Figure", persist = false,
		choices = { "glass_brain", "mosaic", "peaks", "foci", "null", "contributions", "foci_on_brain" },
		attrs = @Attr(name = FieldLook.WORDS,
			value = "Glass brain|Mosaic of slices|Peaks|Foci per experiment|Null distribution|Contributions|Foci on the brain"),
		description = "glass_brain: the map seen through the brain from three sides; mosaic: axial slices; peaks: slices " +
			"through each peak; of a run record: foci: per experiment; null: maxima of the permutations; contributions: of " +
			"experiments to clusters; foci_on_brain: their places from three sides.")
	private String figure = "glass_brain";

	@Parameter(label = "Map", required = false, persist = false,
		attrs = { @Attr(name = "files"), @Attr(name = FieldLook.COUNTS, value = "figure=glass_brain|mosaic|peaks") },
		description = "NIfTI image whose values above the threshold are drawn, such as P_thresholded_Z.nii.gz; several with " +
			"semicolons between them are drawn in rows one below the other.")
	private String map_file = "";

	@Parameter(label = "Run record", required = false, persist = false,
		attrs = @Attr(name = FieldLook.COUNTS, value = "figure=foci|null|contributions|foci_on_brain"),
		description = "For foci, null, contributions and foci_on_brain: the file P_run.json of a run, with its tables next to it.")
	private File run_record;

	@Parameter(label = "Colours of the foci", required = false, persist = false,
		attrs = @Attr(name = FieldLook.COUNTS, value = "figure=foci_on_brain"),
		description = "What has a colour of its own in foci_on_brain: experiment; tags with semicolons between them, such as " +
			"adult;child; or a property, such as task; of a contrast experiment means the literature.")
	private String color_by = ExperimentFoci.BY_EXPERIMENT;

	@Parameter(label = "Names of the maps", required = false, persist = false,
		attrs = @Attr(name = FieldLook.COUNTS, value = "figure=glass_brain|mosaic|peaks"),
		description = "Names of the rows of a figure of several maps, with semicolons between them; empty: as the " +
			"files.")
	private String names = "";

	@Parameter(label = "Title", required = false, persist = false,
		description = "In large letters above the figure; empty: the name of the file without its extension; none: no title.")
	private String title = "";

	@Parameter(label = "Unit of the colours", required = false, persist = false,
		attrs = @Attr(name = FieldLook.COUNTS, value = "figure=glass_brain|mosaic|peaks"),
		description = "Unit of the values of the map, such as Z; empty: as the file states.")
	private String unit = "";

	@Parameter(label = "Threshold", persist = false, min = "0",
		attrs = @Attr(name = FieldLook.COUNTS, value = "figure=glass_brain|mosaic|peaks"),
		description = "Values of at most this size are not shown, 0 " + "or more; 0: all that is not zero.")
	private double threshold = 0;

	@Parameter(label = "Anatomy", required = false, persist = false,
		attrs = @Attr(name = FieldLook.COUNTS, value = "figure=glass_brain|mosaic|peaks"),
		description = "NIfTI image of a brain to draw on, in the same space as the map and zero outside the brain; empty: the " +
			"T1 template that comes with NeuroMeta.")
	private File underlay_file;

	@Parameter(label = "Lookup table", required = false, persist = false,
		attrs = @Attr(name = FieldLook.COUNTS, value = "figure=glass_brain|mosaic|peaks"),
		description = "Colours: a lookup table of ImageJ by name, such as fire or ice, or a .lut file; empty: warm colours " +
			"for positive and cold for negative values, which colour-blind readers can tell apart.")
	private String lut = "";

	@Parameter(label = LabelAtlases.LABEL, required = false, persist = false,
		attrs = { @Attr(name = "files"), @Attr(name = FieldLook.COUNTS, value = "figure=peaks") },
		description = LabelAtlases.FIGURE_HELP)
	private String label_atlases = "";

	@Parameter(label = "Dots per inch", persist = false, min = "50", max = "1200",
		description = "Resolution of a PNG file, 50 to 1200; SVG and PDF are sharp at every size.")
	private int dpi = Figure.DOTS_PER_INCH;

	@Parameter(label = "Save as", persist = false, style = "save",
		description = "File to write; its extension, .png, .svg or .pdf, sets the format; without one .png is added.")
	private File output_file;

	@Parameter(type = ItemIO.OUTPUT, description = "The file of the figure.")
	private File saved_file;

	private final Readings readings = new Readings();

	@Override
	protected Runnable prepare(final Findings findings) {
		final FigureKind kind = FigureKind.of(figure);
		final Supplier<FigureOutput> output =
			findings.of("output_file", () -> FigureOutput.of(FileParameters.required("output_file", output_file), dpi));
		findings.check("", () -> FileParameters.askBeforeReplacing(findings, "output_file", output.get().file()));
		final Supplier<Supplier<Figure>> drawn =
			findings.of("", () -> kind.<Supplier<Figure>> from(this::ofMaps, this::ofRun));
		return () -> {
			output.get().write(drawn.get().get());
			saved_file = output.get().file().toFile();
		};
	}

	private Supplier<Figure> ofMaps(final FigureKind.OfMaps kind) {
		if (!(threshold >= 0 && threshold < Double.POSITIVE_INFINITY))
			throw new InputException("threshold = " + threshold + " cannot be used: a number of 0 or more is expected.");
		final List<Path> files = FileParameters.list(map_file);
		if (files.isEmpty()) throw InputException.about("map_file",
			"figure = " + Choice.word(kind) + " needs map_file, a NIfTI image such as P_thresholded_Z.nii.gz.");
		final List<String> rows = MapFigure.list(names);
		final MapFigure maps = text(unit).map(u -> MapFigure.read(files, rows, threshold, u))
			.orElseGet(() -> MapFigure.read(files, rows, threshold));
		final MapColors colors = text(lut).map(maps::colors).orElse(MapColors.WARM_AND_COLD);
		final Optional<Path> underlay = FileParameters.optional(underlay_file);
		final List<OwnAtlas> atlases = kind == FigureKind.OfMaps.PEAKS
			? LabelAtlases.of(label_atlases, new MaskReader("", Optional.empty(), false), readings::atlas) : List.of();
		return () -> maps.with(atlases).figure(kind, underlay.map(maps::anatomy).orElseGet(maps::anatomy), colors,
			title().orElseGet(maps::heading));
	}

	private Supplier<Figure> ofRun(final FigureKind.OfRun kind) {
		final Path record = FileParameters.optional(run_record).orElseThrow(() -> InputException.about("run_record",
			"figure = " + Choice.word(kind) + " needs run_record, the file P_run.json of a run."));
		RunFolder.of(record);
		final String by = text(color_by).orElse(ExperimentFoci.BY_EXPERIMENT);
		return () -> title().map(t -> RunFigure.of(kind, record, by, t)).orElseGet(() -> RunFigure.of(kind, record, by));
	}

	/** The title above the figure; empty for its own name. */
	private Optional<String> title() {
		return text(title).map(t -> t.equalsIgnoreCase("none") ? "" : t);
	}

	private static Optional<String> text(final String value) {
		return Optional.ofNullable(value).map(String::strip).filter(s -> !s.isEmpty());
	}
}
