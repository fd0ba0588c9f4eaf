package sc.fiji.neurometa.ale;

import java.util.Arrays;

/**
 * For every block of a {@link LaneBox} the number of foci that can reach it: whose box of voxels, so many to either
 * side of the focus, has a voxel in the block.
 * <p>
 * A focus adds 1 to a box of blocks. It is written down as {@code +1} and {@code -1} at the eight corners of that box
 * only; running sums along the three axes give the counts of all blocks at once.
 */
final class BlockCounts {

	private final LaneBox box;
	private final int[] blocks = new int[3];
	private final int strideY;
	private final int strideZ;
	private final int[] counts;

	BlockCounts(final LaneBox box) {
		this.box = box;
		for (int axis = 0; axis < 3; axis++)
			blocks[axis] = (box.size(axis) + LaneBox.BLOCK - 1) / LaneBox.BLOCK;
		// one more along each axis, for the corners behind the last block
		strideY = blocks[0] + 1;
		strideZ = strideY * (blocks[1] + 1);
		counts = new int[strideZ * (blocks[2] + 1)];
	}

	/** Forgets all foci. */
	void clear() {
		Arrays.fill(counts, 0);
	}

	/**
	 * Adds a focus.
	 *
	 * @param x its position in the box
	 * @param reachX how far it reaches along x
	 */
	void add(final int x, final int y, final int z, final int reachX, final int reachY, final int reachZ) {
		final int fromX = from(x, reachX), endX = end(0, x, reachX);
		final int fromY = strideY * from(y, reachY), endY = strideY * end(1, y, reachY);
		final int fromZ = strideZ * from(z, reachZ), endZ = strideZ * end(2, z, reachZ);
		counts[fromX + fromY + fromZ]++;
		counts[endX + fromY + fromZ]--;
		counts[fromX + endY + fromZ]--;
		counts[endX + endY + fromZ]++;
		counts[fromX + fromY + endZ]--;
		counts[endX + fromY + endZ]++;
		counts[fromX + endY + endZ]++;
		counts[endX + endY + endZ]--;
	}

	private static int from(final int position, final int reach) {
		return Math.max(0, position - reach) / LaneBox.BLOCK;
	}

	private int end(final int axis, final int position, final int reach) {
		return Math.min(box.size(axis) - 1, position + reach) / LaneBox.BLOCK + 1;
	}

	/** Turns what was added into counts. */
	void finish() {
		sum(1, strideY);
		sum(strideY, strideZ);
		sum(strideZ, counts.length);
	}

	/** Running sums over the entries that lie a stride apart, within chunks of the given length. */
	private void sum(final int stride, final int chunk) {
		for (int start = 0; start < counts.length; start += chunk)
			for (int i = start + stride; i < start + chunk; i++)
				counts[i] += counts[i - stride];
	}

	/** Number of blocks along an axis. */
	int blocks(final int axis) {
		return blocks[axis];
	}

	/** Number of foci that can reach a block. */
	int count(final int blockX, final int blockY, final int blockZ) {
		return counts[blockX + strideY * blockY + strideZ * blockZ];
	}

	/** The largest count of all blocks. */
	int largest() {
		return Arrays.stream(counts).max().orElse(0);
	}
}
