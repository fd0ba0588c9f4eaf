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
package sc.fiji.neurometa.commands.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Translation of a message for macros, which names keys, into the words of the dialog: {@code voxel_p = 2 cannot be used}
 * becomes {@code ‘Voxel p’ = 2 cannot be used}. A key that is also an English word, such as {@code space}, is only one
 * where a value follows or it is called a key.
 */
final class FieldWords {

	private static final String NOTHING = "(?!)";

	private final Map<String, CommandParameter> parameters = new LinkedHashMap<>();
	private final Map<String, String> words = new LinkedHashMap<>();
	private final Pattern mention;

	/** The words of the parameters of a command. */
	FieldWords(final List<CommandParameter> all) {
		all.forEach(p -> parameters.put(p.key(), p));
		all.forEach(p -> p.choices().stream().filter(choice -> choice.contains("_"))
			.forEach(choice -> words.putIfAbsent(choice, p.word(choice))));
		final String keys = alternatives(parameters.keySet().stream()),
			tellingKeys = alternatives(parameters.keySet().stream().filter(k -> k.contains("_")));
		mention = Pattern.compile("(?:the key )?\\b(?<key>" + keys + ")\\b ?= ?(?<value>\\[\\]|[^\\s,;:()]*[^\\s,;:().?])" +
			"|the key (?<called>" + keys + ")\\b|(?<![\\w./\\\\])(?<telling>" + tellingKeys + ")(?![\\w/\\\\])" +
			"|(?<![\\w./\\\\])(?<word>" + alternatives(words.keySet().stream()) + ")(?![\\w./\\\\]*[\\w/\\\\])");
	}

	private static String alternatives(final Stream<String> texts) {
		final String all =
			texts.sorted((a, b) -> b.length() - a.length()).map(Pattern::quote).collect(Collectors.joining("|"));
		return all.isEmpty() ? NOTHING : all;
	}

	/** The message in the words of the dialog. */
	String of(final String message) {
		return mention.matcher(message).replaceAll(found -> Matcher.quoteReplacement(replacement(found)));
	}

	/** The description of a parameter, which explains its choices by their keys, in the words of the dialog. */
	String description(final CommandParameter parameter) {
		String text = parameter.description();
		for (final String choice : parameter.choices())
			text = text.replaceAll("(?<![\\w=/])" + Pattern.quote(choice) + "(?=:)",
				Matcher.quoteReplacement(quoted(parameter.word(choice))));
		return of(text);
	}

	private static String group(final MatchResult found, final int number) {
		return found.group(number);
	}

	private String replacement(final MatchResult found) {
		// in the order of the pattern: key, value, called, telling, word
		if (group(found, 5) != null) return quoted(words.get(group(found, 5)));
		if (group(found, 1) == null) return name(group(found, 3) != null ? group(found, 3) : group(found, 4));
		final CommandParameter parameter = parameters.get(group(found, 1));
		final String value = group(found, 2);
		return name(parameter.key()) + switch (parameter.kind()) {
			case BOOLEAN -> value.equals("false") ? " (not ticked)" : "";
			case CHOICE -> " = " + (parameter.choices().contains(value) ? quoted(parameter.word(value)) : value);
			default -> " = " + value;
		};
	}

	private String name(final String key) {
		return quoted(parameters.get(key).name());
	}

	private static String quoted(final String text) {
		return "‘" + text + "’";
	}

	/** The parameter that a message names first. */
	Optional<String> key(final String message) {
		final Matcher found = mention.matcher(message);
		while (found.find())
			for (final String group : List.of("key", "called", "telling"))
				if (found.group(group) != null) return Optional.of(found.group(group));
		return Optional.empty();
	}
}
