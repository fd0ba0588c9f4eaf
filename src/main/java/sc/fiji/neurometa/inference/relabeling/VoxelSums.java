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
package sc.fiji.neurometa.inference.relabeling;

import java.util.Arrays;

/** List of voxels of one relabeling with their sums, in memory that is used again. Not for use by several threads at once. */
public final class VoxelSums {

	private int[] ordinals = new int[256];
	private int[] sums = new int[256];
	private int size;

	/** Adds a voxel. */
	public void add(final int ordinal, final int sum) {
		if (size == ordinals.length) {
			ordinals = Arrays.copyOf(ordinals, 2 * size);
			sums = Arrays.copyOf(sums, 2 * size);
		}
		ordinals[size] = ordinal;
		sums[size++] = sum;
	}

	/** Number of voxels. */
	public int size() {
		return size;
	}

	/** The voxels in the order in which they came: the first {@link #size} entries, valid until the next is added. */
	public int[] ordinals() {
		return ordinals;
	}

	/** The sum of the voxel at a place in the list. */
	public int sum(final int place) {
		return sums[place];
	}

	/** Removes all voxels. */
	public void clear() {
		size = 0;
	}
}
