package sc.fiji.neurometa.analysis.contrast;

/** Which directions of a contrast are tested. */
public enum Tails {
	/** Both. */
	BOTH,
	/** More convergence in A than in B. */
	A_MINUS_B,
	/** More convergence in B than in A. */
	B_MINUS_A;

	/** Whether A - B is tested. */
	public boolean testsA() {
		return this != B_MINUS_A;
	}

	/** Whether B - A is tested. */
	public boolean testsB() {
		return this != A_MINUS_B;
	}
}
