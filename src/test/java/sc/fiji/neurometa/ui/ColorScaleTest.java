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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * The default colours can be read by everybody: to each kind of colour vision lightness rises along a scale, and no warm
 * colour looks like a cold one.
 * <p>
 * Dichromats are simulated by the matrices of Machado, Oliveira and Fernandes (2009), IEEE Transactions on Visualization
 * and Computer Graphics 15:1291-1298, <a href="https://doi.org/10.1109/TVCG.2009.113">doi:10.1109/TVCG.2009.113</a>, at
 * severity 1, applied to linear sRGB; colours are compared in CIE 1976 L*a*b* under D65.
 */
class ColorScaleTest {

	private static final List<double[][]> VISIONS = List.of(new double[][] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
		// protanopia
		new double[][] { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
			{ -0.003882, -0.048116, 1.051998 } },
		// deuteranopia
		new double[][] { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
			{ -0.011820, 0.042940, 0.968881 } },
		// tritanopia
		new double[][] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
			{ 0.004733, 0.691367, 0.303900 } });
	private static final int STEPS = 64;
	/** Plainly another colour: a difference of 2.3 is just noticeable (Mahy et al. 1994). */
	private static final double APART = 25;

	@Test
	void theSimulationLeavesGreyAsItIsAndMergesRedWithGreen() {
		for (final double[][] vision : VISIONS)
			assertTrue(distance(lab(0x808080, vision), lab(0x808080, VISIONS.get(0))) < 1);
		// a red and a green that differ by what the missing cone alone would tell
		final double[] red = lab(0xb07040, VISIONS.get(2)), green = lab(0x6f8f2c, VISIONS.get(2));
		assertTrue(distance(red, green) < 0.5 * distance(lab(0xb07040, VISIONS.get(0)), lab(0x6f8f2c, VISIONS.get(0))));
	}

	@Test
	void lightnessRisesForEverybody() {
		for (final ColorScale scale : List.of(ColorScale.HOT, ColorScale.COLD, ColorScale.HEAT, ColorScale.EVEN))
			for (final double[][] vision : VISIONS)
				for (int step = 1; step <= STEPS; step++) {
					final double before = lab(scale.color((step - 1.0) / STEPS), vision)[0],
						now = lab(scale.color((double) step / STEPS), vision)[0];
					assertTrue(now > before - 0.05, scale + " at step " + step + ": " + before + " to " + now);
				}
	}

	@Test
	void warmAndColdStayApartForEverybody() {
		for (final double[][] vision : VISIONS)
			for (int warm = 0; warm <= STEPS; warm += 2)
				for (int cold = 0; cold <= STEPS; cold += 2) {
					final double distance = distance(lab(ColorScale.HOT.color((double) warm / STEPS), vision),
						lab(ColorScale.COLD.color((double) cold / STEPS), vision));
					assertTrue(distance > APART, "warm " + warm + " and cold " + cold + ": " + distance);
				}
	}

	private static double distance(final double[] a, final double[] b) {
		return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
	}

	private static double[] lab(final int color, final double[][] vision) {
		final double[] rgb = new double[3], seen = new double[3];
		for (int c = 0; c < 3; c++) {
			final double v = (color >> 16 - 8 * c & 0xff) / 255.0;
			rgb[c] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
		}
		for (int row = 0; row < 3; row++)
			seen[row] = Math.max(0, Math.min(1, vision[row][0] * rgb[0] + vision[row][1] * rgb[1] + vision[row][2] * rgb[2]));
		final double x = f((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
		final double y = f(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
		final double z = f((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
		return new double[] { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
	}

	private static double f(final double t) {
		return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
	}
}
