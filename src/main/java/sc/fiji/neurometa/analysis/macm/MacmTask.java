package sc.fiji.neurometa.analysis.macm;

import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;

/**
 * The co-activations of one region as something to be computed, here or elsewhere: all that the result depends on.
 *
 * @param selection the experiments that report the region
 * @param input what their ALE is computed from
 * @param settings how
 */
public record MacmTask(Selection selection, AleInput input, AleSettings settings) {

	/** The same with other settings. */
	public MacmTask with(final AleSettings chosen) {
		return new MacmTask(selection, input, chosen);
	}

	/**
	 * Computes the co-activations.
	 *
	 * @param computation how the ALE is computed
	 * @param driver runs the permutations
	 * @param progress learns how far it is, and can stop it
	 * @throws sc.fiji.neurometa.model.InputException when the foci cannot be used
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public MacmResult run(final AleComputation computation, final PermutationDriver driver, final Progress progress) {
		return Macm.result(selection, computation.run(input, settings, driver, progress));
	}
}
