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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.render.ViewBox;
import sc.fiji.neurometa.ui.render.ViewFrame;
import sc.fiji.neurometa.ui.render.ViewPlane;

/** Where the views are, and how mouse and keys move the crosshair in them. */
class ViewFrameTest {

	private static final int WIDTH = 1400, HEIGHT = 600;

	private static List<Grid> grids() {
		return Viewed.grids();
	}

	@ParameterizedTest
	@CsvSource({ "760, 290", "500, 700", "300, 300", "1900, 900", "80, 60" })
	void viewsNeitherOverlapNorLeaveTheRoom(final int width, final int height) {
		final Grid grid = grids().get(0);
		final List<ViewFrame> frames = ViewFrame.fit(ViewBox.of(Viewed.anatomy(grid), Viewed.mask(grid)), width, height);
		final Rectangle room = new Rectangle(0, 0, width + 3, height + 3);
		for (final ViewFrame frame : frames) {
			assertTrue(room.contains(frame.bounds()), frame.bounds() + " of " + room);
			assertFalse(frames.stream().anyMatch(f -> f != frame && f.bounds().intersects(frame.bounds())));
		}
	}

	@ParameterizedTest
	@MethodSource("grids")
	void millimetresAndPixelsAreInverse(final Grid grid) {
		final ViewBox box = ViewBox.of(Viewed.anatomy(grid), Viewed.mask(grid));
		for (final ViewFrame frame : ViewFrame.fit(box, 640, 480))
			for (double mm = -11.25; mm < 12; mm += 3.5) {
				assertEquals(mm, frame.acrossMm(frame.column(mm)), 1e-9);
				assertEquals(mm, frame.upMm(frame.row(mm)), 1e-9);
			}
	}

	@ParameterizedTest
	@MethodSource("grids")
	void aClickOnAVoxelMovesTheCrosshairToIt(final Grid grid) {
		final Crosshair crosshair = new Crosshair(new Point(0, 0, 0));
		final ViewsPicture picture = picture(grid);
		final ViewsPanel panel = panel(grid, crosshair, picture);
		final Mask mask = Viewed.mask(grid);
		for (final ViewPlane plane : ViewPlane.values())
			for (int i = 0; i < mask.size(); i += mask.size() / 40) {
				final double[] voxel = grid.centreMm(mask.voxel(i));
				final double[] before = voxel.clone();
				before[plane.across] += 8;
				before[plane.up] -= 8;
				crosshair.moveTo(new Point(before[0], before[1], before[2]));
				final double[] pixel = pixelOf(picture, plane, new Point(voxel[0], voxel[1], voxel[2]));
				click(panel, pixel);
				assertArrayEquals(voxel, crosshair.place().toArray(), 1e-6, plane + " of " + grid);
			}
	}

	@ParameterizedTest
	@MethodSource("grids")
	void arrowsGoWhereTheyPointAndTheWheelThroughSlices(final Grid grid) {
		final double[] steps = ViewsPanel.steps(grid);
		final Crosshair crosshair = new Crosshair(new Point(0, 0, 0));
		final ViewsPicture picture = picture(grid);
		final ViewsPanel panel = panel(grid, crosshair, picture);
		for (final ViewPlane plane : ViewPlane.values()) {
			click(panel, pixelOf(picture, plane, new Point(0, 0, 0)));
			final Point start = crosshair.place();
			final double[] pixel = pixelOf(picture, plane, start);
			press(panel, KeyEvent.VK_RIGHT);
			press(panel, KeyEvent.VK_UP);
			final double[] moved = pixelOf(picture, plane, crosshair.place());
			assertTrue(moved[0] > pixel[0] && moved[1] < pixel[1], plane.toString());
			press(panel, KeyEvent.VK_LEFT);
			press(panel, KeyEvent.VK_DOWN);
			assertArrayEquals(start.toArray(), crosshair.place().toArray(), 1e-9);
			press(panel, KeyEvent.VK_PAGE_UP);
			assertEquals(start.toArray()[plane.along] + steps[plane.along], crosshair.place().toArray()[plane.along], 1e-9);
			panel.dispatchEvent(new MouseWheelEvent(panel, MouseEvent.MOUSE_WHEEL, 0, 0, (int) pixel[0], (int) pixel[1], 0,
				false, MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, 1));
			assertArrayEquals(start.toArray(), crosshair.place().toArray(), 1e-9);
		}
	}

	private static ViewsPanel panel(final Grid grid, final Crosshair crosshair, final ViewsPicture picture) {
		final ViewsPanel panel = new ViewsPanel(crosshair, picture, grid);
		panel.setSize(WIDTH, HEIGHT);
		return panel;
	}

	private static ViewsPicture picture(final Grid grid) {
		return new ViewsPicture(Viewed.anatomy(grid), Viewed.mask(grid), Viewed.of(grid).sets().get(0).map());
	}

	/** Where a place is drawn in a view, in pixels of the panel: column and row. */
	private static double[] pixelOf(final ViewsPicture picture, final ViewPlane plane, final Point place) {
		final ViewFrame frame =
			picture.frames(WIDTH, HEIGHT).stream().filter(f -> f.plane() == plane).findFirst().orElseThrow();
		final double[] mm = place.toArray();
		return new double[] { frame.x() + frame.column(mm[plane.across]), frame.y() + frame.row(mm[plane.up]) };
	}

	private static void click(final ViewsPanel panel, final double[] pixel) {
		for (final int kind : new int[] { MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED })
			panel.dispatchEvent(new MouseEvent(panel, kind, 0, InputEvent.BUTTON1_DOWN_MASK, (int) pixel[0], (int) pixel[1],
				1, false, MouseEvent.BUTTON1));
	}

	private static void press(final ViewsPanel panel, final int key) {
		for (final var listener : panel.getKeyListeners())
			listener.keyPressed(new KeyEvent(panel, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
	}
}
