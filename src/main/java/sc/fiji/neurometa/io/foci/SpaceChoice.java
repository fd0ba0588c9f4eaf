package sc.fiji.neurometa.io.foci;

import java.util.Locale;
import java.util.Optional;

import sc.fiji.neurometa.model.Space;

/** The key {@code space}: what space the coordinates of a foci file are in. */
public enum SpaceChoice {
	/** What the file itself says. */
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

	/** The word by which menus and macros call this choice. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
