package sc.fiji.neurometa.analysis;

/** The key {@code null_model}: where foci fall when the region has nothing to do with the rest of the brain. */
public enum NullModel {
	/** Anywhere in the sampling space with the same chance, as in every other ALE. */
	UNIFORM,
	/** Where the foci of the database fall: SCALE, Langner et al. (2014). */
	BASE_RATE
}
