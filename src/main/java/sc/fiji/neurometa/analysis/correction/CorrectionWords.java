package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;

/** The words of a correction, by where they are used; each page inserts its own numbers. */
public interface CorrectionWords {

	/** Its name in a list to choose from. */
	String label();

	/** A threshold in the subtitle of a figure. */
	String figure(double alpha, double voxelP);

	/** A threshold within a sentence. */
	String threshold(String alpha, String voxelP);

	/** The paragraph of a methods text. */
	String methods(MethodSentences sentences);

	/** The first sentence of a report about clusters that survive. */
	String headline(String clusters);

	/** The threshold on p in few words, where no maxima decide. */
	String brief(String alpha);

	/** The term that a report explains. */
	String term(String alpha);

	/**
	 * The meaning of the term.
	 *
	 * @param percent the level in percent
	 * @param permutations the permutations, with their number; empty where there are none
	 */
	String meaning(String percent, String permutations);

	/** A warning about every result with it; empty when it is the right choice. */
	default Optional<String> warning() {
		return Optional.empty();
	}

	/** A warning about every result with it under the base rate. */
	default Optional<String> baseRateWarning(final int permutations) {
		return Optional.empty();
	}
}
