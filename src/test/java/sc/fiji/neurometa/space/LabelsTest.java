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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

/** Regions at points, near points and in clusters; label 0 is never a region. */
class LabelsTest {

	/** 10 x 1 x 1 voxels of 2 mm, x falling from 9 to -9 mm: {@code . . A A . . . B . .} */
	private static final Grid ROW = new Grid(10, 1, 1, Affine.scaling(-2, 2, 2, 9, 0, 0));
	private static final TreeMap<Integer, String> NAMES = new TreeMap<>(Map.of(7, "A", 3, "B", 9, "nowhere"));

	private static Labels row() {
		return Labels.of("row", Space.MNI, ROW, new int[] { 0, 0, 7, 7, 0, 0, 0, 3, 0, 0 }, NAMES);
	}

	@Test
	void findsTheRegionThatHoldsAPoint() {
		assertEquals(Optional.of("A"), row().at(5, 0, 0));
		assertEquals(Optional.of("A"), row().at(2.1, 0.9, -0.9));
		assertEquals(Optional.of("B"), row().at(-5, 0, 0));
		assertEquals(Optional.of("B"), row().ofVoxel(7));
	}

	@Test
	void zeroIsNoRegion() {
		assertEquals(Optional.empty(), row().at(9, 0, 0));
		assertEquals(Optional.empty(), row().ofVoxel(0));
		assertEquals(List.of("B", "A", "nowhere"), row().regions());
	}

	@Test
	void pointsOffTheGridHaveNoRegion() {
		assertEquals(Optional.empty(), row().at(100, 0, 0));
		assertEquals(Optional.empty(), row().at(5, 2, 0));
		assertEquals(Optional.of("A"), row().nearest(new double[] { 5, 4, 0 }, 4), "within reach of the grid");
	}

	@Test
	void nearestKeepsToItsDistance() {
		final double[] border = { 9, 0, 0 };
		assertEquals(Optional.empty(), row().nearest(border, 3.99));
		assertEquals(Optional.of("A"), row().nearest(border, 4), "inclusive, at the first voxel of the grid");
		assertEquals(Optional.empty(), row().nearest(border, 0));
		assertEquals(Optional.empty(), row().nearest(border, Double.NaN));
		assertEquals(Optional.of("B"), row().nearest(new double[] { -9, 0, 0 }, 4), "at the last voxel of the grid");
		assertEquals(Optional.of("A"), row().nearest(new double[] { 3, 0, 0 }, 0), "a point inside needs no distance");
	}

	@Test
	void equallyNearRegionsAreTakenInTheOrderOfTheirNumbers() {
		final double[] middle = { -1, 0, 0 };
		assertEquals(Optional.of("B"), row().nearest(middle, 5));
		final int[] mirrored = { 0, 0, 3, 0, 0, 0, 7, 7, 0, 0 };
		final Grid rising = new Grid(10, 1, 1, Affine.scaling(2, 2, 2, -9, 0, 0));
		assertEquals(Optional.of("B"), Labels.of("row", Space.MNI, rising, mirrored, NAMES).nearest(middle, 5));
	}

	@Test
	void theOwnVoxelWinsOverANearerCentre() {
		final Labels wide = Labels.of("wide", Space.MNI, new Grid(2, 1, 1, Affine.of(10, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)),
			new int[] { 3, 7 }, NAMES);
		assertEquals(Optional.of("B"), wide.nearest(new double[] { 4.9, 0, 0 }, 100));
	}

	@Test
	void nearestEqualsAFullSearchOnASlantedGrid() {
		final Random random = new Random(5);
		final Grid slanted = new Grid(7, 8, 6, Affine.of(1.5, 0.4, -0.2, -4, -0.3, 2.1, 0.6, -8, 0.2, -0.5, 3, -9));
		final int[] ids = random.ints(slanted.voxels(), 0, 40).map(i -> i == 3 || i == 7 ? i : 0).toArray();
		final Labels labels = Labels.of("slanted", Space.MNI, slanted, ids, NAMES);
		int answered = 0;
		for (int i = 0; i < 300; i++) {
			final double[] p = { random.nextDouble(-6, 8), random.nextDouble(-10, 10), random.nextDouble(-11, 8) };
			if (labels.at(p).isPresent()) continue;
			final double reach = random.nextDouble(0.5, 4);
			double best = Double.POSITIVE_INFINITY;
			int id = 0;
			for (int v = 0; v < ids.length; v++) {
				final double[] c = slanted.centreMm(v);
				final double d = Math.sqrt(Math.pow(c[0] - p[0], 2) + Math.pow(c[1] - p[1], 2) + Math.pow(c[2] - p[2], 2));
				if (ids[v] != 0 && d <= reach && d < best) {
					best = d;
					id = ids[v];
				}
			}
			assertEquals(Optional.ofNullable(NAMES.get(id)), labels.nearest(p, reach));
			if (id != 0) answered++;
		}
		assertTrue(answered > 20, answered + " points near a region");
	}

	@Test
	void countsVoxelsAndMakesMasks() {
		assertEquals(2, row().voxels("A"));
		assertEquals(0, row().voxels("nowhere"));
		final Mask mask = row().mask("A");
		assertEquals(2, mask.size());
		assertTrue(mask.contains(2) && mask.contains(3));
		final String message = assertThrows(InputException.class, () -> row().voxels("a")).getMessage();
		assertEquals("Atlas row has no region 'a'. Did you mean A?", message);
		assertEquals("Atlas row has no region 'x'. Its regions are: B, A, nowhere.",
			assertThrows(InputException.class, () -> row().voxels("x")).getMessage());
	}

