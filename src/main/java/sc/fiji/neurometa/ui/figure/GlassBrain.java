package sc.fiji.neurometa.ui.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;

/**
 * A figure that shows a whole map at once, as through glass: seen from the left, from the front and from above, at each
 * point the value of the largest size on the line of sight, over the outline of a brain. The left side of the brain is on
 * the left. Several maps stand one below the other; those with values of one sign share the values that their colours
 * stand for, and those with values of both signs do.
 */
public final class GlassBrain {

	private static final double MARGIN_MM = 3, SOLID = 0.94, RIM = 0.2;
	private static final int RIM_COLOR = 0x202020;
	private static final int MARGIN = 44, GAP = 84, NAME = 30, ROW_GAP = 34, BAR_GAP = 60, LETTER = 28;
	/** The order in which the views of {@link BrainShadows} stand. */
	private static final int[] ORDER = { 0, 2, 1 };
	private static final String[] LOW = { "L", "P", "I" }, HIGH = { "R", "A", "S" };

	private final List<MapRow> rows;
	private final MapColors colors;
	private final List<MapRange> ranges;
	private final Text text;
	private final List<BrainProjection> views = new ArrayList<>();
	private final List<List<BufferedImage>> panels = new ArrayList<>();
	private final int panelsWidth, panelHeight, rowHeight, heading;

	/**
	 * What is written on a figure.
	 *
	 * @param title in large letters
	 * @param subtitle below, e.g. the threshold; may be empty
	 * @param unit what the colours mean, e.g. Z
	 */
	public record Text(String title, String subtitle, String unit) {}

	private GlassBrain(final Volume anatomy, final List<MapRow> rows, final MapColors colors, final Text text) {
		this.rows = List.copyOf(rows);
		this.colors = colors;
		ranges = MapRange.of(rows);
		this.text = ranges.stream().allMatch(MapRange::isEmpty) ? new Text(text.title(), Paper.nothing(text.subtitle()), text.unit()) : text;
		final BrainShadows shadows = new BrainShadows(brain(anatomy), anatomy, rows.size() == 1 ? 3.5 : 2.8, MARGIN_MM);
		for (final int view : ORDER)
			views.add(shadows.views().get(view));
		final List<BrainShadows.Shadow> behind = views.stream().map(shadows::shadow).toList();
		for (int row = 0; row < rows.size(); row++) {
			final List<BufferedImage> line = new ArrayList<>();
			for (int view = 0; view < views.size(); view++)
				line.add(panel(views.get(view), behind.get(view), row));
			panels.add(line);
		}
		panelsWidth = views.stream().mapToInt(BrainProjection::width).sum() + GAP * (views.size() - 1);
		panelHeight = views.get(0).height();
		rowHeight = panelHeight + (rows.size() > 1 ? NAME : 0);
		heading = Paper.headingHeight(this.text.subtitle());
	}

	/**
	 * The figure of one map, in warm and cold colours.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param map values to show, in mm of the same space
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
	 * @param rows one or more maps, in mm of the same space
	 * @param colors of their values
	 * @param text what to write
	 * @throws IllegalArgumentException when the anatomy is empty or there is no map
	 */
	public static Figure of(final Volume anatomy, final List<MapRow> rows, final MapColors colors, final Text text) {
		if (rows.isEmpty()) throw new IllegalArgumentException("No map");
		final GlassBrain brain = new GlassBrain(anatomy, rows, colors, text);
		return new Figure(brain.barLeft() + ColorBar.WIDTH, brain.top(rows.size()) - ROW_GAP + MARGIN, brain::draw);
	}

	/** What is brighter than the darkest tenth; a shadow is the same in every space. */
	private static Mask brain(final Volume anatomy) {
		final Grid grid = anatomy.grid();
		float brightest = 0;
		for (int i = 0; i < grid.voxels(); i++)
			if (Float.isFinite(anatomy.get(i))) brightest = Math.max(brightest, anatomy.get(i));
		final double least = 0.1 * brightest;
		return Mask.of("anatomy", grid, Space.MNI, i -> anatomy.get(i) > least);
	}

	private BufferedImage panel(final BrainProjection view, final BrainShadows.Shadow behind, final int row) {
		final MaximumProjection projection = new MaximumProjection(rows.get(row), view.across(), view.up());
		final BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < view.height(); y++)
			for (int x = 0; x < view.width(); x++) {
				final int pixel = x + view.width() * y;
				image.setRGB(x, y, behind.outlined(over(behind.color(pixel), view, projection, ranges.get(row), x,
					y), pixel));
			}
		return image;
	}

	/** The mean of four points of a pixel, so that contours have no steps. */
	private int over(final int below, final BrainProjection view, final MaximumProjection projection,
		final MapRange range, final int x, final int y)
	{
		double red = 0, green = 0, blue = 0;
		for (int part = 0; part < 4; part++) {
			final double acrossMm = view.mmAcross(x + 0.25 + 0.5 * (part & 1)), upMm = view.mmUp(y + 0.25 + 0.5 * (part >> 1));
			int color = below;
			for (int sign = 1; sign >= -1; sign -= 2) {
				if (!range.has(sign)) continue;
				final Sampler.Blend blend = projection.at(acrossMm, upMm, sign);
				if (blend.share() < 0.5) continue;
				color = ColorScale.mix(below, colors.of(sign).color(range.share(blend.mean())), SOLID);
				// without a rim the palest colours would run into the brain
				if (blend.share() < 0.5 + RIM) color = ColorScale.mix(color, RIM_COLOR, 0.5);
			}
			red += color >> 16 & 0xff;
			green += color >> 8 & 0xff;
			blue += color & 0xff;
		}
		return (int) Math.round(red / 4) << 16 | (int) Math.round(green / 4) << 8 | (int) Math.round(blue / 4);
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
			new ColorBar(ranges.get(row), colors, text.unit()).draw(g, barLeft(), y + (panelHeight - length) / 2 + 20, length);
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
