package sc.fiji.neurometa.model;

/** One of the two literatures of a contrast; as a direction, more convergence in it than in the other. */
public enum Group {

	/** The first. */
	A,
	/** The second. */
	B;

	/** Of two things, one for each literature, the one for this. */
	public <T> T of(final T a, final T b) {
		return this == A ? a : b;
	}

	/** The other literature. */
	public Group other() {
		return of(B, A);
	}
}
