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
package sc.fiji.neurometa.io.nifti;

/**
 * Conversion of rotations to and from the unit quaternions of NIfTI's qform. With a = sqrt(1 - b² - c² - d²), the rotation of the unit quaternion
 * (a, b, c, d) is that of nifti1.h, "METHOD 2".
 */
final class Quaternions {

	/** Columns this far from orthogonal (cosine of their angle) are a shear, which a quaternion cannot hold. */
	private static final double ORTHOGONAL = 1e-5;

	private Quaternions() {}

	/** The rotation of a unit quaternion of which all but the first number are known. */
	static double[][] rotation(final double storedB, final double storedC, final double storedD) {
		double b = storedB, c = storedC, d = storedD;
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
		return new double[][] { //
			{ a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c) }, //
			{ 2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b) }, //
			{ 2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - c * c - b * b } };
	}

	/** Whether the columns of a matrix are at right angles: a rotation when they have length 1 and it does not mirror. */
	static boolean isOrthogonal(final double[][] r) {
		for (int i = 0; i < 3; i++) {
			final int j = (i + 1) % 3;
			if (Math.abs(r[0][i] * r[0][j] + r[1][i] * r[1][j] + r[2][i] * r[2][j]) > ORTHOGONAL) return false;
		}
		return true;
	}

	/** Unit quaternion (a, b, c, d) with a >= 0 of a rotation; starts from its largest component to keep all digits. */
	static double[] of(final double[][] r) {
		final double[] squares = { 1 + r[0][0] + r[1][1] + r[2][2], 1 + r[0][0] - r[1][1] - r[2][2],
			1 - r[0][0] + r[1][1] - r[2][2], 1 - r[0][0] - r[1][1] + r[2][2] };
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
