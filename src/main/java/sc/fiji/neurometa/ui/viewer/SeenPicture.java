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
package sc.fiji.neurometa.ui.viewer;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;

import javax.imageio.ImageIO;

import ij.IJ;
import ij.io.SaveDialog;

/** Saver of views as they are seen on the screen, in twice as many pixels, which print needs. */
final class SeenPicture {

	private static final double SCALE = 2;

	private SeenPicture() {}

	/** Asks for a file and saves the views there. */
	static void save(final ViewsPanel views, final String title) {
		final SaveDialog dialog =
			new SaveDialog("Save the picture of the views", title.replaceAll("[^\\w.+-]+", "_"), ".png");
		if (dialog.getFileName() == null) return;
		save(views, new File(dialog.getDirectory(), dialog.getFileName()));
	}

	/** Saves the views, and says where. */
	static void save(final ViewsPanel views, final File file) {
		final BufferedImage picture = views.seen(SCALE);
		try {
			if (!ImageIO.write(picture, "png", file)) throw new IOException("this Java writes no PNG");
			IJ.showStatus("Saved " + file);
		}
		catch (final IOException e) {
			IJ.error("NeuroMeta", file + " cannot be written (" + e.getMessage() + "). Choose another folder.");
		}
	}
}
