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

import java.util.Optional;

/** The words of {@link ThresholdFreeEnhancement}. */
record ThresholdFreeWords() implements FamilyWiseWords {

	@Override
	public String label() {
		return "TFCE, family-wise";
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "TFCE FWE ≤ " + alpha;
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "a family-wise p ≤ " + alpha + " of TFCE scores";
	}

	@Override
	public String methods(final MethodSentences s) {
		return "The map of z was enhanced by threshold-free cluster enhancement (TFCE; Smith and Nichols, 2009) with H = 2 " +
			"and E = 0.5: the score of a voxel is the integral, over heights h from 0 to its z, of h² times the square root " +
			"of the number of voxels of its cluster at h. The integral was computed without steps, and permuted maps were " +
			"converted to z by the null distribution of the observed map. " +
			s.permutations("the largest TFCE score was recorded") + s.level("voxel", "its TFCE score") +
			s.connected("The surviving voxels");
	}

	@Override
	public String unit() {
		return "voxel";
	}

	@Override
	public String required() {
		return "A voxel had to have a TFCE score of at least ";
	}

	@Override
	public String symbol() {
		return "TFCE ";
	}

	@Override
	public String maximum() {
		return "Largest TFCE score";
	}

	@Override
	public String axis() {
		return "largest TFCE score";
	}

	@Override
	public String contrastAxis() {
		return axis();
	}

	@Override
	public Optional<String> warning() {
		return Optional
			.of("TFCE is offered for comparison with JALE and SDM-PSI. In simulated meta-analyses it was valid but " +
				"no more sensitive than cluster size, and Frahm et al. (2022) do not recommend it for ALE. Use correction = " +
				"cluster_fwe for results to publish.");
	}
}
