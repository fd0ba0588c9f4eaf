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

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.GroupColors;
import sc.fiji.neurometa.ui.render.Paper;

/**
 * A figure of the places of foci: the brain seen through from the left, from above and from the front, every focus a
 * translucent dot. Either those in a region have a strong colour, and the region an outline, or each group of foci has a
 * colour of its own. The left side of the brain is on the left, as in every other figure. The order of the foci in a group does
 * not matter.
 */
public final class FociPlot {

	private static final double PIXELS_PER_MM = 3.5, MARGIN_MM = 15;
	private static final int MARGIN = 44, GAP = 44, NUMBERS = 96, PANEL_TITLE = 48, AXIS = 88, LEGEND = 70, LINE = 42;
	private static final int OTHER = 0x2b62a8, INSIDE = 0xd9480f;
	/** Of a region. */
	static final int OUTLINE = 0x111111;

	private static final int LONGEST_NAME = 900;
	private final List<Mask> outlines;
	private final List<Dots> dots;
	private final Text text;
	private final List<BrainProjection> views;
	private final List<FociLegend> legend;
	private final List<BufferedImage> panels;

	/**
	 * The texts of a figure.
	 *
	 * @param title in large letters
	 * @param subtitle below; may be empty
	 * @param region name of the region in the legend, e.g. {@code left amygdala}
	 */
	public record Text(String title, String subtitle, String region) {}

	/**
	 * Foci of one colour.
	 *
	 * @param name in the legend
	 * @param foci in mm of the space of the brain
	 */
	public record Group(String name, List<Focus> foci) {

		public Group {
			foci = List.copyOf(foci);
		}
	}

	/** Opacity of a dot, by the numbers of pixels that the brain and the region cover in a view. */
	@FunctionalInterface
	private interface Opacity {

		double of(double brain, double region);
	}

	/** Foci of one colour, and how they are drawn. */
	private record Dots(int color, List<Focus> foci, double radius, Opacity opacity) {}

	private FociPlot(final BrainShadows shadows, final List<Mask> outlines, final List<Dots> dots, final Text text) {
		this.outlines = outlines;
		this.dots = dots;
		this.text = text;
		views = shadows.views();
		panels = views.stream().map(view -> panel(view, shadows.shadow(view))).toList();
		legend = new ArrayList<>();
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
		final double radius = radius(others.size() + inside.size()), larger = radius + 0.8;
		final List<Dots> dots = List.of(
			new Dots(OTHER, List.copyOf(others), radius,
				(area, regionArea) -> DotLayer.opacity(others.size(), radius, area, 0.7)),
			new Dots(INSIDE, List.copyOf(inside), larger,
				(area, regionArea) -> Math.max(0.3, DotLayer.opacity(inside.size(), larger, 3 * regionArea, 0.9))));
		final FociPlot plot = new FociPlot(shadows(brain, template), List.of(region), dots, text);
		plot.legend.add(FociLegend.outline(text.region()));
		plot.legend.add(FociLegend.dot(INSIDE, count(inside.size(), "focus", "foci") + " inside"));
		plot.legend.add(FociLegend.dot(OTHER, count(others.size(), "focus", "foci") + " elsewhere"));
		return plot.figure();
	}

	/**
	 * The figure of groups of foci, each in a colour of its own; after many groups colours return.
	 *
	 * @param brain drawn as a grey shadow with an outline
	 * @param template anatomy whose mean along the line of sight shades the shadow, in mm of the same space
	 * @param groups the foci, in mm of the same space; what lies outside the picture is cut off
	 * @param text its texts; in place of a region, what has a colour of its own, in the plural, e.g. {@code experiments}
	 * @throws IllegalArgumentException when the brain is empty
	 */
	public static Figure of(final Mask brain, final Volume template, final List<Group> groups, final Text text) {
		final int all = groups.stream().mapToInt(g -> g.foci().size()).sum();
		final double radius = radius(all);
		final List<List<Focus>> ofColor = new ArrayList<>();
		for (int g = 0; g < groups.size(); g++) {
			if (g < GroupColors.COUNT) ofColor.add(new ArrayList<>());
			ofColor.get(g % GroupColors.COUNT).addAll(groups.get(g).foci());
		}
		final List<Dots> dots = new ArrayList<>();
		for (int c = 0; c < ofColor.size(); c++)
			dots.add(new Dots(GroupColors.of(c), ofColor.get(c), radius,
				(area, regionArea) -> Math.max(0.25, DotLayer.opacity(all, radius, area, 0.85))));
		final FociPlot plot = new FociPlot(shadows(brain, template), List.of(), dots, text);
		if (groups.size() > GroupColors.COUNT) plot.legend.add(FociLegend.text(count(all, "focus", "foci") + " of " +
			Numbers.count(groups.size()) + " " + text.region() + ", in " + GroupColors.COUNT + " colours that return"));
		else for (int g = 0; g < groups.size(); g++)
			plot.legend
				.add(FociLegend.dot(GroupColors.of(g), groups.get(g).name() + " (" + groups.get(g).foci().size() + ")"));
		return plot.figure();
	}

