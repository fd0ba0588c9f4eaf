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
package sc.fiji.neurometa.io.results;

import static sc.fiji.neurometa.io.results.AleTables.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The table of the experiments of an ALE, {@code P_experiments.csv}, for the supplement of a paper: one row per experiment as
 * read, in the order of the source. {@code docs/outputs.md} explains the columns.
 */
public final class ExperimentTables {

	/** The columns. */
	public static final List<String> COLUMNS =
		List.of("study", "contrast", "year", "title", "doi", "pmid", "subjects", "foci", "foci_in_mask", "space",
			"converted", "pooled_with", "analysed", "tags", "covariates", "foci_in_clusters", "contribution_percent");
	private static final String BETWEEN = "; ";

	private final List<Experiment> experiments;
	private final MainEffectResult result;
	private final int[] places;

	private ExperimentTables(final MainEffectResult result) {
		this.result = result;
		experiments = result.input().experiments().experiments();
		places = result.foci().places(result.settings().poolBy());
	}

	/** The table of the experiments of an ALE. */
	public static CsvTable of(final MainEffectResult result) {
		return new ExperimentTables(result).table();
	}

	private CsvTable table() {
		final List<List<Object>> rows = new ArrayList<>();
		final List<FocusRecord> foci = result.foci().placement().rows();
		int next = 0;
		for (int e = 0; e < experiments.size(); e++) {
			final int end = next + experiments.get(e).foci().size();
			final long inside = foci.subList(next, end).stream().map(FocusRecord::status)
				.filter(s -> s == FocusRecord.Status.USED || s == FocusRecord.Status.CONVERTED).count();
			next = end;
			rows.add(experiment(e, inside));
		}
		return new CsvTable(COLUMNS, rows);
	}

	private List<Object> experiment(final int place, final long inside) {
		final Experiment e = experiments.get(place);
		final About about = e.about();
		return row(e.study(), e.contrast(), e.year() > 0 ? e.year() : null, about.title(), about.doi(), about.pmid(),
			e.hasSubjects() ? e.subjects() : null, e.foci().size(), inside, e.space().label(),
			word(e.space() != result.mask().space() && !e.foci().isEmpty()), pooledWith(place), word(places[place] >= 0),
			String.join(BETWEEN, about.tags()),
			about.covariates().stream().map(Covariate::text).collect(Collectors.joining(BETWEEN)),
			contributions(place, c -> c.fociInside() > 0, c -> String.valueOf(c.fociInside())), contributions(place,
				c -> c.contributionPercent() >= 0.005, c -> String.format(Locale.ROOT, "%.2f", c.contributionPercent())));
	}

	private static String word(final boolean is) {
		return is ? "yes" : "no";
	}

	/** The names of the others that became one experiment with it. */
	private String pooledWith(final int place) {
		return IntStream.range(0, places.length)
			.filter(other -> other != place && places[other] >= 0 && places[other] == places[place])
			.mapToObj(other -> experiments.get(other).contrast().isEmpty() ? experiments.get(other).name()
				: experiments.get(other).contrast())
			.collect(Collectors.joining(BETWEEN));
	}

	/** A part of what it, or the experiment that it was pooled into, contributes to each cluster: {@code 1: 12.34; 3: 0.50}. */
	private String contributions(final int place, final Predicate<Contribution> isShown,
		final Function<Contribution, String> shown)
	{
		if (places[place] < 0) return "";
		final int analysed = result.foci().analysed().size();
		return IntStream.range(0, result.contributions().size() / Math.max(1, analysed))
			.mapToObj(cluster -> result.contributions().get(cluster * analysed + places[place])).filter(isShown)
			.map(c -> c.cluster() + ": " + shown.apply(c)).collect(Collectors.joining(BETWEEN));
	}
}
