package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;

/** The words of {@link Uncorrected}. */
record UncorrectedWords() implements CorrectionWords {

	@Override
	public String label() {
		return "Uncorrected";
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "p ≤ " + voxelP + ", uncorrected";
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "an uncorrected p ≤ " + voxelP;
	}

	@Override
	public String methods(final MethodSentences s) {
		return "Voxels with p ≤ " + s.voxelP() + " passed; no correction for the number of voxels was applied. " + s.connected(
			"They");
	}

	@Override
	public String headline(final String clusters) {
		return "Without a correction for the number of voxels: " + clusters + ", some of which are to be expected by chance.";
	}

	@Override
	public String brief(final String alpha) {
		return "not corrected";
	}

	@Override
	public String term(final String alpha) {
		return "No correction";
	}

	@Override
	public String meaning(final String percent, final String permutations) {
		return "Each voxel was tested on its own. With so many voxels, false positives are to be expected.";
	}

	@Override
	public Optional<String> warning() {
		return Optional.of("The p-values are not corrected for the number of voxels: false positives are to be expected. Use " +
			"correction = cluster_fwe for results to publish (Eickhoff et al. 2016).");
	}
}
