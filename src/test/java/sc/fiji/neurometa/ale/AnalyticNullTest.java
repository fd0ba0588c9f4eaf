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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class AnalyticNullTest {

	/** 74 mm wide, so that most voxels are far from the foci of an experiment, as in a brain. */
	private static final Mask BALL = ball();

	private static Mask ball() {
		final Grid grid = new Grid(37, 37, 37, Affine.scaling(2, 2, 2, -36, -36, -36));
		return Mask.of("ball", grid, Space.MNI, i -> {
			final double[] c = grid.centreMm(i);
			return c[0] * c[0] + c[1] * c[1] + c[2] * c[2] < 37 * 37;
		});
	}

	private static List<KernelFoci> experiments(final int count, final long seed) {
		final Random random = new Random(seed);
		final List<KernelFoci> experiments = new ArrayList<>();
		for (int e = 0; e < count; e++) {
			final List<Focus> foci = new ArrayList<>();
			for (int f = random.nextInt(4); f >= 0; f--) {
				final double[] c = BALL.grid().centreMm(BALL.voxel(random.nextInt(BALL.size())));
				foci.add(new Focus(c[0] + random.nextInt(2), c[1] + random.nextDouble(), c[2] - random.nextInt(3)));
			}
			experiments.add(new KernelFoci(foci, Kernel.ofSubjects(8 + random.nextInt(30))));
		}
		return experiments;
	}

	private static Ale ale(final List<KernelFoci> experiments, final Mask mask) {
		return Ale.of(experiments, mask, new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE),
			() -> {});
	}

	private static AnalyticNull analytic(final List<MaHistogram> histograms) {
		return AnalyticNull.of(histograms, () -> {});
	}

	/** Every bin with every bin, as Eickhoff et al. (2012) describe it. */
	private static double[] slowTail(final List<MaHistogram> histograms) {
		double[] p = new double[100_001];
		p[0] = 1;
		int last = 0;
		for (final MaHistogram h : histograms) {
			final double[] next = new double[p.length];
			int nextLast = 0;
			for (int j = 0; j < h.counts().length; j++)
				for (int i = 0; i <= last && h.counts()[j] > 0; i++) {
					final int bin = (int) Math.round(i + j - i * (double) j / 100_000);
					next[bin] += p[i] * h.counts()[j] / h.voxels();
					if (next[bin] > 0) nextLast = Math.max(nextLast, bin);
				}
			p = next;
			last = nextLast;
		}
		for (int i = p.length - 2; i >= 0; i--)
			p[i] += p[i + 1];
		return p;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 25 })
	void isTheDefinitionBinByBin(final int count) {
		final List<MaHistogram> histograms = ale(experiments(count, count), BALL).histograms();
		final double[] expected = slowTail(histograms);
		final AnalyticNull analytic = analytic(histograms);
		for (int bin = 0; bin < 10_000; bin++) {
			final double p = analytic.p(bin * 1e-5);
			if (expected[bin] > 1e-290) assertEquals(1, p / expected[bin], 1e-11, "bin " + bin);
			else assertTrue(p <= 1e-289, "bin " + bin);
		}
	}

	/** Bins far from 0, where the overlap of two bins shifts many a bin by one, up to MA = ALE = 1. */
	@Test
	void isTheDefinitionForLargeValuesToo() {
		final Random random = new Random(7);
		final List<MaHistogram> histograms = new ArrayList<>();
		for (final int bins : new int[] { 100_001, 3_000, 61_234, 100_001 }) {
			final int[] counts = new int[bins];
			int voxels = 0;
			for (int k = 0; k < 400; k++) {
				final int count = 1 + random.nextInt(9);
				counts[k == 0 ? bins - 1 : random.nextInt(bins)] += count;
				voxels += count;
			}
			histograms.add(new MaHistogram(counts, voxels));
		}
		final double[] expected = slowTail(histograms);
		final AnalyticNull analytic = analytic(histograms);
		for (int bin = 0; bin <= 100_000; bin++)
			assertEquals(1, analytic.p(bin / 1e5) / expected[bin], 1e-11, "bin " + bin);
	}

	@Test
	void agreesWithFullEnumeration() {
		// 12 voxels, 4 experiments: all 12^4 ways to draw a voxel per experiment
		final Grid grid = new Grid(12, 1, 1, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = TestGrids.full(grid);
		final List<KernelFoci> experiments = List.of(new KernelFoci(List.of(new Focus(3.3, 1, 0)), new Kernel(7)),
			new KernelFoci(List.of(new Focus(8, 0, -2), new Focus(17.1, 1, 1)), new Kernel(9)),
			new KernelFoci(List.of(new Focus(20, 3, 0)), new Kernel(6)),
			new KernelFoci(List.of(new Focus(0, 0, 0)), new Kernel(11)));
		final AnalyticNull analytic = analytic(ale(experiments, mask).histograms());
		final double[][] ma = experiments.stream()
			.map(e -> new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE).compute(e.foci(), e.kernel()))
			.toArray(double[][]::new);
		final double[] all = new double[12 * 12 * 12 * 12];
		for (int n = 0; n < all.length; n++)
			all[n] = 1 - (1 - ma[0][n % 12]) * (1 - ma[1][n / 12 % 12]) * (1 - ma[2][n / 144 % 12]) * (1 - ma[3][n / 1728]);
		Arrays.sort(all);
		// four MA values and three unions are rounded, each by half a bin at most; the observed value by another half
		final double slack = 4 * 1e-5;
		for (int n = 0; n < all.length; n += 13) {
			final double p = analytic.p(all[n]);
			assertTrue(p <= tail(all, all[n] - slack) * (1 + 1e-12), "too large at " + all[n]);
			assertTrue(p >= tail(all, all[n] + slack) * (1 - 1e-12), "too small at " + all[n]);
		}
		assertEquals(1.0 / all.length, analytic.p(all[all.length - 1] - 3e-5), 0.5 / all.length);
	}

	private static double tail(final double[] ascending, final double value) {
		final int found = Arrays.binarySearch(ascending, value);
		int first = found < 0 ? -found - 1 : found;
		while (first > 0 && ascending[first - 1] >= value)
			first--;
		return (ascending.length - first) / (double) ascending.length;
	}

	@Test
	void agreesWithVoxelsDrawnAtRandom() {
		final List<KernelFoci> experiments = experiments(20, 77);
		final AnalyticNull analytic = analytic(ale(experiments, BALL).histograms());
		final ModelledActivation activation = new ModelledActivation(BALL, FocusPlacement.EXACT, MaModel.NON_ADDITIVE);
		final double[][] ma =
			experiments.stream().map(e -> activation.compute(e.foci(), e.kernel())).toArray(double[][]::new);
		final Random random = new Random(5);
		final int draws = 200_000;
		final double[] levels = { 0.5, 0.1, 0.01, 0.001 };
		final int[] reaching = new int[levels.length];
		for (int n = 0; n < draws; n++) {
			double none = 1;
			for (final double[] values : ma)
				none *= 1 - values[random.nextInt(values.length)];
			final double p = analytic.p(1 - none);
			for (int l = 0; l < levels.length; l++)
				if (p <= levels[l]) reaching[l]++;
		}
		for (int l = 0; l < levels.length; l++) {
			final double expected = analytic.p(analytic.threshold(levels[l]));
			assertEquals(expected, reaching[l] / (double) draws, 4 * Math.sqrt(expected / draws) + 0.005 * expected,
				"p " + levels[l]);
		}
	}

	/**
	 * Rounding down instead of to the nearest bin made another tool's p too small by factors of 0.965, 0.92, 0.843 and 0.703
	 * at these numbers of studies (NiMARE issues 1143 and 1147).
	 */
	@Tag("slow")
	@ParameterizedTest
	@ValueSource(ints = { 19, 50, 100, 200 })
	void isNotBiasedByTheNumberOfStudies(final int studies) {
		final List<KernelFoci> experiments = experiments(studies, 1000 + studies);
		final AnalyticNull analytic = analytic(ale(experiments, BALL).histograms());
		final ModelledActivation activation = new ModelledActivation(BALL, FocusPlacement.EXACT, MaModel.NON_ADDITIVE);
		final FourierNull exact = new FourierNull();
		for (final KernelFoci e : experiments)
			exact.add(activation.compute(e.foci(), e.kernel()));
		int compared = 0;
		double sum = 0;
		for (int bin = 100; bin < 20_000; bin++) {
			final double p = analytic.p(bin * 1e-5);
			if (p > 0.5 || p < 1e-10) continue;
			final double ratio = p / exact.p((bin - 0.5) * 1e-5);
			assertEquals(1, ratio, 0.012, studies + " studies, p = " + p);
			sum += ratio;
			compared++;
		}
		assertTrue(compared > 1000);
		assertEquals(1, sum / compared, 0.002, studies + " studies");
	}

	/** Unions are rounded one after the other, so the order shows, but far behind the digits that matter (here 2.6e-4). */
	@Test
	void orderOfTheExperimentsHardlyMatters() {
		final List<MaHistogram> histograms = new ArrayList<>(ale(experiments(60, 3), BALL).histograms());
		final AnalyticNull one = analytic(histograms);
		Collections.shuffle(histograms, new Random(1));
		final AnalyticNull other = analytic(histograms);
		double worst = 0;
		for (int bin = 0; bin < 20_000; bin++) {
			final double p = one.p(bin * 1e-5);
			if (p > 1e-12) worst = Math.max(worst, Math.abs(other.p(bin * 1e-5) / p - 1));
		}
		assertEquals(0, worst, 1e-3);
	}

	@Test
	void pFallsFromOneToTheSmallest() {
		for (final int count : new int[] { 1, 30, 150 }) {
			final AnalyticNull analytic = analytic(ale(experiments(count, 2), BALL).histograms());
			assertEquals(1, analytic.p(0));
			assertEquals(1, analytic.p(1e-200));
			double before = 1;
			for (double value = 0; value <= 1; value += 0.4e-5) {
				final double p = analytic.p(value);
				assertTrue(p <= before && p >= AnalyticNull.SMALLEST_P, "at " + value);
				before = p;
			}
			assertEquals(AnalyticNull.SMALLEST_P, analytic.p(1));
		}
	}

	/** What every voxel reaches has p = 1 to the last bit; a p that is short of 1 by rounding would have z = -8. */
	@Test
	void whatIsCertainHasPOne() {
		final Grid grid = new Grid(5, 5, 5, Affine.scaling(2, 2, 2, -4, -4, -4));
		for (int count = 1; count < 40; count++) {
			final Ale ale = ale(TestGrids.experiments(count, count), TestGrids.full(grid));
			final AnalyticNull analytic = analytic(ale.histograms());
			final double smallest = ale.histograms().stream().mapToInt(h -> {
				int bin = 0;
				while (h.counts()[bin] == 0)
					bin++;
				return bin;
			}).sum() * 0.9e-5;
			assertEquals(1, analytic.p(0), count + " experiments");
			assertEquals(1, analytic.p(smallest * 0.9), count + " experiments");
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.9, 0.05, 0.01, 0.001, 0.00099999, 1e-5, 1e-9, 1e-30, 1e-299 })
	void thresholdIsTheSmallestValueThatPasses(final double voxelP) {
		for (final int count : new int[] { 1, 12, 60 }) {
			final AnalyticNull analytic = analytic(ale(experiments(count, 40 + count), BALL).histograms());
			final double threshold = analytic.threshold(voxelP);
			assertTrue(analytic.p(threshold) <= voxelP);
			assertTrue(analytic.p(Math.nextDown(threshold)) > voxelP);
		}
	}

	@Test
	void thresholdAtAPThatOccursIsInclusive() {
		final AnalyticNull analytic = analytic(ale(experiments(10, 4), BALL).histograms());
		for (double value = 0.002; value < 0.02; value += 0.0013) {
			final double p = analytic.p(value);
			assertTrue(analytic.threshold(p) <= value, "the voxel whose p is the threshold passes");
			assertEquals(p, analytic.p(analytic.threshold(p)));
		}
	}

	@Test
	void whatTheCheckpointThrowsEndsTheWork() {
		final List<MaHistogram> histograms = ale(experiments(5, 4), BALL).histograms();
		assertThrows(CancellationException.class, () -> AnalyticNull.of(histograms, () -> {
			throw new CancellationException();
		}));
	}
}
