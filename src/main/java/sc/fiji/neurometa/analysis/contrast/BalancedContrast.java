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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.SubsampleMeans;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.effect.ProbabilisticAle;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.relabeling.SubsetProducts;
import sc.fiji.neurometa.inference.relabeling.SubsetRelabelings;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.space.Mask;

/**
 * The balanced contrast of the software JALE (LenFrahm/JALE, whose readme names Frahm et al. 2023, <a
 * href="https://doi.org/10.1016/j.neuroimage.2023.120383">doi:10.1016/j.neuroimage.2023.120383</a>, among its background):
 * the mean ALE values of subsamples of equal size of both literatures are compared.
 * <p>
 * The mean over <b>all</b> subsamples is a function of the group, see {@link SubsetProducts}, so that it can be tested by
 * exchanging labels. Against foci at random places subsamples are drawn, and the data sets that test the difference also test the
 * convergence of the subsamples of each literature.
 */
final class BalancedContrast {

	/** Keep the subsamples apart from the random foci, and those of the two literatures from each other. */
	private static final long FIRST_STREAM = 0x5355424F4E45L, SECOND_STREAM = 0x53554254574FL;
	private static final int USUAL = 17, LEFT_OUT = 2;

	private final PooledLiteratures pool;
	private final AleInput input;
	private final Mask mask;
	private final AleSettings ale;
	private final ContrastSettings contrast;
	private final PermutationDriver driver;
	private final Progress progress;
	private final int size;

	private BalancedContrast(final PooledLiteratures pool, final AleInput input, final AleSettings ale,
		final ContrastSettings contrast, final PermutationDriver driver, final Progress progress)
	{
		this.pool = pool;
		this.input = input;
		mask = input.mask();
		this.ale = ale;
		this.contrast = contrast;
		this.driver = driver;
		this.progress = progress;
		size = subsample(pool.sizeA(), pool.sizeB(), contrast.balancedN());
	}

	/**
	 * Number of experiments in a subsample: as asked, or by JALE's rule the mean of 17 and the smaller literature, but two
	 * fewer than that.
	 *
	 * @throws InputException when there are too few experiments
	 */
	private static int subsample(final int a, final int b, final int asked) {
		final int smaller = Math.min(a, b);
		if (asked > smaller)
			throw new InputException("balanced_n = " + asked + " is more than the smaller literature has: " + smaller +
				" experiments. Choose a smaller number, or 0 for the usual " + "rule.");
		if (asked > 0) return asked;
		if (smaller <= LEFT_OUT) throw new InputException(
			"The smaller literature has only " + smaller + (smaller == 1 ? " experiment" : " experiments") +
				": too few for subsamples by the usual rule, which leaves out two. " +
				"Set balanced_n, or choose contrast_method = pooled.");
		return Math.min((smaller + USUAL) / 2, smaller - LEFT_OUT);
	}

	/**
	 * Refuses before a long computation what is not possible.
	 *
	 * @param a number of experiments of A
	 * @param b number of experiments of B
	 * @throws InputException when there are too few experiments or permutations
	 */
	static void check(final int a, final int b, final AleSettings ale, final ContrastSettings contrast) {
		subsample(a, b, contrast.balancedN());
		if (!contrast.drawsSubsamples()) {
			contrast.comparison().checkLevel(ale.alpha());
			return;
		}
		if (ale.correction().familyWise().filter(FamilyWise::needsWholeMaps).isPresent())
			throw InputException.about("correction",
				"correction = " + ale.correction().key() + " is not available with balanced_null = random_foci, whose " +
					"subsamples are thresholded by value or cluster. Choose another correction, or balanced_null = labels.",
				Remedy.set("Use cluster_fwe", "correction", "cluster_fwe"));
		final double level = contrast.tails() == Tails.BOTH ? ale.alpha() / 2 : ale.alpha();
		if (level * (ale.permutations() + 1.0) * (1 + 1e-12) < 1)
			throw new InputException("permutations = " + ale.permutations() + " are too few for alpha = " + ale.alpha() +
				(contrast.tails() == Tails.BOTH ? ", of which each direction has a half" : "") +
				": the smallest possible p is 1/" + (ale.permutations() + 1) + ". Ask for at least " +
				(long) Math.ceil(1 / level - 1) + ".");
	}

