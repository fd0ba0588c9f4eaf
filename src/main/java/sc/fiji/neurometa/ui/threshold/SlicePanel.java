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
package sc.fiji.neurometa.ui.threshold;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import javax.swing.JComponent;
import javax.swing.SwingUtilities;

import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.LatestTask;
import sc.fiji.neurometa.ui.render.ColorBar;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.SlicePicture;
import sc.fiji.neurometa.ui.render.ViewBox;
import sc.fiji.neurometa.ui.render.ViewFrame;
import sc.fiji.neurometa.ui.render.ViewPlane;

/**
 * Ten axial slices with a map over the template, which follow a map that changes. Colours keep their meaning, and slices
 * keep their heights until a place is marked, which then lies on one of them and gets a ring.
 */
final class SlicePanel extends JComponent {

	private static final long serialVersionUID = 1L;
	private static final int COLUMNS = 5, SLICES = 10, GAP = 6, BAR = 62, MOST_WIDE = 146, MOST_HIGH = 178;
	private static final double LOWEST_MM = -42, DISTANCE_MM = 12;
	private static final Color RING = new Color(0x00c8ff), INK = new Color(0x202020);

	/** The picture: a map, and slices at heights. */
	private record Picture(Volume map, double[] heights) {}

	/** Height of the line below a slice. */
	private final int label = GuiScale.of(17);
	private final transient SlicePicture slices;
	private final transient ViewFrame frame;
	private final transient ColorRange colors;
	private final transient LatestTask<Picture> painter = new LatestTask<>("threshold slices", this::paintSlices);
	private transient Volume map;
	private double[] heights = IntStream.range(0, SLICES).mapToDouble(i -> LOWEST_MM + i * DISTANCE_MM).toArray();
	private transient Optional<Point> place = Optional.empty();
	private transient List<BufferedImage> shown = List.of();
	private double[] shownHeights = {};

	/**
	 * @param mask voxels of the maps
	 * @param low value with the lowest colour
	 * @param high value with the highest colour
	 * @param mostWide the most pixels that it may be wide
	 */
	SlicePanel(final Mask mask, final double low, final double high, final int mostWide) {
		final Volume anatomy = Templates.t1(mask.space());
		final ViewBox box = ViewBox.of(anatomy, mask);
		slices = SlicePicture.onWhite(anatomy);
		frame = new ViewFrame(ViewPlane.AXIAL, box, 0, 0,
			zoom(mostWide) * Math.min(MOST_WIDE / box.size(0), MOST_HIGH / box.size(1)));
		colors = new ColorRange(low, high, true, false);
		setName("slices");
		setToolTipText("");
	}

	/** How much larger the slices are than at scale 1. */
	private static double zoom(final int mostWide) {
		return Math.min(GuiScale.factor(), (mostWide - BAR - COLUMNS * GAP) / (double) (COLUMNS * MOST_WIDE));
	}

	/** The size of the slices, which follow the scale by themselves. */
	@Override
	public Dimension getPreferredSize() {
		return new Dimension(COLUMNS * (frame.width() + GAP) + GuiScale.of(BAR),
			SLICES / COLUMNS * (frame.height() + label));
	}

	@Override
	public Dimension getMinimumSize() {
		return getPreferredSize();
	}

	/** Shows another map, once it is drawn; what is above 0 gets a colour. */
	void show(final Volume newMap) {
		map = newMap;
		painter.ask(new Picture(map, heights));
	}

	/** Marks a place, and moves all slices alike so that it lies on one. */
	void mark(final Point newPlace) {
		place = Optional.of(newPlace);
		final double nearest = heights[nearest(heights, newPlace.zMm())];
		heights = DoubleStream.of(heights).map(z -> z + newPlace.zMm() - nearest).toArray();
		if (map != null) painter.ask(new Picture(map, heights));
		repaint();
	}

	/** Marks no place. */
	void unmark() {
		place = Optional.empty();
		repaint();
	}

	/** Stops drawing. */
	void close() {
		painter.close();
	}

	private static int nearest(final double[] heights, final double zMm) {
		return IntStream.range(0, heights.length).boxed()
			.min((a, b) -> Double.compare(Math.abs(heights[a] - zMm), Math.abs(heights[b] - zMm))).orElseThrow();
	}

	private void paintSlices(final Picture picture) {
		final SlicePicture.ColorMap colored = new SlicePicture.ColorMap(picture.map, colors);
		final List<BufferedImage> images =
			DoubleStream.of(picture.heights).mapToObj(z -> slices.draw(frame, z, colored)).toList();
		SwingUtilities.invokeLater(() -> {
			shown = images;
			shownHeights = picture.heights;
			repaint();
		});
	}

	private int left(final int slice) {
		return slice % COLUMNS * (frame.width() + GAP);
	}

	private int top(final int slice) {
		return slice / COLUMNS * (frame.height() + label);
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, getWidth(), getHeight());
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, GuiScale.of(12)));
		for (int i = 0; i < shown.size(); i++) {
			g.drawImage(shown.get(i), left(i), top(i), null);
			g.setColor(INK);
			final String text = height(shownHeights[i]);
			g.drawString(text, left(i) + (frame.width() - g.getFontMetrics().stringWidth(text)) / 2,
				top(i) + frame.height() + GuiScale.of(11));
			if (i % COLUMNS == 0) g.drawString("L", left(i) + 2, top(i) + 13);
			if (i % COLUMNS == COLUMNS - 1) g.drawString("R", left(i) + frame.width() - 10, top(i) + 13);
		}
		place.filter(p -> shown.size() > 0).ifPresent(p -> drawRing(g, p));
		new ColorBar(colors, MapColors.WARM_AND_COLD, "Z").draw(g, COLUMNS * (frame.width() + GAP) + 4, 6,
			2 * frame.height() - 26, INK);
		if (!isEnabled()) {
			// the picture does not belong to the threshold that was refused
			g.setColor(new Color(255, 255, 255, 170));
			g.fillRect(0, 0, getWidth(), getHeight());
		}
		g.dispose();
	}

	private static String height(final double zMm) {
		return "z = " + (zMm < 0 ? "−" : zMm > 0 ? "+" : "") + String.format(Locale.ROOT, "%.0f", Math.abs(zMm));
	}

	private void drawRing(final Graphics2D g, final Point p) {
		final int slice = nearest(shownHeights, p.zMm());
		g.setColor(RING);
		g.setStroke(new BasicStroke(2f));
		final double radius = 8;
		g.draw(new Ellipse2D.Double(left(slice) + frame.column(p.xMm()) - radius, top(slice) + frame.row(p.yMm()) - radius,
			2 * radius, 2 * radius));
	}

	@Override
	public String getToolTipText(final MouseEvent event) {
		for (int i = 0; i < shown.size(); i++) {
			final int x = event.getX() - left(i), y = event.getY() - top(i);
			if (x < 0 || y < 0 || x >= frame.width() || y >= frame.height()) continue;
			final double xMm = frame.acrossMm(x + 0.5), yMm = frame.upMm(y + 0.5);
			final int voxel = map.grid().nearestVoxel(xMm, yMm, shownHeights[i]);
			final double z = voxel < 0 ? 0 : map.get(voxel);
			return String.format(Locale.ROOT, "%.0f, %.0f, %.0f mm: %s", xMm, yMm, shownHeights[i],
				z > 0 ? String.format(Locale.ROOT, "Z = %.2f", z) : "in no cluster");
		}
		return "Colours: z of the uncorrected p, in the surviving clusters";
	}
}
