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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Space;

/** Regions in which foci are looked for, and the voxels of a null hypothesis. */
class RegionTest {

	private static final Grid GRID = new Grid(5, 4, 3, Affine.scaling(2, 2, 2, -4, -2, 0));
	private static final Mask SOME = Mask.of("some", GRID, Space.TALAIRACH, v -> v == GRID.index(1, 2, 1));

	@Test
	void aSphereIncludesItsSurface() {
		final Region.Sphere sphere = new Region.Sphere(Space.MNI, new Point(10, -20, 30), 6);
		assertTrue(sphere.contains(10, -20, 30));
		assertTrue(sphere.contains(16, -20, 30));
		assertTrue(sphere.contains(10, -26, 30));
		assertTrue(sphere.contains(10, -20, 24));
		assertTrue(sphere.contains(12, -16, 34), "2, 4, 4");
		assertFalse(sphere.contains(12.001, -16, 34));
		assertFalse(sphere.contains(12, -15.999, 34));
		assertFalse(sphere.contains(12, -16, 34.001));
		assertEquals(Optional.empty(), sphere.asVoxels());
	}

	/** 25.1 - 20 is not 5.1 in binary. */
	@Test
	void decimalsAtTheSurfaceAreInside() {
		assertTrue(new Region.Sphere(Space.MNI, new Point(20, 0, 0), 5.1).contains(25.1, 0, 0));
		assertTrue(new Region.Sphere(Space.MNI, new Point(0, 0, 0), 0).contains(0, 0, 0));
		assertFalse(new Region.Sphere(Space.MNI, new Point(0, 0, 0), 0).contains(1e-5, 0, 0));
		assertFalse(new Region.Sphere(Space.MNI, new Point(20, 0, 0), 5.1).contains(25.1001, 0, 0));
	}

	@Test
	void aRadiusIsANumberOfMillimetres() {
		for (final double radius : new double[] { -0.1, Double.NaN, Double.POSITIVE_INFINITY })
			assertThrows(IllegalArgumentException.class, () -> new Region.Sphere(Space.MNI, new Point(0, 0, 0), radius));
	}

	@Test
	void voxelsHoldThePointsNearestToThem() {
		final Region region = new Region.Voxels(SOME);
		assertEquals(Space.TALAIRACH, region.space());
		assertTrue(region.contains(-2, 2, 2));
		assertTrue(region.contains(-2.9, 2.9, 1.1));
		assertFalse(region.contains(0, 2, 2));
		assertFalse(region.contains(-200, 2, 2), "points off the grid are not moved to its border");
		assertSame(SOME, region.asVoxels().orElseThrow());
		final Mask corner = Mask.of("corner", GRID, Space.MNI, v -> v == 0);
		assertTrue(new Region.Voxels(corner).contains(-4, -2, 0));
	}

	@Test
	void aRegionOfAnAtlasIsFoundByName() {
		final int[] ids = new int[GRID.voxels()];
		ids[GRID.index(1, 2, 1)] = 4;
		ids[GRID.index(2, 2, 1)] = 5;
		final Labels labels = Labels.of("atlas", Space.MNI, GRID, ids, new TreeMap<>(Map.of(4, "left", 5, "right")));
		final Region region = new Region.OfAtlas(labels, "left");
		assertEquals(Space.MNI, region.space());
		assertTrue(region.contains(-2, 2, 2));
		assertFalse(region.contains(0, 2, 2));
		assertFalse(region.contains(4, 2, 2));
		final Mask voxels = region.asVoxels().orElseThrow();
		assertEquals(1, voxels.size());
		assertEquals(GRID.index(1, 2, 1), voxels.voxel(0));
		assertEquals("atlas", labels.atlas());
	}

	@Test
	void howAnImageWasReadStaysWithItsVoxels() {
		final VoxelReading guess = new VoxelReading(Optional.of(0.5), VoxelReading.Place.GUESS);
		assertEquals(Optional.empty(), SOME.reading());
		assertEquals(Optional.of(guess), SOME.read(guess).reading());
		assertEquals(SOME.space(), SOME.read(guess).space());
		assertTrue(guess.isGuess());
		assertFalse(new VoxelReading(Optional.empty(), VoxelReading.Place.HEADER).isGuess());
		assertFalse(new VoxelReading(Optional.empty(), VoxelReading.Place.MATRIX_FILE).isGuess());
		for (final double threshold : new double[] { Double.NaN, Double.NEGATIVE_INFINITY })
			assertThrows(IllegalArgumentException.class,
				() -> new VoxelReading(Optional.of(threshold), VoxelReading.Place.HEADER));
		final int[] ids = new int[GRID.voxels()];
		ids[3] = 1;
		final Labels labels = Labels.of("atlas", Space.MNI, GRID, ids, new TreeMap<>(Map.of(1, "one"))).read(guess);
		assertEquals(Optional.of(guess), labels.mask("one").reading());
		assertEquals(Optional.of(guess), labels.in(Space.TALAIRACH).mask("one").reading());
	}

	@Test
	void pointsAreTheCentresOfVoxels() {
		assertEquals(new Point(-2, 2, 2), Point.ofVoxel(GRID, GRID.index(1, 2, 1)));
		assertArrayEquals(new double[] { 1, 2, 3 }, new Point(1, 2, 3).toArray());
	}

	@Test
	void randomFociMayLieOutsideTheMask() {
		final Grid larger = GRID.continued(new int[] { 1, 0, 2 }, new int[] { 0, 1, 0 });
		final Mask all = Mask.of("all", larger, Space.MNI, v -> true),
			inner = Mask.of("inner", GRID, Space.MNI, v -> v > 2);
		final SamplingSpace sampling = SamplingSpace.within(inner, all);
		assertSame(inner, sampling.counted());
		assertSame(all, sampling.foci());
		assertEquals(larger.voxels() - inner.size(), sampling.outside(inner));
		assertEquals(0, SamplingSpace.within(inner, inner).outside(inner));
		final Mask none = Mask.of("none", GRID, Space.MNI, v -> false);
		assertThrows(IllegalArgumentException.class, () -> SamplingSpace.within(inner, none));
	}
}
