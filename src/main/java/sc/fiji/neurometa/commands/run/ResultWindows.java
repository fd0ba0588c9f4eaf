package sc.fiji.neurometa.commands.run;

import java.awt.Frame;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ij.IJ;
import ij.WindowManager;
import ij.plugin.BrowserLauncher;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.viewer.ResultViewer;
import sc.fiji.neurometa.ui.viewer.LinkButton;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/**
 * The windows of a finished result: its maps as stacks, views, clusters, and the text about the run, with a button to the
 * text, to the report where there is one, and to further tables.
 *
 * @param result what to look at
 * @param methods the text about the run, in Markdown
 * @param report the report of the run; need not exist
 * @param tables further tables
 */
record ResultWindows(ResultModel result, String methods, Optional<Path> report, List<Further> tables) {

	/**
	 * A table beside those of clusters and peaks.
	 *
	 * @param name what follows the prefix in the title of its window
	 * @param button what its button says
	 * @param tip what is in it
	 * @param table the table
	 */
	record Further(String name, String button, String tip, CsvTable table) {}

	/**
	 * What becomes of clusters without each experiment; no table when that was not asked for.
	 *
	 * @param part which main effect of a contrast, as in the names of files; empty for an ALE of its own
	 */
	static List<Further> leaveOneOut(final String part, final MainEffectResult result) {
		return result.leaveOneOut().stream().map(rows -> new Further(part.isEmpty() ? "leave one out" : part + " leave one out",
			part.isEmpty() ? "Left out" : "Left out of " + part, "Leave one out: whether each cluster stands without each experiment.", AleTables
				.leaveOneOut(rows))).toList();
	}

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

	/** Opens the windows. */
	void show() {
		final String text = result.title() + " methods and result";
		tables.forEach(t -> TextWindows.show(title(t), t.table));
		MarkdownWindow.show(text, methods);
		final List<LinkButton> links = new ArrayList<>(List.of(new LinkButton("Methods",
			"The methods paragraph, the result in words, warnings and references.", () -> toFront(text))));
		report.filter(Files::exists).ifPresent(file -> links.add(new LinkButton("Report", "All about this run on one page, in " +
			"the browser: " + file, () -> open(file))));
		tables.forEach(t -> links.add(new LinkButton(t.button, t.tip, () -> toFront(title(t)))));
		ResultViewer.open(result, links).arrange(Stream.concat(Stream.of(text), tables.stream().map(this::title)).toList());
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
			IJ.showMessage("NeuroMeta", "No browser could be started (" + e.getMessage() + "). Open the file in one:\n" + file);
		}
	}
}
