package sc.fiji.neurometa.analysis.macm;

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.cluster.Cluster;
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
 */
public record RegionFinding(int voxels, double volumeMm3, int survivingVoxels, double maxAle, double maxZ, Point peakMm,
	List<Integer> voxelsOfClusters)
{

	public RegionFinding {
		voxelsOfClusters = List.copyOf(voxelsOfClusters);
	}

	public static RegionFinding of(final SeedRegion region, final MainEffectResult result) {
		final int[] ordinals = region.ordinals(result.mask(), result.settings().transform());
		final double[] ale = result.maps().ale(), z = result.maps().z();
		int peak = ordinals[0];
		for (final int i : ordinals)
			if (ale[i] > ale[peak]) peak = i;
		final List<Integer> shared = result.thresholding().survivors().stream().map(c -> common(c.cluster(), ordinals))
			.toList();
		return new RegionFinding(ordinals.length, ordinals.length * result.mask().grid().voxelVolumeMm3(), shared.stream()
			.mapToInt(Integer::intValue).sum(), ale[peak], Arrays.stream(ordinals).mapToDouble(i -> z[i]).max().orElseThrow(),
			Point.ofVoxel(result.mask().grid(), result.mask().voxel(peak)), shared);
	}

	private static int common(final Cluster cluster, final int[] ordinals) {
		return (int) Arrays.stream(ordinals).filter(i -> Arrays.binarySearch(cluster.ordinals(), i) >= 0).count();
	}
}
