package sc.fiji.neurometa.io.database;

/** The key {@code space_if_unknown}: treatment of experiments of a database whose space it does not name. */
public enum UnknownSpace {
	/** The database is refused, and the message says how many there are. */
	REFUSE,
	/** They are left out. */
	DROP,
	/** They are taken as MNI. */
	MNI,
	/** They are taken as Talairach. */
	TALAIRACH
}
