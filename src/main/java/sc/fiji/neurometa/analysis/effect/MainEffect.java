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

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;

/**
 * The ALE of one literature: ALE, p and z maps, correction for multiple testing, clusters and their tables. Runs on as
 * many threads as {@link sc.fiji.neurometa.space.Workers} has; the result is bit-identical for any number.
 *
 * <pre>{@code
 * MainEffectResult result = MainEffect.run(input, AleSettings.defaults(), Progress.NONE);
 * double[] ale = result.maps().ale(); // by ordinal of the mask
 * List<ClusterStatistics> clusters = result.report().clusters();
 * }</pre>
 */
public final class MainEffect {

	private MainEffect() {}

	/**
	 * Computes an ALE.
	 *
	 * @param input literature and mask
	 * @param settings of the ALE
	 * @param progress receives progress and may cancel
	 * @throws sc.fiji.neurometa.model.InputException when the foci cannot be used
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels it
	 */
	public static MainEffectResult run(final AleInput input, final AleSettings settings, final Progress progress) {
		return run(input, settings, PermutationDriver.PLAIN, progress);
	}

	/**
	 * As {@link #run(AleInput, AleSettings, Progress)}, with permutations that can be resumed.
	 *
	 * @param driver runs the permutations
	 */
	public static MainEffectResult run(final AleInput input, final AleSettings settings, final PermutationDriver driver,
		final Progress progress)
	{
		return run(input, settings, PreparedFoci.of(input, settings), driver, progress);
	}

	/**
	 * As {@link #run(AleInput, AleSettings, PermutationDriver, Progress)}, of a result whose threshold was moved after its
	 * permutations had ended: they end at the same one, whatever this threshold would have required.
	 *
	 * @param ended how they ended under the first threshold
	 */
	public static MainEffectResult again(final AleInput input, final AleSettings settings, final StopOutcome ended,
		final PermutationDriver driver, final Progress progress)
	{
		final PreparedFoci foci = PreparedFoci.of(input, settings);
		return run(input, settings, foci,
			u -> new UniformPermutations(input, settings, foci, driver, progress).again(u, ended), driver, progress);
	}

	/** As {@link #run(AleInput, AleSettings, PermutationDriver, Progress)}, of foci that have been prepared already. */
	public static MainEffectResult run(final AleInput input, final AleSettings settings, final PreparedFoci foci,
		final PermutationDriver driver, final Progress progress)
	{
		return run(input, settings, foci, new UniformPermutations(input, settings, foci, driver, progress)::of, driver,
			progress);
	}

	private static MainEffectResult run(final AleInput input, final AleSettings settings, final PreparedFoci foci,
		final UnaryOperator<AleNull.Uniform> permute, final PermutationDriver driver, final Progress progress)
	{
		if (input.baseRate().isPresent()) NullModel.BASE_RATE.checkSettings(settings);
		progress.stage("ALE of " + foci.analysed().size() + " experiments");
		final ModelledActivation activation =
			new ModelledActivation(input.mask(), settings.focusPlacement(), settings.maModel());
		final Ale ale;
		final AleNull tested;
		if (input.baseRate().isPresent()) {
			final QuantisedAle random =
				new QuantisedAle(foci.kernelFoci(), input.mask(), input.baseRate().get(), settings.maModel());
			final int[] observed = new int[input.mask().size()];
			if (settings.maModel() == MaModel.NON_ADDITIVE)
				ale = Ale.of(foci.kernelFoci(), input.mask(), activation, progress::check, random.observed(observed));
			else {
				ale = Ale.of(foci.kernelFoci(), input.mask(), activation, progress::check);
				Ale.of(KernelFoci.single(foci.kernelFoci()), input.mask(), activation, progress::check,
					random.observed(observed));
			}
			tested = AleNull.ByVoxel.of(ale.values(), random, observed, input, settings, driver, progress);
		}
		else {
			ale = input.ale(foci.kernelFoci(), settings, progress::check);
			tested = permute.apply(AleNull.Uniform.of(ale, settings, progress));
		}
		final AleMaps maps = maps(ale, tested);
		progress.stage("Clusters");
		return ClusterBaseRates.with(threshold(input, settings, foci, maps, tested, progress), driver, progress);
	}

	public static AleMaps maps(final Ale ale, final AleNull tested) {
		return new AleMaps(ale.values(), tested.p(), tested.z());
	}

	/** Thresholds maps, and describes the surviving clusters. */
	public static MainEffectResult threshold(final AleInput input, final AleSettings settings, final PreparedFoci foci,
		final AleMaps maps, final AleNull tested, final Progress progress)
	{
		final Thresholding thresholding = Thresholding.of(input.mask(), maps, tested, settings);
		final ClusterReport report = ClusterReport.of(input.mask(), maps, thresholding.survivors(), input.anatomy());
		final List<Cluster> clusters = thresholding.survivors().stream().map(Thresholding.TestedCluster::cluster).toList();
		final List<Contribution> contributions =
			new Contributions(input.mask(), clusters, settings, progress::check).of(Contributions.Literature.of(foci, maps));
		progress.check();
		return new MainEffectResult(input, settings, foci, maps, tested.maxima(), thresholding, report, contributions,
			Warnings.of(input, settings, foci, contributions, tested), tested.ended(), Optional.empty(), Optional.empty());
	}
}
