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
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.Paper;
import sc.fiji.neurometa.ui.render.PlotAxis;
import sc.fiji.neurometa.ui.render.Ticks;

/**
 * A plot of a null distribution: the largest value of each permutation as a histogram, the threshold with its interval,
 * and the observed values as numbered marks above, filled where they survive.
 */
public final class NullPlot {

	private static final int WIDTH = 1400, MARGIN = 44, LEFT = 150, PLOT = 460, AXIS = 104, LEVEL = 34, LEVELS = 4,
		LEGEND = 62;
	private static final Color BARS = new Color(0xb3bcc8), LINE = new Color(0xb2182b), BAND = new Color(0xf6d5cf),
		MARK = new Color(0x1f5fa8);
	private static final Font LETTERS = Paper.font(Font.PLAIN, 26);

	private final double[] maxima, observed;
	private final double threshold, low95, high95;
	private final Text text;
	private final NullBins bins;
	private final List<Mark> marks;
	private final String beyond;
	private final int levels;

	/**
	 * The texts of a plot.
	 *
	 * @param title in large letters
	 * @param subtitle below; may be empty
	 * @param axis name of the values, with their unit, e.g. {@code largest cluster (voxels)}
	 */
	public record Text(String title, String subtitle, String axis) {}

	/** A number above the plot, at a value, on the lowest line where it does not overlap others. */
	private record Mark(double value, String label, int level) {}

	private NullPlot(final double[] maxima, final double threshold, final double low95, final double high95,
		final double[] observed, final Text text)
	{
		this.maxima = Arrays.stream(maxima).filter(Double::isFinite).sorted().toArray();
		this.observed = observed.clone();
		this.threshold = threshold;
		this.low95 = low95;
		this.high95 = high95;
		this.text = text;
		bins = NullBins.of(this.maxima, threshold, high95, observed);
		marks = marks();
		levels = marks.stream().mapToInt(Mark::level).max().orElse(-1) + 1;
		beyond = beyond();
	}

	/**
	 * The plot.
	 *
	 * @param maxima the largest value of each permutation, in any order; may be empty
	 * @param threshold smallest value that survives; NaN or infinite when there is none
	 * @param low95 lower end of its 95 % interval; negative infinity when it has no bound, NaN when there is no interval
	 * @param high95 upper end; infinity when it has no bound
	 * @param observed the observed values, cluster 1 first; may be empty
	 * @param text its texts
	 */
	public static Figure of(final double[] maxima, final double threshold, final double low95, final double high95,
		final double[] observed, final Text text)
	{
		final NullPlot plot = new NullPlot(maxima, threshold, low95, high95, observed, text);
		return new Figure(WIDTH, plot.top() + PLOT + AXIS + LEGEND + MARGIN, plot::draw);
	}

	private boolean isWhole() {
		return Arrays.stream(maxima).allMatch(v -> v == Math.rint(v)) &&
			Arrays.stream(observed).allMatch(v -> v == Math.rint(v));
	}

	private int top() {
		return MARGIN + Paper.headingHeight(text.title(), text.subtitle()) + levels * LEVEL + 40;
	}

	private double x(final double value) {
		return LEFT + (WIDTH - MARGIN - LEFT) * bins.share(value);
	}

	/** Marks that would overlap move up; one that finds no room on the highest line has no number. */
	private List<Mark> marks() {
		final FontMetrics metrics = Paper.metrics(LETTERS);
		final double[] ends = new double[LEVELS];
		Arrays.fill(ends, Double.NEGATIVE_INFINITY);
		final List<Mark> placed = new ArrayList<>();
		IntStream.range(0, observed.length).filter(i -> observed[i] >= bins.from() && observed[i] <= bins.to()).boxed()
			.sorted((a, b) -> Double.compare(observed[a], observed[b])).forEach(i -> {
				final String label = String.valueOf(i + 1);
				final double half = metrics.stringWidth(label) / 2.0 + 6, centre = x(observed[i]);
				int level = 0;
				while (level < LEVELS && ends[level] > centre - half)
					level++;
				if (level < LEVELS) ends[level] = centre + half;
				placed.add(new Mark(observed[i], level < LEVELS ? label : "", level < LEVELS ? level : 0));
			});
		return List.copyOf(placed);
	}

	/** The observed values beyond the right edge, in words; empty when there are none. */
	private String beyond() {
		final int[] far = IntStream.range(0, observed.length).filter(i -> observed[i] > bins.to()).toArray();
		if (far.length == 0) return "";
		final List<String> parts =
			Arrays.stream(far).limit(4).mapToObj(i -> (i + 1) + ": " + Numbers.inPlot(observed[i])).toList();
		return String.join(", ", parts) + (far.length > 4 ? ", " + (far.length - 4) + " more" : "") + " \u2192";
	}

