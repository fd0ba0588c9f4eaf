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
package sc.fiji.neurometa.launch;

import static sc.fiji.neurometa.launch.Screen.PATIENCE_MS;
import static sc.fiji.neurometa.launch.Screen.SETTLE_MS;
import static sc.fiji.neurometa.launch.Screen.all;
import static sc.fiji.neurometa.launch.Screen.await;
import static sc.fiji.neurometa.launch.Screen.awaitEnd;
import static sc.fiji.neurometa.launch.Screen.awaitFrame;
import static sc.fiji.neurometa.launch.Screen.awaitProgress;
import static sc.fiji.neurometa.launch.Screen.awaitWindow;
import static sc.fiji.neurometa.launch.Screen.click;
import static sc.fiji.neurometa.launch.Screen.dialogs;
import static sc.fiji.neurometa.launch.Screen.named;
import static sc.fiji.neurometa.launch.Screen.onEdt;
import static sc.fiji.neurometa.launch.Screen.set;
import static sc.fiji.neurometa.launch.Screen.settled;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.gui.PointRoi;
import ij.plugin.frame.Recorder;

/**
 * Sits in an ImageJ process of its own and does what a user would do with the menus and dialogs, and writes down what
 * it sees. A macro of the test calls {@link #drive}.
 */
public final class WindowDriver {

	private static final String ALE = "ALE Meta-Analysis";
	private static final String CONTRAST = "ALE Contrast Analysis";
	private static final String RETHRESHOLD = "Rethreshold Result";
	/** Prefix of the results of {@code foci file.txt}. */
	private static final String RESULT = "foci file";

