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

import java.awt.Frame;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.BrowserLauncher;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.viewer.LinkButton;
import sc.fiji.neurometa.ui.viewer.ResultModel;
import sc.fiji.neurometa.ui.viewer.ResultViewer;

/**
 * The windows of a finished result: its maps as stacks, views, clusters, and the text about the run, with buttons
 * for the text, for the report where there is one, and for further tables.
 *
 * @param result the views of the result
 * @param methods the text about the run, in Markdown
 * @param report the report of the run
 * @param tables further tables
 * @param home what can be done with the result
 */
record ResultWindows(ResultModel result, String methods, Optional<Report> report, List<Further> tables,
	ResultHome home)
{

	/**
	 * The report of a run, which is drawn when the windows are open.
	 *
	 * @param file the file
	 * @param drawn is completed with whether it is there
	 */
	record Report(Path file, CompletableFuture<Boolean> drawn) {}

	/**
	 * A table in addition to those of clusters and peaks.
	 *
	 * @param name what follows the prefix in the title of its window
	 * @param button label of its button
	 * @param tip what is in it
	 * @param table the table
	 */
	record Further(String name, String button, String tip, CsvTable table) {}

	/**
	 * The fate of clusters without each experiment; no table when that was not requested.
	 *
	 * @param part which main effect of a contrast, as in the names of files; empty for an ALE alone
	 */
	static List<Further> leaveOneOut(final String part, final MainEffectResult result) {
		return result.leaveOneOut().stream().map(rows -> leaveOneOut(part, AleTables.leaveOneOut(rows))).toList();
	}

	/** The same from its table. */
	static Further leaveOneOut(final String part, final CsvTable rows) {
		return new Further(part.isEmpty() ? "leave one out" : part + " leave one out",
			part.isEmpty() ? "Left out" : "Left out of " + part,
			"Leave one out: whether each cluster survives without each experiment.", rows);
	}

	/**
	 * The map of co-activations in the region itself.
	 *
	 * @param seedFoci what became of the foci in it, as a clause
	 * @param rows the table
	 */
	static Further region(final String seedFoci, final CsvTable rows) {
		return new Further("region", "Region", "The map in the region itself, " + seedFoci + ".", rows);
	}

	/**
	 * The beginning of the titles of the windows of a result: its prefix, followed by a number while windows of an
	 * earlier result of that prefix are open.
	 */
	static String title(final String prefix) {
		if (!ResultTables.canShow()) return prefix;
		String title = prefix;
		for (int number = 2; isOpen(title); number++)
			title = prefix + "-" + number;
		return title;
	}

	private static boolean isOpen(final String title) {
		return Arrays.stream(Frame.getFrames())
			.anyMatch(frame -> frame.isShowing() && frame.getTitle().startsWith(title + " "));
	}

	/**
	 * Opens the windows.
	 *
	 * @return the stacks that are shown, by the names of their maps among the parts of the result
	 */
	Map<String, ImagePlus> show() {
		final String text = result.title() + " methods and result";
		final List<LinkButton> links = new ArrayList<>(List.of(new LinkButton("Methods",
			"The methods paragraph, the result in words, warnings and references.", () -> toFront(text))));
		report.ifPresent(r -> links.add(new LinkButton("Report",
			"All about this run on one page, in the browser, when it is drawn: " + r.file, r.drawn, () -> open(r.file))));
		tables.forEach(t -> links.add(new LinkButton(t.button, t.tip, () -> toFront(title(t)))));
		final List<String> others = Stream.concat(Stream.of(text), tables.stream().map(this::title)).toList();
		final ResultViewer viewer = ResultViewer.open(result, home.actions(links, others));
		// what lies behind the others comes after them, so that nobody waits for it
		tables.forEach(t -> TextWindows.show(title(t), t.table));
		MarkdownWindow.show(text, methods);
		viewer.arrange(others);
		return viewer.stacks();
	}

	private String title(final Further table) {
		return result.title() + " " + table.name;
	}

	private static void toFront(final String title) {
		final Window window = WindowManager.getWindow(title);
		if (window == null) IJ.showStatus(title + " is closed");
		else WindowManager.toFront(window);
	}

	private static void open(final Path file) {
		try {
			BrowserLauncher.openURL(file.toUri().toString());
		}
		catch (final IOException e) {
			IJ.showMessage("NeuroMeta",
				"No browser could be started (" + e.getMessage() + "). Open the file in one:\n" + file);
		}
	}
}
