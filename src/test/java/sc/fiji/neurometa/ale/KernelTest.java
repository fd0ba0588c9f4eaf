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
package sc.fiji.neurometa.ale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

	/** Values at 2 mm computed outside this project from the constants of Eickhoff et al. (2009). */
	@ParameterizedTest
	@CsvSource({ "5, 11.3733, 4.8298, .00450847", "8, 10.3623, 4.4005, .00596112", "10, 10.0026, 4.2477, .00662764",
		"12, 9.7554, 4.1427, .00714428", "15, 9.5018, 4.0350, .00773172", "20, 9.2412, 3.9244, .00840431",
		"25, 9.0813, 3.8565, .00885617", "30, 8.9731, 3.8105, .00918041", "50, 8.7527, 3.7169, .00989155",
		"100, 8.5837, 3.6452, .01048744", "1000, 8.4287, 3.5793, .01107678" })
	void widthAndPeakOfSampleSizes(final int subjects, final double fwhmMm, final double sigmaMm, final double peak) {
		final Kernel kernel = Kernel.ofSubjects(subjects);
		assertEquals(fwhmMm, kernel.fwhmMm(), 5.1e-5);
		assertEquals(sigmaMm, kernel.sigmaMm(), 5.1e-5);
		assertEquals(peak, kernel.peak(8), 5.1e-9);
	}

	/** Widths that GingerALE prints: of a single subject, and smallest, median and largest of its Faces example. */
	@ParameterizedTest
	@CsvSource({ "1, 19.0726, 5e-5", "28, 9.01191592595652, 1e-13", "13, 9.6586470675157, 1e-13",
		"5, 11.37334466796002, 1e-13" })
	void widthsThatGingerAlePrints(final int subjects, final double fwhmMm, final double tolerance) {
		assertEquals(fwhmMm, Kernel.ofSubjects(subjects).fwhmMm(), tolerance);
	}

	@Test
	void halfMaximumIsAtHalfTheWidth() {
		final Kernel kernel = new Kernel(9);
		assertEquals(0.5, Math.exp(-kernel.exponentPerMm2() * 4.5 * 4.5), 1e-14);
	}

	@Test
	void meanDistanceIsTheOneThatWasMeasured() {
		// the mean distance from the centre of a 3-D Gaussian, by integration over shells
		final Kernel kernel = Kernel.ofSubjects(16);
		final double sigma = kernel.sigmaMm();
		double mass = 0, moment = 0;
		for (double r = 0.005; r < 12 * sigma; r += 0.01) {
			final double shell = r * r * Math.exp(-kernel.exponentPerMm2() * r * r);
			mass += shell;
			moment += shell * r;
		}
		assertEquals(Math.hypot(5.7, 11.6 / 4), moment / mass, 1e-6);
	}

	@Test
	void valuesScaleWithTheVolumeOfAVoxelAndAreProbabilities() {
		final Kernel kernel = Kernel.ofSubjects(20);
		assertEquals(kernel.peak(8) / 8, kernel.peak(1), 1e-18);
		assertEquals(1, new Kernel(0.5).peak(8), "a voxel much wider than the kernel");
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN, Double.POSITIVE_INFINITY })
	void impossibleWidthsAreRefused(final double fwhmMm) {
		assertThrows(IllegalArgumentException.class, () -> new Kernel(fwhmMm));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -3 })
	void aSampleHasSubjects(final int subjects) {
		assertThrows(IllegalArgumentException.class, () -> Kernel.ofSubjects(subjects));
	}
}
