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

import java.util.Arrays;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.QuantisedScale;
import sc.fiji.neurometa.ale.ZScore;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.analysis.literature.Overlap.Separated;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.relabeling.LabelPermutations;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;

/**
 * The contrast of two literatures: both main effects, A - B and B - A, and the conjunction. Contrast (B, A) is the mirror
 * of contrast (A, B), bit for bit, and the number of threads does not matter.
 *
 * <pre>{@code
 * ContrastInput input = new ContrastInput(pain, words, mask, mask, anatomy);
 * ContrastSettings how = ContrastSettings.defaults("pain", "words");
 * ContrastResult result = Contrast.run(input, AleSettings.defaults(), how, Progress.NONE);
 * }</pre>
 */
public final class Contrast {

	private final AleSettings ale;
	private final ContrastSettings contrast;
	private final PermutationDriver driver;
	private final Progress progress;
	private final MainEffectResult a;
	private final MainEffectResult b;
	private final Overlap overlap;
	private final Mask mask;

	private Contrast(final ContrastInput input, final AleSettings ale, final ContrastSettings contrast,
		final PermutationDriver driver, final Progress progress)
	{
		this.ale = ale;
		this.contrast = contrast;
		this.driver = driver;
		this.progress = progress;
		mask = input.mask();
		final Separated separated = Overlap.separate(input.a(), input.b(), ale, mask.space(), contrast.sharedExperiments());
		overlap = input.leftOut().and(separated.overlap());
		final AleInput inputA = input.mainEffect(separated.a());
		final AleInput inputB = input.mainEffect(separated.b());
		final AleSettings settingsA = withExtent(contrast.extentA()), settingsB = withExtent(contrast.extentB());
		final PreparedFoci fociA = PreparedFoci.of(separated.a(), mask, settingsA);
		final PreparedFoci fociB = PreparedFoci.of(separated.b(), mask, settingsB);
		if (contrast.contrastMethod() == ContrastMethod.BALANCED)
			BalancedContrast.check(fociA.analysed().size(), fociB.analysed().size(), ale, contrast);
		a = MainEffect.run(inputA, settingsA, fociA, driver.of("A"), progress.of(contrast.nameA()));
		b = MainEffect.run(inputB, settingsB, fociB, driver.of("B"), progress.of(contrast.nameB()));
	}

	/**
	 * Computes a contrast.
	 *
	 * @param input the two literatures and the mask
	 * @param ale how the main effects are computed
	 * @param contrast how they are compared
	 * @param progress receives progress and may cancel
	 * @throws InputException when the foci cannot be used, the literatures share experiments and
	 *           that is refused, or a level cannot be reached
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels it
	 */
	public static ContrastResult run(final ContrastInput input, final AleSettings ale, final ContrastSettings contrast,
		final Progress progress)
	{
		return run(input, ale, contrast, PermutationDriver.PLAIN, progress);
	}

	/**
	 * As {@link #run(ContrastInput, AleSettings, ContrastSettings, Progress)}, with permutations that can be resumed.
	 *
	 * @param driver runs the permutations
	 */
	public static ContrastResult run(final ContrastInput input, final AleSettings ale, final ContrastSettings contrast,
		final PermutationDriver driver, final Progress progress)
	{
		if (contrast.contrastMethod() == ContrastMethod.WHOLE_MASK &&
			ale.alpha() * (contrast.relabelings() + 1.0) * (1 + 1e-12) < 1)
			throw new InputException("relabelings = " + contrast.relabelings() + " are too few for alpha = " + ale.alpha() +
				": the smallest possible p is 1/" + (contrast.relabelings() + 1) + ". Ask for at least " +
				(long) Math.ceil(1 / ale.alpha() - 1) + ".");
		return new Contrast(input, ale, contrast, driver, progress).run();
	}

	private AleSettings withExtent(final double mm3) {
		return mm3 > 0 ? ale.withMinClusterMm3(mm3) : ale;
	}

	private ContrastResult run() {
		return switch (contrast.contrastMethod()) {
			case GATED -> gated();
			case WHOLE_MASK -> wholeMask();
			case BALANCED -> balanced();
		};
	}

	/** The voxels at which a direction is tested, and its one-sided p there. */
	private record Tested(boolean[] at, double[] p) {

		static Tested nowhere(final int voxels) {
			final double[] p = new double[voxels];
			Arrays.fill(p, 1);
			return new Tested(new boolean[voxels], p);
		}

		int voxels() {
			return (int) IntStream.range(0, at.length).filter(i -> at[i]).count();
		}
	}

