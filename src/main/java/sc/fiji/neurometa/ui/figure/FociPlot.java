package sc.fiji.neurometa.ui.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;

/**
 * A figure of where foci lie: the brain seen through from the left, from above and from the front, every focus a
 * translucent dot, those in a region in a strong colour, and the region's outline. The left side of the brain is on the
 * left, as in every other figure. The order of the foci does not matter.
 */
public final class FociPlot {

	private static final double PIXELS_PER_MM = 3.5, MARGIN_MM = 15;
	private static final int MARGIN = 44, GAP = 44, NUMBERS = 96, PANEL_TITLE = 48, AXIS = 88, LEGEND = 70;
	private static final int OTHER = 0x2b62a8, INSIDE = 0xd9480f, OUTLINE = 0x111111, EDGE = 0x8d949c;

	private final Mask brain;
	private final Mask region;
	private final float[] anatomy;
	private final double[] middleMm = new double[3];
	private final List<Focus> inside, others;
	private final Text text;
	private final List<BrainProjection> views;

	/**
	 * What is written on a figure.
	 *
	 * @param title in large letters
	 * @param subtitle below; may be empty
	 * @param region what the legend calls the region, e.g. {@code left amygdala}
	 */
	public record Text(String title, String subtitle, String region) {}

	private FociPlot(final Mask brain, final Volume template, final Mask region, final List<Focus> inside,
		final List<Focus> others, final Text text)
	{
		this.brain = brain;
		this.region = region;
		this.inside = inside;
		this.others = others;
		this.text = text;
		final Sampler sampler = new Sampler(template);
		anatomy = new float[brain.size()];
		final double[] low = new double[3], high = new double[3];
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
		for (int i = 0; i < brain.size(); i++) {
			final double[] mm = brain.grid().centreMm(brain.voxel(i));
			anatomy[i] = (float) sampler.at(mm[0], mm[1], mm[2]);
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], mm[axis] - MARGIN_MM);
				high[axis] = Math.max(high[axis], mm[axis] + MARGIN_MM);
			}
		}
		for (int axis = 0; axis < 3; axis++)
			middleMm[axis] = (low[axis] + high[axis]) / 2;
		final double rows = Math.max(high[1] - low[1], high[2] - low[2]);
		views = List.of(view("Sagittal", 1, true, 2, high, rows), view("Axial", 0, false, 1, high, rows), view("Coronal", 0,
			false, 2, high, rows));
	}

	/** All views are equally high, so that axes and names stand in line. */
	private BrainProjection view(final String name, final int across, final boolean mirrored, final int up,
		final double[] high, final double rowsMm)
	{
		return new BrainProjection(name, across, mirrored, up, middleMm[across], middleMm[up], (int) Math.ceil(2 *
			(high[across] - middleMm[across]) * PIXELS_PER_MM), (int) Math.ceil(rowsMm * PIXELS_PER_MM), PIXELS_PER_MM);
	}

	/**
	 * Draws the figure; no display is needed.
	 *
	 * @param brain drawn as a grey shadow with an outline
	 * @param template anatomy whose mean along the line of sight shades the shadow, in mm of the same space
	 * @param region drawn as an outline, in mm of the same space; its grid may be another one
	 * @param inside foci in the region, in mm of the same space
	 * @param others all other foci to show, in mm of the same space; what lies outside the picture is cut off
	 * @param text what to write
	 * @throws IllegalArgumentException when the brain is empty
	 */
	public static BufferedImage draw(final Mask brain, final Volume template, final Mask region,
		final List<Focus> inside, final List<Focus> others, final Text text)
	{
		if (brain.size() == 0) throw new IllegalArgumentException("The brain " + brain.name() + " is empty");
		return new FociPlot(brain, template, region, inside, others, text).draw();
	}

	private BufferedImage draw() {
		final int width = 2 * MARGIN + views.stream().mapToInt(v -> v.width() + NUMBERS).sum() + GAP * (views.size() - 1);
		final int top = MARGIN + Paper.headingHeight(text.subtitle()) + PANEL_TITLE, panel = views.get(0).height();
		final int height = top + panel + AXIS + LEGEND + MARGIN;
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = Paper.graphics(picture);
		Paper.heading(g, MARGIN, MARGIN, width - 2 * MARGIN, text.title(), text.subtitle());
		int left = MARGIN + NUMBERS;
		for (final BrainProjection view : views) {
			g.drawImage(panel(view), left, top, null);
			new FociPlotAxes(view, left, top).draw(g);
			left += view.width() + GAP + NUMBERS;
		}
		drawLegend(g, MARGIN + NUMBERS, height - MARGIN - 10);
		g.dispose();
		return picture;
	}

	/** The brain, the foci and the outline of the region as seen in one view. */
	private BufferedImage panel(final BrainProjection view) {
		final ProjectedMask shadow = new ProjectedMask(brain, view, 0.9);
		// a large region may lose its steps, a small one must not lose itself
		final ProjectedMask shape = new ProjectedMask(region, view, region.size() > 30 ? 0.8 : 0.4);
		final float[] shade = ProjectedMask.mean(brain, view, anatomy, middleMm[view.along()]);
		final BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
		double brainArea = 0, regionArea = 0;
		for (int pixel = 0; pixel < shade.length; pixel++) {
			brainArea += shadow.inside(pixel);
			regionArea += shape.inside(pixel);
		}
		final double radius = radius(others.size() + inside.size()), larger = radius + 0.8;
		final DotLayer below = dots(view, others, radius, DotLayer.opacity(others.size(), radius, brainArea, 0.7));
		final DotLayer above = dots(view, inside, larger, Math.max(0.3, DotLayer.opacity(inside.size(), larger, 3 *
			regionArea, 0.9)));
		for (int pixel = 0; pixel < shade.length; pixel++) {
			int color = ColorScale.mix(0xffffff, ColorScale.mix(0xc3c7cc, 0xf6f7f8, shade[pixel]), shadow.inside(pixel));
			color = ColorScale.mix(color, EDGE, shadow.outline(pixel, 2));
			color = ColorScale.mix(color, OTHER, below.at(pixel));
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
		int x = label(g, left + 32, baseline, Paper.shortened(g.getFontMetrics(), text.region(), 900));
		x = dot(g, x, baseline, INSIDE, count(inside.size(), "focus", "foci") + " inside");
		x = dot(g, x, baseline, OTHER, count(others.size(), "focus", "foci") + " elsewhere");
		final int beyond = (int) Stream.concat(inside.stream(), others.stream()).filter(this::isBeyond).count();
		if (beyond > 0) label(g, x, baseline, "(" + count(beyond, "focus", "foci") + " beyond the picture)");
	}

	/** Whether a focus lies off one view or more. */
	private boolean isBeyond(final Focus focus) {
		final double[] mm = { focus.xMm(), focus.yMm(), focus.zMm() };
		return views.stream().anyMatch(v -> v.column(mm) < 0 || v.column(mm) > v.width() || v.row(mm) < 0 || v.row(mm) > v
			.height());
	}

	private static int dot(final Graphics2D g, final int x, final int baseline, final int color, final String name) {
		g.setColor(new Color(color));
		g.fillOval(x, baseline - 17, 16, 16);
		return label(g, x + 26, baseline, name);
	}

	private static int label(final Graphics2D g, final int x, final int baseline, final String name) {
		g.setColor(Paper.INK);
		g.drawString(name, x, baseline);
		return x + g.getFontMetrics().stringWidth(name) + 56;
	}

	private static String count(final int number, final String one, final String many) {
		return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
	}
}
