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
import java.util.function.DoubleToLongFunction;

/**
 * The core of a kernel, quantised to integers of at most 15 bits, packed in words as a {@link PackedGrid} packs its
 * lanes, ready to be added to the words around a focus. There is one copy for each lane of its word that the focus may
 * be in: the copies are shifted against each other by one lane, so that each value comes to lie over the lane of its
 * own voxel.
 * <p>
 * A copy is a plain list of words and of the places they belong to, counted from the word of the focus, slice by slice: one
 * loop over a range of the list adds a range of slices, without a branch inside. That takes less time than loops over rows
 * that would read the words of equal rows, by symmetry eight in most kernels, only once.
 */
final class PackedKernel {

	private static final long HIGHEST_BITS = 0x8000_8000_8000_8000L;

	private final int reach;
	private final long[][] words = new long[1 << PackedGrid.LOG2_LANES][];
	private final int[][] places = new int[words.length][];
	/** By copy and slice the first entry of its list, and the number of all. */
	private final int[][] firstOfSlice = new int[words.length][];
	/** By slice the units of all slices before it. */
	private final long[] unitsBefore;

	/**
	 * @param core the values
	 * @param box the grid to which they will be added
	 * @param units quantises a value
	 */
	PackedKernel(final LogKernel core, final PackedGrid box, final DoubleToLongFunction units) {
		reach = core.reach(2);
		for (int lane = 0; lane < words.length; lane++)
			pack(core, box, lane, units);
		unitsBefore = new long[2 * reach + 2];
		for (final LogKernel.Row row : core.rows())
			unitsBefore[reach + row.dz() + 1] += Arrays.stream(row.g()).mapToLong(units::applyAsLong).sum();
		for (int slice = 0; slice <= 2 * reach; slice++)
			unitsBefore[slice + 1] += unitsBefore[slice];
	}

	private PackedKernel(final PackedKernel unmarked) {
		reach = unmarked.reach;
		for (int lane = 0; lane < words.length; lane++) {
			words[lane] = Arrays.stream(unmarked.words[lane]).map(word -> word | HIGHEST_BITS).toArray();
			places[lane] = unmarked.places[lane];
			firstOfSlice[lane] = unmarked.firstOfSlice[lane];
		}
		unitsBefore = unmarked.unitsBefore;
	}

	private void pack(final LogKernel core, final PackedGrid box, final int lane, final DoubleToLongFunction units) {
		int size = 0;
		for (final LogKernel.Row row : core.rows())
			size += words(lane + row.fromX(), row.g().length);
		words[lane] = new long[size];
		places[lane] = new int[size];
		firstOfSlice[lane] = new int[2 * reach + 2];
		int next = 0;
		for (int dz = -reach; dz <= reach; dz++) {
			firstOfSlice[lane][reach + dz] = next;
			for (final LogKernel.Row row : core.rows()) {
				if (row.dz() != dz) continue;
				final int first = lane + row.fromX(), firstWord = first >> PackedGrid.LOG2_LANES;
				for (int i = 0; i < row.g().length; i++)
					words[lane][next + (first + i >> PackedGrid.LOG2_LANES) - firstWord] |=
						units.applyAsLong(row.g()[i]) << PackedGrid.shift(first + i);
				final int place = (box.offset(0, row.dy(), dz) >> PackedGrid.LOG2_LANES) + firstWord;
				for (int i = 0; i < words(first, row.g().length); i++)
					places[lane][next++] = place + i;
			}
		}
		firstOfSlice[lane][2 * reach + 1] = next;
	}

	/** The same with the highest bit of every lane set, also of those between which rows begin and end. */
	PackedKernel marked() {
		return new PackedKernel(this);
	}

	/** Number of words that hold the given number of lanes from the given one on. */
	private static int words(final int first, final int lanes) {
		return (first + lanes - 1 >> PackedGrid.LOG2_LANES) - (first >> PackedGrid.LOG2_LANES) + 1;
	}

	/** Reach of the core from its focus in slices. */
	int reach() {
		return reach;
	}

	/** The words for a focus in the given lane; must not be modified. */
	long[] words(final int lane) {
		return words[lane & words.length - 1];
	}

	/** The places of {@link #words}, counted from the word of the focus; must not be modified. */
	int[] places(final int lane) {
		return places[lane & words.length - 1];
	}

	/**
	 * Index in the list of a focus in the given lane of the slice at the given offset from that of the focus: its first
	 * entry where the kernel does not reach as far before the focus, its end where it does not reach as far after it.
	 */
	int first(final int lane, final int dz) {
		return firstOfSlice[lane & words.length - 1][slice(dz)];
	}

	/** The sum of the units of the slices from one to before another, counted from that of the focus. */
	long units(final int fromDz, final int endDz) {
		return unitsBefore[slice(endDz)] - unitsBefore[slice(fromDz)];
	}

	private int slice(final int dz) {
		return Math.max(0, Math.min(2 * reach + 1, reach + dz));
	}
}
