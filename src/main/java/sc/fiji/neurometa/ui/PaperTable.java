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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.literature.PlainRegion;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Numbers;

/**
 * The table of clusters as journals print it: a row per peak, the highest {@value #MOST_PEAKS} of each cluster, with region,
 * side and Brodmann area in columns of their own. It is made of the tables of clusters and peaks of one or more analyses.
 *
 * @param parts the analyses
 */
public record PaperTable(List<Part> parts) {

	/**
	 * The clusters of one analysis.
	 *
	 * @param heading its name
	 * @param clusters its table of clusters
	 * @param peaks its table of peaks
	 */
	public record Part(String heading, CsvTable clusters, CsvTable peaks) {}

	private static final int MOST_PEAKS = 3, HUNDRED = 100, P_DIGITS = 3;
	private static final String NONE = "\u2013", AREA = "BA ", NO_REGION = "no region";
	/** Headings of the columns of heights, by the name of the column in the table of peaks. */
	private static final Map<String, String> VALUES = Map.of("ale", "ALE \u00d7 10\u207b\u00b2", "difference",
		"ALE difference \u00d7 10\u207b\u00b2", "standardised_difference", "Standardised difference", "value", "Value");

	public PaperTable {
		parts = List.copyOf(parts);
	}

	/**
	 * A row: the heading of a part, or a peak.
	 *
	 * @param part whether it is the heading of a part, with only one cell
	 * @param cells its cells
	 */
	private record Row(boolean part, List<String> cells) {}

	/** A column: its heading, and its cell for a peak, which may be the first of its cluster. */
	private record Column(String heading, boolean isNumber, Cells cells) {}

	/** The cells of a column. */
	@FunctionalInterface
	private interface Cells {

		/** The cell of a peak. */
		String of(Peak peak);
	}

	/** A peak with the tables that it is from. */
	private record Peak(Part part, List<Object> row, Optional<List<Object>> cluster) {

		Optional<Object> cell(final String column) {
			final OptionalInt place = part.peaks.column(column);
			return place.isPresent() ? Optional.ofNullable(row.get(place.getAsInt())) : Optional.empty();
		}

		/** A cell of the cluster, in the row of its first peak. */
		Optional<Object> ofCluster(final String column) {
			final OptionalInt place = part.clusters.column(column);
			return place.isPresent() ? cluster.flatMap(c -> Optional.ofNullable(c.get(place.getAsInt()))) : Optional.empty();
		}

		private List<String> names() {
			return cell("label").map(Object::toString).map(label -> List.of(label.split("; "))).orElse(List.of());
		}

		private Optional<String> atlas() {
			return names().stream().filter(name -> !name.startsWith(AREA) && !name.startsWith(NO_REGION)).findFirst();
		}

		String region() {
			return atlas().map(name -> PlainRegion.of(name).map(PlainRegion::region).orElse(name)).orElse(NONE);
		}

		String side() {
			return atlas().flatMap(PlainRegion::of).map(PlainRegion::side).filter(side -> !side.isEmpty())
				.map(side -> side.substring(0, 1).toUpperCase(Locale.ROOT)).orElse(NONE);
		}

		String area() {
			return names().stream().filter(name -> name.startsWith(AREA)).findFirst()
				.map(name -> name.substring(AREA.length())).orElse(NONE);
		}
	}

	/** Whether no analysis has a cluster. */
	public boolean isEmpty() {
		return parts.stream().allMatch(part -> part.clusters.rows().isEmpty());
	}

	private static String fixed(final Object number, final int decimals) {
		return String.format(Locale.ROOT, "%." + decimals + "f", ((Number) number).doubleValue() + 0.0);
	}

	private static String whole(final Object number) {
		final double value = ((Number) number).doubleValue();
		return fixed(value, value == Math.rint(value) ? 0 : 1);
	}

	private static String p(final Object p) {
		return Numbers.significant(((Number) p).doubleValue(), P_DIGITS);
	}

