package sc.fiji.neurometa.model;

/**
 * One reported activation peak.
 *
 * @param xMm left-right coordinate in mm, right positive
 * @param yMm posterior-anterior coordinate in mm, anterior positive
 * @param zMm inferior-superior coordinate in mm, superior positive
 * @param line line of the source file, counted from 1; 0 when the focus comes from no file
 */
public record Focus(double xMm, double yMm, double zMm, int line) {

	/** @throws IllegalArgumentException when a coordinate is not finite or the line is negative */
	public Focus {
		if (!Double.isFinite(xMm) || !Double.isFinite(yMm) || !Double.isFinite(zMm))
			throw new IllegalArgumentException("A focus needs finite coordinates, not " + xMm + ", " + yMm + ", " + zMm);
		if (line < 0) throw new IllegalArgumentException("Negative line number " + line);
	}

	/** A focus that comes from no file. */
	public Focus(final double xMm, final double yMm, final double zMm) {
		this(xMm, yMm, zMm, 0);
	}

	/** The same focus, of the same line, at other coordinates. */
	public Focus movedTo(final double newXMm, final double newYMm, final double newZMm) {
		return new Focus(newXMm, newYMm, newZMm, line);
	}
}
