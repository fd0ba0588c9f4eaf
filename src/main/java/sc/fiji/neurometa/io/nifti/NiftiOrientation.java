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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;

/**
 * Orientation of the voxels as a header states it, up to twice, in the file's own unit of length. The sform is an
 * affine; the qform is a rotation (a quaternion of which three numbers are stored), the voxel size and a shift.
 *
 * @param sformCode target space of the sform: 0 = no sform, 1 = scanner, 2 = another scan, 3 = Talairach, 4 = MNI152
 * @param sform the twelve numbers of the sform, row by row
 * @param qformCode the same for the qform
 * @param quaternion b, c and d
 * @param shift of the qform
 * @param spacing voxel size along the three axes ({@code pixdim[1..3]})
 * @param mirrored whether the qform's third axis is mirrored ({@code pixdim[0] < 0}, "qfac")
 */
public record NiftiOrientation(int sformCode, List<Double> sform, int qformCode, List<Double> quaternion,
	List<Double> shift, List<Double> spacing, boolean mirrored)
{

	/** @throws IllegalArgumentException when a list has a wrong length */
	public NiftiOrientation {
		sform = List.copyOf(sform);
		quaternion = List.copyOf(quaternion);
		shift = List.copyOf(shift);
		spacing = List.copyOf(spacing);
		if (sform.size() != 12 || quaternion.size() != 3 || shift.size() != 3 || spacing.size() != 3)
			throw new IllegalArgumentException(
				"12 + 3 + 3 + 3 numbers expected, not " + sform + quaternion + shift + spacing);
	}

	/**
	 * The sform and, unless the affine is sheared, the qform of an affine.
	 *
	 * @param affine voxel to mm
	 * @param code for both forms
	 */
	public static NiftiOrientation of(final Affine affine, final int code) {
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
		final boolean rotation = Quaternions.isOrthogonal(r);
		final double[] q = rotation ? Quaternions.of(r) : new double[4];
		return new NiftiOrientation(code, sform, rotation ? code : 0, List.of(q[1], q[2], q[3]),
			List.of(affine.get(0, 3), affine.get(1, 3), affine.get(2, 3)), spacing, mirrored);
	}

	/** The code of the form that is used: the sform's, or else the qform's, 0 for neither. */
	public int code() {
		return sformCode > 0 ? sformCode : Math.max(0, qformCode);
	}

	/** The template space the code names, if it does. */
	public Optional<Space> space() {
		return switch (code()) {
			case 3 -> Optional.of(Space.TALAIRACH);
			case 4 -> Optional.of(Space.MNI);
			default -> Optional.empty();
		};
	}

	/**
	 * The affine in the file's unit of length: the sform where there is one, else the qform, else the voxel size with the
	 * first axis running to the left and the origin amid the image, which is what Analyze files mean and NiBabel assumes.
	 *
	 * @param centre the voxel that lies at the origin when the header states no form
	 * @throws IllegalArgumentException when a number is not finite
	 */
	Affine affine(final double... centre) {
		if (sformCode > 0) return Affine.of(sform.stream().mapToDouble(d -> d).toArray());
		if (qformCode > 0) return qform();
		final double dx = step(0), dy = step(1), dz = step(2);
		return Affine.scaling(-dx, dy, dz, dx * centre[0], -dy * centre[1], -dz * centre[2]);
	}

	/** The affine of the qform; the third column of its rotation changes sign when the form is mirrored. */
	Affine qform() {
		final double[][] r = Quaternions.rotation(quaternion.get(0), quaternion.get(1), quaternion.get(2));
		final double[][] rows = new double[3][4];
		for (int row = 0; row < 3; row++) {
			for (int column = 0; column < 3; column++)
				rows[row][column] = r[row][column] * Math.abs(spacing.get(column)) * (column == 2 && mirrored ? -1 : 1);
			rows[row][3] = shift.get(row);
		}
		return new Affine(rows);
	}

	private double step(final int axis) {
		final double size = Math.abs(spacing.get(axis));
		return size == 0 ? 1 : size;
	}

	/** The statement of the header that {@link #affine} comes from: {@code sform}, {@code qform} or {@code voxel size}. */
	String source() {
		return sformCode > 0 ? "sform" : qformCode > 0 ? "qform" : "voxel size";
	}
}
