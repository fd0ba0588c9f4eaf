package sc.fiji.neurometa.analysis.correction;

/** The words of a family-wise correction and of the quantity that it tests. */
public interface FamilyWiseWords extends CorrectionWords {

	/** The tested unit: a cluster or a voxel. */
	String unit();

	/** The requirement, up to its number. */
	String required();

	/** The quantity before its number in few words, with a space; empty for numbers of voxels, which have a unit. */
	String symbol();

	/** The maximum that each permutation gives. */
	String maximum();

	/** The maxima on the axis of a plot. */
	String axis();

	/** The maxima of a contrast on the axis of a plot. */
	String contrastAxis();

	@Override
	default String headline(final String clusters) {
		return "Convergence in " + clusters + ".";
	}

	@Override
	default String brief(final String alpha) {
		return "family-wise error ≤ " + alpha;
	}

	@Override
	default String term(final String alpha) {
		return "Family-wise error ≤ " + alpha;
	}

	@Override
	default String meaning(final String percent, final String permutations) {
		return "If there were no convergence anywhere, at most " + percent + " % of such analyses would find any " + unit() +
			" at all. Chance is simulated by " + permutations + ": the same analysis with every focus at a random location.";
	}
}
