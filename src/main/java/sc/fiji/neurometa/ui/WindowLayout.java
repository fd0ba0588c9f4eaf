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
package sc.fiji.neurometa.ui;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import ij.IJ;
import ij.WindowManager;
import ij.gui.GUI;

/**
 * The layout of the windows of one result, all in view: images in a row, tables and texts in a column next to them.
 */
public final class WindowLayout {

	private static final int LEAST_WIDTH = 320, GAP = 2;

	private WindowLayout() {}

	/**
	 * Moves windows that are open; does nothing where there are none.
	 *
	 * @param images titles of images, which keep their size
	 * @param others titles of tables and texts, which get what is left
	 */
	public static void arrange(final List<String> images, final List<String> others) {
		if (GraphicsEnvironment.isHeadless() || IJ.getInstance() == null) return;
		final List<Window> first = windows(images), rest = windows(others);
		final List<Rectangle> places = places(area(), first.stream().map(Window::getSize).toList(), rest.size());
		for (int i = 0; i < first.size(); i++)
			first.get(i).setLocation(places.get(i).getLocation());
		for (int i = first.size(); i < places.size(); i++)
			rest.get(i - first.size()).setBounds(places.get(i));
	}

	/**
	 * Moves the windows of a result that are open: stacks on the left, next to them views above clusters, texts below the
	 * stacks.
	 *
	 * @param stacks titles of stacks, which keep their size, the most important first; those for which there is no room
	 *          lie behind it
	 * @param views title of the views
	 * @param clusters title of the clusters
	 * @param others titles of further tables and texts, the most important first
	 */
	public static void arrange(final List<String> stacks, final String views, final String clusters,
		final List<String> others)
	{
		if (GraphicsEnvironment.isHeadless() || IJ.getInstance() == null) return;
		final List<Window> images = windows(stacks), rest = windows(others);
		final Rectangle area = area();
		final ResultPlaces places = ResultPlaces.of(area, images.stream().map(Window::getSize).toList());
		for (int i = rest.size() - 1; i >= 0; i--) {
			rest.get(i).setBounds(places.others());
			rest.get(i).toFront();
		}
		for (int i = images.size() - 1; i >= 0; i--) {
			images.get(i).setLocation(places.stacks().get(i));
			images.get(i).toFront();
		}
		windows(List.of(clusters)).forEach(w -> w.setBounds(places.clusters()));
		windows(List.of(clusters)).forEach(Window::toFront);
		windows(List.of(views)).forEach(w -> w.setBounds(places.views()));
		windows(List.of(views)).forEach(Window::toFront);
	}

	/** The screen below ImageJ's own window, when that lies at its top. */
	private static Rectangle area() {
		final Rectangle area = GUI.getMaxWindowBounds(IJ.getInstance());
		final int below = IJ.getInstance().getY() + IJ.getInstance().getHeight();
		if (below < area.y + area.height / 3) area.setBounds(area.x, below, area.width, area.y + area.height - below);
		return area;
	}

	private static List<Window> windows(final List<String> titles) {
		return titles.stream().map(WindowManager::getWindow).filter(Objects::nonNull).toList();
	}

	/**
	 * Where windows go.
	 *
	 * @param area what they share
	 * @param images sizes of images
	 * @param others number of other windows
	 * @return a place for each image, and for each other window when there is room next to the images
	 */
	static List<Rectangle> places(final Rectangle area, final List<Dimension> images, final int others) {
		final List<Rectangle> places = new ArrayList<>();
		int x = area.x;
		for (final Dimension image : images) {
			final int left = Math.max(area.x, Math.min(x, area.x + area.width - image.width));
			places.add(new Rectangle(left, area.y, image.width, image.height));
			x = left + image.width + GAP;
		}
		final int width = area.x + area.width - x;
		for (int i = 0; i < others && width >= LEAST_WIDTH; i++) {
			final int top = area.y + i * area.height / others, bottom = area.y + (i + 1) * area.height / others;
			places.add(new Rectangle(x, top, width, bottom - top));
		}
		return places;
	}
}
