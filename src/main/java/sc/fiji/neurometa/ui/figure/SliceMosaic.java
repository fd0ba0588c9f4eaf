package sc.fiji.neurometa.ui.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import sc.fiji.neurometa.space.Volume;

/**
 * A figure of axial slices: anatomy in grey, thresholded maps in colour, the height of each slice in mm, a sagittal view
 * with the slices' places, and a colour bar. The left side of a slice is the left side of the brain. Maps and anatomy may
 * have different grids: all are sampled in mm. One map fills three lines; of several each has a line of its own, with the
 * same slices; those with values of one sign share the values that their colours stand for, and those with values of both
 * signs do.
 */
public final class SliceMosaic {

	private static final int COLUMNS = 6, LINES = 3;
	private static final int MARGIN = 36, GAP = 10, LABEL = 40, NAME = 52, BAR_GAP = 56;
	private static final double PIXELS_PER_MM = 2;

	private final List<MapRow> maps;
	private final List<BrainView> views;
	private final List<MapRange> ranges;
	private final MapColors colors;
	private final Text text;
	private final int cellWidth, viewHeight, lineHeight, heading, lines;
	private final double[] heights;

	/**
	 * What is written on a figure.
	 *
	 * @param title in large letters
	 * @param subtitle below, e.g. the threshold; may be empty
	 * @param unit what the colours mean, e.g. Z
	 */
	public record Text(String title, String subtitle, String unit) {}

	private SliceMosaic(final Volume anatomy, final List<MapRow> maps, final MapColors colors, final Text text) {
		this.maps = List.copyOf(maps);
		this.colors = colors;
		ranges = MapRange.of(maps);
		this.text = ranges.stream().allMatch(MapRange::isEmpty) ? new Text(text.title(), Paper.nothing(text.subtitle()), text.unit()) : text;
		views = IntStream.range(0, maps.size()).mapToObj(i -> new BrainView(anatomy, maps.get(i), ranges.get(i), colors,
			PIXELS_PER_MM)).toList();
		cellWidth = views.get(0).pixels(0);
		viewHeight = views.get(0).pixels(1);
		lineHeight = viewHeight + LABEL + (maps.size() > 1 ? NAME : 0);
		heading = Paper.headingHeight(this.text.subtitle());
		lines = maps.size() > 1 ? maps.size() : LINES;
		heights = SliceHeights.choose(maps, (maps.size() > 1 ? 1 : LINES) * COLUMNS - 1, views.get(0).lowest(), views.get(0)
			.highest());
	}

	/**
	 * The figure of one map, in warm and cold colours.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param map values to show in colour, in the same space
	 * @param threshold values of at most this size are not shown; 0 shows all that is not zero
	 * @param text what to write
	 * @throws IllegalArgumentException when the anatomy is empty
	 */
	public static Figure of(final Volume anatomy, final Volume map, final double threshold, final Text text) {
		return of(anatomy, List.of(new MapRow("", map, threshold)), MapColors.WARM_AND_COLD, text);
	}

	/**
	 * The figure.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param maps one or more, in the same space
	 * @param colors of their values
	 * @param text what to write
	 * @throws IllegalArgumentException when the anatomy is empty or there is no map
	 */
	public static Figure of(final Volume anatomy, final List<MapRow> maps, final MapColors colors, final Text text) {
		if (maps.isEmpty()) throw new IllegalArgumentException("No map");
		final SliceMosaic mosaic = new SliceMosaic(anatomy, maps, colors, text);
		return new Figure(mosaic.barLeft() + ColorBar.WIDTH, mosaic.top(mosaic.lines) - GAP + MARGIN, mosaic::draw);
	}

	private int barLeft() {
		return MARGIN + COLUMNS * cellWidth + (COLUMNS - 1) * GAP + BAR_GAP;
	}

	private int left(final int column) {
		return MARGIN + column * (cellWidth + GAP);
	}

	private int top(final int line) {
		return MARGIN + heading + line * (lineHeight + GAP);
	}

	private void draw(final Graphics2D g) {
		Paper.heading(g, MARGIN, MARGIN, barLeft() + ColorBar.WIDTH - 2 * MARGIN, text.title(), text.subtitle());
		for (int line = 0; line < lines; line++) {
			final boolean several = maps.size() > 1;
			final int y = top(line) + (several ? NAME : 0);
			if (several) Paper.name(g, left(0), top(line) + NAME - 20, COLUMNS * cellWidth, maps.get(line).name());
			final BrainView view = views.get(several ? line : 0);
			for (int column = 0; column < COLUMNS; column++) {
				final int slice = column + (several ? 0 : line * COLUMNS);
				if (slice < heights.length) drawSlice(g, view, heights[slice], left(column), y, column == 0, slice == heights.length -
					1 || column == COLUMNS - 1);
				else drawLocator(g, view, left(column), y);
			}
		}
		if (maps.size() == 1) drawBar(g, 0, top(0), top(lines) - GAP - top(0));
		else for (int line = 0; line < lines; line++)
			drawBar(g, line, top(line) + NAME, viewHeight);
	}

	private void drawBar(final Graphics2D g, final int map, final int y, final int height) {
		final int length = Math.min(900, height - 80);
		new ColorBar(ranges.get(map), colors, text.unit()).draw(g, barLeft(), y + (height - length) / 2 + 20, length);
	}

	private void drawSlice(final Graphics2D g, final BrainView view, final double zMm, final int x, final int y,
		final boolean first, final boolean last)
	{
		g.drawImage(view.axial(zMm), x, y, null);
		g.setColor(Paper.INK);
		g.setFont(Paper.font(Font.PLAIN, 24));
		Paper.centred(g, String.format(Locale.ROOT, "z = %s%.0f", zMm < 0 ? "\u2212" : zMm > 0 ? "+" : "", Math.abs(zMm)), x +
			cellWidth / 2.0, y + viewHeight + 28);
		g.setFont(Paper.font(Font.BOLD, 28));
		if (first) g.drawString("L", x + 4, y + 30);
		if (last) Paper.rightAligned(g, "R", x + cellWidth - 4, y + 30);
	}

	private void drawLocator(final Graphics2D g, final BrainView view, final int x, final int top) {
		final BufferedImage sagittal = view.sagittal(0);
		final double scale = (double) cellWidth / sagittal.getWidth();
		final int shownHeight = (int) Math.round(sagittal.getHeight() * scale), y = top + (viewHeight - shownHeight) / 2;
		g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		g.drawImage(sagittal, x, y, cellWidth, shownHeight, null);
		g.setStroke(new BasicStroke(1.5f));
		g.setColor(new Color(0x1f6fb5));
		for (final double zMm : heights) {
			final int line = y + (int) Math.round(view.rowOf(zMm) * scale);
			g.drawLine(x, line, x + cellWidth, line);
		}
		g.setColor(Paper.INK);
		g.setFont(Paper.font(Font.PLAIN, 24));
		Paper.centred(g, "x = 0", x + cellWidth / 2.0, top + viewHeight + 28);
	}
}
