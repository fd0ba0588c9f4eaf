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

/**
 * The contrast of the whole mask by the difference of the ALE values, with one cluster-forming difference for all voxels
 * and one null distribution for both directions. Literatures of unequal size have no fair chance in it, so it is
 * no longer offered; runs that were made with it are repeated.
 */
final class DifferenceContrast {

	private DifferenceContrast() {}

	static ComparedEffects run(final ContrastTask task) {
		final ContrastSettings contrast = task.contrast();
		final LabelPermutation test = task.labels(task.mask());
		task.progress().stage("Cluster-forming difference");
		final double forming = test.formingDifference(contrast.contrastP(), contrast.tails(), task.progress());
		task.progress().stage("Label permutations");
		final LabelPermutations.Outcome outcome = task.driver().run("relabelings",
			test.relabelings(task.ale(), forming, contrast.tails()), contrast.relabelings(), task.progress());
		final TestedVoxels testedA = test.tested(task.mask(), outcome.counts(), Group.A, contrast.tails()),
			testedB = test.tested(task.mask(), outcome.counts(), Group.B, contrast.tails());
		final ContrastClusters clusters = task.clusters();
		final WholeMaskCorrection correction = clusters.correction(forming, outcome.maxima().orElseThrow());
		final double[] differences = test.differences();
		return new ComparedEffects(clusters.byDifference(testedA.maps(differences), testedA.voxels(), correction, Group.A),
			clusters.byDifference(testedB.maps(ContrastTask.negative(differences)), testedB.voxels(), correction, Group.B),
			clusters.conjunction(), Optional.of(correction), Optional.empty(), Optional.empty());
	}
}
