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
package sc.fiji.neurometa.ui.figure;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * One of the views straight through a brain: which millimetres run across the picture and which run up, and where.
 *
 * @param name of the view
 * @param across axis that runs across, 0 = x, 1 = y, 2 = z
 * @param mirrored whether its millimetres grow to the left
 * @param up axis that runs up
 * @param acrossMm in the middle of the picture
 * @param upMm in the middle of the picture
 * @param width in pixels
 * @param height in pixels
 * @param pixelsPerMm scale
 */
record BrainProjection(String name, int across, boolean mirrored, int up, double acrossMm, double upMm, int width,
	int height, double pixelsPerMm)
{

	/** Axis along which one looks. */
	int along() {
		return 3 - across - up;
	}

	/** Column of a point, in pixels from the left edge of the picture. */
	double column(final double... mm) {
		return width / 2.0 + (mirrored ? -1 : 1) * (mm[across] - acrossMm) * pixelsPerMm;
	}

	/** Row of a point, in pixels from the top edge of the picture. */
	double row(final double... mm) {
		return height / 2.0 - (mm[up] - upMm) * pixelsPerMm;
	}

	/** Millimetres across at a distance in pixels from the left edge of the picture. */
	double mmAcross(final double column) {
		return acrossMm + (mirrored ? -1 : 1) * (column - width / 2.0) / pixelsPerMm;
	}

	/** Millimetres up at a distance in pixels from the top edge of the picture. */
	double mmUp(final double row) {
		return upMm - (row - height / 2.0) / pixelsPerMm;
	}

	/** An action on each pixel that a voxel covers. */
	interface Cover {

		void cover(int ordinal, int pixel);
	}

	/** Visits the pixels whose centres lie in the shadow of each voxel of a mask. */
	void project(final Mask mask, final Cover cover) {
		final double halfWidth = halfPixels(mask.grid(), across), halfHeight = halfPixels(mask.grid(), up);
		for (int ordinal = 0; ordinal < mask.size(); ordinal++) {
			final double[] mm = mask.grid().centreMm(mask.voxel(ordinal));
			final int left = first(column(mm) - halfWidth, width), right = first(column(mm) + halfWidth, width);
			final int top = first(row(mm) - halfHeight, height), bottom = first(row(mm) + halfHeight, height);
			for (int row = top; row < bottom; row++)
				for (int column = left; column < right; column++)
					cover.cover(ordinal, column + width * row);
		}
	}

	/** First pixel whose centre lies at a place or beyond it; shadows that touch neither overlap nor leave a gap. */
	private static int first(final double place, final int limit) {
		return (int) Math.max(0, Math.min(limit, Math.ceil(place - 0.5 - 1e-6)));
	}

	/** Half the side of a voxel's shadow; of a slanted voxel, that of the box around it. */
	double halfPixels(final Grid grid, final int axis) {
		final Affine affine = grid.voxelToMm();
		double side = 0;
		for (int column = 0; column < 3; column++)
			side += Math.abs(affine.get(axis, column));
		return 0.5 * side * pixelsPerMm;
	}
}
