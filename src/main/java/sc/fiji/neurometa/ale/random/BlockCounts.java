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
package sc.fiji.neurometa.ale.random;

import java.util.Arrays;

/**
 * Sums, for every block of a {@link PackedGrid}, of the weights of all boxes of voxels around foci, each a given reach
 * to either side of its focus, that have a voxel in the block.
 * <p>
 * A box of voxels touches a box of blocks. Its weight is written down as plus and minus at the eight corners of that box
 * only; running sums along the three axes give the sums of all blocks at once.
 */
final class BlockCounts {

	private final PackedGrid box;
	private final int[] blocks = new int[3];
	private final int strideY;
	private final int strideZ;
	private final long[] sums;

	BlockCounts(final PackedGrid box) {
		this.box = box;
		for (int axis = 0; axis < 3; axis++)
			blocks[axis] = (box.size(axis) + PackedGrid.BLOCK - 1) / PackedGrid.BLOCK;
		// one more along each axis, for the corners past the last block
		strideY = blocks[0] + 1;
		strideZ = strideY * (blocks[1] + 1);
		sums = new long[strideZ * (blocks[2] + 1)];
	}

	/** Resets all sums. */
	void clear() {
		Arrays.fill(sums, 0);
	}

	/**
	 * Adds a box.
	 *
	 * @param x position of its focus
	 * @param reach its reach along each axis
	 * @param weight its weight
	 */
	void add(final int x, final int y, final int z, final int[] reach, final long weight) {
		final int fromX = from(x, reach[0]), endX = end(0, x, reach[0]);
		final int fromY = strideY * from(y, reach[1]), endY = strideY * end(1, y, reach[1]);
		final int fromZ = strideZ * from(z, reach[2]), endZ = strideZ * end(2, z, reach[2]);
		sums[fromX + fromY + fromZ] += weight;
		sums[endX + fromY + fromZ] -= weight;
		sums[fromX + endY + fromZ] -= weight;
		sums[endX + endY + fromZ] += weight;
		sums[fromX + fromY + endZ] -= weight;
		sums[endX + fromY + endZ] += weight;
		sums[fromX + endY + endZ] += weight;
		sums[endX + endY + endZ] -= weight;
	}

	private static int from(final int position, final int reach) {
		return Math.max(0, position - reach) / PackedGrid.BLOCK;
	}

	private int end(final int axis, final int position, final int reach) {
		return Math.min(box.size(axis) - 1, position + reach) / PackedGrid.BLOCK + 1;
	}

	/** Turns what was added into sums. */
	void finish() {
		sum(1, strideY);
		sum(strideY, strideZ);
		sum(strideZ, sums.length);
	}

	/** Running sums over the entries that lie a stride apart, within chunks of the given length. */
	private void sum(final int stride, final int chunk) {
		for (int start = 0; start < sums.length; start += chunk)
			for (int i = start + stride; i < start + chunk; i++)
				sums[i] += sums[i - stride];
	}

	/** Number of blocks along an axis. */
	int blocks(final int axis) {
		return blocks[axis];
	}

	/** The sum of a block. */
	long sum(final int blockX, final int blockY, final int blockZ) {
		return sums[blockX + strideY * blockY + strideZ * blockZ];
	}

	/** The largest sum of all blocks. */
	long largest() {
		return Arrays.stream(sums).max().orElse(0);
	}
}
