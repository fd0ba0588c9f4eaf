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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.render.Caption;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.Paper;
import sc.fiji.neurometa.ui.render.PlotAxis;
import sc.fiji.neurometa.ui.render.Ticks;

/**
 * A plot of the numbers of foci that experiments report: a bar with its name for each of up to {@value #MOST_NAMED}, the largest
 * first; of more, a histogram.
 */
public final class FociCountPlot {

	/** More experiments than this are no longer named. */
	public static final int MOST_NAMED = 40;

	private static final int WIDTH = 1400, MARGIN = 44, AXIS = 104, LINE = 38, BAR = 26, LONGEST_NAME = 560, PLOT = 460,
		LEFT = 150, ABOVE = 34, MOST_BINS = 60, LEAST_LINES = 3;
	private static final Color FILL = new Color(0x3b73b0);
	private static final Font LETTERS = Paper.font(Font.PLAIN, 26);

	private final List<String> experiments;
	private final int[] foci;
	private final Caption text;

	private FociCountPlot(final List<String> experiments, final int[] foci, final Caption text) {
		this.experiments = List.copyOf(experiments);
		this.foci = foci.clone();
		this.text = text;
	}

	/**
	 * The plot.
	 *
	 * @param experiments their names; may be empty
	 * @param foci number of foci of each
	 * @param text its texts
	 * @throws IllegalArgumentException when there are not as many numbers as names, or one is below 0
	 */
	public static Figure of(final List<String> experiments, final int[] foci, final Caption text) {
		if (experiments.size() != foci.length || Arrays.stream(foci).anyMatch(n -> n < 0))
			throw new IllegalArgumentException(Arrays.toString(foci) + " foci of " + experiments.size() + " experiments");
		final FociCountPlot plot = new FociCountPlot(experiments, foci, text);
		final int top = MARGIN + Paper.headingHeight(text.title(), text.subtitle()) + 10;
		return foci.length > MOST_NAMED
			? new Figure(WIDTH, top + ABOVE + PLOT + AXIS + MARGIN, g -> plot.histogram(g, top + ABOVE))
			: new Figure(WIDTH, top + LINE * Math.max(LEAST_LINES, foci.length) + AXIS + MARGIN, g -> plot.bars(g, top));
	}

	private void bars(final Graphics2D g, final int top) {
		Paper.heading(g, MARGIN, MARGIN, WIDTH - 2 * MARGIN, text.title(), text.subtitle());
		g.setFont(LETTERS);
		final FontMetrics metrics = Paper.metrics(g.getFont());
		if (foci.length == 0) {
			g.setColor(Paper.FAINT);
			Paper.centred(g, "no experiments", WIDTH / 2.0, top + 2 * LINE);
			return;
		}
		final int names = Math.min(LONGEST_NAME, experiments.stream().mapToInt(metrics::stringWidth).max().orElseThrow());
		final int left = MARGIN + names + 16, right = WIDTH - MARGIN - 70,
			bottom = top + LINE * Math.max(LEAST_LINES, foci.length);
		final int most = Math.max(1, Arrays.stream(foci).max().orElseThrow());
		final int[] order = IntStream.range(0, foci.length).boxed().sorted((a, b) -> Integer.compare(foci[b], foci[a]))
			.mapToInt(i -> i).toArray();
		for (int line = 0; line < order.length; line++) {
			final int count = foci[order[line]];
			final double middle = top + LINE * (line + 0.5), length = (right - left) * (double) count / most;
			g.setColor(Paper.INK);
			Paper.rightAligned(g, Paper.shortened(metrics, experiments.get(order[line]), names), left - 14, middle + 9);
			g.drawString(Numbers.count(count), (float) (left + length + 10), (float) (middle + 9));
			g.setColor(FILL);
			g.fill(new Rectangle2D.Double(left, middle - BAR / 2.0, length, BAR));
		}
		PlotAxis.across(g, LETTERS, left, right, bottom, Ticks.whole(0, most, 6),
			value -> left + (right - left) * value / most, "foci");
		g.draw(new Line2D.Double(left, top, left, bottom));
	}

	private void histogram(final Graphics2D g, final int top) {
		final int most = Arrays.stream(foci).max().orElseThrow(), width = binWidth(most), bottom = top + PLOT;
		final int[] bins = new int[most / width + 1];
		for (final int count : foci)
			bins[count / width]++;
		final int highest = Arrays.stream(bins).max().orElseThrow(), right = WIDTH - MARGIN;
		final double extent = (double) bins.length * width;
		final int[] sorted = Arrays.stream(foci).sorted().toArray();
		final double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
		Paper.heading(g, MARGIN, MARGIN, WIDTH - 2 * MARGIN, text.title(), text.subtitle());
		PlotAxis.up(g, LETTERS, LEFT, top, bottom, Ticks.whole(0, highest, 5), value -> bottom - PLOT * value / highest,
			"experiments");
		g.setColor(FILL);
		for (int bin = 0; bin < bins.length; bin++) {
			final double x = LEFT + (right - LEFT) * bin * width / extent, height = (double) PLOT * bins[bin] / highest;
			if (height > 0)
				g.fill(new Rectangle2D.Double(x + 1, bottom - height, (right - LEFT) * width / extent - 2, height));
		}
		// a whole number is at the middle of the bin that holds it alone
		final double shift = width == 1 ? 0.5 : 0;
		PlotAxis.across(g, LETTERS, LEFT, right, bottom, Ticks.whole(0, extent - shift, 10),
			value -> LEFT + (right - LEFT) * (value + shift) / extent, "foci of an experiment");
		final double at = LEFT + (right - LEFT) * (median + shift) / extent;
		g.setColor(Paper.INK);
		g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { 10, 7 }, 0));
		g.draw(new Line2D.Double(at, top - ABOVE + 6, at, bottom));
		final String label =
			String.format(Locale.ROOT, median == Math.rint(median) ? "median %,.0f" : "median %,.1f", median);
		if (at + Paper.metrics(g.getFont()).stringWidth(label) + 12 < right) g.drawString(label, (float) at + 12, top - 12);
		else Paper.rightAligned(g, label, at - 12, top - 12);
	}

	/** 1, 2 or 5 times a power of ten. */
	private static int binWidth(final int most) {
		int width = 1;
		for (int step = 0; most / width + 1 > MOST_BINS; step++)
			width = step % 3 == 1 ? width / 2 * 5 : width * 2;
		return width;
	}
}
