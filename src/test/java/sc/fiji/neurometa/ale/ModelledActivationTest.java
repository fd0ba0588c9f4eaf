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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** Against the formula evaluated voxel by voxel. */
class ModelledActivationTest {

	static Stream<Arguments> everything() {
		return TestGrids.all().entrySet().stream()
			.flatMap(grid -> Stream.of(FocusPlacement.values()).flatMap(placement -> Stream.of(MaModel.values())
				.map(model -> Arguments.of(grid.getKey(), grid.getValue(), placement, model))));
	}

	@ParameterizedTest(name = "{0}, {2}, {3}")
	@MethodSource("everything")
	void isTheFormulaAtEveryVoxel(final String name, final Grid grid, final FocusPlacement placement,
		final MaModel model)
	{
		final Mask mask = TestGrids.holey(grid, 3);
		for (final int count : new int[] { 1, 2, 12 }) {
			final KernelFoci experiment = new KernelFoci(TestGrids.foci(count, 10 + count), Kernel.ofSubjects(7 * count));
			final double[] ma =
				new ModelledActivation(mask, placement, model).compute(experiment.foci(), experiment.kernel());
			for (int i = 0; i < ma.length; i++) {
				final double expected = SlowAle.ma(mask, mask.voxel(i), experiment, placement, model);
				assertEquals(expected, ma[i], 1e-11 * expected + 2e-15, name + " voxel " + mask.voxel(i));
			}
		}
	}

