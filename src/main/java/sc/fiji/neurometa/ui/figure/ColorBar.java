package sc.fiji.neurometa.ui.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.ui.ColorScale;

/** The legend of a figure's colours: a bar for each sign that occurs, positive values above negative ones. */
final class ColorBar {

	/** Width in dots of a bar with its numbers. */
	static final int WIDTH = 170;

	private static final int BAR = 32, TICK = 7, GAP = 30, STEPS = 128, LETTERS = 24, LEAST_DISTANCE = 34;

	private final MapRange range;
	private final MapColors colors;
	private final String unit;

	ColorBar(final MapRange range, final MapColors colors, final String unit) {
		this.range = range;
		this.colors = colors;
		this.unit = unit;
	}

	/** Draws the bar with its upper left corner at a dot, the unit above it; nothing when no value is shown. */
	void draw(final Graphics2D g, final int x, final int y, final int height) {
		if (range.isEmpty()) return;
		g.setColor(Paper.INK);
		g.setFont(Paper.font(Font.BOLD, 26));
		g.drawString(Paper.shortened(g.getFontMetrics(), unit, WIDTH), x, y - 16);
		final boolean both = range.positive() && range.negative();
		final int length = both ? (height - GAP) / 2 : height;
		if (range.positive()) drawHalf(g, x, y, length, 1);
		if (range.negative()) drawHalf(g, x, both ? y + height - length : y, length, -1);
	}

	private void drawHalf(final Graphics2D g, final int x, final int y, final int length, final int sign) {
		final ColorScale scale = colors.of(sign);
		// each step goes on to the end below the next ones: no seams between them, however the file is drawn
		for (int step = 0; step < STEPS; step++) {
			final double share = (step + 0.5) / STEPS;
			final int top = length * step / STEPS;
			g.setColor(new Color(scale.color(sign > 0 ? 1 - share : share)));
			g.fillRect(x, y + top, BAR, length - top);
		}
		g.setColor(Paper.INK);
		g.setStroke(new BasicStroke(1.6f));
		g.drawRect(x, y, BAR, length);
		g.setFont(Paper.font(Font.PLAIN, LETTERS));
		final FontMetrics metrics = g.getFontMetrics();
		final int middle = (metrics.getAscent() - metrics.getDescent()) / 2;
		for (final Ticks.Tick tick : ticks(length)) {
			final double share = range.share(tick.value());
			final int row = y + (int) Math.round(length * (sign > 0 ? 1 - share : share));
			g.drawLine(x + BAR, row, x + BAR + TICK, row);
			g.drawString((sign < 0 ? "\u2212" : "") + tick.label(), x + BAR + TICK + 7, row + middle);
		}
	}

	/** The ends of the scale, and round numbers between them. */
	private List<Ticks.Tick> ticks(final int length) {
		final double from = range.smallest(), to = range.largest();
		if (!(to > from)) return List.of(new Ticks.Tick(to, label(to, to)));
		final List<Ticks.Tick> ticks = new ArrayList<>(List.of(new Ticks.Tick(from, label(from, to - from)), new Ticks.Tick(to,
			label(to, to - from))));
		for (final Ticks.Tick tick : Ticks.between(from, to, Math.max(2, length / 90)))
			if (length * Math.min(range.share(tick.value()), 1 - range.share(tick.value())) > LEAST_DISTANCE) ticks.add(tick);
		return ticks;
	}

	/** Enough decimals to tell the ends apart. */
	private static String label(final double value, final double extent) {
		final int decimals = (int) Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(extent / 3))));
		return Paper.number(String.format(Locale.ROOT, value >= 1e6 ? "%.1e" : "%." + decimals + "f", value));
	}
}
