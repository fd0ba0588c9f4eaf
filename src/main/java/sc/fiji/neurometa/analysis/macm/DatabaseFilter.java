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
package sc.fiji.neurometa.analysis.macm;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.TagExpression;

/**
 * Filter for the experiments of a database.
 *
 * @param years the key {@code filter_years}: first and last year of publication, such as {@code 2000-2015}; either may be
 *          omitted, one year means that year alone; empty for all, also those of unknown year
 * @param words the key {@code filter_words}: words or phrases with {@code ;} between them, of which at least one must occur
 *          in the name of the study or contrast, the title or a tag, as whole words and in any case, {@code *} at the end
 *          for any ending; after {@code +} one that must occur, after {@code -} one that must not; empty for all.
 *          Every experiment has the tag {@code MNI coordinates} or {@code Talairach coordinates}
 * @param minN the key {@code filter_min_n}: least number of subjects; 0 for all, also those of unknown number
 * @param tags the key {@code filter_tags}: a {@link TagExpression}; empty for all
 */
public record DatabaseFilter(String years, String words, int minN, Optional<String> tags) {

	private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-–]\\s*(\\d{4})?)?|[-–]\\s*(\\d{4})");

	/** @throws InputException naming the macro key of a value that cannot be used */
	public DatabaseFilter {
		years = years == null ? "" : years.strip();
		words = words == null ? "" : words.strip();
		tags = tags.map(String::strip).filter(text -> !text.isEmpty());
		tags.ifPresent(TagExpression::of);
		final Years span = Years.of(years);
		if (span.first > span.last)
			throw new InputException("filter_years = " + years + " cannot be used: the first year is after the last.");
		if (minN < 0) throw new InputException(
			"filter_min_n = " + minN + " cannot be used: a number of subjects, or 0 for all, is expected.");
	}

	/** A filter without tags. */
	public DatabaseFilter(final String years, final String words, final int minN) {
		this(years, words, minN, Optional.empty());
	}

	/** A filter of all four keys. */
	public static DatabaseFilter of(final String years, final String words, final int minN, final String tags) {
		return new DatabaseFilter(years, words, minN, Optional.ofNullable(tags));
	}

	/** The first and the last year. */
	private record Years(int first, int last) {

		static Years of(final String text) {
			if (text.isEmpty()) return new Years(0, Integer.MAX_VALUE);
			final Matcher matcher = YEARS.matcher(text);
			if (!matcher.matches()) throw new InputException("filter_years = " + text +
				" cannot be used: two years such as 2000-2015, one such as 2010, 2000- or -2015 are expected.");
			if (matcher.group(3) != null) return new Years(1, Integer.parseInt(matcher.group(3)));
			final int first = Integer.parseInt(matcher.group(1));
			if (matcher.group(2) != null) return new Years(first, Integer.parseInt(matcher.group(2)));
			return new Years(first, text.length() == matcher.group(1).length() ? first : Integer.MAX_VALUE);
		}
	}

	/** The filter that lets everything pass. */
	public static DatabaseFilter none() {
		return new DatabaseFilter("", "", 0);
	}

	/** Whether everything passes. */
	public boolean isEmpty() {
		return years.isEmpty() && words.isEmpty() && minN == 0 && tags.isEmpty();
	}

	/**
	 * The experiments that pass, in their order.
	 *
	 * @throws InputException when no experiment of the database has a tag that is named
	 */
	public List<Experiment> of(final Database database) {
		final Years span = Years.of(years);
		final Words wanted = Words.of(words);
		final Optional<TagExpression> tagged = tags.map(TagExpression::of);
		tagged.ifPresent(expression -> expression.check(database.entries()));
		return database.entries().stream().filter(e -> e.year() >= span.first && e.year() <= span.last &&
			e.subjects() >= minN && wanted.allow(e) && tagged.map(t -> t.holds(e)).orElse(true)).toList();
	}

	/** The words, as patterns. */
	private record Words(List<Pattern> any, List<Pattern> all, List<Pattern> none) {

		static Words of(final String text) {
			final Words words = new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
			for (final String part : text.split(";")) {
				final String word = part.strip();
				if (word.startsWith("+")) words.add(words.all, word.substring(1));
				else if (word.startsWith("-")) words.add(words.none, word.substring(1));
				else words.add(words.any, word);
			}
			return words;
		}

		private void add(final List<Pattern> to, final String word) {
			if (word.isBlank()) return;
			final String phrase =
				Arrays.stream(word.strip().split("\\s+")).map(Words::pattern).collect(Collectors.joining("\\s+"));
			to.add(Pattern.compile("(?<![\\p{L}\\p{N}])" + phrase + "(?![\\p{L}\\p{N}])"));
		}

		private static String pattern(final String word) {
			final String lower = plain(word);
			return lower.endsWith("*") ? Pattern.quote(lower.substring(0, lower.length() - 1)) + "[\\p{L}\\p{N}]*"
				: Pattern.quote(lower);
		}

		/** In lower case, with letters with accents normalised to one of the two ways of writing them. */
		private static String plain(final String text) {
			return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		}

		boolean allow(final Experiment entry) {
			if (any.isEmpty() && all.isEmpty() && none.isEmpty()) return true;
			final String text = plain(Stream
				.concat(Stream.of(entry.name(), entry.about().title(), entry.space().label() + " coordinates"),
					Stream.concat(entry.about().tags().stream(), entry.about().covariates().stream().map(Covariate::text)))
				// which is not white space, so that no phrase continues from one into the next
				.collect(Collectors.joining("\0")));
			return (any.isEmpty() || any.stream().anyMatch(w -> w.matcher(text).find())) &&
				all.stream().allMatch(w -> w.matcher(text).find()) && none.stream().noneMatch(w -> w.matcher(text).find());
		}
	}
}
