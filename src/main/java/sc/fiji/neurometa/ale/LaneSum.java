package sc.fiji.neurometa.ale;

import java.util.Arrays;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * An upper bound, in whole units, of the sum over the foci of {@code -ln(1 - p)} for every voxel of a box, several to a
 * word. See {@link BoundedFoci} for the proof. Memory is a word for each two or four voxels. One for each thread.
 */
final class LaneSum {

	private final RandomExperiments experiments;
	private final LaneTables tables;
	private final LaneBox box;
	private final KernelCore[] cores;
	private final long[] sums;
	private final long[] blockRow;
	/**
	 * First word with in-mask voxels of each row of the box, and the one behind the last, counted from the row's
	 * first.
	 */
	private final int[] maskWords;
	private final BlockCounts cored;
	private final BlockCounts reaching;
	/** A word with a 1 in each lane. */
	private final long lowestBits;
	/** A word with the highest bit of each lane. */
	private final long highestBits;

	/**
	 * @param experiments the experiments
	 * @param cores the core of each experiment's kernel
	 * @param tables their units
	 */
	LaneSum(final RandomExperiments experiments, final KernelCore[] cores, final LaneTables tables) {
		this.experiments = experiments;
		this.cores = cores;
		this.tables = tables;
		box = tables.box();
		sums = new long[box.words()];
		cored = new BlockCounts(box);
		reaching = new BlockCounts(box);
		blockRow = new long[cored.blocks(0) * wordsPerBlock()];
		maskWords = maskWords(experiments.mask(), box);
		lowestBits = Long.divideUnsigned(-1L, (1L << (64 >> box.log2Lanes())) - 1);
		highestBits = lowestBits * (tables.largest() + 1);
	}

	private static int[] maskWords(final Mask mask, final LaneBox box) {
		final int[] ranges = new int[2 * box.size(1) * box.size(2)];
		for (int i = 0; i < mask.size(); i++) {
			final Grid grid = mask.grid();
			final int voxel = mask.voxel(i), word = box.position(0, grid.x(voxel)) >> box.log2Lanes();
			final int row = 2 * (box.position(1, grid.y(voxel)) + box.size(1) * box.position(2, grid.z(voxel)));
			if (ranges[row + 1] == 0) ranges[row] = word;
			ranges[row + 1] = word + 1;
		}
		return ranges;
	}

	private int wordsPerBlock() {
		return LaneBox.BLOCK >> box.log2Lanes();
	}

