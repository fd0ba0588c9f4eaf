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

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.StoredNumbers;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.Permutations;

/**
 * The exchange of labels between two groups whose statistic is the mean product of the rest minus that of the chosen group,
 * over all subsets of one size of each: of every relabeling the largest and the smallest difference over the voxels, 16 bytes.
 */
public final class SubsetRelabelings implements PermutationTest<SubsetRelabelings.Extremes> {

	/** Number of relabelings that a thread computes at once: the factors of a block stay in the processor's nearest cache. */
	private static final int BATCH = 16;

	private final SubsetProducts products;
	private final RandomSubsets groups;
	private final int voxels;

	/**
	 * @param products the items
	 * @param groups draws the chosen group
	 * @param voxels number of voxels
	 */
	public SubsetRelabelings(final SubsetProducts products, final RandomSubsets groups, final int voxels) {
		this.products = products;
		this.groups = groups;
		this.voxels = voxels;
	}

	/**
	 * The extremes of relabelings, by their indices.
	 *
	 * @param maxima the largest difference
	 * @param minima the smallest
	 */
	public record Extremes(double[] maxima, double[] minima) {}

	private int[] rest(final int... chosen) {
		return IntStream.range(0, products.items()).filter(item -> Arrays.binarySearch(chosen, item) < 0).toArray();
	}

	/** The differences of a group and the rest, block by block. */
	private final class Differences {

		private final SubsetProducts.Group chosen = products.group(groups.size());
		private final SubsetProducts.Group rest = products.group(products.items() - groups.size());
		private final double[] ofChosen = new double[UnitMaps.BLOCK];
		private final double[] ofRest = new double[UnitMaps.BLOCK];

		/** Computes a block: the difference of each of its voxels, valid until the next call. */
		double[] block(final int block, final int[] group, final int... others) {
			chosen.means(group, block, ofChosen);
			rest.means(others, block, ofRest);
			for (int i = 0; i < UnitMaps.BLOCK; i++)
				ofRest[i] -= ofChosen[i];
			return ofRest;
		}
	}

	/**
	 * The differences of a group and the rest.
	 *
	 * @param chosen the items of the group, ascending
	 * @return by voxel
	 */
	public double[] differences(final int... chosen) {
		final Differences differences = new Differences();
		final double[] all = new double[voxels];
		final int[] rest = rest(chosen);
		for (int from = 0; from < voxels; from += UnitMaps.BLOCK)
			System.arraycopy(differences.block(from / UnitMaps.BLOCK, chosen, rest), 0, all, from,
				Math.min(UnitMaps.BLOCK, voxels - from));
		return all;
	}

	@Override
	public Extremes run(final long first, final int count, final Progress progress) {
		final Extremes found = new Extremes(new double[count], new double[count]);
		Arrays.fill(found.maxima, Double.NEGATIVE_INFINITY);
		Arrays.fill(found.minima, Double.POSITIVE_INFINITY);
		Permutations.collect(count, BATCH, progress, () -> new Batch(first, found, progress), Boolean::logicalAnd, true);
		return found;
	}

	/** The worker of a thread. */
	private final class Batch implements Permutations.Worker<Boolean> {

		private final long first;
		private final Extremes found;
		private final Progress progress;
		private final Differences differences = new Differences();

		Batch(final long first, final Extremes found, final Progress progress) {
			this.first = first;
			this.found = found;
			this.progress = progress;
		}

		@Override
		public void work(final int from, final int end) {
			final int[][] chosen = new int[end - from][], rest = new int[chosen.length][];
			for (int s = 0; s < chosen.length; s++) {
				chosen[s] = groups.draw(first + from + s);
				rest[s] = rest(chosen[s]);
			}
			for (int at = 0; at < voxels; at += UnitMaps.BLOCK) {
				progress.check();
				final int size = Math.min(UnitMaps.BLOCK, voxels - at);
				for (int s = 0; s < chosen.length; s++)
					measure(differences.block(at / UnitMaps.BLOCK, chosen[s], rest[s]), size, from + s);
			}
		}

		private void measure(final double[] values, final int size, final int number) {
			double largest = found.maxima[number], smallest = found.minima[number];
			for (int i = 0; i < size; i++) {
				largest = Math.max(largest, values[i]);
				smallest = Math.min(smallest, values[i]);
			}
			found.maxima[number] = largest;
			found.minima[number] = smallest;
		}

		@Override
		public Boolean result() {
			return true;
		}
	}

	@Override
	public Extremes merge(final Extremes earlier, final Extremes later) {
		return new Extremes(StoredNumbers.joined(earlier.maxima, later.maxima),
			StoredNumbers.joined(earlier.minima, later.minima));
	}

	@Override
	public void write(final Extremes result, final DataOutput out) throws IOException {
		StoredNumbers.write(result.maxima, out);
		StoredNumbers.write(result.minima, out);
	}

	@Override
	public Extremes read(final DataInput in) throws IOException {
		return new Extremes(StoredNumbers.readDoubles(in), StoredNumbers.readDoubles(in));
	}

	@Override
	public int piece() {
		return BATCH;
	}
}
