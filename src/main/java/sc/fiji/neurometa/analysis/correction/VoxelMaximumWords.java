package sc.fiji.neurometa.analysis.correction;

/** The words of {@link VoxelMaximum}. */
record VoxelMaximumWords() implements FamilyWiseWords {

	@Override
	public String label() {
		return "Voxel, family-wise";
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "voxel FWE ≤ " + alpha;
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "a family-wise p ≤ " + alpha + " of voxels";
	}

	@Override
	public String methods(final MethodSentences s) {
		return s.permutations("the largest ALE value was recorded") + s.level("voxel", "its ALE value") + s.connected(
			"The surviving voxels");
	}

	@Override
	public String unit() {
		return "voxel";
	}

	@Override
	public String required() {
		return "A voxel had to have an ALE value of at least ";
	}

	@Override
	public String symbol() {
		return "ALE ";
	}

	@Override
	public String maximum() {
		return "Largest ALE value";
	}

	@Override
	public String axis() {
		return "largest ALE value";
	}

	@Override
	public String contrastAxis() {
		return "largest difference of ALE values";
	}
}
