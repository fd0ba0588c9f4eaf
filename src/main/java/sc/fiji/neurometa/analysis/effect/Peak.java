package sc.fiji.neurometa.analysis.effect;

import sc.fiji.neurometa.space.Point;

/**
 * A local maximum of the ALE map inside a cluster: none of the 26 voxels around it that belong to the cluster is
 * higher.
 *
 * @param cluster number of the cluster, counted from 1
 * @param point centre of the voxel
 * @param ale ALE value
 * @param p uncorrected p
 * @param z its standard normal deviate
 * @param label regions there
 */
public record Peak(int cluster, Point point, double ale, double p, double z, String label) {}
