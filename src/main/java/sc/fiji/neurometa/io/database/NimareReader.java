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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import sc.fiji.neurometa.io.database.DatabaseFile.Format;
import sc.fiji.neurometa.io.database.DatabaseFile.Source;
import sc.fiji.neurometa.io.foci.ListedExperiment;
import sc.fiji.neurometa.io.foci.SpaceWord;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.Numbers;

/** Reader of a dataset of NiMARE as JSON. Every contrast is an experiment. */
final class NimareReader {

	/** A contrast; its study may be described below it. */
	private static final class Contrast {

		private final String name;
		private final JsonMetadata metadata = new JsonMetadata();
		private double[] x = {}, y = {}, z = {};
		private Optional<Space> space = Optional.empty();

		private Contrast(final String name) {
			this.name = name;
		}

		private boolean isNumber(final int i) {
			return !Double.isNaN(x[i] + y[i] + z[i]);
		}

		private boolean isFocus(final int i) {
			return Focus.isCoordinate(x[i]) && Focus.isCoordinate(y[i]) && Focus.isCoordinate(z[i]);
		}
	}

	private final Path file;
	private final List<ListedExperiment> experiments = new ArrayList<>();
	private final ProblemList problems = new ProblemList();
	private int withoutFoci;

	NimareReader(final Path file) {
		this.file = file;
	}

	/** @throws sc.fiji.neurometa.model.InputException when coordinates cannot be read */
	Contents read() {
		final Source source = StoredFile.read(file, in -> {
			dataset(JsonFile.reader(in));
			return null;
		}).source();
		problems.throwIfAny(source.name());
		final List<String> notes = withoutFoci == 0 ? List.of()
			: List.of(Numbers.quantity(withoutFoci, "contrast") + " without coordinates passed over.");
		return new Contents(Format.NIMARE, StoredFile.stem(file), source.name(), List.of(source), experiments, notes);
	}

	private void dataset(final JsonReader json) throws IOException {
		JsonValues.object(json, study -> {
			final List<Contrast> contrasts = new ArrayList<>();
			final JsonMetadata metadata = new JsonMetadata();
			JsonValues.object(json, key -> {
				switch (key) {
					case "contrasts" -> JsonValues.object(json, name -> contrasts.add(contrast(json, name)));
					case "metadata" -> metadata.read(json);
					default -> json.skipValue();
				}
			});
			contrasts.forEach(c -> add(study, metadata, c));
		});
		if (json.peek() != JsonToken.END_DOCUMENT) throw new IOException("more follows its end");
	}

	private static Contrast contrast(final JsonReader json, final String name) throws IOException {
		final Contrast contrast = new Contrast(name);
		JsonValues.object(json, key -> {
			switch (key) {
				case "coords" -> JsonValues.object(json, part -> {
					switch (part) {
						case "space" -> contrast.space = SpaceWord.of(JsonValues.text(json));
						case "x" -> contrast.x = JsonValues.numbers(json);
						case "y" -> contrast.y = JsonValues.numbers(json);
						case "z" -> contrast.z = JsonValues.numbers(json);
						default -> json.skipValue();
					}
				});
				case "metadata" -> contrast.metadata.read(json);
				default -> json.skipValue();
			}
		});
		return contrast;
	}

	private void add(final String study, final JsonMetadata ofStudy, final Contrast contrast) {
		final int count = contrast.x.length;
		if (contrast.y.length != count || contrast.z.length != count)
			problems.add(study, "contrast", contrast.name, "x, y and z are " + count + ", " + contrast.y.length + " and " +
				contrast.z.length + " numbers; as many of each expected.");
		else if (count == 0) withoutFoci++;
		else {
			final int bad = IntStream.range(0, count).filter(i -> !contrast.isFocus(i)).findFirst().orElse(-1);
			if (bad >= 0) problems.add(study, "contrast", contrast.name,
				"coordinate " + (bad + 1) + " of " + count + " is not three numbers" +
					(contrast.isNumber(bad) ? " of mm, which are at most " + (int) Focus.MOST_MM + "." : "."));
			else experiments.add(listed(study, ofStudy, contrast));
		}
	}

	private static ListedExperiment listed(final String study, final JsonMetadata ofStudy, final Contrast contrast) {
		final JsonMetadata own = contrast.metadata;
		final String authors = own.authors().isEmpty() ? ofStudy.authors() : own.authors(),
			title = own.title().isEmpty() ? ofStudy.title() : own.title();
		final int year = own.year() > 0 ? own.year() : ofStudy.year();
		// the key stays in the name, since authors publish more than once in a year
		final String name = authors.isEmpty() || year == 0 ? StudyName.plain(study) : StudyName.of(authors, year, study);
		final List<Focus> foci = IntStream.range(0, contrast.x.length)
			.mapToObj(i -> new Focus(contrast.x[i], contrast.y[i], contrast.z[i])).toList();
		final Experiment experiment = new Experiment(name, StudyName.spaced(contrast.name),
			own.subjects() > 0 ? own.subjects() : ofStudy.subjects(), contrast.space.orElse(Space.MNI), foci);
		final About about = new About(title, year, own.doi().isEmpty() ? ofStudy.doi() : own.doi(),
			own.pmid().isEmpty() ? ofStudy.pmid() : own.pmid(), List.of(), List.of());
		return new ListedExperiment(experiment.with(about), contrast.space.isPresent());
	}
}
