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
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;

class CoarseNullTest {

	@Test
	void thresholdsAreThoseOfFineBins() {
		final Mask mask = ReferenceMasks.mni152(), sampling = ReferenceMasks.grayMatter(mask);
		final Random random = new Random(1);
		for (final int size : new int[] { 5, 17, 60 }) {
			final List<KernelFoci> experiments = new ArrayList<>();
			for (int e = 0; e < size; e++) {
				final List<Focus> foci = new ArrayList<>();
				for (int f = random.nextInt(12); f >= 0; f--) {
					final double[] mm = mask.grid().centreMm(sampling.voxel(random.nextInt(sampling.size())));
					foci.add(new Focus(mm[0], mm[1], mm[2]));
				}
				experiments.add(new KernelFoci(foci, Kernel.ofSubjects(8 + random.nextInt(30))));
			}
			final List<MaHistogram> histograms =
				Ale.of(experiments, mask, new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE), () -> {})
					.histograms();
			final AnalyticNull fine = AnalyticNull.of(histograms, () -> {});
			final CoarseNull coarse = CoarseNull.of(histograms.stream().map(CoarseNull::bins).toList());
			for (final double p : new double[] { .05, .01, .001, 1e-4, 1e-6 }) {
				final double threshold = coarse.threshold(p);
				assertEquals(fine.threshold(p), threshold, 1e-4, size + " experiments, p " + p);
				assertEquals(p, coarse.p(threshold), 1e-9 * p);
			}
			assertTrue(coarse.p(0) <= 1 && coarse.p(.9) > 0);
		}
	}
}
