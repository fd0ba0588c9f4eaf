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

import sc.fiji.neurometa.model.InputException;

/**
 * The choices with which two literatures are compared.
 *
 * @param contrastMethod how they are compared
 * @param tails which directions are tested
 * @param relabelings number of label permutations
 * @param contrastP gated: the largest p of a voxel that passes; pooled and whole mask: the p of a voxel that forms
 *          clusters; whole mask without a statistic: the share of all voxels and label permutations whose difference does
 * @param extentContrast smallest volume in mm3 of a cluster of the contrast, inclusive
 * @param contrastStatistic pooled and whole mask: the statistic; empty for the difference that was tested before
 */
public record Comparison(ContrastMethod contrastMethod, Tails tails, int relabelings, double contrastP,
	double extentContrast, Optional<ContrastStatistic> contrastStatistic)
{

	/** In the place of a volume or a p: the usual one of the method. */
	public static final double USUAL_EXTENT = -1, USUAL_P = 0;

	/** @throws InputException naming the macro key of a value that is out of range, or that cannot be reached */
	public Comparison {
		InputException.require(extentContrast >= 0 && extentContrast < Double.POSITIVE_INFINITY, "extent_contrast",
			extentContrast, "a volume of 0 mm³ or more, or -1 for the usual one,");
		InputException.require(contrastP > 0 && contrastP < 1, "contrast_p", contrastP,
			"a probability between 0 and 1, such as 0.001, or 0 for the usual one,");
		if (relabelings < 1) throw new InputException(
			"relabelings = " + relabelings + " cannot be used: at least 1 is expected, 10000 for results to publish.");
		if (contrastMethod == ContrastMethod.GATED) checkP(contrastP, relabelings);
	}

	/**
	 * A comparison as it is made today.
	 *
	 * @param method how they are compared
	 * @param tails which directions are tested
	 * @param relabelings number of label permutations
	 * @param contrastP as the component of that name, or {@link #USUAL_P}
	 * @param extentContrast as the component of that name, or {@link #USUAL_EXTENT}
	 */
	public static Comparison of(final ContrastMethod method, final Tails tails, final int relabelings,
		final double contrastP, final double extentContrast)
	{
		return new Comparison(method, tails, relabelings, contrastP == USUAL_P ? method.usualP() : contrastP,
			extentContrast == USUAL_EXTENT ? method.usualExtentMm3() : extentContrast, method.statistic());
	}

	/** Refuses a p of a voxel that no voxel can have. */
	private static void checkP(final double contrastP, final int relabelings) {
		if (contrastP * (relabelings + 1.0) * (1 + 1e-12) < 1) throw new InputException("relabelings = " + relabelings +
			" are too few for contrast_p = " + contrastP + ": the smallest possible p is 1/" + (relabelings + 1) +
			". Ask for at least " + (long) Math.ceil((1 - 1e-12) / contrastP - 1) + ", or for a larger contrast_p.");
	}

	/** Refuses a cluster-forming p that no voxel can have. */
	void checkForming() {
		checkP(contrastP, relabelings);
	}

	/** Refuses a family-wise level that no relabeling can reach; each direction has its share of it. */
	void checkLevel(final double alpha) {
		final boolean halved = contrastStatistic.isPresent() || contrastMethod == ContrastMethod.BALANCED;
		final double level = tails == Tails.BOTH && halved ? alpha / 2 : alpha;
		if (level * (relabelings + 1.0) * (1 + 1e-12) < 1)
			throw new InputException("relabelings = " + relabelings + " are too few for alpha = " + alpha +
				(level < alpha ? ", of which each direction has a half" : "") + ": the smallest possible p is 1/" +
				(relabelings + 1) + ". Ask for at least " + (long) Math.ceil((1 - 1e-12) / level - 1) + ".");
	}

	/** The same with another method, as it is made today; a p and a volume that were usual are those of the other method. */
	public Comparison withContrastMethod(final ContrastMethod other) {
		return of(other, tails, relabelings, contrastP == contrastMethod.usualP() ? USUAL_P : contrastP,
			extentContrast == contrastMethod.usualExtentMm3() ? USUAL_EXTENT : extentContrast);
	}

	/** The same with other directions. */
	public Comparison withTails(final Tails tails) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast, contrastStatistic);
	}

	/** The same with another number of label permutations. */
	public Comparison withRelabelings(final int relabelings) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast, contrastStatistic);
	}

	/** The same with another p of the contrast. */
	public Comparison withContrastP(final double contrastP) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast, contrastStatistic);
	}

	/** The same with another smallest volume of a cluster of the contrast. */
	public Comparison withExtentContrast(final double extentContrast) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast, contrastStatistic);
	}

	/** The same with the difference of ALE values as its statistic, as it was tested before. */
	public Comparison withoutStatistic() {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast, Optional.empty());
	}
}
