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
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.Caption;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.GroupColors;
import sc.fiji.neurometa.ui.render.Paper;
import sc.fiji.neurometa.ui.render.PlotAxis;
import sc.fiji.neurometa.ui.render.Ticks;

/**
 * A plot of the contributions of experiments to clusters: a stacked bar per cluster, each experiment with one colour and one
 * number wherever it occurs, the largest part next to zero. Negative parts, such as those of the second literature of a contrast,
 * run to the left. Small parts are merged.
 */
public final class ContributionPlot {

	/** Parts below this percentage are merged. */
	private static final double SMALL = 3;
	private static final int WIDTH = 2000, MARGIN = 44, LINE = 58, BAR = 42, AXIS = 104, LONGEST_NAME = 430,
		LEGEND_LINE = 38, LEGEND_COLUMNS = 2, MOST_NAMED = 24, MOST_CLUSTERS = 40, SWATCH = 44,
		COLUMN = (WIDTH - 2 * MARGIN) / LEGEND_COLUMNS, NONE = -1;
	/**
	 * The seven colours of Okabe and Ito (2008), "Color universal design", then five of Tol (2021), "Colour schemes", all
	 * chosen for readers who are colour-blind. The second dozen is pale with a rim.
	 */
	private static final double PALE = 0.72;
	private static final int RIM = 4;
	private static final Color OTHERS = new Color(0xdcdfe3);
	private static final Font LETTERS = Paper.font(Font.PLAIN, 26), SMALLER = Paper.font(Font.PLAIN, 22);

	private final List<Cluster> clusters;
	private final Caption text;
	/** The experiments that have a number, in its order. */
	private final Map<String, Integer> numbers;
	private final double least, most;
	private final int left, right;
	private final int more;

	/**
	 * The contribution of an experiment.
	 *
	 * @param experiment its name
	 * @param percent of the cluster; below 0 for parts that run to the left
	 */
	public record Part(String experiment, double percent) {}

	/**
	 * A cluster.
	 *
	 * @param name of its bar, e.g. {@code 1 Fusiform_R}
	 * @param parts its contributions; those that are not finite are omitted
	 */
	public record Cluster(String name, List<Part> parts) {

		public Cluster {
			parts = parts.stream().filter(p -> Double.isFinite(p.percent())).toList();
		}
	}

	private ContributionPlot(final List<Cluster> all, final Caption text) {
		clusters = List.copyOf(all.subList(0, Math.min(MOST_CLUSTERS, all.size())));
		more = all.size() - clusters.size();
		this.text = text;
		final FontMetrics metrics = Paper.metrics(LETTERS);
		left = MARGIN +
			Math.min(LONGEST_NAME, clusters.stream().mapToInt(c -> metrics.stringWidth(c.name())).max().orElse(0)) + 18;
		right = WIDTH - MARGIN - 20;
		numbers = numbers(clusters);
		least = -clusters.stream().mapToDouble(c -> total(c, -1)).max().orElse(0);
		final double above = clusters.stream().mapToDouble(c -> total(c, 1)).max().orElse(0);
		most = above > 0 || least < 0 ? above : 100;
	}

	/**
	 * The plot.
	 *
	 * @param clusters by number; may be empty. Of more than 40 the first are drawn
	 * @param text its texts
	 */
	public static Figure of(final List<Cluster> clusters, final Caption text) {
		final ContributionPlot plot = new ContributionPlot(clusters, text);
		return new Figure(WIDTH, plot.legendTop() + LEGEND_LINE * plot.legendLines() + MARGIN, plot::draw);
	}

	private static double total(final Cluster cluster, final int sign) {
		return cluster.parts().stream().mapToDouble(p -> Math.max(0, sign * p.percent())).sum();
	}

	/** Experiments with a part that is not small, the one that contributes most first. */
	private static Map<String, Integer> numbers(final List<Cluster> clusters) {
		final Map<String, Double> sums = new HashMap<>();
		clusters.forEach(c -> c.parts().stream().filter(p -> Math.abs(p.percent()) >= SMALL)
			.forEach(p -> sums.merge(p.experiment(), Math.abs(p.percent()), Double::sum)));
		final Map<String, Integer> numbers = new LinkedHashMap<>();
		sums.entrySet().stream()
			.sorted(Map.Entry.<String, Double> comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_NAMED).forEach(e -> numbers.put(e.getKey(), numbers.size()));
		return numbers;
	}

	private int top() {
		return MARGIN + Paper.headingHeight(text.title(), text.subtitle()) + 10;
	}

	private int bottom() {
		return top() + LINE * Math.max(1, clusters.size()) + 8;
	}

	private int legendTop() {
		return bottom() + AXIS + 34;
	}

