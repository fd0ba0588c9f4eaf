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

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass;
import sc.fiji.neurometa.inference.voxelwise.VoxelwiseNull;
import sc.fiji.neurometa.space.Mask;

/**
 * The p that a part of the foci of an ALE has alone, under the base rate of the run, where every voxel has its own null
 * distribution: its ALE compared with the null maps of the run.
 */
public final class PartialP {

	private PartialP() {}

	/**
	 * The p of a part of the foci.
	 *
	 * @param result the ALE of all foci, under a base rate
	 * @param part the foci of the part, with the kernels of their experiments
	 * @param voxels some voxels of the mask
	 * @param driver runs the permutations
	 * @param progress receives progress and may cancel
	 * @return p by ordinal of these voxels
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static double[] of(final MainEffectResult result, final List<KernelFoci> part, final Mask voxels,
		final PermutationDriver driver, final Progress progress)
	{
		final AleSettings settings = result.settings();
		final QuantisedAle random =
			new QuantisedAle(result.foci().kernelFoci(), voxels, result.input().baseRate().orElseThrow(), settings.maModel());
		final VoxelPass pass = new VoxelPass(() -> random.draws()::draw, units(part, voxels, random, settings, progress),
			new double[0], settings.seed(), settings.permutations());
		return VoxelwiseNull.of(pass, driver.run("p of the halo", pass, settings.permutations(), progress)).p();
	}

	/** The ALE of foci in the units of the null maps. */
	static int[] units(final List<KernelFoci> foci, final Mask mask, final QuantisedAle random,
		final AleSettings settings, final Progress progress)
	{
		final int[] units = new int[mask.size()];
		final List<KernelFoci> rounded = settings.maModel() == MaModel.NON_ADDITIVE ? foci : KernelFoci.single(foci);
		Ale.of(rounded, mask, new ModelledActivation(mask, settings.focusPlacement(), settings.maModel()), progress::check,
			random.observed(units));
		return units;
	}
}
