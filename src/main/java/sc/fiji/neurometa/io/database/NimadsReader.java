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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import sc.fiji.neurometa.io.database.DatabaseFile.Format;
import sc.fiji.neurometa.io.database.DatabaseFile.Source;
import sc.fiji.neurometa.io.foci.ListedExperiment;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.Numbers;

/**
 * Reader of a NIMADS studyset and its annotations. Every analysis is an experiment; its annotations and the
 * names of its conditions are its tags.
 */
final class NimadsReader {

	/** A study; its fields may follow its analyses in the file. */
	private static final class Study {

		private final List<NimadsAnalysis> analyses = new ArrayList<>();
		private final JsonMetadata metadata = new JsonMetadata();
		private String id = "", name = "", authors = "", doi = "", pmid = "";
		private int year;

		private String doi() {
			return doi.isEmpty() ? metadata.doi() : doi;
		}

		private String pmid() {
			return pmid.isEmpty() ? metadata.pmid() : pmid;
		}
	}

	private final Path file;
	private final boolean splitsSpaces;
	private final List<Study> studies = new ArrayList<>();
	private final Map<String, Study> studyOfName = new HashMap<>();
	private final Annotations annotations = new Annotations();
	private final List<Source> files = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private final ProblemList problems = new ProblemList();
	private String id = "";
	private int withoutFoci, withoutCoordinates, ofTwoSpaces, filledUp;

	NimadsReader(final Path file, final SpaceChoice choice) {
		this.file = file;
		splitsSpaces = choice == SpaceChoice.AUTO;
	}

	/**
	 * Reads the studyset.
	 *
	 * @param annotationFiles files with annotations; those of other studysets are skipped
	 * @throws sc.fiji.neurometa.model.InputException when points cannot be read
	 */
	Contents read(final List<Path> annotationFiles) {
		files.add(StoredFile.read(file, in -> {
			studyset(JsonFile.reader(in));
			return null;
		}).source());
		annotationFiles.forEach(this::annotation);
		final List<ListedExperiment> experiments = new ArrayList<>();
		studies.forEach(s -> s.analyses.forEach(a -> experiments.addAll(listed(s, a))));
		problems.throwIfAny(StoredFile.name(file));
		note(withoutFoci, Numbers.quantity(withoutFoci, "analysis") + " without points passed over.");
		note(withoutCoordinates, Numbers.quantity(withoutCoordinates, "point") + " without coordinates passed over.");
		note(filledUp, Numbers.quantity(filledUp, "point") +
			" without a space taken to be in that of the others of their " + "analysis.");
		note(ofTwoSpaces, Numbers.quantity(ofTwoSpaces, "analysis") +
			" with points in several spaces made one experiment for " + "each space.");
		note(annotations.longTexts(),
			Numbers.quantity(annotations.longTexts(), "long text") + " of the annotations made no tag.");
		return new Contents(Format.NIMADS, StoredFile.stem(file), StoredFile.name(file), files, experiments, notes);
	}

	private void note(final int count, final String text) {
		if (count > 0) notes.add(text);
	}

	private void studyset(final JsonReader json) throws IOException {
		JsonValues.object(json, key -> {
			switch (key) {
				case "id" -> id = JsonValues.text(json);
				case "studies" -> JsonValues.list(json, () -> study(json));
				case "annotations" -> JsonValues.list(json, () -> {
					// an identifier instead of an object holds no notes
					if (json.peek() == JsonToken.BEGIN_OBJECT) annotations.read(json);
					else json.skipValue();
				});
				default -> json.skipValue();
			}
		});
		if (json.peek() != JsonToken.END_DOCUMENT) throw new IOException("more follows its end");
	}

	private void study(final JsonReader json) throws IOException {
		final Study study = new Study();
		JsonValues.object(json, key -> {
			switch (key) {
				case "id" -> study.id = JsonValues.text(json);
				case "name" -> study.name = JsonValues.text(json);
				case "authors" -> study.authors = JsonValues.text(json);
				case "year" -> study.year = JsonValues.year(json);
				case "doi" -> study.doi = JsonValues.text(json);
				case "pmid" -> study.pmid = JsonValues.text(json);
				case "metadata" -> study.metadata.read(json);
				case "analyses" -> JsonValues.list(json, () -> study.analyses.add(NimadsAnalysis.read(json)));
				default -> json.skipValue();
			}
		});
		studies.add(study);
	}

	private void annotation(final Path annotationFile) {
		final Annotations read = new Annotations();
		final Source source = StoredFile.read(annotationFile, in -> {
			read.read(JsonFile.reader(in));
			return null;
		}).source();
		if (!id.isEmpty() && !read.studyset().isEmpty() && !read.studyset().equals(id))
			notes.add(source.name() + " belongs to another studyset (" + read.studyset() + "); passed over.");
		else {
			files.add(source);
			annotations.addAll(read);
		}
	}

	private List<ListedExperiment> listed(final Study study, final NimadsAnalysis analysis) {
		final int year = firstPositive(study.year, study.metadata.year(), analysis.metadata().year());
		final String name = name(study, year);
		analysis.unreadable().forEach(u -> problems.add(name, "analysis", analysis.name(), u));
		withoutCoordinates += analysis.withoutCoordinates();
		if (analysis.foci().isEmpty()) {
			withoutFoci++;
			return List.of();
		}
		final Set<String> tags = new LinkedHashSet<>(analysis.conditions());
		tags.addAll(annotations.of(study.id, analysis.id()));
		final int subjects = firstPositive(annotations.subjects(study.id, analysis.id()), analysis.metadata().subjects(),
			study.metadata.subjects());
		final About about = new About(study.metadata.title().isEmpty() ? study.name : study.metadata.title(), year,
			study.doi(), study.pmid(), List.copyOf(tags), annotations.covariates(study.id, analysis.id()));
		final Map<Optional<Space>, List<Focus>> parts = parts(analysis);
		return parts.entrySet().stream().map(part -> {
			final String contrast = parts.size() == 1 ? analysis.name()
				: analysis.name() + " [" + part.getKey().map(Space::label).orElse("unknown space") + "]";
			final Experiment experiment =
				new Experiment(name, contrast, subjects, part.getKey().orElse(Space.MNI), part.getValue());
			return new ListedExperiment(experiment.with(about), part.getKey().isPresent());
		}).toList();
	}

	/** Two studies of one name are told apart by their identifiers. */
	private String name(final Study study, final int year) {
		if (study.name.isEmpty()) return StudyName.of(study.authors, year, study.id);
		final String name = StudyName.plain(study.name);
		return studyOfName.computeIfAbsent(name, n -> study) == study ? name
			: name + " [" + StudyName.plain(study.id) + "]";
	}

	/** The foci of an analysis by space; where only one space is named, points without a space are taken to be in it. */
	private Map<Optional<Space>, List<Focus>> parts(final NimadsAnalysis analysis) {
		final Map<Optional<Space>, List<Focus>> foci = analysis.foci();
		if (foci.size() == 1) return foci;
		final List<Space> named = foci.keySet().stream().flatMap(Optional::stream).toList();
		if (splitsSpaces && named.size() > 1) {
			ofTwoSpaces++;
			return foci;
		}
		if (splitsSpaces) filledUp += foci.get(Optional.<Space> empty()).size();
		return Map.of(Optional.of(named.get(0)), analysis.allFoci());
	}

	private static int firstPositive(final int... values) {
		for (final int value : values)
			if (value > 0) return value;
		return 0;
	}
}
