package sc.fiji.neurometa.launch;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;

/**
 * Sits in an ImageJ process of its own and does what a user would do with the menus and dialogs, and writes down what
 * it sees. A macro of the test calls {@link #drive}.
 */
public final class WindowDriver {

	private static final String ALE = "ALE Meta-Analysis";
	private static final String CONTRAST = "ALE Contrast Analysis";
	private static final long PATIENCE_MS = 90_000, SETTLE_MS = 500;

	private final Path folder;
	private final StringBuilder seen = new StringBuilder();

	private final boolean allSteps;

	private WindowDriver(final Path folder, final boolean allSteps) {
		this.folder = folder;
		this.allSteps = allSteps;
	}

	/**
	 * Does everything and ends ImageJ.
	 *
	 * @param folder where what was seen is written, and where {@code foci file.txt} lies
	 * @param steps {@code all}, or {@code look} for menu and dialog only
	 */
	public static void drive(final String folder, final String steps) {
		final WindowDriver driver = new WindowDriver(Path.of(folder), steps.equals("all"));
		final Thread thread = new Thread(driver::run, "driver");
		thread.start();
	}

	private void run() {
		int exitCode = 0;
		try {
			seeMenu();
			seeDialog();
			if (allSteps) {
				seeOtherDialogs();
				record();
				replay();
				cancel();
				escape();
				failInMacro();
				contrast();
			}
		}
		catch (final Throwable e) {
			final StringWriter trace = new StringWriter();
			e.printStackTrace(new PrintWriter(trace));
			note("failure", trace.toString());
			exitCode = 1;
		}
		try {
			Files.writeString(folder.resolve("seen.txt"), seen);
		}
		catch (final IOException e) {
			exitCode = 2;
		}
		Runtime.getRuntime().halt(exitCode);
	}

	private void note(final String key, final Object value) {
		seen.append(key).append('=').append(String.valueOf(value).strip().replace("\n", "\\n")).append('\n');
	}

	private void seeMenu() throws Exception {
		final Menu plugins = find(Menus.getMenuBar(), "Plugins");
		final Menu ours = (Menu) Stream.iterate(0, i -> i < plugins.getItemCount(), i -> i + 1).map(plugins::getItem).filter(
			item -> item.getLabel().equals("NeuroMeta")).findFirst().orElseThrow();
		note("menu", Stream.iterate(0, i -> i < ours.getItemCount(), i -> i + 1).map(i -> ours.getItem(i).getLabel()).filter(
			label -> !label.equals("-")).toList());
	}

	private static Menu find(final MenuBar bar, final String label) {
		return Stream.iterate(0, i -> i < bar.getMenuCount(), i -> i + 1).map(bar::getMenu).filter(menu -> menu.getLabel()
			.equals(label)).findFirst().orElseThrow();
	}

	private void seeDialog() throws Exception {
		IJ.doCommand(ALE);
		final Window dialog = awaitWindow(ALE);
		picture("ale-dialog", dialog);
		final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
		note("dialog.height", dialog.getHeight());
		note("dialog.fits", screen.contains(dialog.getBounds()));
		final JTabbedPane tabs = onEdt(() -> (JTabbedPane) all(dialog).filter(JTabbedPane.class::isInstance).findFirst()
			.orElseThrow());
		for (int tab = 0; tab < tabs.getTabCount(); tab++) {
			final int index = tab;
			onEdt(() -> {
				tabs.setSelectedIndex(index);
				return null;
			});
			picture("ale-dialog-" + tabs.getTitleAt(tab).toLowerCase().replace(' ', '-'), dialog);
		}
		click(dialog, "OK");
		Thread.sleep(300);
		note("dialog.needs", complaint(dialog));
		set(dialog, "foci_file", "x.txt");
		set(dialog, "voxel_p", "2");
		click(dialog, "OK");
		Thread.sleep(300);
		note("dialog.stays", dialog.isShowing());
		note("dialog.complaint", complaint(dialog));
		click(dialog, "Defaults");
		note("dialog.default", onEdt(() -> ((JTextComponent) named(dialog, "voxel_p")).getText()));
		click(dialog, "Help");
		final Window help = awaitWindow(ALE + " Help");
		picture("ale-help", help);
		help.dispose();
		click(dialog, "Cancel");
		awaitEnd();
		note("dialog.closed", !dialog.isShowing());
	}

	/** The dialogs of the other commands, for their pages in the documentation. */
	private void seeOtherDialogs() throws Exception {
		final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
		for (final String command : List.of(CONTRAST, "Map Conjunction", "MACM Analysis", "Atlas MACM", "Check Foci File",
			"Convert Foci Space", "Merge Foci Files", "Open Sample Foci", "Repeat Run", "Save as NIfTI"))
		{
			IJ.doCommand(command.equals("Repeat Run") ? "Run Again from Record" : command);
			final Window dialog = awaitWindow(command);
			picture(command.toLowerCase().replace(' ', '-') + "-dialog", dialog);
			note("fits." + command, screen.contains(dialog.getBounds()));
			note("astray." + command, labelsAstray(dialog));
			click(dialog, "Cancel");
			await("end of " + command, () -> !dialog.isShowing());
			awaitEnd();
		}
	}

