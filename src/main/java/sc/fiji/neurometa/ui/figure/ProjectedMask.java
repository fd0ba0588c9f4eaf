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
		GaussianSmoothing.apply(cover, width, height, smoothing * (view.halfPixels(mask.grid(), view.across()) + view
			.halfPixels(mask.grid(), view.up())));
	}

	/**
	 * Mean of values along the line of sight, where the middle of the brain counts most: its ventricles and brain stem are
	 * what one knows it by.
	 *
	 * @param values by ordinal
	 * @param middleMm where the middle is on the axis along which one looks
	 * @return by pixel, 0 to 1 between the 2nd and the 98th percentile, 0 off the mask
	 */
	static float[] mean(final Mask mask, final BrainProjection view, final float[] values,
		final double middleMm)
	{
		final float[] sum = new float[view.width() * view.height()], count = new float[sum.length];
		final float[] weights = new float[mask.size()];
		for (int i = 0; i < weights.length; i++)
			weights[i] = (float) (ALL + Math.exp(-0.5 * Math.pow((mask.grid().centreMm(mask.voxel(i))[view.along()] - middleMm) /
				DEPTH_MM, 2)));
		view.project(mask, (ordinal, pixel) -> {
			sum[pixel] += weights[ordinal] * values[ordinal];
			count[pixel] += weights[ordinal];
		});
		// sum and count are smoothed alike, so that the mean does not sink towards the edge
		for (final float[] plane : new float[][] { sum, count })
			GaussianSmoothing.apply(plane, view.width(), view.height(), view.halfPixels(mask.grid(), view.across()));
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
}
