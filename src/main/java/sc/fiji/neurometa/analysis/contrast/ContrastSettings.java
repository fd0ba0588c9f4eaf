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

import sc.fiji.neurometa.analysis.literature.Flattened;
import sc.fiji.neurometa.analysis.literature.SharedExperiments;

/**
 * Every choice of a contrast that changes its numbers, in addition to those of the two main effects. Settings that
 * differ from the defaults in a few choices name these: {@code ContrastSettings.defaults("A",
 * "B").withContrastMethod(ContrastMethod.WHOLE_MASK).withContrastP(0.001)}.
 *
 * @param literatures what concerns one literature each
 * @param comparison how they are compared
 * @param sharedExperiments the fate of experiments in both literatures
 * @param subsampling the choices of the balanced contrast
 */
public record ContrastSettings(@Flattened ComparedLiteratures literatures, @Flattened Comparison comparison,
	SharedExperiments sharedExperiments, @Flattened Subsampling subsampling)
{

	/** A test where all experiments together converge, corrected for the family-wise error. */
	public static ContrastSettings defaults(final String nameA, final String nameB) {
		return new ContrastSettings(new ComparedLiteratures(nameA, nameB, 0, 0),
			Comparison.of(ContrastMethod.POOLED, Tails.BOTH, 10000, Comparison.USUAL_P, Comparison.USUAL_EXTENT),
			SharedExperiments.REFUSE, new Subsampling(0, 1000, Optional.empty()));
	}

	/** The name of the first literature in results. */
	public String nameA() {
		return literatures.nameA();
	}

	/** The name of the second literature in results. */
	public String nameB() {
		return literatures.nameB();
	}

	/** Smallest volume in mm3 of a cluster in the main effect of A, inclusive; 0 = as {@code min_cluster_mm3}. */
	public double extentA() {
		return literatures.extentA();
	}

	/** The same settings with another smallest volume of a cluster of A. */
	public ContrastSettings withExtentA(final double extentA) {
		return new ContrastSettings(literatures.withExtentA(extentA), comparison, sharedExperiments, subsampling);
	}

	/** Smallest volume in mm3 of a cluster in the main effect of B, inclusive; 0 = as {@code min_cluster_mm3}. */
	public double extentB() {
		return literatures.extentB();
	}

	/** The same settings with another smallest volume of a cluster of B. */
	public ContrastSettings withExtentB(final double extentB) {
		return new ContrastSettings(literatures.withExtentB(extentB), comparison, sharedExperiments, subsampling);
	}

	/** How they are compared. */
	public ContrastMethod contrastMethod() {
		return comparison.contrastMethod();
	}

	/** The same settings with another method, see {@link Comparison#withContrastMethod}. */
	public ContrastSettings withContrastMethod(final ContrastMethod contrastMethod) {
		return new ContrastSettings(literatures, comparison.withContrastMethod(contrastMethod), sharedExperiments,
			contrastMethod.balancedNull().map(subsampling::withBalancedNull).orElseGet(subsampling::withoutBalancedNull));
	}

	/** Which directions are tested. */
	public Tails tails() {
		return comparison.tails();
	}

	/** The same settings with other directions. */
	public ContrastSettings withTails(final Tails tails) {
		return new ContrastSettings(literatures, comparison.withTails(tails), sharedExperiments, subsampling);
	}

	/** Number of label permutations. */
	public int relabelings() {
		return comparison.relabelings();
	}

	/** The same settings with another number of label permutations. */
	public ContrastSettings withRelabelings(final int relabelings) {
		return new ContrastSettings(literatures, comparison.withRelabelings(relabelings), sharedExperiments, subsampling);
	}

	/** Gated: the largest p of a voxel that passes; pooled and whole mask: the cluster-forming p. */
	public double contrastP() {
		return comparison.contrastP();
	}

	/** The same settings with another p of the contrast. */
	public ContrastSettings withContrastP(final double contrastP) {
		return new ContrastSettings(literatures, comparison.withContrastP(contrastP), sharedExperiments, subsampling);
	}

	/** Smallest volume in mm3 of a cluster of the contrast, inclusive. */
	public double extentContrast() {
		return comparison.extentContrast();
	}

	/** The same settings with another smallest volume of a cluster of the contrast. */
	public ContrastSettings withExtentContrast(final double extentContrast) {
		return new ContrastSettings(literatures, comparison.withExtentContrast(extentContrast), sharedExperiments,
			subsampling);
	}

	/** Size of a subsample (balanced); 0 = by rule. */
	public int balancedN() {
		return subsampling.balancedN();
	}

	/** The same settings with another size of a subsample; 0 = by rule. */
	public ContrastSettings withBalancedN(final int balancedN) {
		return new ContrastSettings(literatures, comparison, sharedExperiments, subsampling.withBalancedN(balancedN));
	}

	/** Number of subsamples (balanced, random foci). */
	public int draws() {
		return subsampling.draws();
	}

	/** The same settings with another number of subsamples. */
	public ContrastSettings withDraws(final int draws) {
		return new ContrastSettings(literatures, comparison, sharedExperiments, subsampling.withDraws(draws));
	}

	/** Whether subsamples are drawn and compared with foci at random places, as JALE does it. */
	public boolean drawsSubsamples() {
		return contrastMethod() == ContrastMethod.BALANCED &&
			subsampling.balancedNull().orElse(BalancedNull.RANDOM_FOCI) == BalancedNull.RANDOM_FOCI;
	}

	/** Whether the family-wise correction is that of the {@link ContrastStatistic}. */
	public boolean isStandardised() {
		return comparison.contrastStatistic().isPresent();
	}

	/** The same settings of a balanced contrast with another null hypothesis. */
	public ContrastSettings withBalancedNull(final BalancedNull balancedNull) {
		return new ContrastSettings(literatures, comparison, sharedExperiments, subsampling.withBalancedNull(balancedNull));
	}

	/** The same settings with another choice for experiments of both literatures. */
	public ContrastSettings withSharedExperiments(final SharedExperiments shared) {
		return new ContrastSettings(literatures, comparison, shared, subsampling);
	}
}
