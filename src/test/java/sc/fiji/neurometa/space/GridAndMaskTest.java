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
package sc.fiji.neurometa.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Space;

class GridAndMaskTest {

	private static final Affine OBLIQUE = Affine.of(1.6, -1.2, 0.3, -5, 1.2, 1.6, -0.2, -16, -0.12, 0.34, 2.4, -11);
	private static final Grid MNI = new Grid(91, 109, 91, Affine.scaling(-2, 2, 2, 90, -126, -72));

	@Test
	void anInverseUndoesItsMap() {
		final Random random = new Random(1);
		for (int trial = 0; trial < 200; trial++) {
			final double[] numbers = random.doubles(12, -3, 3).toArray();
			final Affine affine = Affine.of(numbers);
			if (Math.abs(affine.determinant()) < 0.1) continue;
			final double[] p = random.doubles(3, -90, 90).toArray();
			final double[] image = affine.apply(p[0], p[1], p[2]);
			assertArrayEquals(p, affine.inverse().apply(image[0], image[1], image[2]), 1e-8);
			assertEquals(1, affine.determinant() * affine.inverse().determinant(), 1e-9);
		}
		assertEquals(-8, MNI.voxelToMm().determinant());
	}

	@Test
	void singularMapsAndBadNumbersAreRefused() {
		final Affine flat = Affine.of(1, 2, 3, 0, 2, 4, 6, 0, 0, 0, 1, 0);
		assertFalse(flat.isInvertible());
		assertThrows(ArithmeticException.class, flat::inverse);
		assertThrows(IllegalArgumentException.class, () -> new Grid(2, 2, 2, flat));
		assertThrows(IllegalArgumentException.class, () -> Affine.scaling(1, 1, Double.NaN, 0, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> Affine.of(1, 2, 3));
		assertTrue(Affine.scaling(1e-5, 1e-5, 1e-5, 0, 0, 0).isInvertible(), "small is not singular");
	}

	@Test
	void aMaskContinuesOnALargerGridWithItsOrdinals() {
		final Grid grid = new Grid(5, 4, 3, OBLIQUE);
		final Grid larger = grid.continued(new int[] { 2, 0, 1 }, new int[] { 0, 3, 1 });
		assertEquals(7 * 7 * 5, larger.voxels());
		final Mask mask = Mask.of("some", grid, Space.MNI, v -> v % 3 != 1), continued = mask.on(larger);
		assertEquals(mask.size(), continued.size());
		for (int i = 0; i < mask.size(); i++)
			assertArrayEquals(grid.centreMm(mask.voxel(i)), larger.centreMm(continued.voxel(i)), 1e-9);
		assertSame(mask, mask.on(grid));
		assertThrows(IllegalArgumentException.class, () -> continued.on(grid), "smaller");
		final double[] aside = OBLIQUE.apply(.5, 0, 0);
		assertThrows(IllegalArgumentException.class, () -> mask.on(new Grid(9, 9, 9, OBLIQUE.withOrigin(aside))),
			"between");
		assertThrows(IllegalArgumentException.class,
			() -> mask.on(grid.continued(new int[] { 2, 0, -1 }, new int[] { 0, 3, 3 })), "begins behind the first voxel");
	}

	/** The new voxels are where the grid goes on, before the first and behind the last. */
	@Test
	void aContinuedGridBeginsWhereItsNewVoxelsAre() {
		final Grid larger = MNI.continued(new int[] { 1, 2, 3 }, new int[] { 4, 5, 6 });
		assertEquals(new Grid(96, 116, 100, Affine.scaling(-2, 2, 2, 92, -130, -78)), larger);
		final Mask ends = Mask.of("ends", MNI, Space.MNI, v -> v == 0 || v == MNI.voxels() - 1);
		final Mask same = ends.on(MNI.continued(new int[] { 0, 0, 1 }, new int[] { 0, 0, 0 }));
		assertArrayEquals(MNI.centreMm(0), same.grid().centreMm(same.voxel(0)), 1e-12);
		assertArrayEquals(MNI.centreMm(MNI.voxels() - 1), same.grid().centreMm(same.voxel(1)), 1e-12);
		final Grid behind = MNI.continued(new int[] { 0, 0, 0 }, new int[] { 1, 0, 0 });
		assertEquals(behind.voxels() - 2, ends.on(behind).voxel(1));
		final Grid shorter = new Grid(91, 109, 90, behind.voxelToMm());
		assertThrows(IllegalArgumentException.class, () -> ends.on(shorter));
	}

	/** A slant of a millionth of a voxel is rounding, however large the voxels are. */
	@Test
	void rounding() {
		for (final double size : new double[] { 0.1, 1, 50 }) {
			assertTrue(Affine.of(size, size * 9e-7, 0, 0, 0, size, 0, 0, 0, 0, size, 0).isAxisAligned());
			assertFalse(Affine.of(size, size * 2e-6, 0, 0, 0, size, 0, 0, 0, 0, size, 0).isAxisAligned());
		}
		assertFalse(Affine.scaling(1, 0, 1, 0, 0, 0).isInvertible());
		assertFalse(OBLIQUE.equals(Affine.scaling(1, 1, 1, 0, 0, 0)));
		assertNotEquals(OBLIQUE.hashCode(), Affine.scaling(1, 1, 1, 0, 0, 0).hashCode());
		assertEquals("[[1.0, 0.0, 0.0, 7.0], [0.0, 2.0, 0.0, 8.0], [0.0, 0.0, 3.0, 9.0]]",
			Affine.scaling(1, 2, 3, 7, 8, 9).toString());
	}

	@Test
	void axesMayBeSwappedButNotSlanted() {
		assertTrue(MNI.voxelToMm().isAxisAligned());
		assertTrue(Affine.of(0, 0, -2, 9, 2.5, 0, 0, -13, 0, 3, 0, -15).isAxisAligned());
		assertFalse(OBLIQUE.isAxisAligned());
	}

	@Test
	void affinesAreValues() {
		final double[][] rows = OBLIQUE.rows();
		assertEquals(OBLIQUE, new Affine(rows));
		assertEquals(OBLIQUE.hashCode(), new Affine(rows).hashCode());
		rows[0][0] = 99;
		assertEquals(1.6, OBLIQUE.get(0, 0));
		assertNotEquals(OBLIQUE, new Affine(rows));
		assertEquals(99 - 1.6, OBLIQUE.maxDifference(new Affine(rows)), 1e-12);
	}

	@Test
	void voxelNumbersAndCoordinates() {
		final Grid grid = new Grid(5, 4, 3, OBLIQUE);
		int number = 0;
		for (int z = 0; z < 3; z++)
			for (int y = 0; y < 4; y++)
				for (int x = 0; x < 5; x++) {
					assertEquals(number, grid.index(x, y, z));
					assertArrayEquals(new int[] { x, y, z }, new int[] { grid.x(number), grid.y(number), grid.z(number) });
					final double[] c = grid.centreMm(number);
					assertEquals(number, grid.nearestVoxel(c[0], c[1], c[2]));
					number++;
				}
		assertFalse(
			grid.contains(5, 0, 0) || grid.contains(0, -1, 0) || grid.contains(0, 0, 3) || grid.contains(4294967296L, 0, 0));
		assertEquals(1.6 * (1.6 * 2.4 + 0.2 * 0.34) + 1.2 * (1.2 * 2.4 - 0.2 * 0.12) + 0.3 * (1.2 * 0.34 + 1.6 * 0.12),
			grid.voxelVolumeMm3(), 1e-12);
	}

	@Test
	void gridsAreNeitherEmptyNorTooLarge() {
		assertThrows(IllegalArgumentException.class, () -> new Grid(0, 1, 1, OBLIQUE));
		assertThrows(IllegalArgumentException.class, () -> new Grid(2000, 2000, 2000, OBLIQUE));
		// 2^32 voxels would be 0 in 32 bits
		assertThrows(IllegalArgumentException.class, () -> new Grid(65_536, 65_536, 1, OBLIQUE));
	}

	/** Odd millimetres lie between two voxels of the MNI grid. */
	@Test
	void tiesOfTheNearestVoxel() {
		assertEquals(MNI.index(45, 63, 36), MNI.nearestVoxel(0, 0, 0));
		assertEquals(MNI.index(45, 64, 37), MNI.nearestVoxel(1, 1, 1), "x falls with its index: 44.5 goes up to 45");
		assertEquals(MNI.index(46, 63, 36), MNI.nearestVoxel(-1, -1, -1));
		assertArrayEquals(new double[] { 2, 2, 0 }, MNI.roundedMm(1, 1, 1), 1e-12, "44.5, 63.5, 36.5 to even");
		assertArrayEquals(new double[] { 92, 0, 0 }, MNI.roundedMm(92.4, 0, 0), 1e-12, "beyond the grid");
		assertEquals(-1, MNI.nearestVoxel(91.1, 0, 0));
		assertEquals(MNI.index(0, 63, 36), MNI.nearestVoxel(91, 0, 0));
		assertEquals(-1, MNI.nearestVoxel(1e300, 0, 0));
		assertEquals(-1, MNI.nearestVoxel(0, -1e18, 0));
	}

	/** The inverse of such a grid is not exact: (i + .5) / 3 comes out a little off the tie, which must not show. */
	@Test
	void tiesAreTiesOnEveryGrid() {
		for (final double size : new double[] { 1 / 3.0, 0.7, 1.1, 3 }) {
			final Grid grid = new Grid(60, 60, 60, Affine.scaling(size, size, size, -17.3, -17.3, -17.3));
			for (int i = 0; i < 59; i++) {
				final double border = -17.3 + size * (i + 0.5);
				assertEquals(grid.index(i + 1, 0, 0), grid.nearestVoxel(border, -17.3, -17.3), size + " mm, " + i);
				assertEquals(-17.3 + size * (i + i % 2), grid.roundedMm(border, 0, 0)[0], 1e-9);
			}
		}
	}

	@Test
	void gridsMatchToATenthOfAMicrometre() {
		final Grid near = new Grid(91, 109, 91, Affine.scaling(-2.00001, 2, 2, 90, -126, -72));
		assertTrue(MNI.matches(near));
		assertFalse(MNI.matches(new Grid(91, 109, 91, Affine.scaling(2, 2, 2, -90, -126, -72))));
		assertFalse(MNI.matches(new Grid(91, 109, 90, MNI.voxelToMm())));
	}

	@Test
	void ordinalsAndRunsOfRandomMasks() {
		final Random random = new Random(6);
		for (int trial = 0; trial < 50; trial++) {
			final Grid grid = new Grid(1 + random.nextInt(7), 1 + random.nextInt(6), 1 + random.nextInt(5), OBLIQUE);
			final int share = random.nextInt(5);
			final boolean[] inside = new boolean[grid.voxels()];
			for (int i = 0; i < inside.length; i++)
				inside[i] = random.nextInt(4) < share;
			final Mask mask = Mask.of("m", grid, Space.MNI, i -> inside[i]);
			final int[] expected = IntStream.range(0, inside.length).filter(i -> inside[i]).toArray();
			assertArrayEquals(expected, IntStream.range(0, mask.size()).map(mask::voxel).toArray());
			for (int i = 0; i < inside.length; i++) {
				assertEquals(inside[i], mask.contains(i));
				assertEquals(inside[i] ? IntStream.range(0, i).filter(k -> inside[k]).count() : -1, mask.ordinal(i));
			}
			// the runs, row by row, are exactly the voxels, and no two of them could be one
			int ordinal = 0;
			for (int row = 0; row < grid.ny() * grid.nz(); row++) {
				int before = -2;
				for (int run = mask.firstRun(row); run < mask.firstRun(row + 1); run++) {
					assertEquals(ordinal, mask.runStart(run));
					assertTrue(mask.runX(run) > before + 1 || before == -2 && mask.runX(run) >= 0);
					for (; ordinal < mask.runStart(run + 1); ordinal++)
						assertEquals(mask.runX(run) + ordinal - mask.runStart(run) + grid.nx() * row, mask.voxel(ordinal));
					before = grid.x(mask.voxel(ordinal - 1));
				}
			}
			assertEquals(mask.size(), ordinal);
		}
	}

	@Test
	void volumesBecomeMasksAndMapsVolumes() {
		final Grid grid = new Grid(3, 2, 2, OBLIQUE);
		final Volume volume = Volume.zeros(grid);
		volume.set(1, 1);
		volume.set(4, -0.5f);
		volume.set(7, Float.NaN);
		volume.set(11, 1e-30f);
		final Mask mask = Mask.of("m", volume, Space.TALAIRACH);
		assertArrayEquals(new int[] { 1, 4, 11 }, IntStream.range(0, 3).map(mask::voxel).toArray());
		final Volume map = mask.volume(new double[] { 5, 6, 7 }, 1);
		assertArrayEquals(new float[] { 1, 5, 1, 1, 6, 1 }, map.plane(0));
		assertArrayEquals(new float[] { 1, 1, 1, 1, 1, 7 }, map.plane(1));
		assertEquals(7, map.get(11));
	}

	@Test
	void intersectionAndDistance() {
		final Grid grid = new Grid(10, 1, 1, Affine.scaling(-2, 2, 2, 0, 0, 0));
		final Mask low = Mask.of("low", grid, Space.MNI, i -> i < 6),
			odd = Mask.of("odd", grid, Space.MNI, i -> i % 2 == 1);
		final Mask both = low.intersection("both", odd);
		assertArrayEquals(new int[] { 1, 3, 5 }, IntStream.range(0, both.size()).map(both::voxel).toArray());
		assertEquals("both", both.name());
		assertEquals(5, both.distanceMm(-6, 3, 4), 1e-12);
		assertEquals(Math.sqrt(4 + 9), both.distanceMm(0, 3, 0), 1e-12);
		assertEquals(Double.POSITIVE_INFINITY, Mask.of("none", grid, Space.MNI, i -> false).distanceMm(0, 0, 0));
		final Mask other = Mask.of("o", new Grid(10, 1, 1, OBLIQUE), Space.MNI, i -> true);
		assertThrows(IllegalArgumentException.class, () -> low.intersection("x", other));
	}

	@Test
	void theDistanceToAMaskIsThatToItsNearestVoxelCentre() {
		// more runs than share a box
		final Grid grid = new Grid(9, 17, 9, OBLIQUE);
		final Random random = new Random(7);
		final boolean[] inside = new boolean[grid.voxels()];
		for (int i = 0; i < inside.length; i++)
			inside[i] = random.nextInt(3) > 0;
		final Mask mask = Mask.of("m", grid, Space.MNI, i -> inside[i]);
		for (int trial = 0; trial < 500; trial++) {
			final double[] p = random.doubles(3, -30, 30).toArray();
			final double nearest = IntStream.range(0, inside.length).filter(i -> inside[i]).mapToObj(grid::centreMm)
				.mapToDouble(
					c -> Math.sqrt((c[0] - p[0]) * (c[0] - p[0]) + (c[1] - p[1]) * (c[1] - p[1]) + (c[2] - p[2]) * (c[2] - p[2])))
				.min().orElseThrow();
			assertEquals(nearest, mask.distanceMm(p[0], p[1], p[2]));
		}
	}
}
