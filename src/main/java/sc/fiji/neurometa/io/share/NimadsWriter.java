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
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.stream.JsonWriter;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;

/**
 * Writer of a literature as a NIMADS studyset with an annotation, which NiMARE's {@code Studyset} and NeuroMeta read. A study
 * holds its experiments as analyses; tags and covariates are the annotation. Coordinates have all their digits.
 */
final class NimadsWriter {

	private final JsonWriter json;

	private NimadsWriter(final StringWriter text) {
		json = new JsonWriter(text);
		json.setIndent(" ");
	}

	/**
	 * The studyset as text.
	 *
	 * @param name its name and identifier
	 */
	static String text(final String name, final List<Experiment> experiments) {
		final StringWriter text = new StringWriter();
		try {
			new NimadsWriter(text).write(name, FociTable.named(experiments));
		}
		catch (final IOException e) {
			throw new IllegalStateException("A text cannot fail", e);
		}
		return text + "\n";
	}

	private void write(final String name, final List<Experiment> experiments) throws IOException {
		final Map<String, List<Experiment>> studies =
			experiments.stream().collect(Collectors.groupingBy(Experiment::study, LinkedHashMap::new, Collectors.toList()));
		json.beginObject().name("id").value(name).name("name").value(name).name("studies").beginArray();
		int number = 0;
		for (final Map.Entry<String, List<Experiment>> study : studies.entrySet())
			study("study-" + ++number, study.getKey(), study.getValue());
		json.endArray().name("annotations").beginArray();
		annotation(name, studies);
		json.endArray().endObject();
	}

	private void study(final String id, final String name, final List<Experiment> experiments) throws IOException {
		final About about = experiments.get(0).about();
		json.beginObject().name("id").value(id).name("name").value(name).name("authors").value("").name("publication")
			.value("");
		if (experiments.get(0).year() > 0) json.name("year").value(experiments.get(0).year());
		if (!about.doi().isEmpty()) json.name("doi").value(about.doi());
		if (!about.pmid().isEmpty()) json.name("pmid").value(about.pmid());
		json.name("metadata").beginObject();
		if (!about.title().isEmpty()) json.name("title").value(about.title());
		json.endObject().name("analyses").beginArray();
		for (int a = 0; a < experiments.size(); a++)
			analysis(id + "-" + (a + 1), experiments.get(a));
		json.endArray().endObject();
	}

	private void analysis(final String id, final Experiment experiment) throws IOException {
		json.beginObject().name("id").value(id).name("name")
			.value(experiment.contrast().isEmpty() ? id : experiment.contrast()).name("conditions").beginArray().endArray()
			.name("weights").beginArray().endArray().name("images").beginArray().endArray().name("metadata").beginObject();
		if (experiment.hasSubjects()) json.name("sample_sizes").beginArray().value(experiment.subjects()).endArray();
		json.endObject().name("points").beginArray();
		int number = 0;
		for (final Focus focus : experiment.foci()) {
			json.beginObject().name("id").value(id + "-" + ++number).name("space").value(FociTable.word(experiment.space()))
				.name("coordinates").beginArray();
			for (final double mm : new double[] { focus.xMm(), focus.yMm(), focus.zMm() })
				json.value(mm);
			json.endArray().name("kind").nullValue().name("values").beginArray().endArray().endObject();
		}
		json.endArray().endObject();
	}

	private void annotation(final String studyset, final Map<String, List<Experiment>> studies) throws IOException {
		json.beginObject().name("id").value("annotation").name("name").value("tags and covariates").name("studyset")
			.value(studyset).name("notes").beginArray();
		int number = 0;
		for (final List<Experiment> study : studies.values()) {
			number++;
			for (int a = 0; a < study.size(); a++) {
				json.beginObject().name("study").value("study-" + number).name("analysis")
					.value("study-" + number + "-" + (a + 1)).name("note").beginObject();
				note(study.get(a).about());
				json.endObject().endObject();
			}
		}
		json.endArray().endObject();
	}

	/** Tags that apply are true, properties have their value. */
	private void note(final About about) throws IOException {
		final Map<String, String> properties = new LinkedHashMap<>();
		for (final String tag : about.tags()) {
			final int equals = tag.indexOf('=');
			if (equals > 0) properties.merge(tag.substring(0, equals), tag.substring(equals + 1), (a, b) -> a + "; " + b);
			else json.name(tag).value(true);
		}
		for (final Map.Entry<String, String> property : properties.entrySet())
			json.name(property.getKey()).value(property.getValue());
		for (final Covariate covariate : about.covariates())
			json.name(covariate.name()).value(covariate.value());
	}
}
