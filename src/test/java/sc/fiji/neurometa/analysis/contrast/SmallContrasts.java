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

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ContrastRecord;

/** Contrasts of made-up literatures on the ball of {@link SmallRuns}, quick enough for tests. */
public final class SmallContrasts {

	private SmallContrasts() {}

	/** Experiments that converge at one place in common and at one of their own. */
	public static ExperimentSet literature(final String name, final int size, final double ownX, final long seed) {
		final Random random = new Random(seed);
		final List<Experiment> experiments = new ArrayList<>();
		for (int e = 0; e < size; e++) {
			final List<Focus> foci = new ArrayList<>();
			if (e % 3 > 0) foci.add(new Focus(ownX + random.nextInt(4), 2.5 + random.nextInt(3), -4, 10 * e + 3));
			if (e % 3 < 2) foci.add(new Focus(random.nextInt(3), -16 + random.nextInt(3), 6, 10 * e + 4));
			for (int f = 0; f < 1 + e % 3; f++)
				foci.add(new Focus(random.nextDouble() * 40 - 20, random.nextDouble() * 40 - 20, random.nextDouble() * 40 - 20,
					10 * e + 5 + f));
			experiments.add(new Experiment(name + " " + e, "contrast", 8 + random.nextInt(30), Space.MNI, foci, 10 * e + 1));
		}
		return new ExperimentSet(name, experiments);
	}

	/** The first literature, 18 experiments. */
	public static ExperimentSet a() {
		return literature("first", 18, 14, 1);
	}

	/** The second literature, 20 experiments. */
	public static ExperimentSet b() {
		return literature("second", 20, -16, 2);
	}

	/** Settings of the main effects, with 200 permutations. */
	public static AleSettings ale(final Correction correction) {
		return AleSettings.defaults().withPermutations(200).withCorrection(correction).withVoxelP(0.01).withAlpha(0.1)
			.withSeed(5);
	}

	/** Settings of the contrast. */
	public static ContrastSettings contrast(final ContrastMethod method, final Tails tails, final int relabelings) {
		return ContrastSettings.defaults("first", "second").withContrastMethod(method).withTails(tails)
			.withContrastP(method == ContrastMethod.GATED ? 0.05 : 0.01).withRelabelings(relabelings).withExtentContrast(100)
			.withDraws(40);
	}

	/** Settings of a balanced contrast against random foci. */
	public static ContrastSettings randomFoci(final Tails tails, final int relabelings) {
		return contrast(ContrastMethod.BALANCED, tails, relabelings).withBalancedNull(BalancedNull.RANDOM_FOCI);
	}

	/** The balanced contrast of the two literatures against random foci. */
	public static ContrastResult runRandomFoci() {
		return run(a(), b(), ale(Correction.CLUSTER_FWE), randomFoci(Tails.BOTH, 500));
	}

	/** The same settings as runs had them before the standardised difference. */
	public static ContrastSettings asBefore(final ContrastSettings s) {
		return new ContrastSettings(s.literatures(), s.comparison().withoutStatistic(), s.sharedExperiments(),
			s.subsampling());
	}

	/** The contrast the other way round. */
	static ContrastSettings mirrored(final ContrastSettings s) {
		final Tails tails =
			s.tails() == Tails.BOTH ? Tails.BOTH : s.tails() == Tails.A_MINUS_B ? Tails.B_MINUS_A : Tails.A_MINUS_B;
		return new ContrastSettings(new ComparedLiteratures(s.nameB(), s.nameA(), s.extentB(), s.extentA()),
			s.comparison().withTails(tails), s.sharedExperiments(), s.subsampling());
	}

	/** Runs a contrast in the ball. */
	public static ContrastResult run(final ExperimentSet a, final ExperimentSet b, final AleSettings ale,
		final ContrastSettings contrast)
	{
		return Contrast.run(new ContrastInput(a, b, SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()), ale, contrast,
			Progress.NONE);
	}

	/** Runs the contrast of the two literatures. */
	public static ContrastResult run(final ContrastMethod method) {
		return run(a(), b(), ale(method == ContrastMethod.WHOLE_MASK ? Correction.VOXEL_FWE : Correction.CLUSTER_FWE),
			contrast(method, Tails.BOTH, 500));
	}

	/** The record of a contrast. */
	public static ContrastRecord record(final ContrastResult result) {
		return ContrastRecord.of(result, ale(Correction.CLUSTER_FWE), SmallRuns.context("small_A"),
			SmallRuns.context("small_B"), SmallRuns.context("small").how());
	}
}
