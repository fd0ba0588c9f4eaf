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
package sc.fiji.neurometa;

import java.nio.file.Path;
import java.util.Arrays;

import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** The shipped brain in voxels of 4 mm: for what takes too long, or need not take so long, in an eighth of its voxels. */
public final class CoarseBrain {

	private CoarseBrain() {}

	/** Voxels whose centre lies in the shipped brain. */
	public static Mask mask() {
		final Mask fine = ReferenceMasks.mni152();
		final Grid grid = new Grid(46, 55, 46, Affine.scaling(4, 4, 4, -90, -126, -72));
		return Mask.of("MNI152 brain of 4 mm", grid, Space.MNI, v -> {
			final double[] mm = grid.centreMm(v);
			final int there = fine.grid().nearestVoxel(mm[0], mm[1], mm[2]);
			return there >= 0 && fine.contains(there);
		});
	}

	/** Writes it as an image of zeros and ones. */
	public static void write(final Path file) {
		final Mask mask = mask();
		final double[] inside = new double[mask.size()];
		Arrays.fill(inside, 1);
		NiftiWriter.write(file, mask.volume(inside, 0), Space.MNI, NiftiType.UINT8, mask.name());
	}
}
