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

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.space.Mask;

/**
 * The result of a contrast of two literatures.
 *
 * @param settings the settings besides those of the main effects
 * @param a the main effect of A, without the experiments that were left out
 * @param b the main effect of B
 * @param overlap the experiments of both literatures
 * @param aMinusB more convergence in A than in B
 * @param bMinusA more convergence in B than in A
 * @param conjunction where both converge
 * @param correction the family-wise correction of the difference of ALE values in the whole mask; empty with other methods
 * @param labels the family-wise correction of the standardised difference; empty with other methods
 * @param balanced the subsamples of equal size; empty with other methods
 * @param warnings what a reader of the contrast should know, in whole sentences, besides the warnings of the main effects
 */
public record ContrastResult(ContrastSettings settings, MainEffectResult a, MainEffectResult b, Overlap overlap,
	ContrastDirection aMinusB, ContrastDirection bMinusA, ContrastConjunction conjunction,
	Optional<WholeMaskCorrection> correction, Optional<LabelCorrection> labels, Optional<BalancedResult> balanced,
	List<String> warnings)
{

	public ContrastResult {
		warnings = List.copyOf(warnings);
	}

	/** The result of a comparison, with its warnings. */
	static ContrastResult of(final ContrastSettings settings, final MainEffectResult a, final MainEffectResult b,
		final Overlap overlap, final ComparedEffects found)
	{
		return new ContrastResult(settings, a, b, overlap, found.aMinusB(), found.bMinusA(), found.conjunction(),
			found.correction(), found.labels(), found.balanced(),
			ContrastWarnings.of(a, b, overlap, settings, List.of(found.aMinusB(), found.bMinusA())));
	}

	/** The same with main effects that have further results. */
	public ContrastResult withMainEffects(final MainEffectResult tellingA, final MainEffectResult tellingB) {
		return new ContrastResult(settings, tellingA, tellingB, overlap, aMinusB, bMinusA, conjunction, correction, labels,
			balanced, warnings);
	}

	/** The mask, whose ordinals index all maps. */
	public Mask mask() {
		return a.mask();
	}

	/**
	 * z of both directions in one map, by ordinal: that of A - B, or minus that of B - A, whichever has the smaller p; 0
	 * where neither is tested, or both have the same p.
	 */
	public double[] signedZ() {
		final double[] signed = new double[mask().size()];
		for (int i = 0; i < signed.length; i++) {
			final double pA = aMinusB.maps().p()[i], pB = bMinusA.maps().p()[i];
			final double z = pA < pB ? aMinusB.maps().z()[i] : pB < pA ? 0 - bMinusA.maps().z()[i] : 0;
			signed[i] = z;
		}
		return signed;
	}

	/** z of both directions inside their clusters, that of B - A negative, 0 elsewhere. */
	public double[] signedThresholdedZ() {
		final double[] signed = aMinusB.thresholdedZ(), other = bMinusA.thresholdedZ();
		for (int i = 0; i < signed.length; i++)
			signed[i] -= other[i];
		return signed;
	}
}
