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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.SlowAle;
import sc.fiji.neurometa.ale.TestGrids;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class RandomFociTest {

	/** All that is cut from the kernels may change an ALE value by this much, as the class documents. */
	private static final double BOUND = 5e-6;

	/** Writes down which voxels were drawn. */
	private static final class Recorder implements RandomGenerator {

		private final Random random;
		private final List<Integer> drawn = new ArrayList<>();
		private final List<Integer> bounds = new ArrayList<>();

		Recorder(final long seed) {
			random = new Random(seed);
		}

		@Override
		public long nextLong() {
			throw new AssertionError("only voxels are drawn");
		}

		@Override
		public int nextInt(final int bound) {
			bounds.add(bound);
			drawn.add(random.nextInt(bound));
			return drawn.get(drawn.size() - 1);
		}
	}

	/** The experiments with their foci at the voxel centres that were drawn, in the order of experiments and foci. */
	private static List<KernelFoci> placed(final List<KernelFoci> experiments, final Mask sampling,
		final List<Integer> drawn)
	{
		final List<KernelFoci> placed = new ArrayList<>();
		int next = 0;
		for (final KernelFoci e : experiments) {
			final List<Focus> foci = new ArrayList<>();
			for (int f = 0; f < e.foci().size(); f++) {
				final double[] c = sampling.grid().centreMm(sampling.voxel(drawn.get(next++)));
				foci.add(new Focus(c[0], c[1], c[2]));
			}
			placed.add(new KernelFoci(foci, e.kernel()));
		}
		assertEquals(drawn.size(), next);
		return placed;
	}

	static Stream<Arguments> grids() {
		return TestGrids.all().entrySet().stream()
			.flatMap(g -> Stream.of(MaModel.values()).map(m -> Arguments.of(g.getKey(), g.getValue(), m)));
	}

	@ParameterizedTest(name = "{0}, {2}")
	@MethodSource("grids")
	void isTheAleOfTheFociThatWereDrawn(final String name, final Grid grid, final MaModel model) {
		final Mask mask = TestGrids.holey(grid, 1);
		// foci also fall outside the mask and on the rim of the grid
		for (final Mask sampling : List.of(TestGrids.full(grid), TestGrids.holey(grid, 2))) {
			final List<KernelFoci> experiments = TestGrids.experiments(9, 31);
			final RandomFoci field = new RandomFoci(experiments, mask, sampling, model);
			final double[] ale = new double[mask.size()];
			// the second draw must not see anything of the first
			for (int draw = 0; draw < 3; draw++) {
				final Recorder recorder = new Recorder(draw);
				field.draw(recorder, ale);
				final List<KernelFoci> placed = placed(experiments, sampling, recorder.drawn);
				for (int i = 0; i < ale.length; i++) {
					final double exact = SlowAle.ale(mask, mask.voxel(i), placed, FocusPlacement.EXACT, model);
					assertTrue(ale[i] <= exact + 1e-14 && ale[i] >= exact - BOUND, name + ": " + ale[i] + " for " + exact);
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource(MaModel.class)
	void theBoundHoldsForManyExperiments(final MaModel model) {
		final Grid grid = new Grid(40, 8, 8, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = TestGrids.full(grid);
		// all foci fall on the same corner, so that what is cut adds up
		final Mask corner = Mask.of("corner", grid, Space.MNI, i -> i == 0);
		final List<KernelFoci> experiments = IntStream.range(0, 300)
			.mapToObj(e -> new KernelFoci(TestGrids.foci(1 + e % 3, e), Kernel.ofSubjects(5 + e % 40))).toList();
		final double[] ale = new double[mask.size()];
		final Recorder recorder = new Recorder(1);
		new RandomFoci(experiments, mask, corner, model).draw(recorder, ale);
		final List<KernelFoci> placed = placed(experiments, corner, recorder.drawn);
		double worst = 0;
		for (int i = 0; i < 40; i++)
			worst = Math.max(worst, SlowAle.ale(mask, i, placed, FocusPlacement.EXACT, model) - ale[i]);
		assertTrue(worst <= BOUND && worst > BOUND / 100, "cut " + worst);
	}

	@Test
	void drawsEachFocusOnceAndFromTheSamplingSpace() {
		final Grid grid = TestGrids.all().get("2 mm");
		final Mask sampling = TestGrids.holey(grid, 9);
		final List<KernelFoci> experiments = new ArrayList<>(TestGrids.experiments(11, 5));
		experiments.add(4, new KernelFoci(List.of(), Kernel.ofSubjects(12)));
		final Recorder recorder = new Recorder(3);
		new RandomFoci(experiments, TestGrids.full(grid), sampling, MaModel.NON_ADDITIVE).draw(recorder,
			new double[grid.voxels()]);
		assertEquals(experiments.stream().mapToInt(e -> e.foci().size()).sum(), recorder.drawn.size());
		assertTrue(recorder.bounds.stream().allMatch(b -> b == sampling.size()));
	}

	@Test
	void everyVoxelOfTheSamplingSpaceIsEquallyLikely() {
		final Grid grid = new Grid(6, 7, 8, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = TestGrids.full(grid), sampling = TestGrids.holey(grid, 4);
		// a kernel so narrow that the focus is the voxel with ALE 1
		final RandomFoci field = new RandomFoci(List.of(new KernelFoci(List.of(new Focus(0, 0, 0)), new Kernel(0.5))), mask,
			sampling, MaModel.NON_ADDITIVE);
		final int[] counts = new int[grid.voxels()];
		final double[] ale = new double[mask.size()];
		final int draws = 40_000;
		for (int n = 0; n < draws; n++) {
			field.draw(SplitMix64.of(17, n), ale);
			for (int i = 0; i < ale.length; i++)
				if (ale[i] == 1) counts[i]++;
		}
		double chi2 = 0;
		int total = 0;
		final double expected = draws / (double) sampling.size();
		for (int i = 0; i < counts.length; i++) {
			total += counts[i];
			if (sampling.contains(i)) chi2 += (counts[i] - expected) * (counts[i] - expected) / expected;
			else assertEquals(0, counts[i]);
		}
		assertEquals(draws, total);
		final double freedom = sampling.size() - 1;
		assertEquals(freedom, chi2, 4 * Math.sqrt(2 * freedom));
	}

	@Test
	void fociOfOneExperimentAreIndependent() {
		final Grid grid = new Grid(5, 1, 1, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = TestGrids.full(grid);
		final RandomFoci field =
			new RandomFoci(List.of(new KernelFoci(List.of(new Focus(0, 0, 0), new Focus(0, 0, 0)), new Kernel(0.5))), mask,
				mask, MaModel.NON_ADDITIVE);
		final double[] ale = new double[5];
		int same = 0;
		for (int n = 0; n < 10_000; n++) {
			field.draw(SplitMix64.of(3, n), ale);
			same += IntStream.range(0, 5).filter(i -> ale[i] == 1).count() == 1 ? 1 : 0;
		}
		assertEquals(2000, same, 4 * Math.sqrt(10_000 * 0.2 * 0.8), "with replacement: one in five");
	}

	@Test
	void aFreshFieldGivesTheBitsOfAUsedOne() {
		final Mask mask = TestGrids.holey(TestGrids.all().get("oblique"), 6);
		for (final MaModel model : MaModel.values()) {
			final List<KernelFoci> experiments = TestGrids.experiments(14, 2);
			final RandomFoci used = new RandomFoci(experiments, mask, mask, model);
			final double[] a = new double[mask.size()], b = new double[mask.size()];
			for (int n = 0; n < 5; n++)
				used.draw(SplitMix64.of(1, n), a);
			used.draw(SplitMix64.of(1, 2), a);
			new RandomFoci(experiments, mask, mask, model).draw(SplitMix64.of(1, 2), b);
			assertArrayEquals(b, a);
		}
	}

	@Test
	void foreignOrEmptySamplingSpacesAreRefused() {
		final Mask mask = TestGrids.full(TestGrids.all().get("2 mm"));
		final Mask other = TestGrids.full(TestGrids.all().get("3 mm"));
		final Mask empty = Mask.of("empty", mask.grid(), Space.MNI, i -> false);
		final List<KernelFoci> experiments = TestGrids.experiments(2, 2);
		assertThrows(IllegalArgumentException.class, () -> new RandomFoci(experiments, mask, other, MaModel.NON_ADDITIVE));
		assertThrows(IllegalArgumentException.class, () -> new RandomFoci(experiments, mask, empty, MaModel.NON_ADDITIVE));
	}
}
