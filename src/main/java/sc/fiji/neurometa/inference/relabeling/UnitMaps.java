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

/**
 * Maps of integers, one per item, that the two groups of a relabeling add up. Integers have no rounding: a sum
 * does not depend on the order of its items, equal sums are equal, and the sums of the two groups add up to the total.
 * <p>
 * Voxels form blocks of {@value #BLOCK} neighbours in ordinals; blocks in which an item is 0 everywhere are not kept.
 * Memory is four bytes per voxel of the blocks that are kept. Items may be put by several threads at once, and read when
 * all are in.
 */
public final class UnitMaps {

	/** Number of voxels in a block: enough for the processor's wide registers, few enough to skip much. */
	public static final int BLOCK = 128;

	private final int voxels;
	private final int[][][] units;

	/**
	 * @param items number of items
	 * @param voxels number of voxels
	 */
	public UnitMaps(final int items, final int voxels) {
		this.voxels = voxels;
		units = new int[items][][];
	}

	/**
	 * Puts the map of an item.
	 *
	 * @param item its number
	 * @param map a value of 0 or more per voxel; all items together may not exceed the largest int at any voxel
	 */
	public void put(final int item, final int[] map) {
		final int[][] kept = new int[blocks()][];
		for (int b = 0; b < kept.length; b++) {
			final int[] block = Arrays.copyOfRange(map, b * BLOCK, (b + 1) * BLOCK);
			if (Arrays.stream(block).anyMatch(u -> u != 0)) kept[b] = block;
		}
		units[item] = kept;
	}

	/** Number of items. */
	public int items() {
		return units.length;
	}

	/** Number of voxels. */
	public int voxels() {
		return voxels;
	}

	/** Number of blocks; the last may have fewer voxels, and is filled up with zeros. */
	public int blocks() {
		return (voxels + BLOCK - 1) / BLOCK;
	}

	/** The values of an item in a block, null when all are 0. */
	public int[] block(final int item, final int block) {
		return units[item][block];
	}

	/** The sum over some items at every voxel. */
	public int[] sum(final int... items) {
		final int[] sum = new int[blocks() * BLOCK];
		sum(items, sum);
		return Arrays.copyOf(sum, voxels);
	}

	/** The same, put into an array with room for whole blocks. */
	public void sum(final int[] items, final int[] sum) {
		Arrays.fill(sum, 0);
		for (final int item : items)
			for (int b = 0; b < blocks(); b++) {
				final int[] block = units[item][b];
				if (block != null) for (int i = 0; i < BLOCK; i++)
					sum[b * BLOCK + i] += block[i];
			}
	}

	/** The sum over all items at every voxel. */
	public int[] total() {
		final int[] all = new int[items()];
		Arrays.setAll(all, i -> i);
		return sum(all);
	}

	/** The voxels at which the assignment of items to groups matters: those where not all items have the same value. */
	public boolean[] varies() {
		final boolean[] varies = new boolean[voxels];
		for (int v = 0; v < voxels; v++) {
			final int first = at(0, v);
			for (int item = 1; item < items() && !varies[v]; item++)
				varies[v] = at(item, v) != first;
		}
		return varies;
	}

	private int at(final int item, final int voxel) {
		final int[] block = units[item][voxel / BLOCK];
		return block == null ? 0 : block[voxel % BLOCK];
	}
}
