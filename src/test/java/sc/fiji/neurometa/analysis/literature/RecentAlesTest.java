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
package sc.fiji.neurometa.analysis.literature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** An ALE is computed once for the same foci, kernels, voxels, settings and threads, and is that of these. */
class RecentAlesTest {

	private static final double[] PLACES_MM = { -6, 3, 8.5, 1 };

	private static Mask mask(final double radiusMm) {
		return Literature.ball(Affine.scaling(4, 4, 4, -16, -16, -16), 9, 9, 9, radiusMm);
	}

	private static List<KernelFoci> experiments(final int line, final double fwhmMm, final double... xMm) {
		return IntStream.range(0, xMm.length)
			.mapToObj(e -> new KernelFoci(List.of(new Focus(xMm[e], 2, -1, line + e)), new Kernel(fwhmMm))).toList();
	}

	private static Ale of(final List<KernelFoci> experiments, final Mask mask, final FocusPlacement placement,
		final MaModel model, final int threads)
	{
		return Workers.with(threads, () -> RecentAles.of(experiments, mask, placement, model, () -> {}));
	}

	private static Ale of(final List<KernelFoci> experiments) {
		return of(experiments, mask(16), FocusPlacement.EXACT, MaModel.NON_ADDITIVE, 2);
	}

	@Test
	void whatIsTheSameIsComputedOnce() {
		final Ale first = of(experiments(1, 9, PLACES_MM));
		// lines of files and another copy of the mask do not count
		assertSame(first, of(experiments(70, 9, PLACES_MM)));
		final Ale computed = Ale.of(experiments(1, 9, PLACES_MM), mask(16),
			new ModelledActivation(mask(16), FocusPlacement.EXACT, MaModel.NON_ADDITIVE), () -> {});
		assertArrayEquals(computed.values(), first.values());
		assertEquals(computed.histograms(), first.histograms());
	}

	@Test
	void whatDiffersHasItsOwn() {
		final List<KernelFoci> experiments = experiments(1, 9, PLACES_MM);
		final Ale first = of(experiments);
		// rounding depends on the order
		assertNotSame(first, of(experiments(1, 9, 3, -6, 8.5, 1)));
		assertNotSame(first, of(experiments(1, 9.5, PLACES_MM)));
		assertNotSame(first, of(experiments, mask(12), FocusPlacement.EXACT, MaModel.NON_ADDITIVE, 2));
		assertNotSame(first, of(experiments, mask(16), FocusPlacement.NEAREST, MaModel.NON_ADDITIVE, 2));
		assertNotSame(first, of(experiments, mask(16), FocusPlacement.EXACT, MaModel.ADDITIVE, 2));
		assertNotSame(first, of(experiments, mask(16), FocusPlacement.EXACT, MaModel.NON_ADDITIVE, 1));
		assertSame(first, of(experiments));
	}

	@Test
	void nothingIsKnownOnceAllIsForgotten() {
		final Ale first = of(experiments(1, 9, PLACES_MM));
		Recent.forgetAll();
		assertNotSame(first, of(experiments(1, 9, PLACES_MM)));
	}

	@Test
	void onlyTheLastAreKept() {
		final Ale first = of(experiments(1, 9, 0.25));
		for (int other = 0; other < 20; other++)
			of(experiments(1, 9, other + 0.5));
		assertNotSame(first, of(experiments(1, 9, 0.25)));
	}

	@Test
	void aCancelledRunEndsWhetherTheAleIsKnownOrNot() {
		final Ale known = of(experiments(1, 9, 4));
		for (final double xMm : new double[] { 4, 4.125 })
			assertThrows(CancellationException.class,
				() -> RecentAles.of(experiments(1, 9, xMm), mask(16), FocusPlacement.EXACT, MaModel.NON_ADDITIVE, () -> {
					throw new CancellationException();
				}));
		assertSame(known, of(experiments(1, 9, 4)));
	}
}
