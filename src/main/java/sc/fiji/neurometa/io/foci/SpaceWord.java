/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.io.foci;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import sc.fiji.neurometa.model.Space;

/** Words for a space in files. */
public final class SpaceWord {

	private static final Set<String> ONLY =
		Set.of("mni", "mnispace", "mni305", "icbm", "icbm452", "tal", "talairach", "talairachspace", "tal88", "t88", "tlrc",
			"tt", "ttn27", "talairachtournoux", "talairachandtournoux", "talairach1988");

	private SpaceWord() {}

	/**
	 * The space that a word names: {@code MNI}, {@code MNI152}, {@code mni_152}, {@code ICBM}, {@code TAL},
	 * {@code Talairach}, {@code T88} and their like; empty when it names none, or two.
	 */
	public static Optional<Space> of(final String word) {
		final String plain = Typography.name(word).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		final boolean mni = plain.startsWith("mni") || plain.startsWith("icbm") || plain.startsWith("montreal");
		final boolean talairach = plain.startsWith("tal") || plain.startsWith("tailarach") || plain.startsWith("t88");
		if (mni && !plain.contains("tal88") && !plain.contains("talairach") && !plain.endsWith("tal"))
			return Optional.of(Space.MNI);
		if (talairach && !plain.contains("mni") && !plain.contains("icbm")) return Optional.of(Space.TALAIRACH);
		return Optional.empty();
	}

	/** Whether a text is a name of a space and nothing else, as the cells of a column of spaces are. */
	static boolean isOnlyThat(final String word) {
		final String plain = Typography.name(word).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		return ONLY.contains(plain) || plain.startsWith("mni152") || plain.startsWith("icbm152");
	}
}
