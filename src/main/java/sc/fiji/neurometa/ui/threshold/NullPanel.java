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
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

import javax.swing.JComponent;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.plot.NullBins;

/**
 * The null distribution of the maxima with the threshold and its interval; empty for a correction without
 * permutations.
 */
final class NullPanel extends JComponent {

	private static final long serialVersionUID = 1L;
	private static final int TITLE = 32, AXIS = 18, TICKS = 4;
	private static final Color BARS = new Color(0x8fa3b8), LIMIT = new Color(0xb00020),
		INTERVAL = new Color(176, 0, 32, 40), INK = new Color(0x404040);

	private transient Optional<MainEffectResult> result = Optional.empty();

	NullPanel() {
		setPreferredSize(new Dimension(200, 120));
		setName("maxima");
		setToolTipText(
			"<html><body width='360'>Each permutation put the foci at random places. The bars count the largest value in " +
				"each; the red line is the <b>smallest value that survives</b>: a share of at most alpha of the permutations reaches it. " +
				"The pale band is its <b>95 % Monte Carlo interval</b>: where the threshold would lie after infinitely many permutations.</body></html>");
	}

	/** Shows the maxima behind a result. */
	void show(final MainEffectResult newResult) {
		result = Optional.of(newResult);
		repaint();
	}

	/** Shows no maxima. */
	void clear() {
		result = Optional.empty();
		repaint();
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final Optional<double[]> maxima = result.flatMap(MainEffectResult::testedMaxima);
		final Optional<Threshold.Limit> limit = result.flatMap(r -> r.thresholding().threshold().corrected());
		if (maxima.isEmpty() || limit.isEmpty()) return;
		final Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, GuiScale.of(11)));
		draw(g, maxima.get(), limit.get());
		g.dispose();
	}

	private void draw(final Graphics2D g, final double[] maxima, final Threshold.Limit limit) {
		g.setColor(INK);
		g.drawString(title(limit.quantity(), maxima.length), 0, GuiScale.of(11));
		final NullBins bins = NullBins.of(maxima, limit.smallest(), limit.high95(), new double[0]);
		final double top = GuiScale.of(TITLE), bottom = getHeight() - GuiScale.of(AXIS), most = getWidth() - 1.0;
		final boolean reached = Double.isFinite(limit.smallest());
		if (reached) {
			final double low = Math.max(0, bins.share(limit.low95())), high = Math.min(1, bins.share(limit.high95()));
			g.setColor(INTERVAL);
			g.fill(new Rectangle2D.Double(low * most, top, Math.max(0, high - low) * most, bottom - top));
		}
		g.setColor(BARS);
		for (int i = 0; i < bins.counts().length; i++) {
			final double left = bins.share(bins.from() + i * bins.width()) * most,
				right = Math.min(most, bins.share(bins.from() + (i + 1) * bins.width()) * most),
				height = (bottom - top) * bins.counts()[i] / bins.highest();
			g.fill(new Rectangle2D.Double(left, bottom - height, Math.max(0, right - left - 1), height));
		}
		g.setColor(INK);
		g.draw(new Line2D.Double(0, bottom, getWidth(), bottom));
		for (final NullBins.Tick tick : bins.ticks(TICKS))
			write(g, tick.label(), bins.share(tick.value()) * most, bottom + GuiScale.of(13));
		if (reached) {
			g.setColor(LIMIT);
			final double x = bins.share(limit.smallest()) * most;
			g.setStroke(new BasicStroke(2f));
			g.draw(new Line2D.Double(x, top, x, bottom));
			write(g, Numbers.brief(limit.smallest()), x, top - 3);
		}
		else write(g, "too few permutations for a threshold", most / 2, top - 3);
	}

	private void write(final Graphics2D g, final String text, final double x, final double y) {
		final int width = g.getFontMetrics().stringWidth(text);
		g.drawString(text, (float) Math.max(0, Math.min(getWidth() - width, x - width / 2.0)), (float) y);
	}

	private static String title(final Correction.Quantity quantity, final int permutations) {
		return quantity.correction().words().maximum() + " of each of " + Numbers.count(permutations) + " permutations" +
			(quantity.isInVoxels() ? ", in voxels" : "");
	}
}
