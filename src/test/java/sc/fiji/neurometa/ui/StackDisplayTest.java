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
package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Rectangle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

/** How a stack looks when it is shown. */
class StackDisplayTest {

	/** Five planes; -8 in the second, 6 in the fourth. */
	private static ImagePlus stack() {
		final ImageStack stack = new ImageStack(4, 3);
		for (int z = 1; z <= 5; z++)
			stack.addSlice(new FloatProcessor(4, 3));
		stack.getProcessor(2).setf(1, 1, -8);
		stack.getProcessor(4).setf(2, 1, 6);
		return new ImagePlus("map", stack);
	}

	@ParameterizedTest
	@CsvSource({ "ALE, 4, 0, 6", "Z, 4, 0, 6", "THRESHOLDED, 4, 0, 6", "SIGNED, 2, -8, 8", "P, 2, 0, 0.05",
		"LABELS, 3, 0, 255", "ANATOMY, 3, -8, 6" })
	void rangeAndSlice(final StackLook look, final int slice, final double low, final double high) {
		final ImagePlus stack = stack();
		StackDisplay.prepare(stack, look);
		assertEquals(slice, stack.getCurrentSlice());
		assertEquals(low, stack.getDisplayRangeMin(), 1e-6);
		assertEquals(high, stack.getDisplayRangeMax(), 1e-6);
	}

	@Test
	void anEmptyMapIsShownInTheMiddle() {
		final ImagePlus stack = new ImagePlus("map", ImageStack.create(4, 3, 5, 32));
		StackDisplay.prepare(stack, StackLook.THRESHOLDED);
		assertEquals(3, stack.getCurrentSlice());
		assertEquals(1, stack.getDisplayRangeMax());
	}

	@Test
	void zeroIsBlackAndNeighbouringLabelsDiffer() {
		assertEquals(0xff000000, StackLook.THRESHOLDED.lut().getRGB(0));
		assertEquals(0xff000000, StackLook.LABELS.lut().getRGB(0));
		for (int i = 1; i < 255; i++)
			assertNotEquals(StackLook.LABELS.lut().getRGB(i), StackLook.LABELS.lut().getRGB(i + 1));
	}

	@ParameterizedTest
	@CsvSource({ "91, 109, 1366, 768, 4", "91, 109, 1024, 600, 4", "182, 218, 1366, 768, 2", "400, 400, 1366, 768, 1.5",
		"3000, 3000, 1366, 768, 1" })
	void zoomFitsTheScreen(final int width, final int height, final int screenWidth, final int screenHeight,
		final double zoom)
	{
		assertEquals(zoom, StackDisplay.zoom(width, height, new Rectangle(screenWidth, screenHeight)));
	}
}
