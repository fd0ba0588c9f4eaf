/**
 * The permutation test of two groups: labels are exchanged at random while the sizes of the groups stay. Each item
 * brings a map of whole numbers ({@link sc.fiji.neurometa.inference.relabeling.UnitMaps}), so that sums over a group
 * do not depend on their order. {@link sc.fiji.neurometa.inference.relabeling.LabelPermutations} counts voxel by
 * voxel how often chance exceeds the observed statistic;
 * {@link sc.fiji.neurometa.inference.relabeling.LabelExtremesFinder} takes the maxima for a correction over the
 * whole mask. The statistic itself is a {@link sc.fiji.neurometa.inference.relabeling.LabelStatistic} of the caller;
 * no literature and no ALE may come in.
 */
package sc.fiji.neurometa.inference.relabeling;
