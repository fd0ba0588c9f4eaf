package sc.fiji.neurometa.analysis.contrast;

/**
 * The balanced contrast of two literatures.
 *
 * @param subsample number of experiments in a subsample
 * @param difference by ordinal: mean over the draws of the difference of the ALE values of a subsample of A and one of B
 * @param nullMaxima for each permutation the largest mean difference with random foci
 * @param nullMinima for each permutation the smallest
 * @param pA by ordinal: family-wise p of a difference at least as large
 * @param pB by ordinal: family-wise p of a difference at least as small
 * @param probabilityA by ordinal: share of the subsamples of A that converge there
 * @param probabilityB the same of B
 */
public record BalancedResult(int subsample, double[] difference, double[] nullMaxima, double[] nullMinima, double[] pA,
	double[] pB, double[] probabilityA, double[] probabilityB)
{}
