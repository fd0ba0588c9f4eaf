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
package sc.fiji.neurometa.report.supplement;

import static sc.fiji.neurometa.report.methods.UserText.escaped;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Numbers;

/**
 * The table of included experiments for the supplement of a paper, {@code P_experiments.md}, in Markdown: the rows of
 * {@code P_experiments.csv}, without columns that are empty throughout.
 */
public final class ExperimentsText {

	private ExperimentsText() {}

	/**
	 * The text.
	 *
	 * @param run the record of an ALE
	 * @param experiments its table of experiments
	 */
	public static String of(final RunRecord run, final CsvTable experiments) {
		final List<Integer> columns = IntStream.range(0, experiments.header().size())
			.filter(c -> experiments.rows().stream().anyMatch(row -> !CsvTable.cell(row.get(c)).isEmpty())).boxed().toList();
		return "# Experiments: " + escaped(run.outputPrefix()) + "\n\n" +
			Numbers.count(run.counts().source().experiments(), "experiment", "experiments") + " with " +
			Numbers.count(run.counts().source().foci(), "focus", "foci") + " and " +
			Numbers.count(run.counts().source().subjects(), "subject", "subjects") + ", of which " +
			Numbers.count(run.counts().analysed().experiments(), "experiment was", "experiments were") + " analysed" +
			(run.counts().source().experiments() > run.counts().analysed().experiments()
				? " (after pooling, where that was done)" : "") +
			". Contributions are percent of the ALE of a cluster.\n\n" +
			line(columns.stream().map(c -> experiments.header().get(c).replace('_', ' ')).toList()) + "|" +
			"---|".repeat(columns.size()) + "\n" +
			experiments.rows().stream()
				.map(row -> line(columns.stream().map(c -> escaped(CsvTable.cell(row.get(c)))).toList()))
				.collect(Collectors.joining());
	}

	private static String line(final List<String> cells) {
		return "| " + String.join(" | ", cells) + " |\n";
	}
}
