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

import java.math.BigDecimal;
import java.util.Locale;

/** The words on each way to compare two literatures: its null hypothesis, and in few words what a cluster had to reach. */
public final class ContrastWords {

	/** The null hypothesis of each method, to be put after {@code null hypothesis: }. */
	public static final String POOLED =
		"wherever the experiments of both literatures together converge, it makes no difference which of the two an " +
			"experiment belongs to",
		GATED =
			"at a single voxel that was chosen without the data, it makes no difference which literature an experiment " +
				"belongs to; here the data chose the voxels, so that p is too small",
		WHOLE_MASK = "nowhere in the mask does it make a difference which literature an experiment belongs to",
		RANDOM_FOCI =
			"neither literature converges anywhere, every focus lies at a random place; it is also false where both " +
				"literatures converge in the same way";

	private ContrastWords() {}

	/** The null hypothesis of a contrast, as a part of a sentence. */
	public static String nullHypothesis(final ContrastSettings contrast) {
		return switch (contrast.contrastMethod()) {
			case POOLED -> POOLED;
			case GATED -> GATED;
			case WHOLE_MASK -> WHOLE_MASK;
			case BALANCED -> contrast.drawsSubsamples() ? RANDOM_FOCI : WHOLE_MASK;
		};
	}

	/** The same as a sentence. */
	public static String hypothesisSentence(final ContrastSettings contrast) {
		return "Null hypothesis: " + nullHypothesis(contrast) + ".";
	}

	/**
	 * The method in few words.
	 *
	 * @param contrast how literatures are compared
	 * @param alpha the family-wise level
	 * @param subsample number of experiments in a subsample; does not matter with other methods
	 */
	public static String brief(final ContrastSettings contrast, final double alpha, final int subsample) {
		final String level = "family-wise error \u2264 " + text(alpha);
		return switch (contrast.contrastMethod()) {
			case POOLED -> level + " where both together converge";
			case GATED -> String.format(Locale.ROOT, "p \u2264 %s, uncorrected, in the main effects, at least %,.0f mm\u00b3",
				text(contrast.contrastP()), contrast.extentContrast());
			case WHOLE_MASK -> level + " in the whole mask";
			case BALANCED -> level + ", subsamples of " + subsample +
				(contrast.drawsSubsamples() ? " against random foci" : " experiments");
		};
	}

	/**
	 * What to add to the smallest p of a contrast that can be no smaller, after a comma; empty where it could be.
	 *
	 * @param contrast how literatures are compared
	 * @param permutations number of data sets with random foci
	 * @param p a p, not doubled
	 */
	public static String smallestPossible(final ContrastSettings contrast, final int permutations, final double p) {
		final int count = permutations(contrast, permutations);
		return p * (count + 1.0) > 1 + 1e-9 ? ""
			: String.format(Locale.ROOT, ", the smallest possible with %,d %s", count, permutationWord(contrast));
	}

	/**
	 * Number of permutations of a contrast.
	 *
	 * @param contrast how literatures are compared
	 * @param permutations number of data sets with random foci
	 */
	public static int permutations(final ContrastSettings contrast, final int permutations) {
		return contrast.drawsSubsamples() ? permutations : contrast.relabelings();
	}

	/** The word for the permutations of a contrast. */
	public static String permutationWord(final ContrastSettings contrast) {
		return contrast.drawsSubsamples() ? "data sets" : "relabelings";
	}

	/** Number of directions that are counted in the family-wise p of a cluster: two where it is doubled. */
	public static int countedDirections(final ContrastSettings contrast) {
		return contrast.isStandardised() && contrast.tails() == Tails.BOTH ? 2 : 1;
	}

	private static String text(final double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}
}
