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
package sc.fiji.neurometa.ale;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.space.Workers;

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
 * there are. Rounding, and so the last digit of p, depends on the order of the experiments.
 * <p>
 * Every bin of a union adds up its products in the order of j and, for one j, of i. So its bins can be divided between
 * threads and are bit-identical for any number of them.
 */
public final class AnalyticNull {

	/** Width of the bins of ALE values. */
	public static final double BIN_WIDTH = AleBins.WIDTH;

	/** No p-value is reported below this one; smaller sums lose their digits in double precision. */
	public static final double SMALLEST_P = 1e-300;

	/** Products of probabilities below this one cannot change a reported p-value. */
	private static final double NEGLIGIBLE = 1e-305;

	/** With fewer products than this a second thread does not pay. */
	private static final int MANY_PRODUCTS = 300_000;

	private final double[] upperTail;

	private AnalyticNull(final double[] upperTail) {
		this.upperTail = upperTail;
	}

	/**
	 * The null distribution of a set of experiments.
	 *
	 * @param histograms the MA histogram of each experiment
	 * @param cancelCheck is called between experiments; an exception from it ends the computation
	 */
	public static AnalyticNull of(final List<MaHistogram> histograms, final Runnable cancelCheck) {
		double[] probability = nothing();
		for (final MaHistogram histogram : histograms) {
			cancelCheck.run();
			probability = union(probability, histogram);
		}
		return ofProbabilities(probability);
	}

	/** The distribution of no experiment at all. */
	static double[] nothing() {
		return new double[] { 1 };
	}

	/** The null distribution with the given probabilities of bins; it takes over the array. */
	static AnalyticNull ofProbabilities(final double[] probability) {
		addFromAbove(probability, 0);
		// what is certain has p = 1 to the last bit: z of 1 - 1e-16 would be -8
		final double total = probability[0];
		for (int bin = 0; bin < probability.length; bin++)
			probability[bin] /= total;
		return new AnalyticNull(probability);
	}

	/**
	 * Turns the probabilities of bins into those of the bin or a higher one, starting from some probability above all
	 * bins.
	 */
	static void addFromAbove(final double[] probability, final double above) {
		double sum = above;
		for (int bin = probability.length - 1; bin >= 0; bin--)
			probability[bin] = sum += probability[bin];
	}

	/**
	 * The distribution with one experiment more.
	 *
	 * @param probability by bin; stays
	 * @param histogram the experiment
	 * @return by bin, up to the last that is not negligible; a new array
	 */
	static double[] union(final double[] probability, final MaHistogram histogram) {
		final double[] union = uniteBelow(unionBins(probability, histogram), probability, histogram);
		int bins = union.length;
		while (bins > 1 && union[bins - 1] < NEGLIGIBLE)
			bins--;
		return Arrays.copyOf(union, bins);
	}

	/** Number of bins of a union, before those that are negligible are cut off. */
	static int unionBins(final double[] probability, final MaHistogram histogram) {
		return unionBin(probability.length - 1, histogram.bins() - 1) + 1;
	}

	/** Whether there are probabilities other than 0 that {@link #union} might cut off. */
	static boolean hasNegligible(final double[] probability) {
		return Arrays.stream(probability).anyMatch(p -> p > 0 && p < NEGLIGIBLE);
	}

	/** The first bins of a union, none of them cut off. */
	static double[] uniteBelow(final int bins, final double[] probability, final MaHistogram histogram) {
		final double[] union = new double[bins];
		final long products = (long) probability.length * Arrays.stream(histogram.counts()).filter(c -> c > 0).count();
		final int parts = products < MANY_PRODUCTS ? 1 : Workers.count();
		Workers.forEach(IntStream.range(0, parts).boxed().toList(), part -> {
			final int from = (int) ((long) union.length * part / parts),
				end = (int) ((long) union.length * (part + 1) / parts);
			for (int j = 0; j < histogram.bins(); j++)
				if (histogram.counts()[j] > 0) addShifted(probability, j, histogram.probability(j), union, from, end);
		});
		return union;
	}

