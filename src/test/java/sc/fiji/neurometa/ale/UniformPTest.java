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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** Under the null hypothesis the analytic p of a random voxel is uniform. */
class UniformPTest {

	/**
	 * A ball of voxels in a wider space in which foci fall, so that no voxel lies at the edge of the foci's world: there
	 * the null of Eickhoff et al. (2012), in which all voxels are alike, holds.
	 */
	@Tag("slow")
	@Test
	void ofRandomVoxelsOfNullData() {
		final Grid grid = new Grid(17, 17, 17, Affine.scaling(1.25, 1.25, 1.25, -10, -10, -10));
		final Mask mask = Mask.of("ball", grid, Space.MNI, i -> {
			final double[] c = grid.centreMm(i);
			return c[0] * c[0] + c[1] * c[1] + c[2] * c[2] <= 100;
		});
		final ModelledActivation activation = new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE);
		final Random random = new Random(20);
		final int datasets = 1500;
		final double[] p = new double[datasets];
		int conservative = 0;
		for (int n = 0; n < datasets; n++) {
			final List<KernelFoci> experiments = new ArrayList<>();
			for (int e = 0; e < 15; e++) {
				final List<Focus> foci = new ArrayList<>();
				for (int f = 3 + random.nextInt(9); f >= 0; f--)
					foci.add(new Focus(random.nextDouble(-38, 38), random.nextDouble(-38, 38), random.nextDouble(-38, 38)));
				experiments.add(new KernelFoci(foci, Kernel.ofSubjects(8 + random.nextInt(30))));
			}
			final Ale ale = Ale.of(experiments, mask, activation, () -> {});
			final AnalyticNull analytic = AnalyticNull.of(ale.histograms(), () -> {});
			final double value = ale.values()[random.nextInt(mask.size())];
			final double reached = analytic.p(value), exceeded = analytic.p(value + 1e-5);
			assertTrue(exceeded <= reached);
			// values in one bin share a p; the uniform one lies between it and that of the next bin
			p[n] = exceeded + random.nextDouble() * (reached - exceeded);
			if (reached >= p[n]) conservative++;
		}
		assertEquals(datasets, conservative);
		Arrays.sort(p);
		double kolmogorov = 0;
		for (int n = 0; n < datasets; n++)
			kolmogorov = Math.max(kolmogorov, Math.max((n + 1.0) / datasets - p[n], p[n] - n / (double) datasets));
		assertTrue(kolmogorov < 1.95 / Math.sqrt(datasets), "Kolmogorov distance " + kolmogorov + ", level .001");
		assertEquals(0.05, Arrays.stream(p).filter(v -> v <= 0.05).count() / (double) datasets,
			3.3 * Math.sqrt(0.05 * 0.95 / datasets));
	}
}
