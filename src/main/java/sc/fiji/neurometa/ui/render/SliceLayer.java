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
package sc.fiji.neurometa.ui.render;

/**
 * A slice through a volume along an axis of its grid, blended once from the two planes around it, so that a pixel needs
 * four numbers instead of eight. A border of zeros spares every check.
 *
 * @param width number of voxels across, without the border
 * @param height number of voxels down, without the border
 * @param values with the border, row by row
 */
record SliceLayer(int width, int height, float[] values) {

	/** The part of a voxel's value that is blended. */
	interface Part {

		float of(float value);
	}

	/**
	 * Blends two planes.
	 *
	 * @param source the volume
	 * @param across axis of its grid that runs across
	 * @param down axis of its grid that runs down
	 * @param along voxel coordinate of the slice on the remaining axis
	 * @param part what is blended
	 */
	static SliceLayer of(final Sampler source, final int across, final int down, final double along, final Part part) {
		final int width = source.size(across), height = source.size(down), axis = 3 - across - down;
		final float[] values = new float[(width + 2) * (height + 2)];
		final int first = (int) Math.floor(along);
		final float share = (float) (along - first);
		final int[] voxel = new int[3];
		for (int row = 0; row < height; row++)
			for (int column = 0; column < width; column++) {
				voxel[across] = column;
				voxel[down] = row;
				voxel[axis] = first;
				final float near = part.of(source.get(voxel[0], voxel[1], voxel[2]));
				voxel[axis] = first + 1;
				final float far = part.of(source.get(voxel[0], voxel[1], voxel[2]));
				values[column + 1 + (width + 2) * (row + 1)] = near + share * (far - near);
			}
		return new SliceLayer(width, height, values);
	}

	/** The places of pixels on one axis: the voxel before each, and how far behind it the pixel lies. */
	record Places(int[] before, float[] share) {

		static Places of(final double start, final double step, final int pixels, final int voxels) {
			final Places places = new Places(new int[pixels], new float[pixels]);
			for (int i = 0; i < pixels; i++) {
				final double at = Math.max(-1, Math.min(voxels, start + i * step));
				final int voxel = Math.min(voxels - 1, (int) Math.floor(at));
				places.before[i] = voxel + 1;
				places.share[i] = (float) (at - voxel);
			}
			return places;
		}
	}

	/** The number at a pixel, given by its place across, and by its row and how far it lies below it. */
	float at(final Places across, final int column, final int row, final float below) {
		final int i = across.before[column] + (width + 2) * row;
		final float share = across.share[column];
		final float a = values[i], c = values[i + width + 2];
		final float upper = a + share * (values[i + 1] - a), lower = c + share * (values[i + width + 3] - c);
		return upper + below * (lower - upper);
	}
}
