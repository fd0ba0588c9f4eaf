package sc.fiji.neurometa.analysis.literature;

import sc.fiji.neurometa.model.InputException;

/**
 * Rule for ending permutations before the last, when every decision is certain or the interval of the threshold is
 * narrow; see {@link sc.fiji.neurometa.inference.permutation.SequentialStopping}.
 *
 * @param stopInterval width of the 95 % Monte Carlo interval that is narrow enough, in percent of the threshold
 */
public record StoppingRule(double stopInterval) {

	/** @throws InputException naming the macro key when the width is out of range */
	public StoppingRule {
		if (!(stopInterval > 0 && stopInterval <= 100)) throw new InputException("stop_interval = " + stopInterval +
			" cannot be used: the width of the threshold's 95 % interval in percent of the threshold is expected, above 0 and at " +
			"most 100, such as 10.");
	}
}
