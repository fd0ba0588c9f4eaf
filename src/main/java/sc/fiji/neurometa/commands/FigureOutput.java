package sc.fiji.neurometa.commands;

import java.nio.file.Path;
import java.util.Locale;

import ij.ImagePlus;
import ij.gui.GUI;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.figure.Figure;
import sc.fiji.neurometa.ui.figure.FigureFile;

/**
 * Where a figure goes: a file, and a window where there are windows.
 *
 * @param file the file
 * @param kind of the file
 * @param dpi pixels to the inch
 */
record FigureOutput(Path file, FigureFile kind, int dpi) {

	private static final int LEAST_DPI = 50, MOST_DPI = 1200;
	/** What a pixel needs while a picture is drawn and packed. */
	private static final int BYTES = 6;
	private static final double SCREEN_SHARE = 0.8;

	/** @throws InputException when the ending of the file says no kind, or there are too few or too many dots */
	static FigureOutput of(final Path file, final int dpi) {
		if (dpi < LEAST_DPI || dpi > MOST_DPI) throw new InputException("dpi = " + dpi + " cannot be used: a number from " +
			LEAST_DPI + " to " + MOST_DPI + " is expected, 300 for print.");
		final String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		for (final FigureFile kind : FigureFile.values())
			if (name.endsWith("." + Choice.word(kind))) return new FigureOutput(file, kind, dpi);
		throw new InputException("output_file = " + file + " does not say which kind of file to write. Let its name end in " +
			".png, .svg or .pdf.");
	}

	/** Writes the figure, whole or not at all, and shows it. */
	void write(final Figure figure) {
		final Runtime java = Runtime.getRuntime();
		if (kind == FigureFile.PNG) checkSize(figure, java.maxMemory() - java.totalMemory() + java.freeMemory());
		AtomicFiles.write(file, out -> kind.write(figure, dpi, out));
		if (ResultTables.canShow()) show(figure);
	}

	/** @throws InputException when there is not enough memory for the pixels */
	void checkSize(final Figure figure, final long bytes) {
		final long width = Math.round((double) figure.width() * dpi / Figure.DOTS_PER_INCH), height = Math.round(
			(double) figure.height() * dpi / Figure.DOTS_PER_INCH);
		if (width * height * BYTES > bytes || width * height > Integer.MAX_VALUE) throw new InputException("dpi = " + dpi +
			" makes a picture of " + width + " x " + height + " pixels, for which there is not enough memory. Use fewer dots, or " +
			".svg or .pdf, which are sharp at every size.");
	}

	private void show(final Figure figure) {
		final ImagePlus image = new ImagePlus(String.valueOf(file.getFileName()), figure.image());
		image.show();
		final var screen = GUI.getMaxWindowBounds(image.getWindow());
		StackDisplay.zoom(image, Math.min(1, SCREEN_SHARE * Math.min((double) screen.width / image.getWidth(), (double) screen.height /
			image.getHeight())));
	}
}
