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
package sc.fiji.neurometa.ui.figure;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.BrainEdge;
import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;
import sc.fiji.neurometa.ui.render.Sampler;

/** Slices of a brain in grey on white, with a map in colour above a threshold. */
final class BrainView {

	private static final double MARGIN_MM = 3, SOLID = 0.92;
	/** The brightness from which the brain covers the paper. */
	private static final double EDGE = 0.12;
	private static final int PAPER = 0xffffff;

	private final Sampler anatomy;
	private final double white;
	/** The brain with a margin. */
	private final double[] low, high;
	private final Sampler map;
	/** Values of at most this size are not shown. */
	private final double threshold;
	private final ColorRange range;
	private final MapColors colors;
	private final double pixelsPerMm;

	/**
	 * @param anatomy brain in grey, zero outside
	 * @param row the map
	 * @param range the values that the colours represent
	 * @param colors the colours
	 * @param pixelsPerMm scale of the slices
	 * @throws IllegalArgumentException when the anatomy is empty
	 */
	BrainView(final Volume anatomy, final MapRow row, final ColorRange range, final MapColors colors,
		final double pixelsPerMm)
	{
		this.anatomy = new Sampler(anatomy);
		final BrainEdge edge = BrainEdge.of(anatomy);
		white = edge.brightest();
		if (!(white > 0)) throw new IllegalArgumentException("The anatomy is empty");
		low = new double[3];
		high = new double[3];
		measure(anatomy, edge);
		map = Sampler.beyond(row.map(), row.threshold());
		threshold = row.threshold();
		this.range = range;
		this.colors = colors;
		this.pixelsPerMm = pixelsPerMm;
	}

	private BrainView(final BrainView same, final Sampler map, final double threshold, final ColorRange range,
		final MapColors colors, final double pixelsPerMm)
	{
		anatomy = same.anatomy;
		white = same.white;
		low = same.low;
		high = same.high;
		this.map = map;
		this.threshold = threshold;
		this.range = range;
		this.colors = colors;
		this.pixelsPerMm = pixelsPerMm;
	}

	/** The same brain with another map. */
	BrainView withMap(final MapRow row, final ColorRange range, final MapColors colors) {
		return new BrainView(this, Sampler.beyond(row.map(), row.threshold()), row.threshold(), range, colors, pixelsPerMm);
	}

	/** The same at another scale. */
	BrainView withScale(final double newPixelsPerMm) {
		return new BrainView(this, map, threshold, range, colors, newPixelsPerMm);
	}

	private void measure(final Volume volume, final BrainEdge edge) {
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
		final Grid grid = volume.grid();
		for (int i = 0; i < grid.voxels(); i++) {
			if (!edge.isBrain(volume.get(i))) continue;
			final double[] mm = grid.centreMm(i);
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], mm[axis] - MARGIN_MM);
				high[axis] = Math.max(high[axis], mm[axis] + MARGIN_MM);
			}
		}
	}

	/** Lowest and highest slice with enough brain to be seen, in mm. */
	double lowest() {
		return low[2] + 2 * MARGIN_MM;
	}

	double highest() {
		return high[2] - 2 * MARGIN_MM;
	}

	/** Where the brain itself begins and ends, in mm. */
	double bottom() {
		return low[2] + MARGIN_MM;
	}

	double top() {
		return high[2] - MARGIN_MM;
	}

	/** Whether a place lies on an axial slice. */
	boolean shows(final double xMm, final double yMm) {
		return xMm >= low[0] && xMm <= high[0] && yMm >= low[1] && yMm <= high[1];
	}

	/** Whether a place lies on slices of all three directions. */
	boolean shows(final Point place) {
		return shows(place.xMm(), place.yMm()) && place.zMm() >= low[2] && place.zMm() <= high[2];
	}

	double pixelsPerMm() {
		return pixelsPerMm;
	}

	/** Width of a view across which an axis runs, or its height, in pixels. */
	int pixels(final int axis) {
		return (int) Math.ceil((high[axis] - low[axis]) * pixelsPerMm);
	}

	/** Pixels of a place from the left of an axial or coronal view. */
	double columnOf(final double xMm) {
		return (xMm - low[0]) * pixelsPerMm;
	}

	/** Pixels of a place from the left of a sagittal view, and from the top of an axial one. */
	double fromFront(final double yMm) {
		return (high[1] - yMm) * pixelsPerMm;
	}

	/** Pixels of a height from the top of a sagittal or coronal view. */
	double rowOf(final double zMm) {
		return (high[2] - zMm) * pixelsPerMm;
	}

	/** The slice at a height, the brain's left on the left, its front on top. */
	BufferedImage axial(final double zMm) {
		return slice(0, 1, (column, row) -> color(low[0] + column, high[1] - row, zMm));
	}

	/** The slice at a distance from the midline, the front on the left. */
	BufferedImage sagittal(final double xMm) {
		return slice(1, 2, (column, row) -> color(xMm, high[1] - column, high[2] - row));
	}

	/** The slice at a distance to the front, the brain's left on the left. */
	BufferedImage coronal(final double yMm) {
		return slice(0, 2, (column, row) -> color(low[0] + column, yMm, high[2] - row));
	}

	/** Colour at a distance in mm from the left and the upper edge of a slice. */
	private interface Paint {

		int color(double columnMm, double rowMm);
	}

	private BufferedImage slice(final int across, final int up, final Paint paint) {
		final BufferedImage image = new BufferedImage(pixels(across), pixels(up), BufferedImage.TYPE_INT_RGB);
		for (int row = 0; row < image.getHeight(); row++)
			for (int column = 0; column < image.getWidth(); column++)
				image.setRGB(column, row, paint.color((column + 0.5) / pixelsPerMm, (row + 0.5) / pixelsPerMm));
		return image;
	}

	private int color(final double xMm, final double yMm, final double zMm) {
		final int grey = grey(anatomy.atMm(xMm, yMm, zMm) / white);
		final Sampler.Shown shown = map.shownAtMm(xMm, yMm, zMm, threshold);
		return over(over(grey, shown, 1), shown, -1);
	}

	/** The grey of a brightness from 0 to 1 on paper, into which the brain's edge fades. */
	private static int grey(final double value) {
		if (!(value > 0)) return PAPER;
		final int level = (int) Math.round(255 * Math.min(1, 0.08 + 0.92 * value)), grey = level << 16 | level << 8 | level;
		return value >= EDGE ? grey : ColorScale.mix(PAPER, grey, value / EDGE);
	}

	/** The colour of values of one sign over another colour. */
	private int over(final int below, final Sampler.Shown shown, final int sign) {
		final double size = shown.size(sign);
		return size > 0 ? ColorScale.mix(below, colors.of(sign).color(range.share(size)), SOLID) : below;
	}
}
