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

import java.util.Arrays;

import sc.fiji.neurometa.space.Mask;

/** The shadow of a mask in a view, its steps between voxels smoothed. */
final class ProjectedMask {

	private static final double DEPTH_MM = 12, ALL = 0.04;

	private final int width, height;
	private final float[] cover;

	/**
	 * Projects a mask.
	 *
	 * @param smoothing standard deviation of the smoothing, in voxels; below 0.45 no voxel is lost
	 */
	ProjectedMask(final Mask mask, final BrainProjection view, final double smoothing) {
		width = view.width();
		height = view.height();
		cover = new float[width * height];
		view.project(mask, (ordinal, pixel) -> cover[pixel] = 1);
		smooth(cover, width, height,
			smoothing * (view.halfPixels(mask.grid(), view.across()) + view.halfPixels(mask.grid(), view.up())));
	}

	/**
	 * Mean of values along the line of sight, where the middle of the brain counts most: it is
	 * recognised by its ventricles and brain stem.
	 *
	 * @param values by ordinal
	 * @param middleMm where the middle is on the axis along which one looks
	 * @return by pixel, 0 to 1 between the 2nd and the 98th percentile, 0 off the mask
	 */
	static float[] mean(final Mask mask, final BrainProjection view, final float[] values, final double middleMm) {
		final float[] sum = new float[view.width() * view.height()], count = new float[sum.length];
		final float[] weights = new float[mask.size()];
		for (int i = 0; i < weights.length; i++)
			weights[i] = (float) (ALL +
				Math.exp(-0.5 * Math.pow((mask.grid().centreMm(mask.voxel(i))[view.along()] - middleMm) / DEPTH_MM, 2)));
		view.project(mask, (ordinal, pixel) -> {
			sum[pixel] += weights[ordinal] * values[ordinal];
			count[pixel] += weights[ordinal];
		});
		// sum and count are smoothed alike, so that the mean does not sink towards the edge
		for (final float[] plane : new float[][] { sum, count })
			smooth(plane, view.width(), view.height(), view.halfPixels(mask.grid(), view.across()));
		final float[] mean = new float[sum.length], sorted = new float[sum.length];
		int inside = 0;
		for (int pixel = 0; pixel < sum.length; pixel++)
			if (count[pixel] > 1e-6) sorted[inside++] = mean[pixel] = sum[pixel] / count[pixel];
		if (inside == 0) return mean;
		Arrays.sort(sorted, 0, inside);
		final float low = sorted[(int) (0.02 * inside)], high = sorted[(int) (0.98 * inside)];
		for (int pixel = 0; pixel < mean.length; pixel++)
			mean[pixel] = high > low ? Math.max(0, Math.min(1, (mean[pixel] - low) / (high - low))) : 0;
		return mean;
	}

	/** How much of a pixel the shadow covers, 0 to 1. */
	double inside(final int pixel) {
		return clamped(0.5 + distance(pixel));
	}

	/** How much of a pixel a line around the shadow covers, 0 to 1. */
	double outline(final int pixel, final double lineWidth) {
		return clamped(0.5 + lineWidth / 2 - Math.abs(distance(pixel)));
	}

	/** Distance to the edge of the shadow in pixels, to first order; positive inside. */
	private double distance(final int pixel) {
		final int x = pixel % width, y = pixel / width;
		final double dx = (at(x + 1, y) - at(x - 1, y)) / 2, dy = (at(x, y + 1) - at(x, y - 1)) / 2;
		return (cover[pixel] - 0.5) / Math.max(1e-6, Math.hypot(dx, dy));
	}

	private float at(final int x, final int y) {
		return cover[Math.max(0, Math.min(width - 1, x)) + width * Math.max(0, Math.min(height - 1, y))];
	}

	private static double clamped(final double share) {
		return Math.max(0, Math.min(1, share));
	}

	/**
	 * Smooths a plane in place by a Gaussian; beyond its border it continues as at its border. ImageJ's own filter starts
	 * threads that outlive the work, so that a program without a display would not end.
	 */
	private static void smooth(final float[] plane, final int width, final int height, final double sigma) {
		final int reach = (int) Math.ceil(3.5 * sigma);
		final double[] kernel = new double[2 * reach + 1];
		double sum = 0;
		for (int i = -reach; i <= reach; i++)
			sum += kernel[i + reach] = Math.exp(-0.5 * i * i / (sigma * sigma));
		for (int i = 0; i < kernel.length; i++)
			kernel[i] /= sum;
		for (int row = 0; row < height; row++)
			smoothLine(plane, row * width, 1, width, kernel);
		for (int column = 0; column < width; column++)
			smoothLine(plane, column, width, height, kernel);
	}

	private static void smoothLine(final float[] plane, final int start, final int step, final int length,
		final double[] kernel)
	{
		final int reach = kernel.length / 2;
		final float[] before = new float[length + 2 * reach];
		for (int i = 0; i < before.length; i++)
			before[i] = plane[start + Math.max(0, Math.min(length - 1, i - reach)) * step];
		// weight by weight, so that the inner loop runs along the line
		final double[] sums = new double[length];
		for (int k = 0; k < kernel.length; k++)
			for (int i = 0; i < length; i++)
				sums[i] += kernel[k] * before[i + k];
		for (int i = 0; i < length; i++)
			plane[start + i * step] = (float) sums[i];
	}
}
