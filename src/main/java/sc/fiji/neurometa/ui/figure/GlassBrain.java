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

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.BrainEdge;
import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.ColorBar;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;
import sc.fiji.neurometa.ui.render.Paper;

/**
 * A figure that shows a whole map at once, as through glass: seen from the left, from the front and from above, at each
 * point the value of the largest size on the line of sight, over the outline of a brain. The left side of the brain is on
 * the left. Several maps are drawn one below the other; those with values of one sign share one range of colours,
 * and so do those with values of both signs.
 */
public final class GlassBrain {

	private static final double MARGIN_MM = 3, SOLID = 0.94, RIM = 0.2;
	private static final int RIM_COLOR = 0x202020, PARTS = 2;
	private static final int MARGIN = 44, GAP = 84, NAME = 30, ROW_GAP = 34, BAR_GAP = 60, LETTER = 28;
	/** The order of the views of {@link BrainShadows}. */
	private static final int[] ORDER = { 0, 2, 1 };
	private static final String[] LOW = { "L", "P", "I" }, HIGH = { "R", "A", "S" };

	private final List<MapRow> rows;
	private final MapColors colors;
	private final List<ColorRange> ranges;
	private final ColorCaption text;
	private final List<BrainProjection> views = new ArrayList<>();
	private final List<List<BufferedImage>> panels = new ArrayList<>();
	private final int panelsWidth, panelHeight, rowHeight, heading;

	private GlassBrain(final Volume anatomy, final List<MapRow> rows, final MapColors colors, final ColorCaption text) {
		this.rows = List.copyOf(rows);
		this.colors = colors;
		ranges = ColorRange.of(rows);
		this.text =
			ranges.stream().allMatch(ColorRange::isEmpty) ? text.withSubtitle(Paper.nothing(text.subtitle())) : text;
		final BrainShadows shadows = new BrainShadows(brain(anatomy), anatomy, rows.size() == 1 ? 3.5 : 2.8, MARGIN_MM);
		for (final int view : ORDER)
			views.add(shadows.views().get(view));
		final List<BrainShadows.Shadow> behind = views.stream().map(shadows::shadow).toList();
		for (int row = 0; row < rows.size(); row++) {
			final List<BufferedImage> line = new ArrayList<>();
			final List<MaximumProjection> projections = MaximumProjection.of(rows.get(row), views);
			for (int view = 0; view < views.size(); view++)
				line.add(panel(views.get(view), behind.get(view), projections.get(view), ranges.get(row)));
			panels.add(line);
		}
		panelsWidth = views.stream().mapToInt(BrainProjection::width).sum() + GAP * (views.size() - 1);
		panelHeight = views.get(0).height();
		rowHeight = panelHeight + (rows.size() > 1 ? NAME : 0);
		heading = Paper.headingHeight(this.text.title(), this.text.subtitle());
	}

	/**
	 * The figure of one map, in warm and cold colours.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param map values to show, in mm of the same space
	 * @param threshold values of at most this size are not shown; 0 shows all that is not zero
	 * @param text its texts
	 * @throws IllegalArgumentException when the anatomy is empty
	 */
	public static Figure of(final Volume anatomy, final Volume map, final double threshold, final ColorCaption text) {
		return of(anatomy, List.of(new MapRow("", map, threshold)), MapColors.WARM_AND_COLD, text);
	}

	/**
	 * The figure.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param rows one or more maps, in mm of the same space
	 * @param colors of their values
	 * @param text its texts
	 * @throws IllegalArgumentException when the anatomy is empty or there is no map
	 */
	public static Figure of(final Volume anatomy, final List<MapRow> rows, final MapColors colors,
		final ColorCaption text)
	{
		if (rows.isEmpty()) throw new IllegalArgumentException("No map");
		final GlassBrain brain = new GlassBrain(anatomy, rows, colors, text);
		return new Figure(brain.barLeft() + ColorBar.WIDTH, brain.top(rows.size()) - ROW_GAP + MARGIN, brain::draw);
	}

	/** A shadow is the same in every space. */
	private static Mask brain(final Volume anatomy) {
		final BrainEdge edge = BrainEdge.of(anatomy);
		return Mask.of("anatomy", anatomy.grid(), Space.MNI, i -> edge.isBrain(anatomy.get(i)));
	}

