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
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.voxelwise.RegionMeans;
import sc.fiji.neurometa.space.Mask;

/**
 * The comparison of the clusters of an ALE with a database: how many of its studies report each, and how often random
 * experiments with foci of the database reach the cluster's mean ALE value. The p of a cluster is {@code (b + 1) / (m + 1)},
 * with b the number of m null maps whose mean over the voxels of the cluster is at least the observed one. Clusters are
 * chosen where the observed values are large, and the null maps are not searched for their own: under the uniform null this p
 * describes a cluster, and is smaller than that of a place chosen beforehand.
 */
public final class ClusterBaseRates {

	/** Number of null maps where the run has no permutations of the base rate itself. */
	public static final int MAPS = 1000;

	private ClusterBaseRates() {}

	/**
	 * Compares the clusters of a result where its input has a database to compare with. Under the base rate of this database
	 * the null maps are those of the run.
	 *
	 * @param result the result
	 * @param driver runs the permutations
	 * @param progress receives progress and may cancel
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static MainEffectResult with(final MainEffectResult result, final PermutationDriver driver,
		final Progress progress)
	{
		return result.input().database().filter(BaseRateDatabase::compares)
			.map(database -> result.withBaseRates(of(result, database, driver, progress))).orElse(result);
	}

	private static List<ClusterBaseRate> of(final MainEffectResult result, final BaseRateDatabase database,
		final PermutationDriver driver, final Progress progress)
	{
		final List<int[]> clusters = result.thresholding().survivors().stream().map(Thresholding.TestedCluster::cluster)
			.map(Cluster::ordinals).toList();
		if (clusters.isEmpty()) return List.of();
		progress.stage("Base rates of the clusters");
		final double[] p = p(result, clusters, database, driver, progress);
		final List<ClusterBaseRate> rates = new ArrayList<>();
		for (int c = 0; c < clusters.size(); c++)
			rates.add(new ClusterBaseRate(c + 1, database.studiesReporting(result.mask(), clusters.get(c)),
				database.studies(), p[c]));
		return rates;
	}

	private static double[] p(final MainEffectResult result, final List<int[]> clusters, final BaseRateDatabase database,
		final PermutationDriver driver, final Progress progress)
	{
		final AleInput input = result.input();
		final AleSettings settings = result.settings();
		final Mask mask = input.mask();
		final boolean[] inCluster = new boolean[mask.size()];
		clusters.forEach(ordinals -> Arrays.stream(ordinals).forEach(i -> inCluster[i] = true));
		// the same values as in the whole mask, at the only voxels that count
		final Mask inside =
			Mask.of("clusters", mask.grid(), mask.space(), v -> mask.contains(v) && inCluster[mask.ordinal(v)]);
		final QuantisedAle random =
			new QuantisedAle(result.foci().kernelFoci(), inside, database.nullFoci(), settings.maModel());
		final int[][] regions = clusters.stream()
			.map(ordinals -> Arrays.stream(ordinals).map(i -> inside.ordinal(mask.voxel(i))).toArray()).toArray(int[][]::new);
		final int maps = input.baseRate().isPresent() ? settings.permutations() : MAPS;
		final RegionMeans test = new RegionMeans(() -> random.draws()::draw,
			PartialP.units(result.foci().kernelFoci(), inside, random, settings, progress), regions, random::ale,
			settings.seed());
		final int[] reaching = driver.run("base rates of clusters", test, maps, progress);
		return IntStream.of(reaching).mapToDouble(b -> (b + 1.0) / (maps + 1.0)).toArray();
	}
}
