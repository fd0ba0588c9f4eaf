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

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.scijava.log.LogService;

import ij.IJ;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.render.Figure;

/**
 * An attempt at something that a saved result can do without, such as a picture or a report. It may fail, and is then named;
 * the result stays. Java has no pictures with text where the machine has no fonts, as many containers and cluster nodes.
 *
 * @param progress receives progress and may cancel
 * @param log receives defects
 */
record Attempt(Progress progress, LogService log) {

	private static final String WITHOUT_FONTS =
		"Java finds no fonts on this machine. Install fontconfig and a font, such as the packages fontconfig and fonts-dejavu-core.";

	/**
	 * Makes something; when the user cancels, it is omitted.
	 *
	 * @param stage says in the progress what is made
	 * @param work makes it
	 * @param failed receives the reason of a failure, which goes on after a colon and ends with a full stop
	 */
	void make(final String stage, final Runnable work, final Consumer<String> failed) {
		progress.stage(stage);
		try {
			progress.check();
			work.run();
		}
		catch (final InputException e) {
			failed.accept(isAboutFonts(e) ? WITHOUT_FONTS : e.getMessage());
		}
		catch (final CancellationException e) {
			failed.accept("it was cancelled.");
		}
		catch (final OutOfMemoryError e) {
			failed.accept("there is not enough memory. Give ImageJ more (Edit > Options > Memory & Threads).");
		}
		catch (final RuntimeException | Error e) {
			// whatever it is, the numbers must not be lost for it
			if (isAboutFonts(e)) failed.accept(WITHOUT_FONTS);
			else {
				log.error(e);
				failed.accept("NeuroMeta failed on something that it should have handled (" + e +
					"). Please report it with the text of the log window.");
			}
		}
	}

	/**
	 * Draws a picture of a result.
	 *
	 * @param name its name in messages
	 * @param drawing draws it
	 * @return empty when it cannot be drawn, which the log says
	 */
	Optional<Figure> draw(final String name, final Supplier<Figure> drawing) {
		final AtomicReference<Figure> drawn = new AtomicReference<>();
		make("Drawing " + name, () -> drawn.set(drawing.get()),
			reason -> IJ.log("Warning: The picture " + name + " could not be made: " + reason));
		return Optional.ofNullable(drawn.get());
	}

	/** Whether Java failed to find fonts; after its first failure the classes that look for them are missing. */
	private static boolean isAboutFonts(final Throwable failure) {
		for (Throwable e = failure; e != null; e = e.getCause()) {
			final String text = e.toString().toLowerCase(Locale.ROOT);
			if (text.contains("fontconfig") || text.contains("freetype") || text.contains("libfontmanager") ||
				text.contains("fontmanager")) return true;
		}
		return false;
	}
}
