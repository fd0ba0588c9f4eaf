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

/** The words of a family-wise correction and of the quantity that it tests. */
public interface FamilyWiseWords extends CorrectionWords {

	/** The tested unit: a cluster or a voxel. */
	String unit();

	/** The requirement, up to its number. */
	String required();

	/** The quantity before its number in few words, with a space; empty for numbers of voxels, which have a unit. */
	String symbol();

	/** The maximum that each permutation gives. */
	String maximum();

	/** The maxima on the axis of a plot. */
	String axis();

	/** The maxima of a contrast on the axis of a plot. */
	String contrastAxis();

	@Override
	default String headline(final String clusters) {
		return "Convergence in " + clusters + ".";
	}

	@Override
	default String brief(final String alpha) {
		return "family-wise error ≤ " + alpha;
	}

	@Override
	default String term(final String alpha) {
		return "Family-wise error ≤ " + alpha;
	}

	@Override
	default String meaning(final String percent, final String permutations) {
		return "Where the null hypothesis of the run holds, at most " + percent + " % of such analyses find any " + unit() +
			" at all. Chance is simulated by " + permutations + ": the same analysis with random foci.";
	}
}
