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
package sc.fiji.neurometa.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.SlicePicture;
import sc.fiji.neurometa.ui.render.ViewBox;
import sc.fiji.neurometa.ui.render.ViewFrame;

/** Pictures in the views. {@link ViewsBenchmark} measures how fast they are drawn. */
class ViewsPictureTest {

	private static List<Grid> grids() {
		return Viewed.grids();
	}

	@ParameterizedTest
	@MethodSource("grids")
	void theMapIsInColourWhereItsVoxelsAre(final Grid grid) {
		final ResultModel result = Viewed.of(grid);
		final ClusterSet set = result.sets().get(0);
		final ViewsPicture picture = new ViewsPicture(Viewed.anatomy(grid), result.mask(), set.map());
		final int[] voxels = set.voxels(1);
		final double[] middle = grid.centreMm(result.mask().voxel(voxels[voxels.length / 2]));
		final Point place = new Point(middle[0], middle[1], middle[2]);
		final BufferedImage image = new BufferedImage(1200, 500, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		picture.paint(g, image.getWidth(), image.getHeight(), place);
		g.dispose();
		for (final ViewFrame frame : picture.frames(image.getWidth(), image.getHeight())) {
			final double[] mm = place.toArray();
			final int column = (int) (frame.x() + frame.column(mm[frame.plane().across])),
				row = (int) (frame.y() + frame.row(mm[frame.plane().up]));
			final int color = image.getRGB(column, row), red = color >> 16 & 255, blue = color & 255;
			assertTrue(red > 100 && red > blue + 40, frame.plane() + " " + Integer.toHexString(color));
		}
	}

	/** Outlined voxels have a line around them and none inside; a focus is a dot on its slice and on no other. */
	@Test
	void outlinesAndFociAreMarked() {
		final Grid grid = grids().get(0);
		final ResultModel result = Viewed.of(grid);
		final ViewsPicture picture = new ViewsPicture(Viewed.anatomy(grid), result.mask(), result.sets().get(0).map());
		final Point place = new Point(20, -10, 10);
		final int plain = colored(picture, place, 0x5fe0ff), green = colored(picture, place, 0x00ff00);
		final Mask ball = Mask.of("ball", grid, result.mask().space(), v -> {
			final double[] mm = grid.centreMm(v);
			return Math.hypot(Math.hypot(mm[0] - 20, mm[1] + 10), mm[2] - 10) < 14;
		});
		picture.mark(List.of(new ViewsPicture.Outline(ball, Color.GREEN)), List.of(new Point(26, -10, 10)));
		final int line = colored(picture, place, 0x00ff00) - green;
		assertTrue(line > 100 && line < 1000, "a line of " + line + " pixels");
		assertTrue(colored(picture, place, 0x5fe0ff) > plain + 10, "the focus is on these slices");
		picture.mark(List.of(), List.of(new Point(26, -16, 16)));
		assertEquals(plain, colored(picture, new Point(20, -10, 10), 0x5fe0ff), "and on no slice farther away");
	}

	private static int colored(final ViewsPicture picture, final Point place, final int color) {
		final BufferedImage image = new BufferedImage(1200, 500, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		picture.paint(g, image.getWidth(), image.getHeight(), place);
		g.dispose();
		int count = 0;
		for (int i = 0; i < 1200 * 500; i++)
			if ((image.getRGB(i % 1200, i / 1200) & 0xffffff) == color) count++;
		return count;
	}

	/** A grid turned by so little that nothing can be seen of it is drawn voxel by voxel, not plane by plane. */
	@Test
	void slantedGridsAreDrawnLikeStraightOnes() {
		final Grid straight = grids().get(2);
		final double[][] rows = straight.voxelToMm().rows();
		rows[0][1] += 1e-7;
		rows[1][2] += 1e-7;
		rows[2][0] += 1e-7;
		final Grid slanted = new Grid(straight.nx(), straight.ny(), straight.nz(), new Affine(rows));
		final double[] signed = Viewed.of(straight).sets().get(0).map().values().clone();
		for (int i = 0; i < signed.length; i++)
			if (signed[i] == 4) signed[i] = -4;
		final MapModel map = new MapModel("", "", "Z", signed);
		final ViewBox box = ViewBox.of(Viewed.anatomy(straight), Viewed.mask(straight));
		for (final ViewFrame frame : ViewFrame.fit(box, 700, 300))
			for (final double mm : new double[] { 0.3, 1.7, -2.4 }) {
				final BufferedImage one = slice(straight, map, frame, mm), other = slice(slanted, map, frame, mm);
				int different = 0;
				for (int i = 0; i < one.getWidth() * one.getHeight(); i++) {
					final int a = one.getRGB(i % one.getWidth(), i / one.getWidth()),
						b = other.getRGB(i % one.getWidth(), i / one.getWidth());
					if (Math.abs((a >> 8 & 255) - (b >> 8 & 255)) > 2) different++;
				}
				assertTrue(different <= one.getWidth() * one.getHeight() / 500, frame.plane() + ": " + different);
			}
	}

	private static BufferedImage slice(final Grid grid, final MapModel map, final ViewFrame frame, final double mm) {
		return SlicePicture.onBlack(Viewed.anatomy(grid)).draw(frame, mm,
			new SlicePicture.ColorMap(Viewed.mask(grid).volume(map.values(), 0), ColorRange.of(map.values())));
	}

	/** A made-up map with values in about a tenth of a mask. */
	static double[] blobs(final Mask mask) {
		final double[] map = new double[mask.size()];
		for (int i = 0; i < map.length; i++) {
			final double[] mm = mask.grid().centreMm(mask.voxel(i));
			final double value = 5 * Math.sin(mm[0] / 9) * Math.sin(mm[1] / 11) * Math.sin(mm[2] / 8);
			map[i] = Math.abs(value) > 2.5 ? value : 0;
		}
		return map;
	}
}
