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

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.BrainEdge;
import sc.fiji.neurometa.ui.ColorScale;

/**
 * Painter of slices: anatomy in grey, linear between its voxels, and over it the map in colour, whose border runs
 * where the voxels with values are half of what surrounds a point. Anatomy and map may have any grids. It paints for
 * windows, fast enough to follow the mouse, with a palette of 256 colours; {@code BrainView} paints for figures.
 */
public final class SlicePicture {

	private static final double SOLID = 0.94;
	/** On white: grey of the darkest tissue, and the share of the brightest from which tissue hides the paper. */
	private static final double DARKEST = 0.08, SOLID_FROM = 0.12;
	private static final int PALETTE = 256;

	private final Sampler anatomy;
	private final int[] grey = new int[PALETTE];
	private final double levelsPerUnit;

	private SlicePicture(final Volume anatomy, final IntUnaryOperator color) {
		this.anatomy = Sampler.quick(anatomy);
		levelsPerUnit = (PALETTE - 1) / BrainEdge.of(anatomy).white();
		for (int i = 0; i < PALETTE; i++)
			grey[i] = color.applyAsInt(i);
	}

	/** A brain in grey, zero outside, on black. */
	public static SlicePicture onBlack(final Volume anatomy) {
		return new SlicePicture(anatomy, SlicePicture::grey);
	}

	/** A brain in grey, zero outside, whose edge fades into white. */
	public static SlicePicture onWhite(final Volume anatomy) {
		return new SlicePicture(anatomy, i -> {
			final double share = i / (PALETTE - 1.0);
			return ColorScale.mix(0xffffff, grey((int) Math.round((PALETTE - 1) * (DARKEST + (1 - DARKEST) * share))),
				Math.min(1, share / SOLID_FROM));
		});
	}

	private static int grey(final int level) {
		return level << 16 | level << 8 | level;
	}

	/** A map ready to be drawn: its values and the colours of 256 steps between its smallest and its largest. */
	public static final class ColorMap {

		private final Sampler values;
		private final ColorRange colors;
		private final double threshold;
		private final int[] positive = new int[PALETTE], negative = new int[PALETTE];

		/** Values of 0 get no colour. */
		public ColorMap(final Volume values, final ColorRange colors) {
			this(values, 0, colors, MapColors.WARM_AND_COLD);
		}

		/**
		 * A map above a threshold.
		 *
		 * @param values of the map
		 * @param threshold values of at most this size get no colour
		 * @param colors the sizes at the ends of the colours, and the signs that are shown
		 * @param palette the colours
		 */
		public ColorMap(final Volume values, final double threshold, final ColorRange colors, final MapColors palette) {
			this.values = Sampler.beyond(values, threshold);
			this.colors = colors;
			this.threshold = threshold;
			for (int i = 0; i < PALETTE; i++) {
				positive[i] = palette.of(1).color(i / (PALETTE - 1.0));
				negative[i] = palette.of(-1).color(i / (PALETTE - 1.0));
			}
		}

		/** The value that is shown at a place, 0 where none is. */
		private double shown(final Walk at) {
			final Sampler.Shown shown = values.shownAt(at.x, at.y, at.z, threshold);
			final double above = colors.positive() ? shown.size(1) : 0;
			return above > 0 ? above : colors.negative() ? -shown.size(-1) : 0;
		}

		private int color(final double value) {
			return (value < 0 ? negative : positive)[(int) Math.max(0,
				Math.min(PALETTE - 1, colors.share(Math.abs(value)) * (PALETTE - 1) + 0.5))];
		}
	}

	/**
	 * Draws a slice; its rows are shared among the processors. May be called by several threads.
	 *
	 * @param frame how large, and which part of space
	 * @param alongMm where the slice lies on the axis along which one looks
	 * @param map the map over it
	 */
	public BufferedImage draw(final ViewFrame frame, final double alongMm, final ColorMap map) {
		return draw(frame, alongMm, List.of(map));
	}

	/** Draws a slice with several maps, later ones over earlier ones. */
	public BufferedImage draw(final ViewFrame frame, final double alongMm, final List<ColorMap> maps) {
		final BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
		final int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		final Steps below = new Steps(anatomy, frame, alongMm);
		if (below.isAligned()) drawAnatomy(pixels, frame, below);
		else IntStream.range(0, frame.height()).parallel()
			.forEach(row -> drawAnatomy(pixels, row * frame.width(), frame.width(), below.row(row)));
		maps.stream().filter(map -> !map.colors.isEmpty()).forEach(map -> draw(pixels, frame, alongMm, map));
		return image;
	}

	private static void draw(final int[] pixels, final ViewFrame frame, final double alongMm, final ColorMap map) {
		final Steps above = new Steps(map.values, frame, alongMm);
		if (above.isAligned()) drawMap(pixels, frame, above, map);
		else IntStream.range(0, frame.height()).parallel()
			.forEach(row -> drawMap(pixels, row * frame.width(), frame.width(), above.row(row), map));
	}

