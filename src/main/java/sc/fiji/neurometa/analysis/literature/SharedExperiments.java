package sc.fiji.neurometa.analysis.literature;

/** What becomes of experiments that stand in both literatures of a contrast, whose labels cannot be exchanged. */
public enum SharedExperiments {
	/** The contrast is refused, and they are listed. */
	REFUSE,
	/** They are left out of both. */
	DROP,
	/** They are left out of B. */
	KEEP_A,
	/** They are left out of A. */
	KEEP_B
}
