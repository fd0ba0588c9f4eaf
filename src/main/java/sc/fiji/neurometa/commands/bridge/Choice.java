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
package sc.fiji.neurometa.commands.bridge;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Keyed;

/** The words of a parameter that name the constants of an enum, or for other choices, in lower case. */
public final class Choice {

	private Choice() {}

	/**
	 * The constant that a word names.
	 *
	 * @param type the enum
	 * @param key the macro key, for the message
	 * @param word the word that was given
	 * @throws InputException when there is no such constant
	 */
	public static <E extends Enum<E>> E of(final Class<E> type, final String key, final String word) {
		return of(type.getEnumConstants(), Choice::word, key, word);
	}

	/**
	 * The choice that a word names.
	 *
	 * @param choices all choices
	 * @param key the macro key, for the message
	 * @param word the word that was given
	 * @throws InputException when there is no such choice
	 */
	public static <K extends Keyed> K of(final K[] choices, final String key, final String word) {
		return of(choices, Keyed::key, key, word);
	}

	private static <C> C of(final C[] choices, final Function<? super C, String> words, final String key,
		final String word)
	{
		return Arrays.stream(choices).filter(c -> words.apply(c).equals(word.strip().toLowerCase(Locale.ROOT))).findFirst()
			.orElseThrow(() -> new InputException(key + " = " + word + " is not known. It is one of: " +
				Arrays.stream(choices).map(words).collect(Collectors.joining(", ")) + "."));
	}

	/** The word that names a constant. */
	public static String word(final Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
