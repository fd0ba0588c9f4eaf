package sc.fiji.neurometa.ui.figure;

/**
 * Smooths planes of floats. ImageJ's own filter starts threads that outlive the work, so that a program without a
 * display would not end.
 */
final class GaussianSmoothing {

	private GaussianSmoothing() {}

	/** Smooths a plane in place; beyond its border it goes on as at its border. */
	static void apply(final float[] plane, final int width, final int height, final double sigma) {
		final int reach = (int) Math.ceil(3.5 * sigma);
		final double[] kernel = new double[2 * reach + 1];
		double sum = 0;
		for (int i = -reach; i <= reach; i++)
			sum += kernel[i + reach] = Math.exp(-0.5 * i * i / (sigma * sigma));
		for (int i = 0; i < kernel.length; i++)
			kernel[i] /= sum;
		for (int row = 0; row < height; row++)
			line(plane, row * width, 1, width, kernel);
		for (int column = 0; column < width; column++)
			line(plane, column, width, height, kernel);
	}

	private static void line(final float[] plane, final int start, final int step, final int length,
		final double[] kernel)
	{
		final int reach = kernel.length / 2;
		final float[] before = new float[length];
		for (int i = 0; i < length; i++)
			before[i] = plane[start + i * step];
		for (int i = 0; i < length; i++) {
			double sum = 0;
			for (int k = -reach; k <= reach; k++)
				sum += kernel[k + reach] * before[Math.max(0, Math.min(length - 1, i + k))];
			plane[start + i * step] = (float) sum;
		}
	}
}
