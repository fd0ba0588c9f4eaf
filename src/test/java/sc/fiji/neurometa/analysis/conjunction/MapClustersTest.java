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
