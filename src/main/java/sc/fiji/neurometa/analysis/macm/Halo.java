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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.PartialP;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.space.Mask;

/**
 * The halo of a region: the voxels around it that pass by the blur of the foci inside it, whatever the experiments report
 * elsewhere. Every experiment was selected for a focus in the region, so a cluster in the halo is no co-activation.
 * <p>
 * A voxel belongs to the halo when the ALE of the foci in the region, {@code 1 - prod_e (1 - MA_e)} over these foci with the
 * kernels of their experiments, passes under the null hypothesis of the run: when it reaches the value that a voxel of the map
 * had to reach or, where every voxel has a null distribution of its own, when its p among the null maps of the run is at most
 * that which a voxel had to have. So that a rim that a stray focus lifts over the threshold belongs to it, too, a voxel also
 * belongs to it when at least half of its {@code -ln(1 - ALE)} comes from these foci.
 *
 * @param leastAle the ALE value that belongs to the halo; absent where every voxel has its own
 * @param voxelsOfClusters for each surviving cluster, the largest first, the number of its voxels in the halo and not in the
 *          region
 */
public record Halo(Optional<Double> leastAle, List<Integer> voxelsOfClusters) {

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
	 * @param driver runs permutations where every voxel has its own null distribution
	 * @param progress receives progress and may cancel
	 */
	static Halo of(final SeedRegion region, final int[] ordinals, final MainEffectResult result,
		final PermutationDriver driver, final Progress progress)
	{
		final List<Cluster> clusters = result.thresholding().survivors().stream().map(t -> t.cluster()).toList();
		final Optional<Double> least =
			Optional.of(result.thresholding().threshold().ale()).filter(ale -> !Double.isNaN(ale));
		if (clusters.isEmpty()) return new Halo(least, List.of());
		final List<KernelFoci> inside = inside(region, result);
		final double[] ale =
			Ale.of(inside, result.mask(), activation(result.mask(), result.settings()), progress::check).values();
		final int[] around = clusters.stream().flatMapToInt(c -> Arrays.stream(c.ordinals()))
			.filter(i -> ale[i] > 0 && Arrays.binarySearch(ordinals, i) < 0).toArray();
		final IntPredicate passes = least.<IntPredicate> map(value -> i -> ale[i] >= value)
			.orElseGet(() -> byVoxel(inside, around, result, driver, progress));
		final boolean[] isHalo = new boolean[ale.length];
		for (final int i : around)
			isHalo[i] = passes.test(i) || Math.log1p(-ale[i]) <= HALF * Math.log1p(-result.maps().ale()[i]);
		return new Halo(least,
			clusters.stream().map(c -> (int) Arrays.stream(c.ordinals()).filter(i -> isHalo[i]).count()).toList());
	}

	/** The voxels that the foci in the region let pass by the p that they have alone. */
	private static IntPredicate byVoxel(final List<KernelFoci> inside, final int[] around, final MainEffectResult result,
		final PermutationDriver driver, final Progress progress)
	{
		if (around.length == 0) return i -> false;
		progress.stage("Halo of the region");
		final Mask mask = result.mask();
		final boolean[] isAround = new boolean[mask.size()];
		IntStream.of(around).forEach(i -> isAround[i] = true);
		final Mask voxels =
			Mask.of("around the region", mask.grid(), mask.space(), v -> mask.contains(v) && isAround[mask.ordinal(v)]);
		final double[] p = PartialP.of(result, inside, voxels, driver, progress);
		final double most = result.thresholding().threshold().voxelP();
		return i -> p[voxels.ordinal(mask.voxel(i))] <= most;
	}

	private static ModelledActivation activation(final Mask mask, final AleSettings settings) {
		return new ModelledActivation(mask, settings.focusPlacement(), settings.maModel());
	}

	/** The foci in the region. */
	private static List<KernelFoci> inside(final SeedRegion region, final MainEffectResult result) {
		return result.foci().kernelFoci().stream()
			.map(e -> new KernelFoci(e.foci().stream()
				.filter(f -> region.contains(f, result.mask().space(), result.settings().transform())).toList(), e.kernel()))
			.filter(e -> !e.foci().isEmpty()).toList();
	}
}
