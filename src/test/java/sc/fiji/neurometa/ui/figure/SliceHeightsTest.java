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
package sc.fiji.neurometa.ui.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;

/** No cluster is left out that could be shown, and what is left out is told. */
class SliceHeightsTest {

	private static final Volume BRAIN = Shapes.brain();
	private static final Grid GRID = new Grid(91, 109, 91, Affine.scaling(-2, 2, 2, 90, -126, -72));

	private static Volume voxels(final double[]... places) {
		final Volume map = Volume.zeros(GRID);
		for (final double[] mm : places)
			map.set(GRID.nearestVoxel(mm[0], mm[1], mm[2]), 3);
		return map;
	}

	private static BrainView view(final Volume map) {
		final MapRow row = new MapRow("", map, 0);
		return new BrainView(BRAIN, row, ColorRange.of(row), MapColors.WARM_AND_COLD, 2);
	}

	private static SliceHeights of(final Volume... maps) {
		return new SliceHeights(Arrays.stream(maps).map(map -> new MapRow("", map, 0)).toList(), view(maps[0]));
	}

	/** Whether a slice has colour within 3 mm of a place. */
	private static boolean isSeen(final BrainView view, final int zMm, final double[] place) {
		final BufferedImage slice = view.axial(zMm);
		final int column = (int) view.columnOf(place[0]), row = (int) view.fromFront(place[1]);
		for (int y = row - 6; y <= row + 6; y++)
			for (int x = column - 6; x <= column + 6; x++)
				if (Shapes.isWarm(slice.getRGB(x, y))) return true;
		return false;
	}

	@Tag("slow")
	@Test
	void singleVoxelsOfTwoMapsAreAllSeen() {
		final Random random = new Random(7);
		for (int trial = 0; trial < 4; trial++) {
			final List<double[]> places = new ArrayList<>();
			for (int i = 0; i < 10; i++)
				places
					.add(new double[] { 2 * random.nextInt(-20, 20), 2 * random.nextInt(-30, 10), 2 * random.nextInt(-20, 30) });
			final Volume[] maps = { voxels(places.subList(0, 5).toArray(double[][]::new)),
				voxels(places.subList(5, 10).toArray(double[][]::new)) };
			final SliceHeights slices = of(maps);
			final int[] heights = slices.choose(11);
			assertEquals("", slices.missing(heights));
			for (int i = 0; i < places.size(); i++) {
				final double[] place = places.get(i);
				final BrainView view = view(maps[i / 5]);
				assertTrue(Arrays.stream(heights).anyMatch(z -> isSeen(view, z, place)),
					Arrays.toString(place) + " in " + Arrays.toString(heights));
			}
			for (int i = 0; i < heights.length; i++)
				assertTrue(heights[i] % 2 == 0 && (i == 0 || heights[i] > heights[i - 1]), Arrays.toString(heights));
			assertEquals(11, heights.length);
		}
	}

	@Test
	void slicesStayEvenWhereNoClusterIsLost() {
		final int[] heights = of(Shapes.balls(new double[] { -30, 0, -30, 3 }, new double[] { 30, 0, 40, 4 })).choose(17);
		for (int i = 2; i < heights.length; i++)
			assertEquals(heights[1] - heights[0], heights[i] - heights[i - 1], Arrays.toString(heights));
	}

	@Test
	void whatCannotBeCutIsTold() {
		final double[][] ladder = new double[30][];
		for (int i = 0; i < ladder.length; i++)
			ladder[i] = new double[] { 4 * (i % 10) - 20, 0, 2 * i - 24 };
		final SliceHeights slices = of(voxels(ladder));
		assertEquals(30 - 11, slices.missed(slices.choose(11)));
		assertEquals("19 clusters lie between these slices", slices.missing(slices.choose(11)));
		assertEquals("", slices.missing(slices.choose(41)));
	}

	/** The largest clusters come first where not all can be shown. */
	@Test
	void theLargestIsNotLeftOut() {
		final double[][] ladder = new double[30][];
		for (int i = 0; i < ladder.length; i++)
			ladder[i] = new double[] { 4 * (i % 10) - 20, 0, 2 * i - 24 };
		final Volume map = voxels(ladder);
		for (int x = -10; x <= 10; x += 2)
			for (int y = -70; y <= -50; y += 2)
				map.set(GRID.nearestVoxel(x, y, 22), 5);
		final int[] heights = of(map).choose(3);
		assertTrue(Arrays.stream(heights).anyMatch(z -> z == 22), Arrays.toString(heights));
	}

