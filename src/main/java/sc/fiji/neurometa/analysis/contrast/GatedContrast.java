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

import java.util.Optional;

import sc.fiji.neurometa.inference.relabeling.LabelPermutations;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.space.Mask;

/** The contrast inside the main effects, one p for each voxel (Eickhoff et al. 2011; GingerALE). */
final class GatedContrast {

	private GatedContrast() {}

	static ComparedEffects run(final ContrastTask task) {
		final Mask mask = task.mask();
		final ContrastSettings contrast = task.contrast();
		final double[] inA = task.a().clusterNumbers(), inB = task.b().clusterNumbers();
		final TestedVoxels testedA = TestedVoxels.nowhere(mask.size()), testedB = TestedVoxels.nowhere(mask.size());
		for (int i = 0; i < mask.size(); i++) {
			testedA.at()[i] = contrast.tails().tests(Group.A) && inA[i] > 0;
			testedB.at()[i] = contrast.tails().tests(Group.B) && inB[i] > 0;
		}
		final Mask gates = Mask.of("gates", mask.grid(), mask.space(),
			v -> mask.contains(v) && (testedA.at()[mask.ordinal(v)] || testedB.at()[mask.ordinal(v)]));
		if (gates.size() > 0) {
			final LabelPermutation test = task.labels(gates);
			task.progress().stage("Label permutations");
			final LabelPermutations.Outcome outcome =
				task.driver().run("relabelings", test.relabelings(), contrast.relabelings(), task.progress());
			for (int g = 0; g < gates.size(); g++) {
				final int i = mask.ordinal(gates.voxel(g));
				if (testedA.at()[i]) testedA.p()[i] = test.p(outcome.counts(), g, Group.A);
				if (testedB.at()[i]) testedB.p()[i] = test.p(outcome.counts(), g, Group.B);
			}
		}
		final ContrastClusters clusters = task.clusters();
		final double[] differences = task.differences();
		return new ComparedEffects(clusters.byP(testedA.maps(differences), testedA.voxels(), contrast.contrastP(), Group.A),
			clusters.byP(testedB.maps(ContrastTask.negative(differences)), testedB.voxels(), contrast.contrastP(), Group.B),
			clusters.conjunction(), Optional.empty(), Optional.empty(), Optional.empty());
	}
}
