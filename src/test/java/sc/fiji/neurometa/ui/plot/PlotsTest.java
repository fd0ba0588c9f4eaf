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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ui.figure.Shapes;
import sc.fiji.neurometa.ui.render.Caption;
import sc.fiji.neurometa.ui.render.Figure;

/** Plots show their numbers to scale, and survive whatever numbers there are. */
class PlotsTest {

	private static final Caption FOCI = new Caption("Foci", "subtitle");
	private static final NullPlot.Text NULL = new NullPlot.Text("Null", "subtitle", "largest cluster (voxels)");
	private static final Caption PARTS = new Caption("Contributions", "subtitle");
	private static final String LONG = "A name that goes on ".repeat(30);
	private static final int BAR = 0x3b73b0, LINE = 0xb2182b, BAND = 0xf6d5cf, BLUE = 0x0072b2, OTHERS = 0xdcdfe3;

	private static int area(final BufferedImage image, final int color) {
		return Shapes.count(image, 0, 1, rgb -> (rgb & 0xffffff) == color);
	}

	/** Columns of the leftmost and the rightmost pixel of a colour. */
	private static int[] extent(final BufferedImage image, final int color) {
		final int[] extent = { Integer.MAX_VALUE, -1 };
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++)
				if ((image.getRGB(x, y) & 0xffffff) == color) {
					extent[0] = Math.min(extent[0], x);
					extent[1] = Math.max(extent[1], x);
				}
		return extent;
	}

	@Test
	void barsAreAsLongAsTheirNumbers() {
		final int one = area(FociCountPlot.of(List.of("a", "b"), new int[] { 0, 10 }, FOCI).image(), BAR);
		final int half = area(FociCountPlot.of(List.of("a", "b"), new int[] { 5, 10 }, FOCI).image(), BAR);
		assertEquals(1.5, (double) half / one, 0.02);
	}

	@Test
	void anyNumberOfExperimentsIsDrawn() {
		final Random random = new Random(5);
		for (final int n : new int[] { 0, 1, 40, 41, 800 }) {
			final int[] foci = random.ints(n, 0, 60).toArray();
			final Figure figure = FociCountPlot.of(Collections.nCopies(n, LONG), foci, FOCI);
			final BufferedImage image = figure.image(75);
			assertTrue(figure.width() == 1400 && figure.height() < 2000, n + " experiments");
			assertEquals(n > 0, Shapes.count(image, 0, 1, Shapes::isCold) > 0);
		}
		FociCountPlot.of(Collections.nCopies(50, "all alike"), new int[50], FOCI).image(50);
		FociCountPlot.of(Collections.nCopies(50, "many"), IntStream.range(0, 50).map(i -> i * 100_000).toArray(), FOCI)
			.image(50);
		assertThrows(IllegalArgumentException.class, () -> FociCountPlot.of(List.of("a"), new int[0], FOCI));
	}

	@Test
	void thresholdAndBandLieAtTheirValues() {
		final double[] maxima = { 0, 0, 100 };
		final BufferedImage image = NullPlot.of(maxima, 50, 25, 75, new double[] { 60, 10 }, NULL).image();
		final int[] band = extent(image, BAND);
		int line = 0, at = 0;
		// the column with most of the line's colour; the legend has a little of it too
		for (int x = 0; x < image.getWidth(); x++) {
			int count = 0;
			for (int y = 0; y < image.getHeight(); y++)
				if ((image.getRGB(x, y) & 0xffffff) == LINE) count++;
			if (count > line) {
				line = count;
				at = x;
			}
		}
		assertTrue(line > 400);
		assertEquals((band[0] + band[1]) / 2.0, at, 2);
		// the axis runs over 1206 dots from 0 to 104
		assertEquals(1206 * 50 / 104.0, band[1] - band[0], 3);
	}

	@Test
	void boundsMayBeMissing() {
		final double[] maxima = { 3, 5, 5, 8, 13 }, none = {};
		for (final double bound : new double[] { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
			for (final double[] values : new double[][] { maxima, none, { 0, 0 }, { 7 },
				{ Double.NaN, Double.POSITIVE_INFINITY } })
				for (final double[] observed : new double[][] { none, { 1 },
					{ 4000, 9, Double.NaN, Double.POSITIVE_INFINITY } })
				{
					NullPlot.of(values, bound, bound, bound, observed, NULL).image(50);
					NullPlot.of(values, 6, bound, bound, observed, NULL).image(50);
				}
		NullPlot
			.of(new double[] { 0.0123, 0.0124 }, 0.013, 0.0125, Double.POSITIVE_INFINITY,
				IntStream.range(0, 300).mapToDouble(i -> 0.012 + i * 1e-5).toArray(), new NullPlot.Text(LONG, LONG, LONG))
			.image(50);
	}

	@Test
	void aBoundThatIsMissingIsNotMadeUp() {
		final double none = Double.POSITIVE_INFINITY;
		assertEquals(" (95 % interval 0.0146 to 0.0153)", NullPlot.interval(0.0146, 0.0153));
		assertEquals(" (95 % interval up to 0.0153)", NullPlot.interval(-none, 0.0153));
		assertEquals(" (95 % interval from 138, no upper bound)", NullPlot.interval(138, none));
		assertEquals(" (95 % interval without bounds)", NullPlot.interval(-none, none));
		assertEquals("", NullPlot.interval(Double.NaN, Double.NaN));
	}

	@Test
	void shareOfABarIsShareOfItsLength() {
		final ContributionPlot.Cluster cluster =
			new ContributionPlot.Cluster("1", List.of(new ContributionPlot.Part("a", 60), new ContributionPlot.Part("b", 38),
				new ContributionPlot.Part("c", 1), new ContributionPlot.Part("d", 1)));
		final BufferedImage image = ContributionPlot.of(List.of(cluster), PARTS).image();
		int blue = 0, grey = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			int blueHere = 0, greyHere = 0;
			for (int x = 0; x < image.getWidth(); x++) {
				if ((image.getRGB(x, y) & 0xffffff) == BLUE) blueHere++;
				if ((image.getRGB(x, y) & 0xffffff) == OTHERS) greyHere++;
			}
			if (blueHere > blue) {
				blue = blueHere;
				grey = greyHere;
			}
		}
		assertEquals(60 / 2.0, (double) blue / grey, 3, "small parts are one");
	}

	@Test
	void whatIsNegativeRunsToTheLeft() {
		final BufferedImage image = ContributionPlot.of(List.of(new ContributionPlot.Cluster("1",
			List.of(new ContributionPlot.Part("for", 60), new ContributionPlot.Part("against", -40)))), PARTS).image();
		// the legend is on the left: only the upper half counts
		final BufferedImage bar = image.getSubimage(0, 0, image.getWidth(), 210);
		final int[] first = extent(bar, BLUE), second = extent(bar, 0xe69f00);
		assertTrue(second[1] < first[0]);
		assertEquals(1.5, (double) (first[1] - first[0]) / (second[1] - second[0]), 0.02);
	}

	@Test
	void anyClustersAreDrawn() {
		final Random random = new Random(6);
		final List<ContributionPlot.Cluster> clusters = new ArrayList<>();
		for (int c = 0; c < 60; c++) {
			final List<ContributionPlot.Part> parts = new ArrayList<>();
			for (int e = 0; e < (c == 7 ? 0 : 800); e++)
				parts.add(new ContributionPlot.Part(LONG + e, 6 * random.nextGaussian()));
			parts.add(new ContributionPlot.Part("unknown", Double.NaN));
			clusters.add(new ContributionPlot.Cluster(LONG, parts));
		}
		final Figure many = ContributionPlot.of(clusters, PARTS);
		assertTrue(many.width() == 2000 && many.height() < 4200, many.height() + " dots high");
		many.image(50);
		ContributionPlot.of(List.of(), PARTS).image(50);
		ContributionPlot.of(clusters.subList(7, 8), new Caption(LONG, "")).image(50);
		assertEquals(0, Arrays.stream(new int[] { BLUE, OTHERS })
			.map(color -> area(ContributionPlot.of(List.of(), PARTS).image(), color)).sum());
	}
}
