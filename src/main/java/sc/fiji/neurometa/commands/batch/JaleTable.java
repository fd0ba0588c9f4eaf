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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.table.SheetRows.Row;

/**
 * The table of analyses of JALE, which has no header: kind, name, then conditions {@code +tag}, {@code -tag}, and {@code ?} for
 * any of those before it. {@code M} is an ALE, {@code C} a contrast and {@code B20} a balanced contrast with 20 experiments in a
 * subsample, each with its second group in the row below.
 */
final class JaleTable {

	private static final String KINDS = "(?i)(M|P\\d*|C|B\\d*|CL\\d*)";

	private JaleTable() {}

	/** Whether rows are such a table. */
	static boolean is(final List<Row> rows) {
		return !rows.isEmpty() && rows.get(0).cell(0).matches(KINDS) && !rows.get(0).cell(1).isEmpty();
	}

	/** Its analyses. */
	static List<PlannedAnalysis> read(final List<Row> rows) {
		final List<PlannedAnalysis> planned = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			final Row row = rows.get(i);
			final Optional<Row> below =
				i + 1 < rows.size() && rows.get(i + 1).cell(0).isEmpty() ? Optional.of(rows.get(i + 1)) : Optional.empty();
			if (below.isPresent()) i++;
			planned.add(analysis(row, below.isPresent() ? List.of(row, below.get()) : List.of(row)));
		}
		return planned;
	}

	private static PlannedAnalysis analysis(final Row row, final List<Row> groups) {
		final String word = row.cell(0).toUpperCase(Locale.ROOT), number = word.replaceAll("\\D", "");
		final Optional<AnalysisKind> kind = Optional.ofNullable(switch (word.replaceAll("\\d", "")) {
			case "M" -> AnalysisKind.ALE;
			case "C" -> AnalysisKind.CONTRAST;
			case "B" -> AnalysisKind.BALANCED;
			default -> null;
		});
		final Map<String, String> keys = new LinkedHashMap<>();
		if (kind.equals(Optional.of(AnalysisKind.BALANCED)) && !number.isEmpty()) keys.put("balanced_n", number);
		final List<String> names = groups.stream().map(r -> r.cell(1)).toList();
		String problem =
			kind.isEmpty() ? "the kind " + row.cell(0) + " of JALE is not available; there are M, C and B" : "";
		if (kind.isPresent() && kind.get().groups() != groups.size()) problem = kind.get().groups() == 2
			? "its second group is missing; it stands in the row below, without a kind" : "the row below has no kind";
		if (problem.isEmpty() && groups.stream().anyMatch(r -> r.cells().stream().skip(2).anyMatch(c -> c.startsWith("$"))))
			problem = "a mask ($) in the conditions is not available; give the key mask_file";
		final String name = word.startsWith("B") && groups.size() == 2 ? String.join("_vs_", names) + "_balanced"
			: String.join("_vs_", names);
		return new PlannedAnalysis(row.number(), kind, name, names,
			groups.stream().map(r -> condition(r.cells().stream().skip(2).filter(c -> !c.isEmpty()).toList())).toList(), keys,
			problem);
	}

	/** Conditions as a condition on tags: what is included all together, or any of it after {@code ?}, and nothing excluded. */
	static String condition(final List<String> conditions) {
		List<String> included = new ArrayList<>();
		final List<String> excluded = new ArrayList<>();
		for (final String condition : conditions) {
			final String tag = condition.length() > 1 ? '"' + condition.substring(1).strip() + '"' : "";
			if (condition.startsWith("?"))
				included = included.isEmpty() ? included : new ArrayList<>(List.of("(" + String.join(" | ", included) + ")"));
			else if (condition.startsWith("-")) excluded.add("-" + tag);
			else if (!tag.equalsIgnoreCase("\"all\"")) included.add(tag);
		}
		return Stream.concat(included.stream().map(t -> "+" + t), excluded.stream()).collect(Collectors.joining(" "));
	}
}
