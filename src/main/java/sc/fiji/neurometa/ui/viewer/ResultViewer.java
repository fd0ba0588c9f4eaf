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
package sc.fiji.neurometa.ui.viewer;

import java.awt.BorderLayout;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

import ij.CommandListener;
import ij.Executer;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.RoiManager;
import ij.text.TextWindow;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.EventThread;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.VolumeStacks;
import sc.fiji.neurometa.ui.WindowLayout;

/**
 * The windows of a result, which share a crosshair: its stacks, the orthogonal views and the cluster browser. Where there
 * are no windows (no display, batch mode) only the stacks are made, for the macro.
 */
public final class ResultViewer {

	private final Crosshair crosshair;
	private final List<StackView> stacks = new ArrayList<>();
	private final Map<String, ImagePlus> parts = new HashMap<>();
	private final ResultModel result;
	private final ResultActions actions;
	private final List<JFrame> frames = new ArrayList<>();
	private final CommandListener closer = this::executing;

	private ResultViewer(final ResultModel result, final ResultActions actions) {
		this.result = result;
		this.actions = actions;
		crosshair = new Crosshair(result.firstPlace());
	}

	/**
	 * Opens the windows of a result. May be called by any thread.
	 *
	 * @param result the result to show
	 * @param actions what else is said and can be done
	 * @return the viewer, which can move its windows
	 */
	public static ResultViewer open(final ResultModel result, final ResultActions actions) {
		final ResultViewer viewer = new ResultViewer(result, actions);
		if (!StackDisplay.isKept()) return viewer;
		final Volume anatomy = Templates.t1(result.mask().space());
		for (final ResultModel.WholeMap whole : result.whole()) {
			final ImagePlus stack =
				VolumeStacks.of(whole.map().title(), result.mask().volume(whole.map().values(), 0), result.mask().space());
			StackDisplay.show(stack, whole.look());
			viewer.add(whole.map(), StackView.whole(stack, whole.map().name(), anatomy));
		}
		for (final MapModel map : result.maps()) {
			final StackView view = StackView.onAnatomy(result, map, anatomy, viewer.crosshair.place());
			StackDisplay.show(view.stack());
			viewer.add(map, view);
		}
		if (!ResultTables.canShow()) return viewer;
		final ViewsPicture picture = new ViewsPicture(anatomy, result.mask(), result.sets().get(0).map());
		EventThread.run("The windows of " + result.title(), () -> viewer.openWindows(picture));
		return viewer;
	}

	private void add(final MapModel map, final StackView view) {
		stacks.add(view);
		parts.put(map.part(), view.stack());
	}

	/** The stacks that were made, by the names of their maps among the parts of the result. */
	public Map<String, ImagePlus> stacks() {
		return Map.copyOf(parts);
	}

	private void openWindows(final ViewsPicture picture) {
		stacks.stream().filter(StackView::isOpen).forEach(s -> s.connect(crosshair));
		final ViewsPanel panel = new ViewsPanel(crosshair, picture, result.mask().grid());
		final ViewMarks marks = new ViewMarks(result, panel);
		final ReadoutPanel readout =
			new ReadoutPanel(crosshair, picture.box(), result.mask().space().label(), links(panel, marks));
		final JPanel content = new JPanel(new BorderLayout());
		panel.setPreferredSize(new Dimension(720, 290));
		content.add(panel, BorderLayout.CENTER);
		content.add(readout, BorderLayout.EAST);
		final Consumer<Point> follow = place -> {
			readout.show(place, Readout.at(result, place));
			panel.repaint();
		};
		readout.show(crosshair.place(), Readout.at(result, crosshair.place()));
		final JFrame views = window(viewsTitle(), content, follow);
		frames.add(views);
		final ClusterBrowser clusters = new ClusterBrowser(result, crosshair, set -> {
			panel.show(result.mask(), set.map());
			marks.show(set);
		}, this::select, withClose());
		final JFrame browser = window(browserTitle(), clusters, clusters::follow);
		frames.add(browser);
		browser.setVisible(true);
		Executer.addCommandListener(closer);
		views.setVisible(true);
		panel.requestFocusInWindow();
	}

	private List<LinkButton> links(final ViewsPanel panel, final ViewMarks marks) {
		final List<LinkButton> all = new ArrayList<>(actions.links());
		all.addAll(marks.links());
		all.add(new LinkButton("Picture\u2026", "Saves the views as they are seen, as PNG.",
			() -> SeenPicture.save(panel, result.title() + "_views")));
		return all;
	}

	private ResultActions withClose() {
		return actions.with(
			new LinkButton("Close result", "Closes all windows of this result; so does File > Close All.", this::close));
	}

	/** ImageJ's Close All knows images alone, which it closes itself: two threads that close one window would wait for ever. */
	private String executing(final String command) {
		if ("Close All".equals(command)) SwingUtilities.invokeLater(this::closeOthers);
		return command;
	}

	/** Closes all windows of the result. On the event thread. */
	public void close() {
		for (final StackView stack : stacks) {
			stack.stack().changes = false;
			stack.stack().close();
		}
		closeOthers();
	}

	/** Closes the windows that are no images. */
	private void closeOthers() {
		Executer.removeCommandListener(closer);
		frames.forEach(JFrame::dispose);
		for (final String title : actions.others()) {
			final Frame window = WindowManager.getFrame(title);
			if (window instanceof TextWindow text) text.close(false);
			else if (window != null) window.dispose();
		}
	}

	private String viewsTitle() {
		return result.title() + " views";
	}

	private String browserTitle() {
		return result.title() + " clusters";
	}

	/** Selects a cluster on its stack; returns what was selected and how to use it. */
	private String select(final ClusterSet set, final int cluster) {
		final String name = "cluster " + cluster + " of " + set.map().title();
		final int[] voxels = set.voxels(cluster);
		final boolean selected = stacks.stream().filter(s -> s.stack().getTitle().equals(set.map().title()))
			.anyMatch(s -> s.select(result.mask(), voxels, name));
		if (!selected) return "The stack " + set.map().title() + " is closed: there is nothing to select the cluster on.";
		final RoiManager manager = RoiManager.getInstance();
		final int kept = manager == null ? 0 : manager.getCount();
		return String.format(Locale.ROOT, "Selected %s: %,d voxels. %s", name, voxels.length,
			kept == 0 ? "MACM Analysis with roi = selection takes it."
				: "But the ROI Manager holds " + kept + (kept == 1 ? " selection" : " selections") +
					", which MACM Analysis would take instead: close it first, or add this one alone.");
	}

	/**
	 * Moves the windows so that all are in view.
	 *
	 * @param others titles of further windows of the result: texts and tables
	 */
	public void arrange(final List<String> others) {
		final List<String> titles = new ArrayList<>(result.maps().stream().map(MapModel::title).toList());
		result.whole().forEach(w -> titles.add(w.map().title()));
		WindowLayout.arrange(titles, viewsTitle(), browserTitle(), others);
	}

	/** A window that ImageJ's Window menu lists and that follows a crosshair until it is closed; it is still to be shown. */
	private JFrame window(final String title, final Container content, final Consumer<Point> listener) {
		final JFrame window = ViewerWindow.of(title, content, () -> forget(listener));
		crosshair.listen(listener);
		return window;
	}

	private void forget(final Consumer<Point> listener) {
		crosshair.forget(listener);
		if (frames.stream().noneMatch(JFrame::isShowing)) Executer.removeCommandListener(closer);
	}
}
