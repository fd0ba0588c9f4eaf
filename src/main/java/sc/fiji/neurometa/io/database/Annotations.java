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
package sc.fiji.neurometa.io.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.table.NumberCell;

/** The NIMADS annotations of the analyses of a studyset: their tags, and numbers of subjects. */
final class Annotations {

	/** An analysis, with its study where named: in studysets made by NiMARE every study has an analysis 1. */
	private record Key(String study, String analysis) {}

	/**
	 * A longer value is not a word to search for but a text, of which large annotations have kilobytes for each
	 * analysis.
	 */
	private static final int LONGEST_TAG = 80;

	private final Map<Key, Set<String>> tags = new HashMap<>();
	private final Map<Key, Integer> subjects = new HashMap<>();
	private final Map<Key, Map<String, Covariate>> covariates = new HashMap<>();
	private String studyset = "";
	private int longTexts;

	/** Reads an annotation and adds its notes. */
	void read(final JsonReader json) throws IOException {
		JsonValues.object(json, key -> {
			switch (key) {
				case "studyset" -> studyset = id(json);
				case "notes" -> JsonValues.list(json, () -> note(json));
				default -> json.skipValue();
			}
		});
	}

	/** Identifier of the studyset that the annotation belongs to; empty when it is not given. */
	String studyset() {
		return studyset;
	}

	/** Adds another annotation. */
	void addAll(final Annotations other) {
		longTexts += other.longTexts;
		other.subjects.forEach(subjects::putIfAbsent);
		other.covariates.forEach((key, found) -> found.values().forEach(c -> add(key, c)));
		other.tags.forEach((key, found) -> tags.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(found));
	}

	/** Number of texts that were too long for a tag. */
	int longTexts() {
		return longTexts;
	}

	/** The tags of an analysis. */
	List<String> of(final String study, final String analysis) {
		final Set<String> found = new LinkedHashSet<>(tags.getOrDefault(new Key(study, analysis), Set.of()));
		found.addAll(tags.getOrDefault(new Key("", analysis), Set.of()));
		return List.copyOf(found);
	}

	/** The number of subjects that the annotations give for an analysis, before all other places, as in NiMARE; 0 when they give none. */
	int subjects(final String study, final String analysis) {
		final int own = subjects.getOrDefault(new Key(study, analysis), 0);
		return own > 0 ? own : subjects.getOrDefault(new Key("", analysis), 0);
	}

	private void add(final Key key, final Covariate covariate) {
		covariates.computeIfAbsent(key, k -> new LinkedHashMap<>()).putIfAbsent(covariate.name(), covariate);
	}

	/** The covariates of an analysis. */
	List<Covariate> covariates(final String study, final String analysis) {
		final Map<String, Covariate> found =
			new LinkedHashMap<>(covariates.getOrDefault(new Key(study, analysis), Map.of()));
		covariates.getOrDefault(new Key("", analysis), Map.of()).forEach(found::putIfAbsent);
		return List.copyOf(found.values());
	}

	private void note(final JsonReader json) throws IOException {
		final String[] ids = { "", "" };
		final List<String> found = new ArrayList<>();
		final List<Covariate> numbers = new ArrayList<>();
		final int[] size = { 0, 0 };
		JsonValues.object(json, key -> {
			switch (key) {
				case "study" -> ids[0] = id(json);
				case "analysis" -> ids[1] = id(json);
				case "note" -> JsonValues.object(json, name -> {
					switch (name) {
						case "sample_size" -> size[0] = JsonValues.subjects(json);
						case "sample_sizes" -> size[1] = JsonValues.subjects(json);
						default -> value(json, name.strip(), found, numbers);
					}
				});
				default -> json.skipValue();
			}
		});
		numbers.forEach(number -> add(new Key(ids[0], ids[1]), number));
		final int given = size[0] > 0 ? size[0] : size[1];
		if (given > 0) subjects.putIfAbsent(new Key(ids[0], ids[1]), given);
		if (!found.isEmpty()) tags.computeIfAbsent(new Key(ids[0], ids[1]), k -> new LinkedHashSet<>()).addAll(found);
	}

	/** A truth value makes a tag where it is true, a number a covariate, any other value a tag of its name and text. */
	private void value(final JsonReader json, final String name, final List<String> found, final List<Covariate> numbers)
		throws IOException
	{
		if (json.peek() == JsonToken.BOOLEAN) {
			if (json.nextBoolean()) found.add(name);
		}
		else if (json.peek() == JsonToken.NUMBER && !name.isEmpty()) {
			final double number = NumberCell.parse(json.nextString());
			if (Double.isFinite(number)) numbers.add(new Covariate(name, number));
		}
		else for (final String value : JsonValues.texts(json))
			if (value.length() > LONGEST_TAG) longTexts++;
			else if (!value.isBlank()) found.add(name + "=" + value.strip().replaceFirst("^(-?\\d+)\\.0$", "$1"));
	}

	/** An identifier, by itself or in an object. */
	private static String id(final JsonReader json) throws IOException {
		if (json.peek() != JsonToken.BEGIN_OBJECT) return JsonValues.text(json);
		final String[] id = { "" };
		JsonValues.object(json, key -> {
			if (key.equals("id")) id[0] = JsonValues.text(json);
			else json.skipValue();
		});
		return id[0];
	}
}
