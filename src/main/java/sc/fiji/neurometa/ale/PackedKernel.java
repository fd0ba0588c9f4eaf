package sc.fiji.neurometa.ale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleToLongFunction;

/**
 * A kernel in whole units of at most 15 bits, packed four to a word as a {@link LaneBox} packs its lanes, which raises
 * the modelled activation of an experiment to at least its own values. There is one copy for each lane of its word that
 * the focus may be in; rows that hold the same words, by symmetry eight in most isotropic kernels, share them.
 */
final class PackedKernel {

	/** Largest number of units: the highest bit of a lane stays free. */
	static final int MOST_UNITS = 0x7fff;
	/** Two to this power is the number of lanes in a word. */
	static final int LOG2_LANES = 2;
	private static final long HIGHEST_BITS = 0x8000_8000_8000_8000L;
	private static final long EVEN_LANES = 0x0000_ffff_0000_ffffL;

	private final long[][][] words = new long[1 << LOG2_LANES][][];
	private final int[][][] offsets = new int[1 << LOG2_LANES][][];

	/**
	 * @param core the values
	 * @param box where they will be put
	 * @param units turns a value into whole units
	 */
	PackedKernel(final KernelCore core, final LaneBox box, final DoubleToLongFunction units) {
		for (int lane = 0; lane < words.length; lane++) {
			final Map<List<Long>, List<Integer>> places = new LinkedHashMap<>();
			for (final KernelCore.Row row : core.rows()) {
				final int first = lane + box.offset(row.fromX(), row.dy(), row.dz()), firstWord = first >> LOG2_LANES;
				final Long[] packed = new Long[(first + row.g().length - 1 >> LOG2_LANES) - firstWord + 1];
				Arrays.fill(packed, 0L);
				for (int i = 0; i < row.g().length; i++)
					packed[(first + i >> LOG2_LANES) - firstWord] += units.applyAsLong(row.g()[i]) << LaneKernel.shift(first + i,
						LOG2_LANES);
				places.computeIfAbsent(List.of(packed), w -> new ArrayList<>()).add(firstWord);
			}
			words[lane] = places.keySet().stream().map(w -> w.stream().mapToLong(Long::longValue).toArray()).toArray(
				long[][]::new);
			offsets[lane] = places.values().stream().map(o -> o.stream().mapToInt(Integer::intValue).toArray()).toArray(
				int[][]::new);
		}
	}

	/**
	 * Raises an experiment to at least the values of this kernel around a focus, and a sum by as much. In each lane, with
	 * k the value of the kernel and e that of the experiment, {@code d = max(k - e, 0)} is added to both: with a 1 put in
	 * front of k, the difference {@code 1k - e} keeps that 1 where {@code k >= e}, and borrows from no other lane.
	 *
	 * @param experiment values of the experiment so far, four lanes to a word
	 * @param sum two words for each word of the experiment: the even lanes, then the odd ones, in 32 bits each
	 * @param lane lane of the focus
	 */
	void raise(final long[] experiment, final long[] sum, final int lane) {
		final long[][] rows = words[lane & words.length - 1];
		final int[][] places = offsets[lane & words.length - 1];
		final int focus = lane >> LOG2_LANES;
		for (int row = 0; row < rows.length; row++)
			raise(experiment, sum, focus, places[row], rows[row]);
	}

	/** Goes through the words in steps of three, so that they stay in registers: takes less time than a plain loop. */
	private static void raise(final long[] experiment, final long[] sum, final int focus, final int[] places,
		final long[] w)
	{
		int i = 0;
		for (; i + 2 < w.length; i += 3) {
			final long a = w[i] | HIGHEST_BITS, b = w[i + 1] | HIGHEST_BITS, c = w[i + 2] | HIGHEST_BITS;
			for (final int place : places) {
				final int at = focus + place + i;
				raise(experiment, sum, at, a);
				raise(experiment, sum, at + 1, b);
				raise(experiment, sum, at + 2, c);
			}
		}
		for (; i < w.length; i++) {
			final long a = w[i] | HIGHEST_BITS;
			for (final int place : places)
				raise(experiment, sum, focus + place + i, a);
		}
	}

	private static void raise(final long[] experiment, final long[] sum, final int at, final long marked) {
		final long e = experiment[at], ahead = marked - e, larger = ahead & HIGHEST_BITS;
		final long d = ahead & larger - (larger >>> 15);
		experiment[at] = e + d;
		sum[2 * at] += d & EVEN_LANES;
		sum[2 * at + 1] += d >>> 16 & EVEN_LANES;
	}

	/** Adds this kernel around a focus to a sum, as {@link #raise} does to an experiment of zeros. */
	void add(final long[] sum, final int lane) {
		final long[][] rows = words[lane & words.length - 1];
		final int[][] places = offsets[lane & words.length - 1];
		final int focus = lane >> LOG2_LANES;
		for (int row = 0; row < rows.length; row++) {
			final long[] w = rows[row];
			for (final int offset : places[row])
				for (int i = 0; i < w.length; i++) {
					final int at = 2 * (focus + offset + i);
					sum[at] += w[i] & EVEN_LANES;
					sum[at + 1] += w[i] >>> 16 & EVEN_LANES;
				}
		}
	}

	/** Sets an experiment back to zero where this kernel reaches from a focus. */
	void clear(final long[] experiment, final int lane) {
		final long[][] rows = words[lane & words.length - 1];
		final int[][] places = offsets[lane & words.length - 1];
		final int focus = lane >> LOG2_LANES;
		for (int row = 0; row < rows.length; row++)
			clear(experiment, focus, places[row], rows[row].length);
	}

	/** In steps of three, like {@link #raise}: calls for ranges as short as these take longer than the stores. */
	private static void clear(final long[] experiment, final int focus, final int[] places, final int words) {
		int i = 0;
		for (; i + 2 < words; i += 3)
			for (final int place : places) {
				final int at = focus + place + i;
				experiment[at] = 0;
				experiment[at + 1] = 0;
				experiment[at + 2] = 0;
			}
		for (; i < words; i++)
			for (final int place : places)
				experiment[focus + place + i] = 0;
	}

	/** Where in {@code 2 x} the words of a sum the value of a lane stands: the half of a word, counted from its lower end. */
	static int half(final int lane) {
		final int inWord = lane & 3;
		return 2 * (2 * (lane >> LOG2_LANES) + (inWord & 1)) + (inWord >> 1);
	}

	/** The value in the given half of a word of a sum. */
	static int value(final long[] sum, final int half) {
		return (int) (sum[half >> 1] >>> 32 * (half & 1));
	}
}
