package sc.fiji.neurometa.report;

import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.io.Decimals;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.report.Block.Cell;
import sc.fiji.neurometa.report.Block.Head;

/**
 * A column of a report's table.
 *
 * @param names the columns of the file that are in it, one or the three of a point
 * @param heading what it is called, with its unit
 * @param tip what it means, in a sentence; may be empty
 * @param form how its values are written
 */
record Column(List<String> names, String heading, String tip, Form form) {

	/** How values are written: rounded so that they can be read. The files have them in full. */
	enum Form {
		TEXT, LABEL, COUNT, VOLUME, DIGITS, Z, P, PERCENT, POINT;

		private String write(final double value) {
			return switch (this) {
				case COUNT, TEXT, LABEL -> value == Math.rint(value) ? Words.count((long) value) : Words.digits(value, 6);
				case POINT -> Words.decimals(value, 1);
				case VOLUME -> Words.decimals(value, 1);
				case DIGITS -> Words.digits(value, 4);
				case Z -> Words.plain(value, 2);
				case P -> Words.digits(value, 3);
				case PERCENT -> Words.plain(value, 1);
			};
		}
	}

	Column(final String name, final String heading, final String tip, final Form form) {
		this(List.of(name), heading, tip, form);
	}

	/** A place in mm, whose three columns end in {@code x_mm}, {@code y_mm} and {@code z_mm}. */
	static Column point(final String prefix, final String heading, final String tip) {
		return new Column(List.of(prefix + "x_mm", prefix + "y_mm", prefix + "z_mm"), heading, tip, Form.POINT);
	}

	private String kind() {
		return switch (form) {
			case TEXT -> "t";
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
		final int place = table.column(names.get(0)).orElseThrow();
		return table.rows().stream().allMatch(row -> row.get(place) == null);
	}

	/** The cell of a row of a table that has the column. */
	Cell cell(final CsvTable table, final List<Object> row) {
		final List<Object> values = names.stream().map(n -> row.get(table.column(n).orElseThrow())).toList();
		return cell(values);
	}

	/** The cell of a value, or of the three of a point. */
	Cell cell(final List<Object> values) {
		final String text = values.stream().map(this::text).collect(Collectors.joining(", "));
		final boolean isNumber = values.size() == 1 && values.get(0) instanceof Number && kind().equals("n");
		return new Cell(text, kind(), isNumber ? Decimals.text(((Number) values.get(0)).doubleValue() + 0.0) : "");
	}

	private String text(final Object value) {
		if (value == null) return "–";
		return value instanceof Number number ? form.write(number.doubleValue()) : value.toString();
	}
}