	/** Computes the balanced contrast of two literatures. */
	static ComparedEffects run(final ContrastTask task) {
		final ContrastSettings contrast = task.contrast();
		final BalancedContrast test =
			new BalancedContrast(task.pool(), task.a().input(), task.ale(), contrast, task.driver(), task.progress());
		final BalancedResult balanced = contrast.drawsSubsamples() ? test.run() : test.exchange(task);
		final ContrastClusters clusters = task.clusters();
		final double level = contrast.tails() == Tails.BOTH ? task.ale().alpha() / 2 : task.ale().alpha();
		final int voxels = task.mask().size();
		final TestedVoxels testedA =
			contrast.tails().tests(Group.A) ? TestedVoxels.everywhere(balanced.pA()) : TestedVoxels.nowhere(voxels);
		final TestedVoxels testedB =
			contrast.tails().tests(Group.B) ? TestedVoxels.everywhere(balanced.pB()) : TestedVoxels.nowhere(voxels);
		return new ComparedEffects(clusters.byP(testedA.maps(balanced.difference()), testedA.voxels(), level, Group.A),
			clusters.byP(testedB.maps(ContrastTask.negative(balanced.difference())), testedB.voxels(), level, Group.B),
			balanced.convergence().map(clusters::conjunction).orElseGet(clusters::conjunction), Optional.empty(),
			Optional.empty(), Optional.of(balanced));
	}

	/** The mean ALE of all subsamples, tested by exchanging labels. */
	private BalancedResult exchange(final ContrastTask task) {
		final LabelPermutation labels = task.labels(mask);
		final SubsetRelabelings test = labels.subsets(size);
		progress.stage("Label permutations");
		final SubsetRelabelings.Extremes extremes =
			driver.run("relabelings of subsamples", test, contrast.relabelings(), progress);
		final double[] larger = labels.subsetDifferences(test), smaller = ContrastTask.negative(larger);
		final double[] maxima = extremes.maxima(), negative = ContrastTask.negative(extremes.minima());
		final MaximumNull upper = new MaximumNull(maxima), lower = new MaximumNull(negative);
		final boolean isA = labels.isChosen(Group.A);
		final double[] p = Arrays.stream(larger).map(d -> upper.p(d - SubsetProducts.TIES)).toArray(),
			other = Arrays.stream(smaller).map(d -> lower.p(d - SubsetProducts.TIES)).toArray();
		return new BalancedResult(size, isA ? larger : smaller, isA ? maxima : negative,
			isA ? extremes.minima() : ContrastTask.negative(maxima), isA ? p : other, isA ? other : p, Optional.empty());
	}

	private BalancedResult run() {
		final int[][] subsetsA = subsets(pool.sizeA(), pool.beginsWithA()),
			subsetsB = subsets(pool.sizeB(), !pool.beginsWithA());
		final ProbabilisticAle a = convergence(Group.A, subsetsA), b = convergence(Group.B, subsetsB);
		progress.stage("Subsamples");
		final double[] meanA = means(Group.A, subsetsA), meanB = means(Group.B, subsetsB);
		final double[] difference = new double[mask.size()];
		for (int i = 0; i < difference.length; i++)
			difference[i] = meanA[i] - meanB[i];
		progress.stage("Permutations");
		final BalancedPermutations.Extremes extremes = driver.run("balanced",
			new BalancedPermutations(pool, subsetsA, subsetsB, a, b, mask, input.sampling().foci(), ale), ale.permutations(),
			progress);
		final MaximumNull upper = new MaximumNull(extremes.maxima()),
			lower = new MaximumNull(Arrays.stream(extremes.minima()).map(x -> 0 - x).toArray());
		progress.stage("Convergence of the subsamples");
		return new BalancedResult(size, difference, extremes.maxima(), extremes.minima(),
			Arrays.stream(difference).map(upper::p).toArray(), Arrays.stream(difference).map(d -> lower.p(0 - d)).toArray(),
			Optional
				.of(new BalancedResult.Convergence(a.shares(extremes.inA(), progress), b.shares(extremes.inB(), progress))));
	}

	private int[][] subsets(final int experiments, final boolean first) {
		final RandomSubsets subsets =
			new RandomSubsets(experiments, size, ale.seed() ^ (first ? FIRST_STREAM : SECOND_STREAM));
		return IntStream.range(0, contrast.draws()).mapToObj(subsets::draw).toArray(int[][]::new);
	}

	private List<KernelFoci> experiments(final Group group) {
		return Arrays.stream(pool.of(group)).mapToObj(i -> pool.members().get(i).kernelFoci()).toList();
	}

	private ProbabilisticAle convergence(final Group group, final int[][] subsets) {
		progress.stage("Thresholds of the subsamples");
		return ProbabilisticAle.of(experiments(group), input, ale, subsets, progress);
	}

	private double[] means(final Group group, final int[][] subsets) {
		return SubsampleMeans.of(experiments(group), mask,
			new ModelledActivation(mask, ale.focusPlacement(), ale.maModel()), subsets, progress::check);
	}
}
