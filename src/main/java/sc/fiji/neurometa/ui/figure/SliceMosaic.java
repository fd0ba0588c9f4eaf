package sc.fiji.neurometa.ui.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;

import sc.fiji.neurometa.space.Volume;

/**
 * A figure of axial slices: anatomy in grey, a thresholded map in colour, the height of each slice in mm, a sagittal
 * view with the slices' places, and a colour bar. The left side of a slice is the left side of the brain. Map and
 * anatomy may have different grids: both are sampled in mm.
 */
public final class SliceMosaic {

	private static final int COLUMNS = 6, ROWS = 3, SLICES = COLUMNS * ROWS - 1;
	private static final int MARGIN = 36, GAP = 10, LABEL = 40, HEADING = 96, BAR = 170;
	private static final double PIXELS_PER_MM = 2;
	private static final Color INK = new Color(0x202020), FAINT = new Color(0x707070);

	private final BrainView view;
	private final Volume map;
	private final Text text;
	private final int cellWidth, cellHeight;

	/**
	 * What is written on a figure.
	 *
	 * @param title in large letters
	 * @param subtitle below, e.g. the threshold; may be empty
	 * @param unit what the colours mean, e.g. Z
	 */
	public record Text(String title, String subtitle, String unit) {}

	private SliceMosaic(final Volume anatomy, final Volume map, final double threshold, final Text text) {
		this.map = map;
		this.text = text;
		view = new BrainView(anatomy, map, threshold, PIXELS_PER_MM);
		cellWidth = view.width();
		cellHeight = view.height() + LABEL;
	}

	/**
	 * The figure.
	 *
	 * @param anatomy brain in grey, zero outside
	 * @param map values to show in colour, in the same space
	 * @param threshold values of at most this size are not shown; 0 shows all that is not zero
	 * @param text what to write
	 */
	public static Figure of(final Volume anatomy, final Volume map, final double threshold, final Text text) {
		final SliceMosaic mosaic = new SliceMosaic(anatomy, map, threshold, text);
		return new Figure(2 * MARGIN + COLUMNS * mosaic.cellWidth + (COLUMNS - 1) * GAP + BAR, MARGIN + HEADING + ROWS *
			(mosaic.cellHeight + GAP) + MARGIN, mosaic::draw);
	}

	private void draw(final Graphics2D g) {
		drawHeading(g);
		final double[] heights = SliceHeights.choose(map, view.threshold(), SLICES, view.lowest(), view.highest());
		for (int cell = 0; cell < SLICES; cell++)
			drawSlice(g, cell, heights[cell]);
		drawLocator(g, heights);
		if (view.hasColors()) new ColorBar(view, text.unit()).draw(g, MARGIN + COLUMNS * cellWidth + (COLUMNS - 1) *
			GAP + 56, MARGIN + HEADING + cellHeight / 2, 34, ROWS * (cellHeight + GAP) - cellHeight);
	}

	private void drawHeading(final Graphics2D g) {
		g.setColor(INK);
		g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 38));
		g.drawString(text.title(), MARGIN, MARGIN + 32);
		g.setColor(FAINT);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
		final String subtitle = view.hasColors() ? text.subtitle() : "Nothing above the threshold" + (text.subtitle()
			.isEmpty() ? "" : ": " + text.subtitle());
		g.drawString(subtitle, MARGIN, MARGIN + 70);
	}

	private int left(final int cell) {
		return MARGIN + cell % COLUMNS * (cellWidth + GAP);
	}

	private int top(final int cell) {
		return MARGIN + HEADING + cell / COLUMNS * (cellHeight + GAP);
	}

	private void drawSlice(final Graphics2D g, final int cell, final double zMm) {
		g.drawImage(view.axial(zMm), left(cell), top(cell), null);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
		g.setColor(INK);
		final String label = String.format(Locale.ROOT, "z = %s%.0f", zMm < 0 ? "\u2212" : zMm > 0 ? "+" : "", Math.abs(zMm));
		g.drawString(label, left(cell) + (cellWidth - g.getFontMetrics().stringWidth(label)) / 2, top(cell) + view.height() +
			28);
		if (cell % COLUMNS == 0) g.drawString("L", left(cell) + 2, top(cell) + 24);
		if (cell % COLUMNS == COLUMNS - 1) g.drawString("R", left(cell) + cellWidth - 20, top(cell) + 24);
	}

	private void drawLocator(final Graphics2D g, final double[] heights) {
		final BufferedImage sagittal = view.sagittal(0);
		final double scale = (double) cellWidth / sagittal.getWidth();
		final int shownHeight = (int) Math.round(sagittal.getHeight() * scale);
		final int x = left(SLICES), y = top(SLICES) + (view.height() - shownHeight) / 2;
		g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		g.drawImage(sagittal, x, y, cellWidth, shownHeight, null);
		g.setStroke(new BasicStroke(1.5f));
		g.setColor(new Color(0x1f6fb5));
		for (final double zMm : heights) {
			final int line = y + (int) Math.round(view.rowOf(zMm) * scale);
			g.drawLine(x, line, x + cellWidth, line);
		}
	}
}
