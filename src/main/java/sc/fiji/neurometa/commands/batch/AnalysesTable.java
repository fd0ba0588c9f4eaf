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
package sc.fiji.neurometa.commands.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.SimilarWords;
import sc.fiji.neurometa.table.SheetRows;
import sc.fiji.neurometa.table.SheetRows.Row;

/**
 * A table of analyses: a header with {@code kind}, {@code name}, {@code include} and any macro keys, then an analysis in each
 * row, or a sheet of JALE. The two groups of a contrast are the columns {@code include_a} and {@code include_b}, or two rows,
 * of which the second has no kind.
 */
public final class AnalysesTable {

	private static final List<String> OWN =
		List.of("kind", "name", "include", "include_a", "include_b", "name_a", "name_b");

	private final String file;
	private final List<String> columns;
	private final List<PlannedAnalysis> planned = new ArrayList<>();

	private AnalysesTable(final String file, final List<String> columns) {
		this.file = file;
		this.columns = columns;
	}

	/**
	 * Reads a table.
	 *
	 * @param file the file: {@code .xlsx}, of which the sheet with a column kind counts, CSV or TSV
	 * @param keys the macro keys that a column may be called
	 * @throws InputException when it is no such table, has a column that is unknown, or two analyses of one name
	 */
	public static List<PlannedAnalysis> read(final Path file, final List<String> keys) {
		final String name = String.valueOf(file.getFileName());
		final List<Row> rows = SheetRows.read(file, sheet -> isTable(sheet) || JaleTable.is(sheet));
		if (rows.isEmpty())
			throw new InputException(name + " is empty. A table with the columns kind, name, include is needed.");
		final List<PlannedAnalysis> planned;
		if (!isTable(rows) && JaleTable.is(rows)) planned = JaleTable.read(rows);
		else {
			final AnalysesTable table = new AnalysesTable(name, header(rows.get(0)));
			table.check(rows.get(0), keys);
			table.rows(rows.subList(1, rows.size()));
			planned = table.planned;
		}
		if (planned.isEmpty())
			throw new InputException(name + " has a header, but no analysis below it. Give a row for each analysis.");
		checkNames(name, planned);
		return List.copyOf(planned);
	}

