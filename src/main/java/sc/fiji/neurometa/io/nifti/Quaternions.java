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

import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * Conversion of rotations to and from the unit quaternions of NIfTI's qform. With a = sqrt(1 - b² - c² - d²), the rotation of the unit quaternion
 * (a, b, c, d) is that of nifti1.h, "METHOD 2": the transpose of the matrix of Apache Commons Math, which turns axes and not points.
 */
final class Quaternions {

	/** Columns this far from orthogonal (cosine of their angle) are a shear, which a quaternion cannot hold. */
	private static final double ORTHOGONAL = 1e-5;
	/** The step at which the search for the nearest rotation ends. */
	private static final double NEAREST = 1e-14;

	private Quaternions() {}

	/** The rotation of a unit quaternion of which all but the first number are known. */
	static double[][] rotation(final double b, final double c, final double d) {
		final double square = 1 - b * b - c * c - d * d;
		// a turn by 180 degrees whose three numbers are rounded: a is 0 and the rest has length 1
		final double a = square < 1e-7 ? 0 : Math.sqrt(square);
		return transposed(new Rotation(a, b, c, d, true).getMatrix());
	}

	/** Whether the columns of a matrix are at right angles: a rotation when they have length 1 and it does not mirror. */
	static boolean isOrthogonal(final double[][] r) {
		for (int i = 0; i < 3; i++) {
			final int j = (i + 1) % 3;
			if (Math.abs(r[0][i] * r[0][j] + r[1][i] * r[1][j] + r[2][i] * r[2][j]) > ORTHOGONAL) return false;
		}
		return true;
	}

	/** Unit quaternion (a, b, c, d) with a >= 0 of the rotation nearest to a matrix with orthogonal columns of length 1. */
	static double[] of(final double[][] r) {
		final Rotation nearest = new Rotation(transposed(r), NEAREST);
		final double sign = Math.copySign(1, nearest.getQ0());
		return new double[] { sign * nearest.getQ0(), sign * nearest.getQ1(), sign * nearest.getQ2(),
			sign * nearest.getQ3() };
	}

	private static double[][] transposed(final double[][] matrix) {
		return MatrixUtils.createRealMatrix(matrix).transpose().getData();
	}
}
