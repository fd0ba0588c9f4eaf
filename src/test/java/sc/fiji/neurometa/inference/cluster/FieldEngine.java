package sc.fiji.neurometa.inference.cluster;

import java.util.function.Supplier;
import java.util.stream.IntStream;

import sc.fiji.neurometa.inference.NullField;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.space.Mask;

/**
 * The plain engine, oracle of the fast one: makes the whole map of a permutation, takes its maximum, and finds its clusters at every threshold
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
		final ClusterMeasure measure = new ClusterMeasure(new ClusterFinder(mask, connectivity), formingValues);
		final double[] values = new double[mask.size()];
		final int[] all = IntStream.range(0, mask.size()).toArray();
		return (random, maxima) -> {
			field.draw(random, values);
			measure.measure(values, all, all.length, maxima);
		};
	}
}