	/**
	 * Adds the bins of a distribution, times a weight, where their union with bin j falls, within a range of
	 * bins. The union of neighbouring bins falls on neighbouring bins, except where {@code i j 1e-5} passes a half and two
	 * bins fall on the same one: between these places the loop is a plain shift.
	 */
	private static void addShifted(final double[] probability, final int j, final double weight, final double[] union,
		final int from, final int to)
	{
		int i = firstReaching(from, j, probability.length);
		while (i < probability.length) {
			final int shift = unionBin(i, j) - i;
			if (i + shift >= to) return;
			final int end = Math.min(Math.min(probability.length, to - shift), firstWithShift(shift - 1, j));
			for (; i < end; i++)
				union[i + shift] += weight * probability[i];
		}
	}

	/** The first of some bins whose union with j reaches a given bin; their number when none does. */
	private static int firstReaching(final int least, final int j, final int bins) {
		int low = 0, high = bins;
		while (low < high) {
			final int middle = (low + high) >>> 1;
			if (unionBin(middle, j) >= least) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** The first bin whose union with j is shifted by no more than the given number. */
	private static int firstWithShift(final int shift, final int j) {
		return j == 0 ? Integer.MAX_VALUE : AleBins.firstWithOverlap(j - shift, j);
	}

	private static int unionBin(final int i, final int j) {
		return i + j - AleBins.overlap(i, j);
	}

	/**
	 * Probability of an ALE value at least as large, both counted in bins of 1e-5.
	 *
	 * @param ale the observed ALE value
	 * @return p, from {@link #SMALLEST_P} to 1
	 */
	public double p(final double ale) {
		return ofBin(AleBins.of(ale));
	}

	private double ofBin(final int bin) {
		return bin >= upperTail.length ? SMALLEST_P : Math.min(1, Math.max(SMALLEST_P, upperTail[bin]));
	}

	/**
	 * The smallest ALE value with {@code p <= voxelP}.
	 *
	 * @param voxelP uncorrected p, between 0 and 1
	 */
	public double threshold(final double voxelP) {
		return AleBins.lowerEdge(thresholdBin(voxelP));
	}

	/** The {@link #p} of each of some ALE values. */
	public double[] p(final double[] ale) {
		return Arrays.stream(ale).map(this::p).toArray();
	}

	/** The {@link ZScore} of the p of each of some ALE values. It is computed once for all values of a bin. */
	public double[] z(final double[] ale) {
		final boolean[] occurs = new boolean[AleBins.of(Arrays.stream(ale).max().orElse(0)) + 1];
		for (final double value : ale)
			occurs[AleBins.of(value)] = true;
		final double[] byBin = new double[occurs.length];
		Workers.forEach(IntStream.range(0, byBin.length).filter(bin -> occurs[bin]).boxed().toList(),
			bin -> byBin[bin] = ZScore.ofP(ofBin(bin)));
		return Arrays.stream(ale).map(value -> byBin[AleBins.of(value)]).toArray();
	}

	/** The bin of the smallest ALE value with {@code p <= voxelP}. */
	private int thresholdBin(final double voxelP) {
		int bin = 0;
		while (bin < upperTail.length && upperTail[bin] > voxelP)
			bin++;
		return bin;
	}

	/**
	 * Number of bins that determine the p of ALE values up to the largest, and the ALE values of p down to the smallest.
	 *
	 * @param ale the largest ALE value
	 * @param voxelP the smallest p
	 */
	int binsFor(final double ale, final double voxelP) {
		return Math.max(AleBins.of(ale), thresholdBin(voxelP)) + 1;
	}

	/** The first bins alone, without the p of larger ALE values. */
	AnalyticNull below(final int bins) {
		return bins < upperTail.length ? new AnalyticNull(Arrays.copyOf(upperTail, bins)) : this;
	}

	/** Probability of a bin or a higher one. */
	double tail(final int bin) {
		return bin < upperTail.length ? upperTail[bin] : 0;
	}

	/** Number of bins. */
	int bins() {
		return upperTail.length;
	}
}
