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

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.space.Mask;

/**
 * The halo of a region: the voxels around it that pass by the blur of the foci inside it, whatever the experiments report
 * elsewhere. Every experiment was selected for a focus in the region, so a cluster in the halo is no co-activation.
 * <p>
 * A voxel belongs to the halo when the ALE of the foci in the region, {@code 1 - prod_e (1 - MA_e)} over these foci with the
 * kernels of their experiments, reaches the value that a voxel of the map had to reach; or, so that a rim that a stray focus
 * lifts over that value belongs to it, too, when at least half of its {@code -ln(1 - ALE)} comes from these foci. Where every
 * voxel has a null distribution of its own and no such value exists, it is the one with the p {@code voxel_p} under the
 * uniform null hypothesis.
 *
 * @param leastAle the ALE value that belongs to the halo
 * @param voxelsOfClusters for each surviving cluster, the largest first, the number of its voxels in the halo and not in the
 *          region
 */
public record Halo(double leastAle, List<Integer> voxelsOfClusters) {

	private static final double HALF = 0.5;

	public Halo {
		voxelsOfClusters = List.copyOf(voxelsOfClusters);
	}

	/**
	 * The halo in the clusters of a map.
	 *
	 * @param region the region
	 * @param ordinals its voxels, ascending
	 * @param result the ALE of all foci of the experiments that report it
	 */
	static Halo of(final SeedRegion region, final int[] ordinals, final MainEffectResult result) {
		final List<Cluster> clusters = result.thresholding().survivors().stream().map(t -> t.cluster()).toList();
		final double least = leastAle(result);
		final double[] ale = clusters.isEmpty() ? new double[0] : ofInside(region, result);
		return new Halo(least,
			clusters.stream()
				.map(
					cluster -> (int) Arrays.stream(cluster.ordinals())
						.filter(i -> Arrays.binarySearch(ordinals, i) < 0 &&
							(ale[i] >= least || Math.log1p(-ale[i]) <= HALF * Math.log1p(-result.maps().ale()[i])))
						.count())
				.toList());
	}

	private static double leastAle(final MainEffectResult result) {
		final double ale = result.thresholding().threshold().ale();
		return Double.isNaN(ale) ? AnalyticNull
			.of(result.input().ale(result.foci().kernelFoci(), result.settings(), () -> {}, Ale.UNREAD).histograms(),
				() -> {})
			.threshold(result.settings().voxelP()) : ale;
	}

	/** The ALE of the foci in the region, by ordinal. */
	private static double[] ofInside(final SeedRegion region, final MainEffectResult result) {
		final Mask mask = result.mask();
		final AleSettings settings = result.settings();
		final List<KernelFoci> inside = result.foci().kernelFoci().stream()
			.map(e -> new KernelFoci(
				e.foci().stream().filter(f -> region.contains(f, mask.space(), settings.transform())).toList(), e.kernel()))
			.filter(e -> !e.foci().isEmpty()).toList();
		return Ale.of(inside, mask, new ModelledActivation(mask, settings.focusPlacement(), settings.maModel()), () -> {})
			.values();
	}
}
