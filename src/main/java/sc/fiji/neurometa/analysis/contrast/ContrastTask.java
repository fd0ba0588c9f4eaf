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

import java.util.Arrays;

import sc.fiji.neurometa.ale.QuantisedScale;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.space.Mask;

/**
 * The comparison that is left to do when both main effects are known, whatever its method.
 *
 * @param a the main effect of A
 * @param b the main effect of B
 * @param ale how they were computed, before {@code extent_a} and {@code extent_b}
 * @param contrast how they are compared
 * @param driver runs permutations
 * @param progress receives progress and may cancel
 */
record ContrastTask(MainEffectResult a, MainEffectResult b, AleSettings ale, ContrastSettings contrast,
	PermutationDriver driver, Progress progress)
{

	/** The voxels of the analysis. */
	Mask mask() {
		return a.mask();
	}

	/** The experiments of both literatures. */
	PooledLiteratures pool() {
		return PooledLiteratures.of(a.foci(), b.foci());
	}

	/** The clusters of the contrast and of the conjunction. */
	ContrastClusters clusters() {
		progress.stage("Clusters");
		return new ContrastClusters(a, b, ale, contrast, progress);
	}

	/** The exchange of labels at some voxels. */
	LabelPermutation labels(final Mask voxels) {
		progress.stage("Modelled activation");
		return new LabelPermutation(pool(), voxels, ale, largestSum(), progress);
	}

	private double largestSum() {
		double largest = 0;
		for (int i = 0; i < mask().size(); i++)
			largest = Math.max(largest, QuantisedScale.sum(a.maps().ale()[i]) + QuantisedScale.sum(b.maps().ale()[i]));
		return largest;
	}

	/** {@code ALE_A - ALE_B} by ordinal. */
	double[] differences() {
		final double[] differences = new double[mask().size()];
		for (int i = 0; i < differences.length; i++)
			differences[i] = a.maps().ale()[i] - b.maps().ale()[i];
		return differences;
	}

	/** The values of the other direction; not -0, which would not be the mirror of 0. */
	static double[] negative(final double[] values) {
		return Arrays.stream(values).map(x -> 0 - x).toArray();
	}
}
