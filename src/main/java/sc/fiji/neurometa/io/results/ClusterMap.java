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
import java.util.List;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;

/** Reader of maps of the values in the clusters of a run, which verifies that they are those of the run. */
public final class ClusterMap {

	private ClusterMap() {}

	/**
	 * A map that is 0 outside the clusters.
	 *
	 * @param clusters the clusters
	 * @param name the word between prefix and {@code .nii.gz}
	 * @param column the column of {@code clusters.csv} with its value at the peak of each cluster
	 * @throws sc.fiji.neurometa.model.InputException when it is missing, damaged, or not that of the run
	 */
	public static Volume within(final ClusterFiles clusters, final String name, final String column) {
		return read(clusters.files(), name, List.of(new Side(clusters, clusters.numbers(), 1, column)), false);
	}

	/**
	 * A map of both directions of a contrast, the second one negative, that is 0 outside their clusters.
	 *
	 * @param more the clusters of the first direction
	 * @param less those of the second
	 * @param name the word between prefix and {@code .nii.gz}
	 * @throws sc.fiji.neurometa.model.InputException as {@link #within}
	 */
	public static Volume within(final ClusterFiles more, final ClusterFiles less, final String name) {
		return read(more.files(), name,
			List.of(new Side(more, more.numbers(), 1, "max_z"), new Side(less, less.numbers(), -1, "max_z")), false);
	}

	/**
	 * A map that also has values outside the clusters, such as those of voxels in clusters that are too small.
	 *
	 * @param clusters the clusters
	 * @param name the word between prefix and {@code .nii.gz}
	 * @param column the column of {@code clusters.csv} with its value at the peak of each cluster
	 * @throws sc.fiji.neurometa.model.InputException as {@link #within}
	 */
	public static Volume whole(final ClusterFiles clusters, final String name, final String column) {
		return read(clusters.files(), name, List.of(new Side(clusters, clusters.numbers(), 1, column)), true);
	}

	/** Clusters whose values a map has, with a sign. */
	private record Side(ClusterFiles clusters, Volume numbers, int sign, String column) {

		/** The values at the peaks are those of the run, as floats. */
		void check(final Volume map, final Path file) {
			final double[] wanted = clusters.expected().numbers(column, file);
			for (int c = 0; c < wanted.length; c++) {
				final float value = sign * map.get(clusters.peakVoxel(map.grid(), c));
				if (value != (float) wanted[c]) throw CsvTable.foreign(file,
					"at the peak of cluster " + (c + 1) + " it is " + value + ", by the run record " + (float) wanted[c]);
			}
		}
	}

	private static Volume read(final RunFolder files, final String name, final List<Side> sides,
		final boolean isElsewhere)
	{
		final Path file = files.file(name, ".nii.gz");
		final Volume map = files.map(name);
		final Grid grid = map.grid();
		for (final Side side : sides)
			if (!side.numbers.grid().matches(grid))
				throw CsvTable.foreign(file, "it is not on the grid of the cluster numbers of the run");
		for (int v = 0; v < grid.voxels(); v++) {
			final float value = map.get(v);
			boolean isInside = false, isPositive = false;
			for (final Side side : sides)
				if (side.numbers.get(v) > 0) {
					isInside = true;
					isPositive |= side.clusters.isPositive();
				}
			if (value != 0 && !isInside && !isElsewhere)
				throw CsvTable.foreign(file, "it has values outside the clusters of the run");
			if (value == 0 && isPositive) throw CsvTable.foreign(file, "it has no value inside a cluster of the run");
		}
		sides.forEach(side -> side.check(map, file));
		return map;
	}
}
