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
 * Sums over the chosen group for several splits of the items at once, block by block. The values of a block are read
 * from memory once for all splits, and with the sums they stay in the processor's nearest cache. One for each thread.
 */
public final class LabelSums {

	private final UnitMaps maps;
	private final int[][] sums;
	private final int[][] splitsOf;
	private final int[] splits;

	/**
	 * @param maps the maps that are added up
	 * @param most the largest number of splits at once
	 */
	public LabelSums(final UnitMaps maps, final int most) {
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
	public void load(final int[][] chosen, final int count) {
		Arrays.fill(splits, 0);
		for (int s = 0; s < count; s++)
			for (final int item : chosen[s])
				splitsOf[item][splits[item]++] = s;
	}

	/** Computes a block: for each split a sum per voxel, valid until the next call. */
	public int[][] block(final int block) {
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
