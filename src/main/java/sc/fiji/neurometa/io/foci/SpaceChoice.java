package sc.fiji.neurometa.io.foci;

import java.util.Locale;
import java.util.Optional;

import sc.fiji.neurometa.model.Space;

/** The key {@code space}: the space of the coordinates of a foci file. */
public enum SpaceChoice {
	/** As the file says. */
	AUTO(null),
	/** MNI, whatever the file says. */
	MNI(Space.MNI),
	/** Talairach, whatever the file says. */
	TALAIRACH(Space.TALAIRACH);

	private final Space space;

	SpaceChoice(final Space space) {
		this.space = space;
	}

	/** The space that was chosen; empty for {@link #AUTO}. */
	public Optional<Space> space() {
		return Optional.ofNullable(space);
	}

	/** The word for this choice in menus and macros. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
