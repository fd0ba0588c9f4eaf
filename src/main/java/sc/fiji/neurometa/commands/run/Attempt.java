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

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.scijava.log.LogService;

import ij.IJ;
import ij.ImagePlus;
import sc.fiji.neurometa.commands.bridge.Failure;
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

	private static final Pattern FONTS =
		Pattern.compile("sun\\.font\\.|FontConfiguration|(?i:fontconfig|freetype|fontmanager)");
	/** The methods nearest to a failure, by which it is known. */
	private static final int NEAREST = 3;
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
		catch (final RuntimeException | Error e) {
			// whatever it is, the numbers must not be lost for it
			if (isAboutFonts(e)) failed.accept(WITHOUT_FONTS);
			else {
				log.error(e);
				failed.accept(Failure.sentence(e));
			}
		}
	}

	/**
	 * Draws a picture of a result for the screen.
	 *
	 * @param title the title of its window
	 * @param figure makes it
	 * @return empty when it cannot be drawn, which the log says
	 */
	Optional<ImagePlus> draw(final String title, final Supplier<Figure> figure) {
		final AtomicReference<ImagePlus> drawn = new AtomicReference<>();
		make("Drawing " + title, () -> drawn.set(new ImagePlus(title, figure.get().image())),
			reason -> IJ.log("Warning: The picture " + title + " could not be made: " + reason));
		return Optional.ofNullable(drawn.get());
	}

	/** Whether Java failed to find fonts, for which it throws many kinds of exceptions and errors. */
	private static boolean isAboutFonts(final Throwable failure) {
		for (Throwable e = failure; e != null; e = e.getCause())
			if (FONTS.matcher(e.toString()).find() ||
				Arrays.stream(e.getStackTrace()).limit(NEAREST).anyMatch(f -> FONTS.matcher(f.getClassName()).find()))
				return true;
		return false;
	}
}
