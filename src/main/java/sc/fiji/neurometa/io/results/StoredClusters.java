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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.Peak;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The tables of the clusters of a finished run, as the report and the contributions that they were written from.
 *
 * @param clusters the table of the clusters
 * @param peaks the table of the peaks
 * @param contributions the table of the contributions; without rows where no experiments are known
 */
public record StoredClusters(CsvTable clusters, CsvTable peaks, CsvTable contributions) {

	private static final CsvTable NONE =
		new CsvTable(List.of("cluster", "experiment", "foci_inside", "contribution_percent", "max_percent"), List.of());

	/**
	 * The tables of an ALE, or of a direction of a contrast.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when one is missing, damaged, or not that of the run
	 */
	public static StoredClusters of(final ClusterFiles files) {
		return new StoredClusters(files.clusters(), files.peaks(), files.contributions());
	}

	/** The tables of a conjunction of maps, behind which no experiments are known; throws as {@link #of}. */
	public static StoredClusters ofMaps(final ClusterFiles files) {
		return new StoredClusters(files.clusters(), files.peaks(), NONE);
	}

	/** A row of a table, whose cells are found by the names of their columns. */
	private record Row(CsvTable table, List<Object> cells) {

		Object cell(final String column) {
			return table.column(column).isPresent() ? cells.get(table.column(column).getAsInt()) : null;
		}

		double number(final String column) {
			return cell(column) instanceof Number number ? number.doubleValue() : Double.NaN;
		}

		int whole(final String column) {
			return (int) number(column);
		}

		String text(final String column) {
			return words(cell(column));
		}

		Point point(final String before) {
			return new Point(number(before + "x_mm"), number(before + "y_mm"), number(before + "z_mm"));
		}
	}

	/** A cell as text; a name that is spelled as a number was read as one. */
	private static String words(final Object cell) {
		return cell instanceof String text ? text : CsvTable.cell(cell);
	}

	private static List<Row> rows(final CsvTable table) {
		return table.rows().stream().map(cells -> new Row(table, cells)).toList();
	}

	/** Clusters and peaks; the regions stay in their table. */
	public ClusterReport report() {
		final String value = clusters.column("max_value").isPresent() ? "max_value" : "max_ale",
			height = peaks.column("value").isPresent() ? "value" : "ale";
		return new ClusterReport(
			rows(clusters).stream()
				.map(r -> new ClusterStatistics(r.whole("cluster"), r.whole("voxels"), r.number("volume_mm3"),
					r.point("weighted_"), r.number(value), r.number("max_z"), r.number("min_p"), r.point("peak_"),
					r.number("p_fwe"), r.text("label"), r.point("min_"), r.point("max_")))
				.toList(),
			rows(peaks).stream().map(
				r -> new Peak(r.whole("cluster"), r.point(""), r.number(height), r.number("p"), r.number("z"), r.text("label")))
				.toList(),
			List.of());
	}

	/**
	 * The contributions by cluster and in the order of the experiments. Where experiments share a name, the table does not
	 * tell which is which; the number of foci in the cluster then does as far as it can.
	 *
	 * @param analysed the experiments
	 * @param inside number of foci of an experiment, given by its place, in a cluster
	 */
	public List<Contribution> contributions(final ExperimentSet analysed, final FociInside inside) {
		return contributions(analysed, inside, row -> true);
	}

	/** The same of one of two literatures, given by its name. */
	public List<Contribution> contributions(final ExperimentSet analysed, final FociInside inside,
		final String literature)
	{
		return contributions(analysed, inside, row -> row.text("literature").equals(words(CsvTable.asRead(literature))));
	}

	/** Counter of the foci of an experiment in a cluster. */
	@FunctionalInterface
	public interface FociInside {

		/** The number of foci of the experiment at a place of the literature in a cluster. */
		int count(int experiment, int cluster);
	}

	private List<Contribution> contributions(final ExperimentSet analysed, final FociInside inside,
		final Predicate<Row> isOf)
	{
		final Map<List<Object>, List<Contribution>> left = new LinkedHashMap<>();
		for (final Row r : rows(contributions))
			if (isOf.test(r)) {
				final Contribution c = new Contribution(r.whole("cluster"), r.text("experiment"), r.whole("foci_inside"),
					r.number("contribution_percent"), r.number("max_percent"));
				left.computeIfAbsent(List.of(c.cluster(), c.experiment()), key -> new ArrayList<>()).add(c);
			}
		final List<Contribution> ordered = new ArrayList<>();
		for (int cluster = 1; cluster <= clusters.rows().size(); cluster++)
			for (int e = 0; e < analysed.size(); e++)
				ordered.add(taken(left, analysed.experiments().get(e).name(), cluster, inside.count(e, cluster)));
		return ordered;
	}

	private static Contribution taken(final Map<List<Object>, List<Contribution>> left, final String experiment,
		final int cluster, final int inside)
	{
		// names that a spreadsheet would run, or that are numbers, are compared as they stand in the file
		final List<Contribution> own = left.getOrDefault(List.of(cluster, words(CsvTable.asRead(experiment))), List.of());
		if (own.isEmpty()) throw new InputException("The contributions to cluster " + cluster + " lack the experiment " +
			experiment + ". Keep the files of a run together, as they were written.");
		final Contribution taken = own.stream().filter(c -> c.fociInside() == inside).findFirst().orElse(own.get(0));
		own.remove(taken);
		return new Contribution(cluster, experiment, taken.fociInside(), taken.contributionPercent(), taken.maxPercent());
	}
}
