package sc.fiji.neurometa.ale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The inner part of a kernel on the scale on which the foci add up, {@code g = -ln(1 - p)}: all voxels where g exceeds
 * a limit. Rows reach from the first to the last such voxel, so that whatever lies outside the rows has {@code g <=
 * limit} or {@code p} = 0.
 */
final class KernelCore {

	/**
	 * Neighbours along the first axis.
	 *
	 * @param dy their offset from the focus along the second axis
	 * @param dz their offset along the third axis
	 * @param fromX the offset of the first along the first axis
	 * @param g their values
	 */
	record Row(int dy, int dz, int fromX, double[] g) {}

	private final List<Row> rows = new ArrayList<>();
	private final int[] reach = new int[3];
	private double largest;

	KernelCore(final KernelStencil stencil, final double limit) {
		for (int r = 0; r < stencil.rows(); r++) {
			final int first = stencil.valueAtFocus(r) + stencil.fromX(r);
			final double[] g = Arrays.stream(stencil.values(), first, first + stencil.endX(r) - stencil.fromX(r)).map(
				q -> -StrictMath.log(q)).toArray();
			int from = 0, end = g.length;
			while (from < end && !(g[from] > limit))
				from++;
			while (end > from && !(g[end - 1] > limit))
				end--;
			if (from < end) add(new Row(stencil.dy(r), stencil.dz(r), stencil.fromX(r) + from, Arrays.copyOfRange(g, from,
				end)));
		}
	}

	private void add(final Row row) {
		rows.add(row);
		reach[0] = Math.max(reach[0], Math.max(-row.fromX, row.fromX + row.g.length - 1));
		reach[1] = Math.max(reach[1], Math.abs(row.dy));
		reach[2] = Math.max(reach[2], Math.abs(row.dz));
		largest = Math.max(largest, Arrays.stream(row.g).max().orElseThrow());
	}

	/** The rows. */
	List<Row> rows() {
		return rows;
	}

	/** How many voxels the core reaches from the focus along axis 0, 1 or 2. */
	int reach(final int axis) {
		return reach[axis];
	}

	/** The largest g, 0 when the core is empty; infinite where p is 1. */
	double largest() {
		return largest;
	}

	/** Number of voxels. */
	int voxels() {
		return rows.stream().mapToInt(r -> r.g.length).sum();
	}
}
