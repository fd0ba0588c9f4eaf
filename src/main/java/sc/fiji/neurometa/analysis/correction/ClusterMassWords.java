package sc.fiji.neurometa.analysis.correction;

/** The words of {@link ClusterMass}. */
record ClusterMassWords() implements FamilyWiseWords {

	@Override
	public String label() {
		return "Cluster mass, family-wise";
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "cluster mass FWE ≤ " + alpha + ", cluster-forming p ≤ " + voxelP;
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "a family-wise p ≤ " + alpha + " of the mass of clusters formed at p ≤ " + voxelP;
	}

	@Override
	public String methods(final MethodSentences s) {
		return s.forming() + "The mass of a cluster was the amount by which its ALE values exceeded the " +
			"cluster-forming value, summed over its voxels. " + s.permutations("the mass of the heaviest cluster was recorded") + s
				.level("cluster", "its mass");
	}

	@Override
	public String unit() {
		return "cluster";
	}

	@Override
	public String required() {
		return "A cluster had to have a mass of at least ";
	}

	@Override
	public String symbol() {
		return "mass ";
	}

	@Override
	public String maximum() {
		return "Heaviest cluster";
	}

	@Override
	public String axis() {
		return "heaviest cluster (ALE above the cluster-forming value, summed)";
	}

	@Override
	public String contrastAxis() {
		return "heaviest cluster (difference above the cluster-forming one, summed)";
	}
}
