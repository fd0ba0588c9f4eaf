package sc.fiji.neurometa.analysis.correction;

import java.util.List;

import sc.fiji.neurometa.inference.cluster.Cluster;

/** An observed map, compared with a null hypothesis voxel by voxel, as a correction thresholds it. */
public interface TestedMap {

	/** The ALE values, by ordinal of the mask. */
	double[] ale();

	/** The uncorrected p of each voxel, by ordinal. */
	double[] p();

	/** The smallest ALE value with which a voxel has at most the given p; NaN when that differs from voxel to voxel. */
	double ale(double voxelP);

	/** The largest p of a voxel whose ALE value is at least the given one; 0 when there can be none. */
	double p(double ale);

	/** Mass of a cluster that was formed at {@link TestLevel#voxelP}. */
	double mass(Cluster cluster);

	/** The clusters of the voxels with at least a value, the largest first. */
	List<Cluster> clusters(double[] values, double least);
}