	private static BrainShadows shadows(final Mask brain, final Volume template) {
		return new BrainShadows(brain, template, PIXELS_PER_MM, MARGIN_MM);
	}

	private Figure figure() {
		final int beyond = (int) dots.stream().flatMap(d -> d.foci().stream()).filter(this::isBeyond).count();
		if (beyond > 0) legend.add(FociLegend.text("(" + count(beyond, "focus", "foci") + " beyond the picture)"));
		final List<FociLegend.Placed> entries = FociLegend.placed(legend, width() - 2 * MARGIN - NUMBERS, LONGEST_NAME);
		final int more = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).line() * LINE;
		return new Figure(width(), top() + panels.get(0).getHeight() + AXIS + LEGEND + more + MARGIN,
			g -> draw(g, entries));
	}

	private int width() {
		return 2 * MARGIN + views.stream().mapToInt(v -> v.width() + NUMBERS).sum() + GAP * (views.size() - 1);
	}

	private int top() {
		return MARGIN + Paper.headingHeight(text.title(), text.subtitle()) + PANEL_TITLE;
	}

	private void draw(final Graphics2D g, final List<FociLegend.Placed> entries) {
		Paper.heading(g, MARGIN, MARGIN, width() - 2 * MARGIN, text.title(), text.subtitle());
		int left = MARGIN + NUMBERS;
		for (int view = 0; view < views.size(); view++) {
			g.drawImage(panels.get(view), left, top(), null);
			new ViewAxes(views.get(view), left, top()).draw(g);
			left += views.get(view).width() + GAP + NUMBERS;
		}
		for (final FociLegend.Placed entry : entries)
			entry.draw(g, MARGIN + NUMBERS, top() + panels.get(0).getHeight() + AXIS + LEGEND - 10, LINE);
	}

	/** The brain, the foci and the outline of the region as seen in one view. */
	private BufferedImage panel(final BrainProjection view, final BrainShadows.Shadow shadow) {
		// a large region may lose its steps, a small one must stay visible
		final List<ProjectedMask> shapes =
			outlines.stream().map(region -> new ProjectedMask(region, view, region.size() > 30 ? 0.8 : 0.4)).toList();
		final BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
		final int pixels = view.width() * view.height();
		double regionArea = 0;
		for (final ProjectedMask shape : shapes)
			for (int pixel = 0; pixel < pixels; pixel++)
				regionArea += shape.inside(pixel);
		final int[] colors = new int[pixels];
		Arrays.setAll(colors, shadow::color);
		for (final Dots one : dots) {
			final DotLayer layer = dots(view, one.foci(), one.radius(), one.opacity().of(shadow.area(), regionArea));
			Arrays.setAll(colors, pixel -> ColorScale.mix(colors[pixel], one.color(), layer.at(pixel)));
		}
		for (final ProjectedMask shape : shapes)
			Arrays.setAll(colors, pixel -> ColorScale.mix(colors[pixel], OUTLINE, shape.outline(pixel, 2.4)));
		image.setRGB(0, 0, view.width(), view.height(), colors, 0, view.width());
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

	/** Whether a focus lies off one view or more. */
	private boolean isBeyond(final Focus focus) {
		final double[] mm = { focus.xMm(), focus.yMm(), focus.zMm() };
		return views.stream()
			.anyMatch(v -> v.column(mm) < 0 || v.column(mm) > v.width() || v.row(mm) < 0 || v.row(mm) > v.height());
	}
}
