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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZScoreTest {

	/** Roots of log(erfc(z / sqrt 2) / 2) = log p with 60 digits, by mpmath 1.x. */
	@ParameterizedTest
	@CsvSource({ "1e-1, 1.2815515655446005", "1e-2, 2.3263478740408411", "1e-3, 3.0902323061678135",
		"1e-5, 4.2648907939228246", "1e-10, 6.3613409024040562", "1e-20, 9.2623400897984076", "1e-50, 14.933337534788489",
		"1e-100, 21.273453560965324", "1e-200, 30.205594179579643", "1e-300, 37.047096299361199", "0.5, 0",
		"0.9, -1.2815515655446005", "0.9999, -3.7190164854556804" })
	void knownValues(final double p, final double z) {
		assertEquals(z, ZScore.ofP(p), 1e-12 * Math.max(1, Math.abs(z)));
	}

	@Test
	void peaksOfGingerAle() {
		// p and z as its tables print them; far out its own inverse is off by 3e-4 (the true value is 7.1981921)
		assertEquals(7.1984453, ZScore.ofP(3.0508067E-13), 3e-4);
		assertEquals(3.680481, ZScore.ofP(1.1639757E-4), 1e-5);
	}

	@Test
	void isAntisymmetric() {
		for (final double p : new double[] { 0.5, 0.25, 0.125, 0.0625, 1.0 / 1024, 0x1p-40 })
			assertEquals(-ZScore.ofP(p), ZScore.ofP(1 - p), 1e-11);
	}

	@Test
	void fallsWithP() {
		double before = Double.POSITIVE_INFINITY;
		for (double p = 1e-300; p < 1; p *= 1.7) {
			final double z = ZScore.ofP(p);
			assertTrue(z < before && Double.isFinite(z), "p = " + p);
			before = z;
		}
	}

	@Test
	void oneIsZeroByConvention() {
		assertEquals(0, ZScore.ofP(1));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -0.1, 1.0000001, Double.NaN })
	void whatIsNoProbabilityIsRefused(final double p) {
		assertThrows(IllegalArgumentException.class, () -> ZScore.ofP(p));
	}
}
