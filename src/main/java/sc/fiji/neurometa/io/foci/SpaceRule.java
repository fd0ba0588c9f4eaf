package sc.fiji.neurometa.io.foci;

import java.util.Optional;

import sc.fiji.neurometa.model.Space;

/**
 * Rule by which a reader finds the space of an experiment: the user's choice, else that of the file, else the fallback,
 * else it is unknown.
 *
 * @param choice the user's choice
 * @param ifUnknown the space of experiments for which the file names none; null when there is no such fallback
 * @param hasKey whether the command that reads has the key {@code space}, so that a message can name it
 * @param keepsUnknown whether experiments without a known space are kept as such, for a later decision,
 *          instead of being refused
 */
record SpaceRule(SpaceChoice choice, Space ifUnknown, boolean hasKey, boolean keepsUnknown) {

	/** A rule that refuses experiments without a known space. */
	SpaceRule(final SpaceChoice choice, final Space ifUnknown, final boolean hasKey) {
		this(choice, ifUnknown, hasKey, false);
	}

	/** The space of an experiment for which the file names the given one, or null; empty when it cannot be known. */
	Optional<Space> space(final Space named) {
		return choice.space().or(() -> Optional.ofNullable(named == null ? ifUnknown : named));
	}

	boolean isAuto() {
		return choice == SpaceChoice.AUTO;
	}

	/** The end of a sentence that says what to do about a missing space. */
	String advice(final String first) {
		return first + (hasKey ? ", or set the key space to mni or talairach." : ".");
	}

	/** The note when the file names another space than the user; null when it does not. */
	String overruled(final Space named) {
		return choice.space().filter(s -> s != named).map(s -> "the file says " + named.label() + "; space=" + choice.key() +
			" overrules it.").orElse(null);
	}
}
