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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.StudyYear;

/**
 * Details of experiments in a table besides their names and foci: title, year, identifiers, and tags and covariates in all
 * columns that hold nothing else. A column of numbers is a covariate. Any other is either one tag ({@code x} or
 * {@code yes} where it applies), or a property whose values are tags ({@code Task=n-back}), or, where it has no name, a place
 * for any tags.
 */
final class TableDetails {

	/** The details of one experiment. */
	static final class Found {

		private final Map<Integer, Set<String>> cells = new LinkedHashMap<>();
		private String title = "", doi = "", pmid = "";
		private int year;

		/** Takes over the details that a study has only once, for all its contrasts. */
		void takeStudy(final Found above) {
			if (title.isEmpty()) title = above.title;
			if (year == 0) year = above.year;
			if (doi.isEmpty()) doi = above.doi;
			if (pmid.isEmpty()) pmid = above.pmid;
		}
	}

	private static final Set<String> TITLES = Set.of("title", "titles", "studytitle", "papertitle", "articletitle");
	private static final Set<String> YEARS = Set.of("year", "years", "publicationyear", "pubyear", "yearofpublication");
	private static final Set<String> DOIS = Set.of("doi"), PMIDS = Set.of("pmid", "pubmedid");
	private static final Pattern YES = Pattern.compile("(?i)x|y|yes|t|true|1(\\.0*)?|\u2713|\u2714");
	private static final Pattern NO = Pattern.compile("(?i)|n|no|f|false|0(\\.0*)?|nan|na|n/a|none|null|-+");
	private static final Pattern MISSING = Pattern.compile("(?i)|nan|na|n/a|none|null|\\?|-+");
	/** Names that spreadsheets and JALE give to columns which hold tags side by side. */
	private static final Pattern NAMELESS = Pattern.compile("(?i)|unnamed.*|tag[ _-]?\\d+");
	/** The names that the columns of our own tables have. */
	private static final String LIST = "tags", NUMBER = "covariate:";

	private final Map<Integer, String> columns = new LinkedHashMap<>();
	private int titleColumn = -1, yearColumn = -1, doiColumn = -1, pmidColumn = -1;

	TableDetails(final List<String> header, final TableColumns roles) {
		for (int i = 0; i < header.size(); i++) {
			final String plain = TableColumns.plain(header.get(i));
			if (yearColumn < 0 && YEARS.contains(plain)) yearColumn = i;
			else if (doiColumn < 0 && DOIS.contains(plain)) doiColumn = i;
			else if (pmidColumn < 0 && PMIDS.contains(plain)) pmidColumn = i;
			else if (roles.places().containsValue(i)) continue;
			else if (titleColumn < 0 && TITLES.contains(plain)) titleColumn = i;
			else columns.put(i, Typography.name(header.get(i)));
		}
	}

	/** Adds one row of an experiment; details from rows above it stay. */
	void take(final Found found, final List<String> row) {
		if (found.title.isEmpty()) found.title = cell(row, titleColumn);
		if (found.year == 0) found.year = StudyYear.in(cell(row, yearColumn));
		if (found.doi.isEmpty()) found.doi = cell(row, doiColumn);
		if (found.pmid.isEmpty()) found.pmid = cell(row, pmidColumn).replaceFirst("\\.0$", "");
		columns.forEach((place, name) -> {
			final String value = cell(row, place);
			if (!value.isEmpty()) found.cells.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(value);
		});
	}

	/** The words in all columns that hold nothing else, in lower case. */
	String words(final List<String> row) {
		return columns.keySet().stream().map(place -> cell(row, place).toLowerCase(Locale.ROOT)).filter(w -> !w.isEmpty())
			.collect(Collectors.joining(", "));
	}

	/** Which of the columns are what, once all rows are known. */
	final class Settled {

		private final Set<Integer> numbers = new LinkedHashSet<>(), unused = new LinkedHashSet<>();

		private Settled(final Collection<Found> all) {
			columns.forEach((place, name) -> {
				if (!isNumber(place, name, all)) return;
				final boolean differs = all.stream().anyMatch(f -> numbers(f, place).size() > 1);
				(differs ? unused : numbers).add(place);
			});
		}

		/** The names of the columns of numbers that differ within an experiment, such as the t value of a focus. */
		List<String> unused() {
			return unused.stream().map(columns::get).toList();
		}

		/** The names of the columns of covariates. */
		List<String> covariates() {
			return numbers.stream().map(place -> covariate(columns.get(place))).toList();
		}

		/** The names of the columns of tags. */
		List<String> tags() {
			return columns.entrySet().stream().filter(c -> !numbers.contains(c.getKey()) && !unused.contains(c.getKey()))
				.map(Map.Entry::getValue).filter(name -> !name.isBlank()).toList();
		}

		/** What is known about an experiment. */
		About about(final Found found) {
			final List<String> tags = new ArrayList<>();
			final Map<String, Covariate> values = new LinkedHashMap<>();
			found.cells.forEach((place, cells) -> {
				final String name = columns.get(place);
				if (numbers.contains(place)) numbers(found, place)
					.forEach(value -> values.putIfAbsent(covariate(name), new Covariate(covariate(name), value)));
				else if (!unused.contains(place)) cells.forEach(value -> tags.addAll(TableDetails.tags(name, value)));
			});
			return new About(found.title, found.year, found.doi, found.pmid, tags, List.copyOf(values.values()));
		}
	}

	/** Decides which columns are what. */
	Settled settled(final Collection<Found> all) {
		return new Settled(all);
	}

	/** Whether a column holds numbers and nothing else; of noughts and ones alone it says yes and no. */
	private static boolean isNumber(final int place, final String name, final Collection<Found> all) {
		final List<String> cells = all.stream().flatMap(f -> f.cells.getOrDefault(place, Set.of()).stream())
			.filter(c -> !MISSING.matcher(c).matches()).toList();
		if (name.startsWith(NUMBER)) return !covariate(name).isEmpty();
		return !NAMELESS.matcher(name).matches() && !cells.isEmpty() &&
			cells.stream().noneMatch(c -> Double.isNaN(CoordinateLine.parseCell(c))) &&
			cells.stream().mapToDouble(CoordinateLine::parseCell).anyMatch(v -> v != 0 && v != 1);
	}

	private static Set<Double> numbers(final Found found, final int place) {
		final Set<Double> numbers = new LinkedHashSet<>();
		found.cells.getOrDefault(place, Set.of()).stream().mapToDouble(CoordinateLine::parseCell)
			.filter(v -> !Double.isNaN(v)).forEach(numbers::add);
		return numbers;
	}

	private static String covariate(final String column) {
		return column.startsWith(NUMBER) ? column.substring(NUMBER.length()).strip() : column;
	}

	private static List<String> tags(final String name, final String value) {
		if (name.equalsIgnoreCase(LIST)) return FactLists.words(value);
		if (NO.matcher(value).matches()) return List.of();
		final boolean isNameless = NAMELESS.matcher(name).matches();
		if (YES.matcher(value).matches()) return name.isEmpty() || name.startsWith("Unnamed") ? List.of() : List.of(name);
		// JALE compares such words in lower case
		return List.of(isNameless ? value.toLowerCase(Locale.ROOT) : name + "=" + value);
	}

	private static String cell(final List<String> row, final int place) {
		return place < 0 || place >= row.size() ? "" : TableColumns.shown(row.get(place));
	}
}
