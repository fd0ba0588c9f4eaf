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

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.render.ColorBar;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.SlicePicture;
import sc.fiji.neurometa.ui.render.ViewBox;
import sc.fiji.neurometa.ui.render.ViewFrame;
import sc.fiji.neurometa.ui.render.ViewPlane;

/**
 * The three views through a place with crosshair, sides and colour bar. Slices are kept until they change, so that a
 * crosshair that moves within a slice costs nothing there. Needs no display; not for several threads.
 */
final class ViewsPicture {

	/** Width that the colour bar takes, in pixels. */
	static final int BAR_WIDTH = 62;
	private static final int BAR_HEIGHT = 220, TEXT = 12;
	private static final Color LINES = new Color(0xc890ff7a, true), SIDES = new Color(0xd0d0d0),
		INK = new Color(0xe6e6e6), ACTIVE = new Color(0x4d7fb0);
	private static final double GAP_MM = 5, NEAR_MM = 2, DOT = 2.5;
	private static final Color DOTS = new Color(0x5fe0ff);

	/** A slice as it was drawn last. */
	private record Drawn(ViewFrame frame, double alongMm, BufferedImage image) {}

	private final SlicePicture slices;
	private final ViewBox box;
	private final Map<ViewPlane, Drawn> drawn = new EnumMap<>(ViewPlane.class);
	private List<Layer> layers = List.of();

	/**
	 * A map over the anatomy.
	 *
	 * @param map the map, ready to be drawn
	 * @param colors the sizes at the ends of its colours
	 * @param palette its colours
	 * @param unit of its values
	 */
	record Layer(SlicePicture.ColorMap map, ColorRange colors, MapColors palette, String unit) {}

	/**
	 * Voxels that are outlined.
	 *
	 * @param voxels the voxels
	 * @param color of the line
	 */
	record Outline(Mask voxels, Color color) {}

	private List<Outline> outlines = List.of();
	private List<Point> dots = List.of();

	/** Outlines voxels, and draws a dot at places that are near the slice that is shown. */
	void mark(final List<Outline> outlined, final List<Point> dotted) {
		outlines = List.copyOf(outlined);
		dots = List.copyOf(dotted);
		drawn.clear();
	}

	/**
	 * Views of any number of maps, none at first.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param box what is shown
	 */
	ViewsPicture(final Volume anatomy, final ViewBox box) {
		slices = SlicePicture.onBlack(anatomy);
		this.box = box;
	}

	/**
	 * Views of a map.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param mask the voxels of the map
	 * @param map the map
	 */
	ViewsPicture(final Volume anatomy, final Mask mask, final MapModel map) {
		this(anatomy, ViewBox.of(anatomy, mask));
		show(mask, map);
	}

	/** Shows another map of the same mask. */
	void show(final Mask mask, final MapModel shown) {
		final ColorRange colors = ColorRange.of(shown.values());
		show(List.of(new Layer(new SlicePicture.ColorMap(mask.volume(shown.values(), 0), colors), colors,
			MapColors.WARM_AND_COLD, shown.name())));
	}

	/** Shows other maps, later ones over earlier ones. */
	void show(final List<Layer> shown) {
		layers = List.copyOf(shown);
		drawn.clear();
	}

	/** Draws all slices again the next time. */
	void forget() {
		drawn.clear();
	}

	ViewBox box() {
		return box;
	}

	/** Where the views are in a picture of a size. */
	List<ViewFrame> frames(final int width, final int height) {
		return ViewFrame.fit(box, Math.max(1, width - BAR_WIDTH - 2 * ViewFrame.GAP), Math.max(1, height));
	}

	/**
	 * Draws everything.
	 *
	 * @param g where to
	 * @param width of the picture
	 * @param height of the picture
	 * @param place of the crosshair
	 */
	void paint(final Graphics2D g, final int width, final int height, final Point place) {
		paint(g, width, height, place, EnumSet.noneOf(ViewPlane.class));
	}

	/** The same with a frame around the view that the keys move in. */
	void paint(final Graphics2D g, final int width, final int height, final Point place, final ViewPlane active) {
		paint(g, width, height, place, EnumSet.of(active));
	}

	private void paint(final Graphics2D g, final int width, final int height, final Point place,
		final Set<ViewPlane> framed)
	{
		g.setColor(Color.BLACK);
		g.fillRect(0, 0, width, height);
		final List<ViewFrame> frames = frames(width, height);
		for (final ViewFrame frame : frames)
			paint(g, frame, place, framed.contains(frame.plane()));
		final int right = frames.stream().mapToInt(f -> f.x() + f.width()).max().orElseThrow();
		paintBars(g, Math.min(width - BAR_WIDTH, right + 2 * ViewFrame.GAP), height);
	}

