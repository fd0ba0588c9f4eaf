package sc.fiji.neurometa.analysis.effect;

/**
 * The maps of an ALE, by ordinal of the mask.
 *
 * @param ale ALE values
 * @param p uncorrected p-values, from the analytic null
 * @param z their standard normal deviates, negative where p is above .5
 */
public record AleMaps(double[] ale, double[] p, double[] z) {

	/** Number of voxels with at most the given p. */
	public int voxelsWithin(final double voxelP) {
		int count = 0;
		for (final double value : p)
			if (value <= voxelP) count++;
		return count;
	}
}