	private ContrastResult gated() {
		final double[] inA = a.clusterNumbers(), inB = b.clusterNumbers();
		final Tested testedA = Tested.nowhere(mask.size()), testedB = Tested.nowhere(mask.size());
		for (int i = 0; i < mask.size(); i++) {
			testedA.at[i] = contrast.tails().tests(Group.A) && inA[i] > 0;
			testedB.at[i] = contrast.tails().tests(Group.B) && inB[i] > 0;
		}
		final Mask gates = Mask.of("gates", mask.grid(), mask.space(),
			v -> mask.contains(v) && (testedA.at[mask.ordinal(v)] || testedB.at[mask.ordinal(v)]));
		if (gates.size() > 0) {
			progress.stage("Modelled activation");
			final LabelPermutation test = new LabelPermutation(pool(), gates, ale, largestSum(), progress);
			progress.stage("Label permutations");
			final LabelPermutations.Outcome outcome =
				driver.run("relabelings", test.relabelings(), contrast.relabelings(), progress);
			for (int g = 0; g < gates.size(); g++) {
				final int i = mask.ordinal(gates.voxel(g));
				if (testedA.at[i]) testedA.p[i] = test.p(outcome.counts(), g, Group.A);
				if (testedB.at[i]) testedB.p[i] = test.p(outcome.counts(), g, Group.B);
			}
		}
		progress.stage("Clusters");
		final ContrastClusters clusters = new ContrastClusters(a, b, ale, contrast, progress);
		final AleMaps mapsA = maps(differences(), testedA), mapsB = maps(negative(differences()), testedB);
		return result(clusters.byP(mapsA, testedA.voxels(), contrast.contrastP(), Group.A),
			clusters.byP(mapsB, testedB.voxels(), contrast.contrastP(), Group.B), clusters.conjunction());
	}

	private ContrastResult wholeMask() {
		progress.stage("Modelled activation");
		final LabelPermutation test = new LabelPermutation(pool(), mask, ale, largestSum(), progress);
		progress.stage("Cluster-forming difference");
		final double forming = test.formingDifference(contrast.contrastP(), contrast.tails(), progress);
		progress.stage("Label permutations");
		final LabelPermutations.Outcome outcome =
			driver.run("relabelings", test.relabelings(ale, forming, contrast.tails()), contrast.relabelings(), progress);
		final Tested testedA = Tested.nowhere(mask.size()), testedB = Tested.nowhere(mask.size());
		final boolean[] varies = test.varies();
		for (int i = 0; i < mask.size(); i++) {
			if (!varies[i]) continue;
			testedA.at[i] = contrast.tails().tests(Group.A);
			testedB.at[i] = contrast.tails().tests(Group.B);
			if (testedA.at[i]) testedA.p[i] = test.p(outcome.counts(), i, Group.A);
			if (testedB.at[i]) testedB.p[i] = test.p(outcome.counts(), i, Group.B);
		}
		progress.stage("Clusters");
		final ContrastClusters clusters = new ContrastClusters(a, b, ale, contrast, progress);
		final WholeMaskCorrection correction = clusters.correction(forming, outcome.maxima().orElseThrow());
		final double[] differences = test.differences();
		return result(clusters.byDifference(maps(differences, testedA), testedA.voxels(), correction, Group.A),
			clusters.byDifference(maps(negative(differences), testedB), testedB.voxels(), correction, Group.B),
			clusters.conjunction()).with(correction);
	}

	private ContrastResult balanced() {
		final BalancedResult balanced = BalancedContrast.run(pool(), a.input(), ale, contrast, driver, progress);
		progress.stage("Clusters");
		final ContrastClusters clusters = new ContrastClusters(a, b, ale, contrast, progress);
		final double level = contrast.tails() == Tails.BOTH ? ale.alpha() / 2 : ale.alpha();
		final boolean[] everywhere = new boolean[mask.size()];
		Arrays.fill(everywhere, true);
		final Tested testedA =
			contrast.tails().tests(Group.A) ? new Tested(everywhere, balanced.pA()) : Tested.nowhere(mask.size());
		final Tested testedB =
			contrast.tails().tests(Group.B) ? new Tested(everywhere, balanced.pB()) : Tested.nowhere(mask.size());
		return result(clusters.byP(maps(balanced.difference(), testedA), testedA.voxels(), level, Group.A),
			clusters.byP(maps(negative(balanced.difference()), testedB), testedB.voxels(), level, Group.B),
			clusters.conjunction(balanced)).with(balanced);
	}

	private ContrastResult result(final ContrastDirection aMinusB, final ContrastDirection bMinusA,
		final ContrastConjunction conjunction)
	{
		progress.check();
		return ContrastResult.gated(contrast, a, b, overlap, aMinusB, bMinusA, conjunction);
	}

	private PooledLiteratures pool() {
		return PooledLiteratures.of(a.foci(), b.foci());
	}

	private double largestSum() {
		double largest = 0;
		for (int i = 0; i < mask.size(); i++)
			largest = Math.max(largest, QuantisedScale.sum(a.maps().ale()[i]) + QuantisedScale.sum(b.maps().ale()[i]));
		return largest;
	}

	private double[] differences() {
		final double[] differences = new double[mask.size()];
		for (int i = 0; i < differences.length; i++)
			differences[i] = a.maps().ale()[i] - b.maps().ale()[i];
		return differences;
	}

	private static double[] negative(final double[] values) {
		return Arrays.stream(values).map(x -> 0 - x).toArray();
	}

	private static AleMaps maps(final double[] differences, final Tested tested) {
		final double[] z = new double[differences.length];
		for (int i = 0; i < z.length; i++)
			z[i] = tested.at[i] ? ZScore.ofP(tested.p[i]) : 0;
		return new AleMaps(differences, tested.p, z);
	}
}
