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
package sc.fiji.neurometa.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as texts and windows give them. */
class NumbersTest {

	@Test
	void numbersAreWrittenAsPapersDo() {
		assertEquals("3.05 × 10⁻¹³", Numbers.digits(3.0508067E-13, 3));
		assertEquals("0.00498", Numbers.digits(0.004975124378109453, 3));
		assertEquals("1", Numbers.digits(1, 3));
		assertEquals("0", Numbers.digits(0, 3));
		assertEquals("1,234.5", Numbers.decimals(1234.5, 1));
		assertEquals("784", Numbers.decimals(784, 1));
		assertEquals("0", Numbers.decimals(-0.04, 1));
		assertEquals("-36.3", Numbers.decimals(-36.25001, 1));
		assertEquals("1 voxel", Numbers.count(1, "voxel", "voxels"));
		assertEquals("228,483 voxels", Numbers.count(228_483, "voxel", "voxels"));
		assertNotEquals(Numbers.exact(0.001), Numbers.exact(0.0010000000000000002));
	}

	@ParameterizedTest
	@CsvSource({ "6.7987, 6.80", "0.0341234, 0.03412", "5.2808e-12, 5.28e-12", "-3.456, \u22123.46", "12, 12",
		"0.00012345, 0.000123", "123.456, 123.5", "NaN, \u2013" })
	void valuesReadWell(final double value, final String text) {
		assertEquals(text, Numbers.value(value));
	}

	@ParameterizedTest
	@CsvSource({ "3.456, 2, 3.46", "-0.0001, 2, 0.00", "-1.25, 2, \u22121.25", "1234.5, 1000, 1235",
		"0.00123, 0.01, 0.001", "5, 0, 5" })
	void valuesAtAColourBarHaveTheDecimalsOfItsRange(final double value, final double range, final String text) {
		assertEquals(text, Numbers.onBar(value, range));
	}

	@ParameterizedTest
	@CsvSource({ "1, study, 1 study", "2, study, 2 studies", "0, analysis, 0 analyses", "1200, point, 1200 points" })
	void quantitiesHaveAPlural(final int number, final String thing, final String text) {
		assertEquals(text, Numbers.quantity(number, thing));
	}

	@Test
	void coordinatesReadWell() {
		assertEquals("38", Numbers.millimetres(38.04));
		assertEquals("\u221222.5", Numbers.millimetres(-22.5));
		assertEquals("0", Numbers.millimetres(-0.01));
	}
}
