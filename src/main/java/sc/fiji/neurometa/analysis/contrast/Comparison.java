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

import sc.fiji.neurometa.model.InputException;

/**
 * The choices with which two literatures are compared.
 *
 * @param contrastMethod how they are compared
 * @param tails which directions are tested
 * @param relabelings number of label permutations (gated, whole mask)
 * @param contrastP gated: the largest p of a voxel that passes; whole mask: the share of all voxels and label
 *          permutations whose difference forms clusters
 * @param extentContrast smallest volume in mm3 of a cluster of the contrast, inclusive
 */
public record Comparison(ContrastMethod contrastMethod, Tails tails, int relabelings, double contrastP,
	double extentContrast)
{

	/** @throws InputException naming the macro key of a value that is out of range, or that cannot be reached */
	public Comparison {
		InputException.require(extentContrast >= 0 && extentContrast < Double.POSITIVE_INFINITY, "extent_contrast",
			extentContrast, "a volume of 0 mm3 or more");
		InputException.require(contrastP > 0 && contrastP < 1, "contrast_p", contrastP,
			"a probability between 0 and 1, such as 0.05,");
		if (relabelings < 1) throw new InputException(
			"relabelings = " + relabelings + " cannot be used: at least 1 is expected, 10000 for results to publish.");
		if (contrastMethod == ContrastMethod.GATED && contrastP * (relabelings + 1.0) * (1 + 1e-12) < 1)
			throw new InputException("relabelings = " + relabelings + " are too few for contrast_p = " + contrastP +
				": the smallest possible p is 1/" + (relabelings + 1) + ". Ask for at least " +
				(long) Math.ceil((1 - 1e-12) / contrastP - 1) + ".");
	}

	/** The same with another method. */
	public Comparison withContrastMethod(final ContrastMethod contrastMethod) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast);
	}

	/** The same with other directions. */
	public Comparison withTails(final Tails tails) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast);
	}

	/** The same with another number of label permutations. */
	public Comparison withRelabelings(final int relabelings) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast);
	}

	/** The same with another p of the contrast. */
	public Comparison withContrastP(final double contrastP) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast);
	}

	/** The same with another smallest volume of a cluster of the contrast. */
	public Comparison withExtentContrast(final double extentContrast) {
		return new Comparison(contrastMethod, tails, relabelings, contrastP, extentContrast);
	}
}
