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

import java.util.Optional;

import sc.fiji.neurometa.model.Space;

/** A part of the brain: every point in mm lies either inside or outside. */
public sealed interface Region {

	/** The space of its millimetres. */
	Space space();

	/** Whether a point, in mm of {@link #space()}, lies inside. */
	boolean contains(double xMm, double yMm, double zMm);

	/** Its voxels, on their own grid; empty when it does not consist of voxels. */
	default Optional<Mask> asVoxels() {
		return Optional.empty();
	}

	/**
	 * A ball, exact in mm and independent of voxels: a point is inside when its distance from the centre is at most
	 * the radius.
	 *
	 * @param space the space of its millimetres
	 * @param centre the centre
	 * @param radiusMm the radius in mm
	 */
	record Sphere(Space space, Point centre, double radiusMm) implements Region {

		private static final double SURFACE = 1e-11;

		/** @throws IllegalArgumentException when the radius is negative or not finite */
		public Sphere {
			if (!(radiusMm >= 0) || !Double.isFinite(radiusMm)) throw new IllegalArgumentException("Radius " + radiusMm);
		}

		@Override
		public boolean contains(final double xMm, final double yMm, final double zMm) {
			final double x = xMm - centre.xMm(), y = yMm - centre.yMm(), z = zMm - centre.zMm();
			// decimals such as 25.1 are not exact in binary: a point at exactly the radius must still be inside
			return x * x + y * y + z * z <= radiusMm * radiusMm + SURFACE * (1 + radiusMm * radiusMm);
		}
	}

	/**
	 * Voxels: a point is inside when the voxel with the nearest centre is one of them. Points off the grid are outside;
	 * they are never moved to its border.
	 *
	 * @param voxels the voxels, on any grid
	 */
	record Voxels(Mask voxels) implements Region {

		@Override
		public Space space() {
			return voxels.space();
		}

		@Override
		public boolean contains(final double xMm, final double yMm, final double zMm) {
			final int voxel = voxels.grid().nearestVoxel(xMm, yMm, zMm);
			return voxel >= 0 && voxels.contains(voxel);
		}

		@Override
		public Optional<Mask> asVoxels() {
			return Optional.of(voxels);
		}
	}

	/**
	 * A region of an atlas: a point is inside when the voxel with the nearest centre has its name. Shares the atlas with
	 * the other regions; only {@link #asVoxels} makes a mask.
	 *
	 * @param atlas the atlas
	 * @param name name of the region
	 */
	record OfAtlas(Labels atlas, String name) implements Region {

		@Override
		public Space space() {
			return atlas.space();
		}

		@Override
		public boolean contains(final double xMm, final double yMm, final double zMm) {
			return atlas.at(xMm, yMm, zMm).filter(name::equals).isPresent();
		}

		@Override
		public Optional<Mask> asVoxels() {
			return Optional.of(atlas.mask(name));
		}
	}
}
