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

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The numbers of a colour bar are written alike and can be told apart. */
class ColorBarTest {

	private static List<String> labels(final double smallest, final double largest) {
		return ColorBar.ticks(new ColorRange(smallest, largest, true, false), 4, 0.05).stream().map(Ticks.Tick::label)
			.toList();
	}

	@Test
	void endsAndTicksHaveOneFormat() {
		assertEquals(List.of("3.0", "4.0", "3.2", "3.4", "3.6", "3.8"), labels(3, 4));
		assertEquals(List.of("3.1", "6.9", "4.0", "5.0", "6.0"), labels(3.0903, 6.93));
		assertEquals(List.of("2", "8", "4", "6"), labels(2, 8));
		assertEquals(List.of("0.012", "0.046", "0.020", "0.030", "0.040"), labels(0.0123, 0.0457));
	}

	@Test
	void verySmallAndVeryLargeValuesAreNotZeros() {
		assertEquals(List.of("1.0e\u22129", "4.6e\u22129", "2.0e\u22129", "3.0e\u22129", "4.0e\u22129"),
			labels(1e-9, 4.6e-9));
		assertEquals(List.of("1e6", "5e6", "2e6", "3e6", "4e6"), labels(1e6, 5e6));
		assertEquals(List.of("1e\u22129"), labels(1e-9, 1e-9));
		assertEquals(List.of("5"), labels(5, 5));
	}

	@Test
	void noTwoNumbersAreAlike() {
		for (double largest = 1e-12; largest < 1e12; largest *= 7.3)
			for (final double share : new double[] { 0, 0.1, 0.5, 0.9, 0.99 }) {
				final List<String> labels = labels(share * largest, largest);
				assertEquals(labels.size(), new HashSet<>(labels).size(), labels.toString());
				assertTrue(labels.stream().allMatch(l -> l.length() <= 9), labels.toString());
			}
	}
}
