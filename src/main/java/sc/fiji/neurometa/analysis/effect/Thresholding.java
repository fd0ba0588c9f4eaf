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

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.correction.FormedCluster;
import sc.fiji.neurometa.analysis.correction.TestLevel;
import sc.fiji.neurometa.analysis.correction.TestedMap;
import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.ThresholdFree;
import sc.fiji.neurometa.space.Mask;

/**
 * The thresholding of an ALE map: the clusters that survive.
 *
 * @param threshold the threshold
 * @param survivors the surviving clusters, the largest first
 * @param largestRejected the largest cluster above the voxel threshold that does not survive
 */
public record Thresholding(Threshold threshold, List<TestedCluster> survivors,
	Optional<TestedCluster> largestRejected)
{

	/**
	 * A cluster above the voxel threshold.
	 *
	 * @param cluster its voxels
	 * @param fweP family-wise p of the tested quantity; NaN without permutations
	 */
	public record TestedCluster(Cluster cluster, double fweP) {

		/** The number of each voxel's cluster, counted from 1, 0 where there is none. */
		public static double[] numbers(final List<TestedCluster> clusters, final int voxels) {
			final double[] numbers = new double[voxels];
			for (int c = 0; c < clusters.size(); c++)
				for (final int i : clusters.get(c).cluster().ordinals())
					numbers[i] = c + 1;
			return numbers;
		}

		/** The values of a map inside clusters, 0 elsewhere. */
		public static double[] inside(final List<TestedCluster> clusters, final double[] map) {
			final double[] kept = new double[map.length];
			for (final TestedCluster tested : clusters)
				for (final int i : tested.cluster().ordinals())
					kept[i] = map[i];
			return kept;
		}

		/** Whether the cluster has at least a volume, up to rounding. */
		public static boolean isLarge(final Cluster cluster, final double voxelMm3, final double leastMm3) {
			return cluster.size() * voxelMm3 >= leastMm3 * (1 - 1e-9);
		}
	}

	public Thresholding {
		survivors = List.copyOf(survivors);
	}

	/**
	 * Thresholds a map.
	 *
	 * @param mask its voxels
	 * @param maps the map
	 * @param tested the same compared with the null hypothesis
	 * @param settings the correction
	 */
	static Thresholding of(final Mask mask, final AleMaps maps, final AleNull tested, final AleSettings settings) {
		return Formed.of(mask, maps, tested, settings).thresholding();
	}

	/**
	 * All clusters above the voxel threshold, including those that do not survive.
	 *
	 * @param threshold the threshold
	 * @param clusters the clusters, the largest first
	 * @param survivors those that survive
	 */
	record Formed(Threshold threshold, List<TestedCluster> clusters, List<TestedCluster> survivors) {

		static Formed of(final Mask mask, final AleMaps maps, final AleNull tested, final AleSettings settings) {
			final Correction correction = settings.correction();
			final Optional<FamilyWise> familyWise = correction.familyWise();
			final ObservedMap map = ObservedMap.of(mask, maps, tested, settings);
			final Threshold threshold = correction.threshold(map, level(settings));
			final double voxelVolume = mask.grid().voxelVolumeMm3();
			final List<TestedCluster> all = correction.clusters(map, threshold).stream()
				.map(c -> new TestedCluster(c, map.maxima()
					.map(t -> t.p(familyWise.orElseThrow().of(FormedCluster.of(c, () -> map.mass(c))))).orElse(Double.NaN)))
				.toList();
			return new Formed(threshold, all, all.stream().filter(c -> !(c.fweP() > settings.alpha()) &&
				TestedCluster.isLarge(c.cluster(), voxelVolume, settings.minClusterMm3())).toList());
		}

		Thresholding thresholding() {
			return new Thresholding(threshold, survivors, clusters.stream().filter(c -> !survivors.contains(c)).findFirst());
		}
	}

	/** The numbers of the correction. */
	static TestLevel level(final AleSettings settings) {
		return new TestLevel(settings.voxelP(), settings.alpha(), settings.stopEarly().isPresent());
	}

	/**
	 * An observed map for its correction.
	 *
	 * @param maps the map
	 * @param tested the same compared with the null hypothesis
	 * @param maxima the distribution of the maximum that the correction tests
	 * @param finder finds its clusters
	 * @param enhancement finds its TFCE scores
	 */
	record ObservedMap(AleMaps maps, AleNull tested, Optional<MaximumNull> maxima, ClusterFinder finder,
		ThresholdFree enhancement) implements TestedMap
	{

		static ObservedMap of(final Mask mask, final AleMaps maps, final AleNull tested, final AleSettings settings) {
			return new ObservedMap(maps, tested,
				settings.correction().familyWise().flatMap(f -> tested.maxima().map(f::distribution)),
				new ClusterFinder(mask, settings.connectivity()), new ThresholdFree(mask, settings.connectivity()));
		}

		@Override
		public double[] ale() {
			return maps.ale();
		}

		@Override
		public double[] tfce() {
			return enhancement.scores(maps.z());
		}

		@Override
		public double[] p() {
			return maps.p();
		}

		@Override
		public double ale(final double voxelP) {
			return tested.ale(voxelP);
		}

		@Override
		public double p(final double ale) {
			return tested.p(ale);
		}

		@Override
		public double mass(final Cluster cluster) {
			return tested.mass(cluster);
		}

		@Override
		public List<Cluster> clusters(final double[] values, final double least) {
			return finder.find(values, least);
		}
	}
}
