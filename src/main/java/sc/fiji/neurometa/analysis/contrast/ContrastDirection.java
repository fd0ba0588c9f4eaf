package sc.fiji.neurometa.analysis.contrast;

import java.util.List;

import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;

/**
 * One direction of a contrast.
 *
 * @param maps difference of the ALE values (positive where this direction has more), p and z of this direction, by
 *          ordinal; where it is not tested p is 1 and z is 0
 * @param testedVoxels number of voxels that are tested
 * @param clusters the surviving clusters, the largest first
 * @param report their tables
 * @param fromA contributions of the experiments of A to the difference, which add up to 100 in A - B; in
 *          B - A they are negative
 * @param fromB the same of B
 */
public record ContrastDirection(AleMaps maps, int testedVoxels, List<TestedCluster> clusters, ClusterReport report,
	List<Contribution> fromA, List<Contribution> fromB)
{

	public ContrastDirection {
		clusters = List.copyOf(clusters);
		fromA = List.copyOf(fromA);
		fromB = List.copyOf(fromB);
	}

	/** z inside the clusters, 0 elsewhere. */
	public double[] thresholdedZ() {
		return TestedCluster.inside(clusters, maps.z());
	}

	/** The number of each voxel's cluster, 0 where there is none. */
	public double[] clusterNumbers() {
		return TestedCluster.numbers(clusters, maps.z().length);
	}
}
