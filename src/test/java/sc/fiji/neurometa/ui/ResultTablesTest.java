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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.measure.ResultsTable;

/** Tables in ImageJ's windows. */
class ResultTablesTest {

	@Test
	void numbersAreNumbersAndTextIsText() {
		final ResultsTable table = ResultTables.table(List.of("cluster", "max_z", "min_p", "label"),
			List.of(List.of("1", "7.2345678", "1.2e-13", "Fusiform; BA 37"), List.of("2", "5.5", "3e-8", "")));
		assertEquals(2, table.size());
		assertEquals(7.2345678, table.getValue("max_z", 0));
		assertEquals("7.235", table.getStringValue("max_z", 0));
		assertEquals("2", table.getStringValue("cluster", 1));
		assertTrue(table.getStringValue("min_p", 0).startsWith("1.2"), table.getStringValue("min_p", 0));
		assertTrue(table.getStringValue("min_p", 0).endsWith("E-13"), table.getStringValue("min_p", 0));
		assertEquals("Fusiform; BA 37", table.getStringValue("label", 0));
		assertEquals("", table.getStringValue("label", 1));
	}

	@Test
	void anEmptyTableKeepsItsHeader() {
		assertEquals("a\tb", ResultTables.table(List.of("a", "b"), List.of()).getColumnHeadings().strip());
	}

	@ParameterizedTest
	@CsvSource({ "3, 0, 0", "12.5, 61.437, 2", "0.0123, 0.0341, 5", "4.25, 7.5, 3", "0.00000123, 0.05, -4",
		"-0.00000123, 61.437, 2" })
	void decimalsShowFourDigits(final double number, final double other, final int decimals) {
		assertEquals(decimals, ResultTables.decimals(new double[] { number, other, 0 }));
	}
}
