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

import static sc.fiji.neurometa.table.Numbers.count;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.Paper;
import sc.fiji.neurometa.ui.render.PlotAxis;

/**
 * A figure of the places of foci: the brain seen through from the left, from above and from the front, every focus a
 * translucent dot, those in a region in a strong colour, and the region's outline. The left side of the brain is on the
 * left, as in every other figure. The order of the foci does not matter.
 */
public final class FociPlot {

	private static final double PIXELS_PER_MM = 3.5, MARGIN_MM = 15;
	private static final int MARGIN = 44, GAP = 44, NUMBERS = 96, PANEL_TITLE = 48, AXIS = 88, LEGEND = 70;
	private static final int OTHER = 0x2b62a8, INSIDE = 0xd9480f, OUTLINE = 0x111111;

	private final Mask region;
	private final List<Focus> inside, others;
	private final Text text;
	private final List<BrainProjection> views;
	private final List<BufferedImage> panels;

	/**
	 * The texts of a figure.
	 *
	 * @param title in large letters
	 * @param subtitle below; may be empty
	 * @param region name of the region in the legend, e.g. {@code left amygdala}
	 */
	public record Text(String title, String subtitle, String region) {}

	private FociPlot(final BrainShadows shadows, final Mask region, final List<Focus> inside, final List<Focus> others,
		final Text text)
	{
		this.region = region;
		this.inside = inside;
		this.others = others;
		this.text = text;
		views = shadows.views();
		panels = views.stream().map(view -> panel(view, shadows.shadow(view))).toList();
	}

	/**
	 * The figure.
	 *
	 * @param brain drawn as a grey shadow with an outline
	 * @param template anatomy whose mean along the line of sight shades the shadow, in mm of the same space
	 * @param region drawn as an outline, in mm of the same space; its grid may be another one
	 * @param inside foci in the region, in mm of the same space
	 * @param others all other foci to show, in mm of the same space; what lies outside the picture is cut off
	 * @param text its texts
	 * @throws IllegalArgumentException when the brain is empty
	 */
	public static Figure of(final Mask brain, final Volume template, final Mask region, final List<Focus> inside,
		final List<Focus> others, final Text text)
	{
		final FociPlot plot = new FociPlot(new BrainShadows(brain, template, PIXELS_PER_MM, MARGIN_MM), region,
			List.copyOf(inside), List.copyOf(others), text);
		return new Figure(plot.width(), plot.top() + plot.panels.get(0).getHeight() + AXIS + LEGEND + MARGIN, plot::draw);
	}

	private int width() {
		return 2 * MARGIN + views.stream().mapToInt(v -> v.width() + NUMBERS).sum() + GAP * (views.size() - 1);
	}

	private int top() {
		return MARGIN + Paper.headingHeight(text.title(), text.subtitle()) + PANEL_TITLE;
	}

	private void draw(final Graphics2D g) {
		Paper.heading(g, MARGIN, MARGIN, width() - 2 * MARGIN, text.title(), text.subtitle());
		int left = MARGIN + NUMBERS;
		for (int view = 0; view < views.size(); view++) {
			g.drawImage(panels.get(view), left, top(), null);
			new Axes(views.get(view), left, top()).draw(g);
			left += views.get(view).width() + GAP + NUMBERS;
		}
		drawLegend(g, MARGIN + NUMBERS, top() + panels.get(0).getHeight() + AXIS + LEGEND - 10);
	}

	/** The brain, the foci and the outline of the region as seen in one view. */
	private BufferedImage panel(final BrainProjection view, final BrainShadows.Shadow shadow) {
		// a large region may lose its steps, a small one must stay visible
		final ProjectedMask shape = new ProjectedMask(region, view, region.size() > 30 ? 0.8 : 0.4);
		final BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
		final int pixels = view.width() * view.height();
		double regionArea = 0;
		for (int pixel = 0; pixel < pixels; pixel++)
			regionArea += shape.inside(pixel);
		final double radius = radius(others.size() + inside.size()), larger = radius + 0.8;
		final DotLayer below = dots(view, others, radius, DotLayer.opacity(others.size(), radius, shadow.area(), 0.7));
		final DotLayer above =
			dots(view, inside, larger, Math.max(0.3, DotLayer.opacity(inside.size(), larger, 3 * regionArea, 0.9)));
		for (int pixel = 0; pixel < pixels; pixel++) {
			int color = ColorScale.mix(shadow.color(pixel), OTHER, below.at(pixel));
			color = ColorScale.mix(color, INSIDE, above.at(pixel));
			color = ColorScale.mix(color, OUTLINE, shape.outline(pixel, 2.4));
			image.setRGB(pixel % view.width(), pixel / view.width(), color);
		}
		return image;
	}

	/** Few dots are large, many are small; in pixels. */
	private static double radius(final int foci) {
		return Math.max(4.2, Math.min(8, 12 * Math.pow(foci, -0.12)));
	}

	private static DotLayer dots(final BrainProjection view, final List<Focus> foci, final double radius,
		final double opacity)
	{
		final DotLayer layer = new DotLayer(view.width(), view.height(), radius, opacity);
		for (final Focus focus : foci) {
			final double[] mm = { focus.xMm(), focus.yMm(), focus.zMm() };
			layer.add(view.column(mm), view.row(mm));
		}
		return layer;
	}

	private void drawLegend(final Graphics2D g, final int left, final int baseline) {
		g.setFont(Paper.font(Font.PLAIN, 26));
		g.setColor(new Color(OUTLINE));
		g.setStroke(new BasicStroke(2.4f));
		g.drawOval(left, baseline - 19, 20, 20);
		int x = label(g, left + 32, baseline, Paper.shortened(Paper.metrics(g.getFont()), text.region(), 900));
		x = dot(g, x, baseline, INSIDE, count(inside.size(), "focus", "foci") + " inside");
		x = dot(g, x, baseline, OTHER, count(others.size(), "focus", "foci") + " elsewhere");
		final int beyond = (int) Stream.concat(inside.stream(), others.stream()).filter(this::isBeyond).count();
		if (beyond > 0) label(g, x, baseline, "(" + count(beyond, "focus", "foci") + " beyond the picture)");
	}

	/** Whether a focus lies off one view or more. */
	private boolean isBeyond(final Focus focus) {
		final double[] mm = { focus.xMm(), focus.yMm(), focus.zMm() };
		return views.stream()
			.anyMatch(v -> v.column(mm) < 0 || v.column(mm) > v.width() || v.row(mm) < 0 || v.row(mm) > v.height());
	}

	private static int dot(final Graphics2D g, final int x, final int baseline, final int color, final String name) {
		g.setColor(new Color(color));
		g.fillOval(x, baseline - 17, 16, 16);
		return label(g, x + 26, baseline, name);
	}

	private static int label(final Graphics2D g, final int x, final int baseline, final String name) {
		g.setColor(Paper.INK);
		g.drawString(name, x, baseline);
		return x + Paper.metrics(g.getFont()).stringWidth(name) + 56;
	}

	/** The frame of a view on a brain: its name, millimetres along two sides, and which side is which. */
	private static final class Axes {

		private static final int STEP_MM = 50, TICK = 8, LETTER = 30, NUMBER = 22;
		private static final String[] LOW = { "L", "P", "I" }, HIGH = { "R", "A", "S" }, AXES = { "x", "y", "z" };

		private final BrainProjection view;
		private final int left, top, right, bottom;

		/** Axes of a view whose picture has its upper left corner at a pixel. */
		Axes(final BrainProjection view, final int left, final int top) {
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
}
