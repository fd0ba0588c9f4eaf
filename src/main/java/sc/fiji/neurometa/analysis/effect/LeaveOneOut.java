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
package sc.fiji.neurometa.analysis.effect;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.LeaveOneOutAle;
import sc.fiji.neurometa.ale.LeaveOneOutNulls;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.space.Mask;

/**
 * A finished ALE of which any one experiment can be left out in a fraction of a second: ALE, p and z maps and the clusters
 * at the cluster-forming p, bit-identical to an ALE of the other experiments. Runs on as many threads as
 * {@link sc.fiji.neurometa.space.Workers} has. {@link #clusters} finds out whether clusters still survive after correction.
 * <p>
 * Preparing it takes about as long as the ALE itself without permutations. Memory is a value per experiment and voxel, 157
 * MB for 86 experiments and the 2 mm mask, and at most 64 MB more; where the values would take more than a quarter of what
 * ImageJ has, they are not kept but computed again for each experiment that is left out, which then takes as long as an ALE.
 */
public final class LeaveOneOut {

	private static final int SHARE_OF_MEMORY = 4;

	private final MainEffectResult result;
	/** The ALE of all experiments but one. */
	private final IntFunction<double[]> without;
	private final LeaveOneOutNulls nulls;

	private LeaveOneOut(final MainEffectResult result, final IntFunction<double[]> without,
		final LeaveOneOutNulls nulls)
	{
		this.result = result;
		this.without = without;
		this.nulls = nulls;
	}

	/**
	 * Prepares a finished ALE.
	 *
	 * @param result the ALE
	 * @param progress receives progress and may cancel
	 * @throws InputException when its null model gives every voxel a p of its own
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels it
	 */
	public static LeaveOneOut of(final MainEffectResult result, final Progress progress) {
		check(NullModel.of(result.input()), result.settings());
		progress.stage("Leave one out");
		final List<KernelFoci> experiments = result.foci().kernelFoci();
		final int size = experiments.size(), voxels = result.mask().size();
		final ModelledActivation activation = activation(result);
		if (LeaveOneOutAle.bytes(size, voxels) > Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY)
			return new LeaveOneOut(result, e -> Ale.of(others(experiments, e), result.mask(), activation, () -> {}).values(),
				nulls(result.input().ale(experiments, result.settings(), progress::check), result, progress));
		final LeaveOneOutAle kept = new LeaveOneOutAle(size, IntStream.range(0, voxels).toArray());
		return new LeaveOneOut(result, kept::without,
			nulls(result.input().ale(experiments, result.settings(), progress::check, kept), result, progress));
	}

	private static LeaveOneOutNulls nulls(final Ale ale, final MainEffectResult result, final Progress progress) {
		return new LeaveOneOutNulls(ale.histograms(), Arrays.stream(ale.values()).max().orElseThrow(),
			result.settings().voxelP(), progress::check);
	}

	static ModelledActivation activation(final MainEffectResult result) {
		return new ModelledActivation(result.mask(), result.settings().focusPlacement(), result.settings().maModel());
	}

	/**
	 * Whether experiments can be left out.
	 *
	 * @throws InputException when the null model gives every voxel a p of its own, or the correction needs whole maps
	 */
	public static void check(final NullModel nullModel, final AleSettings settings) {
		if (nullModel == NullModel.BASE_RATE) throw InputException.about("leave_one_out",
			"leave_one_out = true is not available with null_model = " +
				"base_rate, where the p of every voxel comes from its own permutations, which would have to be run again without " +
				"each experiment. Choose null_model = uniform or leave_one_out = false.");
		if (settings.correction().familyWise().filter(FamilyWise::needsWholeMaps).isPresent()) throw InputException.about(
			"leave_one_out",
			"leave_one_out = true is not available with correction = " + settings.correction().key() +
				", whose permutations would have to be enhanced again without each experiment. Choose another correction, or " +
				"leave_one_out = false.",
			Remedy.set("Use cluster_fwe", "correction", "cluster_fwe"));
	}

	/**
	 * Finds out whether the clusters of an ALE survive without each of its experiments, at the full correction of the run.
	 *
	 * @param result the ALE
	 * @param progress receives progress and may cancel
	 * @return the same with {@link MainEffectResult#leaveOneOut}
	 * @throws InputException when its null model gives every voxel a p of its own
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels it
	 */
	public static MainEffectResult clusters(final MainEffectResult result, final Progress progress) {
		return clusters(result, PermutationDriver.PLAIN, progress);
	}

	/**
	 * As {@link #clusters(MainEffectResult, Progress)}, with permutations that can be resumed.
	 *
	 * @param driver runs the permutations
	 */
	public static MainEffectResult clusters(final MainEffectResult result, final PermutationDriver driver,
		final Progress progress)
	{
		check(NullModel.of(result.input()), result.settings());
		return result.with(LeaveOneOutClusters.of(result, driver, progress));
	}

	/**
	 * Finds out before an ALE is computed whether there is memory for the permutations without each of its experiments.
	 *
	 * @param experiments of the ALE
	 * @param mask its voxels
	 * @param settings its settings
	 * @throws InputException when there is too little; also when the foci cannot be used
	 */
	public static void checkMemory(final ExperimentSet experiments, final Mask mask, final AleSettings settings) {
		LeaveOneOutClusters.checkMemory(experiments, mask, settings);
	}

	/**
	 * An ALE without one of its experiments.
	 *
	 * @param maps its maps, not thresholded
	 * @param formingAle the ALE value with the cluster-forming p, {@code voxel_p} of the settings
	 * @param clusters the clusters of the voxels that reach it, the largest first, before any correction
	 */
	public record Without(AleMaps maps, double formingAle, List<Cluster> clusters) {}

	/** Number of experiments. */
	public int size() {
		return result.foci().kernelFoci().size();
	}

	/**
	 * The ALE of all experiments but one.
	 *
	 * @param experiment the number of that one in {@link PreparedFoci#analysed()}, from 0
	 */
	public Without without(final int experiment) {
		final double[] ale = without.apply(experiment);
		final AnalyticNull analytic = nulls.without(experiment, () -> {});
		final double formingAle = analytic.threshold(result.settings().voxelP());
		return new Without(new AleMaps(ale, analytic.p(ale), analytic.z(ale)), formingAle,
			new ClusterFinder(result.mask(), result.settings().connectivity()).find(ale, formingAle));
	}

	private static List<KernelFoci> others(final List<KernelFoci> experiments, final int experiment) {
		return IntStream.range(0, experiments.size()).filter(e -> e != experiment).mapToObj(experiments::get).toList();
	}
}
