package sc.fiji.neurometa.analysis.contrast;

import sc.fiji.neurometa.model.InputException;

/**
 * The choices with which the balanced contrast draws subsamples.
 *
 * @param balancedN size of a subsample; 0 = by rule
 * @param draws number of subsamples
 */
public record Subsampling(int balancedN, int draws) {

	/** @throws InputException naming the macro key of a value that is out of range, or that cannot be reached */
	public Subsampling {
		if (balancedN < 0) throw new InputException("balanced_n = " + balancedN +
			" cannot be used: a number of experiments is expected, or 0 for the usual rule.");
		if (draws < 1) throw new InputException("draws = " + draws +
			" cannot be used: at least 1 is expected, 1000 for results to publish.");
	}

	/** The same with another size of a subsample; 0 = by rule. */
	public Subsampling withBalancedN(final int balancedN) {
		return new Subsampling(balancedN, draws);
	}

	/** The same with another number of subsamples. */
	public Subsampling withDraws(final int draws) {
		return new Subsampling(balancedN, draws);
	}
}
