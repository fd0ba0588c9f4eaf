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
package sc.fiji.neurometa.inference.permutation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.space.Mask;

/**
 * The maxima of permutations without each of some units: permutation i without a unit has the random numbers of
 * permutation i of all, so that the nulls of the units, and that of all, differ by the unit alone and not by chance. A pure
 * function of the seed and of the units, for any number of threads. A result has the maxima by unit: at most
 * {@value #BYTES} bytes per unit and permutation.
 */
public final class LeaveOneOutMaxima implements PermutationTest<List<NullMaxima>> {

	/** The most bytes kept of a permutation without a unit. */
	public static final int BYTES = 12;

	/**
	 * Source of null maps of a set of units without each of them, reduced to the part that matters. An instance serves one
	 * thread.
	 */
	@FunctionalInterface
	public interface Field {

		/** Receiver of the map without one unit. */
		@FunctionalInterface
		interface Visitor {

			/**
			 * @param unit the number of the unit that is left out
			 * @param values the values by ordinal at the voxels given, minus infinity elsewhere; valid only during the call
			 * @param ordinals the voxels, ascending by ordinal
			 * @param size their number
			 */
			void without(int unit, double[] values, int[] ordinals, int size);
		}

		/**
		 * Makes the maps of one draw.
		 *
		 * @param random makes its random numbers, the same each time it is called; nothing else may influence the values
		 * @param least every voxel that reaches this without a unit is delivered for that unit
		 * @param visitor is called once per unit
		 */
		void draw(Supplier<RandomGenerator> random, double least, Visitor visitor);
	}

	private final Supplier<Field> fields;
	private final long seed;
	private final int units;
	private final Measure measure;

	private LeaveOneOutMaxima(final Supplier<Field> fields, final long seed, final int units, final Measure measure) {
		this.fields = fields;
		this.seed = seed;
		this.units = units;
		this.measure = measure;
	}

	/**
	 * The largest and the heaviest cluster of each permutation; the result has no largest values.
	 *
	 * @param fields makes a source of null maps for a thread
	 * @param seed the seed of the run
	 * @param mask the voxels
	 * @param connectivity the neighbourhood of voxels
	 * @param formingValues the cluster-forming value of each unit, when it is left out
	 */
	public static LeaveOneOutMaxima clusters(final Supplier<Field> fields, final long seed, final Mask mask,
		final Connectivity connectivity, final double[] formingValues)
	{
		return new LeaveOneOutMaxima(fields, seed, formingValues.length, new Clusters(mask, connectivity, formingValues));
	}

	/**
	 * The largest value of each permutation; the result has no clusters. The largest value that remains anywhere, for every
	 * unit left out, is at least the smallest of the largest ones at the voxels evaluated; if that is less than the value
	 * down to which all voxels are evaluated, they are evaluated again, down to it.
	 *
	 * @param fields makes a source of null maps for a thread
	 * @param seed the seed of the run
	 * @param units number of units
	 * @param usual a value that every map most probably reaches somewhere, for every unit left out; affects only the speed
	 */
	public static LeaveOneOutMaxima values(final Supplier<Field> fields, final long seed, final int units,
		final double usual)
	{
		return new LeaveOneOutMaxima(fields, seed, units, new Values(usual));
	}

	/** The measure taken of the maps. */
	private interface Measure {

		/** Room for the results of a number of permutations without a unit. */
		NullMaxima room(int unit, int count);

		/** Stores the permutations of a thread in it; {@code random} makes the random numbers of each. */
		IntConsumer worker(Field field, IntFunction<Supplier<RandomGenerator>> random, List<NullMaxima> found);
	}

	private record Clusters(Mask mask, Connectivity connectivity, double[] formingValues) implements Measure {

		@Override
		public NullMaxima room(final int unit, final int count) {
			return new NullMaxima(new double[0],
				List.of(new ClusterMaxima(formingValues[unit], new int[count], new double[count])));
		}

		@Override
		public IntConsumer worker(final Field field, final IntFunction<Supplier<RandomGenerator>> random,
			final List<NullMaxima> found)
		{
			final double lowest = Arrays.stream(formingValues).min().orElseThrow();
			final ClusterFinder finder = new ClusterFinder(mask, connectivity);
			return i -> field.draw(random.apply(i), lowest, (unit, values, ordinals, size) -> {
				final ClusterMaxima own = found.get(unit).clusters().get(0);
				finder.visit(values, ordinals, size, own.formingValue(),
					(cluster, voxels) -> measure(values, cluster, voxels, own, i));
			});
		}

		private static void measure(final double[] values, final int[] cluster, final int voxels,
			final ClusterMaxima maxima, final int permutation)
		{
			final double mass = Cluster.mass(cluster, voxels, values, maxima.formingValue());
			maxima.sizes()[permutation] = Math.max(maxima.sizes()[permutation], voxels);
			maxima.masses()[permutation] = Math.max(maxima.masses()[permutation], mass);
		}
	}

	private record Values(double usual) implements Measure {

		@Override
		public NullMaxima room(final int unit, final int count) {
			return new NullMaxima(new double[count], List.of());
		}

		@Override
		public IntConsumer worker(final Field field, final IntFunction<Supplier<RandomGenerator>> random,
			final List<NullMaxima> found)
		{
			return i -> {
				final Field.Visitor keep =
					(unit, values, ordinals, size) -> found.get(unit).values()[i] = largest(values, ordinals, size);
				field.draw(random.apply(i), usual, keep);
				final double smallest = found.stream().mapToDouble(m -> m.values()[i]).min().orElseThrow();
				if (smallest < usual) field.draw(random.apply(i), smallest, keep);
			};
		}

		private static double largest(final double[] values, final int[] ordinals, final int size) {
			double largest = Double.NEGATIVE_INFINITY;
			for (int i = 0; i < size; i++)
				largest = Math.max(largest, values[ordinals[i]]);
			return largest;
		}
	}

	@Override
	public List<NullMaxima> run(final long first, final int count, final Progress progress) {
		final List<NullMaxima> found = IntStream.range(0, units).mapToObj(unit -> measure.room(unit, count)).toList();
		Permutations.forEach(count, progress,
			() -> measure.worker(fields.get(), i -> () -> SplitMix64.of(seed, first + i), found));
		return found;
	}

	@Override
	public List<NullMaxima> merge(final List<NullMaxima> earlier, final List<NullMaxima> later) {
		return IntStream.range(0, units).mapToObj(unit -> earlier.get(unit).with(later.get(unit))).toList();
	}

	@Override
	public void write(final List<NullMaxima> result, final DataOutput out) throws IOException {
		for (final NullMaxima maxima : result)
			maxima.write(out);
	}

	@Override
	public List<NullMaxima> read(final DataInput in) throws IOException {
		final List<NullMaxima> maxima = new ArrayList<>();
		for (int unit = 0; unit < units; unit++)
			maxima.add(NullMaxima.read(in));
		return maxima;
	}
}
