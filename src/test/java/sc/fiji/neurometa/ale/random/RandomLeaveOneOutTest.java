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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.TestGrids;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** What is shown without each experiment has the bits of the plain way, and nothing that reaches the value is missing. */
class RandomLeaveOneOutTest {

	private static final double[] LEVELS = { 0, 0.002, 0.01, 0.05, 0.9999, Double.POSITIVE_INFINITY };

	private static void check(final List<KernelFoci> experiments, final Mask mask, final Mask sampling,
		final MaModel model, final double lowest, final double least, final long seed)
	{
		final RandomLeaveOneOut.Draws draws = new RandomLeaveOneOut(experiments, mask, sampling, model, lowest).draws();
		final SlowLeaveOneOut slow = new SlowLeaveOneOut(experiments, mask, sampling, model);
		for (int draw = 0; draw < 3; draw++) {
			final long start = seed + draw;
			final int[] next = { 0 };
			draws.draw(() -> random(start), least, (e, ale, ordinals, size) -> {
				assertEquals(next[0]++, e);
				if (experiments.size() < 50 || e % 97 == 0) compare(slow.draw(random(start), e), ale, ordinals, size, least);
			});
			assertEquals(experiments.size(), next[0]);
		}
	}

	private static RandomGenerator random(final long seed) {
		return new Random(seed);
	}

	private static void compare(final double[] expected, final double[] ale, final int[] ordinals, final int size,
		final double least)
	{
		assertTrue(size > 0);
		final double[] shown = new double[ale.length];
		Arrays.fill(shown, Double.NEGATIVE_INFINITY);
		for (int i = 0; i < size; i++) {
			assertTrue(i == 0 || ordinals[i - 1] < ordinals[i]);
			shown[ordinals[i]] = expected[ordinals[i]];
		}
		for (int i = 0; i < ale.length; i++) {
			assertEquals(shown[i], ale[i], "voxel " + i);
			if (expected[i] >= least) assertEquals(expected[i], ale[i], "voxel " + i + " is missing");
		}
	}

	@Test
	void isThePlainWayOnAllGrids() {
		long seed = 10;
		for (final Grid grid : TestGrids.all().values())
			for (final MaModel model : MaModel.values())
				for (final double level : LEVELS) {
					final Mask mask = TestGrids.holey(grid, ++seed), sampling = TestGrids.holey(grid, seed + 1);
					check(TestGrids.experiments(1 + (int) seed % 9, seed), mask, sampling, model, level, level, seed);
				}
	}

	@Test
	void looksAtTheWholeMapBelowTheUsualValue() {
		final Mask mask = TestGrids.full(TestGrids.all().get("2 mm"));
		for (final MaModel model : MaModel.values())
			for (final double least : new double[] { 0, 1e-7, 0.004 })
				check(TestGrids.experiments(6, 4), mask, mask, model, 0.02, least, 3);
	}

	@Test
	void manyFociAtOneVoxelAndAtTheEdge() {
		final Mask mask = TestGrids.full(TestGrids.all().get("4 mm"));
		final Mask corner = Mask.of("corner", mask.grid(), Space.MNI, i -> i == mask.voxel(0));
		for (final MaModel model : MaModel.values())
			for (final double level : new double[] { 0.01, 0.3, 1 })
				check(TestGrids.experiments(40, 2), mask, corner, model, level, level, 1);
	}

	@Tag("slow")
	@Test
	void moreChangedValuesThanAreHeldAtOnce() {
		final Mask mask = TestGrids.full(TestGrids.all().get("2 mm"));
		check(TestGrids.experiments(800, 6), mask, mask, MaModel.NON_ADDITIVE, 0.01, 0, 5);
	}
}