	/**
	 * Computes the bounds of a set of foci.
	 *
	 * @param foci the grid number of the voxel of each focus
	 * @return false, with nothing computed, when a sum might not fit in its lane
	 */
	boolean load(final int[] foci) {
		count(foci);
		if (!fits()) return false;
		fillTails();
		for (int e = 0; e < experiments.size(); e++) {
			final LaneKernel kernel = tables.kernel(e);
			for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++)
				kernel.add(sums, box.lane(foci[f]));
		}
		return true;
	}

	private void count(final int[] foci) {
		cored.clear();
		reaching.clear();
		final Grid grid = experiments.mask().grid();
		for (int e = 0; e < experiments.size(); e++) {
			final KernelCore core = cores[e];
			final KernelStencil all = experiments.stencil(e);
			for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++) {
				final int x = box.position(0, grid.x(foci[f]));
				final int y = box.position(1, grid.y(foci[f]));
				final int z = box.position(2, grid.z(foci[f]));
				cored.add(x, y, z, core.reach(0), core.reach(1), core.reach(2));
				reaching.add(x, y, z, all.reach(0), all.reach(1), all.reach(2));
			}
		}
		cored.finish();
		reaching.finish();
	}

	/** Whether tails and cores of all foci that reach a block fit together in a lane, for every block. */
	private boolean fits() {
		for (int z = 0; z < cored.blocks(2); z++)
			for (int y = 0; y < cored.blocks(1); y++)
				for (int x = 0; x < cored.blocks(0); x++)
					if (tables.tailUnits(reaching.count(x, y, z)) + cored.count(x, y, z) * tables.peakUnits() > tables
						.largest()) return false;
		return true;
	}

	/**
	 * Starts every lane with the tails of all foci that can reach its block. Words before the first and behind the last
	 * in-mask voxel of a row are left out: they are never read, and what overflows in them does not leave its word.
	 */
	private void fillTails() {
		for (int blockZ = 0; blockZ < reaching.blocks(2); blockZ++)
			for (int blockY = 0; blockY < reaching.blocks(1); blockY++) {
				for (int blockX = 0; blockX < reaching.blocks(0); blockX++)
					Arrays.fill(blockRow, blockX * wordsPerBlock(), (blockX + 1) * wordsPerBlock(), lowestBits * tables
						.tailUnits(reaching.count(blockX, blockY, blockZ)));
				final int endY = Math.min(box.size(1), (blockY + 1) * LaneBox.BLOCK);
				final int endZ = Math.min(box.size(2), (blockZ + 1) * LaneBox.BLOCK);
				for (int z = blockZ * LaneBox.BLOCK; z < endZ; z++)
					for (int y = blockY * LaneBox.BLOCK; y < endY; y++) {
						final int row = 2 * (y + box.size(1) * z), from = maskWords[row];
						System.arraycopy(blockRow, from, sums, firstWord(y, z) + from, maskWords[row + 1] - from);
					}
			}
	}

	private int firstWord(final int y, final int z) {
		return box.lane(0, y, z) >> box.log2Lanes();
	}

	/**
	 * Collects the in-mask voxels whose bound reaches that of a sum.
	 *
	 * @param sum the sum
	 * @param ordinals receives the voxels, ascending by ordinal of the mask
	 * @param limit how many there may be
	 * @return how many there are, -1 when more than the limit
	 */
	int collect(final double sum, final int[] ordinals, final int limit) {
		final long least = tables.unitsBelow(sum);
		if (least < 1) return -1;
		if (least > tables.largest()) return 0;
		final long bias = bias(least);
		int size = 0;
		for (int z = 0; z < box.size(2); z++)
			for (int y = 0; y < box.size(1); y++) {
				final int first = firstWord(y, z), row = 2 * (y + box.size(1) * z), end = first + maskWords[row + 1];
				int word = nextReached(first + maskWords[row], end, bias);
				while (word < end) {
					long reached = sums[word] + bias & highestBits;
					for (; reached != 0; reached &= reached - 1) {
						final int lane = Long.numberOfTrailingZeros(reached) >> 6 - box.log2Lanes();
						final int ordinal = ordinal((word - first << box.log2Lanes()) + lane, y, z);
						if (ordinal < 0) continue;
						if (size == limit) return -1;
						ordinals[size++] = ordinal;
					}
					word = nextReached(word + 1, end, bias);
				}
			}
		return size;
	}

	/** The next word in which a lane plus its bias reaches its highest bit; looks at four words at once while it can. */
	private int nextReached(final int from, final int end, final long bias) {
		int word = from;
		while (word < end - 3 && ((sums[word] + bias | sums[word + 1] + bias | sums[word + 2] + bias | sums[word + 3] +
			bias) & highestBits) == 0)
			word += 4;
		while (word < end && (sums[word] + bias & highestBits) == 0)
			word++;
		return word;
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
				int word = nextReached(first + maskWords[row], end, bias(least));
				while (word < end) {
					for (int lane = 0; lane < 1 << box.log2Lanes(); lane++) {
						final long bound = sums[word] >>> LaneKernel.shift(lane, box.log2Lanes()) & tables.largest();
						final int ordinal = bound < least ? -1 : ordinal((word - first << box.log2Lanes()) + lane, y, z);
						if (ordinal < 0) continue;
						highest = ordinal;
						least = bound + 1;
					}
					word = nextReached(word + 1, end, bias(least));
				}
			}
		return highest;
	}

	/** What is added to a word so that each lane that holds at least so much reaches its highest bit, and no other. */
	private long bias(final long least) {
		return lowestBits * (tables.largest() + 1 - least);
	}
}
