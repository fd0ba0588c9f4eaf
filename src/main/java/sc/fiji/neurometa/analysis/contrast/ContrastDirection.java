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

import java.util.List;

import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;

/**
 * One direction of a contrast.
 *
 * @param maps difference of the ALE values, or the standardised difference where that is tested (positive where this
 *          direction has more), p and z of this direction, by ordinal; where it is not tested p is 1 and z is 0
 * @param testedVoxels number of voxels that are tested
 * @param clusters the surviving clusters, the largest first
 * @param tooSmall clusters that were significant by a family-wise p but smaller than {@code extent_contrast}
 * @param report their tables
 * @param fromA contributions of the experiments of A to the difference, which add up to 100 in A - B; in
 *          B - A they are negative
 * @param fromB the same of B
 */
public record ContrastDirection(AleMaps maps, int testedVoxels, List<TestedCluster> clusters,
	List<TestedCluster> tooSmall, ClusterReport report, List<Contribution> fromA, List<Contribution> fromB)
{

	public ContrastDirection {
		clusters = List.copyOf(clusters);
		tooSmall = List.copyOf(tooSmall);
		fromA = List.copyOf(fromA);
		fromB = List.copyOf(fromB);
	}

	/** z inside the clusters, 0 elsewhere. */
	public double[] thresholdedZ() {
		return TestedCluster.inside(clusters, maps.z());
	}

	/** The number of each voxel's cluster, 0 where there is none. */
	public double[] clusterNumbers() {
		return TestedCluster.numbers(clusters, maps.z().length);
	}
}