	/** The same for a grid whose axes are those of the view, as most are, in a third of the time. */
	private void drawAnatomy(final int[] pixels, final ViewFrame frame, final Steps steps) {
		final SliceLayer layer = steps.layer(anatomy, value -> (float) (value * levelsPerUnit));
		final SliceLayer.Places columns = steps.columns(layer, frame), rows = steps.rows(layer, frame);
		IntStream.range(0, frame.height()).parallel().forEach(row -> {
			final int line = rows.before()[row];
			final float share = rows.share()[row];
			for (int column = 0, i = row * frame.width(); column < frame.width(); column++, i++)
				pixels[i] = grey[Math.max(0, Math.min(PALETTE - 1, (int) layer.at(columns, column, line, share)))];
		});
	}

	private static void drawMap(final int[] pixels, final ViewFrame frame, final Steps steps, final ColorMap map) {
		if (map.colors.positive()) drawMap(pixels, frame, steps, map, 1);
		if (map.colors.negative()) drawMap(pixels, frame, steps, map, -1);
	}

	/** Draws the values of one sign: where they have at least half the weight, their mean. */
	private static void drawMap(final int[] pixels, final ViewFrame frame, final Steps steps, final ColorMap map,
		final int sign)
	{
		final SliceLayer weight = steps.layer(map.values, value -> isShown(map, sign * value) ? 1 : 0),
			sum = steps.layer(map.values, value -> isShown(map, sign * value) ? value : 0);
		final SliceLayer.Places columns = steps.columns(weight, frame), rows = steps.rows(weight, frame);
		IntStream.range(0, frame.height()).parallel().forEach(row -> {
			final int line = rows.before()[row];
			final float below = rows.share()[row];
			for (int column = 0, i = row * frame.width(); column < frame.width(); column++, i++) {
				final float share = weight.at(columns, column, line, below);
				if (share >= 0.5f)
					pixels[i] = ColorScale.mix(pixels[i], map.color(sum.at(columns, column, line, below) / share), SOLID);
			}
		});
	}

	private static boolean isShown(final ColorMap map, final float size) {
		return size > map.threshold && size < Float.POSITIVE_INFINITY;
	}

	private void drawAnatomy(final int[] pixels, final int first, final int width, final Walk walk) {
		for (int i = first; i < first + width; i++, walk.step())
			pixels[i] = grey[(int) Math.max(0, Math.min(PALETTE - 1, anatomy.at(walk.x, walk.y, walk.z) * levelsPerUnit))];
	}

	private static void drawMap(final int[] pixels, final int first, final int width, final Walk walk,
		final ColorMap map)
	{
		for (int i = first; i < first + width; i++, walk.step()) {
			final double value = map.shown(walk);
			if (value != 0) pixels[i] = ColorScale.mix(pixels[i], map.color(value), SOLID);
		}
	}

	/** How voxel coordinates of a volume change from pixel to pixel of a slice. */
	private static final class Steps {

		private final double[] start, across, down;

		Steps(final Sampler source, final ViewFrame frame, final double alongMm) {
			start = source.voxel(mm(frame, alongMm, 0.5, 0.5));
			across = difference(source.voxel(mm(frame, alongMm, 1.5, 0.5)), start);
			down = difference(source.voxel(mm(frame, alongMm, 0.5, 1.5)), start);
		}

		private static double[] mm(final ViewFrame frame, final double alongMm, final double column, final double row) {
			final double[] mm = new double[3];
			mm[frame.plane().across] = frame.acrossMm(column);
			mm[frame.plane().up] = frame.upMm(row);
			mm[frame.plane().along] = alongMm;
			return mm;
		}

		private static double[] difference(final double[] a, final double[] b) {
			return new double[] { a[0] - b[0], a[1] - b[1], a[2] - b[2] };
		}

		/** Whether a row of pixels runs along one axis of the grid and a column along another. */
		boolean isAligned() {
			return axis(across) >= 0 && axis(down) >= 0 && axis(across) != axis(down);
		}

		/** The only axis of the grid along which a step goes; -1 when there are several. */
		private static int axis(final double[] step) {
			int axis = -1;
			for (int i = 0; i < 3; i++) {
				if (Math.abs(step[i]) < 1e-9) continue;
				if (axis >= 0) return -1;
				axis = i;
			}
			return axis;
		}

		SliceLayer layer(final Sampler source, final SliceLayer.Part part) {
			return SliceLayer.of(source, axis(across), axis(down), start[3 - axis(across) - axis(down)], part);
		}

		SliceLayer.Places columns(final SliceLayer layer, final ViewFrame frame) {
			return SliceLayer.Places.of(start[axis(across)], across[axis(across)], frame.width(), layer.width());
		}

		SliceLayer.Places rows(final SliceLayer layer, final ViewFrame frame) {
			return SliceLayer.Places.of(start[axis(down)], down[axis(down)], frame.height(), layer.height());
		}

		Walk row(final int row) {
			return new Walk(start[0] + row * down[0], start[1] + row * down[1], start[2] + row * down[2], across);
		}
	}

	/** Steps along a row of pixels in voxel coordinates. */
	private static final class Walk {

		private final double[] across;
		double x, y, z;

		Walk(final double x, final double y, final double z, final double[] across) {
			this.x = x;
			this.y = y;
			this.z = z;
			this.across = across;
		}

		void step() {
			x += across[0];
			y += across[1];
			z += across[2];
		}
	}
}
