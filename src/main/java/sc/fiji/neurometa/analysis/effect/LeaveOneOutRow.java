package sc.fiji.neurometa.analysis.effect;

/**
 * The fate of a cluster when an experiment is left out.
 *
 * @param cluster number of the cluster, counted from 1
 * @param experiment name of the experiment
 * @param stands whether it survives: whether one of its voxels is in a cluster that survives without the experiment
 * @param voxels number of its voxels that are in such clusters
 * @param percent the same in percent of its voxels
 * @param found voxels of the largest cluster that shares a voxel with it: of those that survive or, if none does, of those
 *          that are formed; 0 when there is none
 * @param foundMm3 its volume in mm3
 * @param fweP its family-wise p; NaN without permutations and without a cluster
 * @param maxAle its largest ALE value; NaN without a cluster
 * @param maxZ the z of that; NaN without a cluster
 * @param leastAle the ALE value that a voxel had to reach; infinite when none could
 */
public record LeaveOneOutRow(int cluster, String experiment, boolean stands, int voxels, double percent, int found,
	double foundMm3, double fweP, double maxAle, double maxZ, double leastAle)
{}
