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
package sc.fiji.neurometa.ui.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;

import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.render.ColorBar;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;
import sc.fiji.neurometa.ui.render.Paper;

/**
 * A figure of the peaks of the clusters of a map: for each a line with a sagittal, a coronal and an axial slice through its
 * peak, a crosshair there, its place, value, volume and label. The left side of the brain is on the left.
 */
public final class PeaksPanel {

	/** The most peaks that are drawn; the number of the others is written below. */
	public static final int MOST_PEAKS = 8;

	private static final int MARGIN = 44, GAP = 22, TEXT_GAP = 44, LONGEST_TEXT = 640, SHORTEST_TEXT = 380, ROW_GAP = 18,
		LABEL = 30, TEXT_HEIGHT = 160, BAR_GAP = 40, FOOT = 44;
	private static final double GAP_MM = 7;
	private static final Font LABELS = Paper.font(Font.BOLD, 30);
	private static final Color CROSS = new Color(0x00838f);

	private final BrainView view;
	private final ColorRange range;
	private final MapColors colors;
	private final List<Peak> peaks;
	private final int more;
	private final Text text;
	private final int rowHeight, textWidth;

	/**
	 * The texts of a figure.
	 *
	 * @param title in large letters
	 * @param subtitle below, e.g. the threshold; may be empty
	 * @param unit the unit of the values, e.g. Z
	 * @param space of the coordinates, e.g. MNI
	 */
	public record Text(String title, String subtitle, String unit, String space) {}

	/**
	 * The peak of a cluster.
	 *
	 * @param place in mm
	 * @param value of the map there
	 * @param volumeMm3 of the cluster
	 * @param label its anatomy
	 */
	public record Peak(Point place, double value, double volumeMm3, String label) {}

	private PeaksPanel(final Volume anatomy, final MapRow map, final List<Peak> peaks, final MapColors colors,
		final Text text)
	{
		range = ColorRange.of(map);
		view = new BrainView(anatomy, map, range, colors, peaks.size() > MOST_PEAKS / 2 ? 1.6 : 2);
		this.colors = colors;
		this.peaks = List.copyOf(peaks.subList(0, Math.min(MOST_PEAKS, peaks.size())));
		more = peaks.size() - this.peaks.size();
		this.text =
			peaks.isEmpty() ? new Text(text.title(), Paper.nothing(text.subtitle()), text.unit(), text.space()) : text;
		final FontMetrics metrics = Paper.metrics(LABELS);
		textWidth = Math.max(SHORTEST_TEXT, Math.min(LONGEST_TEXT,
			this.peaks.stream().mapToInt(p -> metrics.stringWidth("00  " + p.label())).max().orElse(0)));
		rowHeight = Math.max(TEXT_HEIGHT, Math.max(view.pixels(1), view.pixels(2))) + LABEL;
	}

	/**
	 * The figure.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param map values to show in colour, in mm of the same space
	 * @param peaks one per cluster, in the order of their numbers; of more than {@value #MOST_PEAKS} the first are drawn
	 * @param colors of the values
	 * @param text its texts
	 * @throws IllegalArgumentException when the anatomy is empty
	 */
	public static Figure of(final Volume anatomy, final MapRow map, final List<Peak> peaks, final MapColors colors,
		final Text text)
	{
		final PeaksPanel panel = new PeaksPanel(anatomy, map, peaks, colors, text);
		return new Figure(panel.barLeft() + ColorBar.WIDTH,
			panel.top(panel.peaks.size()) + (panel.more > 0 ? FOOT : 0) + MARGIN - ROW_GAP, panel::draw);
	}

	private int top(final int row) {
		return MARGIN + Paper.headingHeight(text.title(), text.subtitle()) + row * (rowHeight + ROW_GAP);
	}

	private int textLeft() {
		return MARGIN + view.pixels(1) + 2 * (view.pixels(0) + GAP) + TEXT_GAP;
	}

	private int barLeft() {
		return textLeft() + textWidth + BAR_GAP;
	}

	private void draw(final Graphics2D g) {
		Paper.heading(g, MARGIN, MARGIN, barLeft() + ColorBar.WIDTH - 2 * MARGIN, text.title(), text.subtitle());
		for (int row = 0; row < peaks.size(); row++)
			drawRow(g, row);
		g.setFont(Paper.font(Font.PLAIN, 26));
		g.setColor(Paper.FAINT);
		if (more > 0) g.drawString(more == 1 ? "and 1 smaller cluster" : "and " + more + " smaller clusters", textLeft(),
			top(peaks.size()) + 22);
		final int all = top(peaks.size()) - ROW_GAP - top(0), length = Math.min(700, all - 120);
		if (!peaks.isEmpty())
			new ColorBar(range, colors, text.unit()).draw(g, barLeft(), top(0) + (all - length) / 2, length);
	}

