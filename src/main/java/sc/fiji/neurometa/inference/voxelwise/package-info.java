/**
 * A permutation test in which every voxel has a null distribution of its own, as a null model with base rates needs
 * it. {@link sc.fiji.neurometa.inference.voxelwise.VoxelPass} runs over the null maps once and keeps the largest
 * values of each voxel; where clusters are tested, {@link sc.fiji.neurometa.inference.voxelwise.ClusterPass} runs
 * over the same maps again with the thresholds that are known by then.
 * {@link sc.fiji.neurometa.inference.voxelwise.VoxelwiseNull} joins both. Memory is the concern of this package, and
 * it is stated at each class. Where random foci fall, and what a value means, is not known here.
 */
package sc.fiji.neurometa.inference.voxelwise;
