package sc.fiji.neurometa.ui.figure;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;

/**
 * Axial slices for the screen, of one brain under maps that change: the anatomy of a slice is drawn once, and each map in
 * colour over a copy of it. A value has the same colour in every map.
 */
public final class AxialSlices {

	private static final double SOLID = 0.92;

	private final BrainView brain;
	private final double pixelsPerMm, low, high;

	/**
	 * @param anatomy brain in grey, zero outside
	 * @param pixelsPerMm size of a slice
	 * @param low value with the lowest colour
	 * @param high value with the highest colour
	 */
	public AxialSlices(final Volume anatomy, final double pixelsPerMm, final double low, final double high) {
		brain = new BrainView(anatomy, Volume.zeros(anatomy.grid()), 0, pixelsPerMm);
		this.pixelsPerMm = pixelsPerMm;
		this.low = low;
		this.high = high;
	}

	/** Width of a slice in pixels. */
	public int width() {
		return brain.width();
	}

	/** Height of a slice in pixels. */
	public int height() {
		return brain.height();
	}

	/** Where a place in mm is on its slice, in pixels. */
	public Point2D place(final double xMm, final double yMm) {
		return new Point2D.Double((xMm - brain.left()) * pixelsPerMm, (brain.front() - yMm) * pixelsPerMm);
	}

	/** The x and y in mm of a pixel's centre. */
	public Point2D mm(final int column, final int row) {
		return new Point2D.Double(brain.left() + (column + 0.5) / pixelsPerMm, brain.front() - (row + 0.5) / pixelsPerMm);
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
		final Sampler sampler = new Sampler(map);
		for (int row = 0; row < image.getHeight(); row++)
			for (int column = 0; column < image.getWidth(); column++) {
				final int grey = anatomy.getRGB(column, row) & 0xffffff;
				final Point2D mm = mm(column, row);
				final Sampler.Blend blend = sampler.above(mm.getX(), mm.getY(), zMm, 0, 1);
				image.setRGB(column, row, blend.share() < 0.5 ? grey : ColorScale.mix(grey, ColorScale.HOT.color((blend.mean() - low) /
					(high - low)), SOLID));
			}
		return image;
	}
}
