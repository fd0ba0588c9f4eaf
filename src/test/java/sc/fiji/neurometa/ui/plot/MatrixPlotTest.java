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
package sc.fiji.neurometa.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.Ticks;

/** Cells are coloured by their values, at their places, and the picture grows with the matrix. */
class MatrixPlotTest {

	private static final ColorCaption TEXT = new ColorCaption("Title", "subtitle", "share");
	private static final int ABSENT = 0xdcdee1;

	private static BufferedImage draw(final double[]... values) {
		return MatrixPlot.of(values, List.of("alpha", "beta", "gamma").subList(0, values.length), TEXT).image();
	}

	/** Number of pixels of a colour. */
	private static int area(final BufferedImage image, final int color) {
		int area = 0;
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++)
				if ((image.getRGB(x, y) & 0xffffff) == color) area++;
		return area;
	}

	/** The cell at a row and a column of the matrix whose upper left corner, in the grey of what is absent, comes first. */
	private static int cell(final BufferedImage image, final int row, final int column) {
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++)
				if ((image.getRGB(x, y) & 0xffffff) == ABSENT)
					return image.getRGB(x + 72 * column + 30, y + 72 * row + 30) & 0xffffff;
		throw new AssertionError("no grey cell");
	}

	@Test
	void colorsFollowValuesAtTheirPlaces() {
		final BufferedImage image = draw(new double[] { Double.NaN, 0, 1 }, new double[] { 0.25, 0.5, 2 },
			new double[] { Double.POSITIVE_INFINITY, 1.5, 0 });
		assertEquals(ABSENT, cell(image, 0, 0));
		assertEquals(ColorScale.EVEN.color(0), cell(image, 0, 1));
		assertEquals(ColorScale.EVEN.color(0.5), cell(image, 0, 2));
		assertEquals(ColorScale.EVEN.color(0.125), cell(image, 1, 0));
		assertEquals(ColorScale.EVEN.color(0.25), cell(image, 1, 1));
		assertEquals(0xfde725, cell(image, 1, 2));
		assertEquals(ABSENT, cell(image, 2, 0), "infinite");
		assertEquals(ColorScale.EVEN.color(0.75), cell(image, 2, 1));
	}

	@Test
	void negativeValuesAreBlueAndZeroIsInTheMiddle() {
		final BufferedImage image =
			draw(new double[] { Double.NaN, -1, 0 }, new double[] { 4, -4, 2 }, new double[] { 0, 0, 0 });
		assertEquals(0xf7f7f7, cell(image, 0, 2));
		assertEquals(0xb2182b, cell(image, 1, 0));
		assertEquals(0x2166ac, cell(image, 1, 1));
		assertEquals(ColorScale.AROUND_ZERO.color(0.375), cell(image, 0, 1));
	}

	@Test
	void nothingOrZeroAloneIsDrawnToo() {
		assertTrue(area(draw(new double[] { Double.NaN }), ABSENT) > 4000);
		assertTrue(area(draw(new double[] { 0, 0 }, new double[] { 0, 0 }), 0x440154) > 16000);
	}

	@Test
	void thePictureGrowsSoThatCellsStayReadable() {
		int before = 0;
		for (final int size : new int[] { 2, 30, 116, 200 }) {
			final double[][] values = new double[size][size];
			for (final double[] row : values)
				java.util.Arrays.fill(row, Double.NaN);
			final List<String> names =
				Collections.nCopies(size, 0).stream().map(i -> "Region_L").collect(Collectors.toList());
			final BufferedImage image = MatrixPlot.of(values, names, TEXT).image();
			assertTrue(image.getWidth() > before, size + " regions");
			assertTrue(area(image, ABSENT) >= 12 * 12 * size * size, "cells of 12 pixels or more");
			before = image.getWidth();
		}
	}

	@Test
	void longNamesAreCutOff() {
		final double[][] one = { { 1 } };
		final int width = MatrixPlot.of(one, List.of("x".repeat(60)), TEXT).width();
		assertEquals(width, MatrixPlot.of(one, List.of("x".repeat(600)), TEXT).width());
	}

	@Test
	void ticksAreRound() {
		assertEquals(List.of("0", "0.2", "0.4", "0.6"), labels(0, 0.63, 4));
		assertEquals(List.of("−20", "−10", "0", "10", "20"), labels(-21, 21, 4));
		assertEquals(List.of("0", "0.005", "0.010"), labels(0, 0.0101, 2));
		assertEquals(List.of("0", "5.0e−06", "1.0e−05"), labels(0, 1e-5, 2));
	}

	private static List<String> labels(final double from, final double to, final int about) {
		return Ticks.between(from, to, about).stream().map(Ticks.Tick::label).toList();
	}

	@Test
	void aMatrixOfAnotherShapeIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> draw(new double[] { 1, 2 }));
		assertThrows(IllegalArgumentException.class, () -> MatrixPlot.of(new double[0][], List.of(), TEXT));
		assertThrows(IllegalArgumentException.class, () -> MatrixPlot.of(new double[2][2], List.of("a"), TEXT));
	}
}
