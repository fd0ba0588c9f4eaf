package sc.fiji.neurometa.inference.relabeling;

import java.util.Arrays;

/**
 * Sums over the chosen group for several splits of the items at once, block by block. The values of a block are read
 * from memory once for all splits, and with the sums they stay in the processor's nearest cache. One for each thread.
 */
final class LabelSums {

	private final UnitMaps maps;
	private final int[][] sums;
	private final int[][] splitsOf;
	private final int[] splits;

	/**
	 * @param maps the maps that are added up
	 * @param most the largest number of splits at once
	 */
	LabelSums(final UnitMaps maps, final int most) {
		this.maps = maps;
		sums = new int[most][UnitMaps.BLOCK];
		splitsOf = new int[maps.items()][most];
		splits = new int[maps.items()];
	}

	/**
	 * Takes splits.
	 *
	 * @param chosen the items of the chosen group of each split
	 * @param count how many splits there are
	 */
	void load(final int[][] chosen, final int count) {
		Arrays.fill(splits, 0);
		for (int s = 0; s < count; s++)
			for (final int item : chosen[s])
				splitsOf[item][splits[item]++] = s;
	}

	/** Computes a block: for each split a sum per voxel, valid until the next call. */
	int[][] block(final int block) {
		for (final int[] sum : sums)
			Arrays.fill(sum, 0);
		for (int item = 0; item < splitsOf.length; item++) {
			final int[] units = maps.block(item, block);
			if (units == null) continue;
			for (int s = 0; s < splits[item]; s++)
				add(units, sums[splitsOf[item][s]]);
		}
		return sums;
	}

	private static void add(final int[] units, final int[] sum) {
		for (int i = 0; i < UnitMaps.BLOCK; i++)
			sum[i] += units[i];
	}
}
