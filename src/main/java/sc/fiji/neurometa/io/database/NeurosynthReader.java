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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import sc.fiji.neurometa.io.database.DatabaseFile.Format;
import sc.fiji.neurometa.io.database.DatabaseFile.Source;
import sc.fiji.neurometa.io.database.TsvFile.Header;
import sc.fiji.neurometa.io.foci.LineLog;
import sc.fiji.neurometa.io.foci.ListedExperiment;
import sc.fiji.neurometa.io.foci.SpaceWord;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.NumberCell;
import sc.fiji.neurometa.table.Numbers;

/**
 * Reader of the tables of Neurosynth and NeuroQuery. They list studies but not contrasts: all coordinates of a publication
 * are one experiment, and its number of subjects is unknown.
 */
final class NeurosynthReader {

	/** A row of the table of studies; the space is null when unknown. */
	private record Study(String title, String authors, int year, Space space, String doi) {}

	private static final Study NOT_LISTED = new Study("", "", 0, null, "");

	private final NeurosynthPair pair;
	private final Map<String, Study> studies = new HashMap<>();
	private final Map<String, List<Focus>> foci = new LinkedHashMap<>();
	private final List<String> notes = new ArrayList<>();

	NeurosynthReader(final NeurosynthPair pair) {
		this.pair = pair;
	}

	/** @throws InputException when lines cannot be read or columns are missing */
	Contents read() {
		final Source coordinates = table(pair.coordinates(), this::coordinates);
		final Source metadata = table(pair.metadata(), this::metadata);
		noteUnmatched();
		final List<ListedExperiment> experiments =
			foci.entrySet().stream().map(e -> listed(e.getKey(), e.getValue())).toList();
		return new Contents(Format.NEUROSYNTH, pair.name(), coordinates.name(), List.of(coordinates, metadata), experiments,
			notes);
	}

	@FunctionalInterface
	private interface Table {

		Consumer<TsvFile.Row> rows(String name, Header header, LineLog log);
	}

	private Source table(final Path file, final Table table) {
		final String name = StoredFile.name(file);
		final LineLog log = new LineLog();
		final Source source = TsvFile.read(file, header -> table.rows(name, header, log));
		log.throwIfProblems(name);
		log.notes().forEach(n -> notes.add(name + ": " + n));
		return source;
	}

	private Consumer<TsvFile.Row> coordinates(final String name, final Header header, final LineLog log) {
		if (!header.has("id", "x", "y", "z")) throw new InputException(
			name + ", line 1: the columns id, x, y, z are expected, found " + String.join(", ", header.names()) + ".");
		final int id = header.column("id"), x = header.column("x"), y = header.column("y"), z = header.column("z");
		// rows of one study usually follow each other
		final FocusSink sink = new FocusSink(foci);
		return row -> {
			final String study = row.cell(id);
			final List<String> cells = List.of(row.cell(x), row.cell(y), row.cell(z));
			if (study.isEmpty()) log.problem(row.number(), row.text(), "no id of a study.");
			else if (cells.stream().allMatch(NumberCell::isMissing)) log.note(row.number(), "no coordinates in this row.");
			else {
				final double[] xyz = new double[3];
				for (int i = 0; i < 3; i++) {
					xyz[i] = NumberCell.parse(cells.get(i));
					if (!Double.isNaN(xyz[i])) continue;
					log.problem(row.number(), row.text(), (cells.get(i).isEmpty() ? "no" : "\"" + cells.get(i) + "\" is not a") +
						" number for " + "xyz".charAt(i) + ".");
					return;
				}
				for (int i = 0; i < 3; i++)
					if (!Focus.isCoordinate(xyz[i])) {
						log.problem(row.number(), row.text(),
							"\"" + cells.get(i) + "\" is no coordinate in mm, which are at most " + (int) Focus.MOST_MM + ".");
						return;
					}
				sink.add(study, new Focus(xyz[0], xyz[1], xyz[2], row.number()));
			}
		};
	}

	private static final class FocusSink {

		private final Map<String, List<Focus>> foci;
		private String current = "";
		private List<Focus> ofCurrent;

		FocusSink(final Map<String, List<Focus>> foci) {
			this.foci = foci;
		}

		void add(final String study, final Focus focus) {
			if (!study.equals(current)) {
				current = study;
				ofCurrent = foci.computeIfAbsent(study, s -> new ArrayList<>());
			}
			ofCurrent.add(focus);
		}
	}

	private Consumer<TsvFile.Row> metadata(final String name, final Header header, final LineLog log) {
		if (!header.has("id")) throw new InputException(
			name + ", line 1: a column id is expected, found " + String.join(", ", header.names()) + ".");
		if (!header.has("space")) log.note(0, "The table has no column space.");
		final int id = header.column("id"), title = header.column("title"), authors = header.column("authors"),
			year = header.column("year"), space = header.column("space"), doi = header.column("doi");
		return row -> {
			final String study = row.cell(id);
			final Study read = new Study(row.cell(title), row.cell(authors), NumberCell.year(row.cell(year)),
				SpaceWord.of(row.cell(space)).orElse(null), row.cell(doi));
			if (study.isEmpty()) log.problem(row.number(), row.text(), "no id of a study.");
			else if (studies.putIfAbsent(study, read) != null)
				log.note(row.number(), "the id of a study occurs above already; the first row is used.");
		};
	}

	private void noteUnmatched() {
		final Set<String> withoutFoci = new HashSet<>(studies.keySet());
		withoutFoci.removeAll(foci.keySet());
		if (!withoutFoci.isEmpty())
			notes.add(Numbers.quantity(withoutFoci.size(), "study") + " without coordinates passed over.");
		final List<List<Focus>> unlisted =
			foci.entrySet().stream().filter(e -> !studies.containsKey(e.getKey())).map(Map.Entry::getValue).toList();
		if (!unlisted.isEmpty()) notes.add(Numbers.quantity(unlisted.stream().mapToInt(List::size).sum(), "coordinate") +
			" of " + Numbers.quantity(unlisted.size(), "study") + " that " + StoredFile.name(pair.metadata()) +
			" does not list; the space is not known.");
	}

	private ListedExperiment listed(final String id, final List<Focus> itsFoci) {
		final Study study = studies.getOrDefault(id, NOT_LISTED);
		final Experiment experiment = new Experiment(StudyName.of(study.authors, study.year, id), "", 0,
			study.space == null ? Space.MNI : study.space, itsFoci, itsFoci.get(0).line());
		return new ListedExperiment(
			experiment
				.with(new About(study.title, study.year, study.doi, id.matches("\\d{1,8}") ? id : "", List.of(), List.of())),
			study.space != null);
	}
}
