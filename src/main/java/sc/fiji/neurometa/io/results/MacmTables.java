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

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.RegionFinding;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;

/** The tables of a co-activation analysis that differ from those of an ALE, for files and windows alike. */
public final class MacmTables {

	private MacmTables() {}

	/** One row per selected experiment, with the foci for which it was selected. */
	public static CsvTable selected(final Selection selection) {
		return new CsvTable(
			List.of("foci_in_region", "foci", "subjects", "year", "experiment", "in_region_mm", "title", "tags"),
			selection.experiments().stream().map(MacmTables::selected).toList());
	}

	private static List<Object> selected(final Selection.Selected s) {
		final Experiment experiment = s.entry();
		return row(s.inside().size(), experiment.foci().size(), experiment.hasSubjects() ? experiment.subjects() : null,
			s.entry().year() > 0 ? s.entry().year() : null, experiment.name(),
			s.inside().stream().map(MacmTables::place).collect(Collectors.joining("; ")), s.entry().about().title(),
			String.join("; ", s.entry().about().tags()));
	}

	private static String place(final Focus focus) {
		return "(" + hundredth(focus.xMm()) + ", " + hundredth(focus.yMm()) + ", " + hundredth(focus.zMm()) + ")";
	}

	private static String hundredth(final double mm) {
		return Decimals.text(Math.rint(mm * 100) / 100 + 0.0);
	}

	/**
	 * As for an ALE, with the part of each cluster in the region and in its halo, and the size of the rest; what the
	 * studies of a database say comes last.
	 */
	public static CsvTable clusters(final MacmResult result) {
		final List<ClusterStatistics> clusters = result.ale().report().clusters();
		final double voxelMm3 = result.ale().mask().grid().voxelVolumeMm3();
		final RegionFinding region = result.region();
		final CsvTable table = AleTables.plainClusters(result.ale().report()).with(
			List.of("region_voxels", "outside_region_mm3", "halo_voxels", "outside_halo_mm3"),
			IntStream.range(0, clusters.size()).mapToObj(c -> {
				final int voxels = clusters.get(c).voxels(), inside = region.voxelsOfClusters().get(c),
					beyond = region.beyond(c, voxels);
				return row(inside, (voxels - inside) * voxelMm3, voxels - inside - beyond, beyond * voxelMm3);
			}).toList());
		return AleTables.named(AleTables.withBaseRates(table, result.ale()), result.ale().report());
	}

	/** As for an ALE, with whether each peak lies in the region. */
	public static CsvTable peaks(final MacmResult result) {
		final Predicate<Point> inRegion = result.inRegion();
		final ClusterReport report = result.ale().report();
		return AleTables.namedPeaks(AleTables.plainPeaks(report).with(List.of("in_region"),
			report.peaks().stream().map(p -> row(inRegion.test(p.point()) ? "yes" : "no")).toList()), report);
	}

	/** One row about the region itself, which converges by construction. */
	public static CsvTable region(final MacmResult result) {
		final RegionFinding region = result.region();
		return new CsvTable(
			List.of("region", "voxels", "volume_mm3", "surviving_voxels", "surviving_percent", "max_ale", "max_z",
				"peak_x_mm", "peak_y_mm", "peak_z_mm", "experiments", "foci_in_region"),
			List.of(row(result.selection().region().name(), region.voxels(), region.volumeMm3(), region.survivingVoxels(),
				100.0 * region.survivingVoxels() / region.voxels(), region.maxAle(), region.maxZ(), region.peakMm().xMm(),
				region.peakMm().yMm(), region.peakMm().zMm(), result.selection().size(), result.selection().inside().size())));
	}
}
