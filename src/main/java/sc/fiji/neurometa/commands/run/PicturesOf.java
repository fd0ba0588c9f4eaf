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
package sc.fiji.neurometa.commands.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.scijava.log.LogService;

import ij.IJ;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.render.Figure;

/** Writer of the pictures of a result that is saved. The result stays when a picture cannot be drawn. */
public final class PicturesOf {

	private PicturesOf() {}

	/**
	 * Shows a picture where there are windows, small enough to leave room for tables. What cannot be drawn is named in the log.
	 *
	 * @param title the title of its window
	 * @param figure makes it
	 * @param log receives defects
	 */
	public static void show(final String title, final Supplier<Figure> figure, final LogService log) {
		if (ResultTables.canShow()) new Attempt(Progress.NONE, log).draw(title, figure).ifPresent(image -> {
			image.show();
			// the picture is sized for print
			StackDisplay.zoom(image, 1.0 / 3);
		});
	}

	/**
	 * Writes pictures, each by itself, and names in the log those that cannot be made.
	 *
	 * @param run the files of the run
	 * @param pictures their names follow the prefix of the run
	 * @param progress receives progress and may cancel
	 * @param log receives defects
	 */
	static void write(final RunFolder run, final List<Extra> pictures, final Progress progress, final LogService log) {
		for (final Extra picture : pictures) {
			final Path file = run.folder().resolve(run.prefix() + "_" + picture.name());
			new Attempt(progress, log).make("Drawing " + file.getFileName(), () -> AtomicFiles.write(file, picture.maker()),
				reason -> IJ.log("Warning: The result " + run.prefix() + " is saved in " + run.folder() + "; the picture " +
					file.getFileName() + " could not be made: " + reason));
		}
	}
}
