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
package sc.fiji.neurometa.analysis.contrast;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.voxelwise.LabelwiseNull;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;

/**
 * The exchange of labels between two literatures, as benchmarks want it: in both main effects, and in the whole mask.
 *
 * @param experiments number of experiments of both
 * @param foci number of foci of both
 * @param settings how main effects are computed
 * @param inMainEffects the voxels of both main effects
 * @param gates the test inside the main effects
 * @param whole the test of the whole mask
 */
public record LabelTests(int experiments, int foci, AleSettings settings, Mask inMainEffects, LabelPermutation gates,
	LabelPermutation whole)
{

	public static LabelTests of(final ExperimentSet first, final ExperimentSet second) {
		final AleSettings settings = AleSettings.defaults().withDefaultSubjects(20).withPermutations(100)
			.withCorrection(Correction.UNCORRECTED).withMinClusterMm3(600);
		final Mask mask = ReferenceMasks.mni152();
		final MainEffectResult a = run(first, mask, settings), b = run(second, mask, settings);
		final PooledLiteratures pool = PooledLiteratures.of(a.foci(), b.foci());
		final double[] inA = a.clusterNumbers(), inB = b.clusterNumbers();
		final Mask both = Mask.of("gates", mask.grid(), mask.space(),
			v -> mask.contains(v) && inA[mask.ordinal(v)] + inB[mask.ordinal(v)] > 0);
		return new LabelTests(pool.size(), first.fociCount() + second.fociCount(), settings, both,
			new LabelPermutation(pool, both, settings, 2, Progress.NONE),
			new LabelPermutation(pool, mask, settings, 2, Progress.NONE));
	}

	/** Both passes of the standardised difference inside the main effects, which have as many voxels as a pooled gate or more. */
	public Object pooled(final int relabelings) {
		return standardised(gates, inMainEffects, relabelings);
	}

	/** The same in the whole mask. */
	public Object wholeMask(final int relabelings) {
		return standardised(whole, ReferenceMasks.mni152(), relabelings);
	}

	private Object standardised(final LabelPermutation labels, final Mask voxels, final int relabelings) {
		return LabelwiseNull.of(labels.standardised(Tails.BOTH), 0.001, relabelings, voxels, settings.connectivity(),
			PermutationDriver.PLAIN, Progress.NONE);
	}

	private static MainEffectResult run(final ExperimentSet set, final Mask mask, final AleSettings settings) {
		return MainEffect.run(new AleInput(set, mask, mask, Literature.NO_ATLAS), settings, Progress.NONE);
	}
}
