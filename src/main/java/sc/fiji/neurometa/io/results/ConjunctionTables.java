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

import sc.fiji.neurometa.analysis.conjunction.ConjunctionResult;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The tables of a conjunction of maps, for files and windows alike; values have the unit of the maps.
 * {@code docs/outputs.md} explains the columns. A table without rows keeps its columns.
 */
public final class ConjunctionTables {

	private ConjunctionTables() {}

	/** One row per cluster, the largest first. */
	public static CsvTable clusters(final ConjunctionResult result) {
		return AleTables.named(new CsvTable(
			List.of("cluster", "voxels", "volume_mm3", "weighted_x_mm", "weighted_y_mm", "weighted_z_mm", "max_value",
				"peak_x_mm", "peak_y_mm", "peak_z_mm", "label", "min_x_mm", "min_y_mm", "min_z_mm", "max_x_mm", "max_y_mm",
				"max_z_mm"),
			result.report().clusters().stream()
				.map(c -> row(c.number(), c.voxels(), c.volumeMm3(), c.weightedCentre().xMm(), c.weightedCentre().yMm(),
					c.weightedCentre().zMm(), c.maxAle(), c.peak().xMm(), c.peak().yMm(), c.peak().zMm(), c.label(),
					c.minMm().xMm(), c.minMm().yMm(), c.minMm().zMm(), c.maxMm().xMm(), c.maxMm().yMm(), c.maxMm().zMm()))
				.toList()),
			result.report());
	}

	/** One row per local maximum of a cluster, by cluster and descending value. */
	public static CsvTable peaks(final ConjunctionResult result) {
		return AleTables.namedPeaks(
			new CsvTable(List.of("cluster", "x_mm", "y_mm", "z_mm", "value", "label"),
				result.report().peaks().stream()
					.map(p -> row(p.cluster(), p.point().xMm(), p.point().yMm(), p.point().zMm(), p.ale(), p.label())).toList()),
			result.report());
	}

	/** One row per cluster and region that overlap. */
	public static CsvTable regions(final ConjunctionResult result) {
		return AleTables.regions(result.report());
	}
}
