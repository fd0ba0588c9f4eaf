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

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.StudyYear;

/**
 * Lines of Sleuth text that state more about an experiment than its name and sample size: {@code // Title=},
 * {@code // Year=}, {@code // DOI=}, {@code // PMID=}, {@code // Tags=adult; task=n-back},
 * {@code // Covariates=age=23.5; iq=101}. They stand between the name and {@code // Subjects=}.
 */
final class SleuthFacts {

	/** The lines that are understood. */
	static final Pattern LINE =
		Pattern.compile("(?i)(title|year|doi|pmid|pubmed ?id|tags|covariates)\\s*=\\s*(.*)", Pattern.DOTALL);

	private final List<String> tags = new ArrayList<>();
	private final Map<String, Covariate> covariates = new LinkedHashMap<>();
	private String title = "", doi = "", pmid = "";
	private int year;

	/** Takes a line that {@link #LINE} matches; of title, year and identifiers the first counts. */
	void take(final CommentLine line, final LineLog log) {
		final Matcher matcher = LINE.matcher(line.text());
		if (!matcher.matches()) throw new IllegalArgumentException(line.text() + " states no fact");
		final String value = matcher.group(2).strip();
		switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
			case "title" -> title = title.isEmpty() ? value : title;
			case "year" -> year = year == 0 ? StudyYear.in(value) : year;
			case "doi" -> doi = doi.isEmpty() ? value : doi;
			case "tags" -> tags.addAll(FactLists.words(value));
			case "covariates" -> FactLists.words(value)
				.forEach(word -> FactLists.number(word).ifPresentOrElse(c -> covariates.putIfAbsent(c.name(), c),
					() -> log.problem(line.number(), line.raw(), "\"" + word + "\" is no covariate such as age=23.5.")));
			default -> pmid = pmid.isEmpty() ? value : pmid;
		}
	}

	/** What the lines state together. */
	About about() {
		return new About(title, year, doi, pmid, tags, List.copyOf(covariates.values()));
	}

	/** Appends the lines that state what is known about an experiment. */
	static void write(final Appendable target, final Experiment experiment) throws IOException {
		final About about = experiment.about();
		line(target, "Title", FactLists.plain(about.title()));
		line(target, "Year", about.year() > 0 ? Integer.toString(about.year()) : "");
		line(target, "DOI", FactLists.plain(about.doi()));
		line(target, "PMID", FactLists.plain(about.pmid()));
		line(target, "Tags", FactLists.text(about.tags()));
		line(target, "Covariates", FactLists.numbers(about.covariates()));
	}

	private static void line(final Appendable target, final String key, final String value) throws IOException {
		if (!value.isEmpty()) target.append("// ").append(key).append('=').append(value).append('\n');
	}

	/** The facts as the lines can hold them: each in one line, a year as {@link StudyYear} knows it. */
	static About representable(final About about) {
		final int year = StudyYear.in(Integer.toString(about.year()));
		final List<Covariate> numbers =
			about.covariates().stream().map(c -> new Covariate(FactLists.plain(c.name()), c.value())).toList();
		return new About(FactLists.plain(about.title()), year, FactLists.plain(about.doi()), FactLists.plain(about.pmid()),
			about.tags().stream().map(FactLists::plain).filter(t -> !t.isEmpty()).toList(), numbers);
	}
}
