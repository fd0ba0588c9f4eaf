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
package sc.fiji.neurometa.commands.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.conjunction.MapClusters;
import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The peaks in the tables next to a map of NeuroMeta. A map alone does not show which of several voxels with the same
 * value is the peak: p of a contrast comes in steps, and its z has plateaus.
 *
 * @param peaks places and labels, as in the tables
 */
public record PeakTables(List<Named> peaks) {

	private static final Pattern MAP =
		Pattern.compile("(.+?)(_contrast)?(?:_thresholded)?_(?:Z|ALE|conjunction)\\.nii(?:\\.gz)?");

	/** A peak of a table. */
	public record Named(Point place, String label) {}

	/** The tables next to a map; none where the name of the map is not one of NeuroMeta's, or there is no table. */
	public static PeakTables nextTo(final Path map) {
		final Matcher name = MAP.matcher(String.valueOf(map.getFileName()));
		if (!name.matches()) return new PeakTables(List.of());
		final String prefix = name.group(1);
		final Stream<String> tables = name.group(2) != null ? Stream.of(prefix + "_A-B", prefix + "_B-A")
				: map.getFileName().toString().startsWith(prefix + "_conjunction.") ? Stream.of(prefix + "_conjunction")
				: Stream.of(prefix);
		final List<Named> peaks = new ArrayList<>();
		tables.map(t -> map.resolveSibling(t + "_peaks.csv")).filter(Files::exists)
			.forEach(file -> add(peaks, CsvTable.read(file), file));
		return new PeakTables(List.copyOf(peaks));
	}

	private static void add(final List<Named> peaks, final CsvTable table, final Path file) {
		final double[] x = table.numbers("x_mm", file), y = table.numbers("y_mm", file), z = table.numbers("z_mm", file);
		final int label = table.required("label", file);
		for (int row = 0; row < x.length; row++)
			peaks.add(new Named(new Point(x[row], y[row], z[row]), String.valueOf(table.rows().get(row).get(label))));
	}

	/** The first peak of the tables that lies in a cluster where the map is as high as anywhere in it. */
	public Optional<Named> of(final MapClusters.Found cluster, final Volume map) {
		final ClusterStatistics c = cluster.statistics();
		return peaks.stream().filter(p -> isWithin(p.place.toArray(), c.minMm().toArray(), c.maxMm().toArray()))
			.filter(p -> {
				final int voxel = map.grid().nearestVoxel(p.place.xMm(), p.place.yMm(), p.place.zMm());
				return voxel >= 0 && map.get(voxel) == (float) cluster.value();
			}).findFirst();
	}

	private static boolean isWithin(final double[] place, final double[] low, final double[] high) {
		for (int axis = 0; axis < 3; axis++)
			if (place[axis] < low[axis] - 1e-6 || place[axis] > high[axis] + 1e-6) return false;
		return true;
	}
}
