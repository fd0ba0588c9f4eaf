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
