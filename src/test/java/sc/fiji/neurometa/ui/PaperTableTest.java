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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import sc.fiji.neurometa.table.CsvTable;

/** Clusters in the columns of journals, in every form in which they are pasted. */
class PaperTableTest {

	private static List<Object> row(final Object... cells) {
		return Arrays.asList(cells);
	}

	private static PaperTable.Part part(final String heading, final Object pFwe) {
		return new PaperTable.Part(heading,
			new CsvTable(List.of("cluster", "volume_mm3", "p_fwe"), List.of(row(1, 6440.0, pFwe), row(2, 1096.5, null))),
			new CsvTable(List.of("cluster", "x_mm", "y_mm", "z_mm", "ale", "p", "z", "label"),
				List.of(row(1, 38.0, 4.0, 2.0, 0.034123, 8.52e-12, 6.731, "Insula_R"),
					row(1, 54.0, -28.0, 20.0, 0.028, 1.63e-9, 5.92, "Rolandic_Oper_R; BA 42"),
					row(1, 50.0, -28.5, 20.0, 0.02, 1e-5, 4.26, "no region within 5 mm"),
					row(1, 50.0, -30.0, 20.0, 0.01, 1e-3, 3.1, "Insula_R"),
					row(2, -2.0, 4.0, 58.0, 0.0179, 0.0004, 3.35, "My|atlas; BA 6"))));
	}

	private static final PaperTable ONE = new PaperTable(List.of(part("pain", 0.0099)));

	@Test
	void theTableOfAPaperIsTheApprovedOne() {
		assertEquals("""
				| Cluster | Region | Side | BA | x | y | z | Volume (mm\u00b3) | ALE \u00d7 10\u207b\u00b2 | Z | p | p (FWE) |
				| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
				| 1 | insula | R | \u2013 | 38 | 4 | 2 | 6440 | 3.41 | 6.73 | 8.52 \u00d7 10\u207b\u00b9\u00b2 | 0.00990 |
				|  | Rolandic operculum | R | 42 | 54 | -28 | 20 |  | 2.80 | 5.92 | 1.63 \u00d7 10\u207b\u2079 |  |
				|  | \u2013 | \u2013 | \u2013 | 50 | -28.5 | 20 |  | 2.00 | 4.26 | 1.00 \u00d7 10\u207b\u2075 |  |
				| 2 | My\\|atlas | \u2013 | 6 | -2 | 4 | 58 | 1096.5 | 1.79 | 3.35 | 0.000400 |  |
				""", ONE.markdown());
	}

	@Test
	void spreadsheetsGetOneCellPerColumn() {
		final List<String> lines = ONE.tabbed().lines().toList();
		assertEquals(5, lines.size());
		lines.forEach(line -> assertEquals(12, line.split("\t", -1).length, line));
		assertTrue(lines.get(4).startsWith("2\tMy|atlas\t\u2013\t6\t-2\t4\t58\t1096.5\t1.79"), lines.get(4));
	}

	@Test
	void severalAnalysesStandBelowTheirNames() throws Exception {
		final PaperTable both = new PaperTable(List.of(part("pain & more", 0.5), part("memory", null)));
		assertEquals(List.of("pain & more", "memory"), both.tabbed().lines().filter(line -> !line.contains("\t")).toList());
		assertTrue(both.markdown().contains("| **memory** |  |"));
		final var cells = DocumentBuilderFactory.newInstance().newDocumentBuilder()
			.parse(new InputSource(new StringReader(both.html()))).getElementsByTagName("td");
		assertEquals(2 * 4 * 12, cells.getLength());
		assertEquals("12", both.html().replaceAll("(?s).*?colspan=\"(\\d+)\".*", "$1"));
		assertTrue(both.html().contains("pain &amp; more"));
	}

	@Test
	void whatNoAnalysisHasIsNoColumn() {
		final PaperTable maps = new PaperTable(
			List.of(new PaperTable.Part("maps", new CsvTable(List.of("cluster", "volume_mm3"), List.of(row(1, 8.0))),
				new CsvTable(List.of("cluster", "x_mm", "y_mm", "z_mm", "value", "label"),
					List.of(row(1, 0.0, 0.0, 0.0, 3.25, "Thalamus_L"))))));
		assertEquals(
			"Cluster\tRegion\tSide\tBA\tx\ty\tz\tVolume (mm\u00b3)\tValue\n" + "1\tthalamus\tL\t\u2013\t0\t0\t0\t8\t3.25\n",
			maps.tabbed());
		assertFalse(maps.isEmpty());
		assertFalse(new PaperTable(List.of(part("x", null))).tabbed().contains("FWE"));
	}

	@Test
	void theClipboardHasATableForWordProcessorsAndText() throws Exception {
		final CopiedTable copied = new CopiedTable(ONE);
		assertTrue(copied.getTransferData(DataFlavor.allHtmlFlavor).contains(ONE.html()));
		assertEquals(ONE.tabbed(), copied.getTransferData(DataFlavor.stringFlavor));
		for (final DataFlavor flavor : copied.getTransferDataFlavors())
			assertTrue(copied.isDataFlavorSupported(flavor));
		assertThrows(UnsupportedFlavorException.class, () -> copied.getTransferData(DataFlavor.imageFlavor));
	}

}
