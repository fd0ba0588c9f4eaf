package sc.fiji.neurometa.analysis.literature;

/** Criterion by which experiments are pooled into one. */
public enum PoolBy {
	/** Nothing: the experiments stay as the source has them. */
	NONE,
	/**
	 * The contrasts of one study become one experiment with all their foci and the smallest sample size, since they are
	 * from the same subjects (Turkeltaub et al. 2012, Human Brain Mapping 33:1-13).
	 */
	STUDY
}
