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
package sc.fiji.neurometa.report.html;

import static sc.fiji.neurometa.table.Numbers.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.report.html.Block.Cell;
import sc.fiji.neurometa.report.html.Block.Details;
import sc.fiji.neurometa.report.html.Block.Html;
import sc.fiji.neurometa.report.html.Block.Row;
import sc.fiji.neurometa.report.html.Block.Table;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The view of a table in a report: some of its rows at once, the others on demand, and where there are too many for a
 * page, in the file.
 *
 * @param columns its columns; those that a file does not have, or has empty, are left out
 */
record TableView(List<Column> columns) {

	/** More rows than these stay in the file. */
	static final int MOST_ROWS = 500;

	TableView(final Column... columns) {
		this(List.of(columns));
	}

	/**
	 * Shows a table.
	 *
	 * @param table the file's
	 * @param shown the rows that are shown at once, some of the table's
	 * @param file name of the file
	 * @param what name of a row, in the plural
	 */
	List<Block> of(final CsvTable table, final List<List<Object>> shown, final String file, final String what) {
		final List<Block> blocks = new ArrayList<>();
		final int all = table.rows().size(), listed = Math.min(all, MOST_ROWS);
		if (!shown.isEmpty()) blocks.add(table(table, shown));
		if (shown.size() < all)
			blocks.add(new Details((listed < all ? "The first " + count(listed) + " of " : "All ") + count(all) + " " + what,
				listed < all ? List.of(table(table, table.rows().subList(0, listed)),
					Html.paragraph("All of them are in the file " + file + ".")) : List.of(table(table, table.rows()))));
		return blocks;
	}

	/** The first rows of a table. */
	static List<List<Object>> first(final CsvTable table, final int rows) {
		return table.rows().subList(0, Math.min(rows, table.rows().size()));
	}

	/** Some rows of a table. */
	Table table(final CsvTable table, final List<List<Object>> rows) {
		final List<Column> present =
			columns.stream().filter(c -> c.isIn(table) && (rows.isEmpty() || !c.isEmpty(table))).toList();
		final List<List<Cell>> cells = present.stream().map(c -> c.cells(table, rows)).toList();
		return new Table(present.stream().map(Column::head).toList(), IntStream.range(0, rows.size())
			.mapToObj(r -> new Row(cells.stream().map(column -> column.get(r)).toList())).toList());
	}
}
