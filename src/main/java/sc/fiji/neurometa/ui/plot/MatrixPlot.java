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
package sc.fiji.neurometa.ui.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.Paper;
import sc.fiji.neurometa.ui.render.PlotAxis;
import sc.fiji.neurometa.ui.render.Ticks;

/**
 * A figure of a square matrix with named rows and columns: a cell in colour for each value, names on the left and below,
 * a colour bar on the right. The picture grows with the matrix, so that names stay readable, up to some 6,000 pixels; of
 * more than 400 rows cells get smaller, and of more than 1,000 names are omitted.
 */
public final class MatrixPlot {

	private static final int MARGIN = 44, GAP = 10, BAR_GAP = 44, BAR = 30, BAR_LABELS = 130, LONGEST_NAME = 420;
	private static final int MANY_CELLS = 1800, LEAST_CELL = 16, LARGEST_CELL = 72, LEAST_WIDTH = 1000,
		LARGEST_SIDE = 6400, LEAST_NAMED_CELL = 6;
	private static final int ABSENT = 0xdcdee1;
	private static final Font BAR_FONT = Paper.font(Font.PLAIN, 24);

	private final double[][] values;
	private final List<String> names;
	private final ColorCaption text;
	private final double low, high;
	private final ColorScale scale;
	private final int cell;
	private final boolean isNamed;
	private final Font font;

	private MatrixPlot(final double[][] values, final List<String> names, final ColorCaption text) {
		this.values = values;
		this.names = names;
		this.text = text;
		double least = 0, most = 0;
		for (final double[] row : values)
			for (final double value : row)
				if (Double.isFinite(value)) {
					least = Math.min(least, value);
					most = Math.max(most, value);
				}
		final boolean signed = least < 0;
		scale = signed ? ColorScale.AROUND_ZERO : ColorScale.EVEN;
		high = Math.max(-least, most);
		low = signed ? -high : 0;
		final int comfortable = Math.max(LEAST_CELL, Math.min(LARGEST_CELL, MANY_CELLS / names.size()));
		cell = Math.max(1, Math.min(comfortable, LARGEST_SIDE / names.size()));
		isNamed = cell >= LEAST_NAMED_CELL;
		font = Paper.font(Font.PLAIN, cell < LEAST_CELL ? cell : Math.max(13, Math.min(26, cell - 2)));
	}

	/**
	 * The figure.
	 *
	 * @param values by row, then by column; colours go from 0 to the largest value or, where there are negative ones, as
	 *          far to either side of 0. What is not a finite number is light grey.
	 * @param names of the rows and of the columns alike
	 * @param text its texts
	 * @throws IllegalArgumentException when there is no row or the matrix is not as wide and as high as there are names
	 */
	public static Figure of(final double[][] values, final List<String> names, final ColorCaption text) {
		if (names.isEmpty() || values.length != names.size())
			throw new IllegalArgumentException(values.length + " rows for " + names.size() + " names");
		for (final double[] row : values)
			if (row.length != names.size())
				throw new IllegalArgumentException("A row of " + row.length + " values for " + names.size() + " names");
		return new MatrixPlot(values, names, text).figure();
	}

	private Figure figure() {
		final FontMetrics metrics = Paper.metrics(font);
		// the bar is at least as long as the unit next to it
		final int barLength =
			Math.max(Math.min(700, cell * names.size()), Paper.metrics(BAR_FONT).stringWidth(text.unit()));
		final int longest =
			isNamed ? Math.min(LONGEST_NAME, names.stream().mapToInt(metrics::stringWidth).max().orElseThrow()) : 0;
		final int side = cell * names.size(), left = MARGIN + longest + GAP, bar = left + side + BAR_GAP;
		final int width = Math.max(LEAST_WIDTH, bar + BAR + BAR_LABELS + MARGIN);
		final int top = MARGIN + Paper.headingHeight(text.title(), text.subtitle());
		return new Figure(width, top + Math.max(barLength, side + GAP + longest) + MARGIN, g -> {
			Paper.heading(g, MARGIN, MARGIN, width - 2 * MARGIN, text.title(), text.subtitle());
			drawCells(g, left, top);
			if (isNamed) drawNames(g, left, top, longest);
			drawBar(g, bar, top, barLength);
		});
	}

	private int color(final double value) {
		if (!Double.isFinite(value)) return ABSENT;
		return scale.color(high > low ? (value - low) / (high - low) : 0);
	}

	private void drawCells(final Graphics2D g, final int left, final int top) {
		// large cells have gaps between them, small ones would be lost in a grid
		final int gap = cell >= 24 ? 1 : 0;
		for (int row = 0; row < values.length; row++)
			for (int column = 0; column < values.length; column++) {
				g.setColor(new Color(color(values[row][column])));
				g.fillRect(left + column * cell, top + row * cell, cell - gap, cell - gap);
			}
	}

	private void drawNames(final Graphics2D g, final int left, final int top, final int longest) {
		g.setFont(font);
		g.setColor(Paper.INK);
		final FontMetrics metrics = Paper.metrics(g.getFont());
		final double middle = (metrics.getAscent() - metrics.getDescent()) / 2.0, bottom = top + cell * names.size() + GAP;
		for (int i = 0; i < names.size(); i++) {
			final String name = Paper.shortened(metrics, names.get(i), longest);
			final double centre = cell * (i + 0.5);
			Paper.rightAligned(g, name, left - GAP, top + centre + middle);
			PlotAxis.turnedBelow(g, name, left + centre + middle, bottom);
		}
	}

	private void drawBar(final Graphics2D g, final int x, final int y, final int length) {
		g.setFont(BAR_FONT);
		g.setStroke(new BasicStroke(1.4f));
		for (int row = 0; row < length; row++) {
			g.setColor(new Color(scale.color(1 - (row + 0.5) / length)));
			g.fillRect(x, y + row, BAR, 1);
		}
		g.setColor(Paper.INK);
		final List<Ticks.Tick> ticks =
			high > low ? Ticks.between(low, high, Math.max(2, length / 110)) : List.of(new Ticks.Tick(0, "0"));
		int widest = 0;
		for (final Ticks.Tick tick : ticks) {
			final int row = y + (int) Math.round(high > low ? length * (high - tick.value()) / (high - low) : length);
			g.drawLine(x + BAR, row, x + BAR + 6, row);
			g.drawString(tick.label(), x + BAR + 13, row + 9);
			widest = Math.max(widest, Paper.metrics(g.getFont()).stringWidth(tick.label()));
		}
		PlotAxis.turned(g, text.unit(), x + BAR + 13 + widest + 34, y + length / 2.0);
	}
}
