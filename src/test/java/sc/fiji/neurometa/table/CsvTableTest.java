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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.InputException;

class CsvTableTest {

	@TempDir
	private Path folder;

	@Test
	void writesNumbersInFullAndTextQuotedWhereNeeded() throws IOException {
		final Path file = folder.resolve("t.csv");
		new CsvTable(List.of("experiment", "x_mm", "n"),
			List.of(List.of("Müller, 2001: \"a\" > b", -36.1, 12), Arrays.asList(null, 0.1 + 0.2, -0.0))).write(file);
		assertEquals("experiment,x_mm,n\n\"Müller, 2001: \"\"a\"\" > b\",-36.1,12\n\"\",0.30000000000000004,0\n",
			Files.readString(file));
	}

	@Test
	void readsWhatItWrote() {
		final Path file = folder.resolve("t.csv");
		final CsvTable table =
			new CsvTable(List.of("experiment", "x_mm", "n"), List.of(List.of("Müller, 2001: \"a\"\nb", -36.1, 12.0),
				Arrays.asList(null, 0.1 + 0.2, Double.NEGATIVE_INFINITY), List.of("=SUM(A1)", 3.0508067E-13, "'quoted'")));
		table.write(file);
		assertEquals(table, CsvTable.read(file));
		assertEquals(2, table.column("n").orElseThrow());
		assertTrue(table.column("N").isEmpty());
	}

	@Test
	void whatIsNoTableIsRefused() throws IOException {
		final Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3\n");
		assertEquals(file + ", row 3: 1 cells, but the header has 2. Use an unchanged copy of the file.",
			assertThrows(InputException.class, () -> CsvTable.read(file)).getMessage());
		assertThrows(InputException.class, () -> CsvTable.read(folder.resolve("none.csv")));
		assertThrows(InputException.class, () -> CsvTable.read(Files.writeString(folder.resolve("empty.csv"), "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" })
	void textThatLooksLikeAFormulaIsNeutralised(final String text) {
		assertEquals("'" + text, CsvTable.cell(text));
	}

	@Test
	void numbersAreNeverNeutralised() {
		assertEquals("-5", CsvTable.cell(-5));
		assertEquals("-5", CsvTable.cell(-5.0));
		assertEquals("-5.25", CsvTable.cell(-5.25f));
		assertEquals("NaN", CsvTable.cell(Double.NaN));
	}

	@Test
	void everyRowFitsTheHeader() {
		assertThrows(IllegalArgumentException.class, () -> new CsvTable(List.of("a", "b"), List.of(List.of(1))));
	}
}
