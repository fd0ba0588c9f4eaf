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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;

/** A line for each peak, slices through it, and the rest in words. */
class PeaksPanelTest {

	private static final PeaksPanel.Text TEXT = new PeaksPanel.Text("Title", "subtitle", "Z", "MNI");

	private static Figure of(final List<PeaksPanel.Peak> peaks, final double[]... balls) {
		return PeaksPanel.of(Shapes.brain(), new MapRow("", Shapes.balls(balls), 0), peaks, MapColors.WARM_AND_COLD, TEXT);
	}

	private static PeaksPanel.Peak peak(final double x, final double y, final double z) {
		return new PeaksPanel.Peak(new Point(x, y, z), 5, 4189, "Region; BA 1");
	}

	@Test
	void theCrosshairMeetsAtThePeak() {
		final BufferedImage image = of(List.of(peak(-40, 0, 20)), new double[] { -40, 0, 20, 5 }).image();
		// the sagittal slice is the leftmost; its ball and the ends of the lines around it
		double x = 0, y = 0;
		int warm = 0;
		for (int row = 130; row < image.getHeight() - 60; row++)
			for (int column = 44; column < 400; column++)
				if (Shapes.isWarm(image.getRGB(column, row))) {
					x += column;
					y += row;
					warm++;
				}
		final int centreX = (int) Math.round(x / warm), centreY = (int) Math.round(y / warm);
		for (final int[] way : new int[][] { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } }) {
			assertTrue(isLine(image, centreX, centreY, way, 40), "a line leads to the peak");
			assertTrue(!isLine(image, centreX, centreY, way, 8), "the peak is free");
		}
	}

	/** Whether the crosshair is within two pixels of a place so far from another. */
	private static boolean isLine(final BufferedImage image, final int x, final int y, final int[] way,
		final int distance)
	{
		for (int aside = -2; aside <= 2; aside++) {
			final int rgb = image.getRGB(x + distance * way[0] + aside * way[1], y + distance * way[1] + aside * way[0]);
			if ((rgb >> 8 & 0xff) > (rgb >> 16 & 0xff) + 50) return true;
		}
		return false;
	}

	@Test
	void theBallIsSeenInAllThreeSlicesOnItsSide() {
		final BufferedImage image = of(List.of(peak(-40, 0, 20)), new double[] { -40, 0, 20, 5 }).image();
		final int sagittal = 2 * 178, side = 2 * 146;
		final int coronal = 44 + sagittal + 22, axial = coronal + side + 22;
		for (final int left : new int[] { coronal, axial }) {
			final double from = (double) left / image.getWidth(), half = side / 2.0 / image.getWidth();
			assertTrue(Shapes.count(image, from, from + half, Shapes::isWarm) > 300);
			assertEquals(0, Shapes.count(image, from + half, from + 2 * half - 0.01, Shapes::isWarm));
		}
	}

	/** Of a peak far above the view, the lines that would meet there are not drawn: not even over the title. */
	@Test
	void noLineLeavesItsSlice() {
		final double[] ball = { 0, 0, 20, 5 };
		final BufferedImage image =
			of(List.of(peak(0, 0, 20), peak(0, 0, 146), peak(-300, 0, 20), peak(0, 250, -200)), ball).image();
		final BufferedImage inside =
			of(List.of(peak(0, 0, 20), peak(0, 0, 20), peak(0, 0, 20), peak(0, 0, 20)), ball).image();
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++)
				if (isCross(image.getRGB(x, y))) {
					boolean near = false;
					for (int aside = -300; aside <= 300 && !near; aside++)
						near = x + aside >= 0 && x + aside < inside.getWidth() && isCross(inside.getRGB(x + aside, y)) ||
							y + aside >= 0 && y + aside < inside.getHeight() && isCross(inside.getRGB(x, y + aside));
					assertTrue(near && y > 100, "a line at " + x + ", " + y);
				}
	}

	private static boolean isCross(final int rgb) {
		return (rgb & 0xffffff) == 0x00838f;
	}

	@Test
	void aPeakOutsideTheAnatomyIsToldInWords() {
		final BufferedImage image = of(List.of(peak(0, 0, 146)), new double[] { 0, 0, 20, 5 }).image();
		final BufferedImage inside = of(List.of(peak(0, 0, 46)), new double[] { 0, 0, 20, 5 }).image();
		assertTrue(Shapes.count(image, 0.6, 0.9, rgb -> (rgb & 0xff) < 140) >
			300 + Shapes.count(inside, 0.6, 0.9, rgb -> (rgb & 0xff) < 140), "a line of text more");
	}

	@Test
	void ofManyTheRestIsTold() {
		final double[] ball = { -40, 0, 20, 5 };
		final int eight = of(Collections.nCopies(8, peak(-40, 0, 20)), ball).height();
		assertEquals(eight + 44, of(Collections.nCopies(20, peak(-40, 0, 20)), ball).height());
		assertTrue(eight < 3300, "a page is about 3000 dots high");
	}

	@Test
	void noPeaksAreDrawnToo() {
		final Figure none = of(List.of());
		assertTrue(none.height() > 60);
		assertEquals(0, Shapes.count(none.image(), 0, 1, Shapes::isWarm));
	}
}
