package sc.fiji.neurometa.analysis.literature;

import sc.fiji.neurometa.analysis.correction.Correction;

/**
 * The threshold of an ALE: what of its settings can change without computing it again. Checked where it becomes part of
 * {@link Testing}.
 *
 * @param correction the correction for multiple testing
 * @param voxelP uncorrected p: the threshold itself, or the cluster-forming one
 * @param alpha level of the correction
 * @param minClusterMm3 smallest volume of a cluster in mm3, inclusive, on top of the correction
 */
public record ThresholdChoice(Correction correction, double voxelP, double alpha, double minClusterMm3) {

	/** The same with another correction. */
	public ThresholdChoice withCorrection(final Correction other) {
		return new ThresholdChoice(other, voxelP, alpha, minClusterMm3);
	}

	/** The same with another p of voxels. */
	public ThresholdChoice withVoxelP(final double p) {
		return new ThresholdChoice(correction, p, alpha, minClusterMm3);
	}

	/** The same with another level. */
	public ThresholdChoice withAlpha(final double level) {
		return new ThresholdChoice(correction, voxelP, level, minClusterMm3);
	}

	/** The same with another smallest volume of a cluster. */
	public ThresholdChoice withMinClusterMm3(final double mm3) {
		return new ThresholdChoice(correction, voxelP, alpha, mm3);
	}
}
