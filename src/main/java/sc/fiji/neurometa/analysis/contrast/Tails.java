package sc.fiji.neurometa.analysis.contrast;

import sc.fiji.neurometa.model.Group;

/** The directions of a contrast that are tested. */
public enum Tails {
	/** Both. */
	BOTH,
	/** More convergence in A than in B. */
	A_MINUS_B,
	/** More convergence in B than in A. */
	B_MINUS_A;

	/** Whether more convergence in a literature than in the other is tested. */
	public boolean tests(final Group more) {
		return this != more.of(B_MINUS_A, A_MINUS_B);
	}
}
