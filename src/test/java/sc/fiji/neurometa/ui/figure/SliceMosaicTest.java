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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;

/** The figure of slices: what is where, and in which colour. */
class SliceMosaicTest {

	private static final ColorCaption TEXT = new ColorCaption("Title", "subtitle", "Z");

	/** An ellipsoid of grey in MNI millimetres, stored with x falling, as MNI templates are. */
	private static Volume brain() {
		final Grid grid = new Grid(91, 109, 91, Affine.scaling(-2, 2, 2, 90, -126, -72));
		final Volume brain = Volume.zeros(grid);
		for (int i = 0; i < grid.voxels(); i++) {
			final double[] mm = grid.centreMm(i);
			if (Math.pow(mm[0] / 70, 2) + Math.pow((mm[1] + 18) / 86, 2) + Math.pow((mm[2] - 10) / 64, 2) < 1)
				brain.set(i, 100);
		}
		return brain;
	}

	/** Balls of radius 10 mm on a grid of its own: 3 mm voxels, x rising. */
	private static Volume map(final double[]... ballsMm) {
		final Grid grid = new Grid(60, 72, 60, Affine.scaling(3, 3, 3, -90, -126, -72));
		final Volume map = Volume.zeros(grid);
		for (int i = 0; i < grid.voxels(); i++) {
			final double[] mm = grid.centreMm(i);
			for (final double[] ball : ballsMm)
				if (Math.hypot(Math.hypot(mm[0] - ball[0], mm[1] - ball[1]), mm[2] - ball[2]) < 10) map.set(i, (float) ball[3]);
		}
		return map;
	}

	private static BrainView view(final Volume map, final double threshold) {
		final MapRow row = new MapRow("", map, threshold);
		return new BrainView(brain(), row, ColorRange.of(row), MapColors.WARM_AND_COLD, 2);
	}

	private static int[] heights(final Volume map) {
		return new SliceHeights(List.of(new MapRow("", map, 0)), view(map, 0)).choose(17);
	}

	private static int[] rgb(final BrainView view, final double zMm, final double xMm, final double yMm) {
		final BufferedImage slice = view.axial(zMm);
		// the ellipsoid's box with its margin of 3 mm: x -73..73, y -105..69, in steps of the 2 mm grid
		final int column = (int) Math.round(slice.getWidth() / 2.0 + 2 * xMm);
		final int row = (int) Math.round(slice.getHeight() / 2.0 - 2 * (yMm + 18));
		final int color = slice.getRGB(column, row);
		return new int[] { color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff };
	}

	@Test
	void leftIsLeftAndGridsMayDiffer() {
		final BrainView view = view(map(new double[] { -40, 0, 20, 5 }), 0);
		final int[] left = rgb(view, 20, -40, 0), right = rgb(view, 20, 40, 0), paper = rgb(view, 20, -66, 60);
		assertTrue(left[0] > 200 && left[2] < 230 && left[0] > left[2], "colour on the left");
		assertTrue(right[0] == right[1] && right[1] == right[2], "grey on the right");
		assertArrayEquals(new int[] { 255, 255, 255 }, paper);
	}

	@Test
	void negativeValuesAreBlueAndSmallOnesAreNotShown() {
		final Volume map =
			map(new double[] { -40, 0, 20, -5 }, new double[] { 40, 0, 20, 1 }, new double[] { 0, -60, 20, 3 });
		final BrainView view = view(map, 2);
		final int[] blue = rgb(view, 20, -40, 0), grey = rgb(view, 20, 40, 0);
		assertTrue(blue[2] > blue[0], "blue");
		assertTrue(grey[0] == grey[2], "grey");
		assertEquals(new ColorRange(3, 5, true, true), ColorRange.of(new MapRow("", map, 2)));
	}

	@Test
	void slicesCoverTheMapAndStayInTheBrain() {
		final int[] all = heights(map(new double[] { 0, 0, -30, 5 }, new double[] { 0, 0, 50, 5 }));
		assertTrue(all[0] <= -36 && all[16] >= 54, Arrays.toString(all));
		final int[] top = heights(map(new double[] { 0, 0, 66, 5 }));
		assertTrue(top[16] <= 72 && top[16] >= 66, "the brain ends at 74 mm");
		assertEquals(4, top[1] - top[0]);
		final int[] none = heights(map());
		assertTrue(none[0] <= -30 && none[16] >= 58);
	}

	@Test
	void drawsWithoutADisplay() throws IOException {
		final BufferedImage figure =
			SliceMosaic.of(brain(), map(new double[] { -40, 0, 20, 5 }, new double[] { 30, -50, 0, 3 }), 0, TEXT).image();
		assertTrue(figure.getWidth() > 1800 && figure.getHeight() > 1000);
		final Path folder = Files.createDirectories(Path.of("target", "screenshots"));
		ImageIO.write(figure, "png", folder.resolve("slice-mosaic-shapes.png").toFile());
		final BufferedImage empty = SliceMosaic.of(brain(), map(), 0, TEXT).image();
		for (int i = 0; i < empty.getWidth() * empty.getHeight(); i += 7) {
			final int color = empty.getRGB(i % empty.getWidth(), i / empty.getWidth());
			// the lines of the sagittal view are the only colour
			assertTrue((color >> 16 & 0xff) <= (color & 0xff), "nothing is red where nothing is found");
		}
	}
}
