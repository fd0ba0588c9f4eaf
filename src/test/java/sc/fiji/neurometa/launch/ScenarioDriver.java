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

import static sc.fiji.neurometa.launch.Screen.SETTLE_MS;
import static sc.fiji.neurometa.launch.Screen.all;
import static sc.fiji.neurometa.launch.Screen.await;
import static sc.fiji.neurometa.launch.Screen.awaitEnd;
import static sc.fiji.neurometa.launch.Screen.awaitFrame;
import static sc.fiji.neurometa.launch.Screen.awaitWindow;
import static sc.fiji.neurometa.launch.Screen.click;
import static sc.fiji.neurometa.launch.Screen.named;
import static sc.fiji.neurometa.launch.Screen.onEdt;
import static sc.fiji.neurometa.launch.Screen.set;
import static sc.fiji.neurometa.launch.Screen.settled;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.plugin.DragAndDrop;

/**
 * Sits in an ImageJ process of its own and does what a user does on the first day: settings that are wrong, mended, run; the
 * MACM of a cluster; a map of GingerALE that is dropped; a finished run that is opened again.
 */
public final class ScenarioDriver {

	private static final String ALE = "ALE Meta-Analysis", MACM = "MACM Analysis";

	private final Path folder;
	private final Seen seen = new Seen();

	private ScenarioDriver(final Path folder) {
		this.folder = folder;
	}

	/**
	 * Does everything and ends ImageJ.
	 *
	 * @param folder with {@code pain.txt} and {@code face_ALE.nii}; gets pictures and what was seen
	 * @param scale ImageJ's GUI scale
	 */
	public static void drive(final String folder, final String scale) {
		Prefs.setGuiScale(Double.parseDouble(scale));
		new Thread(new ScenarioDriver(Path.of(folder))::run, "driver").start();
	}

	private void run() {
		seen.endAfter(this::steps, folder);
	}

	private void steps() throws Exception {
		final Window dialog = wrong();
		mend(dialog);
		threshold();
		coactivations();
		dropMap();
		reopen();
	}

	/** Two settings that cannot be used, in one round. */
	private Window wrong() throws Exception {
		IJ.doCommand(ALE);
		final Window dialog = awaitWindow(ALE);
		set(dialog, "foci_file", folder.resolve("pain.txt").toString());
		set(dialog, "permutations", "50");
		set(dialog, "mask", "file");
		click(dialog, "OK");
		final Callable<List<String>> problems = () -> onEdt(() -> texts(dialog, "problem"));
		await("problems", () -> problems.call().size() >= 2);
		settled(dialog);
		seen.note("wrong.problems", problems.call());
		seen.note("wrong.stays", dialog.isShowing());
		seen.note("wrong.ok", Screen.bounds().contains(onScreen(dialog, "OK")));
		Screen.picture(folder.resolve("scenario-wrong.png"), dialog);
		return dialog;
	}

	private static List<String> texts(final Container container, final String name) {
		return all(container).filter(c -> name.equals(c.getName())).map(c -> ((JTextComponent) c).getText()).toList();
	}

	private static java.awt.Rectangle onScreen(final Container container, final String label) throws Exception {
		return onEdt(() -> {
			final Component button =
				all(container).filter(c -> c instanceof AbstractButton b && label.equals(b.getText()) && b.isShowing())
					.findFirst().orElseThrow();
			return new java.awt.Rectangle(button.getLocationOnScreen(), button.getSize());
		});
	}

	/** One click, one choice, and the folder; the result. */
	private void mend(final Window dialog) throws Exception {
		click(dialog, "Use 1000");
		set(dialog, "mask", "auto");
		set(dialog, "output_directory", folder.resolve("out").toString());
		await("the permutations",
			() -> onEdt(() -> ((JTextComponent) named(dialog, "permutations")).getText()).equals("1000"));
		settled(dialog);
		seen.note("mended.notes", onEdt(() -> texts(dialog, "note")));
		click(dialog, "OK");
		await("the end of the dialog", () -> !dialog.isShowing());
		awaitFrame("pain clusters");
		awaitEnd(ALE);
		Thread.sleep(2 * SETTLE_MS);
		screen("result");
	}

