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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.contrast.WholeMaskCorrection;
import sc.fiji.neurometa.analysis.effect.ClusterBaseRate;
import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.LeaveOneOutRow;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.FociPlacement;
import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;

/**
 * The tables of an ALE, for files and windows alike. {@code docs/outputs.md} explains the columns. A table without rows
 * keeps its columns.
 */
public final class AleTables {

	private AleTables() {}

	private static final List<String> CLUSTERS = List.of("cluster", "voxels", "volume_mm3", "weighted_x_mm",
		"weighted_y_mm", "weighted_z_mm", "max_ale", "max_z", "min_p", "peak_x_mm", "peak_y_mm", "peak_z_mm", "p_fwe",
		"label", "min_x_mm", "min_y_mm", "min_z_mm", "max_x_mm", "max_y_mm", "max_z_mm");
	/** The columns about a database. */
	static final List<String> BASE_RATES = List.of("reported_by_percent", "p_base_rate");
	private static final List<String> CONTRIBUTIONS =
		List.of("cluster", "experiment", "foci_inside", "contribution_percent", "max_percent");
	private static final Comparator<Contribution> BY_CONTRIBUTION = Comparator.comparingInt(Contribution::cluster)
		.thenComparing(Comparator.comparingDouble(Contribution::contributionPercent).reversed());

	/** One row per cluster, the largest first; {@code p_fwe} is empty without permutations. */
	public static CsvTable clusters(final ClusterReport report) {
		return named(plainClusters(report), report);
	}

	/** A table of clusters with the names of their places at its end. */
	static CsvTable named(final CsvTable clusters, final ClusterReport report) {
		return clusters.with(report.nameColumns(),
			report.clusters().stream().map(c -> names(report.names(c), report.nameColumns().size())).toList());
	}

	/** A table of peaks with the names of their places at its end. */
	static CsvTable namedPeaks(final CsvTable peaks, final ClusterReport report) {
		return peaks.with(report.nameColumns(),
			report.peaks().stream().map(p -> names(p.names(), report.nameColumns().size())).toList());
	}

	private static List<Object> names(final List<String> names, final int columns) {
		final List<Object> cells = new ArrayList<>(names);
		cells.replaceAll(name -> "".equals(name) ? null : name);
		while (cells.size() < columns)
			cells.add(null);
		return cells;
	}

	/** The same without the names of places. */
	static CsvTable plainClusters(final ClusterReport report) {
		return new CsvTable(CLUSTERS, report.clusters().stream().map(AleTables::cluster).toList());
	}

	/** The clusters of an ALE, in the last columns compared with the studies of a database where there is one. */
	public static CsvTable clusters(final MainEffectResult result) {
		return named(withBaseRates(plainClusters(result.report()), result), result.report());
	}

	/** A table of clusters with what the studies of a database say of each, if there is one. */
	static CsvTable withBaseRates(final CsvTable clusters, final MainEffectResult result) {
		return result.baseRates().map(rates -> clusters.with(BASE_RATES, baseRates(rates))).orElse(clusters);
	}

	/** What the studies of a database say of clusters, a row for each. */
	static List<List<Object>> baseRates(final List<ClusterBaseRate> rates) {
		return rates.stream().map(rate -> row(rate.percent(), rate.p())).toList();
	}

	/** The same with the family-wise p of every quantity in columns at the end, which are empty without a correction. */
	public static CsvTable clusters(final ClusterReport report, final List<WholeMaskCorrection.ClusterP> p) {
		return named(plainClusters(report).with(List.of("p_fwe_size", "p_fwe_mass", "p_fwe_voxel"),
			IntStream.range(0, report.clusters().size()).mapToObj(c -> p.isEmpty() ? row(null, null, null)
				: row(finite(p.get(c).size()), finite(p.get(c).mass()), finite(p.get(c).voxel()))).toList()),
			report);
	}

	private static List<Object> cluster(final ClusterStatistics c) {
		return row(c.number(), c.voxels(), c.volumeMm3(), c.weightedCentre().xMm(), c.weightedCentre().yMm(),
			c.weightedCentre().zMm(), c.maxAle(), c.maxZ(), c.minP(), c.peak().xMm(), c.peak().yMm(), c.peak().zMm(),
			Double.isNaN(c.fweP()) ? null : c.fweP(), c.label(), c.minMm().xMm(), c.minMm().yMm(), c.minMm().zMm(),
			c.maxMm().xMm(), c.maxMm().yMm(), c.maxMm().zMm());
	}

	/** One row per local maximum of a cluster, by cluster and descending height. */
	public static CsvTable peaks(final ClusterReport report) {
		return namedPeaks(plainPeaks(report), report);
	}

	/** The same without the names of places. */
	static CsvTable plainPeaks(final ClusterReport report) {
		return new CsvTable(List.of("cluster", "x_mm", "y_mm", "z_mm", "ale", "p", "z", "label"),
			report.peaks().stream()
				.map(p -> row(p.cluster(), p.point().xMm(), p.point().yMm(), p.point().zMm(), p.ale(), p.p(), p.z(), p.label()))
				.toList());
	}

