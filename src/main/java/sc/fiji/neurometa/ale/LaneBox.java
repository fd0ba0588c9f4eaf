package sc.fiji.neurometa.ale;

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * A box of voxels around the mask and the sampling space, with a margin on all sides in which kernels may spill, so that
 * no kernel has to be clipped. Its voxels are numbered as <em>lanes</em>, x fastest, and several neighbouring lanes
 * share one {@code long}, a word; the first voxel of every row starts a word.
 * <p>
 * The box without margin is cut in blocks of 8 x 8 x 8 voxels, whose rows are whole words.
 */
final class LaneBox {

	/** Number of voxels along the side of a block. */
	static final int BLOCK = 8;

	private final Grid grid;
	private final int log2Lanes;
	private final int[] start = new int[3];
	private final int[] size = new int[3];
	private final int[] margin;
	private final int rowLanes;
	private final int sliceLanes;
	private final int lanes;

	/**
	 * @param mask where lanes are looked at
	 * @param sampling where foci fall
	 * @param reach how far from its focus a kernel may spill along each axis
	 * @param log2Lanes two to this power is the number of lanes in a word, at most a block's side
	 * @throws ArithmeticException when box and margin have more voxels than an int can number
	 */
	LaneBox(final Mask mask, final Mask sampling, final int[] reach, final int log2Lanes) {
		grid = mask.grid();
		this.log2Lanes = log2Lanes;
		final int[] end = new int[3];
		Arrays.fill(start, Integer.MAX_VALUE);
		for (final Mask part : List.of(mask, sampling))
			for (int i = 0; i < part.size(); i++) {
				final int voxel = part.voxel(i);
				include(end, 0, grid.x(voxel));
				include(end, 1, grid.y(voxel));
				include(end, 2, grid.z(voxel));
			}
		for (int axis = 0; axis < 3; axis++)
			size[axis] = end[axis] - start[axis];
		margin = new int[] { roundUp(reach[0]), reach[1], reach[2] };
		rowLanes = 2 * margin[0] + roundUp(size[0]);
		sliceLanes = Math.multiplyExact(rowLanes, 2 * margin[1] + size[1]);
		lanes = Math.multiplyExact(sliceLanes, 2 * margin[2] + size[2]);
	}

	private void include(final int[] end, final int axis, final int coordinate) {
		start[axis] = Math.min(start[axis], coordinate);
		end[axis] = Math.max(end[axis], coordinate + 1);
	}

	private static int roundUp(final int voxels) {
		return (voxels + BLOCK - 1) / BLOCK * BLOCK;
	}

	/** Number of words. */
	int words() {
		return lanes >> log2Lanes;
	}

	/** Two to this power is the number of lanes in a word. */
	int log2Lanes() {
		return log2Lanes;
	}

	/** Number of voxels along an axis, without margin. */
	int size(final int axis) {
		return size[axis];
	}

	/** Position in the box, without margin, of a coordinate on the grid. */
	int position(final int axis, final int coordinate) {
		return coordinate - start[axis];
	}

	/** Lane of the voxel at a position in the box. */
	int lane(final int x, final int y, final int z) {
		return offset(x + margin[0], y + margin[1], z + margin[2]);
	}

	/** Lane of a voxel of the grid. */
	int lane(final int voxel) {
		return lane(grid.x(voxel) - start[0], grid.y(voxel) - start[1], grid.z(voxel) - start[2]);
	}

	/** How much further the lane is that lies so many voxels further. */
	int offset(final int dx, final int dy, final int dz) {
		return dx + rowLanes * dy + sliceLanes * dz;
	}

	/** Grid number of the voxel at a position in the box, -1 when x lies beyond the grid, as a row's last lanes may. */
	int voxel(final int x, final int y, final int z) {
		return x + start[0] < grid.nx() ? grid.index(x + start[0], y + start[1], z + start[2]) : -1;
	}
}
