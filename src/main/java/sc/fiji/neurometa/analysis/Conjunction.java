package sc.fiji.neurometa.analysis;

import java.util.List;

import sc.fiji.neurometa.analysis.Thresholding.TestedCluster;
import sc.fiji.neurometa.inference.ClusterFinder;
import sc.fiji.neurometa.inference.Connectivity;
import sc.fiji.neurometa.space.Mask;

/**
 * The conjunction of thresholded maps by the minimum statistic (Nichols et al. 2005, NeuroImage 25:653-660,
 * <a href="https://doi.org/10.1016/j.neuroimage.2004.12.005">doi:10.1016/j.neuroimage.2004.12.005</a>).
 */
public final class Conjunction {

	private Conjunction() {}

	/**
	 * The smallest value at each voxel where all maps are above 0, elsewhere 0; NaN is not above 0.
	 *
	 * @param maps one or more maps of the same voxels
	 */
	public static double[] minimum(final List<double[]> maps) {
		final double[] minimum = maps.get(0).clone();
		for (final double[] map : maps)
			for (int i = 0; i < minimum.length; i++)
				minimum[i] = map[i] > 0 && minimum[i] > 0 ? Math.min(minimum[i], map[i]) : 0;
		return minimum;
	}

	/**
	 * The clusters of a conjunction, the largest first.
	 *
	 * @param mask the voxels
	 * @param minimum the minimum statistic, by ordinal
	 * @param least the smallest value that belongs to a cluster
	 * @param connectivity which voxels are neighbours
	 * @param leastMm3 smallest volume of a cluster, inclusive
	 */
	public static List<TestedCluster> clusters(final Mask mask, final double[] minimum, final double least,
		final Connectivity connectivity, final double leastMm3)
	{
		return new ClusterFinder(mask, connectivity).find(minimum, least).stream().filter(c -> TestedCluster.isLarge(c, mask
			.grid().voxelVolumeMm3(), leastMm3)).map(c -> new TestedCluster(c, Double.NaN)).toList();
	}
}
