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
import java.awt.Font;
import java.awt.Graphics2D;

import sc.fiji.neurometa.ui.render.Paper;
import sc.fiji.neurometa.ui.render.PlotAxis;

/** The frame of a view on a brain: its name, millimetres along two sides, and which side is which. */
final class ViewAxes {

	private static final int STEP_MM = 50, TICK = 8, LETTER = 30, NUMBER = 22;
	private static final String[] LOW = { "L", "P", "I" }, HIGH = { "R", "A", "S" }, AXES = { "x", "y", "z" };

	private final BrainProjection view;
	private final int left, top, right, bottom;

	/** Axes of a view whose picture has its upper left corner at a pixel. */
	ViewAxes(final BrainProjection view, final int left, final int top) {
		this.view = view;
		this.left = left;
		this.top = top;
		right = left + view.width();
		bottom = top + view.height();
	}

	void draw(final Graphics2D g) {
		g.setFont(Paper.font(Font.BOLD, 28));
		g.setColor(Paper.INK);
		g.drawString(view.name(), left, top - 16);
		drawLetters(g);
		g.setFont(Paper.font(Font.PLAIN, NUMBER));
		g.setStroke(new BasicStroke(1.6f));
		drawAcross(g);
		drawUp(g);
	}

	private void drawLetters(final Graphics2D g) {
		g.setFont(Paper.font(Font.BOLD, LETTER));
		g.setColor(Paper.FAINT);
		final String[] start = view.mirrored() ? HIGH : LOW, end = view.mirrored() ? LOW : HIGH;
		final int middle = (left + right) / 2, centre = (top + bottom) / 2 + LETTER / 3;
		g.drawString(start[view.across()], left + 8, centre);
		Paper.rightAligned(g, end[view.across()], right - 6, centre);
		Paper.centred(g, HIGH[view.up()], middle, top + LETTER);
		Paper.centred(g, LOW[view.up()], middle, bottom - 10);
	}

	private void drawAcross(final Graphics2D g) {
		g.setColor(Paper.RULE);
		g.drawLine(left, bottom, right, bottom);
		for (int mm = -1000; mm <= 1000; mm += STEP_MM) {
			final double x = left + view.column(mm, mm, mm);
			if (x < left || x > right) continue;
			g.setColor(Paper.RULE);
			g.drawLine((int) Math.round(x), bottom, (int) Math.round(x), bottom + TICK);
			g.setColor(Paper.FAINT);
			Paper.centred(g, Paper.number(String.valueOf(mm)), x, bottom + TICK + NUMBER + 2);
		}
		Paper.centred(g, AXES[view.across()] + " (mm)", (left + right) / 2.0, bottom + TICK + 2 * NUMBER + 12);
	}

	private void drawUp(final Graphics2D g) {
		g.setColor(Paper.RULE);
		g.drawLine(left, top, left, bottom);
		for (int mm = -1000; mm <= 1000; mm += STEP_MM) {
			final double y = top + view.row(mm, mm, mm);
			if (y < top || y > bottom) continue;
			g.setColor(Paper.RULE);
			g.drawLine(left - TICK, (int) Math.round(y), left, (int) Math.round(y));
			g.setColor(Paper.FAINT);
			Paper.rightAligned(g, Paper.number(String.valueOf(mm)), left - TICK - 6, y + NUMBER / 3.0);
		}
		PlotAxis.turned(g, AXES[view.up()] + " (mm)", left - 78, (top + bottom) / 2.0);
	}
}
