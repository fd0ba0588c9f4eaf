package sc.fiji.neurometa.space;

/**
 * A place in millimetres.
 *
 * @param xMm left-right, right positive
 * @param yMm posterior-anterior, anterior positive
 * @param zMm inferior-superior, superior positive
 */
public record Point(double xMm, double yMm, double zMm) {

	/** The centre of a numbered voxel. */
	public static Point ofVoxel(final Grid grid, final int voxel) {
		final double[] c = grid.centreMm(voxel);
		return new Point(c[0], c[1], c[2]);
	}

	/** The three coordinates as a new array. */
	public double[] toArray() {
		return new double[] { xMm, yMm, zMm };
	}
}
