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

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.inference.relabeling.LabelExtremes;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;

/**
 * The cluster-forming value of a test of the whole mask: the size that the statistic reaches at a given share of all
 * voxels and relabelings together. One value for all voxels, unlike one p for each, keeps places where hardly anything
 * differs from forming clusters.
 * <p>
 * It is found on separate relabelings, whose indices are negative. So it is fixed before the test begins, and the real
 * labels and those of the test's relabelings stay exchangeable.
 *
 * @param maps the items
 * @param groups draws the chosen group
 * @param statistic the statistic that is tested
 * @param upper whether values above 0 count
 * @param lower whether values below 0 count, with their size
 */
public record PooledQuantile(UnitMaps maps, RandomSubsets groups, LabelExtremes.Statistic statistic, boolean upper,
	boolean lower)
{

	/** Fine enough that a bin holds less than a thousandth of the voxels at any usual share. */
	private static final int BINS = 1 << 20;

	/**
	 * Finds the value.
	 *
	 * @param share between 0 and 1
	 * @param relabelings number of relabelings
	 * @param progress receives progress and may cancel
	 * @return the smallest value above 0, to the width of a bin, that no larger share reaches
	 */
	public double find(final double share, final int relabelings, final Progress progress) {
		final boolean[] varies = maps.varies();
		final int[] total = maps.total();
		double largest = 0;
		long voxels = 0;
		for (int v = 0; v < total.length; v++) {
			if (!varies[v]) continue;
			largest = Math.max(largest, statistic.of(v, total[v]));
			voxels++;
		}
		final double perUnit = BINS / Math.nextUp(largest);
		final long[] counts = count(varies, perUnit, relabelings, progress);
		final double allowed = share * voxels * relabelings;
		long reaching = 0;
		int bin = counts.length;
		while (bin > 1 && reaching + counts[bin - 1] <= allowed)
			reaching += counts[--bin];
		return Math.max(Double.MIN_NORMAL, bin / perUnit);
	}

	private long[] count(final boolean[] varies, final double perUnit, final int relabelings, final Progress progress) {
		return Permutations.collect(relabelings, 1, progress, () -> new Permutations.Worker<long[]>() {

			private final long[] counts = new long[BINS + 1];
			private final int[] sums = new int[maps.blocks() * UnitMaps.BLOCK];

			@Override
			public void work(final int from, final int end) {
				for (int i = from; i < end; i++) {
					maps.sum(groups.draw(-1 - i), sums);
					for (int v = 0; v < varies.length; v++)
						if (varies[v]) counts[(int) (size(statistic.of(v, sums[v])) * perUnit)]++;
				}
			}

			@Override
			public long[] result() {
				return counts;
			}
		}, PooledQuantile::sum, new long[BINS + 1]);
	}

	private double size(final double value) {
		return value > 0 ? upper ? value : 0 : lower ? -value : 0;
	}

	private static long[] sum(final long[] a, final long[] b) {
		for (int i = 0; i < a.length; i++)
			a[i] += b[i];
		return a;
	}
}