	private int legendLines() {
		return (numbers.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS + (hasOthers() ? 1 : 0) + (more > 0 ? 1 : 0);
	}

	private double x(final double percent) {
		return left + (right - left) * (percent - least) / (most - least);
	}

	private void draw(final Graphics2D g) {
		Paper.heading(g, MARGIN, MARGIN, WIDTH - 2 * MARGIN, text.title(), text.subtitle());
		g.setFont(LETTERS);
		if (clusters.isEmpty()) {
			g.setColor(Paper.FAINT);
			Paper.centred(g, "no clusters", (left + right) / 2.0, top() + LINE * 0.7);
		}
		for (int line = 0; line < clusters.size(); line++) {
			final Cluster cluster = clusters.get(line);
			final double y = top() + LINE * (line + 0.5) - BAR / 2.0;
			g.setFont(LETTERS);
			g.setColor(Paper.INK);
			Paper.rightAligned(g, Paper.shortened(Paper.metrics(LETTERS), cluster.name(), left - MARGIN - 18), left - 18,
				y + BAR / 2.0 + 9);
			drawSide(g, cluster, y, 1);
			drawSide(g, cluster, y, -1);
		}
		// both directions are shares: the axis has no signs
		PlotAxis.across(g, LETTERS, left, right, bottom(), Ticks.between(least, most, 8).stream()
			.map(t -> new Ticks.Tick(t.value(), t.label().replace("\u2212", ""))).toList(), this::x, "contribution (%)");
		g.setStroke(new BasicStroke(1.6f));
		g.draw(new Line2D.Double(x(0), top(), x(0), bottom()));
		drawLegend(g);
	}

	/** A run of a bar. */
	private record Segment(int number, String label, double percent) {}

	private List<Segment> segments(final Cluster cluster, final int sign) {
		final List<Segment> segments = new ArrayList<>();
		double rest = 0;
		int count = 0;
		for (final Part part : cluster.parts().stream()
			.sorted(Comparator.comparingDouble((Part p) -> Math.abs(p.percent())).reversed()).toList())
		{
			final double percent = sign * part.percent();
			if (!(percent > 0)) continue;
			final Integer number = numbers.get(part.experiment());
			if (percent >= SMALL && number != null) segments.add(new Segment(number, String.valueOf(number + 1), percent));
			else {
				rest += percent;
				count++;
			}
		}
		if (count > 0) segments.add(new Segment(NONE, "others (" + count + ")", rest));
		return segments;
	}

	private void drawSide(final Graphics2D g, final Cluster cluster, final double y, final int sign) {
		g.setFont(SMALLER);
		final FontMetrics metrics = Paper.metrics(g.getFont());
		double sum = 0;
		for (final Segment segment : segments(cluster, sign)) {
			final double a = x(sign * sum), b = x(sign * (sum + segment.percent)), width = Math.abs(b - a);
			sum += segment.percent;
			paint(g, segment.number,
				new Rectangle2D.Double(Math.min(a, b), y, Math.max(0.5, width - (width > 6 ? 2 : 0)), BAR));
			if (metrics.stringWidth(segment.label) > width) continue;
			g.setColor(ink(segment.number));
			Paper.centred(g, segment.label, (a + b) / 2, y + BAR / 2.0 + 8);
		}
	}

	/** The look of an experiment; small parts together are grey. */
	private static void paint(final Graphics2D g, final int number, final Rectangle2D place) {
		g.setColor(number == NONE ? OTHERS : new Color(GroupColors.of(number)));
		g.fill(place);
		if (number < GroupColors.COUNT || place.getWidth() < 3 * RIM) return;
		g.setColor(color(number));
		g.fill(new Rectangle2D.Double(place.getX() + RIM, place.getY() + RIM, place.getWidth() - 2 * RIM,
			place.getHeight() - 2 * RIM));
	}

	private static Color color(final int number) {
		if (number == NONE) return OTHERS;
		final int color = GroupColors.of(number);
		return new Color(number < GroupColors.COUNT ? color : ColorScale.mix(color, 0xffffff, PALE));
	}

	/** Letters on the colour of an experiment: black or white, whichever contrasts more (WCAG 2 relative luminance). */
	private static Color ink(final int number) {
		final Color color = color(number);
		final double luminance =
			0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
		return luminance > 0.18 ? Paper.INK : Color.WHITE;
	}

	private static double linear(final int channel) {
		final double c = channel / 255.0;
		return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
	}

	private boolean hasOthers() {
		return clusters.stream().anyMatch(c -> c.parts().stream()
			.anyMatch(p -> p.percent() != 0 && (Math.abs(p.percent()) < SMALL || !numbers.containsKey(p.experiment()))));
	}

	private void drawLegend(final Graphics2D g) {
		final int lines = (numbers.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
		numbers.forEach((experiment, number) -> drawEntry(g, MARGIN + number / lines * COLUMN,
			legendTop() + number % lines * LEGEND_LINE, number, experiment));
		int y = legendTop() + lines * LEGEND_LINE;
		if (hasOthers()) {
			drawEntry(g, MARGIN, y, NONE,
				numbers.size() < MOST_NAMED ? "others, less than 3 % each" : "others, less than 3 % each or less in sum");
			y += LEGEND_LINE;
		}
		g.setColor(Paper.FAINT);
		if (more > 0) g.drawString("and " + more + " more clusters", MARGIN, y + 20);
	}

	private static void drawEntry(final Graphics2D g, final int x, final int y, final int number, final String name) {
		paint(g, number, new Rectangle2D.Double(x, y, SWATCH, 28));
		g.setFont(SMALLER);
		g.setColor(ink(number));
		if (number != NONE) Paper.centred(g, String.valueOf(number + 1), x + SWATCH / 2.0, y + 22);
		g.setFont(LETTERS);
		g.setColor(Paper.INK);
		g.drawString(Paper.shortened(Paper.metrics(g.getFont()), name, COLUMN - SWATCH - 40), x + SWATCH + 14, y + 23);
	}
}
