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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinates as people type and paste them. */
class CoordinatesTest {

	@ParameterizedTest
	@ValueSource(strings = { "38 -4 2.5", "(38, -4, 2.5)", "38,-4,2.5", "38;\u22124;2.5", " x = 38, y=-4 , z= 2.5 mm",
		"38\t-4\t2.50", "[38 | -4 | 2.5]", "+38 -4. 2.5" })
	void placesThatAreUnderstood(final String text) {
		assertArrayEquals(new double[] { 38, -4, 2.5 }, Coordinates.parse(text).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "38 4", "38 4 2 1", "a b c", "38 - 4 2", "1e5 2 3", "38-4 2" })
	void placesThatAreNot(final String text) {
		assertTrue(Coordinates.parse(text).isEmpty(), text);
	}

	@Test
	void whatTheFieldShowsCanBeReadBack() {
		assertEquals("-22.5 4 0", Coordinates.of(-22.5, 4, 0));
		assertArrayEquals(new double[] { -22.5, 4, 0 }, Coordinates.parse(Coordinates.of(-22.5, 4, 0)).orElseThrow());
	}
}
