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
package sc.fiji.neurometa.ale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * The mean ALE of subsamples of a literature: at each voxel {@code 1 - mean_d prod_{e in d} (1 - MA_e)} over the drawn
 * subsets d (Frahm et al. 2023). No kernel is cut.
 */
public final class SubsampleMeans {

	/** Number of values of {@code 1 - MA} held per thread: 32 MB. */
	private static final int VALUES = 4_000_000;
	/** Number of products computed at once: they stay in the processor's nearest cache. */
	private static final int BLOCK = 512;

	private SubsampleMeans() {}

	/**
	 * Computes the means.
	 *
	 * @param experiments the literature
	 * @param mask the voxels
	 * @param activation makes the MA map of an experiment
	 * @param subsets places in the list of experiments, per draw
	 * @param cancelCheck is called often; an exception from it ends the computation
	 * @return by ordinal
	 */
	public static double[] of(final List<KernelFoci> experiments, final Mask mask, final ModelledActivation activation,
		final int[][] subsets, final Runnable cancelCheck)
	{
		final double[] means = new double[mask.size()];
		Workers.forEach(slabs(experiments.size(), mask, activation.rows()), slab -> {
			final int first = mask.runStart(mask.firstRun(slab[0])), end = mask.runStart(mask.firstRun(slab[1]));
			final double[] ma = new double[mask.size()];
			final double[][] off = new double[experiments.size()][end - first];
			for (int e = 0; e < off.length; e++) {
				cancelCheck.run();
				activation.compute(experiments.get(e).foci(), experiments.get(e).kernel(), slab[0], slab[1], ma);
				for (int i = 0; i < off[e].length; i++)
					off[e][i] = 1 - ma[first + i];
			}
			final double[] product = new double[BLOCK], sum = new double[BLOCK];
			for (int from = 0; from < end - first; from += BLOCK) {
				cancelCheck.run();
				final int size = Math.min(BLOCK, end - first - from);
				Arrays.fill(sum, 0);
				for (final int[] subset : subsets) {
					Arrays.fill(product, 1);
					for (final int e : subset)
						multiply(product, off[e], from, size);
					for (int i = 0; i < size; i++)
						sum[i] += product[i];
				}
				for (int i = 0; i < size; i++)
					means[first + from + i] = 1 - sum[i] / subsets.length;
			}
		});
		return means;
	}

	private static void multiply(final double[] product, final double[] off, final int from, final int size) {
		for (int i = 0; i < size; i++)
			product[i] *= off[from + i];
	}

	/** First row and one past the last, with few enough voxels that all experiments fit. */
	private static List<int[]> slabs(final int experiments, final Mask mask, final int rows) {
		final int most = Math.max(1, VALUES / experiments);
		final List<int[]> slabs = new ArrayList<>();
		int first = 0;
		for (int row = 1; row <= rows; row++) {
			final int voxels = mask.runStart(mask.firstRun(row)) - mask.runStart(mask.firstRun(first));
			if (row < rows && voxels < Math.min(most, mask.size() / (4 * Workers.count()) + 1)) continue;
			slabs.add(new int[] { first, row });
			first = row;
		}
		return slabs;
	}
}
