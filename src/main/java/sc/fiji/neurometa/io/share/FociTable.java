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
package sc.fiji.neurometa.io.share;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import sc.fiji.neurometa.io.foci.FactLists;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The foci of a literature as a table with one row per focus, which NeuroMeta reads as a foci file and any program as CSV.
 * Experiments without foci have no row. No two experiments have one name: the second gets {@code [2]} behind its contrast.
 */
final class FociTable {

	private static final List<String> COLUMNS =
		List.of("study", "contrast", "n", "x", "y", "z", "space", "year", "title", "doi", "pmid", "tags");

	private FociTable() {}

	/** The table as text. */
	static String text(final List<Experiment> experiments) {
		final StringBuilder text = new StringBuilder();
		try {
			table(experiments).writeTo(text);
		}
		catch (final IOException e) {
			throw new IllegalStateException("A text cannot fail", e);
		}
		return text.toString();
	}

	static CsvTable table(final List<Experiment> experiments) {
		final Set<String> covariates = new LinkedHashSet<>();
		experiments.forEach(e -> e.about().covariates().forEach(c -> covariates.add(c.name())));
		final List<String> header = new ArrayList<>(COLUMNS);
		covariates.forEach(name -> header.add("covariate:" + name));
		final List<List<Object>> rows = new ArrayList<>();
		for (final Experiment e : named(experiments))
			for (final Focus focus : e.foci()) {
				final About about = e.about();
				final List<Object> row =
					new ArrayList<>(Arrays.asList(e.study(), e.contrast(), e.hasSubjects() ? e.subjects() : null, focus.xMm(),
						focus.yMm(), focus.zMm(), word(e.space()), about.year() > 0 ? about.year() : null, about.title(),
						about.doi(), about.pmid(), FactLists.text(about.tags())));
				covariates.forEach(name -> row.add(about.covariate(name).orElse(null)));
				rows.add(row);
			}
		return new CsvTable(header, rows);
	}

	/** The word for a space that other programs understand. */
	static String word(final Space space) {
		return space == Space.MNI ? "MNI" : "TAL";
	}

	/** The experiments under names that differ, none of them empty. */
	static List<Experiment> named(final List<Experiment> experiments) {
		final Set<String> taken = new HashSet<>();
		final List<Experiment> named = new ArrayList<>();
		for (int i = 0; i < experiments.size(); i++) {
			final Experiment e = experiments.get(i);
			final String study = e.study().isEmpty() ? "Experiment " + (i + 1) : e.study();
			String contrast = e.contrast();
			for (int n = 2; !taken.add(study + "\n" + contrast); n++)
				contrast = (e.contrast() + " [" + n + "]").strip();
			named.add(new Experiment(study, contrast, e.subjects(), e.space(), e.foci(), e.line(), e.details()));
		}
		return named;
	}
}
