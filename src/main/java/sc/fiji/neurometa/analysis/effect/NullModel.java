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

import java.util.Arrays;

import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;

/**
 * The key {@code null_model}: where foci fall under the null hypothesis that the region has nothing to do with the
 * rest of the brain.
 */
public enum NullModel {

	/** Anywhere in the sampling space with the same chance, as in every other ALE. */
	UNIFORM,
	/** Where the database has foci, by its base rate: SCALE, Langner et al. (2014). */
	BASE_RATE;

	/** The null model of an input. */
	public static NullModel of(final AleInput input) {
		return input.baseRate().isPresent() ? BASE_RATE : UNIFORM;
	}

	/** @throws InputException when a correction, or an early end of the permutations, is not available with this null model */
	void checkSettings(final AleSettings settings) {
		if (this == BASE_RATE && settings.stopEarly().isPresent()) throw new InputException(
			"stop_early = true is not available with null_model = base_rate, where the p of every voxel comes from all " +
				"permutations. Leave it out, or choose null_model = uniform.");
		if (this == BASE_RATE && settings.correction().familyWise().filter(FamilyWise::needsWholeMaps).isPresent())
			throw InputException.about("correction", "correction = " + settings.correction().key() +
				" is not available with null_model = base_rate, where each " +
				"voxel has its own null distribution and permuted maps have no z. Choose another correction, or null_model = " +
				"uniform.", Remedy.set("Use cluster_fwe", "correction", "cluster_fwe"));
	}

	/** @throws InputException when there are too few permutations for the p of single voxels that the null model needs */
	public void checkPermutations(final AleSettings settings) {
		checkSettings(settings);
		if (this == UNIFORM || !settings.correction().usesVoxelP()) return;
		final double smallest = settings.correction().testsClusters()
			? Arrays.stream(settings.formingP()).min().orElseThrow() : settings.voxelP();
		final long needed = (long) Math.ceil(AleNull.ByVoxel.PERMUTATIONS_TIMES_P / smallest * (1 - 1e-12));
		if (settings.permutations() < needed) throw InputException.about("permutations",
			"permutations = " + settings.permutations() + " are too few for " +
				(smallest == settings.voxelP() ? "voxel_p" : "null_steps") + " = " + smallest +
				" with null_model = base_rate, where each voxel has its own p, in " +
				"steps of 1/(permutations + 1). Ask for at least " + needed + " permutations, or for a p of " +
				(double) AleNull.ByVoxel.PERMUTATIONS_TIMES_P / settings.permutations() + ".",
			Remedy.set("Use " + needed, "permutations", needed));
	}
}
