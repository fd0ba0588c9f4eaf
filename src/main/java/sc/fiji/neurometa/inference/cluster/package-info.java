/**
 * Clusters of a map: which voxels are neighbours, which connected sets reach a threshold, and how large and how
 * heavy they are. {@link sc.fiji.neurometa.inference.cluster.ClusterFinder} takes an array of values by ordinal and
 * returns clusters; {@link sc.fiji.neurometa.inference.cluster.ClusterMeasure} takes only the maxima that a
 * permutation keeps. The same code finds clusters in observed and in random maps. Names of regions, peaks and
 * corrected p-values belong in the analyses.
 */
package sc.fiji.neurometa.inference.cluster;
