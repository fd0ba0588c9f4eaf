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
import java.util.List;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * A map of upper bounds, in integer units, of the sum over the foci of {@code -ln(1 - p)} for every voxel of a box,
 * four to a word. See {@link CandidateSearch} for the proof. Memory is two bytes for each voxel of the box. One for
 * each thread.
 */
final class UpperBoundMap {

	/** A word with a 1 in each lane. */
	private static final long LOWEST_BITS = 0x0001_0001_0001_0001L;
	/** A word with the highest bit of each lane. */
	private static final long HIGHEST_BITS = 0x8000_8000_8000_8000L;
	private static final int WORDS_PER_BLOCK = PackedGrid.BLOCK >> PackedGrid.LOG2_LANES;

	private final NullDesign experiments;
	private final QuantisedKernels tables;
	private final PackedGrid box;
	private final long[] sums;
	private final long[] blockRow;
	/**
	 * First word with in-mask voxels of each row of the box, and one past the last, counted from the row's
	 * first.
	 */
	private final int[] maskWords;
	private final int[][] coreReach;
	private final int[][] reach;
	/** For every block the largest values of all foci whose core can reach it. */
	private final BlockCounts peaks;
	/** For every block the number of foci that can reach it. */
	private final BlockCounts reaching;
	private final int[] lanes;
	private final int[] slices;

	/**
	 * @param experiments the experiments
	 * @param cores the core of each experiment's kernel
	 * @param tables their units
	 */
	UpperBoundMap(final NullDesign experiments, final List<LogKernel> cores, final QuantisedKernels tables) {
		this.experiments = experiments;
		this.tables = tables;
		box = tables.box();
		sums = new long[box.words(box.size(2))];
		coreReach = new int[cores.size()][];
		Arrays.setAll(coreReach, e -> cores.get(e).reach());
		reach = new int[cores.size()][];
		Arrays.setAll(reach, e -> experiments.stencil(e).reach());
		peaks = new BlockCounts(box);
		reaching = new BlockCounts(box);
		blockRow = new long[peaks.blocks(0) * WORDS_PER_BLOCK];
		maskWords = maskWords(experiments.mask(), box);
		lanes = new int[experiments.foci()];
		slices = new int[experiments.foci()];
	}

	private static int[] maskWords(final Mask mask, final PackedGrid box) {
		final int[] ranges = new int[2 * box.size(1) * box.size(2)];
		for (int i = 0; i < mask.size(); i++) {
			final Grid grid = mask.grid();
			final int voxel = mask.voxel(i), word = box.position(0, grid.x(voxel)) >> PackedGrid.LOG2_LANES;
			final int row = 2 * (box.position(1, grid.y(voxel)) + box.size(1) * box.position(2, grid.z(voxel)));
			if (ranges[row + 1] == 0) ranges[row] = word;
			ranges[row + 1] = word + 1;
		}
		return ranges;
	}

	/**
	 * Computes the bounds of a set of foci.
	 *
	 * @param foci the grid number of the voxel of each focus
	 * @return false when a sum does not fit in its lane
	 */
	boolean load(final int[] foci) {
		place(foci);
		final boolean fit = fit();
		// margins must be cleared only where every word is checked
		if (!fit) Arrays.fill(sums, 0);
		final long expected = fillTails() + addCores();
		return fit || OverflowCheck.holds(sums, expected);
	}

