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
import java.util.Optional;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.StoredNumbers;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.Permutations;

/**
 * The label permutation test of two groups: the items are assigned to the groups at random, the sizes
 * of the groups are kept (Eickhoff et al. 2011, NeuroImage 57:938-949,
 * <a href="https://doi.org/10.1016/j.neuroimage.2011.05.021">doi:10.1016/j.neuroimage.2011.05.021</a>).
 * <p>
 * Where the statistic of a voxel rises with the sum over the chosen group, its p needs no statistic at all: counting
 * sums is enough. With whole numbers ties are exact.
 */
public final class LabelPermutations implements PermutationTest<LabelPermutations.Outcome> {

	/** Number of relabelings that a thread computes at once. */
	private static final int BATCH = 32;

	private final UnitMaps maps;
	private final RandomSubsets groups;
	private final int[] observed;
	private final Optional<LabelExtremesFinder> finder;

	/**
	 * @param maps the items
	 * @param groups draws the chosen group
	 * @param observed the sum over the chosen group as it really is, per voxel
	 */
	public LabelPermutations(final UnitMaps maps, final RandomSubsets groups, final int[] observed) {
		this.maps = maps;
		this.groups = groups;
		this.observed = observed;
		finder = Optional.empty();
	}

	private LabelPermutations(final LabelPermutations counts, final LabelExtremesFinder finder) {
		maps = counts.maps;
		groups = counts.groups;
		observed = counts.observed;
		this.finder = Optional.of(finder);
	}

	/** The same test, which in addition to the counts takes extremes from each relabeling. */
	public LabelPermutations with(final LabelExtremes extremes) {
		return new LabelPermutations(this, new LabelExtremesFinder(maps, extremes));
	}

	/**
	 * The result of relabelings.
	 *
	 * @param counts per voxel, how they compare with the observed sum
	 * @param maxima of each relabeling the largest value, and the largest and heaviest cluster; empty when not requested
	 */
	public record Outcome(LabelCounts counts, Optional<NullMaxima> maxima) {}

	/**
	 * Runs a range of relabelings. Memory per thread is two counts per voxel and, for extremes, the voxels above the
	 * cluster-forming value of {@value #BATCH} relabelings; of a relabeling only counts and its maxima are kept.
	 */
	@Override
	public Outcome run(final long first, final int count, final Progress progress) {
		final Optional<NullMaxima> maxima = finder.map(f -> f.room(count));
		return new Outcome(Permutations.collect(count, BATCH, progress,
			() -> finder.map(f -> new Batch(first, f.worker(maxima.orElseThrow()))).orElseGet(() -> new Batch(first)),
			LabelCounts::plus, LabelCounts.none(maps.voxels())), maxima);
	}

	@Override
	public Outcome merge(final Outcome earlier, final Outcome later) {
		return new Outcome(earlier.counts.plus(later.counts), earlier.maxima.map(m -> m.with(later.maxima.orElseThrow())));
	}

	@Override
	public void write(final Outcome result, final DataOutput out) throws IOException {
		out.writeInt(result.counts.relabelings());
		StoredNumbers.write(result.counts.less(), out);
		StoredNumbers.write(result.counts.more(), out);
		if (result.maxima.isPresent()) result.maxima.get().write(out);
	}

	@Override
	public Outcome read(final DataInput in) throws IOException {
		final LabelCounts counts = new LabelCounts(in.readInt(), StoredNumbers.readInts(in), StoredNumbers.readInts(in));
		return new Outcome(counts, finder.isPresent() ? Optional.of(NullMaxima.read(in)) : Optional.empty());
	}

	@Override
	public int piece() {
		return BATCH;
	}

	/** The worker of a thread. */
	private final class Batch implements Permutations.Worker<LabelCounts> {

		private final long first;
		private final LabelSums sums = new LabelSums(maps, BATCH);
		private final int[] less = new int[maps.blocks() * UnitMaps.BLOCK];
		private final int[] more = new int[less.length];
		private final int[] padded = Arrays.copyOf(observed, less.length);
		private final int[][] chosen = new int[BATCH][];
		private final Optional<LabelExtremesFinder.Worker> measure;
		private int relabelings;

		Batch(final long first) {
			this.first = first;
			measure = Optional.empty();
		}

		Batch(final long first, final LabelExtremesFinder.Worker measure) {
			this.first = first;
			this.measure = Optional.of(measure);
		}

		@Override
		public void work(final int from, final int end) {
			final int size = end - from;
			for (int s = 0; s < size; s++)
				chosen[s] = groups.draw(first + from + s);
			sums.load(chosen, size);
			for (int b = 0; b < maps.blocks(); b++) {
				final int[][] block = sums.block(b);
				for (int s = 0; s < size; s++)
					count(block[s], padded, less, more, b * UnitMaps.BLOCK);
				if (measure.isPresent()) for (int s = 0; s < size; s++)
					measure.get().collect(s, b, block[s]);
			}
			relabelings += size;
			if (measure.isPresent()) for (int s = 0; s < size; s++)
				measure.get().measure(s, chosen[s], from + s);
		}

		/** Counts without branches: the sign bit of a difference is 1 where it is negative. */
		private static void count(final int[] sum, final int[] observed, final int[] less, final int[] more, final int at) {
			for (int i = 0; i < UnitMaps.BLOCK; i++) {
				less[at + i] += sum[i] - observed[at + i] >>> 31;
				more[at + i] += observed[at + i] - sum[i] >>> 31;
			}
		}

		@Override
		public LabelCounts result() {
			return new LabelCounts(relabelings, Arrays.copyOf(less, maps.voxels()), Arrays.copyOf(more, maps.voxels()));
		}
	}
}
