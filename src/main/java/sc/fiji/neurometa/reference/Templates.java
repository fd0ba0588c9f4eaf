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
package sc.fiji.neurometa.reference;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Volume;

/** Anatomical images that come with NeuroMeta, to show results on. */
public final class Templates {

	private Templates() {}

	private static final class T1 {

		static final Volume VOLUME = Resources.image("t1.nii.gz").volume();
	}

	private static final class TalairachT1 {

		static final Volume VOLUME = carriedOver();

		/** The template at the MNI place of each voxel of the Talairach grid. */
		private static Volume carriedOver() {
			final Volume carried = Volume.zeros(ReferenceMasks.talairach().grid());
			for (int voxel = 0; voxel < carried.grid().voxels(); voxel++) {
				final double[] tal = carried.grid().centreMm(voxel);
				final double[] mni = CoordinateTransform.LANCASTER_POOLED.talairachToMni(tal[0], tal[1], tal[2]);
				final int from = T1.VOLUME.grid().nearestVoxel(mni[0], mni[1], mni[2]);
				if (from >= 0) carried.set(voxel, T1.VOLUME.get(from));
			}
			return carried;
		}
	}

	/**
	 * The ICBM 152 2009a T1 template, brain only, values 0 to 255, for results in the given space: on the grid of
	 * {@link ReferenceMasks#mni152()}, or carried over to that of {@link ReferenceMasks#talairach()} by the pooled
	 * transform of Lancaster et al. (2007). It is shared: copy it before changing it.
	 */
	public static Volume t1(final Space space) {
		return space == Space.MNI ? T1.VOLUME : TalairachT1.VOLUME;
	}
}