	/** The sliders of the result, with the maxima that the run did not keep. */
	private void threshold() throws Exception {
		click(awaitFrame("pain clusters"), "Threshold\u2026");
		final JFrame frame = awaitFrame("Rethreshold Result: pain");
		await("the clusters", () -> onEdt(((JTable) named(frame, "clusters"))::getRowCount) > 0);
		await("the maxima", () -> onEdt(((JSlider) named(frame, "voxel_p slider"))::getMaximum) == 2);
		onEdt(() -> {
			((JSlider) named(frame, "voxel_p slider")).setValue(2);
			return null;
		});
		Thread.sleep(2 * SETTLE_MS);
		seen.note("threshold.ok", Screen.bounds().contains(onScreen(frame, "OK")));
		screen("threshold");
		click(frame, "Cancel");
		await("the end of the window", () -> !frame.isShowing());
	}

	/** Whether all windows are on the screen, with a picture of it. */
	private void screen(final String step) throws Exception {
		// the pictures of the docs shall not show a folder of this machine
		IJ.showStatus("");
		seen.note("fits." + step, Arrays.stream(Window.getWindows()).filter(w -> w.isShowing() && w instanceof Frame)
			.filter(w -> !Screen.bounds().contains(place(w))).map(w -> ((Frame) w).getTitle() + " " + place(w)).toList());
		Screen.picture(folder.resolve("scenario-" + step + ".png"));
	}

	/** Where a window is; its bounds may be of the moment before the window manager moved it. */
	private static Rectangle place(final Window window) {
		return new Rectangle(window.getLocationOnScreen(), window.getSize());
	}

	private void coactivations() throws Exception {
		final JFrame clusters = awaitFrame("pain clusters");
		onEdt(() -> {
			((JTable) named(clusters, "clusters")).setRowSelectionInterval(0, 0);
			return null;
		});
		click(clusters, "MACM of cluster\u2026");
		final Window dialog = awaitWindow(MACM);
		set(dialog, "default_subjects", "20");
		set(dialog, "permutations", "100");
		settled(dialog);
		seen.note("macm.notes", onEdt(() -> texts(dialog, "note")));
		seen.note("macm.ok", Screen.bounds().contains(onScreen(dialog, "OK")));
		Screen.picture(folder.resolve("scenario-macm-dialog.png"), dialog);
		click(dialog, "OK");
		await("the end of the dialog", () -> !dialog.isShowing());
		await("the co-activations",
			() -> frames().stream().anyMatch(title -> title.startsWith("cluster_1_of_pain") && title.endsWith(" clusters")));
		awaitEnd("sc.fiji.neurometa.commands.MacmAnalysis");
		Thread.sleep(2 * SETTLE_MS);
		seen.note("macm.windows", frames());
		screen("macm");
	}

	private static List<String> frames() {
		return Stream.of(Frame.getFrames()).filter(Window::isShowing).map(Frame::getTitle).sorted().toList();
	}

	private void closeAll() throws Exception {
		IJ.run("Close All");
		await("the end of all windows", () -> frames().stream().noneMatch(title -> title.contains(" clusters")));
		if (WindowManager.getWindow("Log") instanceof Frame log) log.setVisible(false);
	}

	private void dropMap() throws Exception {
		closeAll();
		seen.note("closed", frames());
		new DragAndDrop().openFile(folder.resolve("face_ALE.nii").toFile());
		awaitFrame("Map face ALE");
		Thread.sleep(2 * SETTLE_MS);
		final ImagePlus stack = WindowManager.getCurrentImage();
		seen.note("map.magnification", stack.getCanvas().getMagnification());
		seen.note("map.max", stack.getProcessor().getStats().max);
		screen("map");
	}

	private void reopen() throws Exception {
		IJ.run("Close All");
		onEdt(() -> {
			awaitMaps().forEach(Window::dispose);
			return null;
		});
		new DragAndDrop().openFile(folder.resolve("out/pain_run.json").toFile());
		final JFrame clusters = awaitFrame("pain clusters");
		awaitFrame("pain views");
		Thread.sleep(4 * SETTLE_MS);
		seen.note("reopened.clusters", onEdt(() -> ((JTable) named(clusters, "clusters")).getRowCount()));
		seen.note("reopened.windows", frames());
		screen("reopened");
	}

	private static List<Window> awaitMaps() {
		return Arrays.stream(Window.getWindows())
			.filter(w -> w.isShowing() && w instanceof Frame frame && frame.getTitle().startsWith("Map ")).toList();
	}
}
