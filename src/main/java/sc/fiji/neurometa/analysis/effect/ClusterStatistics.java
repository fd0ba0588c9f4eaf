package sc.fiji.neurometa.analysis.effect;

import sc.fiji.neurometa.space.Point;

/**
 * A cluster of the thresholded map.
 *
 * @param number its number, 1 = the largest
 * @param voxels number of voxels
 * @param volumeMm3 its volume in mm3
 * @param weightedCentre mean of its voxel centres, weighted by ALE
 * @param maxAle largest ALE value
 * @param maxZ largest z
 * @param minP smallest uncorrected p
 * @param peak where ALE is largest
 * @param fweP family-wise p of the tested quantity (size, mass or largest ALE value); NaN without permutations
 * @param label regions at the peak
 * @param minMm smallest coordinates of its voxel centres
 * @param maxMm largest coordinates of its voxel centres
 */
public record ClusterStatistics(int number, int voxels, double volumeMm3, Point weightedCentre, double maxAle,
	double maxZ, double minP, Point peak, double fweP, String label, Point minMm, Point maxMm)
{}
