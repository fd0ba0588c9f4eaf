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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;
import sc.fiji.neurometa.ui.render.Paper;

/** What is seen through the glass brain is the strongest value on the line of sight, at its place. */
@Tag("slow")
class GlassBrainTest {

	private static final List<BrainProjection> VIEWS =
		List.of(view("axial", 0, 1), view("coronal", 0, 2), view("sagittal", 1, 2));
	private static final ColorCaption TEXT = new ColorCaption("Title", "subtitle", "Z");

	private static BrainProjection view(final String name, final int across, final int up) {
		return new BrainProjection(name, across, false, up, 0, 0, 10, 10, 1);
	}

	@Test
	void aProjectionHoldsTheValueOfTheLargestSizeOfEveryLine() {
		final Grid grid = new Grid(7, 8, 9, Affine.scaling(-2, 3, 4, 6, -9, -12));
		final Volume map = Volume.zeros(grid);
		final Random random = new Random(3);
		for (int i = 0; i < grid.voxels(); i++)
			map.set(i, i % 11 == 0 ? Float.NaN : (float) random.nextGaussian());
		final double threshold = 0.5;
		for (final BrainProjection view : VIEWS) {
			final MaximumProjection projection = projection(map, threshold, view);
			for (int i = 0; i < grid.voxels(); i++) {
				final double[] mm = grid.centreMm(i);
				double strongest = 0;
				for (int j = 0; j < grid.voxels(); j++) {
					final double[] other = grid.centreMm(j);
					if (other[view.across()] == mm[view.across()] && other[view.up()] == mm[view.up()] &&
						Math.abs(map.get(j)) > Math.max(threshold, Math.abs(strongest))) strongest = map.get(j);
				}
				assertEquals(Math.max(0, strongest), projection.sum(mm[view.across()], mm[view.up()], 1), 1e-9, view.name());
				assertEquals(Math.max(0, -strongest), projection.sum(mm[view.across()], mm[view.up()], -1), 1e-9, view.name());
			}
		}
	}

	private static MaximumProjection projection(final Volume map, final double threshold, final BrainProjection view) {
		return MaximumProjection.of(new MapRow("", map, threshold), List.of(view)).get(0);
	}

	@Test
	void aSlantedGridIsProjectedToo() {
		final double c = Math.cos(0.3), s = Math.sin(0.3);
		final Grid slanted = new Grid(60, 72, 60,
			new Affine(new double[][] { { 3 * c, -3 * s, 0, -60 }, { 3 * s, 3 * c, 0, -140 }, { 0, 0, 3, -72 } }));
		final Volume map = Shapes.balls(slanted, new double[] { -40, 0, 20, 5 });
		final MaximumProjection projection = projection(map, 0, VIEWS.get(0));
		assertEquals(1, projection.share(-40, 0, 1), 1e-9);
		assertEquals(5, projection.sum(-40, 0, 1), 1e-6);
		assertEquals(0, projection.share(40, 0, 1));
		assertEquals(0, projection.share(-40, 15, 1));
	}

	/** A voxel of 0.5 x 0.5 x 3 mm on a grid that is turned: each view shows it, where it is. */
	@Test
	void noVoxelOfASlantedGridIsLost() {
		final double c = Math.cos(0.4), s = Math.sin(0.4);
		final Grid slanted = new Grid(80, 80, 20,
			new Affine(new double[][] { { 0.5 * c, 0, 3 * s, -30 }, { 0, 0.5, 0, -20 }, { -0.5 * s, 0, 3 * c, -10 } }));
		final Random random = new Random(4);
		for (int trial = 0; trial < 50; trial++) {
			final Volume map = Volume.zeros(slanted);
			final int voxel = random.nextInt(slanted.voxels());
			map.set(voxel, 2);
			final double[] mm = slanted.centreMm(voxel);
			final List<MaximumProjection> projections = MaximumProjection.of(new MapRow("", map, 1), VIEWS);
			for (int view = 0; view < VIEWS.size(); view++)
				assertTrue(projections.get(view).share(mm[VIEWS.get(view).across()], mm[VIEWS.get(view).up()], 1) >= 0.25,
					VIEWS.get(view).name());
		}
	}

	@Test
	void aGridWithItsAxesInAnotherOrderIsExact() {
		final Grid grid = new Grid(5, 6, 7, Affine.of(0, 0, 2, -6, -3, 0, 0, 8, 0, 2.5, 0, -5));
		final Volume map = Volume.zeros(grid);
		map.set(grid.index(1, 2, 3), -4);
		for (final BrainProjection view : VIEWS) {
			final double[] mm = grid.centreMm(grid.index(1, 2, 3));
			assertEquals(4, projection(map, 0, view).sum(mm[view.across()], mm[view.up()], -1));
		}
	}

