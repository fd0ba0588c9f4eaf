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
import java.util.Locale;
import java.util.Optional;

import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.correction.Threshold.Limit;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.voxelwise.LabelTest;
import sc.fiji.neurometa.inference.voxelwise.LabelwiseNull;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;

/**
 * The contrast by exchange of labels with correction for the family-wise error, by maxima of the standardised difference over
 * voxels that are chosen without the labels: those of the clusters of all experiments together (pooled), or the whole mask.
 * Hence p is exact, unlike that of voxels which the main effects of the same data choose.
 */
final class LabelContrast {

	private final ContrastTask task;
	private final ContrastSettings contrast;
	private final Mask mask;
	private final FamilyWise correction;

	private LabelContrast(final ContrastTask task) {
		this.task = task;
		contrast = task.contrast();
		mask = task.mask();
		correction = task.ale().correction().ofContrast();
	}

	/** Refuses before a long computation what is not possible. */
	static void check(final AleSettings ale, final ContrastSettings contrast, final int voxels) {
		contrast.comparison().checkLevel(ale.alpha());
		if (!ale.correction().ofContrast().testsClusters()) return;
		contrast.comparison().checkForming();
		final long needed = megabytes(contrast, voxels), megabytes = Runtime.getRuntime().maxMemory() >> 20;
		if (needed > megabytes * 3 / 4) throw new InputException("For contrast_p = " + contrast.contrastP() + " and " +
			contrast.relabelings() + " relabelings with contrast_method = " +
			contrast.contrastMethod().name().toLowerCase(Locale.ROOT) + ", " + needed + " MB are needed, of " + megabytes +
			" MB that ImageJ has. Take a smaller contrast_p or fewer relabelings, or give ImageJ more " +
			"memory (Edit > Options > Memory & Threads).");
	}

	private static long megabytes(final ContrastSettings contrast, final int voxels) {
		final int directions = contrast.tails() == Tails.BOTH ? 2 : 1;
		return LabelwiseNull.bytesPerVoxel(contrast.contrastP(), contrast.relabelings(), directions) * voxels >> 20;
	}

	static ComparedEffects run(final ContrastTask task) {
		return new LabelContrast(task).run();
	}

	private ComparedEffects run() {
		final Optional<MainEffectResult> gate =
			contrast.contrastMethod() == ContrastMethod.POOLED ? Optional.of(pooled()) : Optional.empty();
		final Mask voxels = gate.map(this::voxels).orElse(mask);
		if (voxels.size() == 0) return result(TestedVoxels.nowhere(mask.size()), TestedVoxels.nowhere(mask.size()),
			new double[mask.size()], new LabelCorrection(Optional.empty(), Optional.empty(), gate));
		final LabelPermutation labels = task.labels(voxels);
		final LabelTest test = labels.standardised(contrast.tails());
		final LabelwiseNull tested = LabelwiseNull.of(test, correction.testsClusters() ? contrast.contrastP() : 0,
			contrast.relabelings(), voxels, task.ale().connectivity(), driver(voxels), task.progress());
		final LabelCorrection found =
			new LabelCorrection(direction(labels, tested, voxels, Group.A), direction(labels, tested, voxels, Group.B), gate);
		return result(labels.tested(mask, tested.counts(), Group.A, contrast.tails()),
			labels.tested(mask, tested.counts(), Group.B, contrast.tails()),
			spread(voxels, tested.observed(labels.isChosen(Group.A)), 0), found);
	}

	/** While ranges are merged there are two results: where memory is short for that, all is run in one go. */
	private PermutationDriver driver(final Mask voxels) {
		return megabytes(contrast, voxels.size()) * 2 < (Runtime.getRuntime().maxMemory() >> 20) * 3 / 4 ? task.driver()
			: PermutationDriver.PLAIN;
	}

	/** The main effect of all experiments together, in an order that does not depend on which literature is called A. */
	private MainEffectResult pooled() {
		final PooledLiteratures pool = task.pool();
		final AleInput input = task.a().input(),
			all = new AleInput(new ExperimentSet("both", pool.members().stream().map(m -> m.experiment()).toList()), mask,
				input.sampling(), input.anatomy(), input.baseRate(), Optional.empty(), Optional.empty());
		// contrasts of one study were pooled within the literatures
		final AleSettings settings = task.ale().withPoolBy(PoolBy.NONE);
		return MainEffect.run(all, settings, PreparedFoci.of(all.experiments(), mask, settings), task.driver().of("both"),
			task.progress().of("Both"));
	}

	private Mask voxels(final MainEffectResult gate) {
		final double[] numbers = gate.clusterNumbers();
		return Mask.of("pooled gate", mask.grid(), mask.space(), v -> mask.contains(v) && numbers[mask.ordinal(v)] > 0);
	}

	private Optional<LabelCorrection.Direction> direction(final LabelPermutation labels, final LabelwiseNull tested,
		final Mask voxels, final Group more)
	{
		if (!contrast.tails().tests(more)) return Optional.empty();
		final int directions = contrast.tails() == Tails.BOTH ? 2 : 1;
		final boolean upper = labels.isChosen(more);
		final NullMaxima maxima = tested.maxima(upper);
		return Optional.of(new LabelCorrection.Direction(maxima,
			correction.testsClusters() ? spread(voxels, tested.excess(upper), -1) : new double[0],
			Limit.of(correction.distribution(maxima), correction.quantity(), task.ale().alpha() / directions), directions));
	}

	/** The values of some voxels by ordinal of the mask. */
	private double[] spread(final Mask voxels, final double[] values, final double elsewhere) {
		final double[] spread = new double[mask.size()];
		Arrays.fill(spread, elsewhere);
		for (int i = 0; i < values.length; i++)
			spread[mask.ordinal(voxels.voxel(i))] = values[i];
		return spread;
	}

	private ComparedEffects result(final TestedVoxels testedA, final TestedVoxels testedB, final double[] standardised,
		final LabelCorrection found)
	{
		final ContrastClusters clusters = task.clusters();
		final AleMaps a = testedA.maps(standardised), b = testedB.maps(ContrastTask.negative(standardised));
		return new ComparedEffects(
			found.aMinusB().map(c -> clusters.corrected(a, testedA.voxels(), c, Group.A))
				.orElseGet(() -> clusters.untested(a, Group.A)),
			found.bMinusA().map(c -> clusters.corrected(b, testedB.voxels(), c, Group.B))
				.orElseGet(() -> clusters.untested(b, Group.B)),
			clusters.conjunction(), Optional.empty(), Optional.of(found), Optional.empty());
	}
}
