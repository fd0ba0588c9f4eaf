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

import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Overlap.Separated;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
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

	/**
	 * Two literatures prepared for a contrast.
	 *
	 * @param literatures both without the experiments that were left out
	 * @param a the first, prepared
	 * @param b the second, prepared
	 */
	private record Prepared(Separated literatures, PreparedFoci a, PreparedFoci b) {

		static Prepared of(final ContrastInput input, final AleSettings ale, final ContrastSettings contrast) {
			final Mask mask = input.mask();
			final Separated separated =
				Overlap.separate(input.a(), input.b(), ale, mask.space(), contrast.sharedExperiments());
			final PreparedFoci a = PreparedFoci.of(separated.a(), mask, ale), b = PreparedFoci.of(separated.b(), mask, ale);
			if (contrast.contrastMethod() == ContrastMethod.BALANCED)
				BalancedContrast.check(a.analysed().size(), b.analysed().size(), ale, contrast);
			return new Prepared(separated, a, b);
		}
	}

	private Contrast(final ContrastInput input, final AleSettings ale, final ContrastSettings contrast,
		final PermutationDriver driver, final Progress progress)
	{
		this.ale = ale;
		this.contrast = contrast;
		this.driver = driver;
		this.progress = progress;
		mask = input.mask();
		final Prepared prepared = Prepared.of(input, ale, contrast);
		overlap = input.leftOut().and(prepared.literatures.overlap());
		final AleInput inputA = input.mainEffect(prepared.literatures.a());
		final AleInput inputB = input.mainEffect(prepared.literatures.b());
		final AleSettings settingsA = withExtent(contrast.extentA()), settingsB = withExtent(contrast.extentB());
		a = MainEffect.run(inputA, settingsA, prepared.a, driver.of("A"), progress.of(contrast.nameA()));
		b = MainEffect.run(inputB, settingsB, prepared.b, driver.of("B"), progress.of(contrast.nameB()));
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
		checkLevels(input, ale, contrast);
		return new Contrast(input, ale, contrast, driver, progress).run();
	}

	private static void checkLevels(final ContrastInput input, final AleSettings ale, final ContrastSettings contrast) {
		if (contrast.isStandardised()) LabelContrast.check(ale, contrast, input.mask().size());
		else if (contrast.contrastMethod() == ContrastMethod.WHOLE_MASK) contrast.comparison().checkLevel(ale.alpha());
	}

	/**
	 * Refuses before a long computation what is not possible.
	 *
	 * @throws InputException as {@link #run(ContrastInput, AleSettings, ContrastSettings, Progress)}
	 */
	public static void check(final ContrastInput input, final AleSettings ale, final ContrastSettings contrast) {
		checkLevels(input, ale, contrast);
		Prepared.of(input, ale, contrast);
	}

	private AleSettings withExtent(final double mm3) {
		return mm3 > 0 ? ale.withMinClusterMm3(mm3) : ale;
	}

	private ContrastResult run() {
		final ContrastTask task = new ContrastTask(a, b, ale, contrast, driver, progress);
		final ComparedEffects found = switch (contrast.contrastMethod()) {
			case POOLED -> LabelContrast.run(task);
			case GATED -> GatedContrast.run(task);
			case WHOLE_MASK -> contrast.isStandardised() ? LabelContrast.run(task) : DifferenceContrast.run(task);
			case BALANCED -> BalancedContrast.run(task);
		};
		progress.check();
		return ContrastResult.of(contrast, a, b, overlap, found);
	}
}
