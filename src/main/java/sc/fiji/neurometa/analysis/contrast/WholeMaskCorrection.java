package sc.fiji.neurometa.analysis.contrast;

import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.cluster.Cluster;

/**
 * The family-wise correction of a contrast over the whole mask.
 *
 * @param formingDifference the cluster-forming difference of ALE values
 * @param formingRelabelings number of label permutations, made beforehand, that fixed it
 * @param maxima of every label permutation the largest difference, and the largest and heaviest cluster, of the directions that
 *          are tested
 * @param limit the smallest value that survives
 */
public record WholeMaskCorrection(double formingDifference, int formingRelabelings, NullMaxima maxima, Threshold.Limit limit) {

	/**
	 * Family-wise p of a cluster by each quantity.
	 *
	 * @param size by its number of voxels
	 * @param mass by the amount by which its differences exceed the cluster-forming one, summed
	 * @param voxel by its largest difference
	 */
	public record ClusterP(double size, double mass, double voxel) {}

	/** All three p of a cluster of a direction, whose differences are given by ordinal. */
	public ClusterP p(final Cluster cluster, final double[] differences) {
		final NullMaxima.ClusterMaxima clusters = maxima.clusters().get(0);
		return new ClusterP(clusters.sizeNull().p(cluster.size()), clusters.massNull().p(cluster.mass(differences,
			formingDifference)), maxima.valueNull().p(cluster.maximum()));
	}
}
