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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.StoredNumbers;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.Permutations;

/**
 * The first pass of a {@link VoxelwiseNull} over the null maps: for each voxel the number of maps that reach the observed
 * value and the largest values, for each map the largest value.
 * <p>
 * All threads write into one result of {@link VoxelwiseNull#bytesPerVoxel}; each thread has its own map. Counts and largest
 * values do not depend on the order in which maps come.
 */
public final class VoxelPass implements PermutationTest<VoxelPass.Tally> {

	/** Source of quantised maps under a null hypothesis that differs from voxel to voxel. An instance serves one thread. */
	@FunctionalInterface
	public interface UnitField {

		/**
		 * Makes one map.
		 *
		 * @param random source of its random numbers; nothing else may influence the values
		 * @param units receives the values, 0 or more, by ordinal of the mask
		 */
		void draw(RandomGenerator random, int[] units);
	}

	/** Parts of the mask, each updated under its own lock. */
	private static final int PARTS = 64;

	private final Supplier<? extends UnitField> fields;
	private final int[] observed;
	private final long seed;
	/** For each cluster-forming p, the number of maps that may be larger at a voxel. */
	private final int[] allowed;
	private final int kept;
	private final int parts;

	/**
	 * @param fields makes a source of null maps for a thread
	 * @param observed the observed map in units
	 * @param formingP cluster-forming p, each between 0 and 1; may be none
	 * @param seed the seed of the run
	 * @param permutations number of null maps in all
	 */
	public VoxelPass(final Supplier<? extends UnitField> fields, final int[] observed, final double[] formingP,
		final long seed, final int permutations)
	{
		this.fields = fields;
		this.observed = observed;
		this.seed = seed;
		allowed = Arrays.stream(formingP).mapToInt(p -> VoxelwiseNull.allowed(p, permutations)).toArray();
		kept = Arrays.stream(allowed).max().orElse(-1) + 1;
		parts = Math.max(1, Math.min(PARTS, observed.length));
	}

	/** The tally of some null maps. */
	public static final class Tally {

		private final int[] reaching;
		private final int[] largest;
		private final List<LargestValues> values;

		private Tally(final int[] reaching, final int[] largest, final List<LargestValues> values) {
			this.reaching = reaching;
			this.largest = largest;
			this.values = values;
		}

		/** For each voxel, the number of maps that reach the observed value. */
		int[] reaching() {
			return reaching;
		}

		/** The largest value of each map. */
		int[] largest() {
			return largest;
		}

		/** The same without the largest values of voxels, which take most of the memory. */
		Tally counts() {
			return new Tally(reaching, largest, List.of());
		}
	}

	private int start(final int part) {
		return (int) ((long) observed.length * part / parts);
	}

	@Override
	public Tally run(final long first, final int count, final Progress progress) {
		final List<LargestValues> values =
			IntStream.range(0, parts).mapToObj(part -> new LargestValues(start(part), start(part + 1), kept)).toList();
		final Tally tally = new Tally(new int[observed.length], new int[count], values);
		Permutations.forEach(count, progress, () -> {
			final IntFunction<int[]> maps = VoxelwiseNull.maps(fields, observed.length, seed, first);
			return i -> tally.largest[i] = add(maps.apply(i), i, tally);
		});
		return tally;
	}

	/** Adds a map and returns its largest value. */
	private int add(final int[] units, final int number, final Tally tally) {
		int most = 0;
		// threads begin at different parts, so that they rarely wait for each other
		for (int p = 0; p < parts; p++) {
			final LargestValues values = tally.values.get((p + number) % parts);
			synchronized (values) {
				for (int v = values.from(); v < values.end(); v++) {
					if (units[v] >= observed[v]) tally.reaching[v]++;
					most = Math.max(most, units[v]);
				}
				values.add(units);
			}
		}
		return most;
	}

	@Override
	public Tally merge(final Tally earlier, final Tally later) {
		for (int v = 0; v < observed.length; v++)
			earlier.reaching[v] += later.reaching[v];
		for (int p = 0; p < parts; p++)
			earlier.values.get(p).addAll(later.values.get(p));
		return new Tally(earlier.reaching, StoredNumbers.joined(earlier.largest, later.largest), earlier.values);
	}

	/** For each cluster-forming p the value that a voxel has to exceed, among those of all null maps and the observed one. */
	public int[][] exceeded(final Tally tally) {
		final int[][] exceeded = new int[allowed.length][observed.length];
		tally.values.forEach(v -> {
			// the tally stays that of the null maps alone
			final LargestValues all = v.copy();
			all.add(observed);
			all.get(allowed, exceeded);
		});
		return exceeded;
	}

	@Override
	public void write(final Tally tally, final DataOutput out) throws IOException {
		StoredNumbers.write(tally.reaching, out);
		StoredNumbers.write(tally.largest, out);
		for (final LargestValues values : tally.values)
			values.write(out);
	}

	@Override
	public Tally read(final DataInput in) throws IOException {
		final int[] reaching = StoredNumbers.readInts(in), largest = StoredNumbers.readInts(in);
		if (reaching.length != observed.length) throw new IOException(reaching.length + " voxels");
		final List<LargestValues> values = new ArrayList<>();
		for (int p = 0; p < parts; p++)
			values.add(LargestValues.read(start(p), start(p + 1), kept, in));
		return new Tally(reaching, largest, values);
	}

	/** Makes a source of null maps for a thread. */
	Supplier<? extends UnitField> fields() {
		return fields;
	}

	/** The seed of the run. */
	long seed() {
		return seed;
	}
}
