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
package sc.fiji.neurometa.ui.viewer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.util.List;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Line;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.BrainEdge;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.Sampler;

/**
 * Anatomy as an ImageJ overlay of a map: one picture for each slice, grey where the map is 0 and transparent elsewhere,
 * so that the pixels stay the values of the map and its lookup table still colours them. A colour bar with numbers
 * lies in the corner that the brain leaves free.
 */
final class AnatomyOverlay {

	/** Name of the parts of the overlay that mark the crosshair. */
	static final String CROSSHAIR = "crosshair";
	/** Name of the parts that make the colour bar. */
	static final String COLOR_BAR = "colour bar";
	private static final String ANATOMY = "anatomy";
	private static final Color INK = new Color(0xe6e6e6), MARK = new Color(0x90ff7a);
	private static final int LEAST_FOR_BAR = 31, LEAST_BRAIN = 25, OUTLINE = 0x8a8a8a;
	/** Sizes as shares of the image's height. */
	private static final double FONT = 0.042, BAR_LENGTH = 0.19, MARK_GAP = 0.022, MARK_ARM = 0.055, MARK_WIDTH = 0.004;

	private final int width, height;
	/** Grey levels by slice, as the stack shows them. */
	private final byte[][] grey;
	private final int corner;

	private AnatomyOverlay(final int width, final int height, final byte[][] grey) {
		this.width = width;
		this.height = height;
		this.grey = grey;
		corner = freeCorner();
	}

	/**
	 * Anatomy for stacks of a geometry.
	 *
	 * @param anatomy brain in grey, zero outside, on any grid in the space of the stack
	 * @param pixelToMm of the stack
	 */
	static AnatomyOverlay of(final Volume anatomy, final Affine pixelToMm, final int width, final int height,
		final int slices)
	{
		final Sampler source = Sampler.quick(anatomy);
		final double white = BrainEdge.of(anatomy).white();
		final byte[][] grey = new byte[slices][width * height];
		final double[] step = difference(source.voxel(pixelToMm.apply(1, 0, 0)), source.voxel(pixelToMm.apply(0, 0, 0)));
		for (int slice = 0; slice < slices; slice++)
			for (int row = 0; row < height; row++) {
				final double[] start = source.voxel(pixelToMm.apply(0, row, slice));
				for (int column = 0; column < width; column++)
					grey[slice][column + width * row] = (byte) Math.max(0, Math.min(255, Math.round(255 / white *
						source.at(start[0] + column * step[0], start[1] + column * step[1], start[2] + column * step[2]))));
			}
		return new AnatomyOverlay(width, height, grey);
	}

	private static double[] difference(final double[] a, final double[] b) {
		return new double[] { a[0] - b[0], a[1] - b[1], a[2] - b[2] };
	}

	/** The overlay of a map of this geometry, with its colour bar. */
	Overlay over(final ImagePlus map, final ColorRange colors, final String unit) {
		final Overlay overlay = new Overlay();
		for (int slice = 1; slice <= grey.length; slice++) {
			final ImageRoi anatomy = new ImageRoi(0, 0, picture(map.getStack().getProcessor(slice), grey[slice - 1]));
			// ImageJ's copies of the picture, such as Flatten makes, keep this transparency but no alpha channel
			anatomy.setZeroTransparent(true);
			anatomy.setPosition(slice);
			anatomy.setName(ANATOMY);
			overlay.add(anatomy);
		}
		addColorBar(overlay, map, colors, unit);
		// these are pictures and texts, not selections to be numbered
		overlay.drawLabels(false);
		return overlay;
	}

	/** The overlay of a map without a threshold: the outline of the brain on each slice, and the colour bar. */
	Overlay outlining(final ImagePlus map, final ColorRange colors, final String unit) {
		final Overlay overlay = new Overlay();
		for (int slice = 1; slice <= grey.length; slice++) {
			final ImageRoi outline = new ImageRoi(0, 0, outline(grey[slice - 1]));
			outline.setZeroTransparent(true);
			outline.setPosition(slice);
			outline.setName(ANATOMY);
			overlay.add(outline);
		}
		addColorBar(overlay, map, colors, unit);
		overlay.drawLabels(false);
		return overlay;
	}

	/** The pixels of the brain that have a neighbour outside it. */
	private ImageProcessor outline(final byte[] levels) {
		final int[] pixels = new int[levels.length];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				if (isBrain(levels, x, y) && !(isBrain(levels, x - 1, y) && isBrain(levels, x + 1, y) &&
					isBrain(levels, x, y - 1) && isBrain(levels, x, y + 1))) pixels[x + width * y] = OUTLINE;
		return new ColorProcessor(width, height, pixels);
	}

	private boolean isBrain(final byte[] levels, final int x, final int y) {
		return x >= 0 && y >= 0 && x < width && y < height && (levels[x + width * y] & 0xff) > LEAST_BRAIN;
	}

	/** Grey where the map is 0, from 1 to 255, else 0, which is transparent. */
	private static ImageProcessor picture(final ImageProcessor map, final byte[] levels) {
		final int[] pixels = new int[levels.length];
		for (int i = 0; i < pixels.length; i++) {
			final float value = map.getf(i);
			final int level = Math.max(1, levels[i] & 0xff);
			pixels[i] = value == 0 || Float.isNaN(value) ? level << 16 | level << 8 | level : 0;
		}
		return new ColorProcessor(map.getWidth(), map.getHeight(), pixels);
	}

