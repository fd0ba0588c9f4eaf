package sc.fiji.neurometa.inference.cluster;

import java.util.Arrays;

/**
 * Connected voxels of a map.
 *
 * @param ordinals the voxels, ascending by ordinal of the mask
 * @param maximum the largest value in it
 */
public record Cluster(int[] ordinals, double maximum) {

	/** The cluster of the first {@code size} ordinals of an array, which is copied. */
	static Cluster of(final int[] ordinals, final int size, final double[] values) {
		final int[] sorted = Arrays.copyOf(ordinals, size);
		Arrays.sort(sorted);
		return new Cluster(sorted, Arrays.stream(sorted).mapToDouble(i -> values[i]).max().orElseThrow());
	}

	/** Number of voxels. */
	public int size() {
		return ordinals.length;
	}

	/**
	 * Cluster mass: the excess of its values over the threshold, summed.
	 *
	 * @param values a value per in-mask voxel
	 * @param threshold the threshold that formed the cluster
	 */
	public double mass(final double[] values, final double threshold) {
		double mass = 0;
		for (final int i : ordinals)
			mass += values[i] - threshold;
		return mass;
	}
}
