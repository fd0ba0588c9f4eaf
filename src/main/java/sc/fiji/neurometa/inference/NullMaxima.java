package sc.fiji.neurometa.inference;

import java.util.List;

/**
 * The maxima of a range of permutations.
 *
 * @param values largest value of each permutation's map
 * @param clusters the cluster maxima, per cluster-forming threshold
 */
public record NullMaxima(double[] values, List<ClusterMaxima> clusters) {

	/**
	 * The cluster maxima at one threshold.
	 *
	 * @param formingValue the cluster-forming threshold, a value of the map (inclusive)
	 * @param sizes number of voxels of each permutation's largest cluster, 0 where there is none
	 * @param masses mass of each permutation's heaviest cluster, 0 where there is none
	 */
	public record ClusterMaxima(double formingValue, int[] sizes, double[] masses) {

		/** The null of the cluster size in voxels. */
		public MaximumNull sizeNull() {
			return new MaximumNull(java.util.Arrays.stream(sizes).asDoubleStream().toArray());
		}

		/** The null of the cluster mass. */
		public MaximumNull massNull() {
			return new MaximumNull(masses);
		}
	}

	public NullMaxima {
		clusters = List.copyOf(clusters);
	}

	/** The null of the largest value. */
	public MaximumNull valueNull() {
		return new MaximumNull(values);
	}

	/** Number of permutations. */
	public int permutations() {
		return values.length;
	}
}
