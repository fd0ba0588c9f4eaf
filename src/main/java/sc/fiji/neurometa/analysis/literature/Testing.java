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
package sc.fiji.neurometa.analysis.literature;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.InputException;

/**
 * The choices that say what of a map survives: the threshold, and which voxels form a cluster.
 *
 * @param threshold the threshold
 * @param connectivity the neighbourhood of voxels in a cluster
 */
public record Testing(@Flattened ThresholdChoice threshold, Connectivity connectivity) {

	/** @throws InputException naming the macro key of a value that is out of range */
	public Testing {
		final double voxelP = threshold.voxelP(), alpha = threshold.alpha(), mm3 = threshold.minClusterMm3();
		InputException.require(voxelP >= AnalyticNull.SMALLEST_P && voxelP < 1, "voxel_p", voxelP,
			"a probability between 0 and 1, such as 0.001");
		InputException.require(alpha > 0 && alpha < 1, "alpha", alpha, "a probability between 0 and 1, such as 0.05");
		InputException.require(mm3 >= 0 && mm3 < Double.POSITIVE_INFINITY, "min_cluster_mm3", mm3,
			"a volume of 0 mm³ or more");
	}

	/** The same with another threshold. */
	public Testing with(final ThresholdChoice choice) {
		return new Testing(choice, connectivity);
	}

	/** The same with other neighbours. */
	public Testing withConnectivity(final Connectivity neighbours) {
		return new Testing(threshold, neighbours);
	}

	/** Clusters of voxels that share a face, with the correction that is advised. */
	public static Testing defaults() {
		return new Testing(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.05, 0), Connectivity.FACES);
	}
}
