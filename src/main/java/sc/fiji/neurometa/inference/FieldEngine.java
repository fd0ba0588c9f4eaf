package sc.fiji.neurometa.inference;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.space.Mask;

/**
 * The plain engine: makes the whole map of a permutation, takes its maximum, and finds its clusters at every threshold
 * with the finder that serves the observed map too. Memory per thread is a few values per in-mask voxel.
 *
 * @param mask the voxels
 * @param connectivity which voxels are neighbours
 * @param formingValues the cluster-forming thresholds, values of the map
 * @param fields makes a source of null maps for a thread
 */
public record FieldEngine(Mask mask, Connectivity connectivity, double[] formingValues, Supplier<NullField> fields)
	implements PermutationEngine
{

	@Override
	public Worker worker() {
		final NullField field = fields.get();
		final ClusterFinder finder = new ClusterFinder(mask, connectivity);
		final double[] values = new double[mask.size()];
		return (random, maxima) -> {
			field.draw(random, values);
			double largest = Double.NEGATIVE_INFINITY;
			for (final double value : values)
				if (value > largest) largest = value;
			maxima.value = largest;
			Arrays.fill(maxima.size, 0);
			Arrays.fill(maxima.mass, 0);
			for (int t = 0; t < formingValues.length; t++)
				measure(finder, values, t, maxima);
		};
	}

	private void measure(final ClusterFinder finder, final double[] values, final int t, final Maxima maxima) {
		final double threshold = formingValues[t];
		finder.visit(values, threshold, (ordinals, size) -> {
			double mass = 0;
			for (int i = 0; i < size; i++)
				mass += values[ordinals[i]] - threshold;
			maxima.size[t] = Math.max(maxima.size[t], size);
			maxima.mass[t] = Math.max(maxima.mass[t], mass);
		});
	}
}