	private void drawRow(final Graphics2D g, final int row) {
		final Point p = peaks.get(row).place();
		final int y = top(row), coronal = MARGIN + view.pixels(1) + GAP, axial = coronal + view.pixels(0) + GAP;
		drawSlice(g, view.sagittal(p.xMm()), MARGIN, y, view.fromFront(p.yMm()), view.rowOf(p.zMm()),
			"x = " + Numbers.tenths(p.xMm()), false);
		drawSlice(g, view.coronal(p.yMm()), coronal, y, view.columnOf(p.xMm()), view.rowOf(p.zMm()),
			"y = " + Numbers.tenths(p.yMm()), true);
		drawSlice(g, view.axial(p.zMm()), axial, y, view.columnOf(p.xMm()), view.fromFront(p.yMm()),
			"z = " + Numbers.tenths(p.zMm()), true);
		drawText(g, row, y + (rowHeight - LABEL) / 2 - 56);
	}

	/** The slices of a row are centred on one height, and so are their names below. */
	private void drawSlice(final Graphics2D g, final BufferedImage slice, final int x, final int top, final double column,
		final double row, final String name, final boolean hasSides)
	{
		final int y = top + (rowHeight - LABEL - slice.getHeight()) / 2;
		g.drawImage(slice, x, y, null);
		cross(g, x, y, slice, column, row);
		g.setColor(Paper.INK);
		g.setFont(Paper.font(Font.PLAIN, 24));
		Paper.centred(g, name, x + slice.getWidth() / 2.0, top + rowHeight - 6);
		g.setFont(Paper.font(Font.BOLD, 26));
		g.setColor(hasSides ? Paper.INK : Paper.FAINT);
		g.drawString(hasSides ? "L" : "A", x + 2, top + 28);
		Paper.rightAligned(g, hasSides ? "R" : "P", x + slice.getWidth() - 2, top + 28);
	}

	/** Thin lines that leave the peak itself free and end where the slice does; none for a peak outside the slice. */
	private void cross(final Graphics2D g, final int x, final int y, final BufferedImage slice, final double column,
		final double row)
	{
		final double free = GAP_MM * view.pixelsPerMm(), width = slice.getWidth(), height = slice.getHeight();
		g.setColor(CROSS);
		g.setStroke(new BasicStroke(1.8f));
		if (row >= 0 && row <= height) {
			line(g, x, y + row, x + Math.min(width, column - free), y + row);
			line(g, x + Math.max(0, column + free), y + row, x + width, y + row);
		}
		if (column >= 0 && column <= width) {
			line(g, x + column, y, x + column, y + Math.min(height, row - free));
			line(g, x + column, y + Math.max(0, row + free), x + column, y + height);
		}
	}

	/** A line from left to right or from top to bottom; none where it would run backwards. */
	private static void line(final Graphics2D g, final double x1, final double y1, final double x2, final double y2) {
		if (x2 >= x1 && y2 >= y1) g.draw(new Line2D.Double(x1, y1, x2, y2));
	}

	private void drawText(final Graphics2D g, final int row, final int top) {
		final Peak peak = peaks.get(row);
		final int x = textLeft();
		g.setColor(Paper.INK);
		g.setFont(LABELS);
		final FontMetrics metrics = Paper.metrics(g.getFont());
		final String number = (row + 1) + "  ";
		g.drawString(number + Paper.shortened(metrics, peak.label(), textWidth - metrics.stringWidth(number)), x, top + 26);
		g.setFont(Paper.font(Font.PLAIN, 26));
		final Point p = peak.place();
		g.drawString(text.space() + "  " + Numbers.tenths(p.xMm()) + ", " + Numbers.tenths(p.yMm()) + ", " +
			Numbers.tenths(p.zMm()) + " mm", x, top + 68);
		g.setColor(Paper.FAINT);
		final String size =
			text.unit() + " = " + Numbers.inFigure(peak.value()) + "    " + Numbers.whole(peak.volumeMm3()) + " mm\u00b3";
		g.drawString(Paper.shortened(Paper.metrics(g.getFont()), size, textWidth), x, top + 108);
		if (!view.shows(p)) g.drawString("outside the anatomy shown", x, top + 148);
	}
}
