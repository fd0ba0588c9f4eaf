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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/** Foci and the region appear in all three views where they lie, whatever the order. */
@Tag("slow")
class FociPlotTest {

	/** Where heading and names of the views end. */
	private static final int TOP = 206;
	private static final FociPlot.Text TEXT = new FociPlot.Text("Title", "subtitle", "region");
	private static final Grid GRID = new Grid(91, 109, 91, Affine.scaling(-2, 2, 2, 90, -126, -72));
	private static final Mask BRAIN = ellipsoid("brain", GRID, 0, -18, 10, 70, 86, 64);
	/** A ball of radius 10 mm around (-30, 10, 20), on a grid of its own. */
	private static final Mask REGION =
		ellipsoid("ball", new Grid(60, 72, 60, Affine.scaling(3, 3, 3, -90, -126, -72)), -30, 10, 20, 10, 10, 10);
	private static final Volume TEMPLATE = Volume.zeros(GRID);

	@BeforeAll
	static void paintTemplate() {
		for (int i = 0; i < BRAIN.size(); i++)
			TEMPLATE.set(BRAIN.voxel(i), 100 + GRID.x(BRAIN.voxel(i)) % 7);
	}

	private static Mask ellipsoid(final String name, final Grid grid, final double x, final double y, final double z,
		final double rx, final double ry, final double rz)
	{
		return Mask.of(name, grid, Space.MNI, i -> {
			final double[] mm = grid.centreMm(i);
			return Math.pow((mm[0] - x) / rx, 2) + Math.pow((mm[1] - y) / ry, 2) + Math.pow((mm[2] - z) / rz, 2) < 1;
		});
	}

	private static BufferedImage draw(final List<Focus> inside, final List<Focus> others) {
		return FociPlot.of(BRAIN, TEMPLATE, REGION, inside, others, TEXT).image();
	}

	private static int[] pixels(final BufferedImage image) {
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	private static boolean isBlue(final int rgb) {
		return (rgb & 0xff) > (rgb >> 16 & 0xff) + 60;
	}

	private static boolean isOrange(final int rgb) {
		return (rgb >> 16 & 0xff) > (rgb & 0xff) + 100;
	}

	/** Mean places of the pixels of a colour in each view; heading and legend are left out. */
	private static double[][] places(final BufferedImage image, final IntPredicate color) {
		final double[][] places = new double[3][2];
		final int[] counts = new int[3];
		for (int y = TOP; y < image.getHeight() - 150; y++)
			for (int x = 0; x < image.getWidth(); x++)
				if (color.test(image.getRGB(x, y))) {
					// the first view is the widest
					final int view = x < 0.38 * image.getWidth() ? 0 : x < 0.69 * image.getWidth() ? 1 : 2;
					places[view][0] += x + 0.5;
					places[view][1] += y + 0.5;
					counts[view]++;
				}
		for (int view = 0; view < 3; view++) {
			assertTrue(counts[view] > 20, "no such colour in view " + view);
			for (int axis = 0; axis < 2; axis++)
				places[view][axis] /= counts[view];
		}
		return places;
	}

	@Test
	void fociLieWhereTheyAreInEveryView() {
		// an orange and a blue focus, from one to the other 40 mm right, 30 mm back, 20 mm down
		final BufferedImage image = draw(List.of(new Focus(-30, 10, 20)), List.of(new Focus(10, -20, 0)));
		final double[][] from = places(image, FociPlotTest::isOrange), to = places(image, FociPlotTest::isBlue);
		final double[][] mm = { { 30, 20 }, { 40, 30 }, { 40, 20 } };
		for (int view = 0; view < 3; view++)
			for (int axis = 0; axis < 2; axis++)
				assertEquals(3.5 * mm[view][axis], to[view][axis] - from[view][axis], 0.75, "view " + view + " axis " + axis);
	}

	@Test
	void theRegionIsOutlinedAroundItsFoci() {
		final BufferedImage image = draw(List.of(new Focus(-30, 10, 20)), List.of());
		for (final double[] centre : places(image, FociPlotTest::isOrange)) {
			final int x = (int) centre[0], y = (int) centre[1];
			for (final int[] way : new int[][] { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } }) {
				int darkest = 0;
				for (int step = 15; step < 60; step++)
					if (level(image, x, y, way, step) < level(image, x, y, way, darkest == 0 ? 15 : darkest)) darkest = step;
				// 10 mm and half a voxel at most, 3.5 pixels a mm
				assertEquals(35, darkest, 6);
				assertTrue(level(image, x, y, way, darkest) < 90, "a dark line");
			}
		}
	}

	private static int level(final BufferedImage image, final int x, final int y, final int[] way, final int step) {
		return image.getRGB(x + step * way[0], y + step * way[1]) >> 8 & 0xff;
	}

