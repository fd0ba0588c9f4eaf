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

import sc.fiji.neurometa.analysis.correction.Threshold.Limit;

/** Family-wise correction by clusters that are formed at an uncorrected p and tested as wholes. */
sealed interface Clusterwise extends Correction.FamilyWise permits ClusterSize, ClusterMass {

	@Override
	default boolean testsClusters() {
		return true;
	}

	@Override
	default double[] observed(final TestedMap map, final TestLevel level) {
		return map.clusters(map.ale(), map.ale(level.voxelP())).stream()
			.mapToDouble(c -> of(FormedCluster.of(c, () -> map.mass(c)))).toArray();
	}

	@Override
	default Threshold threshold(final TestedMap map, final TestLevel level) {
		return new Threshold(level.voxelP(), map.ale(level.voxelP()),
			map.maxima().map(m -> Limit.of(m, quantity(), level)));
	}

	@Override
	default double least(final NullDistribution tested, final TestLevel level) {
		return tested.ale(level.voxelP());
	}
}
