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
import java.util.List;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.StoredNumbers;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.inference.relabeling.LabelCounts;
import sc.fiji.neurometa.inference.relabeling.LabelSums;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.space.Workers;

/**
 * The first pass of a {@link LabelwiseNull} over the relabelings: for each voxel the number of relabelings that give the
 * chosen group less or more than it really has, and its largest sums of either group; for each relabeling the largest and
 * the smallest standardised sum.
 * <p>
 * All threads write into one result of {@link LabelwiseNull#bytesPerVoxel}, block by block of voxels under the lock of the
 * block; each thread has the sums of one block. Counts and largest values do not depend on the order in which relabelings come.
 */
public final class LabelVoxelPass implements PermutationTest<LabelVoxelPass.Tally> {

	private final LabelTest test;
	private final int kept;
	private final int[] total;

	/**
	 * @param test the exchange of labels
	 * @param formingP cluster-forming p, between 0 and 1; 0 when no clusters are formed
	 * @param relabelings number of relabelings in all
	 */
	public LabelVoxelPass(final LabelTest test, final double formingP, final int relabelings) {
		this.test = test;
		kept = formingP > 0 ? VoxelwiseNull.allowed(formingP, relabelings) + 1 : 0;
		total = test.maps().total();
	}

	/**
	 * The tally of some relabelings.
	 *
	 * @param less per voxel the number of relabelings whose sum is smaller than the observed one
	 * @param more per voxel the number of those whose sum is larger
	 * @param largest for each relabeling the largest standardised sum of a voxel
	 * @param smallest for each relabeling the smallest
	 * @param chosen per block of voxels the largest sums of the chosen group
	 * @param rest per block the largest sums of the rest
	 */
	record Tally(int[] less, int[] more, double[] largest, double[] smallest, List<LargestValues> chosen,
		List<LargestValues> rest)
	{

		/** The counts of the voxels. */
		LabelCounts counts() {
			return new LabelCounts(largest.length, less, more);
		}
	}

	private List<LargestValues> room(final boolean tested) {
		return LargestValues.blocks(total.length, tested ? kept : 0);
	}

	@Override
	public Tally run(final long first, final int count, final Progress progress) {
		final Tally tally = new Tally(new int[total.length], new int[total.length], new double[count], new double[count],
			room(test.upper()), room(test.lower()));
		Permutations.collect(count, LabelTest.BATCH, progress, () -> new Batch(first, tally), Boolean::logicalAnd, true);
		return tally;
	}

	/** The worker of a thread. */
	private final class Batch implements Permutations.Worker<Boolean> {

		private final long first;
		private final Tally tally;
		private final LabelSums sums = new LabelSums(test.maps(), LabelTest.BATCH);

		Batch(final long first, final Tally tally) {
			this.first = first;
			this.tally = tally;
		}

		@Override
		public void work(final int from, final int end) {
			sums.load(test.draw(first + from, end - from), end - from);
			for (int s = from; s < end; s++) {
				tally.largest[s] = Double.NEGATIVE_INFINITY;
				tally.smallest[s] = Double.POSITIVE_INFINITY;
			}
			final int blocks = test.maps().blocks();
			// threads begin at different blocks, so that they rarely wait for each other
			final int start = (int) ((long) blocks * (from / LabelTest.BATCH % Workers.count()) / Workers.count());
			for (int b = 0; b < blocks; b++)
				add((start + b) % blocks, from, end);
		}

		private void add(final int block, final int from, final int end) {
			final int[][] sum = sums.block(block);
			final int at = block * UnitMaps.BLOCK, size = Math.min(UnitMaps.BLOCK, total.length - at);
			for (int s = from; s < end; s++)
				measure(sum[s - from], at, size, s);
			final LargestValues chosen = tally.chosen.get(block), rest = tally.rest.get(block);
			synchronized (chosen) {
				for (int s = 0; s < end - from; s++) {
					count(sum[s], at, size);
					if (test.upper()) chosen.addBlock(sum[s]);
					if (test.lower()) rest.addRest(sum[s], total);
				}
			}
		}

		private void measure(final int[] sum, final int at, final int size, final int number) {
			double largest = tally.largest[number], smallest = tally.smallest[number];
			for (int i = 0; i < size; i++) {
				final double value = test.statistic().of(at + i, sum[i]);
				if (value > largest) largest = value;
				if (value < smallest) smallest = value;
			}
			tally.largest[number] = largest;
			tally.smallest[number] = smallest;
		}

		/** Counts without branches: the sign bit of a difference is 1 where it is negative. */
		private void count(final int[] sum, final int at, final int size) {
			final int[] observed = test.observed(), less = tally.less, more = tally.more;
			for (int i = 0; i < size; i++) {
				less[at + i] += sum[i] - observed[at + i] >>> 31;
				more[at + i] += observed[at + i] - sum[i] >>> 31;
			}
		}

		@Override
		public Boolean result() {
			return true;
		}
	}

	@Override
	public Tally merge(final Tally earlier, final Tally later) {
		for (int v = 0; v < total.length; v++) {
			earlier.less[v] += later.less[v];
			earlier.more[v] += later.more[v];
		}
		LargestValues.addAll(earlier.chosen, later.chosen);
		LargestValues.addAll(earlier.rest, later.rest);
		return new Tally(earlier.less, earlier.more, StoredNumbers.joined(earlier.largest, later.largest),
			StoredNumbers.joined(earlier.smallest, later.smallest), earlier.chosen, earlier.rest);
	}

	/** Per voxel the sum of the chosen group, or of the rest, to exceed, among those of all relabelings and the observed one. */
	int[] exceeded(final Tally tally, final boolean upper) {
		final int[] own = test.observed().clone();
		if (!upper) for (int v = 0; v < own.length; v++)
			own[v] = total[v] - own[v];
		final int[][] exceeded = new int[1][total.length];
		for (final LargestValues values : upper ? tally.chosen : tally.rest) {
			// the tally stays that of the relabelings alone
			final LargestValues all = values.copy();
			all.add(own);
			all.get(new int[] { kept - 1 }, exceeded);
		}
		return exceeded[0];
	}

	@Override
	public void write(final Tally tally, final DataOutput out) throws IOException {
		StoredNumbers.write(tally.less, out);
		StoredNumbers.write(tally.more, out);
		StoredNumbers.write(tally.largest, out);
		StoredNumbers.write(tally.smallest, out);
		for (final LargestValues values : tally.chosen)
			values.write(out);
		for (final LargestValues values : tally.rest)
			values.write(out);
	}

	@Override
	public Tally read(final DataInput in) throws IOException {
		final int[] less = StoredNumbers.readInts(in), more = StoredNumbers.readInts(in);
		if (less.length != total.length || more.length != total.length) throw new IOException(less.length + " voxels");
		return new Tally(less, more, StoredNumbers.readDoubles(in), StoredNumbers.readDoubles(in),
			LargestValues.readBlocks(total.length, test.upper() ? kept : 0, in),
			LargestValues.readBlocks(total.length, test.lower() ? kept : 0, in));
	}

	@Override
	public int piece() {
		return LabelTest.BATCH;
	}

	/** The exchange of labels. */
	LabelTest test() {
		return test;
	}

	/** Whether clusters are formed. */
	boolean formsClusters() {
		return kept > 0;
	}
}
