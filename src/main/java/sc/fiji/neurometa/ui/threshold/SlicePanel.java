package sc.fiji.neurometa.ui.threshold;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import javax.swing.JComponent;
import javax.swing.SwingUtilities;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.figure.AxialSlices;

/**
 * Ten axial slices with a map over the template, which follow a map that changes. Colours keep their meaning, and slices
 * their heights until a place is to be seen, which then lies on one of them and gets a ring.
 */
final class SlicePanel extends JComponent {

	private static final long serialVersionUID = 1L;
	private static final int COLUMNS = 5, SLICES = 10, GAP = 6, LABEL = 17, BAR = 62, BAR_WIDTH = 14;
	private static final double PIXELS_PER_MM = 0.95, LOWEST_MM = -42, DISTANCE_MM = 12;
	private static final Color RING = new Color(0x00c8ff), INK = new Color(0x202020);

	/** What is drawn: a map, and slices at heights. */
	private record Picture(Volume map, double[] heights) {}

	private final transient AxialSlices slices;
	private final transient Newest<Picture> painter = new Newest<>("threshold slices", this::paintSlices);
	private final double low, high;
	private transient Volume map;
	private double[] heights = IntStream.range(0, SLICES).mapToDouble(i -> LOWEST_MM + i * DISTANCE_MM).toArray();
	private transient Optional<Point> place = Optional.empty();
	// of the painting thread
	private transient double[] anatomyHeights = {};
	private transient List<BufferedImage> anatomy = List.of();
	private transient List<BufferedImage> shown = List.of();
	private double[] shownHeights = {};

	/**
	 * @param space of the map
	 * @param low value with the lowest colour
	 * @param high value with the highest colour
	 */
	SlicePanel(final Space space, final double low, final double high) {
		this.low = low;
		this.high = high;
		slices = new AxialSlices(Templates.t1(space), PIXELS_PER_MM, low, high);
		final int rows = SLICES / COLUMNS;
		setPreferredSize(new Dimension(COLUMNS * (slices.width() + GAP) + BAR, rows * (slices.height() + LABEL)));
		setMinimumSize(getPreferredSize());
		setName("slices");
		setToolTipText("");
	}

	/** Shows another map, once it is drawn; what is above 0 gets a colour. */
	void show(final Volume newMap) {
		map = newMap;
		painter.ask(new Picture(map, heights));
	}

	/** Marks a place, and moves all slices alike so that it lies on one; or marks none. */
	void mark(final Optional<Point> newPlace) {
		place = newPlace;
		place.ifPresent(p -> {
			final double nearest = heights[nearest(heights, p.zMm())];
			heights = DoubleStream.of(heights).map(z -> z + p.zMm() - nearest).toArray();
			if (map != null) painter.ask(new Picture(map, heights));
		});
		repaint();
	}

	/** Draws no more. */
	void close() {
		painter.close();
	}

	private static int nearest(final double[] heights, final double zMm) {
		return IntStream.range(0, heights.length).boxed().min((a, b) -> Double.compare(Math.abs(heights[a] - zMm), Math.abs(
			heights[b] - zMm))).orElseThrow();
	}

	private void paintSlices(final Picture picture) {
		if (anatomyHeights != picture.heights) {
			anatomy = DoubleStream.of(picture.heights).mapToObj(slices::anatomy).toList();
			anatomyHeights = picture.heights;
		}
		final List<BufferedImage> images = new ArrayList<>();
		for (int i = 0; i < anatomy.size(); i++)
			images.add(slices.colored(anatomy.get(i), picture.heights[i], picture.map));
		SwingUtilities.invokeLater(() -> {
			shown = images;
			shownHeights = picture.heights;
			repaint();
		});
	}

	private int left(final int slice) {
		return slice % COLUMNS * (slices.width() + GAP);
	}

	private int top(final int slice) {
		return slice / COLUMNS * (slices.height() + LABEL);
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, getWidth(), getHeight());
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
		for (int i = 0; i < shown.size(); i++) {
			g.drawImage(shown.get(i), left(i), top(i), null);
			g.setColor(INK);
			final String label = height(shownHeights[i]);
			g.drawString(label, left(i) + (slices.width() - g.getFontMetrics().stringWidth(label)) / 2, top(i) + slices
				.height() + 11);
			if (i % COLUMNS == 0) g.drawString("L", left(i) + 2, top(i) + 13);
			if (i % COLUMNS == COLUMNS - 1) g.drawString("R", left(i) + slices.width() - 10, top(i) + 13);
		}
		place.filter(p -> shown.size() > 0).ifPresent(p -> drawRing(g, p));
		drawBar(g);
		if (!isEnabled()) {
			// what is seen does not belong to the threshold that was refused
			g.setColor(new Color(255, 255, 255, 170));
			g.fillRect(0, 0, getWidth(), getHeight());
		}
		g.dispose();
	}

	private static String height(final double zMm) {
		return "z = " + (zMm < 0 ? "−" : zMm > 0 ? "+" : "") + String.format(Locale.ROOT, "%.0f", Math.abs(zMm));
	}

	private void drawRing(final Graphics2D g, final Point p) {
		final int slice = nearest(shownHeights, p.zMm());
		final Point2D pixel = slices.place(p.xMm(), p.yMm());
		g.setColor(RING);
		g.setStroke(new BasicStroke(2f));
		final double radius = 8;
		g.draw(new Ellipse2D.Double(left(slice) + pixel.getX() - radius, top(slice) + pixel.getY() - radius, 2 * radius, 2 *
			radius));
	}

	private void drawBar(final Graphics2D g) {
		final int x = COLUMNS * (slices.width() + GAP) + 4, y = 26, length = 2 * slices.height() - 60;
		for (int row = 0; row < length; row++) {
			g.setColor(new Color(ColorScale.HOT.color(1 - row / (length - 1.0))));
			g.fillRect(x, y + row, BAR_WIDTH, 1);
		}
		g.setColor(INK);
		g.drawRect(x, y, BAR_WIDTH, length);
		g.drawString("Z", x + 3, y - 8);
		for (int tick = 0; tick < 5; tick++) {
			final double share = tick / 4.0;
			final int row = y + (int) Math.round(length * (1 - share));
			g.drawLine(x + BAR_WIDTH, row, x + BAR_WIDTH + 4, row);
			g.drawString(String.format(Locale.ROOT, "%.1f", low + share * (high - low)), x + BAR_WIDTH + 7, row + 4);
		}
	}

	@Override
	public String getToolTipText(final MouseEvent event) {
		for (int i = 0; i < shown.size(); i++) {
			final int x = event.getX() - left(i), y = event.getY() - top(i);
			if (x < 0 || y < 0 || x >= slices.width() || y >= slices.height()) continue;
			final Point2D mm = slices.mm(x, y);
			final int voxel = map.grid().nearestVoxel(mm.getX(), mm.getY(), shownHeights[i]);
			final double z = voxel < 0 ? 0 : map.get(voxel);
			return String.format(Locale.ROOT, "%.0f, %.0f, %.0f mm: %s", mm.getX(), mm.getY(), shownHeights[i], z > 0 ? String
				.format(Locale.ROOT, "Z = %.2f", z) : "in no cluster");
		}
		return "Colours: z of the uncorrected p, in the clusters that stand";
	}
}
