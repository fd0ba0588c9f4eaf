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
package sc.fiji.neurometa.analysis.effect;

import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;

/** A way to compute an ALE: as {@link #PLAIN}, with further results, or from existing ones. */
@FunctionalInterface
public interface AleComputation {

	/** The ALE alone. */
	AleComputation PLAIN = MainEffect::run;

	/** The ALE, and the fate of its clusters without each experiment. */
	AleComputation LEAVE_ONE_OUT = new AleComputation() {

		@Override
		public MainEffectResult run(final AleInput input, final AleSettings settings, final PermutationDriver driver,
			final Progress progress)
		{
			LeaveOneOut.checkMemory(input.experiments(), input.mask(), settings);
			return LeaveOneOut.clusters(MainEffect.run(input, settings, driver, progress), driver, progress);
		}

		@Override
		public boolean leavesOneOut() {
			return true;
		}
	};

	/** The result; as {@link MainEffect#run(AleInput, AleSettings, PermutationDriver, Progress)}. */
	MainEffectResult run(AleInput input, AleSettings settings, PermutationDriver driver, Progress progress);

	/** Whether the result has the fate of clusters without each experiment. */
	default boolean leavesOneOut() {
		return false;
	}
}