	@Test
	void voxelsBesideTheBrainDoNotStretchTheSlices() {
		final Volume inside = voxels(new double[] { 0, 0, 10 }, new double[] { 10, -20, 40 });
		final int[] heights = of(inside).choose(17);
		final Volume both = voxels(new double[] { 0, 0, 10 }, new double[] { 10, -20, 40 }, new double[] { 0, 0, 100 },
			new double[] { 84, 0, -60 });
		assertArrayEquals(heights, of(both).choose(17));
		assertEquals("2 clusters lie outside this anatomy", of(both).missing(heights));
		assertEquals("2 clusters lie between these slices, 2 outside this anatomy", of(both).missing());
	}

	@Test
	void aSliceBetweenTwoGridsPlanesFindsOddHeights() {
		final Grid odd = new Grid(60, 72, 60, Affine.scaling(2, 2, 2, -61, -91, -51));
		final Volume map = Volume.zeros(odd);
		map.set(odd.nearestVoxel(3, 3, 13), 3);
		final int[] heights = of(map).choose(17);
		assertTrue(Arrays.stream(heights).anyMatch(z -> z == 13), Arrays.toString(heights));
		// two planes together are cut between them
		map.set(odd.nearestVoxel(3, 3, 15), 3);
		assertTrue(Arrays.stream(of(map).choose(17)).allMatch(z -> z % 2 == 0));
	}

	/** A cluster in the shape of a U is one cluster, whichever arm is met first, and signs do not mix. */
	@Test
	void clustersShareFacesAndASign() {
		final Volume map = voxels(new double[] { -4, 0, 0 }, new double[] { -4, 0, 2 }, new double[] { 4, 0, 0 },
			new double[] { 4, 0, 2 }, new double[] { -4, 0, 4 }, new double[] { -2, 0, 4 }, new double[] { 0, 0, 4 },
			new double[] { 2, 0, 4 }, new double[] { 4, 0, 4 });
		assertEquals(1, of(map).missed());
		map.set(GRID.nearestVoxel(0, 0, 4), -3);
		assertEquals(3, of(map).missed());
		map.set(GRID.nearestVoxel(0, 0, 4), Float.NaN);
		assertEquals(2, of(map).missed());
	}

	/** A voxel of half a millimetre between whole ones. */
	@Test
	void whatNoSliceCanCutIsToldToo() {
		final Grid fine = new Grid(9, 9, 9, Affine.scaling(0.5, 0.5, 0.5, -2, -2, 8));
		final Volume map = Volume.zeros(fine);
		map.set(fine.index(4, 4, 3), 3);
		assertEquals("1 cluster lies between these slices", of(map).missing(of(map).choose(17)));
		map.set(fine.index(4, 4, 4), 3);
		assertEquals("", of(map).missing(of(map).choose(17)));
	}

	@Test
	void aLowBrainHasFewSlices() {
		final Volume disc = Shapes.balls(new double[] { 0, 0, 20, 100 });
		final MapRow row = new MapRow("", disc, 0);
		final SliceHeights slices =
			new SliceHeights(List.of(row), new BrainView(disc, row, ColorRange.of(row), MapColors.WARM_AND_COLD, 2));
		final int[] heights = slices.choose(17);
		assertTrue(heights.length < 10 && heights[0] >= 10 && heights[heights.length - 1] <= 30, Arrays.toString(heights));
		assertTrue(SliceMosaic.of(disc, disc, 0, new ColorCaption("", "", "")).image(100).getHeight() > 50);
	}

	@Test
	void severalMapsHaveTwoLinesEachAndFitOnAPage() {
		final Volume map = Shapes.balls(new double[] { -30, 0, -30, 3 }, new double[] { 30, 0, 40, 4 });
		for (int maps = 2; maps <= 4; maps++) {
			final List<MapRow> rows = new ArrayList<>();
			for (int i = 0; i < maps; i++)
				rows.add(new MapRow("map", map, 0));
			final BrainView view = view(map);
			final MosaicLayout layout = MosaicLayout.choose(maps, new SliceHeights(rows, view), view).layout();
			assertEquals(2, layout.lines());
			final Figure figure = SliceMosaic.of(BRAIN, rows, MapColors.WARM_AND_COLD, new ColorCaption("t", "s", "Z"));
			assertTrue(figure.width() < 2200 && figure.height() < 3050, figure.width() + " x " + figure.height());
		}
	}
}
