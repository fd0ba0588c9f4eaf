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
package sc.fiji.neurometa.io.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of regions in the table of an atlas. */
class AtlasNamesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"Precentral_L 2001 | Precentral_L", //
		"Left-Hippocampus 220 216 20 0 | Left-Hippocampus", //
		"Area 44 | Area", //
		"Area 4p | Area 4p", //
		"  7Networks_LH_Vis_1   | 7Networks_LH_Vis_1", //
		"1 2 3 | 1", //
		"17 | 17" })
	void columnsOfNumbersAreNoPartOfAName(final String cells, final String name) {
		assertEquals(name, AtlasNames.withoutNumbers(cells));
	}

	/** Each column is looked at once: a pattern that tried them from every place took minutes, or the whole stack. */
	@Test
	void aLineOfManyNumbersIsReadAtOnce() {
		assertEquals("Name", AtlasNames.withoutNumbers("Name" + " 1".repeat(500_000)));
		assertEquals("Name" + " 1".repeat(500_000) + " x", AtlasNames.withoutNumbers("Name" + " 1".repeat(500_000) + " x"));
	}
}
