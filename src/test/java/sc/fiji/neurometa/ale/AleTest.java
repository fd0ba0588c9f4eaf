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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

class AleTest {

	private static final Mask MASK = TestGrids.holey(TestGrids.all().get("2 mm"), 8);

	private static Ale ale(final List<KernelFoci> experiments, final Mask mask, final MaModel model) {
		return Ale.of(experiments, mask, new ModelledActivation(mask, FocusPlacement.EXACT, model), () -> {});
	}

	@ParameterizedTest
	@EnumSource(MaModel.class)
	void isTheUnionOfTheExperiments(final MaModel model) {
		final List<KernelFoci> experiments = TestGrids.experiments(17, 4);
		final double[] values = ale(experiments, MASK, model).values();
		for (int i = 0; i < values.length; i++)
			assertEquals(SlowAle.ale(MASK, MASK.voxel(i), experiments, FocusPlacement.EXACT, model), values[i], 1e-14);
	}

	@Test
	void keepsTheDigitsOfTinyValues() {
		final Kernel kernel = Kernel.ofSubjects(50);
		// far foci: MA values down to 1e-300 and below, which 1 - prod(1 - MA) would all make 0
		final List<KernelFoci> experiments = List.of(new KernelFoci(List.of(new Focus(125, 0, 0)), kernel),
			new KernelFoci(List.of(new Focus(128, 2, -1)), kernel), new KernelFoci(List.of(new Focus(-127, 0, 5)), kernel));
		final double[] values = ale(experiments, MASK, MaModel.NON_ADDITIVE).values();
		assertTrue(Arrays.stream(values).min().orElseThrow() < 1e-240);
		for (int i = 0; i < values.length; i++) {
			double sum = 0;
			for (final KernelFoci e : experiments)
				sum += SlowAle.ma(MASK, MASK.voxel(i), e, FocusPlacement.EXACT, MaModel.NON_ADDITIVE);
			assertTrue(values[i] > 0);
			assertEquals(1, values[i] / sum, 1e-9, "sums this small are unions");
		}
	}

	@Test
	void histogramsCountEveryVoxelInTheNearestBin() {
		final List<KernelFoci> experiments = TestGrids.experiments(6, 12);
		final List<MaHistogram> histograms = ale(experiments, MASK, MaModel.NON_ADDITIVE).histograms();
		for (int e = 0; e < experiments.size(); e++) {
			final int[] counts = new int[AleBins.of(1) + 1];
			int last = 0;
			for (int i = 0; i < MASK.size(); i++) {
				final int bin = (int) Math.round(
					SlowAle.ma(MASK, MASK.voxel(i), experiments.get(e), FocusPlacement.EXACT, MaModel.NON_ADDITIVE) / 1e-5);
				counts[bin]++;
				last = Math.max(last, bin);
			}
			assertArrayEquals(Arrays.copyOf(counts, last + 1), histograms.get(e).counts());
			assertEquals(MASK.size(), histograms.get(e).voxels());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 8, 16 })
	void sameBitsForAnyNumberOfThreads(final int threads) {
		final List<KernelFoci> experiments = TestGrids.experiments(15, 99);
		for (final MaModel model : MaModel.values()) {
			final Ale one = Workers.with(1, () -> ale(experiments, MASK, model));
			final Ale many = Workers.with(threads, () -> ale(experiments, MASK, model));
			assertArrayEquals(one.values(), many.values());
			for (int e = 0; e < experiments.size(); e++)
				assertArrayEquals(one.histograms().get(e).counts(), many.histograms().get(e).counts());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8 })
	void whatTheCheckpointThrowsEndsTheWork(final int threads) {
		final AtomicInteger calls = new AtomicInteger();
		final Runnable checkpoint = () -> {
			if (calls.incrementAndGet() > 5) throw new CancellationException("cancelled");
		};
		final List<KernelFoci> experiments = TestGrids.experiments(40, 1);
		final ModelledActivation activation = new ModelledActivation(MASK, FocusPlacement.EXACT, MaModel.NON_ADDITIVE);
		assertThrows(CancellationException.class,
			() -> Workers.with(threads, () -> Ale.of(experiments, MASK, activation, checkpoint)));
		assertTrue(calls.get() <= 5 + 4 * threads, "went on after " + calls + " calls");
	}

	@Test
	void withoutExperimentsThereIsNothing() {
		assertArrayEquals(new double[MASK.size()], ale(List.of(), MASK, MaModel.NON_ADDITIVE).values());
	}
}
