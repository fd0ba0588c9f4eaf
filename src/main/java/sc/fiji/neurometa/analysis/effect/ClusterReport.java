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
package sc.fiji.neurometa.analysis.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;

/**
 * The tables that describe the clusters of a thresholded map.
 *
 * @param clusters one row per cluster, the largest first
 * @param peaks the local maxima, by cluster and descending ALE
 * @param regions overlap of the clusters with the regions of the atlases
 * @param nameColumns names of the columns about the places of peaks, besides the label; see {@link Anatomy#columns}
 */
public record ClusterReport(List<ClusterStatistics> clusters, List<Peak> peaks, List<Anatomy.RegionShare> regions,
	List<String> nameColumns)
{

	public ClusterReport {
		clusters = List.copyOf(clusters);
		peaks = List.copyOf(peaks);
		regions = List.copyOf(regions);
		nameColumns = List.copyOf(nameColumns);
	}

	/** Clusters of whose places no more than the labels are known. */
	public ClusterReport(final List<ClusterStatistics> clusters, final List<Peak> peaks,
		final List<Anatomy.RegionShare> regions)
	{
		this(clusters, peaks, regions, List.of());
	}

	/** The names of the place of a cluster's highest peak; empty where they are not known. */
	public List<String> names(final ClusterStatistics cluster) {
		return peaks.stream().filter(p -> p.cluster() == cluster.number()).findFirst().map(Peak::names).orElse(List.of());
	}

	/** Describes the clusters of an ALE map, with peaks by ALE value and centres weighted by it. */
	public static ClusterReport of(final Mask mask, final AleMaps maps, final List<TestedCluster> clusters,
		final Anatomy anatomy)
	{
		return of(mask, maps, maps.ale(), maps.ale(), clusters, anatomy);
	}

	/**
	 * Describes clusters.
	 *
	 * @param mask the voxels
	 * @param maps the maps
	 * @param height by ordinal; its maxima are the peaks
	 * @param weight by ordinal, of a voxel for the centre of its cluster
	 * @param clusters the clusters in the order of their numbers
	 * @param anatomy names regions
	 */
	public static ClusterReport of(final Mask mask, final AleMaps maps, final double[] height, final double[] weight,
		final List<TestedCluster> clusters, final Anatomy anatomy)
	{
		final List<ClusterStatistics> rows = new ArrayList<>();
		final List<Peak> peaks = new ArrayList<>();
		final List<Anatomy.RegionShare> regions = new ArrayList<>();
		for (int c = 0; c < clusters.size(); c++) {
			final Cluster cluster = clusters.get(c).cluster();
			final List<Point> points =
				Arrays.stream(cluster.ordinals()).mapToObj(i -> Point.ofVoxel(mask.grid(), mask.voxel(i))).toList();
			final List<Peak> own = peaks(c + 1, cluster, mask, maps, height, anatomy);
			rows.add(statistics(c + 1, clusters.get(c), points, own.get(0), mask, maps, weight));
			peaks.addAll(own);
			regions.addAll(anatomy.shares(c + 1, points, mask.grid().voxelVolumeMm3()));
		}
		return new ClusterReport(rows, peaks, regions, anatomy.columns());
	}

	private static ClusterStatistics statistics(final int number, final TestedCluster tested, final List<Point> points,
		final Peak highest, final Mask mask, final AleMaps maps, final double[] weight)
	{
		final int[] ordinals = tested.cluster().ordinals();
		final double[] sum = new double[3], min = new double[3], max = new double[3];
		Arrays.fill(min, Double.POSITIVE_INFINITY);
		Arrays.fill(max, Double.NEGATIVE_INFINITY);
		double weights = 0, largest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < ordinals.length; i++) {
			final double w = weight[ordinals[i]];
			final double[] mm = points.get(i).toArray();
			weights += w;
			largest = Math.max(largest, maps.ale()[ordinals[i]]);
			for (int axis = 0; axis < 3; axis++) {
				sum[axis] += w * mm[axis];
				min[axis] = Math.min(min[axis], mm[axis]);
				max[axis] = Math.max(max[axis], mm[axis]);
			}
		}
		return new ClusterStatistics(number, ordinals.length, ordinals.length * mask.grid().voxelVolumeMm3(),
			new Point(sum[0] / weights, sum[1] / weights, sum[2] / weights), largest, highest.z(), highest.p(),
			highest.point(), tested.fweP(), highest.label(), new Point(min[0], min[1], min[2]),
			new Point(max[0], max[1], max[2]));
	}

	private static List<Peak> peaks(final int number, final Cluster cluster, final Mask mask, final AleMaps maps,
		final double[] height, final Anatomy anatomy)
	{
		return Arrays.stream(cluster.ordinals()).filter(i -> isPeak(i, cluster, mask, height)).boxed()
			.sorted(Comparator.comparingDouble((Integer i) -> height[i]).reversed()).map(i -> {
				final Point point = Point.ofVoxel(mask.grid(), mask.voxel(i));
				return new Peak(number, point, maps.ale()[i], maps.p()[i], maps.z()[i], anatomy.label(point),
					anatomy.names(point));
			}).toList();
	}

	/**
	 * Whether none of the 26 voxels around is higher; of equal neighbours only the first is a peak. Voxels of another
	 * cluster, which can touch by an edge or a corner, do not count: every cluster has its own highest peak.
	 */
	private static boolean isPeak(final int ordinal, final Cluster cluster, final Mask mask, final double[] height) {
		final Grid grid = mask.grid();
		final int voxel = mask.voxel(ordinal), x = grid.x(voxel), y = grid.y(voxel), z = grid.z(voxel);
		for (int nz = z - 1; nz <= z + 1; nz++)
			for (int ny = y - 1; ny <= y + 1; ny++)
				for (int nx = x - 1; nx <= x + 1; nx++) {
					if (!grid.contains(nx, ny, nz)) continue;
					final int other = mask.ordinal(grid.index(nx, ny, nz));
					if (other < 0 || !(height[other] > height[ordinal] || other < ordinal && height[other] == height[ordinal]))
						continue;
					if (Arrays.binarySearch(cluster.ordinals(), other) >= 0) return false;
				}
		return true;
	}
}
