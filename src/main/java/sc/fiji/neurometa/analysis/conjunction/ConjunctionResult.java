package sc.fiji.neurometa.analysis.conjunction;

import java.util.List;

import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.space.Mask;

/**
 * The result of a conjunction of thresholded maps.
 *
 * @param mask the voxels, whose ordinals index all maps
 * @param maps {@code ale} is the smallest value of the maps, 0 outside the conjunction; p and z are NaN where the maps
 *          do not determine them
 * @param clusters the clusters, the largest first; without a p
 * @param report their tables, in which {@code ale} is the smallest value
 */
public record ConjunctionResult(Mask mask, AleMaps maps, List<TestedCluster> clusters, ClusterReport report) {

	public ConjunctionResult {
		clusters = List.copyOf(clusters);
	}

	/** The number of each voxel's cluster, 0 where there is none. */
	public double[] clusterNumbers() {
		return TestedCluster.numbers(clusters, mask.size());
	}
}
