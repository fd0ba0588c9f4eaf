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
package sc.fiji.neurometa.ui.threshold;

import java.util.Arrays;

/**
 * The values at which a slider stops.
 *
 * @param values rising, at least one
 * @param labelled those that are written under the slider
 * @param free whether other values can be typed
 */
record SliderStops(double[] values, double[] labelled, boolean free) {

	/** Levels of a correction, about evenly spaced on a logarithmic scale. */
	static final SliderStops ALPHA = new SliderStops(new double[] { .001, .0015, .002, .003, .004, .005, .006, .008, .01,
		.015, .02, .025, .03, .04, .05, .06, .08, .1, .15, .2 }, new double[] { .001, .005, .01, .05, .1, .2 }, true);

	private static final double[] USUAL_P = { .0001, .0005, .001, .005, .01, .05 };
	private static final int MOST_VOXELS = 250, LABEL_EVERY_MM3 = 500;

	/** The cluster-forming p for which a run stored maxima, and no others. */
	static SliderStops forming(final double[] kept) {
		final double[] rising = Arrays.stream(kept).sorted().toArray();
		return new SliderStops(rising, rising, false);
	}

	/** Any p, with stops at those of the run and the usual ones. */
	static SliderStops anyP(final double... own) {
		final double[] all =
			Arrays.stream(new double[][] { own, USUAL_P }).flatMapToDouble(Arrays::stream).sorted().distinct().toArray();
		return new SliderStops(all, USUAL_P, true);
	}

	/** Volumes of whole voxels. */
	static SliderStops volumes(final double voxelMm3) {
		final double[] all = new double[MOST_VOXELS + 1];
		for (int i = 0; i < all.length; i++)
			all[i] = i * voxelMm3;
		final double every = LABEL_EVERY_MM3 * Math.max(1, Math.rint(MOST_VOXELS * voxelMm3 / (4.0 * LABEL_EVERY_MM3)));
		final double[] labels = new double[(int) (MOST_VOXELS * voxelMm3 / every) + 1];
		for (int i = 0; i < labels.length; i++)
			labels[i] = i * every;
		return new SliderStops(all, labels, true);
	}

	/** Index of the stop that is nearest to a value. */
	int nearest(final double value) {
		int nearest = 0;
		for (int i = 1; i < values.length; i++)
			if (Math.abs(values[i] - value) < Math.abs(values[nearest] - value)) nearest = i;
		return nearest;
	}

	/** The value itself where it may be typed, else that of the nearest stop. */
	double allowed(final double value) {
		return free ? value : values[nearest(value)];
	}
}
