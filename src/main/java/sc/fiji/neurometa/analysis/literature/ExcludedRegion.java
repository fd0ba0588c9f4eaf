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
package sc.fiji.neurometa.analysis.literature;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Region;

/**
 * A region whose foci an ALE leaves out, as does its null hypothesis: those of the literature, the voxels of the sampling
 * space whose centres lie in it, and the foci of a database of base rates. The p of a single voxel under the uniform null
 * still comes from all voxels of the mask, of which the region is a small part.
 *
 * @param region the region
 * @param transform converts points of the other space
 */
public record ExcludedRegion(Region region, CoordinateTransform transform) {

	/**
	 * Whether a focus lies in the region, to the millimetre.
	 *
	 * @param focus the focus
	 * @param space the space of its millimetres
	 */
	public boolean contains(final Focus focus, final Space space) {
		return contains(focus.xMm(), focus.yMm(), focus.zMm(), space);
	}

	private boolean contains(final double x, final double y, final double z, final Space space) {
		final double[] mm = transform.convert(x, y, z, space, region.space());
		return region.contains(mm[0], mm[1], mm[2]);
	}

	/**
	 * The voxels whose centres lie outside the region.
	 *
	 * @param voxels all voxels
	 * @throws InputException when there are none
	 */
	public Mask outside(final Mask voxels) {
		final Mask outside = Mask.of(voxels.name(), voxels.grid(), voxels.space(), v -> {
			if (!voxels.contains(v)) return false;
			final double[] mm = voxels.grid().centreMm(v);
			return !contains(mm[0], mm[1], mm[2], voxels.space());
		});
		if (outside.size() == 0) throw new InputException("The region holds all of the sampling space " + voxels.name() +
			", so that no voxel is left for random foci. Choose a smaller region, or seed_foci = keep.");
		return outside;
	}
}