	private void draw(final Graphics2D g) {
		Paper.heading(g, MARGIN, MARGIN, WIDTH - 2 * MARGIN, text.title(), text.subtitle());
		final int bottom = top() + PLOT;
		drawBand(g, bottom);
		if (maxima.length > 0) drawBars(g, bottom);
		else {
			g.setFont(LETTERS);
			g.setColor(Paper.FAINT);
			Paper.centred(g, "no permutations", (LEFT + WIDTH - MARGIN) / 2.0, top() + PLOT / 2.0);
		}
		PlotAxis.across(g, LETTERS, LEFT, WIDTH - MARGIN, bottom,
			isWhole() ? Ticks.whole(bins.from(), bins.to(), 8) : Ticks.between(bins.from(), bins.to(), 8), this::x,
			text.axis());
		drawThreshold(g, bottom);
		drawMarks(g);
		drawLegend(g, bottom + AXIS + LEGEND - 14);
	}

	private void drawBand(final Graphics2D g, final int bottom) {
		if (!Double.isFinite(threshold) || Double.isNaN(low95) || Double.isNaN(high95)) return;
		final double left = x(Math.max(bins.from(), low95)), right = x(Math.min(bins.to(), high95));
		g.setColor(BAND);
		g.fill(new Rectangle2D.Double(left, top(), Math.max(0, right - left), PLOT));
	}

	private void drawBars(final Graphics2D g, final int bottom) {
		final int highest = bins.highest();
		PlotAxis.up(g, LETTERS, LEFT, top(), bottom, Ticks.whole(0, highest, 5), value -> bottom - PLOT * value / highest,
			"permutations");
		g.setColor(BARS);
		for (int bin = 0; bin < bins.counts().length; bin++) {
			final double left = x(bins.from() + bin * bins.width()),
				right = Math.min(WIDTH - MARGIN, x(bins.from() + (bin + 1) * bins.width()));
			final double height = (double) PLOT * bins.counts()[bin] / highest;
			if (height > 0)
				g.fill(new Rectangle2D.Double(left + 0.75, bottom - height, Math.max(1, right - left - 1.5), height));
		}
	}

	private void drawThreshold(final Graphics2D g, final int bottom) {
		if (!Double.isFinite(threshold) || threshold < bins.from()) return;
		g.setColor(LINE);
		g.setStroke(new BasicStroke(3.2f));
		g.draw(new Line2D.Double(x(threshold), top() - 8, x(threshold), bottom));
	}

	private void drawMarks(final Graphics2D g) {
		g.setFont(LETTERS);
		for (final Mark mark : marks) {
			final double x = x(mark.value), tip = top() - 8;
			final Path2D triangle = new Path2D.Double();
			triangle.moveTo(x, tip);
			triangle.lineTo(x - 9, tip - 17);
			triangle.lineTo(x + 9, tip - 17);
			triangle.closePath();
			g.setColor(survives(mark.value) ? MARK : Color.WHITE);
			g.fill(triangle);
			g.setColor(MARK);
			g.setStroke(new BasicStroke(2));
			g.draw(triangle);
			final double baseline = tip - 24 - mark.level * LEVEL;
			g.setStroke(new BasicStroke(1));
			if (mark.level > 0) g.draw(new Line2D.Double(x, tip - 17, x, baseline + 3));
			g.setColor(Paper.INK);
			Paper.centred(g, mark.label, x, baseline);
		}
		g.setColor(MARK);
		if (!beyond.isEmpty()) Paper.rightAligned(g, beyond, WIDTH - MARGIN, top() + 30);
	}

	private boolean survives(final double value) {
		return Double.isFinite(threshold) && value >= threshold;
	}

	private void drawLegend(final Graphics2D g, final int baseline) {
		g.setFont(LETTERS);
		double x = LEFT;
		if (Double.isFinite(threshold)) {
			g.setColor(LINE);
			g.setStroke(new BasicStroke(3.2f));
			g.draw(new Line2D.Double(x, baseline - 9, x + 34, baseline - 9));
			x = label(g, x + 46, baseline, "threshold " + Numbers.inPlot(threshold) + interval(low95, high95));
		}
		else x = label(g, x, baseline, maxima.length == 0 ? "no threshold" : "no threshold: too few permutations");
		if (observed.length == 0) return;
		g.setColor(MARK);
		final Path2D triangle = new Path2D.Double();
		triangle.moveTo(x + 9, baseline - 1);
		triangle.lineTo(x, baseline - 18);
		triangle.lineTo(x + 18, baseline - 18);
		triangle.closePath();
		g.fill(triangle);
		label(g, x + 30, baseline, "observed, by number");
	}

	/** An interval in words; empty when it is not known. */
	static String interval(final double low95, final double high95) {
		if (Double.isNaN(low95) || Double.isNaN(high95)) return "";
		final boolean hasLow = Double.isFinite(low95), hasHigh = Double.isFinite(high95);
		if (!hasLow && !hasHigh) return " (95 % interval without bounds)";
		if (!hasHigh) return " (95 % interval from " + Numbers.inPlot(low95) + ", no upper bound)";
		return " (95 % interval " + (hasLow ? Numbers.inPlot(low95) + " to " : "up to ") + Numbers.inPlot(high95) + ")";
	}

	private static double label(final Graphics2D g, final double x, final int baseline, final String label) {
		g.setColor(Paper.INK);
		g.drawString(label, (float) x, baseline);
		return x + Paper.metrics(g.getFont()).stringWidth(label) + 50;
	}
}
