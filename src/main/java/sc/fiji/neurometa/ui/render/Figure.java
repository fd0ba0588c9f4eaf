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
package sc.fiji.neurometa.ui.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

import sc.fiji.neurometa.ui.figure.FigureFile;

/**
 * A figure for print. It is drawn in dots of {@value #DOTS_PER_INCH} to the inch, for every medium: pixels of any
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
		if (width <= 0 || height <= 0)
			throw new IllegalArgumentException("A figure of " + width + " x " + height + " dots");
	}

	/** Width in inches. */
	public double widthInches() {
		return (double) width / DOTS_PER_INCH;
	}

	/** Height in inches. */
	public double heightInches() {
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
		final int whole = enlargement(dpi);
		final int columns = pixels(width, dpi), rows = pixels(height, dpi);
		if (whole <= 1) return drawn(columns, rows);
		// fewer pixels than dots: thin lines and pictures are drawn large and averaged, so that nothing falls between pixels
		return averaged(drawn(columns * whole, rows * whole), whole);
	}

	/** How many times as wide it is drawn before it is averaged. */
	private static int enlargement(final double dpi) {
		return (int) Math.ceil(DOTS_PER_INCH / dpi - 1e-9);
	}

	/**
	 * Number of pixels that are drawn for {@link #image(double)}: more than it has where pixels are larger than dots.
	 *
	 * @param dpi pixels to the inch, above 0
	 */
	public long drawnPixels(final double dpi) {
		final long whole = Math.max(1, enlargement(dpi));
		return pixels(width, dpi) * whole * pixels(height, dpi) * whole;
	}

	private static int pixels(final int dots, final double dpi) {
		return (int) Math.max(1, Math.round(dots * dpi / DOTS_PER_INCH));
	}

	private BufferedImage drawn(final int columns, final int rows) {
		final BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = Paper.graphics(image);
		g.scale((double) columns / width, (double) rows / height);
		drawing.accept(g);
		g.dispose();
		return image;
	}

	/** Each pixel the mean of a square of pixels. */
	private static BufferedImage averaged(final BufferedImage large, final int side) {
		final BufferedImage small =
			new BufferedImage(large.getWidth() / side, large.getHeight() / side, BufferedImage.TYPE_INT_RGB);
		final int[] from = ((DataBufferInt) large.getRaster().getDataBuffer()).getData();
		final int points = side * side, half = points / 2;
		for (int row = 0; row < small.getHeight(); row++)
			for (int column = 0; column < small.getWidth(); column++) {
				int red = half, green = half, blue = half;
				for (int y = row * side; y < (row + 1) * side; y++)
					for (int i = y * large.getWidth() + column * side, end = i + side; i < end; i++) {
						red += from[i] >> 16 & 0xff;
						green += from[i] >> 8 & 0xff;
						blue += from[i] & 0xff;
					}
				small.setRGB(column, row, red / points << 16 | green / points << 8 | blue / points);
			}
		return small;
	}
}
