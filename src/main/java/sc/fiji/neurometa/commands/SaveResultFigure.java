package sc.fiji.neurometa.commands;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.bridge.NeuroMetaCommand;
import sc.fiji.neurometa.commands.figure.FigureKind;
import sc.fiji.neurometa.commands.figure.FigureOutput;
import sc.fiji.neurometa.commands.figure.MapFigure;
import sc.fiji.neurometa.commands.figure.RunFigure;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.render.Figure;

/** The command Save Result Figure: a figure of maps, or a plot of a run, in a file that can be printed. */
@Plugin(type = Command.class, label = "Save Result Figure", visible = false, headless = true,
	description = "Draws a glass brain, slices, peaks or plots of a run as PNG, SVG or PDF.")
public class SaveResultFigure extends NeuroMetaCommand {

	@Parameter(label = "Figure", persist = false, choices = { "glass_brain", "mosaic", "peaks", "foci", "null",
		"contributions" }, description = "glass_brain: the whole map seen through the brain from three sides; mosaic: axial " +
			"slices; peaks: three slices through the peak of each cluster. Of a run record: foci (per experiment), null " +
			"(maxima of the permutations with the threshold), contributions (of experiments to clusters).")
	private String figure = "glass_brain";

	@Parameter(label = "Map", required = false, persist = false, attrs = @Attr(name = "files"),
		description = "NIfTI image whose values above the threshold are drawn, such as P_thresholded_Z.nii.gz; several with " +
			"semicolons between them stand in rows one below the other.")
	private String map_file = "";

	@Parameter(label = "Run record", required = false, persist = false,
		description = "For foci, null and contributions: the file P_run.json of a run, with its tables beside it.")
	private File run_record;

	@Parameter(label = "Names of the maps", required = false, persist = false,
		description = "What the lines of a figure of several maps are called, with semicolons between them; empty: as the " +
			"files.")
	private String names = "";

	@Parameter(label = "Title", required = false, persist = false,
		description = "In large letters above the figure; empty: the name of the file without its ending; none: no title.")
	private String title = "";

	@Parameter(label = "Unit of the colours", required = false, persist = false,
		description = "What the values of the map are, such as Z; empty: as the file says.")
	private String unit = "";

	@Parameter(label = "Threshold", persist = false, min = "0", description = "Values of at most this size are not shown, 0 " +
		"or more; 0: all that is not zero.")
	private double threshold = 0;

	@Parameter(label = "Anatomy", required = false, persist = false,
		description = "NIfTI image of a brain to draw on, in the same space as the map and zero outside the brain; empty: the " +
			"T1 template that comes with NeuroMeta.")
	private File underlay_file;

	@Parameter(label = "Lookup table", required = false, persist = false,
		description = "Colours: a lookup table of ImageJ by name, such as fire or ice, or a .lut file; empty: warm colours " +
			"for positive and cold for negative values, which colour-blind readers can tell apart.")
	private String lut = "";

	@Parameter(label = "Dots per inch", persist = false, min = "50", max = "1200",
		description = "Resolution of a PNG file, 50 to 1200; SVG and PDF are sharp at every size.")
	private int dpi = Figure.DOTS_PER_INCH;

	@Parameter(label = "Save as", persist = false, style = "save",
		description = "File to write; its ending, .png, .svg or .pdf, says of which kind; without an ending .png is added.")
	private File output_file;

	@Override
	protected void execute() {
		final FigureKind kind = FigureKind.of(figure);
		final FigureOutput output = FigureOutput.of(FileParameters.required("output_file", output_file), dpi);
		output.write(kind.draw(this::ofMaps, this::ofRun));
	}

	private Figure ofMaps(final FigureKind.OfMaps kind) {
		if (!(threshold >= 0 && threshold < Double.POSITIVE_INFINITY)) throw new InputException("threshold = " + threshold +
			" cannot be used: a number of 0 or more is expected.");
		final List<Path> files = FileParameters.list(map_file);
		if (files.isEmpty()) throw new InputException("figure = " + Choice.word(kind) +
			" needs map_file, a NIfTI image such as P_thresholded_Z.nii.gz.");
		return MapFigure.read(files, MapFigure.list(names), threshold, text(unit)).figure(kind, FileParameters.optional(
			underlay_file), text(lut), title());
	}

	private Figure ofRun(final FigureKind.OfRun kind) {
		final Path record = FileParameters.optional(run_record).orElseThrow(() -> new InputException("figure = " + Choice.word(kind) +
			" needs run_record, the file P_run.json of a run."));
		return RunFigure.of(kind, record, title());
	}

	/** What stands above the figure; empty for its own name. */
	private Optional<String> title() {
		return text(title).map(t -> t.equalsIgnoreCase("none") ? "" : t);
	}

	private static Optional<String> text(final String value) {
		return Optional.ofNullable(value).map(String::strip).filter(s -> !s.isEmpty());
	}
}