	private List<Column> columns() {
		final List<Column> columns = new ArrayList<>();
		columns.add(new Column("Cluster", true, peak -> peak.ofCluster("cluster").map(PaperTable::whole).orElse("")));
		columns.add(new Column("Region", false, Peak::region));
		columns.add(new Column("Side", false, Peak::side));
		columns.add(new Column("BA", true, Peak::area));
		for (final String axis : List.of("x", "y", "z"))
			columns.add(new Column(axis, true, peak -> peak.cell(axis + "_mm").map(PaperTable::whole).orElse(NONE)));
		columns.add(
			new Column("Volume (mm\u00b3)", true, peak -> peak.ofCluster("volume_mm3").map(PaperTable::whole).orElse("")));
		VALUES.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(value -> has(p -> p.peaks, value.getKey()))
			.forEach(value -> columns.add(new Column(value.getValue(), true,
				peak -> peak.cell(value.getKey()).map(v -> value(value.getKey(), (Number) v)).orElse(""))));
		if (has(part -> part.peaks, "z"))
			columns.add(new Column("Z", true, peak -> peak.cell("z").map(z -> fixed(z, 2)).orElse("")));
		if (has(part -> part.peaks, "p"))
			columns.add(new Column("p", true, peak -> peak.cell("p").map(PaperTable::p).orElse("")));
		if (has(part -> part.clusters, "p_fwe"))
			columns.add(new Column("p (FWE)", true, peak -> peak.ofCluster("p_fwe").map(PaperTable::p).orElse("")));
		return columns;
	}

	private static String value(final String column, final Number value) {
		return column.equals("ale") || column.equals("difference") ? fixed(HUNDRED * value.doubleValue(), 2)
				: column.equals("value") ? Numbers.value(value.doubleValue()) : fixed(value, 2);
	}

	/** Whether a table of any analysis has something in a column. */
	private boolean has(final Function<Part, CsvTable> table, final String column) {
		return parts.stream().map(table).anyMatch(t -> t.column(column).isPresent() &&
			t.rows().stream().anyMatch(row -> row.get(t.column(column).getAsInt()) != null));
	}

	private List<Row> rows(final List<Column> columns) {
		final List<Row> rows = new ArrayList<>();
		for (final Part part : parts) {
			if (parts.size() > 1)
				rows.add(new Row(true, List.of(part.clusters.rows().isEmpty() ? part.heading + ": no cluster" : part.heading)));
			peaks(part).forEach(peak -> rows.add(new Row(false, columns.stream().map(c -> c.cells.of(peak)).toList())));
		}
		return rows;
	}

	/** The highest peaks of each cluster, which are the first of it in the table. */
	private static Stream<Peak> peaks(final Part part) {
		final int number = part.clusters.column("cluster").orElseThrow(), of = part.peaks.column("cluster").orElseThrow();
		return part.clusters.rows().stream().flatMap(cluster -> {
			final Predicate<List<Object>> own = row -> whole(row.get(of)).equals(whole(cluster.get(number)));
			final List<List<Object>> rows = part.peaks.rows().stream().filter(own).limit(MOST_PEAKS).toList();
			return IntStream.range(0, rows.size())
				.mapToObj(i -> new Peak(part, rows.get(i), Optional.of(cluster).filter(c -> i == 0)));
		});
	}

	/** The table in Markdown; of several analyses each below a row with its name. */
	public String markdown() {
		final List<Column> columns = columns();
		return line(columns.stream().map(Column::heading).toList()) +
			line(columns.stream().map(c -> c.isNumber ? "---:" : "---").toList()) +
			rows(columns).stream().map(row -> line(padded(row, columns.size()))).collect(Collectors.joining());
	}

	private static List<String> padded(final Row row, final int size) {
		return row.part
			? Stream.concat(Stream.of("**" + row.cells.get(0) + "**"), Stream.generate(() -> "").limit(size - 1L)).toList()
			: row.cells;
	}

	private static String line(final List<String> cells) {
		return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
	}

	/** The table as text with tabs, for spreadsheets. */
	public String tabbed() {
		final List<Column> columns = columns();
		return Stream
			.concat(Stream.of(columns.stream().map(Column::heading).toList()), rows(columns).stream().map(Row::cells))
			.map(cells -> cells.stream().map(cell -> cell.replace('\t', ' ')).collect(Collectors.joining("\t")))
			.collect(Collectors.joining("\n", "", "\n"));
	}

	/** The table as an HTML element, well-formed as XML. */
	public String html() {
		final List<Column> columns = columns();
		final StringBuilder html = new StringBuilder("<table border=\"1\">\n<thead><tr>");
		columns.forEach(c -> html.append("<th>").append(Markdown.escape(c.heading)).append("</th>"));
		html.append("</tr></thead>\n<tbody>\n");
		for (final Row row : rows(columns)) {
			html.append("<tr>");
			if (row.part) html.append("<th colspan=\"" + columns.size() + "\" align=\"left\">")
				.append(Markdown.escape(row.cells.get(0))).append("</th>");
			else for (int c = 0; c < columns.size(); c++)
				html.append(columns.get(c).isNumber ? "<td align=\"right\">" : "<td>").append(Markdown.escape(row.cells.get(c)))
					.append("</td>");
			html.append("</tr>\n");
		}
		return html.append("</tbody>\n</table>\n").toString();
	}

}
