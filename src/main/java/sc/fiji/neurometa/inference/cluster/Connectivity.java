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
package sc.fiji.neurometa.inference.cluster;

import java.util.ArrayList;
import java.util.List;

/** Neighbourhood of the voxels of a cluster. */
public enum Connectivity {

	/** 6 neighbours, across faces: GingerALE, NiMARE, JALE. */
	FACES(6, 1),
	/** 18 neighbours, across faces and edges: SPM. */
	EDGES(18, 2),
	/** 26 neighbours, across faces, edges and corners. */
	CORNERS(26, 3);

	private final int neighbours;
	private final int[][] offsets;

	Connectivity(final int neighbours, final int maxSteps) {
		this.neighbours = neighbours;
		final List<int[]> found = new ArrayList<>();
		for (int dz = -1; dz <= 1; dz++)
			for (int dy = -1; dy <= 1; dy++)
				for (int dx = -1; dx <= 1; dx++) {
					final int steps = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
					if (steps > 0 && steps <= maxSteps) found.add(new int[] { dx, dy, dz });
				}
		offsets = found.toArray(int[][]::new);
	}

	/** Number of neighbours of a voxel: 6, 18 or 26. */
	public int neighbours() {
		return neighbours;
	}

	/** Offsets to the neighbours in voxels; must not be modified. */
	int[][] offsets() {
		return offsets;
	}
}