	@Tag("slow")
	@Test
	void theOrderOfTheFociDoesNotMatter() {
		final Random random = new Random(4);
		final List<Focus> foci = new ArrayList<>(), near = new ArrayList<>();
		for (int i = 0; i < 4000; i++)
			foci
				.add(new Focus(30 * random.nextGaussian(), -18 + 30 * random.nextGaussian(), 10 + 30 * random.nextGaussian()));
		for (int i = 0; i < 100; i++)
			near.add(
				new Focus(-30 + 4 * random.nextGaussian(), 10 + 4 * random.nextGaussian(), 20 + 4 * random.nextGaussian()));
		final int[] before = pixels(draw(near, foci));
		Collections.shuffle(foci, random);
		Collections.shuffle(near, random);
		assertArrayEquals(before, pixels(draw(near, foci)));
		foci.set(0, new Focus(0, -18, 10));
		assertFalse(java.util.Arrays.equals(before, pixels(draw(near, foci))), "but the foci do");
	}

	@Test
	void fewAndManyFociAreSeen() {
		final List<Focus> many = new ArrayList<>();
		for (int i = 0; i < BRAIN.size() && many.size() < 40000; i += 5) {
			final double[] mm = GRID.centreMm(BRAIN.voxel(i));
			many.add(new Focus(mm[0], mm[1], mm[2]));
		}
		assertEquals(40000, many.size());
		final BufferedImage image = draw(List.of(), many);
		assertTrue(image.getWidth() >= 1400);
		int blue = 0;
		for (final int pixel : pixels(image))
			if (pixel == (0xff000000 | 0x2b62a8)) blue++;
		assertTrue(blue < 1000, "a solid field of " + blue + " pixels tells nothing");
		places(image, rgb -> (rgb & 0xff) > (rgb >> 16 & 0xff) + 25);
	}

	@Test
	void whatLiesBeyondIsCutOffAndAnEmptyRegionIsNoLine() {
		final Mask nothing = Mask.of("nothing", GRID, Space.MNI, i -> false);
		final BufferedImage image =
			FociPlot.of(BRAIN, TEMPLATE, nothing, List.of(), List.of(new Focus(500, 500, -500)), TEXT).image();
		for (int y = TOP; y < image.getHeight() - 150; y++)
			for (int x = 0; x < image.getWidth(); x++) {
				assertFalse(isBlue(image.getRGB(x, y)), "dot at " + x + ", " + y);
				// letters on the margins are as dark, but not as black
				assertTrue((image.getRGB(x, y) & 0xff) >= 0x60, "line at " + x + ", " + y);
			}
		assertThrows(IllegalArgumentException.class,
			() -> FociPlot.of(nothing, TEMPLATE, REGION, List.of(), List.of(), TEXT));
	}

	@Test
	void aSingleVoxelIsOutlinedToo() {
		final int voxel = GRID.nearestVoxel(-30, 10, 20);
		final Mask one = Mask.of("one", GRID, Space.MNI, i -> i == voxel);
		final BufferedImage with = FociPlot.of(BRAIN, TEMPLATE, one, List.of(), List.of(), TEXT).image();
		places(with, rgb -> (rgb & 0xff) < 0x58 && (rgb >> 16 & 0xff) < 0x58);
	}

	@Test
	void everyGroupHasAColourOfItsOwnUntilTheyReturn() {
		final Focus left = new Focus(-30, 10, 20), right = new Focus(10, -20, 0);
		final BufferedImage image =
			FociPlot
				.of(BRAIN, TEMPLATE,
					List.of(new FociPlot.Group("adult", List.of(left)), new FociPlot.Group("child", List.of(right))), TEXT)
				.image();
		final double[][] first = places(image, rgb -> (rgb & 0xff) > (rgb >> 16 & 0xff) + 60),
			second = places(image, rgb -> (rgb >> 16 & 0xff) > (rgb & 0xff) + 60);
		assertEquals(3.5 * 30, second[0][0] - first[0][0], 0.75, "30 mm behind");
		assertEquals(3.5 * 40, second[1][0] - first[1][0], 0.75, "40 mm to the right");
		final List<FociPlot.Group> many = new ArrayList<>();
		for (int g = 0; g < 13; g++)
			many.add(new FociPlot.Group("group " + g, List.of(g == 0 ? left : right)));
		final List<FociPlot.Group> swapped = new ArrayList<>(many);
		Collections.swap(swapped, 0, 12);
		assertArrayEquals(pixels(FociPlot.of(BRAIN, TEMPLATE, many, TEXT).image()),
			pixels(FociPlot.of(BRAIN, TEMPLATE, swapped, TEXT).image()), "the thirteenth has the colour of the first");
	}
}
