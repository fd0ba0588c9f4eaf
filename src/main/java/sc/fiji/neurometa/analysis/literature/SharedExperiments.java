package sc.fiji.neurometa.analysis.literature;

/** Treatment of experiments that are in both literatures of a contrast, whose labels cannot be permuted. */
public enum SharedExperiments {
	/** The contrast is refused with a list of them. */
	REFUSE,
	/** They are left out of both. */
	DROP,
	/** They are left out of B. */
	KEEP_A,
	/** They are left out of A. */
	KEEP_B
}