	@Test
	void sharesAreOfVolumes() {
		final List<double[]> cluster =
			List.of(new double[] { 5, 0, 0 }, new double[] { 3, 0, 0 }, new double[] { -5, 0, 0 }, new double[] { 1, 0, 0 });
		assertEquals(List.of(new Atlas.Share("A", 50, 50), new Atlas.Share("B", 25, 50)),
			row().shares(cluster, 4, mm -> true));
		assertEquals(100, row().shares(cluster, 8, mm -> true).get(0).percentOfRegion());
		assertEquals(100, row().shares(cluster, 64, mm -> true).get(0).percentOfRegion(),
			"coarse voxels reach beyond the region");
		assertEquals(List.of(), row().shares(List.of(), 8, mm -> true));
		assertEquals(List.of(), row().shares(List.of(new double[] { 9, 0, 0 }), 8, mm -> true));
		assertThrows(IllegalArgumentException.class, () -> row().shares(cluster, 0, mm -> true));
	}

	@Test
	void answersInTheOtherSpace() {
		final Grid grid = new Grid(30, 30, 30, Affine.scaling(2, 2, 2, -29, -29, -29));
		final int[] ids = new int[grid.voxels()];
		for (int i = 0; i < ids.length; i++)
			ids[i] = grid.centreMm(i)[0] < 0 ? 3 : grid.centreMm(i)[2] < 0 ? 7 : 9;
		final Labels mni = Labels.of("cube", Space.MNI, grid, ids, NAMES);
		final Labels talairach = mni.in(Space.TALAIRACH);
		assertSame(mni, mni.in(Space.MNI));
		assertSame(Space.TALAIRACH, talairach.space());
		for (int i = 0; i < ids.length; i += 101) {
			final double[] p = grid.centreMm(i);
			final double[] t = CoordinateTransform.LANCASTER_POOLED.mniToTalairach(p[0], p[1], p[2]);
			assertArrayEquals(t, talairach.grid().centreMm(i), 1e-9);
			assertEquals(mni.at(p), talairach.at(t));
		}
		// all of a region in the other space is all of it there too
		final Mask region = talairach.mask("A");
		final List<double[]> points = java.util.stream.IntStream.range(0, region.size())
			.mapToObj(i -> region.grid().centreMm(region.voxel(i))).toList();
		final Atlas.Share all = talairach.shares(points, region.grid().voxelVolumeMm3(), mm -> true).get(0);
		assertEquals(100, all.percentOfRegion(), 1e-9);
		assertEquals(6.3, talairach.grid().voxelVolumeMm3(), 0.1, "Talairach's brain is smaller");
		final double[] back = talairach.in(Space.MNI).grid().centreMm(12345);
		assertArrayEquals(grid.centreMm(12345), back, 1e-9);
	}

	@Test
	void refusesBadTables() {
		final int[] ids = new int[10];
		refused("names number 0 'background'", ids, new TreeMap<>(Map.of(0, "background")));
		refused("gives two numbers the name 'A'", ids, new TreeMap<>(Map.of(1, "A", 2, "A")));
		refused("gives number 4 no name", ids, new TreeMap<>(Map.of(4, " ")));
		ids[3] = -2;
		ids[5] = 11;
		refused("have no name: [-2, 11]", ids, NAMES);
		assertThrows(IllegalArgumentException.class, () -> Labels.of("bad", Space.MNI, ROW, new int[9], NAMES));
	}

	private static void refused(final String part, final int[] ids, final TreeMap<Integer, String> names) {
		final String message =
			assertThrows(InputException.class, () -> Labels.of("bad", Space.MNI, ROW, ids, names)).getMessage();
		assertTrue(message.contains("Atlas bad") && message.contains(part), message);
	}

	/** Of two regions at the same distance the smaller number, in whatever order their voxels are met. */
	@Test
	void tiesGoToTheSmallerNumber() {
		final Grid grid = new Grid(5, 5, 5, Affine.scaling(1, 1, 1, -2, -2, -2));
		for (final int[] voxels : new int[][] { { grid.index(0, 2, 2), grid.index(4, 2, 2) },
			{ grid.index(4, 2, 2), grid.index(0, 2, 2) }, { grid.index(2, 0, 2), grid.index(2, 2, 4) },
			{ grid.index(2, 2, 4), grid.index(2, 4, 2) } })
		{
			final int[] ids = new int[grid.voxels()];
			ids[voxels[0]] = 1;
			ids[voxels[1]] = 2;
			final Labels labels = Labels.of("ties", Space.MNI, grid, ids, new TreeMap<>(Map.of(1, "one", 2, "two")));
			assertEquals(Optional.of("one"), labels.nearest(new double[] { 0, 0, 0 }, 2), "at the very distance");
			assertEquals(Optional.empty(), labels.nearest(new double[] { 0, 0, 0 }, 1.99));
		}
	}

	/** Voxels of half a millimetre: the search has to reach as many more of them. */
	@Test
	void reachIsInMillimetres() {
		for (final double size : new double[] { 0.5, 4 }) {
			final Grid grid = new Grid(30, 1, 1, Affine.scaling(size, size, size, 0, 0, 0));
			final int[] ids = new int[30];
			ids[20] = 1;
			final Labels labels = Labels.of("row", Space.MNI, grid, ids, new TreeMap<>(Map.of(1, "one")));
			assertEquals(Optional.of("one"), labels.nearest(new double[] { 5 * size, 0, 0 }, 15 * size), "" + size);
			assertEquals(Optional.empty(), labels.nearest(new double[] { 5 * size, 0, 0 }, 14.5 * size), "" + size);
			assertEquals(Optional.of("one"), labels.nearest(new double[] { 29 * size, 0, 0 }, 9 * size), "" + size);
		}
	}
}
