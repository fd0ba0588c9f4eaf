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
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.WindowManager;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.NiftiSaver;

/** The command Save as NIfTI: the active image, of any type, as a NIfTI file. */
@Plugin(type = Command.class, label = "Save as NIfTI", visible = false, headless = true,
	description = "Saves the active image as a NIfTI or Analyze file.")
public class SaveAsNifti extends CheckedCommand {

	@Parameter(label = "Save as", persist = false, style = "save",
		description = "File for the active image: .nii.gz (also where the name has no extension), .nii, or .hdr or .img " +
			"for a pair.")
	private File output_file;

	@Parameter(type = ItemIO.OUTPUT, description = "The file of the image.")
	private File saved_file;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<ImagePlus> image = findings.of("", () -> {
			if (WindowManager.getCurrentImage() == null)
				throw new InputException("There is no image to save. Open or select one first.");
			return WindowManager.getCurrentImage();
		});
		final Supplier<Path> output =
			findings.of("output_file", () -> withEnding(FileParameters.required("output_file", output_file)));
		findings.check("", () -> FileParameters.askBeforeReplacing(findings, "output_file", output.get()));
		return () -> {
			NiftiSaver.save(image.get(), output.get());
			saved_file = output.get().toFile();
			image.get().changes = false;
		};
	}

	private static Path withEnding(final Path file) {
		final String name = String.valueOf(file.getFileName());
		return name.contains(".") ? file : file.resolveSibling(name + ".nii.gz");
	}
}
