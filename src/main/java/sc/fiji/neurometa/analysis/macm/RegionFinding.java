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
package sc.fiji.neurometa.analysis.macm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.space.Point;

/**
 * Findings of the map of co-activations in the region itself, which converges by construction.
 *
 * @param voxels number of in-mask voxels of the region
 * @param volumeMm3 their volume in mm3
 * @param survivingVoxels number of them in surviving clusters
 * @param maxAle largest ALE value in the region
 * @param maxZ largest z in the region
 * @param peakMm the place of the largest ALE
 * @param voxelsOfClusters for each surviving cluster, the largest first, the number of its voxels in the region
 * @param halo the surroundings of the region that pass by its own foci; empty where these were left out, and in records of
 *          versions that did not know it
 */
public record RegionFinding(int voxels, double volumeMm3, int survivingVoxels, double maxAle, double maxZ, Point peakMm,
	List<Integer> voxelsOfClusters, Optional<Halo> halo)
{

	/** @throws IllegalArgumentException when the halo is one of other clusters */
	public RegionFinding {
		voxelsOfClusters = List.copyOf(voxelsOfClusters);
		if (halo.isPresent() && halo.get().voxelsOfClusters().size() != voxelsOfClusters.size())
			throw new IllegalArgumentException("the halo of the region has other clusters than the region");
	}

	/**
	 * The findings of a map.
	 *
	 * @param region the region
	 * @param result the map
	 * @param driver runs permutations where every voxel has its own null distribution
	 * @param progress receives progress and may cancel
	 */
	public static RegionFinding of(final SeedRegion region, final MainEffectResult result, final PermutationDriver driver,
		final Progress progress)
	{
		final int[] ordinals = region.ordinals(result.mask(), result.settings().transform());
		final double[] ale = result.maps().ale(), z = result.maps().z();
		int peak = ordinals[0];
		for (final int i : ordinals)
			if (ale[i] > ale[peak]) peak = i;
		final List<Integer> shared =
			result.thresholding().survivors().stream().map(c -> common(c.cluster(), ordinals)).toList();
		return new RegionFinding(ordinals.length, ordinals.length * result.mask().grid().voxelVolumeMm3(),
			shared.stream().mapToInt(Integer::intValue).sum(), ale[peak],
			Arrays.stream(ordinals).mapToDouble(i -> z[i]).max().orElseThrow(),
			Point.ofVoxel(result.mask().grid(), result.mask().voxel(peak)), shared, result.input().excluded().isPresent()
				? Optional.empty() : Optional.of(Halo.of(region, ordinals, result, driver, progress)));
	}

	/**
	 * Number of voxels of a cluster that lie neither in the region nor in its halo.
	 *
	 * @param cluster its place among the surviving clusters
	 * @param voxels its number of voxels
	 */
	public int beyond(final int cluster, final int voxels) {
		return voxels - voxelsOfClusters.get(cluster) - halo.map(h -> h.voxelsOfClusters().get(cluster)).orElse(0);
	}

	/**
	 * Whether there are clusters, but none that extends beyond the region and its halo.
	 *
	 * @param voxels number of voxels of each surviving cluster
	 */
	public boolean isConfined(final List<Integer> voxels) {
		return !voxels.isEmpty() && IntStream.range(0, voxels.size()).allMatch(c -> beyond(c, voxels.get(c)) == 0);
	}

	private static int common(final Cluster cluster, final int[] ordinals) {
		return (int) Arrays.stream(ordinals).filter(i -> Arrays.binarySearch(cluster.ordinals(), i) >= 0).count();
	}
}
