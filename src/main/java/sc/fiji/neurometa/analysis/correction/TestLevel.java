package sc.fiji.neurometa.analysis.correction;

/**
 * The numbers that a correction works with.
 *
 * @param voxelP uncorrected p: the threshold itself, or the cluster-forming one
 * @param alpha level of the correction
 * @param sequential whether the number of permutations depended on their results
 */
public record TestLevel(double voxelP, double alpha, boolean sequential) {}