	private final Path folder;
	private final Seen seen = new Seen();

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
		seen.endAfter(this::steps, folder);
	}

	private void steps() throws Exception {
		seeMenu();
		seeDialog();
		if (allSteps) {
			seeOtherDialogs();
			record();
			look();
			rethreshold();
			replay();
			cancel();
			escape();
			failInMacro();
			contrast();
		}
	}

	private void seeMenu() throws Exception {
		final Menu plugins = find(Menus.getMenuBar(), "Plugins");
		final Menu ours = (Menu) Stream.iterate(0, i -> i < plugins.getItemCount(), i -> i + 1).map(plugins::getItem)
			.filter(item -> item.getLabel().equals("NeuroMeta")).findFirst().orElseThrow();
		seen.note("menu", Stream.iterate(0, i -> i < ours.getItemCount(), i -> i + 1).map(i -> ours.getItem(i).getLabel())
			.filter(label -> !label.equals("-")).toList());
	}

	private static Menu find(final MenuBar bar, final String label) {
		return Stream.iterate(0, i -> i < bar.getMenuCount(), i -> i + 1).map(bar::getMenu)
			.filter(menu -> menu.getLabel().equals(label)).findFirst().orElseThrow();
	}

	private void seeDialog() throws Exception {
		IJ.doCommand(ALE);
		final Window dialog = awaitWindow(ALE);
		settled(dialog);
		picture("ale-dialog", dialog);
		final Rectangle screen = Screen.bounds();
		seen.note("dialog.height", dialog.getHeight());
		seen.note("dialog.fits", screen.contains(dialog.getBounds()));
		final JTabbedPane tabs =
			onEdt(() -> (JTabbedPane) all(dialog).filter(JTabbedPane.class::isInstance).findFirst().orElseThrow());
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
		seen.note("dialog.needs", complaint(dialog));
		set(dialog, "foci_file", "x.txt");
		set(dialog, "voxel_p", "2");
		click(dialog, "OK");
		Thread.sleep(300);
		seen.note("dialog.stays", dialog.isShowing());
		seen.note("dialog.complaint", complaint(dialog));
		click(dialog, "Defaults");
		seen.note("dialog.default", onEdt(() -> ((JTextComponent) named(dialog, "voxel_p")).getText()));
		click(dialog, "Help");
		final Window help = awaitWindow(ALE + " Help");
		picture("ale-help", help);
		help.dispose();
		click(dialog, "Cancel");
		awaitEnd(ALE);
		seen.note("dialog.closed", !dialog.isShowing());
	}

	/** The dialogs of the other commands, for their pages in the documentation. */
	private void seeOtherDialogs() throws Exception {
		final Rectangle screen = Screen.bounds();
		for (final String command : List.of(CONTRAST, "Map Conjunction", "MACM Analysis", "Atlas MACM",
			"Analyses from Table", "Check Foci File", "Convert Foci Space", "Merge Foci Files", "Open Sample Foci",
			"View Map", "Open Result", "Repeat Run", "Save Result Figure", "Study Report", "Share Result", "Save as NIfTI"))
		{
			IJ.doCommand(command.equals("Repeat Run") ? " " + command : command);
			final Window dialog = awaitWindow(command);
			settled(dialog);
			picture(command.toLowerCase().replace(' ', '-') + "-dialog", dialog);
			seen.note("fits." + command, screen.contains(dialog.getBounds()));
			seen.note("astray." + command, labelsAstray(dialog));
			click(dialog, "Cancel");
			await("end of " + command, () -> !dialog.isShowing());
			awaitEnd(command);
		}
	}

	/** The labels that do not stand beside the field that they name. */
	private static List<String> labelsAstray(final Window dialog) throws Exception {
		return onEdt(() -> all(dialog).filter(Component::isShowing).filter(JLabel.class::isInstance).map(JLabel.class::cast)
			.filter(label -> label.getLabelFor() != null && Math.abs(middle(label) - middle(label.getLabelFor())) > 4)
			.map(JLabel::getText).toList());
	}

	private static double middle(final Component component) {
		return component.getLocationOnScreen().y + component.getHeight() / 2.0;
	}

	/** The red line of a dialog. */
	private static String complaint(final Window dialog) throws Exception {
		return onEdt(() -> all(dialog).filter(component -> "problem".equals(component.getName()))
			.map(component -> ((JTextComponent) component).getText())
			.filter(text -> text != null && (text.contains("must be") || text.contains("is needed"))).findFirst()
			.orElse("none"));
	}

	private void record() throws Exception {
		IJ.doCommand("Record...");
		await("recorder", () -> Recorder.getInstance() != null);
		IJ.doCommand(ALE);
		final Window dialog = awaitWindow(ALE);
		set(dialog, "foci_file", folder.resolve("foci file.txt").toString());
		set(dialog, "permutations", "5000");
		set(dialog, "null_steps", "0.01;0.0001");
		set(dialog, "output_directory", folder.resolve("first run").toString());
		set(dialog, "mask", "mni152_dilated");
		click(dialog, "OK");
		final Window progress = awaitProgress(ALE);
		picture("ale-progress", progress);
		seen.note("progress", onEdt(
			() -> all(progress).filter(JLabel.class::isInstance).map(c -> ((JLabel) c).getText()).findFirst().orElse("")));
		awaitEnd(ALE);
		await("results", () -> WindowManager.getImageCount() >= 2);
		Thread.sleep(SETTLE_MS);
		for (final int id : WindowManager.getIDList()) {
			final ImagePlus image = WindowManager.getImage(id);
			seen.note("image." + image.getTitle(),
				image.getCanvas().getMagnification() + " " + image.getCalibration().getUnit());
		}
		Screen.picture(folder.resolve("ale-results.png"));
		seen.note("recorded", Recorder.getInstance().getText().replace("//", "").strip());
		picture("ale-recorded", Recorder.getInstance());
	}

	/** Chooses the second cluster: views and stack follow; then its voxels as a selection on the stack. */
	private void look() throws Exception {
		final JFrame clusters = awaitFrame(RESULT + " clusters"), views = awaitFrame(RESULT + " views");
		final JTable table = (JTable) named(clusters, "clusters");
		final ImagePlus stack = WindowManager.getImage(RESULT + " thresholded Z");
		onEdt(() -> {
			table.setRowSelectionInterval(1, 1);
			return null;
		});
		Thread.sleep(SETTLE_MS);
		seen.note("look.cluster", onEdt(() -> IntStream.range(0, table.getColumnCount())
			.mapToObj(i -> table.getColumnName(i) + "=" + table.getValueAt(1, i)).toList()));
		seen.note("look.crosshair", onEdt(() -> ((JTextComponent) named(views, "coordinates")).getText()));
		seen.note("look.readout", onEdt(() -> all((Container) named(views, "readout")).filter(JLabel.class::isInstance)
			.map(l -> ((JLabel) l).getText()).toList()));
		seen.note("look.slice", stack.getStack().getSliceLabel(stack.getCurrentSlice()));
		Screen.picture(folder.resolve("ale-results.png"));
		onEdt(() -> {
			((AbstractButton) named(clusters, "select")).doClick();
			return null;
		});
		Thread.sleep(SETTLE_MS);
		seen.note("look.selected",
			stack.getRoi() instanceof PointRoi points ? points.getFloatPolygon().npoints : "nothing");
		onEdt(() -> {
			stack.deleteRoi();
			return null;
		});
	}

	/** Another threshold by the sliders, of a record that is chosen as a file. */
	private void rethreshold() throws Exception {
		IJ.doCommand(RETHRESHOLD);
		final Window chooser = awaitWindow("Rethreshold which result?");
		onEdt(() -> {
			final JFileChooser files =
				(JFileChooser) all(chooser).filter(JFileChooser.class::isInstance).findFirst().orElseThrow();
			files.setSelectedFile(folder.resolve("first run/" + RESULT + "_run.json").toFile());
			files.approveSelection();
			return null;
		});
		final JFrame frame = awaitFrame(RETHRESHOLD + ": " + RESULT);
		final JTable table = (JTable) named(frame, "clusters");
		await("clusters", () -> onEdt(table::getRowCount) > 0);
		final Object voxels = onEdt(() -> table.getValueAt(0, 1));
		seen.note("rethreshold.before", voxels);
		onEdt(() -> {
			// from .0001 over .001 to .01
			((JSlider) named(frame, "voxel_p slider")).setValue(2);
			return null;
		});
		await("a larger cluster", () -> !voxels.equals(onEdt(() -> table.getValueAt(0, 1))));
		onEdt(() -> {
			table.setRowSelectionInterval(1, 1);
			return null;
		});
		Thread.sleep(SETTLE_MS);
		seen.note("rethreshold.after", onEdt(() -> table.getValueAt(0, 1)));
		seen.note("fits." + RETHRESHOLD, Screen.bounds().contains(frame.getBounds()));
		// the picture of the docs shall not show a folder of this machine
		set(frame, "output_directory", "results");
		picture("rethreshold-result", frame);
		set(frame, "output_directory", folder.resolve("another threshold").toString());
		onEdt(() -> {
			((JCheckBox) named(frame, "show_results")).setSelected(false);
			return null;
		});
		click(frame, "OK");
		await("end of the window", () -> !frame.isShowing());
		awaitEnd(RETHRESHOLD);
		final Window saved = awaitWindow(RETHRESHOLD);
		seen.note("rethreshold.saved",
			onEdt(() -> all(saved).filter(JLabel.class::isInstance).map(c -> ((JLabel) c).getText()).toList().toString()));
		click(saved, "Close");
		await("end of the notice", () -> !saved.isShowing());
		final String recorded = Recorder.getInstance().getText();
		seen.note("rethreshold.recorded",
			recorded.substring(recorded.indexOf("run(\"" + RETHRESHOLD)).replace("//", "").strip());
	}

	/** The recorded line as a macro, into another folder: no dialog but the same files. */
	private void replay() throws Exception {
		final String line = Recorder.getInstance().getText().strip().replace("first run", "second run");
		final Thread macro = new Thread(() -> seen.note("replay.returned", IJ.runMacro(line)), "replay");
		macro.start();
		await("status line", () -> statusLine().contains(" left"));
		seen.note("replay.windows", dialogs());
		macro.join(PATIENCE_MS);
	}

	/** Escape stops a command that a macro runs. */
	private void escape() throws Exception {
		final String line = Recorder.getInstance().getText().strip().replace("first run", "escaped run")
			.replaceFirst("(?s)\\n.*", "").replaceFirst("\\bpermutations=\\d+", "permutations=1000000");
		final Thread macro = new Thread(() -> IJ.runMacro(line), "escape");
		macro.start();
		await("status line", () -> statusLine().contains(" left"));
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		final Window error = awaitWindow("Macro Error");
		seen.note("escape.windows", dialogs());
		error.dispose();
		macro.join(PATIENCE_MS);
	}

	private static String statusLine() throws Exception {
		return onEdt(() -> all(IJ.getInstance()).filter(JLabel.class::isInstance)
			.map(component -> ((JLabel) component).getText()).findFirst().orElse(""));
	}

	private void cancel() throws Exception {
		IJ.doCommand(ALE);
		final Window dialog = awaitWindow(ALE);
		set(dialog, "foci_file", folder.resolve("foci file.txt").toString());
		set(dialog, "permutations", "1000000");
		set(dialog, "output_directory", folder.resolve("cancelled run").toString());
		click(dialog, "OK");
		final Window progress = awaitProgress(ALE);
		Thread.sleep(3000);
		click(progress, "Cancel");
		awaitEnd(ALE);
		Thread.sleep(300);
		seen.note("cancel.windows", dialogs());
	}

	private void failInMacro() throws Exception {
		new Thread(() -> IJ.runMacro("run(\"" + ALE + "\", \"fcoi_file=x\");"), "macro").start();
		final Window error = awaitWindow("Macro Error");
		picture("macro-error", error);
		Thread.sleep(500);
		seen.note("error.windows", dialogs());
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
		await("results of the contrast", () -> WindowManager.getImageCount() >= 2);
		// windows come before files
		awaitEnd(CONTRAST);
		Thread.sleep(4 * SETTLE_MS);
		for (final int id : WindowManager.getIDList()) {
			final ImagePlus image = WindowManager.getImage(id);
			seen.note("image." + image.getTitle(),
				image.getCanvas().getMagnification() + " " + image.getCalibration().getUnit());
		}
		seen.note("contrast.windows", Arrays.stream(WindowManager.getAllNonImageWindows()).filter(Window::isShowing)
			.map(w -> w instanceof Frame frame ? frame.getTitle() : "").sorted().toList());
		Screen.picture(folder.resolve("contrast-results.png"));
		final String recorded = Recorder.getInstance().getText();
		seen.note("contrast.recorded", recorded.substring(recorded.indexOf("run(\"" + CONTRAST)).replace("//", "").strip());
	}

	private void picture(final String name, final Window window) throws Exception {
		Screen.picture(folder.resolve(name + ".png"), window);
	}
}
