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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.AleDifference;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.QuantisedScale;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.relabeling.LabelCounts;
import sc.fiji.neurometa.inference.relabeling.LabelExtremes;
import sc.fiji.neurometa.inference.relabeling.LabelPermutations;
import sc.fiji.neurometa.inference.relabeling.SubsetProducts;
import sc.fiji.neurometa.inference.relabeling.SubsetRelabelings;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.inference.voxelwise.LabelTest;
import sc.fiji.neurometa.inference.voxelwise.PooledQuantile;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * The label permutation of two literatures at some voxels. The group that is drawn has the size of the smaller
 * literature; of two equal ones it is that with the first experiment of the {@link PooledLiteratures}. So the groups are the same
 * if the literatures are exchanged.
 */
final class LabelPermutation {

	/** Keeps the groups apart from the random foci, which come from the same seed. */
	private static final long STREAM = 0x4C4142454C53L;
	/** Number of label permutations that fix the cluster-forming difference: 40 million values in a brain of 2 mm voxels. */
	static final int PILOT = 200;

	private final Mask mask;
	private final Group chosen;
	private final UnitMaps maps;
	private final AleDifference difference;
	private final RandomSubsets groups;
	private final int[] observed;
	private final int[] members;
	private final double unit;

	/**
	 * @param pool the experiments
	 * @param mask the voxels
	 * @param ale placement, MA model and seed
	 * @param largestSum an upper bound, at all voxels, of {@code -ln(1 - MA)} summed over all experiments
	 * @param progress may cancel the computation
	 */
	LabelPermutation(final PooledLiteratures pool, final Mask mask, final AleSettings ale, final double largestSum,
		final Progress progress)
	{
		this.mask = mask;
		chosen = pool.sizeA() < pool.sizeB() || pool.sizeA() == pool.sizeB() && pool.beginsWithA() ? Group.A : Group.B;
		final QuantisedScale units = new QuantisedScale(pool.size(), largestSum);
		final ModelledActivation activation = new ModelledActivation(mask, ale.focusPlacement(), ale.maModel());
		maps = new UnitMaps(pool.size(), mask.size());
		final List<KernelFoci> experiments = pool.kernelFoci();
		final AtomicInteger done = new AtomicInteger();
		Workers.forEach(IntStream.range(0, pool.size()).boxed().toList(), e -> {
			progress.check();
			maps.put(e, units.of(activation.compute(experiments.get(e).foci(), experiments.get(e).kernel())));
			progress.update(done.incrementAndGet(), pool.size());
		});
		difference = units.difference(maps.total());
		groups = new RandomSubsets(pool.size(), Math.min(pool.sizeA(), pool.sizeB()), ale.seed() ^ STREAM);
		members = pool.of(chosen);
		unit = units.unit();
		observed = maps.sum(members);
	}

	/** {@code ALE_A - ALE_B} from quantised values, by ordinal. */
	double[] differences() {
		final double[] differences = new double[observed.length];
		for (int v = 0; v < differences.length; v++)
			// not -0, which would not be the mirror of 0
			differences[v] = chosen == Group.A ? difference.of(v, observed[v]) : 0 - difference.of(v, observed[v]);
		return differences;
	}

	/** The cluster-forming difference, which the given share of all differences of all voxels and permutations reaches. */
	double formingDifference(final double share, final Tails tails, final Progress progress) {
		return new PooledQuantile(maps, groups, difference::of, upper(tails), lower(tails)).find(share, PILOT, progress);
	}

	/** The comparison of label permutations with the observed difference. */
	public LabelPermutations relabelings() {
		return new LabelPermutations(maps, groups, observed);
	}

	/** The same, with the largest difference and the largest clusters of each permutation. */
	public LabelPermutations relabelings(final AleSettings ale, final double forming, final Tails tails) {
		return relabelings()
			.with(new LabelExtremes(mask, ale.connectivity(), difference::of, forming, upper(tails), lower(tails)));
	}

	/** The test of the standardised sum, at these voxels. */
	LabelTest standardised(final Tails tails) {
		return LabelTest.of(maps, groups, observed, upper(tails), lower(tails));
	}

	/**
	 * The exchange of labels between mean ALE values of all subsamples.
	 *
	 * @param size number of experiments in a subsample
	 * @throws InputException when there is too little memory
	 */
	SubsetRelabelings subsets(final int size) {
		final long needed = SubsetProducts.bytes(maps) >> 20, megabytes = Runtime.getRuntime().maxMemory() >> 20;
		if (needed > megabytes * 3 / 4)
			throw new InputException("For contrast_method = balanced with " + maps.items() + " experiments, " + needed +
				" MB are needed, of " + megabytes + " MB that ImageJ has. Use a mask with fewer voxels " +
				"or contrast_method = pooled, or give ImageJ more memory (Edit > Options > Memory & Threads).");
		return new SubsetRelabelings(new SubsetProducts(maps, unit, size), groups, mask.size());
	}

	/** The observed difference of the mean ALE values of the chosen group and the rest. */
	double[] subsetDifferences(final SubsetRelabelings test) {
		return test.differences(members);
	}

	/** Whether a literature is the group whose sums are taken. */
	boolean isChosen(final Group group) {
		return group == chosen;
	}

	/** The voxels at which a direction is tested, by ordinal of the whole mask: those where experiments differ. */
	TestedVoxels tested(final Mask whole, final LabelCounts counts, final Group more, final Tails tails) {
		final TestedVoxels tested = TestedVoxels.nowhere(whole.size());
		if (!tails.tests(more)) return tested;
		final boolean[] varies = maps.varies();
		for (int v = 0; v < varies.length; v++) {
			if (!varies[v]) continue;
			final int i = whole.ordinal(mask.voxel(v));
			tested.at()[i] = true;
			tested.p()[i] = p(counts, v, more);
		}
		return tested;
	}

	private boolean upper(final Tails tails) {
		return tails.tests(chosen);
	}

	private boolean lower(final Tails tails) {
		return tails.tests(chosen.other());
	}

	/** One-sided p of more convergence in a literature than in the other, at a voxel. */
	double p(final LabelCounts counts, final int voxel, final Group more) {
		return more == chosen ? counts.upperP(voxel) : counts.lowerP(voxel);
	}
}
