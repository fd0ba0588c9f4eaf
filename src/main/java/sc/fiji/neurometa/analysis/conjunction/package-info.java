/**
 * The conjunction of maps: the voxels in which every one of several thresholded maps is significant.
 * {@link sc.fiji.neurometa.analysis.conjunction.ThresholdedMap} is a map with its threshold,
 * {@link sc.fiji.neurometa.analysis.conjunction.Conjunction} takes the minimum over the maps and
 * {@link sc.fiji.neurometa.analysis.conjunction.ConjunctionResult} holds the clusters with the share of each map.
 * Maps may come from other programs, so neither foci nor permutations may come in.
 */
package sc.fiji.neurometa.analysis.conjunction;
