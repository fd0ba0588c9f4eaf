package sc.fiji.neurometa.analysis.correction;

/** The words of {@link ClusterSize}. */
record ClusterSizeWords() implements FamilyWiseWords {

	@Override
	public String label() {
		return "Cluster size, family-wise";
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "cluster size FWE ≤ " + alpha + ", cluster-forming p ≤ " + voxelP;
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "a family-wise p ≤ " + alpha + " of the size of clusters formed at p ≤ " + voxelP;
	}

	@Override
	public String methods(final MethodSentences s) {
		return s.forming() + s.permutations("the number of voxels of the largest cluster was recorded") + s.level("cluster",
			"its size");
	}

	@Override
	public String unit() {
		return "cluster";
	}

	@Override
	public String required() {
		return "A cluster had to hold at least ";
	}

	@Override
	public String symbol() {
		return "";
	}

	@Override
	public String maximum() {
		return "Largest cluster";
	}

	@Override
	public String axis() {
		return "largest cluster (voxels)";
	}

	@Override
	public String contrastAxis() {
		return axis();
	}
}
