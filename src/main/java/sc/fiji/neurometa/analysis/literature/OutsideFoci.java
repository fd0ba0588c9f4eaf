package sc.fiji.neurometa.analysis.literature;

/** Treatment of foci outside the mask. */
public enum OutsideFoci {
	/** They are kept, and count with the part of their kernel that reaches into the mask, as in GingerALE. */
	KEEP,
	/** They are left out. */
	DROP
}
