package sc.fiji.neurometa.inference.cluster;

import java.util.Arrays;

import sc.fiji.neurometa.inference.Maxima;

/**
 * Measurement of the maxima of a permutation's map: its largest value, and its largest and heaviest cluster per
 * threshold.
 */
public record ClusterMeasure(ClusterFinder finder, double[] formingValues) {

	/**
	 * Measures a map of which some voxels are given.
	 *
	 * @param values a value per in-mask voxel; below all thresholds where a voxel is not given
	 * @param ordinals the given voxels, ascending
	 * @param size their number
	 * @param maxima receives the result
	 */
	public void measure(final double[] values, final int[] ordinals, final int size, final Maxima maxima) {
		double largest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < size; i++)
			if (values[ordinals[i]] > largest) largest = values[ordinals[i]];
		maxima.value = largest;
		Arrays.fill(maxima.size, 0);
		Arrays.fill(maxima.mass, 0);
		for (int t = 0; t < formingValues.length; t++) {
			final int threshold = t;
			finder.visit(values, ordinals, size, formingValues[t], (cluster, voxels) -> measure(values, cluster, voxels,
				threshold, maxima));
		}
	}

	private void measure(final double[] values, final int[] cluster, final int voxels, final int t, final Maxima maxima) {
		maxima.size[t] = Math.max(maxima.size[t], voxels);
		maxima.mass[t] = Math.max(maxima.mass[t], Cluster.mass(cluster, voxels, values, formingValues[t]));
	}
}
