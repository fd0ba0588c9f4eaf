package sc.fiji.neurometa.analysis;

import java.util.List;

import sc.fiji.neurometa.analysis.Thresholding.TestedCluster;

/**
 * Where two literatures converge both: the minimum statistic (Nichols et al. 2005, NeuroImage 25:653-660,
 * <a href="https://doi.org/10.1016/j.neuroimage.2004.12.005">doi:10.1016/j.neuroimage.2004.12.005</a>).
 *
 * @param maps the smaller of the two values (ALE, or with the balanced method the probability of convergence), the larger
 *          p and the smaller z; 0, 1 and 0 where not both converge
 * @param clusters the clusters, the largest first
 * @param report their tables
 * @param fromA what the experiments of A contribute to the ALE of A there
 * @param fromB what the experiments of B contribute to the ALE of B there
 */
public record ConjunctionResult(AleMaps maps, List<TestedCluster> clusters, ClusterReport report,
	List<Contribution> fromA, List<Contribution> fromB)
{

	public ConjunctionResult {
		clusters = List.copyOf(clusters);
		fromA = List.copyOf(fromA);
		fromB = List.copyOf(fromB);
	}

	/** The number of each voxel's cluster, 0 where there is none. */
	public double[] clusterNumbers() {
		return TestedCluster.numbers(clusters, maps.z().length);
	}
}
