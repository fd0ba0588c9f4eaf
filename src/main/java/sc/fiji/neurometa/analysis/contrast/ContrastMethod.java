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

/** The way in which two literatures are compared. */
public enum ContrastMethod {

	/** Tested where all experiments together converge, with correction for the family-wise error over voxels and clusters. */
	POOLED,
	/** A - B is tested where A converges, B - A where B does: Eickhoff et al. (2011), GingerALE. */
	GATED,
	/** Every voxel is tested, with correction for the family-wise error over voxels and clusters. */
	WHOLE_MASK,
	/** Subsamples of equal size of both literatures, averaged: Frahm et al. (2023), JALE. */
	BALANCED;

	private static final double GATED_P = 0.05, FORMING_P = 0.001, GATED_EXTENT_MM3 = 200;

	/** The usual {@code contrast_p}: GingerALE's threshold of a voxel, or a cluster-forming p. */
	public double usualP() {
		return this == GATED ? GATED_P : FORMING_P;
	}

	/** The usual {@code extent_contrast} in mm3; methods that correct for chance clusters need none. */
	public double usualExtentMm3() {
		return this == GATED ? GATED_EXTENT_MM3 : 0;
	}

	/** Whether it corrects for the number of voxels. */
	public boolean isCorrected() {
		return this != GATED;
	}

	/** The statistic of today; empty where there is no choice. */
	Optional<ContrastStatistic> statistic() {
		return this == POOLED || this == WHOLE_MASK ? Optional.of(ContrastStatistic.STANDARDISED_SUM) : Optional.empty();
	}

	/** The usual null hypothesis of the method; empty where there is no choice. */
	Optional<BalancedNull> balancedNull() {
		return this == BALANCED ? Optional.of(BalancedNull.LABELS) : Optional.empty();
	}
}
