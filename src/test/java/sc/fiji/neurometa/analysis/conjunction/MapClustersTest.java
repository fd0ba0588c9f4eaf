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
package sc.fiji.neurometa.analysis.conjunction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;

/** Clusters of a finished map: by sign, by faces, the largest first. */
class MapClustersTest {

	private static final Grid GRID = new Grid(6, 6, 6, Affine.scaling(2, 2, 2, -5, -5, -5));
	private static final Anatomy NOWHERE = new Anatomy(List.of());

	@Test
	void bothSignsAndOnlyWhatIsBeyondTheThreshold() {
		final Volume map = Volume.zeros(GRID);
		// two positive voxels that touch by an edge, three negative in a row, NaN, and one at the threshold
		map.set(GRID.index(0, 0, 0), 3);
		map.set(GRID.index(1, 1, 0), 4);
		map.set(GRID.index(3, 3, 3), -2);
		map.set(GRID.index(3, 3, 4), -5);
		map.set(GRID.index(3, 3, 5), -3);
		map.set(GRID.index(3, 4, 5), Float.NaN);
		map.set(GRID.index(2, 1, 0), 1);
		final List<MapClusters.Found> found = MapClusters.of(map, 1, Space.MNI, NOWHERE);
		assertEquals(3, found.size());
		assertEquals(-5, found.get(0).value());
		assertEquals(24, found.get(0).statistics().volumeMm3());
		assertEquals(Point.ofVoxel(GRID, GRID.index(3, 3, 4)), found.get(0).statistics().peak());
		assertEquals(List.of(4.0, 3.0), found.subList(1, 3).stream().map(MapClusters.Found::value).toList());
		assertEquals(2, MapClusters.of(map, 3, Space.MNI, NOWHERE).size());
	}

	@Test
	void nothingIsNoCluster() {
		assertTrue(MapClusters.of(Volume.zeros(GRID), 0, Space.TALAIRACH, NOWHERE).isEmpty());
	}
}
