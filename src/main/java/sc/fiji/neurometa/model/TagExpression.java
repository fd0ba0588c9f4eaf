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
package sc.fiji.neurometa.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Condition on the tags of an experiment, such as {@code +adult -patient (n_back|digit_span)}: all terms hold; a term after
 * {@code -} must not hold, {@code +} changes nothing; {@code |} stands between alternatives and binds less; parentheses group.
 * A tag with other characters stands in double quotes. Capitals do not matter, and white space, hyphens and underscores are the
 * same. A term names a tag, {@code adult} or {@code task=n-back}, or the value of one, {@code n-back}.
 *
 * <pre>
 * condition = conjunction { "|" conjunction }
 * conjunction = term { term }
 * term = [ "+" | "-" ] ( tag | '"' tag '"' | "(" condition ")" )
 * </pre>
 */
public final class TagExpression {

	private static final String KEY = "filter_tags";
	private static final int MOST_DEPTH = 50, MOST_LISTED = 30;

	private final String text;
	private final List<String> named = new ArrayList<>();
	private final Predicate<Set<String>> condition;
	private int at;

	private TagExpression(final String text) {
		this.text = text;
		condition = condition(0);
		skipSpace();
		if (at < text.length()) throw wrong("\"" + text.charAt(at) + "\" is one too many");
	}

	/**
	 * Understands a condition.
	 *
	 * @throws InputException when it is not one
	 */
	public static TagExpression of(final String text) {
		return new TagExpression(text);
	}

	private Predicate<Set<String>> condition(final int depth) {
		if (depth > MOST_DEPTH) throw wrong("the parentheses are nested too deeply");
		Predicate<Set<String>> any = conjunction(depth);
		while (next() == '|') {
			at++;
			any = any.or(conjunction(depth));
		}
		return any;
	}

	private Predicate<Set<String>> conjunction(final int depth) {
		Predicate<Set<String>> all = term(depth);
		while (next() != '|' && next() != ')' && next() != '\0')
			all = all.and(term(depth));
		return all;
	}

	private Predicate<Set<String>> term(final int depth) {
		final char sign = next();
		if (sign == '+' || sign == '-') at++;
		final Predicate<Set<String>> term = atom(depth);
		return sign == '-' ? term.negate() : term;
	}

	private Predicate<Set<String>> atom(final int depth) {
		final char first = next();
		if (first == '(') {
			at++;
			final Predicate<Set<String>> inner = condition(depth + 1);
			if (next() != ')') throw wrong("a closing parenthesis is missing");
			at++;
			return inner;
		}
		if (first == '+' || first == '-') throw wrong("two signs follow each other");
		final int from = first == '"' ? at + 1 : at, to = first == '"' ? text.indexOf('"', from) : endOfWord();
		if (to < 0) throw wrong("a closing quote is missing");
		final String tag = text.substring(from, to).strip();
		if (tag.isEmpty())
			throw wrong("a tag is missing" + (at < text.length() ? " before \"" + text.charAt(at) + "\"" : ""));
		at = first == '"' ? to + 1 : to;
		named.add(tag);
		final String wanted = plain(tag);
		return tags -> tags.contains(wanted);
	}

	private int endOfWord() {
		int end = at;
		while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "()|\";".indexOf(text.charAt(end)) < 0)
			end++;
		return end;
	}

	/** The next character that is not white space; 0 at the end. */
	private char next() {
		skipSpace();
		return at < text.length() ? text.charAt(at) : '\0';
	}

	private void skipSpace() {
		while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';'))
			at++;
	}

	private InputException wrong(final String why) {
		return InputException.about(KEY, KEY + " = " + text + " cannot be used: " + why +
			". Tags such as +adult -patient (n_back|digit_span) are expected.");
	}

	/** Whether the tags of an experiment meet the condition. */
	public boolean holds(final Experiment experiment) {
		return condition.test(words(experiment.about()).keySet());
	}

	/**
	 * Checks that every tag it names is there.
	 *
	 * @param experiments the experiments that it is to choose from
	 * @throws InputException listing the tags that there are, the nearest first
	 */
	public void check(final List<Experiment> experiments) {
		final Map<String, String> known = new LinkedHashMap<>();
		experiments.forEach(e -> words(e.about()).forEach(known::putIfAbsent));
		final List<String> unknown = named.stream().filter(tag -> !known.containsKey(plain(tag))).distinct().toList();
		if (unknown.isEmpty()) return;
		if (known.isEmpty()) throw InputException.about(KEY, "No experiment has a tag, so that " + KEY +
			" chooses none. Tags are the columns of a table that have no other role, and // Tags= in Sleuth text.");
		final String wanted = unknown.get(0);
		final Set<String> listed = new LinkedHashSet<>(new SimilarWords(List.copyOf(known.values())).to(wanted));
		known.values().stream().sorted(Comparator.comparingInt((final String w) -> SimilarWords.distance(wanted, w))
			.thenComparing(Comparator.naturalOrder())).forEach(listed::add);
		throw InputException.about(KEY,
			"No experiment has the tag " + unknown.stream().map(t -> '"' + t + '"').collect(Collectors.joining(", ")) +
				" of " + KEY + ". There are: " + listed.stream().limit(MOST_LISTED).collect(Collectors.joining(", ")) +
				(listed.size() > MOST_LISTED ? ", and " + (listed.size() - MOST_LISTED) + " more" : "") + ".");
	}

	/** The tags, and the values of those with one, as they are compared, each with its own spelling. */
	private static Map<String, String> words(final About about) {
		final Map<String, String> words = new LinkedHashMap<>();
		about.tags().stream()
			.flatMap(tag -> tag.indexOf('=') < 0 ? Stream.of(tag) : Stream.of(tag, tag.substring(tag.indexOf('=') + 1)))
			.map(String::strip).filter(tag -> !tag.isEmpty()).forEach(tag -> words.putIfAbsent(plain(tag), tag));
		return words;
	}

	private static String plain(final String tag) {
		return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_\\p{Pd}]+",
			"_");
	}
}
