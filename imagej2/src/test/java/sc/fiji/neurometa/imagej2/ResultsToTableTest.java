/*-
 * #%L
 * NIfTI for SCIFIO, and results of NeuroMeta as datasets of ImageJ2.
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
package sc.fiji.neurometa.imagej2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.convert.ConvertService;
import org.scijava.table.Column;
import org.scijava.table.DoubleColumn;
import org.scijava.table.GenericTable;

import ij.measure.ResultsTable;
import sc.fiji.neurometa.ui.ResultTables;

/** Tables of commands as tables of SciJava. */
class ResultsToTableTest {

	private static GenericTable converted(final ResultsTable table) {
		try (Context context = new Context(ConvertService.class)) {
			return context.service(ConvertService.class).convert(table, GenericTable.class);
		}
	}

	@Test
	void numbersStayNumbersAndTextText() {
		final GenericTable table = converted(ResultTables.table(List.of("cluster", "label", "p_fwe"),
			List.of(Arrays.asList(1, "Insula_R; BA 48", 0.009900990099), Arrays.asList(2, "", null))));
		final List<String> headers = new ArrayList<>();
		for (final Column<?> column : table)
			headers.add(column.getHeader());
		assertEquals(List.of("cluster", "label", "p_fwe"), headers);
		assertInstanceOf(DoubleColumn.class, table.get("cluster"));
		assertEquals(2.0, table.get("cluster", 1));
		assertEquals("Insula_R; BA 48", table.get("label", 0));
		assertEquals("", table.get("label", 1));
		assertEquals(0.009900990099, table.get("p_fwe", 0));
		assertEquals(Double.NaN, table.get("p_fwe", 1));
	}

	@Test
	void aTableWithoutRowsKeepsItsColumns() {
		final GenericTable table = converted(ResultTables.table(List.of("cluster", "label"), List.of()));
		assertEquals(2, table.getColumnCount());
		assertEquals(0, table.getRowCount());
	}
}
