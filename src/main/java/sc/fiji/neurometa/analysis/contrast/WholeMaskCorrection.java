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

import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.cluster.Cluster;

/**
 * The family-wise correction of a contrast over the whole mask.
 *
 * @param formingDifference the cluster-forming difference of ALE values
 * @param formingRelabelings number of label permutations, made beforehand, that fixed it
 * @param maxima of every label permutation the largest difference, and the largest and heaviest cluster, of the directions that
 *          are tested
 * @param limit the smallest value that survives
 */
public record WholeMaskCorrection(double formingDifference, int formingRelabelings, NullMaxima maxima,
	Threshold.Limit limit)
{

	/**
	 * Family-wise p of a cluster by each quantity.
	 *
	 * @param size by its number of voxels
	 * @param mass by the amount by which its differences exceed the cluster-forming one, summed
	 * @param voxel by its largest difference
	 */
	public record ClusterP(double size, double mass, double voxel) {}

	/** All three p of a cluster of a direction, whose differences are given by ordinal. */
	public ClusterP p(final Cluster cluster, final double[] differences) {
		final NullMaxima.ClusterMaxima clusters = maxima.clusters().get(0);
		return new ClusterP(clusters.sizeNull().p(cluster.size()),
			clusters.massNull().p(cluster.mass(differences, formingDifference)), maxima.valueNull().p(cluster.maximum()));
	}
}
