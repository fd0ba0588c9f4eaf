package sc.fiji.neurometa.analysis.effect;

/**
 * The contribution of an experiment to a cluster. With {@code ALE_-e = 1 - (1 - ALE) / (1 - MA_e)} the ALE without the
 * experiment, and {@code loss(v) = 1 - ALE_-e(v) / ALE(v)}:
 *
 * @param cluster number of the cluster, counted from 1
 * @param experiment name of the experiment
 * @param fociInside number of its foci in voxels of the cluster
 * @param contributionPercent mean loss over the cluster's voxels, scaled so that all experiments add up to 100
 * @param maxPercent largest loss at any voxel of the cluster, in percent
 */
public record Contribution(int cluster, String experiment, int fociInside, double contributionPercent,
	double maxPercent)
{}
