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
import java.util.Optional;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.model.InputException;

/**
 * The choice between cluster size and single voxels as what is corrected ({@code correction = auto}), by a few trial
 * permutations before the analysis: with very many foci, voxels at the cluster-forming p do not separate into clusters, chance
 * alone fills much of the mask, and a test of cluster size finds nothing. The trial looks at random maps alone and has its own
 * random numbers, so that the test that is chosen keeps its level and is bit-identical to the same test chosen by hand.
 * <p>
 * Under the base rate, where every voxel has its own null distribution, the expected share of voxels of a random map at the
 * cluster-forming p is at most this p. A cluster of {@value #LARGE_PERCENT} % in half of the maps would need half as much, so
 * that below that no trial is needed.
 *
 * @param permutations number of trial permutations; 0 where none was needed
 * @param percent the median, over trial permutations, of the largest cluster's share of the mask, in percent; empty without
 *          any
 * @param chosen the correction
 */
public record CorrectionTrial(int permutations, Optional<Double> percent, Correction chosen) {

	/** Number of trial permutations. */
	public static final int TRIALS = 20;
	/** The share of the mask from which on single voxels are tested, in percent. */
	public static final double LARGE_PERCENT = 5;
	/** Name of the trial permutations within a run. */
	private static final String NAME = "trial permutations";

	/**
	 * Refuses what cannot be chosen by a trial.
	 *
	 * @throws InputException when every voxel has its own null distribution and the cluster-forming p is that large
	 */
	public static void check(final NullModel nullModel, final AleSettings settings) {
		if (nullModel == NullModel.BASE_RATE && settings.voxelP() >= LARGE_PERCENT / 200) throw new InputException(
			"correction = auto is not available with null_model = base_rate and voxel_p = " + settings.voxelP() +
				", which has to be below " + LARGE_PERCENT / 200 + ". Choose a smaller voxel_p, or cluster_fwe or voxel_fwe.");
	}

	/**
	 * Chooses the correction of an ALE.
	 *
	 * @param input of the ALE
	 * @param settings of the ALE; their correction does not matter
	 * @param driver runs the trial permutations
	 * @param progress receives progress and may cancel
	 * @throws InputException when the foci cannot be used
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static CorrectionTrial of(final AleInput input, final AleSettings settings, final PermutationDriver driver,
		final Progress progress)
	{
		check(NullModel.of(input), settings);
		if (input.baseRate().isPresent()) return new CorrectionTrial(0, Optional.empty(), Correction.CLUSTER_FWE);
		progress.stage("Trial permutations");
		final PreparedFoci foci = PreparedFoci.of(input, settings);
		final AleSettings trial = settings.withCorrection(Correction.CLUSTER_FWE).withNullSteps(List.of())
			.withSeed(SplitMix64.of(settings.seed(), -1).nextLong());
		final AleNull.Uniform ale =
			AleNull.Uniform.of(input.ale(foci.kernelFoci(), trial, progress::check), trial, progress);
		final NullMaxima maxima = driver.run(NAME,
			new UniformPermutations(input, trial, foci, driver, progress).silent(Correction.CLUSTER_FWE, ale), TRIALS,
			progress);
		final int[] sizes = maxima.clusters().get(0).sizes().clone();
		Arrays.sort(sizes);
		final double percent = 100.0 * sizes[sizes.length / 2] / input.mask().size();
		return new CorrectionTrial(TRIALS, Optional.of(percent),
			percent >= LARGE_PERCENT ? Correction.VOXEL_FWE : Correction.CLUSTER_FWE);
	}
}
