package sc.fiji.neurometa.inference;

/**
 * The maxima of one permutation: the largest value of its map, and for every cluster-forming threshold the size and
 * the mass of the largest cluster, each by its own measure. A worker fills it; zero where there is no cluster.
 */
public final class Maxima {

	/** Largest value of the map. */
	public double value;
	/** Number of voxels of the largest cluster, per cluster-forming threshold. */
	public final int[] size;
	/** Mass of the heaviest cluster, per cluster-forming threshold. */
	public final double[] mass;

	public Maxima(final int thresholds) {
		size = new int[thresholds];
		mass = new double[thresholds];
	}
}
