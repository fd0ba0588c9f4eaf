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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** ALE and analytic null without an experiment have the bits of those of the others. */
class LeaveOneOutAleTest {

	private static <T> List<T> without(final List<T> all, final int e) {
		final List<T> others = new ArrayList<>(all);
		others.remove(e);
		return others;
	}

	private static Ale ale(final List<KernelFoci> experiments, final Mask mask, final MaModel model,
		final Ale.Reader reader)
	{
		return Ale.of(experiments, mask, new ModelledActivation(mask, FocusPlacement.EXACT, model), () -> {}, reader);
	}

	@Test
	void isTheAleOfTheOthers() {
		long seed = 1;
		for (final Grid grid : TestGrids.all().values())
			for (final MaModel model : MaModel.values()) {
				final List<KernelFoci> experiments = TestGrids.experiments(7, ++seed);
				final Mask mask = TestGrids.holey(grid, seed);
				final int step = 1 + (int) seed % 3;
				final int[] voxels = IntStream.range(0, mask.size()).filter(i -> i % step == 0).toArray();
				final LeaveOneOutAle kept = new LeaveOneOutAle(experiments.size(), voxels);
				final Ale whole = ale(experiments, mask, model, kept);
				final List<MaHistogram> histograms = whole.histograms();
				final double largest = seed % 2 * Arrays.stream(whole.values()).max().orElseThrow();
				final LeaveOneOutNulls nulls = new LeaveOneOutNulls(histograms, largest, 1e-5, () -> {});
				for (int e = 0; e < experiments.size(); e++) {
					final Ale others = ale(without(experiments, e), mask, model, (x, ma, first, end) -> {});
					assertArrayEquals(IntStream.of(voxels).mapToDouble(i -> others.values()[i]).toArray(), kept.without(e));
					assertSame(AnalyticNull.of(others.histograms(), () -> {}), nulls.without(e, () -> {}), largest, 1e-5);
				}
			}
	}

	/** The same p of ALE values up to a given one, and the same ALE values of p from a given one on. */
	private static void assertSame(final AnalyticNull expected, final AnalyticNull found, final double ale,
		final double smallestP)
	{
		for (int bin = 0; bin <= ale * 1e5; bin += bin < 2000 ? 1 : 97)
			assertEquals(expected.p(bin * 1e-5), found.p(bin * 1e-5), "bin " + bin);
		for (double p = 0.9; p >= smallestP; p *= 0.7)
			assertEquals(expected.threshold(p), found.threshold(p));
		assertEquals(expected.threshold(smallestP), found.threshold(smallestP));
	}

	@Test
	void nullsOfMoreExperimentsThanAreKept() {
		final Mask mask = TestGrids.full(TestGrids.all().get("1 mm"));
		final List<MaHistogram> histograms =
			ale(TestGrids.experiments(165, 3), mask, MaModel.NON_ADDITIVE, (e, ma, first, end) -> {}).histograms();
		// where all is asked for nothing is left out, else most
		for (final double largest : new double[] { 0.001, 0.02, 1 }) {
			final LeaveOneOutNulls nulls = new LeaveOneOutNulls(histograms, largest, 1e-3, () -> {});
			for (final int e : new int[] { 0, 1, 2, 3, 82, 163, 164 })
				assertSame(AnalyticNull.of(without(histograms, e), () -> {}), nulls.without(e, () -> {}), largest, 1e-3);
		}
	}

	/** Without the only experiment that reaches high values, what is left out for all is not negligible. */
	@Test
	void nullsThatHaveToBeUnitedInFull() {
		final List<MaHistogram> histograms = new ArrayList<>();
		for (int e = 0; e < 401; e++) {
			final int[] counts = new int[e == 200 ? 3001 : 11];
			counts[0] = 1000;
			counts[counts.length - 1] = 5;
			histograms.add(new MaHistogram(counts, 1005));
		}
		final LeaveOneOutNulls nulls = new LeaveOneOutNulls(histograms, 0.031, 0.01, () -> {});
		for (final int e : new int[] { 0, 199, 200, 201, 400 })
			assertSame(AnalyticNull.of(without(histograms, e), () -> {}), nulls.without(e, () -> {}), 0.031, 0.01);
	}

	@Test
	void sameBitsForAnyNumberOfThreads() {
		final Random random = new Random(5);
		final List<MaHistogram> histograms = IntStream.range(0, 9).mapToObj(e -> {
			final int[] counts = random.ints(1000 + 300 * e, 0, 9).toArray();
			counts[0] = 50_000;
			counts[counts.length - 1] = 1;
			return new MaHistogram(counts, Arrays.stream(counts).sum());
		}).toList();
		final AnalyticNull one = Workers.with(1, () -> AnalyticNull.of(histograms, () -> {}));
		final AnalyticNull three = Workers.with(3, () -> AnalyticNull.of(histograms, () -> {}));
		assertSame(one, three, 1, 1e-200);
		assertSame(Workers.with(1, () -> new LeaveOneOutNulls(histograms, .1, .001, () -> {}).without(4, () -> {})),
			Workers.with(3, () -> new LeaveOneOutNulls(histograms, .1, .001, () -> {}).without(4, () -> {})), .1, .001);
	}

	@Test
	void pAndZOfManyValuesAreThoseOfEach() {
		final Mask mask = TestGrids.full(TestGrids.all().get("3 mm"));
		final Ale ale = ale(TestGrids.experiments(9, 8), mask, MaModel.NON_ADDITIVE, (e, ma, first, end) -> {});
		final AnalyticNull analytic = AnalyticNull.of(ale.histograms(), () -> {});
		final double[] p = DoubleStream.of(ale.values()).map(analytic::p).toArray();
		assertArrayEquals(p, analytic.p(ale.values()));
		assertArrayEquals(DoubleStream.of(p).map(ZScore::ofP).toArray(), analytic.z(ale.values()));
	}
}
