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

import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A three-dimensional float image on a grid. Each plane is one array of {@code nx ny} floats, so that an ImageJ stack
 * can show it without a copy.
 *
 * @param grid the grid of the voxels
 * @param image the values, of the size of the grid
 */
public record Volume(Grid grid, PlanarImg<FloatType, FloatArray> image) {

	/** @throws IllegalArgumentException when the image does not have the size of the grid */
	public Volume {
		if (image.numDimensions() != 3 || image.dimension(0) != grid.nx() || image.dimension(1) != grid.ny() ||
			image.dimension(2) != grid.nz()) throw new IllegalArgumentException("Image " + image + " does not fit " + grid);
	}

	/** A volume of zeros. */
	public static Volume zeros(final Grid grid) {
		final PlanarImg<FloatType, ?> image = PlanarImgs.floats(grid.nx(), grid.ny(), grid.nz());
		@SuppressWarnings("unchecked")
		final PlanarImg<FloatType, FloatArray> floats = (PlanarImg<FloatType, FloatArray>) image;
		return new Volume(grid, floats);
	}

	/** The values of plane {@code z}, x fastest; the array itself, not a copy. */
	public float[] plane(final int z) {
		return image.getPlane(z).getCurrentStorageArray();
	}

	/** Value of a numbered voxel. */
	public float get(final int index) {
		final int planeSize = grid.nx() * grid.ny();
		return plane(index / planeSize)[index % planeSize];
	}

	/** Sets the value of a numbered voxel. */
	public void set(final int index, final float value) {
		final int planeSize = grid.nx() * grid.ny();
		plane(index / planeSize)[index % planeSize] = value;
	}
}
