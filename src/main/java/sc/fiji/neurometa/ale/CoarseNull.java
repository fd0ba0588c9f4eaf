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

/**
 * The {@link AnalyticNull} in bins ten times as wide, 1e-4, for a thousand subsamples in a row: a hundred times faster, and
 * close enough for a threshold (JALE has no finer bins). p is interpolated in its logarithm between bins, so that the ALE
 * value of a p is not bound to them.
 */
public final class CoarseNull {

	private static final int FINE_PER_BIN = 10;
	private static final double WIDTH = FINE_PER_BIN * AleBins.WIDTH;
	/** A probability below this cannot change a p that serves as a threshold. */
	private static final double NEGLIGIBLE = 1e-15;

	private final double[] upperTail;

	private CoarseNull(final double[] upperTail) {
		this.upperTail = upperTail;
	}

	/** The share of the voxels in each bin of an experiment's MA values. */
	public static double[] bins(final MaHistogram histogram) {
		final double[] bins = new double[(histogram.bins() - 1 + FINE_PER_BIN / 2) / FINE_PER_BIN + 1];
		for (int fine = 0; fine < histogram.bins(); fine++)
			bins[(fine + FINE_PER_BIN / 2) / FINE_PER_BIN] += histogram.probability(fine);
		return bins;
	}

	/** The null distribution of experiments, each given by its {@link #bins}. */
	public static CoarseNull of(final List<double[]> experiments) {
		double[] probability = { 1 };
		for (final double[] bins : experiments)
			probability = union(probability, bins);
		for (int bin = probability.length - 2; bin >= 0; bin--)
			probability[bin] += probability[bin + 1];
		return new CoarseNull(probability);
	}

	private static double[] union(final double[] probability, final double[] bins) {
		final double[] union = new double[probability.length + bins.length];
		for (int j = 0; j < bins.length; j++)
			if (bins[j] > 0) for (int i = 0; i < probability.length; i++)
				union[(int) (i + j - i * j * WIDTH + 0.5)] += bins[j] * probability[i];
		int size = union.length;
		while (size > 1 && union[size - 1] < NEGLIGIBLE)
			size--;
		return Arrays.copyOf(union, size);
	}

	/** p of an ALE value, between those of the lower edges of the bins around it. */
	public double p(final double ale) {
		final double place = ale / WIDTH + 0.5;
		final int bin = (int) place;
		if (bin >= upperTail.length) return NEGLIGIBLE;
		final double next = bin + 1 < upperTail.length ? upperTail[bin + 1] : NEGLIGIBLE;
		return Math.min(1, upperTail[bin] * StrictMath.pow(next / upperTail[bin], place - bin));
	}

	/** The ALE value of a p. */
	public double threshold(final double p) {
		int bin = 0;
		while (bin < upperTail.length && upperTail[bin] > p)
			bin++;
		if (bin == 0) return 0;
		final double next = bin < upperTail.length ? upperTail[bin] : NEGLIGIBLE;
		final double share = StrictMath.log(p / upperTail[bin - 1]) / StrictMath.log(next / upperTail[bin - 1]);
		return (bin - 1 + share - 0.5) * WIDTH;
	}
}
