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

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Details of experiments in a table besides their names and foci: title, year, and tags in all columns that hold
 * nothing else. A column is either one tag ({@code x} or {@code yes} where it applies), or a property whose values are
 * tags ({@code Task=n-back}), or, where it has no name, a place for any tags.
 */
final class TableDetails {

	/** The details of one experiment. */
	static final class Found {

		private final Set<String> tags = new LinkedHashSet<>();
		private String title = "";
		private int year;

		String title() {
			return title;
		}

		int year() {
			return year;
		}

		List<String> tags() {
			return List.copyOf(tags);
		}

		/** Takes over the details that a study has only once, for all its contrasts. */
		void takeStudy(final Found above) {
			if (title.isEmpty()) title = above.title;
			if (year == 0) year = above.year;
		}
	}

	private static final Set<String> TITLES = Set.of("title", "titles", "studytitle", "papertitle", "articletitle");
	private static final Set<String> YEARS = Set.of("year", "years", "publicationyear", "pubyear", "yearofpublication");
	private static final Pattern YES = Pattern.compile("(?i)x|y|yes|t|true|1(\\.0*)?|\u2713|\u2714");
	private static final Pattern NO = Pattern.compile("(?i)|n|no|f|false|0(\\.0*)?|nan|na|n/a|none|null|-+");
	/** Names that spreadsheets and JALE give to columns which hold tags side by side. */
	private static final Pattern NAMELESS = Pattern.compile("(?i)|unnamed.*|tag[ _-]?\\d+");

	private final Map<Integer, String> tagColumns = new LinkedHashMap<>();
	private int titleColumn = -1, yearColumn = -1;

	TableDetails(final List<String> header, final TableColumns columns) {
		for (int i = 0; i < header.size(); i++) {
			final String plain = TableColumns.plain(header.get(i));
			if (yearColumn < 0 && YEARS.contains(plain)) yearColumn = i;
			else if (columns.places().containsValue(i)) continue;
			else if (titleColumn < 0 && TITLES.contains(plain)) titleColumn = i;
			else tagColumns.put(i, Typography.name(header.get(i)));
		}
	}

	/** Adds one row of an experiment; details from rows above it stay. */
	void take(final Found found, final List<String> row) {
		if (found.title.isEmpty()) found.title = cell(row, titleColumn);
		if (found.year == 0) found.year = StudyYear.in(cell(row, yearColumn));
		tagColumns.forEach((place, name) -> {
			final String value = cell(row, place), tag = tag(name, value);
			if (!tag.isEmpty()) found.tags.add(tag);
		});
	}

	private static String tag(final String name, final String value) {
		if (NO.matcher(value).matches()) return "";
		final boolean isNameless = NAMELESS.matcher(name).matches();
		if (YES.matcher(value).matches()) return name.startsWith("Unnamed") ? "" : name;
		// JALE compares such words in lower case
		return isNameless ? value.toLowerCase(Locale.ROOT) : name + "=" + value;
	}

	private static String cell(final List<String> row, final int place) {
		return place < 0 || place >= row.size() ? "" : Typography.name(row.get(place));
	}
}
