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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.record.LeaveOneOutSummary;
import sc.fiji.neurometa.report.html.Block.Html;
import sc.fiji.neurometa.report.html.Column.Form;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The tables of clusters and peaks of a report, from the files of a run.
 *
 * @param found the clusters in the files
 * @param place of the tables; a page of several runs has only what a reader needs of them
 * @param value name of the values
 * @param p heading of the column of the smallest p
 */
record FoundTables(ClusterFiles found, Place place, String value, String p) {

	private static final int FIRST = 20, TOP = 5, TOP_OF_STUDY = 3, TOP_OF_EACH = 2, TOP_REGIONS = 3, TOP_LEFT_OUT = 3,
		WORTH_PERCENT = 5, MOST = 60;
	private static final Column CLUSTER = Column.of("cluster", Form.COUNT), LABEL = Column.of("label", Form.LABEL);

	/** The clusters; empty when there are none. */
	List<Block> clusters() {
		final CsvTable table = found.clusters();
		return show(
			new TableView(CLUSTER, LABEL, Column.of("voxels", Form.COUNT), Column.of("volume_mm3", Form.VOLUME),
				Column.point("peak_", "peak x, y, z (mm)", "Where the value is largest."),
				Column.of("max_ale", "largest " + value, Form.DIGITS), Column.of("max_value", value, Form.DIGITS),
				Column.of("max_z", Form.Z), Column.of("p_fwe", Form.P), Column.of("min_p", p, Form.P),
				Column.of("region_voxels", Form.COUNT), Column.of("outside_region_mm3", Form.VOLUME),
				Column.of("halo_voxels", Form.COUNT), Column.of("outside_halo_mm3", Form.VOLUME),
				Column.of("reported_by_percent", Form.PERCENT), Column.of("p_base_rate", Form.P)),
			table, TableView.first(table, FIRST), "clusters", "clusters");
	}

	/** Peaks and regions, each under a heading; none without clusters. */
	List<Block> more() {
		final List<Block> blocks = new ArrayList<>();
		final CsvTable peaks = found.peaks(), regions = found.regions();
		add(blocks, "Peaks",
			show(new TableView(CLUSTER, Column.point("", "x, y, z (mm)", ""), LABEL, Column.of("ale", value, Form.DIGITS),
				Column.of("value", value, Form.DIGITS), Column.of("z", Form.Z), Column.of("p", p, Form.P),
				Column.of("in_region", Form.TEXT)), peaks, TableView.first(peaks, FIRST), "peaks", "peaks"));
		final int share = regions.column("percent_of_cluster").orElseThrow();
		add(blocks, "Regions",
			show(
				new TableView(CLUSTER, Column.of("atlas", Form.TEXT), Column.of("region", Form.TEXT),
					Column.of("percent_of_cluster", Form.PERCENT), Column.of("percent_of_region", Form.PERCENT)),
				regions, top(regions, List.of("cluster", "atlas"), r -> number(r.get(share)) >= WORTH_PERCENT, TOP_REGIONS),
				"regions", "overlaps of clusters and regions"));
		return blocks;
	}

	/** The contributions of the experiments to the clusters; empty without clusters. */
	List<Block> contributions() {
		final CsvTable table = found.contributions();
		final int foci = table.column("foci_inside").orElseThrow(),
			percent = table.column("contribution_percent").orElseThrow();
		final boolean hasTwo = table.column("literature").isPresent();
		final int shortened = hasTwo ? TOP_OF_EACH : TOP_OF_STUDY;
		return show(
			new TableView(CLUSTER, Column.of("experiment", Form.TEXT), Column.of("literature", Form.TEXT),
				Column.of("foci_inside", Form.COUNT), Column.of("contribution_percent", Form.PERCENT),
				Column.of("max_percent", Form.PERCENT)),
			table,
			top(bySize(table, percent), hasTwo ? List.of("cluster", "literature") : List.of("cluster"),
				r -> number(r.get(foci)) > 0 || Math.abs(number(r.get(percent))) >= 1, place.isOfStudy() ? shortened : TOP),
			"contributions", "contributions");
	}

	/** The fate of the clusters without each experiment: for each the experiments that matter most. */
	List<Block> leaveOneOut(final List<LeaveOneOutSummary> standing) {
		final CsvTable table = found.leaveOneOut(standing);
		return show(
			new TableView(CLUSTER, Column.of("experiment", "without", Form.TEXT), Column.of("stands", Form.TEXT),
				Column.of("percent_left", Form.PERCENT), Column.of("voxels", Form.COUNT), Column.of("volume_mm3", Form.VOLUME),
				Column.of("max_ale", "largest " + value, Form.DIGITS), Column.of("max_z", Form.Z), Column.of("p_fwe", Form.P)),
			table, top(table, List.of("cluster"), r -> true, TOP_LEFT_OUT), "leave_one_out",
			"clusters without an experiment");
	}

	/** Some rows, and the others on demand; on a page of several runs the others stay in their file. */
	private List<Block> show(final TableView view, final CsvTable table, final List<List<Object>> shown,
		final String name, final String what)
	{
		final String file = found.files().name(found.word() + name, ".csv");
		if (!place.isOfStudy()) return view.of(table, shown, file, what);
		final List<Block> blocks = new ArrayList<>();
		if (!shown.isEmpty()) blocks.add(view.table(table, shown));
		final int all = table.rows().size();
		if (shown.size() < all) blocks.add(Html.paragraph("All " + count(all) + " " + what + " are in " + file + "."));
		return blocks;
	}

	private void add(final List<Block> to, final String heading, final List<Block> table) {
		if (table.isEmpty()) return;
		to.add(Html.heading(place.below(), heading));
		to.addAll(table);
	}

	/** Within a cluster the largest first, also of those that are negative. */
	private static CsvTable bySize(final CsvTable table, final int percent) {
		final int cluster = table.column("cluster").orElseThrow();
		return new CsvTable(table.header(),
			table.rows().stream().sorted(Comparator.<List<Object>> comparingDouble(r -> number(r.get(cluster)))
				.thenComparingDouble(r -> -Math.abs(number(r.get(percent))))).toList());
	}

	private static double number(final Object cell) {
		return ((Number) cell).doubleValue();
	}

	/** The first rows of each group that are worth a look, at most {@code most} of each. */
	private static List<List<Object>> top(final CsvTable table, final List<String> group,
		final Predicate<List<Object>> isWorth, final int most)
	{
		final int[] columns = group.stream().mapToInt(g -> table.column(g).orElseThrow()).toArray();
		final Map<List<Object>, Integer> taken = new HashMap<>();
		final List<List<Object>> rows = new ArrayList<>();
		for (final List<Object> row : table.rows()) {
			final List<Object> key = IntStream.of(columns).mapToObj(row::get).toList();
			if (rows.size() < MOST && isWorth.test(row) && taken.merge(key, 1, Integer::sum) <= most) rows.add(row);
		}
		return rows;
	}
}
