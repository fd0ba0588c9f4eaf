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

/**
 * The words of {@link FalseDiscoveryRate}.
 *
 * @param initials of the authors of the procedure
 * @param names their names, with a hyphen between them
 * @param authors their names, with an "and" between them
 * @param year of the paper
 * @param tests the tests for which the procedure holds
 */
record FalseDiscoveryWords(String initials, String names, String authors, int year, String tests)
	implements CorrectionWords
{

	static final FalseDiscoveryWords BH =
		new FalseDiscoveryWords("BH", "Benjamini-Hochberg", "Benjamini and Hochberg", 1995,
			"independent or positively dependent tests"),
		BY = new FalseDiscoveryWords("BY", "Benjamini-Yekutieli", "Benjamini and Yekutieli", 2001,
			"arbitrarily dependent tests");

	@Override
	public String label() {
		return "False discovery rate, " + initials;
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "FDR (" + names + ") ≤ " + alpha;
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "a false discovery rate of " + alpha + " (" + authors + ")";
	}

	@Override
	public String methods(final MethodSentences s) {
		return "The false discovery rate over the voxels was controlled at " + s.alpha() + " by the procedure of " +
			authors + " (" + year + ") for " + tests + ". " + s.connected("The voxels that passed");
	}

	@Override
	public String headline(final String clusters) {
		return "By control of the false discovery rate, which is not appropriate for ALE maps: " + clusters + ".";
	}

	@Override
	public String brief(final String alpha) {
		return "false discovery rate ≤ " + alpha;
	}

	@Override
	public String term(final String alpha) {
		return "False discovery rate ≤ " + alpha;
	}

	@Override
	public String meaning(final String percent, final String permutations) {
		return "Of the voxels that pass, about this share is expected to be false. Nothing follows for clusters, which can " +
			"all be false.";
	}

	@Override
	public Optional<String> warning() {
		return Optional
			.of("The false discovery rate is not appropriate for ALE maps, whose voxels are not independent: false " +
				"clusters, often small ones, are to be expected. Use correction = cluster_fwe for results to publish " +
				"(Eickhoff et al. 2016).");
	}

	@Override
	public Optional<String> baseRateWarning(final int permutations) {
		return Optional.of("Under the base rate no p is below 1/" + (permutations + 1) +
			": with few permutations a false " + "discovery rate finds little or nothing, even where experiments converge.");
	}
}
