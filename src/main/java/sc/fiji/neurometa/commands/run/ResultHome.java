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

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.scijava.log.LogService;

import ij.IJ;
import ij.io.DirectoryChooser;
import ij.plugin.BrowserLauncher;
import sc.fiji.neurometa.commands.bridge.ImageJ1Bridge;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.viewer.LinkButton;
import sc.fiji.neurometa.ui.viewer.ResultActions;

/**
 * What can be done with a result besides looking at it: another threshold, a figure, its folder, and saving what was only
 * shown. Buttons that need its files wait for them.
 *
 * @param run its record
 * @param files its files, once they are written
 * @param save writes the files of a result that was only shown; empty for one that has files, or will have
 * @param parts further results that belong to it, such as main effects, a button each
 */
record ResultHome(Run run, CompletableFuture<RunFolder> files, Optional<Function<Path, RunFolder>> save,
	List<LinkButton> parts)
{

	private static final String COMMANDS = "sc.fiji.neurometa.commands.";

	/** A result with files, which may still have to be written. */
	static ResultHome of(final Run run, final CompletableFuture<RunFolder> files, final List<LinkButton> parts) {
		return new ResultHome(run, files, Optional.empty(), parts);
	}

	/** A result that is only shown. */
	static ResultHome shown(final Run run, final Function<Path, RunFolder> save, final List<LinkButton> parts) {
		return new ResultHome(run, new CompletableFuture<>(), Optional.of(save), parts);
	}

	/** The button of a main effect of a contrast, which opens its windows off the event thread. */
	static LinkButton mainEffect(final String part, final String name, final Runnable open) {
		return new LinkButton("Effect " + part, "The main effect of " + name + ", in windows of its own.",
			() -> new Thread(() -> tell(open), "Main effect").start());
	}

	/**
	 * Writes the warnings of a run into the log: without windows into ImageJ's; with windows, which show them on top of the
	 * clusters, there too when it is open, else into that of SciJava, since a log that opens would lie over the result.
	 */
	static void log(final Run run, final LogService log) {
		final boolean isOpen = !ResultTables.canShow() || IJ.getLog() != null;
		for (final String warning : run.warnings())
			if (isOpen) IJ.log("Warning: " + warning);
			else log.warn(run.outputPrefix() + ": " + warning);
	}

	private static void tell(final Runnable open) {
		try {
			open.run();
		}
		catch (final InputException e) {
			IJ.error("NeuroMeta", e.getMessage());
		}
	}

	/** The warnings and actions next to the result. */
	ResultActions actions(final List<LinkButton> first, final List<String> others) {
		final List<LinkButton> links = new ArrayList<>(first);
		links.addAll(parts);
		final List<LinkButton> commands = new ArrayList<>();
		if (run.on(Run.Cases.<Boolean> otherwise(other -> false).withAle(ale -> true).withMacm(macm -> true)))
			commands.add(ofFiles("Threshold\u2026", "Another threshold for this result, by sliders.", saved -> ImageJ1Bridge
				.ask(COMMANDS + "RethresholdResult", Map.of("run_record", saved.recordFile().toString()))));
		commands.add(ofFiles("Figure\u2026", "A figure of this result for print.",
			saved -> ImageJ1Bridge.ask(COMMANDS + "SaveResultFigure", Map.of("map_file", map(saved).toString()))));
		commands.add(ofFiles("Open folder", "The folder with the files of this result.", saved -> open(saved.folder())));
		save.ifPresent(writer -> commands.add(new LinkButton("Save all\u2026",
			"Writes the files of this result, which was only shown, to a folder.", () -> save(writer))));
		return new ResultActions(run.warnings(), links, commands,
			Optional.of(new LinkButton("MACM of cluster\u2026",
				"Selects the cluster and opens MACM Analysis, which takes the selection as its region.",
				() -> ImageJ1Bridge.ask(COMMANDS + "MacmAnalysis", Map.of("roi", "selection")))),
			others);
	}

	private LinkButton ofFiles(final String label, final String help, final Consumer<RunFolder> open) {
		return new LinkButton(label, save.isPresent() ? help + " Save all first." : help,
			files.thenApply(saved -> Files.exists(saved.recordFile())), () -> files.thenAccept(open));
	}

	/** The map that a figure shows. */
	private Path map(final RunFolder saved) {
		final String word = run.on(Run.Cases.<String> otherwise(other -> "thresholded_Z")
			.withContrast(contrast -> "contrast_thresholded_Z").withConjunction(conjunction -> ""));
		return saved.folder().resolve(saved.name(word, ".nii.gz"));
	}

	private static void open(final Path folder) {
		try {
			if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN))
				Desktop.getDesktop().open(folder.toFile());
			else BrowserLauncher.openURL(folder.toUri().toString());
		}
		catch (final IOException | UnsupportedOperationException e) {
			IJ.showMessage("NeuroMeta", "The folder cannot be opened from here (" + e.getMessage() + "):\n" + folder);
		}
	}

	private void save(final Function<Path, RunFolder> writer) {
		final String folder = new DirectoryChooser("Save all files of " + run.outputPrefix()).getDirectory();
		if (folder == null) return;
		final Path to = Path.of(folder);
		if (Files.exists(to.resolve(run.filePrefix() + "_run.json")) && !IJ.showMessageWithCancel("NeuroMeta",
			"There are files of a run " + run.outputPrefix() + " in\n" + to + "\nReplace them?")) return;
		new Thread(() -> write(writer, to), "Save all").start();
	}

	private void write(final Function<Path, RunFolder> writer, final Path to) {
		try {
			files.complete(writer.apply(to));
			IJ.showStatus("Saved " + run.outputPrefix() + " in " + to);
		}
		catch (final CancellationException e) {
			IJ.showStatus("Cancelled; nothing was saved.");
		}
		catch (final InputException e) {
			IJ.error("NeuroMeta", e.getMessage());
		}
	}
}