	/** The labels that do not stand beside the field that they name. */
	private static List<String> labelsAstray(final Window dialog) throws Exception {
		return onEdt(() -> all(dialog).filter(Component::isShowing).filter(JLabel.class::isInstance).map(JLabel.class::cast)
			.filter(label -> label.getLabelFor() != null && Math.abs(middle(label) - middle(label.getLabelFor())) > 4).map(
				JLabel::getText).toList());
	}

	private static double middle(final Component component) {
		return component.getLocationOnScreen().y + component.getHeight() / 2.0;
	}

	/** The red line of a dialog. */
	private static String complaint(final Window dialog) throws Exception {
		return onEdt(() -> all(dialog).filter(JLabel.class::isInstance).map(component -> ((JLabel) component).getText()).filter(
			text -> text != null && (text.contains("must be") || text.contains("is needed"))).findFirst().orElse("none"));
	}

	private void record() throws Exception {
		IJ.doCommand("Record...");
		await("recorder", () -> Recorder.getInstance() != null);
		IJ.doCommand(ALE);
		final Window dialog = awaitWindow(ALE);
		set(dialog, "foci_file", folder.resolve("foci file.txt").toString());
		set(dialog, "permutations", "20000");
		set(dialog, "output_directory", folder.resolve("first run").toString());
		set(dialog, "mask", "mni152_dilated");
		click(dialog, "OK");
		final Window progress = awaitProgress();
		picture("ale-progress", progress);
		note("progress", onEdt(() -> all(progress).filter(JLabel.class::isInstance).map(c -> ((JLabel) c).getText()).findFirst()
			.orElse("")));
		awaitEnd();
		await("results", () -> WindowManager.getImageCount() >= 2);
		Thread.sleep(SETTLE_MS);
		for (final int id : WindowManager.getIDList()) {
			final ImagePlus image = WindowManager.getImage(id);
			note("image." + image.getTitle(), image.getCanvas().getMagnification() + " " + image.getCalibration().getUnit());
		}
		ImageIO.write(new Robot().createScreenCapture(GraphicsEnvironment.getLocalGraphicsEnvironment()
			.getMaximumWindowBounds()), "png", folder.resolve("ale-results.png").toFile());
		note("recorded", Recorder.getInstance().getText().replace("//", "").strip());
		picture("ale-recorded", Recorder.getInstance());
	}

	/** The recorded line as a macro, into another folder: no dialog but the same files. */
	private void replay() throws Exception {
		final String line = Recorder.getInstance().getText().strip().replace("first run", "second run");
		final Thread macro = new Thread(() -> note("replay.returned", IJ.runMacro(line)), "replay");
		macro.start();
		await("status line", () -> statusLine().contains(" left"));
		note("replay.windows", dialogs());
		macro.join(PATIENCE_MS);
	}

	/** Escape stops a command that a macro runs. */
	private void escape() throws Exception {
		final String line = Recorder.getInstance().getText().strip().replace("first run", "escaped run").replaceFirst(
			"(?s)\\n.*", "").replace("permutations=1000", "permutations=10000000");
		final Thread macro = new Thread(() -> IJ.runMacro(line), "escape");
		macro.start();
		await("status line", () -> statusLine().contains(" left"));
		final long start = System.currentTimeMillis();
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		final Window error = awaitWindow("Macro Error");
		note("escape.ms", System.currentTimeMillis() - start - SETTLE_MS);
		note("escape.windows", dialogs());
		error.dispose();
		macro.join(PATIENCE_MS);
	}

	private static String statusLine() throws Exception {
		return onEdt(() -> all(IJ.getInstance()).filter(JLabel.class::isInstance).map(component -> ((JLabel) component)
			.getText()).findFirst().orElse(""));
	}

	private void cancel() throws Exception {
		IJ.doCommand(ALE);
		final Window dialog = awaitWindow(ALE);
		set(dialog, "foci_file", folder.resolve("foci file.txt").toString());
		set(dialog, "permutations", "10000000");
		set(dialog, "output_directory", folder.resolve("cancelled run").toString());
		click(dialog, "OK");
		final Window progress = awaitProgress();
		Thread.sleep(3000);
		final long start = System.currentTimeMillis();
		click(progress, "Cancel");
		awaitEnd();
		note("cancel.ms", System.currentTimeMillis() - start);
		Thread.sleep(300);
		note("cancel.windows", dialogs());
	}

	private void failInMacro() throws Exception {
		new Thread(() -> IJ.runMacro("run(\"" + ALE + "\", \"fcoi_file=x\");"), "macro").start();
		final Window error = awaitWindow("Macro Error");
		picture("macro-error", error);
		Thread.sleep(500);
		note("error.windows", dialogs());
		error.dispose();
	}

