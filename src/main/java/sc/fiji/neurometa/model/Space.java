package sc.fiji.neurometa.model;

/** Stereotaxic space in which coordinates are reported. */
public enum Space {
	/** Montreal Neurological Institute space (MNI152 and its relatives). */
	MNI("MNI"),
	/** The space of the atlas of Talairach and Tournoux (1988). */
	TALAIRACH("Talairach");

	private final String label;

	Space(final String label) {
		this.label = label;
	}

	/** The name, as in the {@code // Reference=} line of a foci file and in texts for readers. */
	public String label() {
		return label;
	}
}
