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

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.neurometa.report.html.Block.Cell;
import sc.fiji.neurometa.report.html.Block.Head;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.table.TableWord;

/**
 * A column of a report's table.
 *
 * @param names the columns of the file that are in it, one or the three of a point
 * @param heading its name, with the unit
 * @param tip its meaning, in a sentence; may be empty
 * @param form how its values are written
 */
record Column(List<String> names, String heading, String tip, Form form) {

	/** How values are written: rounded so that they can be read. The files have them in full. */
	enum Form {

		TEXT, LABEL, YEAR, COUNT, VOLUME, DIGITS, Z, P, PERCENT, POINT;

		/**
		 * Writes a value.
		 *
		 * @param isWhole whether all values of the column are whole numbers, as far as they are shown
		 */
		private String write(final double value, final boolean isWhole) {
			return switch (this) {
				case YEAR -> Numbers.exact(value);
				case COUNT, TEXT, LABEL -> value == Math.rint(value) ? Numbers.count((long) value) : Numbers.digits(value, 6);
				case POINT, VOLUME -> Numbers.fixed(value, isWhole ? 0 : 1);
				case DIGITS -> Numbers.significant(value, 4);
				case Z -> Numbers.plain(value, 2);
				case P -> Numbers.significant(value, 3);
				case PERCENT -> Numbers.plain(value, 1);
			};
		}
	}

	Column(final String name, final String heading, final String tip, final Form form) {
		this(List.of(name), heading, tip, form);
	}

	/** A column of the files that NeuroMeta writes. */
	static Column of(final String name, final Form form) {
		return of(name, TableWord.of(name).heading(), form);
	}

	/** The same under its own heading. */
	static Column of(final String name, final String heading, final Form form) {
		return new Column(name, heading, TableWord.of(name, heading).meaning(), form);
	}

	/** A place in mm, whose three columns end in {@code x_mm}, {@code y_mm} and {@code z_mm}. */
	static Column point(final String prefix, final String heading, final String tip) {
		return new Column(List.of(prefix + "x_mm", prefix + "y_mm", prefix + "z_mm"), heading, tip, Form.POINT);
	}

	private String kind() {
		return switch (form) {
			case TEXT, YEAR -> "t";
			case LABEL -> "l";
			case POINT -> "x";
			default -> "n";
		};
	}

	Head head() {
		return new Head(heading, tip, kind());
	}

	/** Whether a table has it. */
	boolean isIn(final CsvTable table) {
		return table.header().containsAll(names);
	}

	/** Whether a table that has it has nothing in it. */
	boolean isEmpty(final CsvTable table) {
		return places(table).allMatch(place -> table.rows().stream().allMatch(row -> row.get(place) == null));
	}

	private IntStream places(final CsvTable table) {
		return names.stream().mapToInt(name -> table.column(name).orElseThrow());
	}

	/** The cells of some rows of a table that has the column. */
	List<Cell> cells(final CsvTable table, final List<List<Object>> rows) {
		final int[] places = places(table).toArray();
		final boolean isWhole =
			IntStream.of(places).mapToObj(place -> table.rows().stream().map(row -> row.get(place))).flatMap(s -> s)
				.filter(Number.class::isInstance).noneMatch(v -> Math.rint(10 * ((Number) v).doubleValue()) % 10 != 0);
		return rows.stream().map(row -> cell(IntStream.of(places).mapToObj(row::get).toList(), isWhole)).toList();
	}

	private Cell cell(final List<Object> values, final boolean isWhole) {
		final String text = values.stream().map(v -> text(v, isWhole)).collect(Collectors.joining(", "));
		final boolean isNumber = values.size() == 1 && values.get(0) instanceof Number && kind().equals("n");
		return new Cell(text, kind(), isNumber ? Decimals.text(((Number) values.get(0)).doubleValue() + 0.0) : "");
	}

	private String text(final Object value, final boolean isWhole) {
		return value instanceof Number number ? form.write(number.doubleValue(), isWhole) : Objects.toString(value, "–");
	}
}