	private static List<String> header(final Row row) {
		return row.cells().stream().map(c -> c.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_")).toList();
	}

	private static boolean isTable(final List<Row> rows) {
		return !rows.isEmpty() && header(rows.get(0)).contains("kind") && header(rows.get(0)).contains("name");
	}

	private void check(final Row row, final List<String> keys) {
		if (!columns.contains("kind") || !columns.contains("name"))
			throw new InputException(file + " is no table of analyses: its first row is \"" + String.join(", ", row.cells()) +
				"\". A header with kind, name and include is needed.");
		final List<String> known = new ArrayList<>(OWN);
		known.addAll(keys);
		for (int i = 0; i < columns.size(); i++) {
			final String column = columns.get(i);
			if (column.isEmpty()) continue;
			if (!known.contains(column)) {
				final List<String> near = new SimilarWords(known).to(column);
				throw new InputException(file + ": no analysis has a key \"" + row.cell(i) + "\", as a column is called." +
					(near.isEmpty() ? ""
						: " Did you mean " + String.join(", ", near.subList(0, Math.min(3, near.size()))) + "?") +
					" Columns are kind, name, include, include_a, include_b, name_a, name_b and macro keys.");
			}
			if (columns.lastIndexOf(column) != i)
				throw new InputException(file + ": two columns are called " + column + ". Keep one of them.");
		}
	}

	private void rows(final List<Row> rows) {
		for (int i = 0; i < rows.size(); i++) {
			final Row row = rows.get(i);
			final Optional<Row> below = i + 1 < rows.size() && cell(rows.get(i + 1), "kind").isEmpty()
				? Optional.of(rows.get(i + 1)) : Optional.empty();
			if (below.isPresent()) i++;
			planned.add(below.map(second -> pair(row, second)).orElseGet(() -> single(row)));
		}
	}

	private String cell(final Row row, final String column) {
		final int place = columns.indexOf(column);
		return place < 0 ? "" : row.cell(place);
	}

	private PlannedAnalysis single(final Row row) {
		final Optional<AnalysisKind> kind = AnalysisKind.of(cell(row, "kind"));
		final String name = cell(row, "name"), include = cell(row, "include"), a = cell(row, "include_a"),
			b = cell(row, "include_b");
		if (kind.filter(k -> k == AnalysisKind.CONJUNCTION).isPresent()) {
			final List<String> of = new ArrayList<>(Arrays.asList(include.split(";")));
			of.addAll(List.of(a, b));
			final List<String> named = of.stream().map(String::strip).filter(n -> !n.isEmpty()).toList();
			return planned(row, name, List.of(name), named,
				named.size() < 2 ? "include names fewer than two analyses, with ; between them" : "");
		}
		if (kind.filter(k -> k.groups() == 2).isEmpty()) return planned(row, name, List.of(name), List.of(include),
			a.isEmpty() && b.isEmpty() ? "" : "include_a and include_b are for contrasts");
		final String nameA = cell(row, "name_a"), nameB = cell(row, "name_b");
		final boolean hasTwo = !a.isEmpty() || !b.isEmpty() || isFilled(row, "_a") || isFilled(row, "_b");
		return planned(row, name, List.of(nameA.isEmpty() ? "A" : nameA, nameB.isEmpty() ? "B" : nameB), List.of(a, b),
			hasTwo ? "" : "its groups are missing: give include_a and include_b, or a second row without a kind");
	}

	/** Whether a row says more about a group by a macro key. */
	private boolean isFilled(final Row row, final String suffix) {
		return columns.stream().anyMatch(c -> c.endsWith(suffix) && !c.startsWith("name") && !cell(row, c).isEmpty());
	}

	private PlannedAnalysis pair(final Row first, final Row second) {
		final Optional<AnalysisKind> kind = AnalysisKind.of(cell(first, "kind"));
		final List<String> names = List.of(cell(first, "name"), cell(second, "name"));
		return planned(first, String.join("_vs_", names), names, List.of(cell(first, "include"), cell(second, "include")),
			kind.filter(k -> k.groups() != 2).isPresent() ? "the row below has no kind, and it has one group only" : "");
	}

	private PlannedAnalysis planned(final Row row, final String name, final List<String> groups,
		final List<String> includes, final String problem)
	{
		if (groups.stream().anyMatch(String::isBlank) || name.isBlank())
			throw new InputException(file + ", row " + row.number() + ": there is no name. Each analysis needs its own.");
		final Optional<AnalysisKind> kind = AnalysisKind.of(cell(row, "kind"));
		final Map<String, String> keys = new LinkedHashMap<>();
		for (final String column : columns)
			if (!column.isEmpty() && !OWN.contains(column) && !cell(row, column).isEmpty())
				keys.put(column, cell(row, column));
		return new PlannedAnalysis(row.number(), kind, name, groups, includes, keys, kind.isPresent() ? problem
			: "\"" + cell(row, "kind") + "\" is no kind of analysis; there are " + String.join(", ", AnalysisKind.words()));
	}

	private static void checkNames(final String file, final List<PlannedAnalysis> planned) {
		final Map<String, PlannedAnalysis> known = new HashMap<>();
		for (final PlannedAnalysis analysis : planned) {
			final PlannedAnalysis other = known.putIfAbsent(analysis.folder().toLowerCase(Locale.ROOT), analysis);
			if (other != null) throw new InputException(file + ": rows " + other.row() + " and " + analysis.row() +
				" have one name, " + analysis.name() + ". Each analysis needs its own, which is that of its folder.");
		}
	}
}
