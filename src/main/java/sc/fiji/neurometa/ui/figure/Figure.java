package sc.fiji.neurometa.ui.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * A figure for print. It is drawn in dots of {@value #DOTS_PER_INCH} to the inch, whatever it is drawn on: pixels of any
 * size ({@link #image}), or a file of pixels or vectors ({@link FigureFile}).
 *
 * @param width in dots; a column of a journal is about 1000 wide, a page about 2100
 * @param height in dots
 * @param drawing draws the figure on white paper that is {@code width} by {@code height} large; it may be called several
 *          times and must not need a display
 */
public record Figure(int width, int height, Consumer<Graphics2D> drawing) {

	/** Dots to the inch. */
	public static final int DOTS_PER_INCH = 300;

	/** @throws IllegalArgumentException when it has no area */
	public Figure {
		if (width <= 0 || height <= 0) throw new IllegalArgumentException("A figure of " + width + " x " + height + " dots");
	}

	/** Width in inches. */
	double widthInches() {
		return (double) width / DOTS_PER_INCH;
	}

	/** Height in inches. */
	double heightInches() {
		return (double) height / DOTS_PER_INCH;
	}

	/**
	 * The figure as pixels, with a pixel for each dot.
	 *
	 * @return an image of {@link BufferedImage#TYPE_INT_RGB}
	 */
	public BufferedImage image() {
		return image(DOTS_PER_INCH);
	}

	/**
	 * The figure as pixels.
	 *
	 * @param dpi pixels to the inch, above 0
	 * @return an image of {@link BufferedImage#TYPE_INT_RGB}
	 */
	public BufferedImage image(final double dpi) {
		final double scale = dpi / DOTS_PER_INCH;
		final BufferedImage image = new BufferedImage((int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math
			.round(height * scale)), BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = Paper.graphics(image);
		g.scale((double) image.getWidth() / width, (double) image.getHeight() / height);
		drawing.accept(g);
		g.dispose();
		return image;
	}
}
