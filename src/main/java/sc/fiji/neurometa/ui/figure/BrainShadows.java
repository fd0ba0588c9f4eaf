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

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.Sampler;

/** A brain as one looks through it: three views, and in each its shadow, shaded by its anatomy, with an outline. */
final class BrainShadows {

	private static final int EDGE = 0x8d949c, KEPT = 9;
	/** Shadows drawn last, the latest first, while there is memory: all figures of a report show the same brain. */
	private static final Deque<SoftReference<Shadow>> LAST = new ArrayDeque<>();

	private final Mask brain;
	private final float[] anatomy;
	private final double[] middleMm = new double[3];
	private final List<BrainProjection> views;

	/**
	 * @param brain the voxels that cast the shadow, one or more
	 * @param template anatomy whose mean along the line of sight shades the shadow, in mm of the same space
	 * @param pixelsPerMm scale of the views
	 * @param marginMm room around the brain
	 */
	BrainShadows(final Mask brain, final Volume template, final double pixelsPerMm, final double marginMm) {
		if (brain.size() == 0) throw new IllegalArgumentException("The brain " + brain.name() + " is empty");
		this.brain = brain;
		final Sampler sampler = new Sampler(template);
		anatomy = new float[brain.size()];
		final double[] low = new double[3], high = new double[3];
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
		for (int i = 0; i < brain.size(); i++) {
			final double[] mm = brain.grid().centreMm(brain.voxel(i));
			anatomy[i] = (float) sampler.atMm(mm[0], mm[1], mm[2]);
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], mm[axis] - marginMm);
				high[axis] = Math.max(high[axis], mm[axis] + marginMm);
			}
		}
		for (int axis = 0; axis < 3; axis++)
			middleMm[axis] = (low[axis] + high[axis]) / 2;
		// all views are equally high, so that axes and names are in line
		final int rows = (int) Math.ceil(Math.max(high[1] - low[1], high[2] - low[2]) * pixelsPerMm);
		views = List.of(view("Sagittal", 1, true, 2, high, rows, pixelsPerMm),
			view("Axial", 0, false, 1, high, rows, pixelsPerMm), view("Coronal", 0, false, 2, high, rows, pixelsPerMm));
	}

	private BrainProjection view(final String name, final int across, final boolean mirrored, final int up,
		final double[] high, final int rows, final double pixelsPerMm)
	{
		return new BrainProjection(name, across, mirrored, up, middleMm[across], middleMm[up],
			(int) Math.ceil(2 * (high[across] - middleMm[across]) * pixelsPerMm), rows, pixelsPerMm);
	}

	/** Seen from the left, from above and from the front; the left side of the brain is on the left. */
	List<BrainProjection> views() {
		return views;
	}

	/** The look of one view. */
	final class Shadow {

		private final BrainProjection view;
		private final double[] outline;
		private final int[] colors;
		private final double area;

		private Shadow(final BrainProjection view) {
			this.view = view;
			final ProjectedMask shape = new ProjectedMask(brain, view, 0.9);
			final float[] shade = ProjectedMask.mean(brain, view, anatomy, middleMm[view.along()]);
			colors = new int[shade.length];
			outline = new double[shade.length];
			double sum = 0;
			for (int pixel = 0; pixel < colors.length; pixel++) {
				final double inside = shape.inside(pixel);
				sum += inside;
				outline[pixel] = shape.outline(pixel, 2);
				colors[pixel] =
					outlined(ColorScale.mix(0xffffff, ColorScale.mix(0xc3c7cc, 0xf6f7f8, shade[pixel]), inside), pixel);
			}
			area = sum;
		}

		/** Number of pixels that the brain covers. */
		double area() {
			return area;
		}

		/** The colour of a pixel. */
		int color(final int pixel) {
			return colors[pixel];
		}

		/** A colour with the outline of the brain over it. */
		int outlined(final int color, final int pixel) {
			return ColorScale.mix(color, EDGE, outline[pixel]);
		}

		private boolean isOf(final BrainShadows other, final BrainProjection otherView) {
			return view.equals(otherView) && hasSameBrainAs(other);
		}
	}

	private boolean hasSameBrainAs(final BrainShadows other) {
		return Arrays.equals(middleMm, other.middleMm) && Arrays.equals(anatomy, other.anatomy) &&
			brain.grid().equals(other.brain.grid()) && Arrays.equals(voxels(), other.voxels());
	}

	private int[] voxels() {
		return IntStream.range(0, brain.size()).map(brain::voxel).toArray();
	}

	/** The shadow in one of the views. */
	Shadow shadow(final BrainProjection view) {
		synchronized (LAST) {
			return LAST.stream().map(SoftReference::get).filter(Objects::nonNull).filter(s -> s.isOf(this, view)).findFirst()
				.orElseGet(() -> {
					final Shadow shadow = new Shadow(view);
					LAST.addFirst(new SoftReference<>(shadow));
					if (LAST.size() > KEPT) LAST.removeLast();
					return shadow;
				});
		}
	}
}
