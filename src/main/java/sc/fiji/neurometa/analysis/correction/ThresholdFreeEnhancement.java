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
package sc.fiji.neurometa.analysis.correction;

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;

/** Correction by the TFCE score of single voxels, against the largest score of each permutation. */
record ThresholdFreeEnhancement() implements Voxelwise {

	@Override
	public String name() {
		return "TFCE";
	}

	@Override
	public Quantity quantity() {
		return Quantity.TFCE;
	}

	@Override
	public String voxelColumn() {
		return "max_tfce";
	}

	/** Contrasts have no maps of z of their permutations. */
	@Override
	public FamilyWise ofContrast() {
		return CLUSTER_FWE;
	}

	@Override
	public String contrastColumn() {
		return ofContrast().contrastColumn();
	}

	@Override
	public FamilyWiseWords words() {
		return new ThresholdFreeWords();
	}

	@Override
	public PermutationEngine engine(final NullMaps maps) {
		return new EnhancedEngine(maps);
	}

	@Override
	public boolean needsWholeMaps() {
		return true;
	}

	@Override
	public double[] observed(final TestedMap map, final TestLevel level) {
		return map.tfce();
	}

	/** No voxel with a larger p, or a smaller ALE value, survives; what else it takes is its score. */
	@Override
	public Threshold threshold(final TestedMap map, final TestLevel level) {
		final Threshold.Limit limit = Threshold.Limit.of(map.maxima().orElseThrow(), quantity(), level);
		final double[] scores = map.tfce(), p = map.p();
		double largest = 0;
		for (int i = 0; i < p.length; i++)
			if (scores[i] >= limit.smallest()) largest = Math.max(largest, p[i]);
		return new Threshold(largest, map.ale(largest), Optional.of(limit));
	}

	@Override
	public List<Cluster> clusters(final TestedMap map, final Threshold threshold) {
		return map.clusters(map.tfce(), threshold.corrected().orElseThrow().smallest());
	}

	/** No voxel with a larger p has a score. */
	@Override
	public double least(final NullDistribution tested, final TestLevel level) {
		return tested.ale(EnhancedEngine.HALF);
	}
}
