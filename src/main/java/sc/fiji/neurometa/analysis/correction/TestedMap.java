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

import sc.fiji.neurometa.inference.cluster.Cluster;

/** An observed map, compared with a null hypothesis voxel by voxel, as a correction thresholds it. */
public interface TestedMap extends Correction.NullDistribution {

	/** The ALE values, by ordinal of the mask. */
	double[] ale();

	/**
	 * The scores of threshold-free cluster enhancement of the map of z, by ordinal.
	 *
	 * @throws UnsupportedOperationException where {@link Correction.FamilyWise#needsWholeMaps} rules them out
	 */
	default double[] tfce() {
		throw new UnsupportedOperationException("A map without TFCE scores");
	}

	/** The uncorrected p of each voxel, by ordinal. */
	double[] p();

	/** The largest p of a voxel whose ALE value is at least the given one; 0 when there can be none. */
	double p(double ale);

	/** Mass of a cluster that was formed at {@link TestLevel#voxelP}. */
	double mass(Cluster cluster);

	/** The clusters of the voxels with at least a value, the largest first. */
	List<Cluster> clusters(double[] values, double least);
}
