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
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.ui.render.Paper;

/**
 * An entry of the legend of a figure of foci: a mark and what it stands for.
 *
 * @param mark what is drawn in front of the text
 * @param color of the mark
 * @param text what it stands for
 */
record FociLegend(Mark mark, int color, String text) {

	private enum Mark {
		NONE, DOT, OUTLINE
	}

	private static final Font LETTERS = Paper.font(Font.PLAIN, 26);
	private static final int AFTER_MARK = 32, GAP = 50;

	/** A region with an outline. */
	static FociLegend outline(final String text) {
		return new FociLegend(Mark.OUTLINE, FociPlot.OUTLINE, text);
	}

	/** Foci of a colour. */
	static FociLegend dot(final int color, final String text) {
		return new FociLegend(Mark.DOT, color, text);
	}

	/** A text alone. */
	static FociLegend text(final String text) {
		return new FociLegend(Mark.NONE, 0, text);
	}

	/**
	 * An entry at its place.
	 *
	 * @param entry the entry
	 * @param shown its text, as long as there is room
	 * @param x distance from the left of the legend
	 * @param line its line, from 0
	 */
	record Placed(FociLegend entry, String shown, int x, int line) {

		/** Draws it, in a legend whose first line has a baseline. */
		void draw(final Graphics2D g, final int left, final int baseline, final int height) {
			entry.draw(g, left + x, baseline + line * height, shown);
		}
	}

	/**
	 * The entries one after the other, in lines of some width.
	 *
	 * @param width after which a new line begins
	 * @param longest width of the longest text
	 */
	static List<Placed> placed(final List<FociLegend> legend, final int width, final int longest) {
		final FontMetrics metrics = Paper.metrics(LETTERS);
		final List<Placed> placed = new ArrayList<>();
		int x = 0, line = 0;
		for (final FociLegend entry : legend) {
			final String shown = Paper.shortened(metrics, entry.text, longest);
			final int wide = (entry.mark == Mark.NONE ? 0 : AFTER_MARK) + metrics.stringWidth(shown);
			if (x > 0 && x + wide > width) {
				x = 0;
				line++;
			}
			placed.add(new Placed(entry, shown, x, line));
			x += wide + GAP;
		}
		return placed;
	}

	private void draw(final Graphics2D g, final int x, final int baseline, final String shown) {
		g.setFont(LETTERS);
		g.setColor(new Color(color));
		g.setStroke(new BasicStroke(2.4f));
		if (mark == Mark.OUTLINE) g.drawOval(x, baseline - 19, 20, 20);
		if (mark == Mark.DOT) g.fillOval(x, baseline - 17, 16, 16);
		g.setColor(Paper.INK);
		g.drawString(shown, x + (mark == Mark.NONE ? 0 : AFTER_MARK), baseline);
	}
}
