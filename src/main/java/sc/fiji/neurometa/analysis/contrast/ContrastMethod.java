package sc.fiji.neurometa.analysis.contrast;

/** The way in which two literatures are compared. */
public enum ContrastMethod {
	/** A - B is tested where A converges, B - A where B does: Eickhoff et al. (2011), GingerALE. */
	GATED,
	/** Every voxel is tested, with correction for the family-wise error over voxels and clusters. */
	WHOLE_MASK,
	/** Subsamples of equal size of both literatures, averaged, against random foci: Frahm et al. (2023), JALE. */
	BALANCED
}