	private BufferedImage panel(final BrainProjection view, final BrainShadows.Shadow behind,
		final MaximumProjection projection, final ColorRange range)
	{
		final Specks specks = new Specks(projection, view, PARTS);
		final BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < view.height(); y++)
			for (int x = 0; x < view.width(); x++) {
				final int pixel = x + view.width() * y, below = behind.color(pixel);
				// the mean of several points, so that contours have no steps
				int red = 0, green = 0, blue = 0;
				for (int row = PARTS * y; row < PARTS * (y + 1); row++)
					for (int column = PARTS * x; column < PARTS * (x + 1); column++) {
						final int color = color(below, projection, range, specks, view, column, row);
						red += color >> 16 & 0xff;
						green += color >> 8 & 0xff;
						blue += color & 0xff;
					}
				image.setRGB(x, y, behind.outlined(mean(red) << 16 | mean(green) << 8 | mean(blue), pixel));
			}
		return image;
	}

	private static int mean(final int sum) {
		return Math.round((float) sum / (PARTS * PARTS));
	}

	/** The colour of one of the points of a pixel, given what is below. */
	private int color(final int below, final MaximumProjection projection, final ColorRange range, final Specks specks,
		final BrainProjection view, final int column, final int row)
	{
		final double acrossMm = view.mmAcross((column + 0.5) / PARTS), upMm = view.mmUp((row + 0.5) / PARTS);
		int rim = below;
		for (int sign = 1; sign >= -1; sign -= 2) {
			final double share = range.has(sign) ? projection.share(acrossMm, upMm, sign) : 0;
			if (share < 0.5 - RIM) continue;
			final int color = solid(below, range, sign, projection.sum(acrossMm, upMm, sign) / share);
			if (share >= 0.5) return color;
			// without a rim the palest colours would run into the brain; it lies around them, so that it does not cover small ones
			rim = ColorScale.mix(color, RIM_COLOR, 0.5);
		}
		final float speck = specks.value(column, row);
		if (speck != 0) return solid(below, range, speck > 0 ? 1 : -1, Math.abs(speck));
		return rim == below && specks.isRim(column, row) ? ColorScale.mix(below, RIM_COLOR, 0.5) : rim;
	}

	private int solid(final int below, final ColorRange range, final int sign, final double size) {
		return ColorScale.mix(below, colors.of(sign).color(range.share(size)), SOLID);
	}

	private int barLeft() {
		return MARGIN + LETTER + panelsWidth + BAR_GAP;
	}

	private int top(final int row) {
		return MARGIN + heading + row * (rowHeight + ROW_GAP);
	}

	private void draw(final Graphics2D g) {
		Paper.heading(g, MARGIN, MARGIN, barLeft() + ColorBar.WIDTH - 2 * MARGIN, text.title(), text.subtitle());
		for (int row = 0; row < rows.size(); row++) {
			final int y = top(row) + rowHeight - panelHeight;
			final int length = Math.min(620, panelHeight - 100);
			new ColorBar(ranges.get(row), colors, text.unit()).draw(g, barLeft(), y + (panelHeight - length) / 2 + 20,
				length);
			int x = MARGIN + LETTER;
			for (int view = 0; view < views.size(); view++) {
				g.drawImage(panels.get(row).get(view), x, y, null);
				drawSides(g, views.get(view), x, y + panelHeight / 2 + LETTER / 3);
				x += views.get(view).width() + GAP;
			}
			// the front of a brain is low: the name has room above it
			if (rows.size() > 1) Paper.name(g, MARGIN, y - NAME + 34, panelsWidth, rows.get(row).name());
		}
	}

	/** Which side is which, on both sides of a view. */
	private static void drawSides(final Graphics2D g, final BrainProjection view, final int x, final int baseline) {
		g.setFont(Paper.font(Font.BOLD, LETTER));
		g.setColor(view.across() == 0 ? Paper.INK : Paper.FAINT);
		final String[] start = view.mirrored() ? HIGH : LOW, end = view.mirrored() ? LOW : HIGH;
		Paper.rightAligned(g, start[view.across()], x - 2, baseline);
		g.drawString(end[view.across()], x + view.width() + 2, baseline);
	}
}
