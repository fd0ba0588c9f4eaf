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
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** Axes of plots: a thin line, ticks, and the quantity. */
public final class PlotAxis {

	private static final int TICK = 8;

	private PlotAxis() {}

	/** An axis below a plot. */
	public static void across(final Graphics2D g, final Font font, final double left, final double right, final double y,
		final List<Ticks.Tick> ticks, final DoubleUnaryOperator place, final String name)
	{
		g.setFont(font);
		g.setStroke(new BasicStroke(1.6f));
		g.setColor(Paper.INK);
		g.draw(new Line2D.Double(left, y, right, y));
		for (final Ticks.Tick tick : ticks) {
			final double x = place.applyAsDouble(tick.value());
			g.draw(new Line2D.Double(x, y, x, y + TICK));
			Paper.centred(g, tick.label(), x, y + TICK + font.getSize() + 4);
		}
		Paper.centred(g, Paper.shortened(Paper.metrics(font), name, (int) (right - left)), (left + right) / 2,
			y + TICK + 2 * font.getSize() + 22);
	}

	/** An axis on the left of a plot, with faint lines across it. */
	public static void up(final Graphics2D g, final Font font, final double x, final double top, final double bottom,
		final List<Ticks.Tick> ticks, final DoubleUnaryOperator place, final String name)
	{
		g.setFont(font);
		g.setStroke(new BasicStroke(1.6f));
		g.setColor(Paper.INK);
		g.draw(new Line2D.Double(x, top, x, bottom));
		for (final Ticks.Tick tick : ticks) {
			final double y = place.applyAsDouble(tick.value());
			g.draw(new Line2D.Double(x - TICK, y, x, y));
			Paper.rightAligned(g, tick.label(), x - TICK - 6, y + font.getSize() * 0.36);
		}
		turned(g, name, x - 92, (top + bottom) / 2);
	}

	/** Text that runs up, centred at a place. */
	public static void turned(final Graphics2D g, final String text, final double x, final double y) {
		turned(g, x, y, turned -> Paper.centred(turned, text, 0, 0));
	}

	/** Text that runs up and ends at a place. */
	public static void turnedBelow(final Graphics2D g, final String text, final double x, final double y) {
		turned(g, x, y, turned -> Paper.rightAligned(turned, text, 0, 0));
	}

	private static void turned(final Graphics2D g, final double x, final double y, final Consumer<Graphics2D> text) {
		final Graphics2D turned = (Graphics2D) g.create();
		turned.translate(x, y);
		turned.rotate(-Math.PI / 2);
		text.accept(turned);
		turned.dispose();
	}
}
