package sc.fiji.neurometa.ui.figure;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

import sc.fiji.neurometa.space.Volume;

/**
 * Axial slices for the screen, of one brain under maps that change: the anatomy of a slice is drawn once, and each map in
 * colour over a copy of it. A value has the same colour in every map.
 */
public final class AxialSlices {

	private final BrainView brain;
	private final MapRange range;

	/**
	 * @param anatomy brain in grey, zero outside
	 * @param pixelsPerMm size of a slice
	 * @param low value with the lowest colour
	 * @param high value with the highest colour
	 */
	public AxialSlices(final Volume anatomy, final double pixelsPerMm, final double low, final double high) {
		range = new MapRange(low, high, true, false);
		brain = new BrainView(anatomy, new MapRow("", Volume.zeros(anatomy.grid()), 0), range, MapColors.WARM_AND_COLD, pixelsPerMm);
	}

	/** Width of a slice in pixels. */
	public int width() {
		return brain.pixels(0);
	}

	/** Height of a slice in pixels. */
	public int height() {
		return brain.pixels(1);
	}

	/** Where a place in mm is on its slice, in pixels. */
	public Point2D place(final double xMm, final double yMm) {
		return new Point2D.Double(brain.columnOf(xMm), brain.fromFront(yMm));
	}

	/** The x and y in mm of a pixel's centre. */
	public Point2D mm(final int column, final int row) {
		return new Point2D.Double(brain.xMm(column + 0.5), brain.yMm(row + 0.5));
	}

	/** The anatomy alone, the brain's left on the left, its front on top. */
	public BufferedImage anatomy(final double zMm) {
		return brain.axial(zMm);
	}

	/**
	 * A slice with a map over it.
	 *
	 * @param anatomy the slice from {@link #anatomy}, which is left as it is
	 * @param zMm its height
	 * @param map what is above 0 is shown in colour
	 */
	public BufferedImage colored(final BufferedImage anatomy, final double zMm, final Volume map) {
		final BufferedImage image = new BufferedImage(anatomy.getWidth(), anatomy.getHeight(), BufferedImage.TYPE_INT_RGB);
		final MapPaint paint = MapPaint.of(new MapRow("", map, 0), range, MapColors.WARM_AND_COLD);
		for (int row = 0; row < image.getHeight(); row++)
			for (int column = 0; column < image.getWidth(); column++) {
				final Point2D mm = mm(column, row);
				image.setRGB(column, row, paint.over(anatomy.getRGB(column, row) & 0xffffff, mm.getX(), mm.getY(), zMm));
			}
		return image;
	}
}
