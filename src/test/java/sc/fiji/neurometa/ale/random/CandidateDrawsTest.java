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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** A ball of 2 mm voxels, 20 experiments: the size of set for which the bound is made. */
class CandidateDrawsTest {

	private static final Grid GRID = new Grid(70, 64, 66, Affine.scaling(2, 2, 2, 0, 0, 0));
	private static final Mask MASK =
		Mask.of("ball", GRID, Space.MNI, v -> Math.hypot(Math.hypot(GRID.x(v) - 35, GRID.y(v) - 32), GRID.z(v) - 33) < 30);
	private static final RandomGenerator ALL_AT_ONE_VOXEL = () -> 0;

	private static List<KernelFoci> experiments(final int foci) {
		final List<KernelFoci> experiments = new ArrayList<>();
		for (int e = 0; e < 20; e++)
			experiments.add(new KernelFoci(Collections.nCopies(foci, new Focus(0, 0, 0)), Kernel.ofSubjects(8 + e)));
		return experiments;
	}

	@ParameterizedTest
	@EnumSource
	void findsAllVoxelsFromTheLowestValueOnAndFewOthers(final MaModel model) {
		compare(model, 5, 0.012, random(), 500);
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource
	void findsTheHighestVoxelWhenNoneReachesTheLowestValue(final MaModel model) {
		for (final double lowest : new double[] { .1, .9, 1, 2, Double.POSITIVE_INFINITY })
			compare(model, 5, lowest, random(), 100);
	}

	@ParameterizedTest
	@EnumSource
	void fociMayAllFallOnOneVoxel(final MaModel model) {
		compare(model, 30, 0.05, ALL_AT_ONE_VOXEL, MASK.size());
	}

	private static RandomGenerator random() {
		return new Random(3);
	}

	private static void compare(final MaModel model, final int foci, final double lowest, final RandomGenerator random,
		final int mostFound)
	{
		final CandidateDraws draws = new CandidateSearch(experiments(foci), MASK, MASK, model, lowest).draws();
		final RandomFoci plain = new RandomFoci(experiments(foci), MASK, MASK, model);
		final List<Long> numbers = new ArrayList<>();
		final double[] ale = new double[MASK.size()], expected = new double[MASK.size()];
		final int[] ordinals = new int[MASK.size()];
		for (int repeat = 0; repeat < 5; repeat++) {
			numbers.clear();
			Arrays.fill(ale, -1);
			final int found = draws.draw(() -> {
				numbers.add(random.nextLong());
				return numbers.get(numbers.size() - 1);
			}, lowest, ale, ordinals);
			final var replayed = numbers.iterator();
			plain.draw(replayed::next, expected);
			assertFalse(replayed.hasNext());
			check(expected, ale, Arrays.copyOf(ordinals, found), lowest);
			assertTrue(found <= mostFound, found + " voxels");
		}
	}

	private static void check(final double[] expected, final double[] ale, final int[] found, final double lowest) {
		final double largest = Arrays.stream(expected).max().orElseThrow();
		for (int i = 1; i < found.length; i++)
			assertTrue(found[i - 1] < found[i]);
		for (int i = 0; i < expected.length; i++)
			if (Arrays.binarySearch(found, i) >= 0) assertEquals(expected[i], ale[i]);
			else assertTrue(expected[i] < lowest, "voxel " + i + " with " + expected[i]);
		assertEquals(largest, Arrays.stream(found).mapToDouble(i -> ale[i]).max().orElseThrow());
	}

	/** Few foci, whose lanes are known to fit; many, whose lanes are looked at afterwards. */
	@Tag("slow")
	@ParameterizedTest
	@EnumSource
	void everyVoxelReachesTheLevelOfItsOwnValue(final MaModel model) {
		for (final int each : new int[] { 3, 200 }) {
			final CandidateSearch foci = new CandidateSearch(experiments(each), MASK, MASK, model, .03);
			final int[] places = new int[20 * each];
			foci.experiments().draw(random(), places);
			final double[] ale = new double[MASK.size()];
			new RandomFoci(foci.experiments()).compute(places, ale);
			final double[] sorted = Arrays.stream(ale).filter(a -> a > 0 && a <= .03).sorted().toArray();
			final UpperBoundMap sum = foci.sum().orElseThrow();
			assertTrue(sum.load(places));
			int collected = 0;
			for (int i = 0; i < sorted.length; i += sorted.length / 20) {
				final int[] ordinals = new int[MASK.size()];
				final int size = sum.collect(foci.level(sorted[i]), ordinals, MASK.size());
				if (size < 0) continue;
				collected++;
				final int[] found = Arrays.copyOf(ordinals, size);
				for (int v = 0; v < ale.length; v++)
					assertTrue(ale[v] < sorted[i] || Arrays.binarySearch(found, v) >= 0, "voxel " + v + " with " + ale[v]);
			}
			assertTrue(collected > 5, each + " foci: " + collected + " levels");
		}
	}

	@Test
	void lanesAreNotUsedWhenTheyOverflow() {
		final CandidateSearch foci = new CandidateSearch(experiments(30), MASK, MASK, MaModel.NON_ADDITIVE, .02);
		final UpperBoundMap sum = foci.sum().orElseThrow();
		final int[] places = new int[600];
		for (int repeat = 0; repeat < 3; repeat++) {
			foci.experiments().draw(random(), places);
			assertTrue(sum.load(places));
			foci.experiments().draw(ALL_AT_ONE_VOXEL, places);
			assertFalse(sum.load(places));
		}
	}

	/** More foci at each place than lanes can hold finely. */
	@Tag("slow")
	@ParameterizedTest
	@EnumSource
	void wholeMapsAreComputedWhereLanesAreTooCoarse(final MaModel model) {
		final Mask few =
			Mask.of("few", GRID, Space.MNI, v -> GRID.x(v) < 37 && GRID.x(v) > 33 && GRID.y(v) == 32 && GRID.z(v) == 33);
		final List<KernelFoci> experiments = new ArrayList<>();
		for (int e = 0; e < 40; e++)
			experiments.add(new KernelFoci(Collections.nCopies(900, new Focus(0, 0, 0)), new Kernel(9 + e % 3)));
		final CandidateSearch foci = new CandidateSearch(experiments, MASK, few, model, .02);
		assertTrue(foci.sum().isEmpty());
		final double[] ale = new double[MASK.size()], expected = new double[MASK.size()];
		final int[] ordinals = new int[MASK.size()];
		assertEquals(MASK.size(), foci.draws().draw(random(), .02, ale, ordinals));
		new RandomFoci(experiments, MASK, few, model).draw(random(), expected);
		assertArrayEquals(expected, ale);
	}

	@Test
	void refusesValuesThatTheBoundIsNotMadeFor() {
		final CandidateDraws draws = new CandidateSearch(experiments(2), MASK, MASK, MaModel.ADDITIVE, .02).draws();
		final double[] ale = new double[MASK.size()];
		assertThrows(IllegalArgumentException.class, () -> draws.draw(random(), .019, ale, new int[ale.length]));
	}
}
