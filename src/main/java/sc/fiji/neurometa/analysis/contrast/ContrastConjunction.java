package sc.fiji.neurometa.analysis.contrast;

import java.util.List;

import sc.fiji.neurometa.analysis.conjunction.ConjunctionResult;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.Contribution;

/**
 * The conjunction of a contrast: the voxels in which both literatures converge.
 *
 * @param result the smaller of the two values (ALE, or with the balanced method the share of subsamples), the larger p
 *          and the smaller z; 0, 1 and 0 where not both converge
 * @param fromA contributions of the experiments of A to the ALE of A there
 * @param fromB contributions of the experiments of B to the ALE of B there
 */
public record ContrastConjunction(ConjunctionResult result, List<Contribution> fromA, List<Contribution> fromB) {

	public ContrastConjunction {
		fromA = List.copyOf(fromA);
		fromB = List.copyOf(fromB);
	}

	/** The maps. */
	public AleMaps maps() {
		return result.maps();
	}

	/** The tables. */
	public ClusterReport report() {
		return result.report();
	}

	/** The number of each voxel's cluster, 0 where there is none. */
	public double[] clusterNumbers() {
		return result.clusterNumbers();
	}
}
