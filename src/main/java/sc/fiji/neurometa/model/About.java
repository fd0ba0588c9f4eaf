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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about an experiment besides its name, sample size and foci, as its source states them.
 *
 * @param title title of the publication; empty when the source does not give one
 * @param year year of the publication; 0 when the source does not give one, apart from the name of the study
 * @param doi digital object identifier of the publication; empty when the source does not give one
 * @param pmid identifier of the publication in PubMed; empty when the source does not give one
 * @param tags words such as {@code adult}, and properties such as {@code task=n-back}, each once
 * @param covariates numbers such as a mean age; their names differ
 */
public record About(String title, int year, String doi, String pmid, List<String> tags, List<Covariate> covariates) {

	/** Nothing is known. */
	public static final About NOTHING = new About("", 0, "", "", List.of(), List.of());

	/** @throws IllegalArgumentException when {@code year} is negative, or two covariates have one name */
	public About {
		title = title.strip();
		doi = doi.strip();
		pmid = pmid.strip();
		tags = List.copyOf(new LinkedHashSet<>(tags));
		covariates = List.copyOf(covariates);
		if (year < 0) throw new IllegalArgumentException("Negative year " + year);
		if (covariates.stream().map(Covariate::name).distinct().count() < covariates.size())
			throw new IllegalArgumentException("Two covariates of one name");
	}

	/** Title, year and tags alone. */
	public static About of(final String title, final int year, final List<String> tags) {
		return new About(title, year, "", "", tags, List.of());
	}

	/** Tags alone. */
	public static About of(final List<String> tags) {
		return of("", 0, tags);
	}

	/** Whether nothing is known. */
	public boolean isNothing() {
		return equals(NOTHING);
	}

	/** The covariate of a name; empty when the source does not give it. */
	public Optional<Double> covariate(final String name) {
		return covariates.stream().filter(c -> c.name().equals(name)).map(Covariate::value).findFirst();
	}

	/**
	 * The facts about experiments that are joined to one: all tags; the first title, year and identifiers that are given; and
	 * of each covariate the value where all that give it agree, else the mean, weighted by the numbers of subjects where all of them
	 * are known.
	 *
	 * @param experiments the experiments, at least one
	 */
	static About joined(final List<Experiment> experiments) {
		final Set<String> tags = new LinkedHashSet<>(), names = new LinkedHashSet<>();
		String title = "", doi = "", pmid = "";
		int year = 0;
		for (final Experiment experiment : experiments) {
			final About about = experiment.about();
			tags.addAll(about.tags);
			about.covariates.forEach(c -> names.add(c.name()));
			if (title.isEmpty()) title = about.title;
			if (doi.isEmpty()) doi = about.doi;
			if (pmid.isEmpty()) pmid = about.pmid;
			if (year == 0) year = about.year;
		}
		final List<Covariate> means = names.stream().map(name -> new Covariate(name, mean(name, experiments))).toList();
		return new About(title, year, doi, pmid, List.copyOf(tags), means);
	}

	private static double mean(final String name, final List<Experiment> experiments) {
		final List<Experiment> given = experiments.stream().filter(e -> e.about().covariate(name).isPresent()).toList();
		final List<Double> values = given.stream().map(e -> e.about().covariate(name).orElseThrow()).toList();
		if (values.stream().distinct().count() == 1) return values.get(0);
		final boolean isWeighted = given.stream().allMatch(Experiment::hasSubjects);
		double sum = 0, weights = 0;
		for (int i = 0; i < given.size(); i++) {
			final double weight = isWeighted ? given.get(i).subjects() : 1;
			sum += weight * values.get(i);
			weights += weight;
		}
		return sum / weights;
	}

	/** The same with other facts where this one has none: tags and covariates that are not here yet are added. */
	public About or(final About other) {
		final Set<String> all = new LinkedHashSet<>(tags);
		all.addAll(other.tags);
		final Map<String, Covariate> numbers = new LinkedHashMap<>();
		covariates.forEach(c -> numbers.put(c.name(), c));
		other.covariates.forEach(c -> numbers.putIfAbsent(c.name(), c));
		return new About(title.isEmpty() ? other.title : title, year == 0 ? other.year : year,
			doi.isEmpty() ? other.doi : doi, pmid.isEmpty() ? other.pmid : pmid, List.copyOf(all),
			new ArrayList<>(numbers.values()));
	}
}
