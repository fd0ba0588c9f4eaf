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
package sc.fiji.neurometa.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;

/** Slices on white, of maps that change while the colours keep their meaning. */
class SlicePictureTest {

	private static final Volume T1 = Templates.t1(Space.MNI);
	private static final ViewFrame FRAME =
		new ViewFrame(ViewPlane.AXIAL, ViewBox.of(T1, ReferenceMasks.mni152()), 0, 0, 1);
	private static final ColorRange COLORS = new ColorRange(2, 6, true, false);

	/** A cube of 10 mm around (30, 20, 10) mm. */
	private static Volume cube(final float value) {
		final Volume map = Volume.zeros(T1.grid());
		for (int i = 0; i < map.grid().voxels(); i++) {
			final double[] mm = map.grid().centreMm(i);
			if (Math.abs(mm[0] - 30) <= 5 && Math.abs(mm[1] - 20) <= 5 && Math.abs(mm[2] - 10) <= 5) map.set(i, value);
		}
		return map;
	}

	private static BufferedImage slice(final SlicePicture picture, final double zMm, final float value) {
		return picture.draw(FRAME, zMm, new SlicePicture.ColorMap(cube(value), COLORS));
	}

	private static int difference(final int a, final int b) {
		int most = 0;
		for (int shift = 0; shift <= 16; shift += 8)
			most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
		return most;
	}

	@Test
	void aValueHasItsColourAtItsPlaceWhateverElseIsInTheMap() {
		final SlicePicture picture = SlicePicture.onWhite(T1);
		final BufferedImage grey = slice(picture, 10, 0), colored = slice(picture, 10, 4);
		final int x = (int) FRAME.column(30), y = (int) FRAME.row(20);
		assertTrue(x > FRAME.width() / 2, "the right side is on the right");
		assertTrue(y < FRAME.height() / 2, "the front is on top");
		assertTrue(difference(colored.getRGB(x, y), ColorScale.HOT.color(0.5)) < 25);
		assertTrue(difference(slice(picture, 10, 9).getRGB(x, y), ColorScale.HOT.color(1)) < 25);
		final int left = (int) FRAME.column(-30);
		assertEquals(grey.getRGB(left, y), colored.getRGB(left, y));
		assertEquals(30, FRAME.acrossMm(x + 0.5), 0.51);
		assertEquals(20, FRAME.upMm(y + 0.5), 0.51);
		// above the cube there is nothing
		assertEquals(slice(picture, 20, 0).getRGB(x, y), slice(picture, 20, 4).getRGB(x, y));
	}

	@Test
	void theGroundIsWhatWasAskedFor() {
		final BufferedImage white = slice(SlicePicture.onWhite(T1), 10, 0), black = slice(SlicePicture.onBlack(T1), 10, 0);
		assertEquals(0xffffffff, white.getRGB(0, 0));
		assertEquals(0xff000000, black.getRGB(0, 0));
		// brighter tissue is brighter on both
		final int x = (int) FRAME.column(24), y = (int) FRAME.row(-20), ventricle = (int) FRAME.column(-3),
			front = (int) FRAME.row(8);
		assertTrue((white.getRGB(x, y) & 255) > (white.getRGB(ventricle, front) & 255));
		assertTrue((black.getRGB(x, y) & 255) > (black.getRGB(ventricle, front) & 255));
	}
}