	/** Draws the colour bars below one another. */
	private void paintBars(final Graphics2D g, final int x, final int height) {
		final int bars = Math.max(1, layers.size()), room = (height - 2 * ViewFrame.GAP) / bars,
			length = Math.min(BAR_HEIGHT, room);
		for (int i = 0; i < layers.size(); i++) {
			final Layer layer = layers.get(i);
			new ColorBar(layer.colors, layer.palette, layer.unit).draw(g, x,
				bars == 1 ? (height - length) / 2 : ViewFrame.GAP + i * room, length - (bars == 1 ? 0 : ViewFrame.GAP), INK);
		}
	}

	private void paint(final Graphics2D g, final ViewFrame frame, final Point place, final boolean active) {
		final double[] mm = place.toArray();
		final ViewPlane plane = frame.plane();
		g.drawImage(slice(frame, mm[plane.along]), frame.x(), frame.y(), null);
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
		g.setStroke(new BasicStroke(1));
		g.setColor(LINES);
		final double x = Math.floor(frame.x() + frame.column(mm[plane.across])),
			y = Math.floor(frame.y() + frame.row(mm[plane.up])), gap = GAP_MM * frame.pixelsPerMm();
		final double left = frame.x(), top = frame.y(), right = left + frame.width() - 1, bottom = top + frame.height() - 1;
		line(g, left, y, Math.min(right, x - gap), y);
		line(g, Math.max(left, x + gap), y, right, y);
		line(g, x, top, x, Math.min(bottom, y - gap));
		line(g, x, Math.max(top, y + gap), x, bottom);
		if (active) {
			g.setColor(ACTIVE);
			g.drawRect(frame.x(), frame.y(), frame.width() - 1, frame.height() - 1);
		}
		sides(g, frame, mm[plane.along]);
	}

	private static void line(final Graphics2D g, final double x1, final double y1, final double x2, final double y2) {
		if (x1 <= x2 && y1 <= y2) g.draw(new Line2D.Double(x1, y1, x2, y2));
	}

	private static void sides(final Graphics2D g, final ViewFrame frame, final double alongMm) {
		final ViewPlane plane = frame.plane();
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(SIDES);
		g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, TEXT));
		final FontMetrics font = g.getFontMetrics();
		final int x = frame.x(), y = frame.y(), w = frame.width(), h = frame.height(), middle = y + h / 2 + TEXT / 2 - 2;
		g.drawString(plane.left, x + 3, middle);
		g.drawString(plane.right, x + w - 3 - font.stringWidth(plane.right), middle);
		g.drawString(plane.top, x + (w - font.stringWidth(plane.top)) / 2, y + TEXT);
		g.drawString(plane.bottom, x + (w - font.stringWidth(plane.bottom)) / 2, y + h - 4);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
		g.drawString(plane.axis() + " = " + Numbers.millimetres(alongMm), x + 4, y + TEXT + 1);
	}

	private BufferedImage slice(final ViewFrame frame, final double alongMm) {
		final Drawn before = drawn.get(frame.plane());
		if (before != null && before.alongMm == alongMm && before.frame.equals(frame)) return before.image;
		final BufferedImage image =
			marked(frame, alongMm, slices.draw(frame, alongMm, layers.stream().map(Layer::map).toList()));
		drawn.put(frame.plane(), new Drawn(frame, alongMm, image));
		return image;
	}

	/** Draws the outlines, and the dots at most half a step of a usual grid away from the slice. */
	private BufferedImage marked(final ViewFrame frame, final double alongMm, final BufferedImage image) {
		outlines.forEach(o -> draw(frame, alongMm, o, image));
		if (dots.isEmpty()) return image;
		final Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		for (final Point dot : dots) {
			final double[] mm = dot.toArray();
			if (Math.abs(mm[frame.plane().along] - alongMm) > NEAR_MM) continue;
			final double x = frame.column(mm[frame.plane().across]), y = frame.row(mm[frame.plane().up]);
			g.setColor(Color.BLACK);
			g.fill(new Ellipse2D.Double(x - DOT - 1, y - DOT - 1, 2 * DOT + 2, 2 * DOT + 2));
			g.setColor(DOTS);
			g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
		}
		g.dispose();
		return image;
	}

	private static void draw(final ViewFrame frame, final double alongMm, final Outline outline,
		final BufferedImage image)
	{
		for (int row = 1; row < image.getHeight(); row++)
			for (int column = 1; column < image.getWidth(); column++) {
				final boolean here = isInside(frame, alongMm, outline.voxels, column, row);
				if (here != isInside(frame, alongMm, outline.voxels, column - 1, row) ||
					here != isInside(frame, alongMm, outline.voxels, column, row - 1))
					image.setRGB(column, row, outline.color.getRGB());
			}
	}

	private static boolean isInside(final ViewFrame frame, final double alongMm, final Mask voxels, final int column,
		final int row)
	{
		final double[] mm = new double[3];
		mm[frame.plane().across] = frame.acrossMm(column + 0.5);
		mm[frame.plane().up] = frame.upMm(row + 0.5);
		mm[frame.plane().along] = alongMm;
		final int voxel = voxels.grid().nearestVoxel(mm[0], mm[1], mm[2]);
		return voxel >= 0 && voxels.contains(voxel);
	}
}