	/** One row per cluster and region that overlap, and what no region of an atlas holds. */
	public static CsvTable regions(final ClusterReport report) {
		return new CsvTable(List.of("cluster", "atlas", "region", "percent_of_cluster", "percent_of_region"),
			report.regions().stream()
				.map(r -> row(r.cluster(), r.atlas(), r.region(), r.percentOfCluster(), finite(r.percentOfRegion()))).toList());
	}

	/** One row per cluster and experiment, by cluster and descending contribution. */
	public static CsvTable contributions(final List<Contribution> contributions) {
		return new CsvTable(CONTRIBUTIONS,
			contributions.stream().sorted(BY_CONTRIBUTION).map(AleTables::contribution).toList());
	}

	/** The same for two literatures, whose names are in a column at the end. */
	public static CsvTable contributions(final List<Contribution> fromA, final String nameA,
		final List<Contribution> fromB, final String nameB)
	{
		record Named(Contribution contribution, String literature) {}
		final List<Named> all =
			Stream.concat(fromA.stream().map(c -> new Named(c, nameA)), fromB.stream().map(c -> new Named(c, nameB)))
				.sorted(Comparator.comparing(Named::contribution, BY_CONTRIBUTION)).toList();
		return new CsvTable(CONTRIBUTIONS, all.stream().map(n -> contribution(n.contribution())).toList())
			.with(List.of("literature"), all.stream().map(n -> row(n.literature())).toList());
	}

	private static List<Object> contribution(final Contribution c) {
		return row(c.cluster(), c.experiment(), c.fociInside(), c.contributionPercent(), c.maxPercent());
	}

	/**
	 * One row per cluster and experiment that is left out, by cluster; those without which it is lost first, then by
	 * the number of its voxels that remain.
	 */
	public static CsvTable leaveOneOut(final List<LeaveOneOutRow> rows) {
		return new CsvTable(
			List.of("cluster", "experiment", "stands", "voxels_left", "percent_left", "voxels", "volume_mm3", "max_ale",
				"max_z", "p_fwe", "least_ale"),
			rows.stream().sorted(Comparator.comparingInt(LeaveOneOutRow::cluster).thenComparing(LeaveOneOutRow::stands)
				.thenComparingInt(LeaveOneOutRow::voxels)).map(AleTables::leftOut).toList());
	}

	private static List<Object> leftOut(final LeaveOneOutRow r) {
		return row(r.cluster(), r.experiment(), r.stands() ? "yes" : "no", r.voxels(), r.percent(), r.found(), r.foundMm3(),
			finite(r.maxAle()), finite(r.maxZ()), finite(r.fweP()), finite(r.leastAle()));
	}

	private static Double finite(final double value) {
		return Double.isFinite(value) ? value : null;
	}

	/** One row per focus of the source, in its order; {@code line} is empty when it came from no file. */
	public static CsvTable foci(final FociPlacement placement) {
		return new CsvTable(List.of("experiment", "line", "source_x_mm", "source_y_mm", "source_z_mm", "x_mm", "y_mm",
			"z_mm", "status", "distance_mm"), placement.rows().stream().map(AleTables::focus).toList());
	}

	private static List<Object> focus(final FocusRecord f) {
		return row(f.experiment(), f.line() > 0 ? f.line() : null, f.source().xMm(), f.source().yMm(), f.source().zMm(),
			f.analysed().xMm(), f.analysed().yMm(), f.analysed().zMm(), f.status().key(), f.distanceMm());
	}

	/**
	 * One row per permutation, in the order of their indices, counted from 0: the largest ALE value, then for
	 * {@code voxel_p} and each of {@code null_steps} the size of the largest cluster in voxels and the mass of the heaviest.
	 * No rows when the correction needs no permutations, no columns of clusters when none were measured.
	 */
	public static CsvTable nullMaxima(final MainEffectResult result) {
		final double[] forming = result.settings().formingP();
		// a p that is listed twice has one pair of columns
		final boolean hasClusters = result.nullMaxima().map(m -> !m.clusters().isEmpty()).orElse(true);
		final int[] columns = IntStream.range(0, hasClusters ? forming.length : 0)
			.filter(i -> Arrays.stream(forming, 0, i).noneMatch(p -> p == forming[i])).toArray();
		final List<String> header = Stream
			.concat(Stream.of("permutation", result.settings().correction().voxelColumn()), Arrays.stream(columns)
				.mapToObj(i -> Decimals.text(forming[i])).flatMap(p -> Stream.of("max_voxels_p" + p, "max_mass_p" + p)))
			.toList();
		final List<List<Object>> rows = new ArrayList<>();
		result.nullMaxima().ifPresent(maxima -> {
			for (int i = 0; i < maxima.permutations(); i++) {
				final List<Object> row = new ArrayList<>(List.of(i, maxima.values()[i]));
				for (final int column : columns) {
					row.add(maxima.clusters().get(column).sizes()[i]);
					row.add(maxima.clusters().get(column).masses()[i]);
				}
				rows.add(row);
			}
		});
		return new CsvTable(header, rows);
	}

	static List<Object> row(final Object... cells) {
		return Arrays.asList(cells);
	}
}
