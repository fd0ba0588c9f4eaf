package sc.fiji.neurometa.ale;

import java.util.Arrays;
import java.util.List;

/**
 * The distribution of the ALE value at a voxel when the experiments' foci have nothing to do with each other.
 * <p>
 * Eickhoff et al. (2012), NeuroImage 59:2349-2361,
 * <a href="https://doi.org/10.1016/j.neuroimage.2011.09.017">doi:10.1016/j.neuroimage.2011.09.017</a>: each experiment's
 * MA value is drawn at an independent random voxel of the mask, so that the distribution of the union follows from the
 * histograms of the single experiments, one after the other: for bins i and j of width 1e-5
 * <p>
 * {@code P'[round(i + j - i j 1e-5)] += P[i] h[j]}.
 * <p>
 * Values are rounded to the nearest bin, never down: rounding down biases p towards zero, the more the more experiments
 * there are.
 */
public final class AnalyticNull {

	/** Width of the bins of ALE values. */
	public static final double BIN_WIDTH = AleBins.WIDTH;

	/** No p-value is reported below this one; smaller sums lose their digits in double precision. */
	public static final double SMALLEST_P = 1e-300;

	/** Products of probabilities below this one cannot change a p-value that is reported. */
	private static final double NEGLIGIBLE = 1e-305;

	private final double[] upperTail;

	private AnalyticNull(final double[] upperTail) {
		this.upperTail = upperTail;
	}

	/**
	 * The null distribution of a set of experiments.
	 *
	 * @param histograms the MA histogram of each experiment
	 * @param checkpoint is called between experiments; what it throws ends the computation
	 */
	public static AnalyticNull of(final List<MaHistogram> histograms, final Runnable checkpoint) {
		double[] probability = { 1 };
		for (final MaHistogram histogram : histograms) {
			checkpoint.run();
			probability = union(probability, histogram);
		}
		for (int bin = probability.length - 2; bin >= 0; bin--)
			probability[bin] += probability[bin + 1];
		// what is certain has p = 1 to the last bit: z of 1 - 1e-16 would be -8
		final double total = probability[0];
		for (int bin = 0; bin < probability.length; bin++)
			probability[bin] /= total;
		return new AnalyticNull(probability);
	}

	private static double[] union(final double[] probability, final MaHistogram histogram) {
		final double[] union = new double[unionBin(probability.length - 1, histogram.bins() - 1) + 1];
		for (int j = 0; j < histogram.bins(); j++)
			if (histogram.counts()[j] > 0) addShifted(probability, j, histogram.probability(j), union);
		int bins = union.length;
		while (bins > 1 && union[bins - 1] < NEGLIGIBLE)
			bins--;
		return Arrays.copyOf(union, bins);
	}

	/**
	 * Adds the bins of a distribution, times a weight, where their union with bin j falls. The union of neighbouring bins
	 * falls on neighbouring bins, except where {@code i j 1e-5} passes a half and two bins fall on the same one: between
	 * these places the loop is a plain shift.
	 */
	private static void addShifted(final double[] probability, final int j, final double weight, final double[] union) {
		int i = 0;
		while (i < probability.length) {
			final int shift = unionBin(i, j) - i;
			final int end = Math.min(probability.length, firstWithShift(i, shift - 1, j));
			for (; i < end; i++)
				union[i + shift] += weight * probability[i];
		}
	}

	/** The first bin after i whose union with j is shifted by no more than the given number. */
	private static int firstWithShift(final int i, final int shift, final int j) {
		if (j == 0) return Integer.MAX_VALUE;
		// start a little early from the real solution of j - i j 1e-5 = shift + .5 and step to the exact one
		int bin = Math.max(i + 1, (int) Math.min(Integer.MAX_VALUE / 2, (j - shift - 0.5) / AleBins.overlap(1, j)) - 1);
		while (unionBin(bin, j) - bin > shift)
			bin++;
		return bin;
	}

	private static int unionBin(final int i, final int j) {
		return (int) Math.floor(i + j - AleBins.overlap(i, j) + 0.5);
	}

	/**
	 * Probability of an ALE value at least as large, both counted in bins of 1e-5.
	 *
	 * @param ale the observed ALE value
	 * @return p, from {@link #SMALLEST_P} to 1
	 */
	public double p(final double ale) {
		final int bin = AleBins.of(ale);
		return bin >= upperTail.length ? SMALLEST_P : Math.min(1, Math.max(SMALLEST_P, upperTail[bin]));
	}

	/**
	 * The smallest ALE value with {@code p <= voxelP}.
	 *
	 * @param voxelP uncorrected p, between 0 and 1
	 */
	public double threshold(final double voxelP) {
		int bin = 0;
		while (bin < upperTail.length && upperTail[bin] > voxelP)
			bin++;
		return AleBins.lowerEdge(bin);
	}
}
