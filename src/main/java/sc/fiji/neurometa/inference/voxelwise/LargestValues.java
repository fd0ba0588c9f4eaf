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
package sc.fiji.neurometa.inference.voxelwise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.inference.StoredNumbers;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;

/**
 * The largest values that each of some voxels has in many maps: a heap for each voxel, its smallest value first. Not for
 * use by several threads at once.
 */
final class LargestValues {

	private final int from;
	private final int end;
	private final int kept;
	private final int[] heaps;

	/**
	 * @param from ordinal of the first voxel
	 * @param end one past the last ordinal
	 * @param kept number of values kept of each voxel; there must be as many maps
	 */
	LargestValues(final int from, final int end, final int kept) {
		this.from = from;
		this.end = end;
		this.kept = kept;
		heaps = new int[Math.multiplyExact(kept, end - from)];
		Arrays.fill(heaps, -1);
	}

	/** Ordinal of the first voxel. */
	int from() {
		return from;
	}

	/** One past the ordinal of the last voxel. */
	int end() {
		return end;
	}

	private LargestValues(final int from, final int end, final int kept, final int[] heaps) {
		this.from = from;
		this.end = end;
		this.kept = kept;
		this.heaps = heaps;
	}

	/** The voxels of a mask in blocks, as {@link UnitMaps} has them. */
	static List<LargestValues> blocks(final int voxels, final int kept) {
		final List<LargestValues> blocks = new ArrayList<>();
		for (int first = 0; first < voxels; first += UnitMaps.BLOCK)
			blocks.add(new LargestValues(first, Math.min(voxels, first + UnitMaps.BLOCK), kept));
		return blocks;
	}

	/** Reads what was written of blocks, one after the other. */
	static List<LargestValues> readBlocks(final int voxels, final int kept, final DataInput in) throws IOException {
		final List<LargestValues> blocks = new ArrayList<>();
		for (int first = 0; first < voxels; first += UnitMaps.BLOCK)
			blocks.add(read(first, Math.min(voxels, first + UnitMaps.BLOCK), kept, in));
		return blocks;
	}

	/** Adds the largest values of other maps, part by part. */
	static void addAll(final List<LargestValues> earlier, final List<LargestValues> later) {
		for (int part = 0; part < earlier.size(); part++)
			earlier.get(part).addAll(later.get(part));
	}

	/** Adds the largest values of other maps at the same voxels; the result for all maps does not depend on the order. */
	void addAll(final LargestValues other) {
		for (int v = from, root = 0; v < end; v++, root += kept)
			for (int i = root; i < root + kept; i++)
				if (other.heaps[i] > heaps[root]) sink(root, other.heaps[i]);
	}

	/** An independent copy. */
	LargestValues copy() {
		return new LargestValues(from, end, kept, heaps.clone());
	}

	void write(final DataOutput out) throws IOException {
		StoredNumbers.write(heaps, out);
	}

	/** Reads values written for the same voxels, with as many values kept. */
	static LargestValues read(final int from, final int end, final int kept, final DataInput in) throws IOException {
		final int[] heaps = StoredNumbers.readInts(in);
		if (heaps.length != Math.multiplyExact(kept, end - from)) throw new IOException(heaps.length + " values");
		return new LargestValues(from, end, kept, heaps);
	}

	/** Takes the values of a map, 0 or more. */
	void add(final int[] map) {
		if (kept == 0) return;
		for (int v = from, root = 0; v < end; v++, root += kept)
			if (map[v] > heaps[root]) sink(root, map[v]);
	}

	/** Takes the values of a map, those of these voxels alone. */
	void addBlock(final int[] values) {
		if (kept == 0) return;
		for (int i = 0, root = 0; i < end - from; i++, root += kept)
			if (values[i] > heaps[root]) sink(root, values[i]);
	}

	/**
	 * Takes what the values of a map leave of a total.
	 *
	 * @param values of these voxels alone
	 * @param total by ordinal
	 */
	void addRest(final int[] values, final int[] total) {
		if (kept == 0) return;
		for (int i = 0, root = 0; i < end - from; i++, root += kept) {
			final int rest = total[from + i] - values[i];
			if (rest > heaps[root]) sink(root, rest);
		}
	}

	private void sink(final int root, final int value) {
		int place = 0;
		for (int child = 1; child < kept; child = 2 * place + 1) {
			if (child + 1 < kept && heaps[root + child + 1] < heaps[root + child]) child++;
			if (heaps[root + child] >= value) break;
			heaps[root + place] = heaps[root + child];
			place = child;
		}
		heaps[root + place] = value;
	}

	/**
	 * The values of given ranks.
	 *
	 * @param larger number of values that are larger, or as large and come before, for each wanted value; fewer than are
	 *          kept
	 * @param values receives for each of them the value by ordinal
	 */
	void get(final int[] larger, final int[][] values) {
		for (int v = from; v < end; v++) {
			final int[] ascending = Arrays.copyOfRange(heaps, (v - from) * kept, (v - from + 1) * kept);
			Arrays.sort(ascending);
			for (int i = 0; i < larger.length; i++)
				values[i][v] = ascending[kept - 1 - larger[i]];
		}
	}
}
