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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.macm.AtlasSelection;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.io.AtomicFolder;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.table.CsvTable;

/** The files about all regions of an atlas together, described in {@code docs/outputs.md}: all of them or none. */
public final class AtlasFiles {

	/**
	 * The outcome for a region.
	 *
	 * @param selection the experiments that report it
	 * @param status {@code done}, or why it was not computed, in a word
	 * @param computed the result; empty when it was not computed
	 */
	public record Row(Selection selection, String status, Optional<Computed> computed) {}

	/**
	 * The result for a region.
	 *
	 * @param clusters number of clusters that survive
	 * @param largestMm3 volume of the largest in mm3; empty without any
	 * @param maxZ largest z
	 * @param prefix prefix of the names of its files
	 * @param correction word for the correction for multiple testing, given or chosen
	 */
	public record Computed(int clusters, Optional<Double> largestMm3, double maxZ, String prefix, String correction) {

		/** The result in the record of its run. */
		public static Computed of(final MacmRecord run) {
			final RunResult result = run.ale().result();
			return new Computed(result.clusters().size(),
				result.clusters().stream().findFirst().map(RunResult.ClusterSummary::volumeMm3), result.maxZ(),
				run.outputPrefix(), run.ale().settings().correction().key());
		}
	}

	private AtlasFiles() {}

	/**
	 * Writes them.
	 *
	 * @param folder the folder
	 * @param prefix prefix of their names
	 * @param selection the experiments of all regions
	 * @param rows the outcome for each region
	 * @throws sc.fiji.neurometa.model.InputException when they cannot be written there
	 */
	public static List<Path> write(final Path folder, final String prefix, final AtlasSelection selection,
		final List<Row> rows)
	{
		ResultFiles.checkPrefix(prefix);
		return AtomicFolder.write(folder, List.of(prefix + "_coactivation.png"), to -> {
			final ResultFiles files = new ResultFiles(to, prefix, null, () -> {});
			parts(files, prefix, selection, rows);
		});
	}

	/** Hands on the tables. */
	public static void parts(final ResultParts parts, final String prefix, final AtlasSelection selection,
		final List<Row> rows)
	{
		parts.table("atlas", atlas(prefix, rows));
		parts.table("coactivation", matrix(selection));
	}

	/** One row per region; the prefix is that of the names of their folders. */
	public static CsvTable atlas(final String prefix, final List<Row> rows) {
		return new CsvTable(List.of("region", "status", "experiments", "foci_in_region", "foci", "clusters",
			"largest_cluster_mm3", "max_z", "folder", "correction"), rows.stream().map(r -> row(prefix, r)).toList());
	}

	private static List<Object> row(final String prefix, final Row row) {
		final Selection selection = row.selection;
		final Optional<Computed> run = row.computed;
		return AleTables.row(selection.region().name(), row.status, selection.size(), selection.inside().size(),
			selection.asRead("").fociCount(), run.map(Computed::clusters).orElse(null),
			run.flatMap(Computed::largestMm3).orElse(null), run.map(Computed::maxZ).orElse(null),
			run.map(r -> prefix + "_" + r.prefix).orElse(null), run.map(Computed::correction).orElse(null));
	}

	/** Number of experiments that report both of two regions. */
	public static CsvTable matrix(final AtlasSelection selection) {
		final int[][] together = selection.together();
		final List<List<Object>> rows = new ArrayList<>();
		for (int a = 0; a < together.length; a++) {
			final List<Object> row = new ArrayList<>(List.of(selection.regions().get(a)));
			for (final int count : together[a])
				row.add(count);
			rows.add(row);
		}
		return new CsvTable(Stream.concat(Stream.of("region"), selection.regions().stream()).toList(), rows);
	}
}
