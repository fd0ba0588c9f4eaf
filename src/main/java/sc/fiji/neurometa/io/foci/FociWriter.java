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
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.google.gson.stream.JsonWriter;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;

/**
 * Writer of experiments in the form that the name of a file asks for: {@code .csv} and {@code .tsv} a table with a row for each
 * focus, {@code .json} a NIMADS studyset, anything else Sleuth text. Each holds what is known about the experiments.
 */
public final class FociWriter {

	private static final List<String> COLUMNS =
		List.of("study", "contrast", "n", "x", "y", "z", "space", "year", "title", "doi", "pmid", "tags");

	private FociWriter() {}

	/**
	 * Writes a set into a file, whole or not at all.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when the file cannot be written there
	 */
	public static void write(final Path file, final ExperimentSet set) {
		final String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		if (name.endsWith(".csv")) table(set).write(file);
		else if (name.endsWith(".tsv")) AtomicFiles.writeText(file, out -> tsv(out, table(set)));
		else if (name.endsWith(".json")) AtomicFiles.writeText(file, out -> studyset(out, set));
		else SleuthWriter.write(file, set);
	}

	/** The experiments as a table, a row for each focus, a column for each covariate. */
	public static CsvTable table(final ExperimentSet set) {
		final Set<String> names = new LinkedHashSet<>();
		set.experiments().forEach(e -> e.about().covariates().forEach(c -> names.add(c.name())));
		final List<String> header = new ArrayList<>(COLUMNS);
		names.forEach(name -> header.add("covariate:" + name));
		final List<List<Object>> rows = new ArrayList<>();
		for (final Experiment experiment : set.experiments())
			// an experiment without foci has a row without coordinates
			for (int f = 0; f < Math.max(1, experiment.foci().size()); f++) {
				final List<Object> row = new ArrayList<>(row(experiment, f));
				names.forEach(name -> row.add(experiment.about().covariate(name).orElse(null)));
				rows.add(row);
			}
		return new CsvTable(header, rows);
	}

	private static List<Object> row(final Experiment experiment, final int focus) {
		final About about = experiment.about();
		final List<Object> row = new ArrayList<>();
		row.add(experiment.study());
		row.add(experiment.contrast());
		row.add(experiment.hasSubjects() ? experiment.subjects() : null);
		final Focus at = focus < experiment.foci().size() ? experiment.foci().get(focus) : null;
		row.add(at == null ? null : at.xMm());
		row.add(at == null ? null : at.yMm());
		row.add(at == null ? null : at.zMm());
		row.add(word(experiment.space()));
		row.add(about.year() > 0 ? about.year() : null);
		for (final String text : List.of(about.title(), about.doi(), about.pmid(), FactLists.text(about.tags())))
			row.add(text.isEmpty() ? null : text);
		return row;
	}

	private static String word(final Space space) {
		return space == Space.MNI ? "MNI" : "TAL";
	}

	private static void tsv(final Appendable out, final CsvTable table) throws IOException {
		out.append(String.join("\t", table.header())).append('\n');
		for (final List<Object> row : table.rows()) {
			final List<String> cells = row.stream().map(CsvTable::cell)
				.map(c -> c.indexOf('\t') < 0 && c.indexOf('"') < 0 ? c : '"' + c.replace("\"", "\"\"") + '"').toList();
			out.append(String.join("\t", cells)).append('\n');
		}
	}

	/** A studyset: a study for each name of one, an analysis for each experiment, tags and covariates as an annotation. */
	private static void studyset(final Appendable out, final ExperimentSet set) throws IOException {
		final Map<String, List<Experiment>> studies = new LinkedHashMap<>();
		set.experiments().forEach(e -> studies.computeIfAbsent(e.study(), s -> new ArrayList<>()).add(e));
		try (JsonWriter json = new JsonWriter(new StringWriter() {

			@Override
			public void close() throws IOException {
				out.append(getBuffer());
			}
		})) {
			json.setIndent(" ");
			json.beginObject().name("id").value("neurometa").name("name").value(set.name()).name("studies").beginArray();
			int study = 0;
			for (final Map.Entry<String, List<Experiment>> one : studies.entrySet())
				study(json, "s" + ++study, one.getKey(), one.getValue());
			json.endArray().name("annotations").beginArray().beginObject().name("id").value("tags").name("name")
				.value("tags");
			json.name("studyset").value("neurometa").name("notes").beginArray();
			study = 0;
			for (final List<Experiment> analyses : studies.values()) {
				study++;
				for (int a = 0; a < analyses.size(); a++)
					note(json, "s" + study, "s" + study + "-" + (a + 1), analyses.get(a).about());
			}
			json.endArray().endObject().endArray().endObject();
		}
	}

	private static void study(final JsonWriter json, final String id, final String name, final List<Experiment> analyses)
		throws IOException
	{
		final About about = analyses.get(0).about();
		json.beginObject().name("id").value(id).name("name").value(name).name("authors").value("").name("publication")
			.value("");
		json.name("metadata").beginObject();
		if (!about.title().isEmpty()) json.name("title").value(about.title());
		if (about.year() > 0) json.name("year").value(about.year());
		if (!about.doi().isEmpty()) json.name("doi").value(about.doi());
		if (!about.pmid().isEmpty()) json.name("pmid").value(about.pmid());
		json.endObject().name("analyses").beginArray();
		for (int a = 0; a < analyses.size(); a++)
			analysis(json, id + "-" + (a + 1), analyses.get(a));
		json.endArray().endObject();
	}

	private static void analysis(final JsonWriter json, final String id, final Experiment experiment) throws IOException {
		json.beginObject().name("id").value(id).name("name").value(experiment.contrast());
		json.name("conditions").beginArray().endArray().name("weights").beginArray().endArray().name("images").beginArray()
			.endArray();
		json.name("metadata").beginObject();
		if (experiment.hasSubjects()) json.name("sample_sizes").beginArray().value(experiment.subjects()).endArray();
		json.endObject().name("points").beginArray();
		for (final Focus focus : experiment.foci()) {
			json.beginObject().name("space").value(word(experiment.space())).name("coordinates").beginArray();
			for (final double mm : new double[] { focus.xMm(), focus.yMm(), focus.zMm() })
				json.jsonValue(Decimals.text(mm));
			json.endArray().name("kind").nullValue().name("image").nullValue().name("values").beginArray().endArray()
				.endObject();
		}
		json.endArray().endObject();
	}

	/** Tags as an annotation holds them: true under their name, or the values of a property. */
	private static void note(final JsonWriter json, final String study, final String analysis, final About about)
		throws IOException
	{
		final Map<String, List<String>> values = new LinkedHashMap<>();
		for (final String tag : about.tags()) {
			final int equals = tag.indexOf('=');
			final List<String> of =
				values.computeIfAbsent(equals < 0 ? tag : tag.substring(0, equals), t -> new ArrayList<>());
			if (equals >= 0) of.add(tag.substring(equals + 1));
		}
		json.beginObject().name("study").value(study).name("analysis").value(analysis).name("note").beginObject();
		for (final Map.Entry<String, List<String>> value : values.entrySet()) {
			json.name(value.getKey());
			if (value.getValue().isEmpty()) json.value(true);
			else if (value.getValue().size() == 1) json.value(value.getValue().get(0));
			else {
				json.beginArray();
				for (final String one : value.getValue())
					json.value(one);
				json.endArray();
			}
		}
		for (final Covariate covariate : about.covariates())
			if (!values.containsKey(covariate.name()))
				json.name(covariate.name()).jsonValue(Decimals.text(covariate.value()));
		json.endObject().endObject();
	}
}
