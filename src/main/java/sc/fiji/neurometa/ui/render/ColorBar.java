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
package sc.fiji.neurometa.ui.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.table.ScaleNumbers;

/**
 * The legend of a map's colours: a bar for each sign that occurs, positive values above negative ones. On paper it has
 * round numbers next to it, in windows its ends and evenly spaced values between them.
 */
public final class ColorBar {

	/** Width in dots of a bar with its numbers on paper. */
	public static final int WIDTH = 170;

	private static final int BAR = 32, TICK = 7, GAP = 30, STEPS = 128, LETTERS = 24, LEAST_DISTANCE = 34;
	private static final int SCREEN_BAR = 14, SCREEN_TICK = 3, SCREEN_LETTERS = 12;
	private static final Color SCREEN_FRAME = new Color(0x808080);

	private final ColorRange range;
	private final MapColors colors;
	private final String unit;

	public ColorBar(final ColorRange range, final MapColors colors, final String unit) {
		this.range = range;
		this.colors = colors;
		this.unit = unit;
	}

	/** The colours of one sign, 1 or -1, in a rectangle. */
	private record Half(int x, int y, int width, int length, int sign) {

		/** Where a share of the bar's sizes lies, as a share of its length from its top. */
		double down(final double share) {
			return sign > 0 ? 1 - share : share;
		}

		/** Writes a number next to a row. */
		void mark(final Graphics2D g, final int row, final int tick, final int baseline, final String label) {
			g.drawLine(x + width, row, x + width + tick, row);
			g.drawString(label, x + width + 2 * tick, row + baseline);
		}
	}

	/** Draws the bar on paper with its upper left corner at a dot, the unit above it; nothing when no value is shown. */
	public void draw(final Graphics2D g, final int x, final int y, final int height) {
		if (range.isEmpty()) return;
		g.setColor(Paper.INK);
		g.setFont(Paper.font(Font.BOLD, 26));
		g.drawString(Paper.shortened(Paper.metrics(g.getFont()), unit, WIDTH), x, y - 16);
		halves(x, y, BAR, height, GAP).forEach(half -> drawHalf(g, half));
	}

	/**
	 * Draws the bar in a window.
	 *
	 * @param g where to
	 * @param x left edge
	 * @param y top edge; the unit is written there
	 * @param height in pixels
	 * @param ink of the letters
	 */
	public void draw(final Graphics2D g, final int x, final int y, final int height, final Color ink) {
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(ink);
		g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, SCREEN_LETTERS));
		g.drawString(range.isEmpty() ? "nothing" : unit, x, y + SCREEN_LETTERS);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, SCREEN_LETTERS - 1));
		halves(x, y + 2 * SCREEN_LETTERS, SCREEN_BAR, height - 2 * SCREEN_LETTERS - 4, SCREEN_LETTERS)
			.forEach(half -> drawHalf(g, half, ink));
	}

	private List<Half> halves(final int x, final int top, final int width, final int height, final int gap) {
		final List<Half> halves = new ArrayList<>();
		final int length = range.isSigned() ? (height - gap) / 2 : height;
		if (range.positive()) halves.add(new Half(x, top, width, length, 1));
		if (range.negative()) halves.add(new Half(x, range.isSigned() ? top + height - length : top, width, length, -1));
		return halves;
	}

	/**
	 * Fills a bar with colours.
	 *
	 * @param inset where within a step its colour is taken: 0 at its upper edge, so that the ends are the ends of the scale,
	 *          0.5 in its middle
	 * @param overlaps whether each step continues to the end below the next ones: no seams between them, however a file is
	 *          drawn
	 * @param color where on the scale a share of the sizes is coloured
	 */
	private void fill(final Graphics2D g, final Half half, final int steps, final double inset, final boolean overlaps,
		final DoubleUnaryOperator color)
	{
		for (int step = 0; step < steps; step++) {
			final double share = half.down((step + inset) / (steps - 1 + 2 * inset));
			final int top = half.length * step / steps, end = overlaps ? half.length : half.length * (step + 1) / steps;
			g.setColor(new Color(colors.of(half.sign).color(color.applyAsDouble(share))));
			g.fillRect(half.x, half.y + top, half.width, end - top);
		}
	}

	private void drawHalf(final Graphics2D g, final Half half) {
		fill(g, half, STEPS, 0.5, true, share -> share);
		g.setColor(Paper.INK);
		g.setStroke(new BasicStroke(1.6f));
		g.drawRect(half.x, half.y, half.width, half.length);
		g.setFont(Paper.font(Font.PLAIN, LETTERS));
		final FontMetrics metrics = Paper.metrics(g.getFont());
		final int middle = (metrics.getAscent() - metrics.getDescent()) / 2;
		for (final Ticks.Tick tick : ticks(half.length))
			half.mark(g, half.y + (int) Math.round(half.length * half.down(range.share(tick.value()))), TICK, middle,
				(half.sign < 0 && !tick.label().matches("[0.]+") ? "\u2212" : "") + tick.label());
	}

	private void drawHalf(final Graphics2D g, final Half half, final Color ink) {
		final double extent = range.largest() - range.smallest();
		final int last = half.length - 1;
		fill(g, half, half.length, 0, false, share -> range.share(range.smallest() + share * extent));
		g.setColor(SCREEN_FRAME);
		g.drawRect(half.x - 1, half.y - 1, half.width + 1, half.length + 1);
		g.setColor(ink);
		final int ticks = extent > 0 ? half.length > 120 ? 5 : half.length > 50 ? 3 : 2 : 1;
		for (int tick = 0; tick < ticks; tick++) {
			final double share = ticks > 1 ? tick / (ticks - 1.0) : 1;
			half.mark(g, half.y + (int) Math.round(last * half.down(share)), SCREEN_TICK, 4,
				Numbers.onBar(half.sign * (range.smallest() + share * extent), extent));
		}
	}

	/** The ends of the scale, and round numbers between them, all written alike. */
	private List<Ticks.Tick> ticks(final int length) {
		return ticks(range, Math.max(2, length / 90), (double) LEAST_DISTANCE / length);
	}

	/**
	 * The numbers next to a bar.
	 *
	 * @param range the values of the bar
	 * @param about the wanted number of numbers
	 * @param leastShare how near a number may be to an end, as a share of the bar
	 */
	static List<Ticks.Tick> ticks(final ColorRange range, final int about, final double leastShare) {
		final double from = range.smallest(), to = range.largest();
		final List<Double> values = new ArrayList<>(to > from ? List.of(from, to) : List.of(to));
		if (to > from) for (final Ticks.Tick tick : Ticks.between(from, to, about))
			if (Math.min(range.share(tick.value()), 1 - range.share(tick.value())) > leastShare) values.add(tick.value());
		final List<String> labels = ScaleNumbers.of(values, to > from ? to - from : to);
		return IntStream.range(0, values.size()).mapToObj(i -> new Ticks.Tick(values.get(i), labels.get(i))).toList();
	}
}
