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
package sc.fiji.neurometa.ale.random;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.space.Mask;

/**
 * The ALE of experiments with foci at random places: the null hypothesis of the family-wise corrections. Every
 * experiment keeps its number of foci and its kernel; each focus is drawn, independently and with replacement, from the
 * voxel centres of the sampling space (Eickhoff et al. 2012, NeuroImage 59:2349-2361,
 * <a href="https://doi.org/10.1016/j.neuroimage.2011.09.017">doi:10.1016/j.neuroimage.2011.09.017</a>).
 * <p>
 * This is the plain algorithm, one experiment after the other: {@code prod_e (1 - MA_e)} is built up over the voxels
 * that the experiment's kernels reach, and {@code ALE = 1 - prod}. A kernel is cut where it falls below {@code 5e-6 /
 * n}, with n the number of experiments (non-additive) or foci (additive), so that the omitted tails change no ALE
 * value by more than 5e-6, half the bin in which the analytic null counts.
 * <p>
 * Memory is two values per in-mask voxel and a stencil per sample size. Not for use by several threads at once.
 */
public final class RandomFoci {

	private final NullDesign experiments;
	private final int[] places;
	private final MaAccumulator activation;

	/**
	 * @param experiments the experiments whose numbers of foci and kernels are kept
	 * @param mask the voxels to compute
	 * @param sampling the voxels from which foci are drawn, on the grid of the mask or one that continues it
	 * @param model combines the foci of an experiment
	 */
	public RandomFoci(final List<KernelFoci> experiments, final Mask mask, final Mask sampling, final MaModel model) {
		this(new NullDesign(experiments, mask, sampling, model));
	}

	RandomFoci(final NullDesign experiments) {
		this.experiments = experiments;
		places = new int[experiments.foci()];
		activation = new MaAccumulator(experiments);
	}

	/**
	 * Draws one set of foci and computes its ALE.
	 *
	 * @param random source of the numbers
	 * @param ale receives the ALE values, by ordinal of the mask
	 */
	public void draw(final RandomGenerator random, final double[] ale) {
		experiments.draw(random, places);
		compute(places, ale);
	}

	/**
	 * Computes the ALE of foci that have been drawn.
	 *
	 * @param foci the grid number of the voxel of each focus
	 * @param ale receives the ALE values, by ordinal of the mask
	 */
	void compute(final int[] foci, final double[] ale) {
		Arrays.fill(ale, 1);
		for (int e = 0; e < experiments.size(); e++)
			activation.multiply(e, foci, ale);
		for (int i = 0; i < ale.length; i++)
			ale[i] = 1 - ale[i];
	}
}
