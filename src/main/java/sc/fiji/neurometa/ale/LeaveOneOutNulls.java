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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The analytic null of a set of experiments without any one of them, as far as it is needed: the p of ALE values that
 * occur, and the ALE values of p that are used. It is united from the histograms of the others in their order, and is
 * bit-identical to {@link AnalyticNull#of} of the others.
 * <p>
 * <b>Prefixes.</b> The distributions of the experiments before the one that is left out are kept; those after it are united
 * with it each time.
 * <p>
 * <b>Bins that do not matter</b>, most of them, are omitted: p of the highest ALE values that occur is rarely below 1e-20,
 * and the distribution goes down to 1e-305. A union {@code i + j - i j 1e-5} is nowhere below i or j. So the bins below a
 * limit follow from bins below it alone, exactly, as long as no probability is so small that it may have been cut off as
 * negligible; that is checked, and does not occur in practice. What p then lacks is the probability T of the limit and the
 * bins above, where adding up begins. Leaving an experiment out lowers no bin, since the union with what follows is
 * monotone: T is at most that of all experiments, a known number, and twice that bounds all rounding of sums of positive
 * numbers. So p is added up twice, from 0 and from this bound. Rounding is monotone: bins that are bit-identical both times
 * are the same with the true T. The limit is where the bound is 1e-26 of the smallest p that is needed. Where the two
 * sums differ, the distribution is united in full.
 * <p>
 * A tree of distributions, in which a leaf could be changed with a logarithmic number of unions, would not be exact: the bin
 * of a union is rounded, and so depends on the order. And the unions of its inner nodes, of thousands of bins each, would
 * cost as much as hundreds of those with a histogram.
 * <p>
 * Memory is that of at most {@value #MOST_KEPT} distributions of at most 100,001 values, 64 MB. Immutable and thread-safe.
 */
public final class LeaveOneOutNulls {

	private static final int MOST_KEPT = 80;
	private static final double BEYOND = 1e-26;

	private final List<MaHistogram> histograms;
	/** Number of bins that are needed. */
	private final int asked;
	/** Bins from this one on are omitted. */
	private final int limit;
	/** The omitted bins have at most this probability. */
	private final double leftOut;
	/** The distribution of the first experiments: none, one stride of them, two, and so on; empty where it is not exact. */
	private final List<Optional<double[]>> kept = new ArrayList<>();
	private final int stride;

	/**
	 * @param histograms the MA histogram of each experiment
	 * @param largestAle the largest ALE value of all experiments
	 * @param smallestP the smallest p that {@link AnalyticNull#threshold} will be asked for
	 * @param cancelCheck is called between experiments; an exception from it ends the computation
	 */
	public LeaveOneOutNulls(final List<MaHistogram> histograms, final double largestAle, final double smallestP,
		final Runnable cancelCheck)
	{
		this.histograms = List.copyOf(histograms);
		final AnalyticNull all = AnalyticNull.of(histograms, cancelCheck);
		// one more for the rounding of p
		asked = all.binsFor(largestAle, smallestP) + 1;
		int first = asked;
		while (first < all.bins() && all.tail(first) > BEYOND * all.tail(asked))
			first++;
		limit = first;
		leftOut = 2 * all.tail(limit);
		stride = (histograms.size() + MOST_KEPT - 1) / MOST_KEPT;
		Optional<double[]> probability = Optional.of(AnalyticNull.nothing());
		for (int e = 0; e < histograms.size(); e++) {
			cancelCheck.run();
			if (e % stride == 0) kept.add(probability);
			final MaHistogram next = histograms.get(e);
			probability = probability.flatMap(p -> unite(p, next));
		}
	}

	/** The distribution with one experiment more, below the limit; empty when it may not be exact. */
	private Optional<double[]> unite(final double[] probability, final MaHistogram histogram) {
		if (AnalyticNull.unionBins(probability, histogram) <= limit)
			return Optional.of(AnalyticNull.union(probability, histogram));
		final double[] union = AnalyticNull.uniteBelow(limit, probability, histogram);
		return Optional.of(union).filter(u -> !AnalyticNull.hasNegligible(u));
	}

	/**
	 * The null distribution of the other experiments, for ALE values and p as in the constructor.
	 *
	 * @param experiment the number of the one that is left out
	 * @param cancelCheck is called between experiments; an exception from it ends the computation
	 */
	public AnalyticNull without(final int experiment, final Runnable cancelCheck) {
		Optional<double[]> probability = kept.get(experiment / stride).map(double[]::clone);
		for (int e = experiment / stride * stride; e < histograms.size(); e++) {
			if (e == experiment) continue;
			cancelCheck.run();
			final MaHistogram next = histograms.get(e);
			probability = probability.flatMap(p -> unite(p, next));
		}
		return probability.flatMap(this::exact)
			.orElseGet(() -> AnalyticNull.of(
				IntStream.range(0, histograms.size()).filter(e -> e != experiment).mapToObj(histograms::get).toList(),
				cancelCheck))
			.below(asked);
	}

	/** The null of a distribution below the limit, empty when the bins above might change a bit of it. */
	private Optional<AnalyticNull> exact(final double[] probability) {
		if (probability.length < limit) return Optional.of(AnalyticNull.ofProbabilities(probability));
		final double[] more = probability.clone();
		AnalyticNull.addFromAbove(more, leftOut);
		final double[] least = probability.clone();
		AnalyticNull.addFromAbove(least, 0);
		for (int bin = 0; bin < asked; bin++)
			if (more[bin] != least[bin]) return Optional.empty();
		return Optional.of(AnalyticNull.ofProbabilities(probability));
	}
}
