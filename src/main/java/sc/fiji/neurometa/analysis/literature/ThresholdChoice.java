package sc.fiji.neurometa.analysis.literature;

import sc.fiji.neurometa.analysis.correction.Correction;

/**
 * The threshold of an ALE: what of its settings can change without computing it again. Checked where it becomes part of
 * {@link AleSettings}.
 *
 * @param correction the correction for multiple testing
 * @param voxelP uncorrected p: the threshold itself, or the cluster-forming one
 * @param alpha level of the correction
 * @param minClusterMm3 smallest volume of a cluster in mm3, inclusive
 */
public record ThresholdChoice(Correction correction, double voxelP, double alpha, double minClusterMm3) {

	/** The threshold of a run. */
	public static ThresholdChoice of(final AleSettings settings) {
		return new ThresholdChoice(settings.correction(), settings.voxelP(), settings.alpha(), settings.minClusterMm3());
	}
}