	private void place(final int[] foci) {
		peaks.clear();
		reaching.clear();
		final Grid grid = experiments.mask().grid();
		for (int e = 0; e < experiments.size(); e++) {
			final int[] core = coreReach[e], all = reach[e];
			final long peak = tables.peakUnits(e);
			for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++) {
				final int x = box.position(0, grid.x(foci[f]));
				final int y = box.position(1, grid.y(foci[f]));
				final int z = box.position(2, grid.z(foci[f]));
				lanes[f] = box.lane(x, y, z);
				slices[f] = z;
				peaks.add(x, y, z, core, peak);
				reaching.add(x, y, z, all, 1);
			}
		}
		peaks.finish();
		reaching.finish();
	}

	/** Whether tails and largest values of all foci that reach a block fit together in a lane, for every block. */
	private boolean fit() {
		for (int z = 0; z < reaching.blocks(2); z++)
			for (int y = 0; y < reaching.blocks(1); y++)
				for (int x = 0; x < reaching.blocks(0); x++)
					if (tables.tailUnits(reaching.sum(x, y, z)) + peaks.sum(x, y, z) > PackedGrid.LARGEST) return false;
		return true;
	}

	/** Starts every lane of every block with the tails of all foci that can reach the block. Returns their sum. */
	private long fillTails() {
		long all = 0;
		for (int blockZ = 0; blockZ < reaching.blocks(2); blockZ++)
			for (int blockY = 0; blockY < reaching.blocks(1); blockY++) {
				final int endY = Math.min(box.size(1), (blockY + 1) * PackedGrid.BLOCK);
				final int endZ = Math.min(box.size(2), (blockZ + 1) * PackedGrid.BLOCK);
				final int rows = (endY - blockY * PackedGrid.BLOCK) * (endZ - blockZ * PackedGrid.BLOCK);
				for (int blockX = 0; blockX < reaching.blocks(0); blockX++) {
					final long tails = tables.tailUnits(reaching.sum(blockX, blockY, blockZ));
					Arrays.fill(blockRow, blockX * WORDS_PER_BLOCK, (blockX + 1) * WORDS_PER_BLOCK, LOWEST_BITS * tails);
					all += tails * PackedGrid.BLOCK * rows;
				}
				for (int z = blockZ * PackedGrid.BLOCK; z < endZ; z++)
					for (int y = blockY * PackedGrid.BLOCK; y < endY; y++)
						System.arraycopy(blockRow, 0, sums, firstWord(y, z), blockRow.length);
			}
		return all;
	}

	/** Adds the cores of all foci. Returns their sum. */
	private long addCores() {
		long all = 0;
		for (int e = 0; e < experiments.size(); e++) {
			final PackedKernel kernel = tables.kernel(e);
			for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++) {
				final int lane = lanes[f], from = -slices[f], end = box.size(2) - slices[f];
				add(sums, lane >> PackedGrid.LOG2_LANES, kernel.words(lane), kernel.places(lane), kernel.first(lane, from),
					kernel.first(lane, end));
				all += kernel.units(from, end);
			}
		}
		return all;
	}

	private static void add(final long[] sums, final int focus, final long[] words, final int[] places, final int from,
		final int end)
	{
		for (int i = from; i < end; i++)
			sums[focus + places[i]] += words[i];
	}

	private int firstWord(final int y, final int z) {
		return box.lane(0, y, z) >> PackedGrid.LOG2_LANES;
	}

	/**
	 * Collects the in-mask voxels whose bound reaches that of a sum.
	 *
	 * @param sum the sum
	 * @param ordinals receives the voxels, ascending by ordinal of the mask
	 * @param limit the most that may be collected
	 * @return their number, -1 when more than the limit
	 */
	int collect(final double sum, final int[] ordinals, final int limit) {
		final long least = tables.unitsBelow(sum);
		if (least < 1) return -1;
		if (least > PackedGrid.LARGEST) return 0;
		final long bias = bias(least);
		int size = 0;
		for (int z = 0; z < box.size(2); z++)
			for (int y = 0; y < box.size(1); y++) {
				final int first = firstWord(y, z), row = 2 * (y + box.size(1) * z), end = first + maskWords[row + 1];
				for (int word = first + maskWords[row]; word < end; word++)
					for (long reached = reached(word, bias); reached != 0; reached &= reached - 1) {
						final int lane = Long.numberOfTrailingZeros(reached) >> 4;
						final int ordinal = ordinal((word - first << PackedGrid.LOG2_LANES) + lane, y, z);
						if (ordinal < 0) continue;
						if (size == limit) return -1;
						ordinals[size++] = ordinal;
					}
			}
		return size;
	}

	/** The highest bit of each lane of a word that reaches it with a bias. */
	private long reached(final int word, final long bias) {
		return sums[word] + bias & HIGHEST_BITS;
	}

	private int ordinal(final int x, final int y, final int z) {
		final int voxel = box.voxel(x, y, z);
		return voxel < 0 ? -1 : experiments.mask().ordinal(voxel);
	}

	/** Ordinal of an in-mask voxel with the largest bound. */
	int highest() {
		int highest = 0;
		long least = 1;
		for (int z = 0; z < box.size(2); z++)
			for (int y = 0; y < box.size(1); y++) {
				final int first = firstWord(y, z), row = 2 * (y + box.size(1) * z), end = first + maskWords[row + 1];
				for (int word = first + maskWords[row]; word < end; word++) {
					if (reached(word, bias(least)) == 0) continue;
					for (int lane = 0; lane < 1 << PackedGrid.LOG2_LANES; lane++) {
						final long bound = sums[word] >>> PackedGrid.shift(lane) & PackedGrid.LARGEST;
						final int ordinal = bound < least ? -1 : ordinal((word - first << PackedGrid.LOG2_LANES) + lane, y, z);
						if (ordinal < 0) continue;
						highest = ordinal;
						least = bound + 1;
					}
				}
			}
		return highest;
	}

	/** The addend to a word with which exactly those lanes that hold at least the given value reach their highest bit. */
	private static long bias(final long least) {
		return LOWEST_BITS * (PackedGrid.LARGEST + 1 - least);
	}
}
