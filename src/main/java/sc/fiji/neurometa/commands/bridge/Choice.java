package sc.fiji.neurometa.commands.bridge;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Keyed;

/** The words of a parameter that stand for the constants of an enum, or for other choices, in lower case. */
public final class Choice {

	private Choice() {}

	/**
	 * The constant that a word stands for.
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
	 * The choice that a word stands for.
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
			.orElseThrow(() -> new InputException(key + " = " + word + " is not known. It is one of: " + Arrays.stream(choices)
				.map(words).collect(Collectors.joining(", ")) + "."));
	}

	/** The word that stands for a constant. */
	public static String word(final Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