	/** Draws the colour bar again, with the present colours and display range of the image. */
	void renewColorBar(final ImagePlus map, final ColorRange colors, final String unit) {
		final Overlay overlay = map.getOverlay();
		if (overlay == null || overlay.get(COLOR_BAR) == null) return;
		overlay.remove(COLOR_BAR);
		addColorBar(overlay, map, colors, unit);
	}

	private void addColorBar(final Overlay overlay, final ImagePlus map, final ColorRange colors, final String unit) {
		// a very small image has no room next to the brain
		if (Math.min(width, height) < LEAST_FOR_BAR) return;
		if (colors.isEmpty()) {
			label(overlay, "nothing survives", top() ? 1 : height - 2.0 * font(), font());
			return;
		}
		final int font = font(), length = length(), x = left() ? 1 : width - 1 - barWidth(),
			y = top() ? font + 2 : height - length - 2;
		final ImageProcessor first = map.getStack().getProcessor(1);
		final ColorModel lut = map.getProcessor() == null ? first.getColorModel() : map.getProcessor().getColorModel();
		final BufferedImage bar = new BufferedImage(barWidth(), length, BufferedImage.TYPE_INT_RGB);
		for (int row = 0; row < length; row++)
			for (int column = 0; column < barWidth(); column++)
				bar.setRGB(column, row, lut.getRGB((int) Math.round(255 * (1 - row / (length - 1.0)))));
		add(overlay, new ImageRoi(x, y, bar));
		final double high = map.getDisplayRangeMax(), lowest = map.getDisplayRangeMin();
		// the display range begins just below the smallest value
		final double low =
			!colors.negative() && Math.abs(lowest - colors.low()) < 1e-5 * colors.largest() ? colors.smallest() : lowest;
		final boolean signed = colors.negative();
		for (final double value : signed ? new double[] { high, 0, low } : new double[] { high, (low + high) / 2, low }) {
			final double share = high > low ? (value - low) / (high - low) : 1;
			label(overlay, Numbers.onBar(value, high - low), y + (1 - share) * (length - font), font);
		}
		label(overlay, unit, y - font - 1, font);
	}

	private void label(final Overlay overlay, final String text, final double y, final int size) {
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, size);
		final TextRoi roi = new TextRoi(0, y, text, font);
		roi.setStrokeColor(INK);
		roi.setAntialiased(true);
		final double beside = barWidth() + 2.0;
		roi.setLocation(left() ? beside : width - beside - roi.getFloatWidth() - 1, y - 0.15 * size);
		add(overlay, roi);
	}

	private static void add(final Overlay overlay, final Roi part) {
		part.setName(COLOR_BAR);
		overlay.add(part);
	}

	/** Marks a place, in pixels with fractions, the middle of the first pixel being 0; replaces an earlier mark. */
	void mark(final ImagePlus map, final double column, final double row, final int slice) {
		final Overlay overlay = map.getOverlay();
		if (overlay == null) return;
		overlay.remove(CROSSHAIR);
		final double x = column + 0.5, y = row + 0.5, near = Math.max(1.5, MARK_GAP * height),
			far = near + MARK_ARM * height;
		for (final double[] arm : List.of(new double[] { 1, 0 }, new double[] { -1, 0 }, new double[] { 0, 1 },
			new double[] { 0, -1 }))
		{
			final Line line = new Line(x + near * arm[0], y + near * arm[1], x + far * arm[0], y + far * arm[1]);
			line.setName(CROSSHAIR);
			line.setStrokeColor(MARK);
			line.setStrokeWidth(MARK_WIDTH * height);
			line.setPosition(slice);
			overlay.add(line);
		}
	}

	private int font() {
		return Math.max(4, (int) Math.round(FONT * height));
	}

	private int length() {
		return Math.max(3 * font(), (int) Math.round(BAR_LENGTH * height));
	}

	private int barWidth() {
		return Math.max(2, (int) Math.round(0.03 * height));
	}

	private boolean left() {
		return corner % 2 == 0;
	}

	private boolean top() {
		return corner < 2;
	}

	/** The corner with the least brain over all slices: 0 top left, 1 top right, 2 bottom left, 3 bottom right. */
	private int freeCorner() {
		final int w = Math.min(width, barWidth() + 3 * font()), h = Math.min(height, length() + font());
		int best = 0;
		long least = Long.MAX_VALUE;
		for (int candidate = 0; candidate < 4; candidate++) {
			final Rectangle box = new Rectangle(candidate % 2 == 0 ? 0 : width - w, candidate < 2 ? 0 : height - h, w, h);
			long sum = 0;
			for (final byte[] slice : grey)
				for (int row = box.y; row < box.y + h; row++)
					for (int column = box.x; column < box.x + w; column++)
						sum += slice[column + width * row] & 0xff;
			if (sum >= least) continue;
			least = sum;
			best = candidate;
		}
		return best;
	}
}
