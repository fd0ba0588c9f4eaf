package sc.fiji.neurometa.io.nifti;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.space.Affine;

/**
 * Conversion of affines to and from NIfTI's qform. With a = sqrt(1 - b² - c² - d²), the rotation of the unit quaternion
 * (a, b, c, d) is that of nifti1.h, "METHOD 2"; its third column changes sign when the form is mirrored.
 */
final class Quaternions {

	/** Columns this far from orthogonal (cosine of their angle) are a shear, which a quaternion cannot hold. */
	private static final double ORTHOGONAL = 1e-5;

	private Quaternions() {}

	/** The affine of a qform. */
	static Affine affine(final NiftiOrientation o) {
		double b = o.quaternion().get(0), c = o.quaternion().get(1), d = o.quaternion().get(2);
		final double squares = b * b + c * c + d * d;
		double a = 0;
		if (1 - squares < 1e-7) {
			// a turn by 180 degrees whose three numbers are rounded: a is 0 and the rest has length 1
			final double length = Math.sqrt(squares);
			b /= length;
			c /= length;
			d /= length;
		}
		else a = Math.sqrt(1 - squares);
		final double[][] r = { //
			{ a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c) }, //
			{ 2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b) }, //
			{ 2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - c * c - b * b } };
		final double[][] rows = new double[3][4];
		for (int row = 0; row < 3; row++) {
			for (int column = 0; column < 3; column++)
				rows[row][column] = r[row][column] * Math.abs(o.spacing().get(column)) * (column == 2 && o.mirrored() ? -1
					: 1);
			rows[row][3] = o.shift().get(row);
		}
		return new Affine(rows);
	}

	/** Both forms of an affine. */
	static NiftiOrientation orientation(final Affine affine, final int code) {
		final List<Double> sform = new ArrayList<>();
		for (int row = 0; row < 3; row++)
			for (int column = 0; column < 4; column++)
				sform.add(affine.get(row, column));
		final boolean mirrored = affine.determinant() < 0;
		final List<Double> spacing = List.of(affine.columnLength(0), affine.columnLength(1), affine.columnLength(2));
		final double[][] r = new double[3][3];
		for (int row = 0; row < 3; row++)
			for (int column = 0; column < 3; column++)
				r[row][column] = affine.get(row, column) / spacing.get(column) * (column == 2 && mirrored ? -1 : 1);
		final boolean rotation = isOrthogonal(r);
		final double[] q = rotation ? quaternion(r) : new double[4];
		return new NiftiOrientation(code, sform, rotation ? code : 0, List.of(q[1], q[2], q[3]), List.of(affine.get(0, 3),
			affine.get(1, 3), affine.get(2, 3)), spacing, mirrored);
	}

	private static boolean isOrthogonal(final double[][] r) {
		for (int i = 0; i < 3; i++) {
			final int j = (i + 1) % 3;
			if (Math.abs(r[0][i] * r[0][j] + r[1][i] * r[1][j] + r[2][i] * r[2][j]) > ORTHOGONAL) return false;
		}
		return true;
	}

	/** Unit quaternion (a, b, c, d) with a >= 0 of a rotation; starts from its largest component to keep all digits. */
	private static double[] quaternion(final double[][] r) {
		final double[] squares = { 1 + r[0][0] + r[1][1] + r[2][2], 1 + r[0][0] - r[1][1] - r[2][2], 1 - r[0][0] +
			r[1][1] - r[2][2], 1 - r[0][0] - r[1][1] + r[2][2] };
		int largest = 0;
		for (int i = 1; i < 4; i++)
			if (squares[i] > squares[largest]) largest = i;
		final double x = r[2][1] - r[1][2], y = r[0][2] - r[2][0], z = r[1][0] - r[0][1];
		final double xy = r[1][0] + r[0][1], xz = r[2][0] + r[0][2], yz = r[2][1] + r[1][2];
		final double[] q = switch (largest) {
			case 0 -> new double[] { squares[0], x, y, z };
			case 1 -> new double[] { x, squares[1], xy, xz };
			case 2 -> new double[] { y, xy, squares[2], yz };
			default -> new double[] { z, xz, yz, squares[3] };
		};
		final double scale = Math.copySign(1, q[0]) * Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
		for (int i = 0; i < 4; i++)
			q[i] /= scale;
		return q;
	}
}
