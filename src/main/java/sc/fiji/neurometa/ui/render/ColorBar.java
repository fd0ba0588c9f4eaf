package sc.fiji.neurometa.ui.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.table.ScaleNumbers;
import sc.fiji.neurometa.ui.ColorScale;

/** The legend of a figure's colours: a bar for each sign that occurs, positive values above negative ones. */
public final class ColorBar {

	/** Width in dots of a bar with its numbers. */
	public static final int WIDTH = 170;

	private static final int BAR = 32, TICK = 7, GAP = 30, STEPS = 128, LETTERS = 24, LEAST_DISTANCE = 34;

	private final MapRange range;
	private final MapColors colors;
	private final String unit;

	public ColorBar(final MapRange range, final MapColors colors, final String unit) {
		this.range = range;
		this.colors = colors;
		this.unit = unit;
	}

	/** Draws the bar with its upper left corner at a dot, the unit above it; nothing when no value is shown. */
	public void draw(final Graphics2D g, final int x, final int y, final int height) {
		if (range.isEmpty()) return;
		g.setColor(Paper.INK);
		g.setFont(Paper.font(Font.BOLD, 26));
		g.drawString(Paper.shortened(Paper.metrics(g.getFont()), unit, WIDTH), x, y - 16);
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
		final FontMetrics metrics = Paper.metrics(g.getFont());
		final int middle = (metrics.getAscent() - metrics.getDescent()) / 2;
		for (final Ticks.Tick tick : ticks(length)) {
			final double share = range.share(tick.value());
			final int row = y + (int) Math.round(length * (sign > 0 ? 1 - share : share));
			g.drawLine(x + BAR, row, x + BAR + TICK, row);
			g.drawString((sign < 0 && !tick.label().matches("[0.]+") ? "\u2212" : "") + tick.label(), x + BAR + TICK + 7, row + middle);
		}
	}

	/** The ends of the scale, and round numbers between them, all written alike. */
	private List<Ticks.Tick> ticks(final int length) {
		return ticks(range, Math.max(2, length / 90), (double) LEAST_DISTANCE / length);
	}

	/**
	 * The numbers beside a bar.
	 *
	 * @param range what it shows
	 * @param about how many are wished for
	 * @param leastShare how near a number may be to an end, as a share of the bar
	 */
	static List<Ticks.Tick> ticks(final MapRange range, final int about, final double leastShare) {
		final double from = range.smallest(), to = range.largest();
		final List<Double> values = new ArrayList<>(to > from ? List.of(from, to) : List.of(to));
		if (to > from) for (final Ticks.Tick tick : Ticks.between(from, to, about))
			if (Math.min(range.share(tick.value()), 1 - range.share(tick.value())) > leastShare) values.add(tick.value());
		final List<String> labels = ScaleNumbers.of(values, to > from ? to - from : to);
		return IntStream.range(0, values.size()).mapToObj(i -> new Ticks.Tick(values.get(i), labels.get(i))).toList();
	}
}
