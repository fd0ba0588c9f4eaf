package sc.fiji.neurometa.ale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleToLongFunction;

/**
 * The core of a kernel in whole units, packed in words as a {@link LaneBox} packs its lanes, ready to be added to the
 * words around a focus. There is one copy for each lane of its word that the focus may be in: the copies are shifted
 * against each other by one lane, so that adding words adds each value to the lane of its own voxel, and no other lane
 * changes as long as no sum leaves its lane.
 * <p>
 * Many rows of a kernel hold the same words, by symmetry eight in most isotropic ones. Such rows are added together:
 * their words are read once, and go to all the places they belong to.
 */
final class LaneKernel {

	private final Copy[] copies;
	private final int log2Lanes;

	/**
	 * @param core the values
	 * @param box where they will be added
	 * @param units turns a value into whole units
	 */
	LaneKernel(final KernelCore core, final LaneBox box, final DoubleToLongFunction units) {
		log2Lanes = box.log2Lanes();
		copies = new Copy[1 << log2Lanes];
		for (int lane = 0; lane < copies.length; lane++)
			copies[lane] = new Copy(core, box, lane, units);
	}

	/** Adds the kernel of a focus in the given lane. */
	void add(final long[] sums, final int lane) {
		copies[lane & (copies.length - 1)].add(sums, lane >> log2Lanes);
	}

	/** The kernel of a focus in one lane of its word: rows of the same words, and the offsets at which they are added. */
	private static final class Copy {

		private final long[][] words;
		private final int[][] offsets;

		Copy(final KernelCore core, final LaneBox box, final int lane, final DoubleToLongFunction units) {
			final int log2Lanes = box.log2Lanes();
			final Map<List<Long>, List<Integer>> places = new LinkedHashMap<>();
			for (final KernelCore.Row row : core.rows()) {
				final int first = lane + box.offset(row.fromX(), row.dy(), row.dz());
				final int firstWord = first >> log2Lanes;
				final Long[] packed = new Long[(first + row.g().length - 1 >> log2Lanes) - firstWord + 1];
				Arrays.fill(packed, 0L);
				for (int i = 0; i < row.g().length; i++) {
					final int at = first + i;
					packed[(at >> log2Lanes) - firstWord] += units.applyAsLong(row.g()[i]) << shift(at, log2Lanes);
				}
				places.computeIfAbsent(List.of(packed), w -> new ArrayList<>()).add(firstWord);
			}
			words = places.keySet().stream().map(w -> w.stream().mapToLong(Long::longValue).toArray()).toArray(long[][]::new);
			offsets = places.values().stream().map(o -> o.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
		}

		void add(final long[] sums, final int focusWord) {
			for (int row = 0; row < words.length; row++) {
				final long[] w = words[row];
				switch (w.length) {
					case 1 -> add(sums, focusWord, offsets[row], w[0]);
					case 2 -> add(sums, focusWord, offsets[row], w[0], w[1]);
					case 3 -> add(sums, focusWord, offsets[row], w[0], w[1], w[2]);
					case 4 -> add(sums, focusWord, offsets[row], w[0], w[1], w[2], w[3]);
					case 5 -> add(sums, focusWord, offsets[row], w[0], w[1], w[2], w[3], w[4]);
					default -> add(sums, focusWord, offsets[row], w);
				}
			}
		}

		// written out by length, so that the words stay in registers: takes 0.7 of the time of the general loop below

		private static void add(final long[] sums, final int focus, final int[] offsets, final long a) {
			for (final int offset : offsets)
				sums[focus + offset] += a;
		}

		private static void add(final long[] sums, final int focus, final int[] offsets, final long a, final long b) {
			for (final int offset : offsets) {
				sums[focus + offset] += a;
				sums[focus + offset + 1] += b;
			}
		}

		private static void add(final long[] sums, final int focus, final int[] offsets, final long a, final long b,
			final long c)
		{
			for (final int offset : offsets) {
				sums[focus + offset] += a;
				sums[focus + offset + 1] += b;
				sums[focus + offset + 2] += c;
			}
		}

		private static void add(final long[] sums, final int focus, final int[] offsets, final long a, final long b,
			final long c, final long d)
		{
			for (final int offset : offsets) {
				sums[focus + offset] += a;
				sums[focus + offset + 1] += b;
				sums[focus + offset + 2] += c;
				sums[focus + offset + 3] += d;
			}
		}

		private static void add(final long[] sums, final int focus, final int[] offsets, final long a, final long b,
			final long c, final long d, final long e)
		{
			for (final int offset : offsets) {
				sums[focus + offset] += a;
				sums[focus + offset + 1] += b;
				sums[focus + offset + 2] += c;
				sums[focus + offset + 3] += d;
				sums[focus + offset + 4] += e;
			}
		}

		private static void add(final long[] sums, final int focus, final int[] offsets, final long[] words) {
			for (final int offset : offsets)
				for (int i = 0; i < words.length; i++)
					sums[focus + offset + i] += words[i];
		}
	}

	/** By how many bits a word is shifted so that the given lane comes to lie at its lowest bits. */
	static int shift(final int lane, final int log2Lanes) {
		return (lane & (1 << log2Lanes) - 1) << 6 - log2Lanes;
	}
}
