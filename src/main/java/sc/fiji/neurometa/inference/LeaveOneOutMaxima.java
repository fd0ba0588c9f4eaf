package sc.fiji.neurometa.inference;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.space.Mask;

/**
 * The maxima of permutations without each of some units: permutation i without a unit has the random numbers of
 * permutation i of all, so that the nulls of the units, and that of all, differ by the unit alone and not by chance. A pure
 * function of the seed and of the units, whatever the number of threads.
 *
 * @param mask the voxels
 * @param units number of units
 * @param fields makes the null maps for a thread
 * @param seed the seed of the run
 * @param permutations how many
 * @param progress learns of each permutation, and can stop the run between two
 */
public record LeaveOneOutMaxima(Mask mask, int units, Supplier<LeaveOneOutField> fields, long seed, int permutations,
	Progress progress)
{

	/**
	 * The largest and the heaviest cluster of each permutation. Memory is 12 bytes per unit and permutation.
	 *
	 * @param connectivity which voxels are neighbours
	 * @param formingValues the cluster-forming value of each unit, when it is left out
	 * @return the maxima by unit, without largest values
	 */
	public List<NullMaxima> clusters(final Connectivity connectivity, final double[] formingValues) {
		final double lowest = Arrays.stream(formingValues).min().orElseThrow();
		final List<ClusterMaxima> maxima = Arrays.stream(formingValues).mapToObj(v -> new ClusterMaxima(v,
			new int[permutations], new double[permutations])).toList();
		Permutations.forEach(permutations, progress, () -> {
			final LeaveOneOutField field = fields.get();
			final ClusterFinder finder = new ClusterFinder(mask, connectivity);
			return i -> field.draw(random(i), lowest, (unit, values, ordinals, size) -> {
				final ClusterMaxima own = maxima.get(unit);
				finder.visit(values, ordinals, size, own.formingValue(), (cluster, voxels) -> measure(values, cluster, voxels, own,
					i));
			});
		});
		return maxima.stream().map(m -> new NullMaxima(new double[0], List.of(m))).toList();
	}

	private static void measure(final double[] values, final int[] cluster, final int voxels, final ClusterMaxima maxima,
		final int permutation)
	{
		double mass = 0;
		for (int i = 0; i < voxels; i++)
			mass += values[cluster[i]] - maxima.formingValue();
		maxima.sizes()[permutation] = Math.max(maxima.sizes()[permutation], voxels);
		maxima.masses()[permutation] = Math.max(maxima.masses()[permutation], mass);
	}

	/**
	 * The largest value of each permutation. The largest value that is left anywhere, whichever unit is left out, is at least
	 * the smallest of the largest ones at the voxels looked at; if that is less than the value down to which all voxels are
	 * looked at, they are looked at again, down to it.
	 *
	 * @param usual a value that every map most probably has somewhere, whichever unit is left out; changes only the speed
	 * @return the maxima by unit, without clusters. Memory is 8 bytes per unit and permutation
	 */
	public List<NullMaxima> values(final double usual) {
		final double[][] maxima = new double[units][permutations];
		Permutations.forEach(permutations, progress, () -> largest(usual, maxima));
		return Arrays.stream(maxima).map(values -> new NullMaxima(values, List.of())).toList();
	}

	private IntConsumer largest(final double usual, final double[][] maxima) {
		final LeaveOneOutField field = fields.get();
		return i -> {
			final LeaveOneOutField.Visitor keep = (unit, values, ordinals, size) -> maxima[unit][i] = largest(values, ordinals,
				size);
			field.draw(random(i), usual, keep);
			final double smallest = IntStream.range(0, units).mapToDouble(unit -> maxima[unit][i]).min().orElseThrow();
			if (smallest < usual) field.draw(random(i), smallest, keep);
		};
	}

	private static double largest(final double[] values, final int[] ordinals, final int size) {
		double largest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < size; i++)
			largest = Math.max(largest, values[ordinals[i]]);
		return largest;
	}

	private Supplier<RandomGenerator> random(final int permutation) {
		return () -> Seeds.of(seed, permutation);
	}
}
