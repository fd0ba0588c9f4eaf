package sc.fiji.neurometa.analysis.literature;

/** Correction for multiple testing of the voxels of a map. */
public enum Correction {
	/** Family-wise error of the cluster size, by permutations. */
	CLUSTER_FWE,
	/** Family-wise error of the cluster mass, by permutations. */
	CLUSTER_MASS_FWE,
	/** Family-wise error of the single voxel, by permutations. */
	VOXEL_FWE,
	/** False discovery rate after Benjamini and Hochberg. */
	FDR_BH,
	/** False discovery rate after Benjamini and Yekutieli. */
	FDR_BY,
	/** None: every voxel at the uncorrected p. */
	UNCORRECTED;

	/** Whether permutations are needed. */
	public boolean needsPermutations() {
		return this == CLUSTER_FWE || this == CLUSTER_MASS_FWE || this == VOXEL_FWE;
	}

	/** Whether clusters are formed at an uncorrected p and then tested as wholes. */
	public boolean testsClusters() {
		return this == CLUSTER_FWE || this == CLUSTER_MASS_FWE;
	}
}
