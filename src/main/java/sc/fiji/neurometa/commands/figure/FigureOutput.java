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
package sc.fiji.neurometa.commands.figure;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import ij.ImagePlus;
import ij.gui.GUI;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.figure.FigureFile;
import sc.fiji.neurometa.ui.render.Figure;

/**
 * The destination of a figure: a file, and a window where there are windows.
 *
 * @param file the file
 * @param kind of the file
 * @param dpi pixels to the inch
 */
public record FigureOutput(Path file, FigureFile kind, int dpi) {

	private static final int LEAST_DPI = 50, MOST_DPI = 1200;
	/** Bytes per pixel for drawing, and for packing. */
	private static final int DRAWN_BYTES = 4, PACKED_BYTES = 6;
	/** Resolutions that are suggested where others need too much memory. */
	private static final int[] COMMON_DPI = { 1200, 600, 400, 300, 150, 100, 75, 50 };
	private static final double SCREEN_SHARE = 0.85;
	/** ImageJ's own steps. */
	private static final double[] ZOOMS = { 1, 0.75, 0.5, 1.0 / 3, 0.25, 1.0 / 6, 0.125 };

	/**
	 * @throws InputException when the extension of the file names no format, its folder is missing, or there are too few or too many
	 *           dots
	 */
	public static FigureOutput of(final Path asked, final int dpi) {
		return of("output_file", asked, dpi);
	}

	/** The same where another macro key names the file; throws as the other. */
	public static FigureOutput of(final String key, final Path asked, final int dpi) {
		if (dpi < LEAST_DPI || dpi > MOST_DPI) throw new InputException("dpi = " + dpi + " cannot be used: a number from " +
			LEAST_DPI + " to " + MOST_DPI + " is expected, 300 for print.");
		// a name without an extension means the format that most users want
		final Path file =
			String.valueOf(asked.getFileName()).contains(".") ? asked : asked.resolveSibling(asked.getFileName() + ".png");
		final String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		for (final FigureFile kind : FigureFile.values())
			if (name.endsWith("." + Choice.word(kind))) {
				AtomicFiles.checkPlace(file);
				return new FigureOutput(file, kind, dpi);
			}
		throw new InputException(
			key + " = " + file + " does not state the format. Let its name end in " + ".png, .svg or .pdf.");
	}

	/** Writes the figure, whole or not at all, and shows it. */
	public void write(final Figure figure) {
		if (kind == FigureFile.PNG) {
			// unreachable objects count as used memory until they are collected
			if (!fits(figure, dpi, freeBytes())) System.gc();
			checkSize(figure, freeBytes());
		}
		AtomicFiles.write(file, out -> kind.write(figure, dpi, out));
		if (ResultTables.canShow()) show(figure);
	}

	private static long freeBytes() {
		final Runtime java = Runtime.getRuntime();
		return java.maxMemory() - java.totalMemory() + java.freeMemory();
	}

	/** @throws InputException when there is not enough memory for the pixels */
	public void checkSize(final Figure figure, final long bytes) {
		if (fits(figure, dpi, bytes)) return;
		final String less =
			Arrays.stream(COMMON_DPI).filter(d -> fits(figure, d, bytes)).mapToObj(d -> "dpi = " + d + " would do. Or use ")
				.findFirst().orElse("Give ImageJ more (Edit > Options > Memory & Threads), or use ");
		throw new InputException(String.format(Locale.ROOT,
			"dpi = %d needs %,d million pixels to be drawn, for which there is not " +
				"enough memory. %s.svg or .pdf, which are sharp at every size.",
			dpi, Math.max(1, Math.round(figure.drawnPixels(dpi) / 1e6)), less));
	}

	private static boolean fits(final Figure figure, final int dpi, final long bytes) {
		final long drawn = figure.drawnPixels(dpi);
		final double packed =
			(double) figure.width() * figure.height() * dpi * dpi / Figure.DOTS_PER_INCH / Figure.DOTS_PER_INCH;
		// a picture that is drawn larger is in memory together with the one that is packed
		final double needed =
			dpi < Figure.DOTS_PER_INCH ? drawn * DRAWN_BYTES + packed * PACKED_BYTES : drawn * PACKED_BYTES;
		return drawn <= Integer.MAX_VALUE && needed <= bytes;
	}

	private void show(final Figure figure) {
		final ImagePlus image = new ImagePlus(String.valueOf(file.getFileName()), figure.image());
		image.show();
		final Rectangle screen = GUI.getMaxWindowBounds(image.getWindow());
		for (final double zoom : ZOOMS)
			if (image.getWidth() * zoom < SCREEN_SHARE * screen.width &&
				image.getHeight() * zoom < SCREEN_SHARE * screen.height)
			{
				StackDisplay.zoom(image, zoom);
				// a side that the zoom does not divide lost its last pixels to the window, of which ImageJ would draw a map
				image.getCanvas().setSourceRect(new Rectangle(0, 0, image.getWidth(), image.getHeight()));
				image.repaintWindow();
				return;
			}
	}
}