	/** A contrast from the menu, on an empty screen. */
	private void contrast() throws Exception {
		IJ.run("Close All");
		for (final Window window : WindowManager.getAllNonImageWindows())
			if (window != Recorder.getInstance()) onEdt(() -> {
				window.dispose();
				return null;
			});
		Recorder.getInstance().setVisible(false);
		IJ.doCommand(CONTRAST);
		final Window dialog = awaitWindow(CONTRAST);
		set(dialog, "foci_file_a", folder.resolve("semantic knowledge.txt").toString());
		set(dialog, "foci_file_b", folder.resolve("foci file.txt").toString());
		set(dialog, "name_b", "pain");
		set(dialog, "output_directory", folder.resolve("contrast").toString());
		click(dialog, "OK");
		awaitEnd();
		await("results of the contrast", () -> WindowManager.getImageCount() >= 2);
		Thread.sleep(4 * SETTLE_MS);
		for (final int id : WindowManager.getIDList()) {
			final ImagePlus image = WindowManager.getImage(id);
			note("image." + image.getTitle(), image.getCanvas().getMagnification() + " " + image.getCalibration().getUnit());
		}
		note("contrast.windows", Arrays.stream(WindowManager.getAllNonImageWindows()).filter(Window::isShowing).map(
			w -> w instanceof Frame frame ? frame.getTitle() : "").sorted().toList());
		ImageIO.write(new Robot().createScreenCapture(GraphicsEnvironment.getLocalGraphicsEnvironment()
			.getMaximumWindowBounds()), "png", folder.resolve("contrast-results.png").toFile());
		final String recorded = Recorder.getInstance().getText();
		note("contrast.recorded", recorded.substring(recorded.indexOf("run(\"" + CONTRAST)).replace("//", "").strip());
	}

	/** Titles of the dialogs in view. */
	private static String dialogs() {
		return Arrays.stream(Window.getWindows()).filter(Window::isShowing).filter(Dialog.class::isInstance).map(
			window -> ((Dialog) window).getTitle()).toList().toString();
	}

	private static Window awaitWindow(final String title) throws Exception {
		await(title, () -> window(title).isPresent());
		Thread.sleep(SETTLE_MS);
		return window(title).orElseThrow();
	}

	private static Optional<Window> window(final String title) {
		return Arrays.stream(Window.getWindows()).filter(Window::isShowing).filter(window -> window instanceof Dialog dialog &&
			title.equals(dialog.getTitle())).findFirst();
	}

	private static Window awaitProgress() throws Exception {
		await("progress", () -> window(ALE).filter(window -> all(window).anyMatch(c -> c instanceof JLabel label && label
			.getText().contains(" left"))).isPresent());
		return window(ALE).orElseThrow();
	}

	private static void awaitEnd() throws Exception {
		await("end of the command", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName()
			.equals(ALE)));
	}

	private static void await(final String what, final Callable<Boolean> condition) throws Exception {
		final long end = System.currentTimeMillis() + PATIENCE_MS;
		while (!condition.call()) {
			if (System.currentTimeMillis() > end) throw new IllegalStateException("Waited too long for " + what + "; dialogs: " +
				dialogs());
			Thread.sleep(50);
		}
	}

	private static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents()).flatMap(child -> child instanceof Container inner ? Stream.concat(
			Stream.of(child), all(inner)) : Stream.of(child));
	}

	private static JComponent named(final Container container, final String name) {
		return (JComponent) all(container).filter(component -> name.equals(component.getName())).findFirst().orElseThrow();
	}

	private static void set(final Window window, final String name, final String value) throws Exception {
		onEdt(() -> {
			final JComponent field = named(window, name);
			if (field instanceof JComboBox<?> combo) combo.setSelectedItem(value);
			else ((JTextComponent) field).setText(value);
			return null;
		});
	}

	private static void click(final Window window, final String label) {
		// not waiting, since a button may open another modal dialog
		SwingUtilities.invokeLater(() -> ((AbstractButton) all(window).filter(component -> component instanceof AbstractButton
			button && label.equals(button.getText())).findFirst().orElseThrow()).doClick());
	}

	private static <T> T onEdt(final Callable<T> action) throws Exception {
		final Object[] result = new Object[1];
		SwingUtilities.invokeAndWait(() -> {
			try {
				result[0] = action.call();
			}
			catch (final Exception e) {
				throw new IllegalStateException(e);
			}
		});
		@SuppressWarnings("unchecked")
		final T typed = (T) result[0];
		return typed;
	}

	private void picture(final String name, final Window window) throws Exception {
		Thread.sleep(300);
		final Rectangle bounds = window.getBounds();
		ImageIO.write(new Robot().createScreenCapture(bounds), "png", folder.resolve(name + ".png").toFile());
	}
}
