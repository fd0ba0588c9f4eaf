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
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPanel;

import ij.IJ;
import ij.ImagePlus;
import ij.io.OpenDialog;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.EventThread;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.WindowLayout;
import sc.fiji.neurometa.ui.render.ViewBox;

/** The viewer of maps of any origin: three views on anatomy through one crosshair, with controls for each map. */
public final class MapViewer {

	private static final int WIDTH = 1000, HEIGHT = 400;

	private final Scene scene;
	private final Crosshair crosshair;
	private final ViewsPanel views;
	private final ReadoutPanel readout;
	private final JPanel controls = new JPanel();
	private final List<MapControl> shown = new ArrayList<>();

	/**
	 * What is looked at.
	 *
	 * @param title of the window
	 * @param space of all millimetres
	 * @param brain the anatomy in grey, zero outside
	 * @param anatomy names regions
	 * @param maps one or more maps, later ones over earlier ones
	 * @param colors name of the colours of the first map
	 */
	public record Scene(String title, Space space, Volume brain, Anatomy anatomy, List<ViewedMap> maps, String colors) {

		public Scene {
			maps = List.copyOf(maps);
			if (maps.isEmpty()) throw new IllegalArgumentException("A scene needs a map");
		}

		private ViewBox box() {
			final Mask mask = maps.get(0).mask(space);
			return ViewBox.of(brain, mask);
		}

		private MapLook look(final int place) {
			return MapLook.of(maps.get(place), place == 0 && !colors.isEmpty() ? colors : MapLook.usual(place));
		}
	}

	private MapViewer(final Scene scene, final Function<Path, ViewedMap> reader) {
		this.scene = scene;
		crosshair = new Crosshair(scene.maps.get(0).maximum());
		final ViewsPicture picture = new ViewsPicture(scene.brain, scene.box());
		views = new ViewsPanel(crosshair, picture, scene.maps.get(0).values().grid());
		views.setPreferredSize(new Dimension(WIDTH, HEIGHT));
		readout = new ReadoutPanel(crosshair, picture.box(), scene.space.label(),
			List.of(
				new LinkButton("Maximum", "Moves the crosshair to the largest value of the first map.", this::goToMaximum),
				new LinkButton("Add map\u2026", "Shows another NIfTI image over these.", () -> add(reader)), new LinkButton(
					"Picture\u2026", "Saves the views as they are seen, as PNG.", () -> SeenPicture.save(views, scene.title))));
		controls.setLayout(new BoxLayout(controls, BoxLayout.Y_AXIS));
		for (int i = 0; i < scene.maps.size(); i++)
			control(scene.maps.get(i), scene.look(i));
	}

	/**
	 * Opens the viewer. Does nothing where there are no windows.
	 *
	 * @param scene what is looked at
	 * @param stacks stacks of the maps that follow the crosshair and move it
	 * @param reader reads a further map from a file that the user chooses
	 */
	public static void open(final Scene scene, final List<ImagePlus> stacks, final Function<Path, ViewedMap> reader) {
		EventThread.run("The window " + scene.title, () -> new MapViewer(scene, reader).show(stacks));
	}

	/**
	 * The views at the largest value of the first map, as a picture. Needs no display.
	 *
	 * @param scene what is looked at
	 * @param width in pixels
	 * @param height in pixels
	 */
	public static BufferedImage picture(final Scene scene, final int width, final int height) {
		final ViewsPicture picture = new ViewsPicture(scene.brain, scene.box());
		final List<ViewsPicture.Layer> layers = new ArrayList<>();
		for (int i = 0; i < scene.maps.size(); i++)
			layers.add(scene.look(i).layer(scene.maps.get(i)));
		picture.show(layers);
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		picture.paint(g, width, height, scene.maps.get(0).maximum());
		g.dispose();
		return image;
	}

	private void show(final List<ImagePlus> stacks) {
		stacks.forEach(stack -> StackView.plain(stack).connect(crosshair));
		final JPanel content = new JPanel(new BorderLayout());
		content.add(views, BorderLayout.CENTER);
		content.add(readout, BorderLayout.EAST);
		content.add(controls, BorderLayout.SOUTH);
		final Consumer<Point> follow = place -> {
			readout.show(place, lines(place));
			views.repaint();
		};
		draw();
		final JFrame window = ViewerWindow.of(scene.title, content, () -> crosshair.forget(follow));
		crosshair.listen(follow);
		// before it is shown: a window manager that is placing it at the same moment leaves Java with the wrong place
		if (!stacks.isEmpty())
			WindowLayout.arrange(stacks.stream().map(ImagePlus::getTitle).toList(), List.of(scene.title));
		window.setVisible(true);
		views.requestFocusInWindow();
	}

	private void goToMaximum() {
		if (!shown.isEmpty()) crosshair.moveTo(shown.get(0).map().maximum());
	}

	private void control(final ViewedMap map, final MapLook look) {
		final MapControl control = new MapControl(map, look, this::draw, removed -> {
			shown.remove(removed);
			controls.remove(removed);
			controls.revalidate();
			draw();
		});
		// what is made later does not get the scale of the window
		if (views.isDisplayable()) GuiScale.apply(control);
		shown.add(control);
		controls.add(control);
		controls.revalidate();
	}

	private void add(final Function<Path, ViewedMap> reader) {
		final OpenDialog dialog = new OpenDialog("Add a map", "");
		if (dialog.getFileName() == null) return;
		try {
			control(reader.apply(Path.of(dialog.getDirectory(), dialog.getFileName())), shown.size());
		}
		catch (final InputException e) {
			IJ.error("NeuroMeta", e.getMessage());
		}
	}

	private void control(final ViewedMap map, final int place) {
		control(map, MapLook.of(map, MapLook.usual(place)));
		draw();
	}

	private void draw() {
		try {
			views.show(shown.stream().filter(MapControl::isShown).map(c -> c.look().layer(c.map())).toList());
		}
		catch (final InputException e) {
			IJ.error("NeuroMeta", e.getMessage());
		}
		readout.show(crosshair.place(), lines(crosshair.place()));
	}

	private List<Readout.Line> lines(final Point place) {
		final List<Readout.Line> lines = Readout.at(place, scene.space, scene.anatomy);
		for (final MapControl control : shown) {
			final ViewedMap map = control.map();
			final double value = map.at(place);
			final String unit = shown.size() > 1
				? Optional.of(map.name()).map(n -> n.length() > 12 ? n.substring(0, 11) + "\u2026" : n).orElseThrow()
				: map.unit();
			lines.add(new Readout.Line(unit, Double.isNaN(value) ? "\u2013" : Numbers.value(value),
				"Value of the voxel of " + map.name() + " here, without a threshold"));
		}
		return lines;
	}
}
