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
package sc.fiji.neurometa.io.results;

import static sc.fiji.neurometa.io.results.AleTables.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunCounts;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.CsvTable;

/** Reader of the tables of the input of a run, which verifies that they are those of the run. */
public final class InputTables {

	private InputTables() {}

	/**
	 * The status of every focus: {@code P_foci.csv}, one row per focus of the literature, in its order.
	 *
	 * @param files the files of the run
	 * @param run its record; of a co-activation analysis its ALE
	 * @throws sc.fiji.neurometa.model.InputException when the table is missing, damaged, or not that of the run
	 */
	public static CsvTable foci(final RunFolder files, final RunRecord run) {
		final Path file = files.file("foci", ".csv");
		final CsvTable table = CsvTable.read(file);
		final List<List<Object>> rows = new ArrayList<>();
		for (final Experiment experiment : run.experiments())
			for (final Focus focus : experiment.foci())
				rows.add(row(experiment.name(), focus.xMm(), focus.yMm(), focus.zMm()));
		table.mustHave(new CsvTable(List.of("experiment", "source_x_mm", "source_y_mm", "source_z_mm"), rows), file);
		final int status = table.required("status", file);
		for (final FocusRecord.Status s : FocusRecord.Status.values()) {
			final long found = table.rows().stream().filter(r -> s.key().equals(r.get(status))).count();
			if (found != count(run.counts().foci(), s)) throw CsvTable.foreign(file,
				"it has " + found + " foci of the status " + s.key() + ", by the run record " + count(run.counts().foci(), s));
		}
		return table;
	}

	private static int count(final RunCounts.Foci foci, final FocusRecord.Status status) {
		return switch (status) {
			case USED -> foci.used();
			case CONVERTED -> foci.converted();
			case OUTSIDE_MASK -> foci.outsideMask();
			case OUTSIDE_GRID -> foci.outsideGrid();
			case DROPPED -> foci.dropped();
			case LEFT_OUT -> foci.leftOut().orElse(0);
		};
	}

	/**
	 * The experiments that report the region: {@code P_selected_experiments.csv}, a row each.
	 *
	 * @param files the files of the run
	 * @param run its record
	 * @throws sc.fiji.neurometa.model.InputException when the table is missing, damaged, or not that of the run
	 */
	public static CsvTable selected(final RunFolder files, final MacmRecord run) {
		final Path file = files.file("selected_experiments", ".csv");
		final CsvTable table = CsvTable.read(file);
		final List<List<Object>> rows = new ArrayList<>();
		for (int e = 0; e < run.selected().size(); e++) {
			final Experiment experiment = run.ale().experiments().get(e);
			final MacmRecord.Described about = run.selected().get(e);
			rows.add(Arrays.asList(experiment.name(), experiment.foci().size(), about.year() > 0 ? about.year() : null,
				about.title()));
		}
		table.mustHave(new CsvTable(List.of("experiment", "foci", "year", "title"), rows), file);
		table.numbers("foci_in_region", file);
		return table;
	}
}