	/** A single voxel of 2 mm, of 1 mm and of 0.5 mm is a dot in colour, not a grey speck. */
	@Tag("slow")
	@Test
	void theSmallestClusterIsClearlyColoured() {
		for (final double mm : new double[] { 2, 1, 0.5 }) {
			final Grid grid = new Grid(9, 9, 9, Affine.scaling(mm, mm, mm, -30, 10, 20));
			final Volume map = Volume.zeros(grid);
			map.set(grid.index(4, 4, 4), 5);
			final BufferedImage image = GlassBrain.of(Shapes.brain(), map, 0, TEXT).image();
			final int columns = (int) (0.9 * image.getWidth());
			int coloured = 0;
			for (int y = 0; y < image.getHeight(); y++)
				for (int x = 0; x < columns; x++)
					if (Shapes.isWarm(image.getRGB(x, y))) coloured++;
			// three views; a dot of 3 mm is 10.5 dots wide
			assertTrue(coloured > 3 * 65 && coloured < 3 * 110, mm + " mm: " + coloured + " dots");
		}
	}

	@Test
	void leftIsOnTheLeft() {
		final BufferedImage image = GlassBrain
			.of(Shapes.brain(), Shapes.balls(new double[] { -40, 0, 20, 5 }, new double[] { 40, -60, 0, -3 }), 0, TEXT)
			.image();
		// sagittal, coronal and axial view share about nine tenths of the width
		for (final double[] view : new double[][] { { 0.36, 0.47, 0.60 }, { 0.64, 0.74, 0.88 } }) {
			assertTrue(Shapes.count(image, view[0], view[1], Shapes::isWarm) > 1000);
			assertEquals(0, Shapes.count(image, view[1], view[2], Shapes::isWarm));
			assertTrue(Shapes.count(image, view[1], view[2], Shapes::isCold) > 1000);
			assertEquals(0, Shapes.count(image, view[0], view[1], Shapes::isCold));
		}
	}

	@Tag("slow")
	@Test
	void aMapOfItsOwnRowHasItsOwnColors() {
		final List<MapRow> rows = List.of(new MapRow("ale", Shapes.balls(new double[] { 0, 0, 20, 8 }), 0),
			new MapRow("contrast", Shapes.balls(new double[] { 0, 0, 20, 2 }, new double[] { 0, -50, 0, -3 }), 0),
			new MapRow("weaker", Shapes.balls(new double[] { 0, 0, 20, 4 }), 0), new MapRow("none", Shapes.balls(), 0));
		assertEquals(List.of(new ColorRange(4, 8, true, false), new ColorRange(2, 3, true, true),
			new ColorRange(4, 8, true, false), new ColorRange(4, 8, false, false)), ColorRange.of(rows));
		final Figure one = GlassBrain.of(Shapes.brain(), rows.subList(0, 1), MapColors.WARM_AND_COLD, TEXT),
			four = GlassBrain.of(Shapes.brain(), rows, MapColors.WARM_AND_COLD, TEXT);
		assertTrue(four.height() > 2 * one.height());
		assertTrue(four.width() <= 2200 && one.width() <= 2200, "a page is about 2100 dots wide");
	}

	@Test
	void anEmptyMapSaysSo() {
		final Figure empty = GlassBrain.of(Shapes.brain(), Shapes.balls(), 0, new ColorCaption("Title", "", "Z"));
		final BufferedImage image = empty.image();
		assertEquals(0, Shapes.count(image, 0, 1, Shapes::isWarm) + Shapes.count(image, 0, 1, Shapes::isCold));
		assertEquals("Nothing above the threshold", Paper.nothing(""));
		assertTrue(
			empty.height() > GlassBrain
				.of(Shapes.brain(), Shapes.balls(new double[] { 0, 0, 0, 1 }), 0, new ColorCaption("Title", "", "Z")).height(),
			"a line more");
	}

	@Test
	void aLookupTableColorsBothSigns() {
		final ColorScale ramp = new ColorScale(List.of(0x0000ff, 0xffffff, 0xff0000));
		final MapColors across = MapColors.across(ramp);
		assertEquals(0xffffff, across.of(1).color(0));
		assertEquals(0xff0000, across.of(1).color(1));
		assertEquals(0xffffff, across.of(-1).color(0));
		assertEquals(0x0000ff, across.of(-1).color(1));
		assertEquals(0x0000ff, MapColors.along(ramp).of(1).color(0));
	}

	@Test
	void nothingToDrawOnIsRefused() {
		final Volume none = Volume.zeros(Shapes.brain().grid());
		assertThrows(IllegalArgumentException.class, () -> GlassBrain.of(none, Shapes.balls(), 0, TEXT));
		assertThrows(IllegalArgumentException.class,
			() -> GlassBrain.of(Shapes.brain(), List.of(), MapColors.WARM_AND_COLD, TEXT));
		assertThrows(IllegalArgumentException.class, () -> new MapRow("", none, -1));
	}
}
