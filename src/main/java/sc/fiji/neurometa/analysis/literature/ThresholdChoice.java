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

import sc.fiji.neurometa.analysis.correction.Correction;

/**
 * The threshold of an ALE: what of its settings can change without computing it again. Checked where it becomes part of
 * {@link Testing}.
 *
 * @param correction the correction for multiple testing
 * @param voxelP uncorrected p: the threshold itself, or the cluster-forming one
 * @param alpha level of the correction
 * @param minClusterMm3 smallest volume of a cluster in mm3, inclusive, on top of the correction
 */
public record ThresholdChoice(Correction correction, double voxelP, double alpha, double minClusterMm3) {

	/** The same with another correction. */
	public ThresholdChoice withCorrection(final Correction other) {
		return new ThresholdChoice(other, voxelP, alpha, minClusterMm3);
	}

	/** The same with another p of voxels. */
	public ThresholdChoice withVoxelP(final double p) {
		return new ThresholdChoice(correction, p, alpha, minClusterMm3);
	}

	/** The same with another level. */
	public ThresholdChoice withAlpha(final double level) {
		return new ThresholdChoice(correction, voxelP, level, minClusterMm3);
	}

	/** The same with another smallest volume of a cluster. */
	public ThresholdChoice withMinClusterMm3(final double mm3) {
		return new ThresholdChoice(correction, voxelP, alpha, mm3);
	}
}
