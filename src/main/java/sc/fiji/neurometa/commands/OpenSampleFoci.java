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

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.IJ;
import ij.io.OpenDialog;
import ij.macro.Interpreter;
import ij.plugin.frame.Editor;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.reference.SampleFoci;

/**
 * The command Open Sample Foci, as {@code File > Open Samples} for images: a real literature that ships with
 * NeuroMeta, as a file that ALE can take, and as text in an editor window. Where ImageJ has no windows it can
 * only save.
 */
@Plugin(type = Command.class, label = "Open Sample Foci", visible = false, headless = true,
	description = "Opens a published literature that ships with NeuroMeta.")
public class OpenSampleFoci extends CheckedCommand {

	@Parameter(label = "Sample", persist = false,
		choices = { "semantic_knowledge", "semantic_relatedness", "pain", "n_back", "flanker" },
		attrs = @Attr(name = FieldLook.WORDS, value = "Semantic knowledge|Semantic relatedness|Pain|n-back|Flanker"),
		description = "Which literature: semantic_knowledge or semantic_relatedness in children (Enge et " +
			"al., 2021), pain (Maumet & Nichols, 2016), or n_back or flanker (NeuroStore).")
	private String sample = "semantic_knowledge";

	@Parameter(label = "Save as", required = false, persist = false, style = "save",
		description = "File to save the foci to, so that the other commands can read them; empty: a file in the folder for temporary " +
			"files, where Browse of the next dialog begins.")
	private File output_file;

	@Parameter(type = ItemIO.OUTPUT, description = "The text of the sample.")
	private String foci;

	@Parameter(type = ItemIO.OUTPUT, description = "The file.")
	private File saved_file;

	@Override
	protected Runnable prepare(final Findings findings) {
		final SampleFoci chosen = SampleFoci.of(sample);
		final Optional<Path> output = FileParameters.optional(output_file);
		final boolean canShow = !GraphicsEnvironment.isHeadless() && IJ.getInstance() != null;
		if (output.isEmpty() && !canShow) throw new InputException("There is no ImageJ window to show the sample " +
			chosen.key() + " in. Give output_file, the file to save it to.");
		output.ifPresent(file -> FileParameters.askBeforeReplacing(findings, "output_file", file));
		return () -> open(chosen, canShow);
	}

	private void open(final SampleFoci chosen, final boolean canShow) {
		final Optional<Path> output = FileParameters.optional(output_file);
		// a text in a window alone is nothing that another command could read
		final Path file = output.orElseGet(() -> samples().resolve(chosen.fileName()));
		chosen.copyTo(file);
		// a macro in batch mode that saves wants the file, not a window
		if (canShow && !(output.isPresent() && Interpreter.isBatchMode())) show(file);
		if (canShow && output.isEmpty()) {
			// where Browse of the next dialog begins
			OpenDialog.setDefaultDirectory(file.getParent() + File.separator);
			IJ.showStatus("ALE Meta-Analysis can read it: " + file);
		}
		foci = chosen.text();
		saved_file = file.toFile();
	}

	/** The folder for samples that the user gave no place. */
	private static Path samples() {
		final Path folder = Path.of(System.getProperty("java.io.tmpdir"), "NeuroMeta samples");
		try {
			return Files.createDirectories(folder);
		}
		catch (final IOException e) {
			throw new InputException(
				"Cannot make the folder " + folder + ". Give output_file, the file to save the sample to.", e);
		}
	}

	private static void show(final Path saved) {
		final File file = saved.toFile().getAbsoluteFile();
		new Editor().open(file.getParent() + File.separator, file.getName());
	}
}