	@Test
	void aSingleFocusReachesEveryVoxelWithAllDigits() {
		final Mask mask = TestGrids.full(TestGrids.all().get("2 mm"));
		final KernelFoci experiment = new KernelFoci(List.of(new Focus(83.5, 1, -0.25)), Kernel.ofSubjects(50));
		final double[] ma = new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE)
			.compute(experiment.foci(), experiment.kernel());
		assertTrue(Arrays.stream(ma).min().orElseThrow() < 1e-130);
		for (int i = 0; i < ma.length; i++) {
			final double expected = SlowAle.ma(mask, i, experiment, FocusPlacement.EXACT, MaModel.NON_ADDITIVE);
			assertEquals(1, ma[i] / expected, 1e-10);
		}
	}

	@Test
	void exactPlacementLiesBetweenVoxels() {
		// as the centre of mass of GingerALE's one-focus maps shows (NiMARE issue 1142)
		final Grid grid = new Grid(41, 41, 41, Affine.scaling(-2, 2, 2, 40, -40, -40));
		final Mask mask = TestGrids.full(grid);
		for (final double x : new double[] { 3.7, 4.0, 5.0, -5.0, -0.5 })
			assertEquals(x, centreOfMassX(mask, new Focus(x, 1, -3), FocusPlacement.EXACT), 1e-3);
	}

	@Test
	void nearestPlacementTakesTiesToTheEvenVoxel() {
		final Grid grid = new Grid(41, 41, 41, Affine.scaling(-2, 2, 2, 40, -40, -40));
		final Mask mask = TestGrids.full(grid);
		// index 20 is x = 0: x = 1 is index 19.5 and goes to 20, x = 3 is 18.5 and goes to 18, x = 5 is 17.5 and goes to 18
		assertEquals(0, centreOfMassX(mask, new Focus(1, 0, 0), FocusPlacement.NEAREST), 1e-3);
		assertEquals(4, centreOfMassX(mask, new Focus(3, 0, 0), FocusPlacement.NEAREST), 1e-3);
		assertEquals(4, centreOfMassX(mask, new Focus(5, 0, 0), FocusPlacement.NEAREST), 1e-3);
		assertEquals(-4, centreOfMassX(mask, new Focus(-3.1, 0, 0), FocusPlacement.NEAREST), 1e-3);
	}

	private static double centreOfMassX(final Mask mask, final Focus focus, final FocusPlacement placement) {
		final double[] ma =
			new ModelledActivation(mask, placement, MaModel.NON_ADDITIVE).compute(List.of(focus), Kernel.ofSubjects(20));
		double sum = 0, moment = 0;
		for (int i = 0; i < ma.length; i++) {
			sum += ma[i];
			moment += ma[i] * mask.grid().centreMm(mask.voxel(i))[0];
		}
		return moment / sum;
	}

	@Test
	void nearestPlacementGoesOnBeyondTheGrid() {
		final Grid grid = new Grid(5, 5, 5, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = TestGrids.full(grid);
		final Kernel kernel = Kernel.ofSubjects(20);
		final double[] nearest = new ModelledActivation(mask, FocusPlacement.NEAREST, MaModel.NON_ADDITIVE)
			.compute(List.of(new Focus(-6.9, 12.2, 4)), kernel);
		final double[] exact = new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE)
			.compute(List.of(new Focus(-6, 12, 4)), kernel);
		assertArrayEquals(exact, nearest, 1e-18);
	}

	@Test
	void valuesAtOneMillimetreAreAnEighthOfThoseAtTwo() {
		final Mask one = TestGrids.full(new Grid(9, 9, 9, Affine.scaling(1, 1, 1, -4, -4, -4)));
		final Mask two = TestGrids.full(new Grid(5, 5, 5, Affine.scaling(2, 2, 2, -4, -4, -4)));
		final List<Focus> foci = List.of(new Focus(0.3, -1, 2));
		final Kernel kernel = Kernel.ofSubjects(12);
		final double[] fine = new ModelledActivation(one, FocusPlacement.EXACT, MaModel.NON_ADDITIVE).compute(foci, kernel);
		final double[] coarse =
			new ModelledActivation(two, FocusPlacement.EXACT, MaModel.NON_ADDITIVE).compute(foci, kernel);
		for (int i = 0; i < coarse.length; i++) {
			final int x = i % 5, y = i / 5 % 5, z = i / 25;
			assertEquals(coarse[i] / 8, fine[one.grid().index(2 * x, 2 * y, 2 * z)], 1e-12 * coarse[i]);
		}
	}

	@Test
	void sumOverAWideGridIsOne() {
		for (final Grid grid : List.of(new Grid(61, 61, 61, Affine.scaling(-1.5, 1.5, 1.5, 45, -45, -45)),
			new Grid(61, 41, 31, Affine.of(1.6, 0.3, 0, -54, -0.2, 2.2, 0.1, -38, 0, 0.2, 2.9, -48))))
		{
			final double[] ma = new ModelledActivation(TestGrids.full(grid), FocusPlacement.EXACT, MaModel.NON_ADDITIVE)
				.compute(List.of(new Focus(1, 0.5, -1)), Kernel.ofSubjects(12));
			assertEquals(1, Arrays.stream(ma).sum(), 1e-6);
		}
	}

	@Test
	void withoutFociAllIsZero() {
		for (final MaModel model : MaModel.values()) {
			final Mask mask = TestGrids.holey(TestGrids.all().get("3 mm"), 1);
			final ModelledActivation activation = new ModelledActivation(mask, FocusPlacement.EXACT, model);
			final double[] values = new double[mask.size()];
			Arrays.fill(values, 7);
			activation.compute(List.of(), Kernel.ofSubjects(9), 0, activation.rows(), values);
			assertArrayEquals(new double[mask.size()], values);
		}
	}

	/** Foci that are not looked at are not the nearest, also where rows are long: the map of many is the largest of theirs. */
	@Test
	void manyFociAreTheLargestOfEachToTheBit() {
		final List<Grid> grids = new ArrayList<>(TestGrids.all().values());
		grids.add(new Grid(91, 5, 3, Affine.scaling(-2, 2, 2, 90, -4, -2)));
		grids.add(new Grid(70, 4, 5, Affine.of(1.6, -1.2, 0.3, -50, 1.2, 1.6, -0.2, -46, -0.12, 0.34, 2.4, 1)));
		for (final Grid grid : grids)
			for (final int count : new int[] { 2, 9, 30 }) {
				final Mask mask = count == 9 ? TestGrids.full(grid) : TestGrids.holey(grid, count);
				final ModelledActivation activation = new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE);
				final List<Focus> foci = new ArrayList<>(TestGrids.foci(count, count));
				// far along the rows of the wide grids, and twice the same
				foci.add(new Focus(70, 0, 0));
				foci.add(new Focus(-81, 3, -1));
				foci.add(foci.get(0));
				final double[] largest = new double[mask.size()];
				for (final Focus focus : foci) {
					final double[] one = activation.compute(List.of(focus), Kernel.ofSubjects(12));
					Arrays.setAll(largest, v -> Math.max(largest[v], one[v]));
				}
				assertArrayEquals(largest, activation.compute(foci, Kernel.ofSubjects(12)));
			}
	}

	@Test
	void partsOfTheGridGiveTheBitsOfTheWhole() {
		for (final MaModel model : MaModel.values()) {
			final Mask mask = TestGrids.holey(TestGrids.all().get("oblique"), 5);
			final ModelledActivation activation = new ModelledActivation(mask, FocusPlacement.EXACT, model);
			final List<Focus> foci = TestGrids.foci(5, 2);
			final double[] parts = new double[mask.size()];
			final int[] borders = { 0, 1, 17, 17, 90, activation.rows() };
			for (int b = 1; b < borders.length; b++)
				activation.compute(foci, Kernel.ofSubjects(9), borders[b - 1], borders[b], parts);
			assertArrayEquals(activation.compute(foci, Kernel.ofSubjects(9)), parts);
		}
	}
}
