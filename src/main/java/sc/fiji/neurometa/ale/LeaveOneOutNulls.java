package sc.fiji.neurometa.ale;

import java.util.ArrayList;
import java.util.List;

/**
 * The analytic null of a set of experiments without any one of them. It is united from the histograms of the others in
 * their order, and so has the same bits as {@link AnalyticNull#of} of the others: the distributions of the experiments
 * before the one that is left out are kept, those after it are united with it anew.
 * <p>
 * A tree of distributions, in which a leaf could be changed with a logarithmic number of unions, would not be exact: the
 * bin of a union is rounded, and so depends on the order; and the unions of its inner nodes, of ten thousands of bins
 * each, would cost as much as hundreds of these.
 * <p>
 * Memory is that of at most {@value #MOST_KEPT} distributions of at most 100,001 values, 64 MB. Immutable, for all threads.
 */
public final class LeaveOneOutNulls {

	private static final int MOST_KEPT = 80;

	private final List<MaHistogram> histograms;
	/** The distribution of the first experiments: none, one stride of them, two, and so on. */
	private final List<double[]> kept = new ArrayList<>();
	private final int stride;

	/**
	 * @param histograms the MA histogram of each experiment
	 * @param checkpoint is called between experiments; what it throws ends the computation
	 */
	public LeaveOneOutNulls(final List<MaHistogram> histograms, final Runnable checkpoint) {
		this.histograms = List.copyOf(histograms);
		stride = (histograms.size() + MOST_KEPT - 1) / MOST_KEPT;
		double[] probability = AnalyticNull.nothing();
		for (int e = 0; e < histograms.size(); e++) {
			checkpoint.run();
			if (e % stride == 0) kept.add(probability);
			// the last is never kept
			if (e < histograms.size() - 1) probability = AnalyticNull.union(probability, histograms.get(e));
		}
	}

	/**
	 * The null distribution of the other experiments.
	 *
	 * @param experiment the number of the one that is left out
	 * @param checkpoint is called between experiments; what it throws ends the computation
	 */
	public AnalyticNull without(final int experiment, final Runnable checkpoint) {
		double[] probability = kept.get(experiment / stride).clone();
		for (int e = experiment / stride * stride; e < histograms.size(); e++) {
			if (e == experiment) continue;
			checkpoint.run();
			probability = AnalyticNull.union(probability, histograms.get(e));
		}
		return AnalyticNull.ofProbabilities(probability);
	}
}
