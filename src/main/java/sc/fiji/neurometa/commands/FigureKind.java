package sc.fiji.neurometa.commands;

/** What Save Result Figure can draw. */
enum FigureKind {
	GLASS_BRAIN, MOSAIC, PEAKS, FOCI, NULL, CONTRIBUTIONS;

	/** Whether it is drawn from maps; else from the record of a run. */
	boolean isOfMaps() {
		return compareTo(PEAKS) <= 0;
	}
}
