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
package sc.fiji.neurometa.record;

import java.util.List;

import sc.fiji.neurometa.analysis.contrast.ContrastInput;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.Tails;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Flattened;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.model.Group;

/**
 * The record of a contrast: those of its two main effects, and the data of the comparison.
 *
 * @param head its format, and what computed it when
 * @param threads number of threads; the result does not depend on it
 * @param settings how the literatures were compared
 * @param mainEffects how the main effects were computed, before {@code extent_a} and {@code extent_b}
 * @param a the main effect of A
 * @param b the main effect of B
 * @param shared experiments of both literatures, which were left out
 * @param result the result
 * @param warnings warnings for a reader of the contrast, besides those of the main effects
 * @param outputPrefix prefix of the names of the output files
 */
public record ContrastRecord(@Flattened RunHead head, int threads, ContrastSettings settings, AleSettings mainEffects,
	RunRecord a, RunRecord b, List<Overlap.Shared> shared, ContrastOutcome result, List<String> warnings,
	String outputPrefix) implements Run
{

	public ContrastRecord {
		shared = List.copyOf(shared);
		warnings = List.copyOf(warnings);
	}

	/**
	 * The record of a contrast that is complete.
	 *
	 * @param result the result
	 * @param mainEffects how the main effects were computed, before {@code extent_a} and {@code extent_b}
	 * @param a origin of A; its prefix is that of the main effect's files
	 * @param b origin of B
	 * @param how circumstances of the contrast
	 */
	public static ContrastRecord of(final ContrastResult result, final AleSettings mainEffects, final RunContext a,
		final RunContext b, final Circumstances how)
	{
		return new ContrastRecord(RunHead.of(Kind.CONTRAST.command(), how), how.threads(), result.settings(), mainEffects,
			RunRecord.of(result.a(), a), RunRecord.of(result.b(), b), result.overlap().shared(), ContrastOutcome.of(result),
			result.warnings(), how.outputPrefix());
	}

	/** The input of the run, see {@link RunRecord#input}. */
	public ContrastInput input(final RunReference reference) {
		final AleInput first = a.input(reference);
		return new ContrastInput(first.experiments(), b.experimentSet(), first.mask(), first.sampling(), first.anatomy(),
			ContrastInput.BaseRates.of(first), new Overlap(shared));
	}

	/**
	 * SHA-256 of the numbers of the result.
	 *
	 * @param a of the main effect of A
	 * @param b of the main effect of B
	 * @param contrast of contrasts and conjunction
	 */
	public record Prints(Fingerprint a, Fingerprint b, ContrastOutcome.Digests contrast) {}

	/** The family-wise level of a direction: half of that of the run where both have a null distribution of their own. */
	public double levelOfDirection() {
		return settings.isStandardised() && settings.tails() == Tails.BOTH ? mainEffects.alpha() / 2 : mainEffects.alpha();
	}

	/** The column of {@code P_contrast_null.csv} from which the threshold of a direction follows. */
	public String nullColumn(final Group more, final RunResult.Limit limit) {
		final String column = limit.quantity().correction().contrastColumn();
		return settings.isStandardised() ? more.of("A-B_", "B-A_") + column : column;
	}

	/** The maxima of relabelings on the axis of a plot. */
	public String nullAxis(final RunResult.Limit limit) {
		final FamilyWise tested = limit.quantity().correction();
		return settings.isStandardised() && !tested.testsClusters() ? "largest standardised difference"
			: tested.words().contrastAxis();
	}

	@Override
	public <T> T on(final Cases<T> cases) {
		return cases.contrast().apply(this);
	}

	@Override
	public Prints fingerprint() {
		return new Prints(a.fingerprint(), b.fingerprint(), result.sha256());
	}
}
