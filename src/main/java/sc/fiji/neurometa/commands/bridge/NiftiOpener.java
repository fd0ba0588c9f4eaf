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
package sc.fiji.neurometa.commands.bridge;

import java.nio.file.Path;
import java.util.Optional;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.NiftiStacks;

/**
 * NIfTI for plain ImageJ, whose {@code File > Open}, drag and drop and {@code open(path)} ask a class named
 * {@code HandleExtraFileTypes} about files that ImageJ does not know; ours asks this one first.
 */
public final class NiftiOpener {

	private NiftiOpener() {}

	/** What became of a file. */
	public enum Outcome {
		/** The file is none of ours. */
		NOT_OURS,
		/** The target holds the image. */
		OPENED,
		/** The file is ours and cannot be read; the reason was reported to the user. */
		REFUSED,
		/** The file is the record of a run, whose result was opened in windows of its own. */
		SHOWN
	}

	/**
	 * Opens a file into an image that has none yet.
	 *
	 * @param path of any file
	 * @param target takes over stack, calibration and properties
	 */
	public static Outcome open(final String path, final ImagePlus target) {
		if (RecordOpener.claims(path)) {
			RecordOpener.open(path);
			return Outcome.SHOWN;
		}
		final Optional<Path> file = FileParameters.local(path).filter(NiftiReader::claims);
		if (file.isEmpty()) return Outcome.NOT_OURS;
		try {
			NiftiStacks.open(file.get(), target);
			FileWindows.prepare(target, file.get());
			return Outcome.OPENED;
		}
		catch (final InputException e) {
			tell(e.getMessage());
			return Outcome.REFUSED;
		}
	}

	/** Reports why a file cannot be opened, in one message; a macro that asked for the file ends with it, without windows too. */
	static void tell(final String message) {
		final Interpreter macro = Interpreter.getInstance();
		final boolean asked = StackWalker.getInstance()
			.walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(Interpreter.class.getName())));
		if (macro == null || !asked) {
			IJ.error("NeuroMeta", message);
			return;
		}
		try {
			macro.abort(message);
		}
		catch (final RuntimeException e) {
			// the macro ends in any case; ImageJ would take the exception for an unknown format
			if (!Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
		}
	}
}
