package sc.fiji.neurometa.ale;

/** The bins of width 1e-5 in which the analytic null counts MA and ALE values; bin k is centred at {@code k 1e-5}. */
final class AleBins {

	private static final double PER_UNIT = 100_000;
	/** Width of a bin. */
	static final double WIDTH = 1 / PER_UNIT;

	private AleBins() {}

	/** The bin whose centre is nearest. */
	static int of(final double value) {
		return (int) (value * PER_UNIT + 0.5);
	}

	/** The smallest value that {@link #of} puts into a bin, to the last bit. */
	static double lowerEdge(final int bin) {
		double edge = (bin - 0.5) / PER_UNIT;
		while (of(edge) < bin)
			edge = Math.nextUp(edge);
		while (edge > 0 && of(Math.nextDown(edge)) >= bin)
			edge = Math.nextDown(edge);
		return edge;
	}

	/** Distance in bins by which the union {@code a + b - a b} of two bins falls below their sum: {@code a b 1e-5}. */
	static double overlap(final int a, final int b) {
		return a * (double) b / PER_UNIT;
	}
}
