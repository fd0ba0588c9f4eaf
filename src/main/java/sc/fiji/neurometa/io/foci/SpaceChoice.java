package sc.fiji.neurometa.io.foci;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.InputException;
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

	/**
	 * The choice that a word stands for.
	 *
	 * @throws InputException when there is none
	 */
	public static SpaceChoice of(final String key) {
		final String plain = key.strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(c -> c.key().equals(plain)).findFirst().orElseThrow(() -> new InputException(
			"space = " + key + " is not known. It is one of: " + Arrays.stream(values()).map(SpaceChoice::key).collect(
				Collectors.joining(", ")) + "."));
	}
}
