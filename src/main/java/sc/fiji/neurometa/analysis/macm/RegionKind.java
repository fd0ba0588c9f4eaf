package sc.fiji.neurometa.analysis.macm;

/** The key {@code roi}: the kind of region whose co-activations are analysed. */
public enum RegionKind {
	/** A ball around a point. */
	SPHERE,
	/** A region of an atlas that comes with NeuroMeta. */
	ATLAS,
	/** One label of an image of labels, such as a cluster of an earlier result. */
	LABEL,
	/** All voxels of an image other than 0. */
	MASK_FILE,
	/** A selection drawn on an open stack. */
	SELECTION
}
