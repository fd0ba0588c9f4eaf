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
package sc.fiji.neurometa.ui.plot;

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.ui.render.Ticks;

/**
 * The histogram of a null distribution: the number of permutations by their largest value, and the part of the axis that is
 * shown, with the threshold and the observed values.
 *
 * @param from left end of the axis
 * @param to right end, beyond {@code from}
 * @param width of a bin; the first begins at {@code from}
 * @param counts number of permutations by bin
 */
public record NullBins(double from, double to, double width, int[] counts) {

	private static final int BINS = 48;
	/** Observed values beyond this multiple of the null are off the axis, so that the histogram stays readable. */
	private static final double FARTHEST = 3;

	/**
	 * Counts maxima.
	 *
	 * @param maxima the largest value of each permutation, in any order; values that are not finite are omitted
	 * @param threshold smallest value that survives; NaN or infinite when there is none
	 * @param high95 upper end of its interval; NaN or infinite when it has no bound
	 * @param observed the observed values; may be empty
	 */
	public static NullBins of(final double[] maxima, final double threshold, final double high95,
		final double[] observed)
	{
		final double[] finite = Arrays.stream(maxima).filter(Double::isFinite).toArray();
		final double least = Arrays.stream(finite).min().orElse(0);
		double most = Arrays.stream(finite).max().orElse(0);
		for (final double value : new double[] { threshold, high95 })
			if (Double.isFinite(value)) most = Math.max(most, value);
		final double limit = most > 0 ? FARTHEST * most : Double.POSITIVE_INFINITY;
		for (final double value : observed)
			if (Double.isFinite(value) && value <= limit) most = Math.max(most, value);
		// sizes begin at 0; a quantity that varies little, such as an ALE value, at its own minimum
		final double from = least > 0.3 * most ? least - 0.08 * (most - least) : Math.min(0, least);
		final double to = most > from ? from + (most - from) * 1.04 : from + 1;
		final double width = width(to - from, finite);
		final int[] counts = new int[(int) Math.ceil((to - from) / width) + 1];
		for (final double value : finite)
			counts[(int) Math.max(0, Math.min(counts.length - 1, Math.floor((value - from) / width)))]++;
		return new NullBins(from, to, width, counts);
	}

	/** Whole numbers stay whole, so that no bin holds more of them than its neighbour. */
	private static double width(final double extent, final double[] values) {
		final double width = extent / BINS;
		return Arrays.stream(values).allMatch(v -> v == Math.rint(v)) ? Math.max(1, Math.ceil(width)) : width;
	}

	/** Number of permutations in the fullest bin. */
	public int highest() {
		return Arrays.stream(counts).max().orElse(0);
	}

	/** A round value on the axis, and its label. */
	public record Tick(double value, String label) {}

	/** Round values along the axis, about the wanted number; only whole numbers where bins are whole. */
	public List<Tick> ticks(final int about) {
		return (width == Math.rint(width) ? Ticks.whole(from, to, about) : Ticks.between(from, to, about)).stream()
			.map(tick -> new Tick(tick.value(), tick.label())).toList();
	}

	/** Where a value lies on the axis, 0 = its left end to 1 = its right end; beyond that off the axis. */
	public double share(final double value) {
		return (value - from) / (to - from);
	}
}
