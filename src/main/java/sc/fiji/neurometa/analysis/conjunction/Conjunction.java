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
package sc.fiji.neurometa.analysis.conjunction;

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.space.Mask;

/**
 * Conjunction of several thresholded maps: the smallest of their values, the minimum statistic for the conjunction null of
 * Nichols, Brett, Andersson, Wager and Poline (2005), NeuroImage 25:653-660,
 * <a href="https://doi.org/10.1016/j.neuroimage.2004.12.005">doi:10.1016/j.neuroimage.2004.12.005</a>, as in GingerALE.
 * With maps t_1 … t_k, each thresholded by itself, the conjunction is min_k t_k(v) where every t_k(v) &gt; 0, else 0: a
 * voxel survives when it survives in every map.
 */
public final class Conjunction {

	private Conjunction() {}

	/**
	 * The smallest value at each voxel where all maps are above 0; 0 elsewhere. NaN, which GingerALE writes outside its
	 * mask, and values below 0, which are the other direction of a signed map, are ignored.
	 *
	 * @param maps two or more, a value per voxel each, voxels in the same order
	 * @throws IllegalArgumentException when there are fewer, or their numbers of voxels differ
	 */
	public static double[] minimum(final List<double[]> maps) {
		if (maps.size() < 2) throw new IllegalArgumentException("A conjunction of " + maps.size() + " maps");
		final double[] minimum = maps.get(0).clone();
		for (final double[] map : maps) {
			if (map.length != minimum.length)
				throw new IllegalArgumentException("Maps of " + minimum.length + " and " + map.length + " voxels");
			for (int i = 0; i < map.length; i++)
				if (!(map[i] > 0)) minimum[i] = 0;
				else if (map[i] < minimum[i]) minimum[i] = map[i];
		}
		return minimum;
	}

	/**
	 * The clusters of a conjunction and their tables.
	 *
	 * @param mask the voxels
	 * @param maps the maps of the conjunction by ordinal of the mask; {@code ale} is the smallest value, 0 outside the
	 *          conjunction, and decides about clusters, peaks and weights. For a conjunction of two ALE, {@code p} is the
	 *          larger and {@code z} the smaller of the two, since a conjunction is as sure as its weaker part
	 * @param least the smallest value that belongs to a cluster
	 * @param connectivity the neighbourhood of voxels
	 * @param minClusterMm3 smallest volume of a cluster in mm3, inclusive
	 * @param anatomy names regions
	 */
	public static ConjunctionResult of(final Mask mask, final AleMaps maps, final double least,
		final Connectivity connectivity, final double minClusterMm3, final Anatomy anatomy)
	{
		final double voxelVolume = mask.grid().voxelVolumeMm3();
		final List<TestedCluster> clusters = new ClusterFinder(mask, connectivity).find(maps.ale(), least).stream()
			.filter(c -> TestedCluster.isLarge(c, voxelVolume, minClusterMm3)).map(c -> new TestedCluster(c, Double.NaN))
			.toList();
		return new ConjunctionResult(mask, maps, clusters, ClusterReport.of(mask, maps, clusters, anatomy));
	}

	/** The maps of a conjunction of which nothing but the smallest value is known: p and z are NaN. */
	static AleMaps valuesOnly(final double[] minimum) {
		final double[] unknown = new double[minimum.length];
		Arrays.fill(unknown, Double.NaN);
		return new AleMaps(minimum, unknown, unknown);
	}
}
