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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.TestGrids;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class QuantisedAleTest {

	/** What {@link RandomFoci} may cut from an ALE value, as it documents. */
	private static final double CUT = 5e-6;

	static Stream<Arguments> grids() {
		return TestGrids.all().entrySet().stream()
			.flatMap(g -> Stream.of(MaModel.values()).map(m -> Arguments.of(g.getKey(), g.getValue(), m)));
	}

	/** The literature of {@link TestGrids}, single foci, an empty experiment, and kernels that reach far beyond the grid. */
	private static List<List<KernelFoci>> sets(final long seed) {
		final List<KernelFoci> mixed = new ArrayList<>(TestGrids.experiments(9, seed));
		mixed.add(4, new KernelFoci(List.of(), Kernel.ofSubjects(12)));
		mixed.add(new KernelFoci(TestGrids.foci(3, seed), new Kernel(25)));
		mixed.add(new KernelFoci(TestGrids.foci(2, seed), new Kernel(6)));
		return List.of(mixed,
			IntStream.range(0, 25).mapToObj(e -> new KernelFoci(TestGrids.foci(1, e), Kernel.ofSubjects(8 + e % 5))).toList(),
			List.of(new KernelFoci(TestGrids.foci(12, seed), new Kernel(7.3))));
	}

	private static int addends(final List<KernelFoci> experiments, final MaModel model) {
		return model == MaModel.ADDITIVE ? experiments.stream().mapToInt(e -> e.foci().size()).sum() : experiments.size();
	}

	/** The unit that the class documents. */
	private static double unit(final List<KernelFoci> experiments, final Grid grid) {
		return experiments.stream().mapToDouble(e -> -Math.log1p(-e.kernel().peak(grid.voxelVolumeMm3()))).max()
			.orElseThrow() / 32_767;
	}

	@Tag("slow")
	@ParameterizedTest(name = "{0}, {2}")
	@MethodSource("grids")
	void isTheAleOfTheSameRandomFociButForRounding(final String name, final Grid grid, final MaModel model) {
		final Mask mask = TestGrids.holey(grid, 1);
		final Mask rim = Mask.of("rim", grid, Space.MNI,
			v -> grid.x(v) % (grid.nx() - 1) == 0 || grid.y(v) % (grid.ny() - 1) == 0 || grid.z(v) % (grid.nz() - 1) == 0);
		for (final List<KernelFoci> experiments : sets(name.length()))
			for (final Mask sampling : List.of(TestGrids.full(grid), TestGrids.holey(grid, 2), rim)) {
				final int n = addends(experiments, model);
				final double unit = unit(experiments, grid);
				final QuantisedAle packed = new QuantisedAle(experiments, mask, BaseRate.uniform(sampling), model);
				final RandomFoci plain = new RandomFoci(experiments, mask, sampling, model);
				final QuantisedAle.Draws draws = packed.draws();
				final int[] units = new int[mask.size()];
				final double[] ale = new double[mask.size()];
				// the second draw must not see anything of the first
				for (int draw = 0; draw < 3; draw++) {
					draws.draw(SplitMix64.of(7, draw), units);
					plain.draw(SplitMix64.of(7, draw), ale);
					for (int i = 0; i < ale.length; i++) {
						final double least = -Math.expm1(-(units[i] - n / 2.0) * unit),
							most = -Math.expm1(-(units[i] + n / 2.0) * unit);
						assertEquals(-Math.expm1(-units[i] * unit), packed.ale(units[i]), 1e-14, name);
						// the plain values are cut, so that the true ones lie between them and CUT above
						assertTrue(ale[i] <= most + 1e-14 && ale[i] >= least - CUT - 1e-14,
							name + ": " + least + " to " + most + " for " + ale[i]);
						assertTrue(most <= ale[i] + CUT + n * unit, name + ": " + most + " for " + ale[i]);
					}
				}
			}
	}

	@Test
	void roundingIsAsSmallOnAverageAsDocumented() {
		final Mask mask = TestGrids.full(TestGrids.all().get("2 mm"));
		final List<KernelFoci> experiments = TestGrids.experiments(60, 4);
		final int[] units = new int[mask.size()];
		final double[] ale = new double[mask.size()];
		new QuantisedAle(experiments, mask, BaseRate.uniform(mask), MaModel.NON_ADDITIVE).draws().draw(SplitMix64.of(1, 1),
			units);
		new RandomFoci(experiments, mask, mask, MaModel.NON_ADDITIVE).draw(SplitMix64.of(1, 1), ale);
		final double unit = unit(experiments, mask.grid());
		final double off = IntStream.range(0, ale.length).mapToDouble(i -> Math.abs(units[i] * unit + Math.log1p(-ale[i])))
			.average().orElseThrow();
		assertTrue(off < 60 * unit / 8 + CUT, off / unit + " units");
	}

	/** Foci far from a few clusters and slices without any are left out, which changes no value there. */
	@ParameterizedTest
	@EnumSource(MaModel.class)
	void valuesInAFewVoxelsAreThoseOfTheWholeMask(final MaModel model) {
		final Grid grid = new Grid(40, 44, 38, Affine.scaling(4, 4, 4, -80, -90, -70));
		final Mask all = TestGrids.full(grid), some =
			Mask.of("two clusters", grid, Space.MNI, v -> Math.hypot(grid.x(v) - 6, grid.y(v) - 30) < 3 && grid.z(v) < 4 ||
				grid.x(v) > 37 && grid.y(v) < 2 && grid.z(v) == 30);
		for (final List<KernelFoci> experiments : sets(3)) {
			final int[] everywhere = new int[all.size()], there = new int[some.size()];
			final QuantisedAle.Draws whole = draws(experiments, all, all, model), part = draws(experiments, some, all, model);
			int sum = 0;
			for (int draw = 0; draw < 20; draw++) {
				whole.draw(SplitMix64.of(7, draw), everywhere);
				part.draw(SplitMix64.of(7, draw), there);
				for (int i = 0; i < there.length; i++)
					assertEquals(everywhere[all.ordinal(some.voxel(i))], there[i]);
				sum += Arrays.stream(there).max().orElseThrow();
			}
			assertTrue(sum > 0, "no focus reached the clusters");
		}
	}

	private static QuantisedAle.Draws draws(final List<KernelFoci> experiments, final Mask mask, final Mask sampling,
		final MaModel model)
	{
		return new QuantisedAle(experiments, mask, BaseRate.uniform(sampling), model).draws();
	}

	/** So many that a unit has to be larger than 1/32,767 of the peak, lest a sum should not fit in an int. */
	@ParameterizedTest
	@EnumSource(MaModel.class)
	void sumsOfManyFociOnOneVoxelDoNotOverflow(final MaModel model) {
		final int n = 70_000;
		final Grid grid = new Grid(5, 4, 3, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = TestGrids.full(grid);
		final int[] counts = new int[grid.voxels()];
		counts[grid.index(3, 2, 1)] = 5;
		final Kernel kernel = new Kernel(8);
		final QuantisedAle packed = new QuantisedAle(Collections.nCopies(n, new KernelFoci(TestGrids.foci(1, 1), kernel)),
			mask, BaseRate.ofCounts(grid, counts), model);
		final int[] units = new int[mask.size()];
		packed.draws().draw(SplitMix64.of(1, 1), units);
		final double unit = -Math.log1p(-kernel.peak(8)) / ((Integer.MAX_VALUE - n) / n);
		for (int v = 0; v < units.length; v++) {
			final double d2 = 4 * (Math.pow(grid.x(v) - 3, 2) + Math.pow(grid.y(v) - 2, 2) + Math.pow(grid.z(v) - 1, 2));
			final double sum = n * -Math.log1p(-kernel.peak(8) * Math.exp(-kernel.exponentPerMm2() * d2));
			assertEquals(sum, units[v] * unit, n * unit / 2 * (1 + 1e-9));
		}
		assertTrue(units[grid.index(3, 2, 1)] > 2_100_000_000);
		assertEquals(1, packed.ale(Integer.MAX_VALUE));
	}

	@ParameterizedTest
	@EnumSource(MaModel.class)
	void unitsAndAleAreInverseAndRise(final MaModel model) {
		for (final List<KernelFoci> experiments : sets(5)) {
			final Mask mask = TestGrids.full(TestGrids.all().get("3 mm"));
			final QuantisedAle packed = new QuantisedAle(experiments, mask, BaseRate.uniform(mask), model);
			final Random random = new Random(1);
			for (int n = 0; n < 2000; n++) {
				final int u = n < 1000 ? n : random.nextInt(100_000);
				assertEquals(u, packed.units(packed.ale(u)));
				assertTrue(packed.ale(u) < packed.ale(u + 1));
				final double ale = random.nextDouble() * (n % 2 == 0 ? .9 : .01);
				final int least = packed.units(ale);
				assertTrue(packed.ale(least) >= ale);
				assertTrue(least == 0 || packed.ale(least - 1) < ale);
			}
			assertEquals(0, packed.units(0));
			assertEquals(0, packed.ale(0));
		}
	}

	/** Else no tie between an observed map and a null map with the same foci would be one. */
	@ParameterizedTest(name = "{0}, {2}")
	@MethodSource("grids")
	void observedFociAreRoundedLikeRandomOnes(final String name, final Grid grid, final MaModel model) {
		final Mask mask = TestGrids.full(grid);
		final int voxel = grid.index(grid.nx() / 2, grid.ny() / 3, grid.nz() / 2);
		final double[] mm = grid.centreMm(voxel);
		final int[] counts = new int[grid.voxels()];
		counts[voxel] = 1;
		final List<KernelFoci> experiments = IntStream.range(0, 30).mapToObj(
			e -> new KernelFoci(Collections.nCopies(1 + e % 3, new Focus(mm[0], mm[1], mm[2])), Kernel.ofSubjects(8 + e % 7)))
			.toList();
		final QuantisedAle packed = new QuantisedAle(experiments, mask, BaseRate.ofCounts(grid, counts), model);
		final int[] random = new int[mask.size()], observed = new int[mask.size()];
		packed.draws().draw(SplitMix64.of(1, 1), random);
		Ale.of(model == MaModel.ADDITIVE ? KernelFoci.single(experiments) : experiments, mask,
			new ModelledActivation(mask, FocusPlacement.NEAREST, model), () -> {}, packed.observed(observed));
		assertArrayEquals(random, observed, name);
	}

	@ParameterizedTest(name = "{0}, {2}")
	@MethodSource("grids")
	void deliversTheVoxelsFromTheLowestValueOnAndNoOther(final String name, final Grid grid, final MaModel model) {
		final Mask mask = TestGrids.holey(grid, 3);
		final QuantisedAle packed =
			new QuantisedAle(TestGrids.experiments(8, 6), mask, BaseRate.uniform(TestGrids.full(grid)), model);
		final QuantisedAle.Draws draws = packed.draws();
		final int[] units = new int[mask.size()], ordinals = new int[mask.size()];
		final double[] ale = new double[mask.size()];
		for (int draw = 0; draw < 4; draw++) {
			packed.draws().draw(SplitMix64.of(3, draw), units);
			final double[] all = Arrays.stream(units).mapToDouble(packed::ale).toArray(), sorted = all.clone();
			Arrays.sort(sorted);
			final double middle = sorted[sorted.length / 2], largest = sorted[sorted.length - 1];
			for (final double lowest : new double[] { 0, middle, Math.nextUp(middle), Math.nextDown(middle), largest,
				Math.nextUp(largest), .99, 1, 2, Double.POSITIVE_INFINITY })
			{
				Arrays.fill(ale, -1);
				final int[] found = Arrays.copyOf(ordinals, draws.draw(SplitMix64.of(3, draw), lowest, ale, ordinals));
				final int[] expected = IntStream.range(0, all.length).filter(i -> all[i] >= lowest).toArray();
				if (expected.length > 0) assertArrayEquals(expected, found);
				else {
					assertEquals(1, found.length);
					assertEquals(largest, ale[found[0]]);
				}
				for (int i = 0; i < all.length; i++)
					assertEquals(Arrays.binarySearch(found, i) >= 0 ? all[i] : -1, ale[i]);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(MaModel.class)
	void usedDrawsGiveTheBitsOfFreshOnes(final MaModel model) {
		final Mask mask = TestGrids.holey(TestGrids.all().get("oblique"), 6);
		final List<KernelFoci> experiments = sets(2).get(0);
		final QuantisedAle packed = new QuantisedAle(experiments, mask, BaseRate.uniform(mask), model);
		final QuantisedAle.Draws used = packed.draws();
		final int[] a = new int[mask.size()], b = new int[mask.size()];
		for (int n = 0; n < 5; n++) {
			used.draw(SplitMix64.of(1, n), a);
			used.draw(SplitMix64.of(1, n + 9), .01, new double[a.length], new int[a.length]);
		}
		used.draw(SplitMix64.of(1, 2), a);
		new QuantisedAle(experiments, mask, BaseRate.uniform(mask), model).draws().draw(SplitMix64.of(1, 2), b);
		assertArrayEquals(b, a);
		used.draw(SplitMix64.of(1, 3), a);
		assertTrue(!Arrays.equals(a, b));
	}

	@Test
	void fociFallAsOftenAsInTheDatabase() {
		final Grid grid = new Grid(6, 7, 8, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = TestGrids.full(grid);
		final Random random = new Random(8);
		final int[] rate = IntStream.range(0, grid.voxels()).map(v -> Math.max(0, random.nextInt(9) - 3)).toArray();
		final BaseRate baseRate = BaseRate.ofCounts(grid, rate);
		// a kernel so narrow that the largest value is where the focus is
		final QuantisedAle.Draws draws = new QuantisedAle(List.of(new KernelFoci(TestGrids.foci(1, 1), new Kernel(2.5))),
			mask, baseRate, MaModel.NON_ADDITIVE).draws();
		final int[] counts = new int[grid.voxels()], units = new int[mask.size()];
		final int n = 40_000;
		for (int draw = 0; draw < n; draw++) {
			draws.draw(SplitMix64.of(17, draw), units);
			final int largest = Arrays.stream(units).max().orElseThrow();
			assertEquals(1, Arrays.stream(units).filter(u -> u == largest).count());
			counts[IntStream.range(0, units.length).filter(i -> units[i] == largest).findFirst().orElseThrow()]++;
		}
		double chi2 = 0;
		int cells = 0;
		for (int v = 0; v < rate.length; v++) {
			final double expected = n * (double) rate[v] / baseRate.foci();
			if (rate[v] == 0) assertEquals(0, counts[v]);
			else {
				cells++;
				chi2 += (counts[v] - expected) * (counts[v] - expected) / expected;
			}
		}
		assertTrue(cells > 100 && cells < grid.voxels());
		assertEquals(cells - 1, chi2, 4 * Math.sqrt(2 * (cells - 1.0)));
	}

	/** Foci of the database outside the mask count: they are drawn too, and reach into it. */
	@Test
	void fociOutsideTheMaskReachIntoIt() {
		final Grid grid = new Grid(12, 5, 5, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask half = Mask.of("half", grid, Space.MNI, v -> grid.x(v) >= 6);
		final int[] rate = new int[grid.voxels()];
		rate[grid.index(5, 2, 2)] = 1;
		final int[] units = new int[half.size()];
		new QuantisedAle(List.of(new KernelFoci(List.of(new Focus(0, 0, 0)), new Kernel(8))), half,
			BaseRate.ofCounts(grid, rate), MaModel.NON_ADDITIVE).draws().draw(SplitMix64.of(1, 1), units);
		final int largest = Arrays.stream(units).max().orElseThrow();
		assertTrue(largest > 0);
		assertEquals(largest, units[half.ordinal(grid.index(6, 2, 2))]);
	}

	@Test
	void foreignBaseRatesAndNoExperimentsAreRefused() {
		final Mask mask = TestGrids.full(TestGrids.all().get("2 mm"));
		final Mask other = TestGrids.full(TestGrids.all().get("3 mm"));
		final List<KernelFoci> experiments = TestGrids.experiments(2, 2);
		assertThrows(IllegalArgumentException.class,
			() -> new QuantisedAle(experiments, mask, BaseRate.uniform(other), MaModel.NON_ADDITIVE));
		assertThrows(IllegalArgumentException.class,
			() -> new QuantisedAle(List.of(), mask, BaseRate.uniform(mask), MaModel.NON_ADDITIVE));
	}
}
