package sc.fiji.neurometa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.io.results.SavedRun;
import sc.fiji.neurometa.report.Block.Html;
import sc.fiji.neurometa.report.Column.Form;

/**
 * The tables of what was found, from the files of a run.
 *
 * @param files the files
 * @param word what stands before {@code clusters}, {@code peaks} and so on in their names, with a line below behind it; may
 *          be empty
 * @param level of the headings
 * @param value what the column of the largest values is called
 * @param p what the column of the smallest p is called
 */
record FoundTables(SavedRun files, String word, int level, String value, String p) {

	private static final int FIRST = 20, TOP = 5, TOP_REGIONS = 3, WORTH_PERCENT = 5, MOST = 60;
	private static final Column CLUSTER = new Column("cluster", "cluster", "Number of the cluster; 1 is the largest.",
		Form.COUNT);
	private static final Column LABEL = new Column("label", "label", "Regions of the atlases at the peak, or the nearest " +
		"within 5 mm.", Form.LABEL);
	private static final Column Z = new Column("z", "z", PlainWords.Z, Form.Z);

	/** The clusters; empty when there are none. */
	List<Block> clusters() {
		final CsvTable table = files.table(word + "clusters");
		return new TableView(CLUSTER, LABEL, new Column("voxels", "voxels", "", Form.COUNT), new Column("volume_mm3",
			"volume (mm³)", "", Form.VOLUME), Column.point("peak_", "peak x, y, z (mm)", "Where the value is largest."), new Column(
					"max_ale", value, "The largest value in the cluster.", Form.DIGITS), new Column("max_value", value,
						"The largest value in the cluster.", Form.DIGITS), new Column("max_z", "z", PlainWords.Z, Form.Z), new Column("p_fwe", "p (family-wise)", PlainWords.FAMILY_WISE,
							Form.P), new Column("min_p", p, "The smallest p of a voxel in the cluster.", Form.P), new Column("region_voxels", "voxels in the region",
									"Those that belong to the region itself, which converges by construction.", Form.COUNT), new Column(
										"outside_region_mm3", "outside it (mm³)", "Volume of the rest.", Form.VOLUME)).first(table, FIRST, file(
											"clusters"), "clusters");
	}

	/** Peaks, regions and contributions, each under a heading; none without clusters. */
	List<Block> more() {
		final List<Block> blocks = new ArrayList<>();
		final CsvTable peaks = files.table(word + "peaks"), regions = files.table(word + "regions");
		final int share = regions.column("percent_of_cluster").orElseThrow();
		add(blocks, "Peaks", new TableView(CLUSTER, Column.point("", "x, y, z (mm)", ""), LABEL, new Column("ale", value, "",
			Form.DIGITS), new Column("value", value, "", Form.DIGITS), Z, new Column("p", p, "", Form.P), new Column("in_region",
				"in the region", "", Form.TEXT)).first(peaks, FIRST, file("peaks"), "peaks"));
		add(blocks, "Regions", new TableView(CLUSTER, new Column("atlas", "atlas", "", Form.TEXT), new Column("region",
			"region", "", Form.TEXT), new Column("percent_of_cluster", "of the cluster (%)",
				"Share of the cluster's volume that lies in the region.", Form.PERCENT), new Column("percent_of_region",
					"of the region (%)", "Share of the region's volume that the cluster covers.", Form.PERCENT)).of(regions, top(
						regions, List.of("cluster", "atlas"), r -> number(r.get(
						share)) >= WORTH_PERCENT, TOP_REGIONS), file("regions"), "overlaps of clusters and regions"));
		return blocks;
	}

	/** Which experiments made the clusters; empty without clusters. */
	List<Block> contributions() {
		final CsvTable table = files.table(word + "contributions");
		final int foci = table.column("foci_inside").orElseThrow(), percent = table.column("contribution_percent")
			.orElseThrow();
		return new TableView(CLUSTER, new Column("experiment", "experiment", "", Form.TEXT), new Column("literature",
			"literature", "", Form.TEXT), new Column("foci_inside", "foci inside",
				"Its foci whose nearest voxel is in the cluster.", Form.COUNT), new Column("contribution_percent",
					"contribution (%)", PlainWords.CONTRIBUTION, Form.PERCENT), new Column("max_percent", "largest (%)",
						"Largest share of the value that is lost at any voxel of the cluster.", Form.PERCENT)).of(table, top(bySize(table,
							percent), table.column("literature").isPresent() ? List.of("cluster", "literature") : List.of("cluster"), r -> number(r.get(
								foci)) > 0 || Math.abs(number(r.get(percent))) >= 1, TOP), file("contributions"), "contributions");
	}

	private void add(final List<Block> to, final String heading, final List<Block> table) {
		if (table.isEmpty()) return;
		to.add(Html.heading(level, heading));
		to.addAll(table);
	}

	private String file(final String name) {
		return files.name(word + name, ".csv");
	}

	/** Within a cluster the largest first, also of those that are negative. */
	private static CsvTable bySize(final CsvTable table, final int percent) {
		final int cluster = table.column("cluster").orElseThrow();
		return new CsvTable(table.header(), table.rows().stream().sorted(Comparator.<List<Object>> comparingDouble(r -> number(r
			.get(cluster))).thenComparingDouble(r -> -Math.abs(number(r.get(percent))))).toList());
	}

	private static double number(final Object cell) {
		return cell instanceof Number n ? n.doubleValue() : 0;
	}

	/** The first rows of each group that are worth a look, as many as can be looked at. */
	private static List<List<Object>> top(final CsvTable table, final List<String> group,
		final Predicate<List<Object>> isWorth, final int most)
	{
		final Map<List<Object>, Integer> taken = new HashMap<>();
		final List<List<Object>> rows = new ArrayList<>();
		for (final List<Object> row : table.rows()) {
			final List<Object> key = new ArrayList<>();
			group.forEach(g -> key.add(row.get(table.column(g).orElseThrow())));
			if (isWorth.test(row) && taken.merge(key, 1, Integer::sum) <= most && rows.size() < MOST) rows.add(row);
		}
		return rows;
	}
}
