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

/** The words of {@link Uncorrected}. */
record UncorrectedWords() implements CorrectionWords {

	@Override
	public String label() {
		return "Uncorrected";
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "p ≤ " + voxelP + ", uncorrected";
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "an uncorrected p ≤ " + voxelP;
	}

	@Override
	public String methods(final MethodSentences s) {
		return "Voxels with p ≤ " + s.voxelP() + " passed; no correction for the number of voxels was applied. " +
			s.connected("They");
	}

	@Override
	public String headline(final String clusters) {
		return "Without a correction for the number of voxels: " + clusters +
			", some of which are to be expected by chance.";
	}

	@Override
	public String brief(final String alpha) {
		return "not corrected";
	}

	@Override
	public String term(final String alpha) {
		return "No correction";
	}

	@Override
	public String meaning(final String percent, final String permutations) {
		return "Each voxel was tested on its own. With so many voxels, false positives are to be expected.";
	}

	@Override
	public Optional<String> warning() {
		return Optional
			.of("The p-values are not corrected for the number of voxels: false positives are to be expected. Use " +
				"correction = cluster_fwe for results to publish (Eickhoff et al. 2016).");
	}
}
