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

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import sc.fiji.neurometa.model.InputException;

/**
 * The options of an ImageJ macro call, {@code run("Command", "key=value key=[value with spaces] key")}. ImageJ's own
 * lookup finds {@code seed=} inside {@code [/data/seed=3/x.txt]}; this one reads the string from left to right:
 * <ul>
 * <li>keys are case-insensitive and end at {@code =} or white space,</li>
 * <li>a value in square brackets may hold spaces, and brackets as long as they are balanced,</li>
 * <li>a value in single quotes may hold spaces and any brackets,</li>
 * <li>any other value ends at white space,</li>
 * <li>a key without {@code =} has the value {@code true}.</li>
 * </ul>
 */
public final class MacroOptions {

	private final String text;
	private final Map<String, String> values = new LinkedHashMap<>();
	private int position;

	private MacroOptions(final String text) {
		this.text = text;
	}

	/**
	 * Reads the second argument of a macro's {@code run}.
	 *
	 * @param options the string as written in the macro, or null for none
	 * @return the values by lower-case key, in the order of the string
	 * @throws InputException when a bracket is not closed, a key is missing or given twice
	 */
	public static Map<String, String> parse(final String options) {
		final MacroOptions parser = new MacroOptions(options == null ? "" : options);
		while (parser.skipSpace())
			parser.readOption();
		return parser.values;
	}

	/**
	 * Writes options so that {@link #parse} reads them back.
	 *
	 * @param values the values by key
	 * @throws InputException when a value cannot be written in a macro
	 */
	public static String format(final Map<String, String> values) {
		final StringBuilder line = new StringBuilder();
		values.forEach(
			(key, value) -> line.append(line.length() == 0 ? "" : " ").append(key).append('=').append(quoted(key, value)));
		return line.toString();
	}

	private boolean skipSpace() {
		while (position < text.length() && Character.isWhitespace(text.charAt(position)))
			position++;
		return position < text.length();
	}

	private void readOption() {
		final int start = position;
		while (position < text.length() && text.charAt(position) != '=' && !Character.isWhitespace(text.charAt(position)))
			position++;
		final String key = text.substring(start, position).toLowerCase(Locale.ROOT);
		final boolean hasValue = position < text.length() && text.charAt(position) == '=';
		if (key.isEmpty()) throw new InputException(
			"A value without a key in the macro options: \"" + text.substring(start) + "\". Write key=value.");
		if (hasValue) position++;
		final String value = hasValue ? readValue(key) : "true";
		if (values.putIfAbsent(key, value) != null)
			throw new InputException("The macro options give \"" + key + "\" twice. Keep one of them.");
	}

	private String readValue(final String key) {
		final char first = position < text.length() ? text.charAt(position) : ' ';
		if (first == '[') return readBrackets(key);
		final int quote = first == '\'' ? closingQuote() : -1;
		if (quote >= 0) {
			final String value = text.substring(position + 1, quote);
			position = quote + 1;
			return value;
		}
		final int start = position;
		while (position < text.length() && !Character.isWhitespace(text.charAt(position)))
			position++;
		return text.substring(start, position);
	}

	private String readBrackets(final String key) {
		final int start = position + 1;
		int depth = 0;
		for (; position < text.length(); position++) {
			if (text.charAt(position) == '[') depth++;
			if (text.charAt(position) == ']' && --depth == 0) return text.substring(start, position++);
		}
		throw new InputException("The bracket after \"" + key + "=\" in the macro options is never closed: \"" +
			text.substring(start - 1) + "\".");
	}

	private int closingQuote() {
		for (int i = position + 1; i < text.length(); i++)
			if (text.charAt(i) == '\'' && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)))) return i;
		return -1;
	}

	private static String quoted(final String key, final String value) {
		if (!value.isEmpty() && value.chars().noneMatch(Character::isWhitespace) && value.charAt(0) != '[' &&
			value.charAt(0) != '\'') return value;
		if (isBalanced(value)) return "[" + value + "]";
		if (value.indexOf('\'') < 0) return "'" + value + "'";
		throw new InputException("A macro cannot hold this value of \"" + key + "\": " + value +
			". Rename the file: its name has spaces, a quote and an unbalanced bracket.");
	}

	private static boolean isBalanced(final String value) {
		int depth = 0;
		for (final char c : value.toCharArray()) {
			if (c == '[') depth++;
			if (c == ']' && --depth < 0) return false;
		}
		return depth == 0;
	}
}
