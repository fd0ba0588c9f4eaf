package sc.fiji.neurometa.ale;

/** Placement of the Gaussian of a focus. */
public enum FocusPlacement {
	/** At the reported millimetres, as GingerALE does. */
	EXACT,
	/** At the centre of the nearest voxel, ties to even, as NiMARE 0.22 does. */
	NEAREST
}
