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
package sc.fiji.neurometa.analysis.macm;

import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.CorrectionTrial;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;

/**
 * The co-activations of one region as something to be computed, here or elsewhere: all that the result depends on.
 *
 * @param selection the experiments that report the region
 * @param input what their ALE is computed from
 * @param settings how; where a trial chooses the correction, it takes the place of theirs
 * @param correction how the correction is chosen
 */
public record MacmTask(Selection selection, AleInput input, AleSettings settings, CorrectionChoice correction) {

	/** The same with other settings; a trial that chose another correction has no part in them. */
	public MacmTask with(final AleSettings chosen) {
		return new MacmTask(selection, input, chosen,
			correction.trial().filter(t -> t.chosen().equals(chosen.correction())).isPresent() ? correction
				: CorrectionChoice.BY_HAND);
	}

	/**
	 * The same with the correction that a trial chooses, where one is to be made.
	 *
	 * @param driver runs the trial permutations
	 * @param progress receives progress and may cancel
	 */
	public MacmTask decided(final PermutationDriver driver, final Progress progress) {
		if (!correction.isOpen()) return this;
		final CorrectionTrial trial = CorrectionTrial.of(input, settings, driver, progress);
		return new MacmTask(selection, input, settings.withCorrection(trial.chosen()), CorrectionChoice.of(trial));
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
		final MacmTask decided = decided(driver, progress);
		return Macm.result(selection, computation.run(input, decided.settings, driver, progress), driver, progress)
			.with(decided.correction);
	}
}
