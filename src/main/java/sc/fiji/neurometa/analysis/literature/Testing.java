package sc.fiji.neurometa.analysis.literature;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.InputException;

/**
 * The choices that say what of a map survives: the threshold, and which voxels form a cluster.
 *
 * @param threshold the threshold
 * @param connectivity the neighbourhood of voxels in a cluster
 */
public record Testing(@Flattened ThresholdChoice threshold, Connectivity connectivity) {

	/** @throws InputException naming the macro key of a value that is out of range */
	public Testing {
		final double voxelP = threshold.voxelP(), alpha = threshold.alpha(), mm3 = threshold.minClusterMm3();
		InputException.require(voxelP >= AnalyticNull.SMALLEST_P && voxelP < 1, "voxel_p", voxelP,
			"a probability between 0 and 1, such as 0.001");
		InputException.require(alpha > 0 && alpha < 1, "alpha", alpha, "a probability between 0 and 1, such as 0.05");
		InputException.require(mm3 >= 0 && mm3 < Double.POSITIVE_INFINITY, "min_cluster_mm3", mm3,
			"a volume of 0 mm3 or more");
	}

	/** The same with another threshold. */
	public Testing with(final ThresholdChoice choice) {
		return new Testing(choice, connectivity);
	}

	/** The same with other neighbours. */
	public Testing withConnectivity(final Connectivity neighbours) {
		return new Testing(threshold, neighbours);
	}

	/** Clusters of voxels that share a face, with the correction that is advised. */
	public static Testing defaults() {
		return new Testing(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.05, 0), Connectivity.FACES);
	}
}
