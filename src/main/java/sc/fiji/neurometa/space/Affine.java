/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.space;

import java.util.Arrays;

/**
 * An affine map of three-dimensional points, {@code p' = M p + t}.
 *
 * @param rows the three rows of {@code [M | t]}, four numbers each
 */
public record Affine(double[][] rows) {

	/** @throws IllegalArgumentException when the rows are not 3 x 4 finite numbers */
	public Affine {
		if (rows.length != 3) throw new IllegalArgumentException("An affine map has 3 rows, not " + rows.length);
		rows = new double[][] { rows[0].clone(), rows[1].clone(), rows[2].clone() };
		for (final double[] row : rows)
			if (row.length != 4 || !isFinite(row))
				throw new IllegalArgumentException("A row of an affine map has 4 finite numbers, not " + Arrays.toString(row));
	}

	/** No stream, since maps are inverted for each of many points. */
	private static boolean isFinite(final double[] row) {
		for (final double number : row)
			if (!Double.isFinite(number)) return false;
		return true;
	}

	/** The map with the given rows, twelve numbers in reading order. */
	public static Affine of(final double... numbers) {
		if (numbers.length != 12) throw new IllegalArgumentException("12 numbers expected, not " + numbers.length);
		return new Affine(new double[][] { Arrays.copyOfRange(numbers, 0, 4), Arrays.copyOfRange(numbers, 4, 8),
			Arrays.copyOfRange(numbers, 8, 12) });
	}

	/** Scaling along the axes followed by a shift. */
	public static Affine scaling(final double sx, final double sy, final double sz, final double tx, final double ty,
		final double tz)
	{
		return of(sx, 0, 0, tx, 0, sy, 0, ty, 0, 0, sz, tz);
	}

	@Override
	public double[][] rows() {
		return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
	}

	/** Entry in row 0 to 2, column 0 to 3; column 3 is the shift. */
	public double get(final int row, final int column) {
		return rows[row][column];
	}

	/** The image of a point, as a new array of three numbers. */
	public double[] apply(final double x, final double y, final double z) {
		final double[] image = new double[3];
		for (int r = 0; r < 3; r++)
			image[r] = rows[r][0] * x + rows[r][1] * y + rows[r][2] * z + rows[r][3];
		return image;
	}

	/** The same linear part with another image of the point (0, 0, 0). */
	public Affine withOrigin(final double[] image) {
		final double[][] moved = rows();
		for (int r = 0; r < 3; r++)
			moved[r][3] = image[r];
		return new Affine(moved);
	}

	/** Determinant of the linear part: signed volume of the image of the unit cube. */
	public double determinant() {
		return cofactor(0, 0) * rows[0][0] + cofactor(0, 1) * rows[0][1] + cofactor(0, 2) * rows[0][2];
	}

	/** Whether the map can be inverted, judged relative to the lengths of its columns. */
	public boolean isInvertible() {
		final double lengths = columnLength(0) * columnLength(1) * columnLength(2);
		return lengths > 0 && Math.abs(determinant()) > 1e-9 * lengths;
	}

	/** Length of the image of the unit vector along the given axis. */
	public double columnLength(final int column) {
		return Math
			.sqrt(rows[0][column] * rows[0][column] + rows[1][column] * rows[1][column] + rows[2][column] * rows[2][column]);
	}

	/**
	 * The inverse map.
	 *
	 * @throws ArithmeticException when the map is singular
	 */
	public Affine inverse() {
		if (!isInvertible()) throw new ArithmeticException("Singular affine map " + this);
		final double determinant = determinant();
		final double[][] inverse = new double[3][4];
		for (int r = 0; r < 3; r++) {
			for (int c = 0; c < 3; c++)
				inverse[r][c] = cofactor(c, r) / determinant;
			inverse[r][3] = -(inverse[r][0] * rows[0][3] + inverse[r][1] * rows[1][3] + inverse[r][2] * rows[2][3]);
		}
		return new Affine(inverse);
	}

	private double cofactor(final int row, final int column) {
		final int r1 = (row + 1) % 3, r2 = (row + 2) % 3, c1 = (column + 1) % 3, c2 = (column + 2) % 3;
		return rows[r1][c1] * rows[r2][c2] - rows[r1][c2] * rows[r2][c1];
	}

	/** Whether each axis is mapped onto one axis: no rotation by other than quarter turns, no shear. */
	public boolean isAxisAligned() {
		final double tolerance = 1e-6;
		for (int c = 0; c < 3; c++) {
			int large = 0;
			for (int r = 0; r < 3; r++)
				if (Math.abs(rows[r][c]) > tolerance * columnLength(c)) large++;
			if (large != 1) return false;
		}
		return true;
	}

	/** Largest absolute difference between the entries of two maps. */
	public double maxDifference(final Affine other) {
		double largest = 0;
		for (int r = 0; r < 3; r++)
			for (int c = 0; c < 4; c++)
				largest = Math.max(largest, Math.abs(rows[r][c] - other.rows[r][c]));
		return largest;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Affine affine && Arrays.deepEquals(rows, affine.rows);
	}

	@Override
	public int hashCode() {
		return Arrays.deepHashCode(rows);
	}

	@Override
	public String toString() {
		return Arrays.deepToString(rows);
	}
}
