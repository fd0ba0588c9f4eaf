package sc.fiji.neurometa.io.foci;

import java.util.Locale;
import java.util.Optional;

import sc.fiji.neurometa.model.Space;

/** Words for a space in files. */
public final class SpaceWord {

	private SpaceWord() {}

	/**
	 * The space that a word names: {@code MNI}, {@code MNI152}, {@code mni_152}, {@code ICBM}, {@code TAL},
	 * {@code Talairach}, {@code T88} and their like; empty when it names none, or two.
	 */
	public static Optional<Space> of(final String word) {
		final String plain = Typography.name(word).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		final boolean mni = plain.startsWith("mni") || plain.startsWith("icbm") || plain.startsWith("montreal");
		final boolean talairach = plain.startsWith("tal") || plain.startsWith("tailarach") || plain.startsWith("t88");
		if (mni && !plain.contains("tal88") && !plain.contains("talairach") && !plain.endsWith("tal")) return Optional.of(
			Space.MNI);
		if (talairach && !plain.contains("mni") && !plain.contains("icbm")) return Optional.of(Space.TALAIRACH);
		return Optional.empty();
	}
}
