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
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.render.ColorBar;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;
import sc.fiji.neurometa.ui.render.Paper;

/**
 * A figure of axial slices: anatomy in grey, thresholded maps in colour, the height of each slice in mm, a sagittal view
 * with the slices' places, and a colour bar. The left side of a slice is the left side of the brain. Maps and anatomy may
 * have different grids: all are sampled in mm. One map fills three lines; of several each has its own lines, with the
 * same slices; those with values of one sign share one range of colours, and so do those with values of both signs. Slices
 * are chosen so that each cluster of each map is cut where that is possible; the subtitle states the number that is not.
 */
public final class SliceMosaic {

	private static final int LONGEST_BAR = 900;

	private final List<MapRow> maps;
	private final List<BrainView> views;
	private final List<ColorRange> ranges;
	private final MapColors colors;
	private final ColorCaption text;
	private final MosaicLayout layout;
	private final int heading;

	private SliceMosaic(final Volume anatomy, final List<MapRow> maps, final MapColors colors, final ColorCaption text) {
		this.maps = List.copyOf(maps);
		this.colors = colors;
		ranges = ColorRange.of(maps);
		final BrainView brain = new BrainView(anatomy, maps.get(0), ranges.get(0), colors, 1);
		final SliceHeights slices = new SliceHeights(maps, brain);
		final MosaicLayout.Scaled scaled = MosaicLayout.choose(maps.size(), slices, brain);
		layout = scaled.layout();
		views =
			IntStream.range(0, maps.size()).mapToObj(i -> scaled.view().withMap(maps.get(i), ranges.get(i), colors)).toList();
		this.text = text.withSubtitle(ranges.stream().allMatch(ColorRange::isEmpty) ? Paper.nothing(text.subtitle())
			: Stream.of(text.subtitle(), slices.missing(layout.heights())).filter(s -> !s.isEmpty())
				.collect(Collectors.joining("; ")));
		heading = Paper.headingHeight(this.text.title(), this.text.subtitle());
	}

	/**
	 * The figure of one map, in warm and cold colours.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param map values to show in colour, in the same space
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
	 * @param maps one or more, in the same space
	 * @param colors of their values
	 * @param text its texts
	 * @throws IllegalArgumentException when the anatomy is empty or there is no map
	 */
	public static Figure of(final Volume anatomy, final List<MapRow> maps, final MapColors colors,
		final ColorCaption text)
	{
		if (maps.isEmpty()) throw new IllegalArgumentException("No map");
		final SliceMosaic mosaic = new SliceMosaic(anatomy, maps, colors, text);
		return new Figure(mosaic.layout.barLeft() + ColorBar.WIDTH,
			mosaic.top(maps.size()) - MosaicLayout.GAP + MosaicLayout.MARGIN, mosaic::draw);
	}

	private int top(final int map) {
		return MosaicLayout.MARGIN + heading + layout.top(map);
	}

	private void draw(final Graphics2D g) {
		final int margin = MosaicLayout.MARGIN;
		Paper.heading(g, margin, margin, layout.barLeft() + ColorBar.WIDTH - 2 * margin, text.title(), text.subtitle());
		for (int map = 0; map < maps.size(); map++) {
			final int y = top(map) + layout.nameHeight();
			if (maps.size() > 1) Paper.name(g, layout.left(0), y - 20, layout.barLeft() - 2 * margin, maps.get(map).name());
			drawMap(g, views.get(map), y);
			final int length = Math.min(LONGEST_BAR, layout.linesHeight() - 120);
			new ColorBar(ranges.get(map), colors, text.unit()).draw(g, layout.barLeft(),
				y + (layout.linesHeight() - MosaicLayout.LABEL - length) / 2 + 20, length);
		}
	}

	private void drawMap(final Graphics2D g, final BrainView view, final int top) {
		final int[] heights = layout.heights();
		for (int slice = 0; slice <= heights.length; slice++) {
			final int column = slice % layout.columns(), x = layout.left(column),
				y = top + slice / layout.columns() * (layout.viewHeight() + MosaicLayout.LABEL + MosaicLayout.GAP);
			if (slice < heights.length) drawSlice(g, view, heights[slice], x, y, column == 0,
				slice == heights.length - 1 || column == layout.columns() - 1);
			else drawLocator(g, view, x, y);
		}
	}

	private void drawSlice(final Graphics2D g, final BrainView view, final int zMm, final int x, final int y,
		final boolean first, final boolean last)
	{
		g.drawImage(view.axial(zMm), x, y, null);
		g.setColor(Paper.INK);
		g.setFont(Paper.font(Font.PLAIN, 24));
		Paper.centred(g, "z = " + (zMm < 0 ? "\u2212" : zMm > 0 ? "+" : "") + Math.abs(zMm), x + layout.cellWidth() / 2.0,
			y + layout.viewHeight() + 28);
		g.setFont(Paper.font(Font.BOLD, 28));
		if (first) g.drawString("L", x + 4, y + 30);
		if (last) Paper.rightAligned(g, "R", x + layout.cellWidth() - 4, y + 30);
	}

	private void drawLocator(final Graphics2D g, final BrainView view, final int x, final int top) {
		final BufferedImage sagittal = view.sagittal(0);
		final double scale = (double) layout.cellWidth() / sagittal.getWidth();
		final int shownHeight = (int) Math.round(sagittal.getHeight() * scale),
			y = top + (layout.viewHeight() - shownHeight) / 2;
		g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		g.drawImage(sagittal, x, y, layout.cellWidth(), shownHeight, null);
		g.setStroke(new BasicStroke(1.5f));
		g.setColor(new Color(0x1f6fb5));
		for (final int zMm : layout.heights()) {
			final int line = y + (int) Math.round(view.rowOf(zMm) * scale);
			g.drawLine(x, line, x + layout.cellWidth(), line);
		}
		g.setColor(Paper.INK);
		g.setFont(Paper.font(Font.BOLD, 28));
		g.drawString("A", x + 4, y + 30);
		Paper.rightAligned(g, "P", x + layout.cellWidth() - 4, y + 30);
		g.setFont(Paper.font(Font.PLAIN, 24));
		Paper.centred(g, "x = 0", x + layout.cellWidth() / 2.0, top + layout.viewHeight() + 28);
	}
}
