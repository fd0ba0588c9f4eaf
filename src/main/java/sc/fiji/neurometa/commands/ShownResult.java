package sc.fiji.neurometa.commands;

import java.awt.Frame;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ij.IJ;
import ij.WindowManager;
import ij.plugin.BrowserLauncher;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.viewer.ResultViewer;
import sc.fiji.neurometa.ui.viewer.ViewedLink;
import sc.fiji.neurometa.ui.viewer.ViewedResult;

/**
 * The windows of a finished result: its maps as stacks, views, clusters, and the text about the run, with a button to the
 * text, to the report where there is one, and to a further table.
 *
 * @param result what to look at
 * @param methods the text about the run, in Markdown
 * @param report the report of the run; need not exist
 * @param region a table about a region; empty where there is none
 */
record ShownResult(ViewedResult result, String methods, Optional<Path> report, Optional<CsvTable> region) {

	/**
	 * What the titles of the windows of a result begin with: its prefix, with a number behind it while windows of an
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
		return Arrays.stream(Frame.getFrames()).anyMatch(frame -> frame.isShowing() && frame.getTitle().startsWith(title +
			" "));
	}

	/** The report beside the files of a run. */
	static Optional<Path> report(final Optional<Path> folder, final String prefix) {
		return folder.map(f -> f.resolve(prefix + "_report.html"));
	}

	/** Opens the windows. */
	void show() {
		final String text = result.title() + " methods and result", table = result.title() + " region";
		region.ifPresent(r -> ResultWindows.show(table, r));
		MarkdownWindow.show(text, methods);
		final List<ViewedLink> links = new ArrayList<>(List.of(new ViewedLink("Methods",
			"The methods paragraph, the result in words, warnings and references.", () -> toFront(text))));
		report.filter(Files::exists).ifPresent(file -> links.add(new ViewedLink("Report", "All about this run on one page, in " +
			"the browser: " + file, () -> open(file))));
		region.ifPresent(r -> links.add(new ViewedLink("Region", "What the map has in the region itself, where convergence is " +
			"by construction.", () -> toFront(table))));
		ResultViewer.open(result, links).arrange(region.isPresent() ? List.of(text, table) : List.of(text));
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
			IJ.showMessage("NeuroMeta", "No browser could be started (" + e.getMessage() + "). Open the file in one:\n" + file);
		}
	}
}
