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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.database.JsonFile.Kind;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.InputException;

/** A folder searched for a database: tables of Neurosynth, JSON files, or foci files, in this order. */
final class DatabaseFolder {

	/** A JSON file and its kind. */
	private record Json(Path file, Kind kind) {}

	private static final int MOST_NAMES = 10;

	private final Path folder;
	private final List<Path> files;

	DatabaseFolder(final Path folder) {
		this.folder = folder;
		files = files(folder);
	}

	/** @throws InputException when the folder holds no database, or several */
	Contents read(final SpaceChoice space) {
		final Contents contents = database(space);
		final List<String> used = contents.files().stream().map(DatabaseFile.Source::name).toList();
		final List<String> others =
			ending(".txt", ".csv", ".tsv", ".json").stream().map(StoredFile::name).filter(n -> !used.contains(n)).toList();
		if (others.isEmpty()) return contents;
		final List<String> notes = new ArrayList<>(contents.notes());
		notes.add(
			"Not used, though in the folder: " + String.join(", ", others.subList(0, Math.min(MOST_NAMES, others.size()))) +
				(others.size() > MOST_NAMES ? " and " + (others.size() - MOST_NAMES) + " more" : "") + ".");
		return new Contents(contents.format(), contents.name(), contents.title(), contents.files(), contents.experiments(),
			notes);
	}

	private Contents database(final SpaceChoice space) {
		final Optional<NeurosynthPair> pair = NeurosynthPair.among(folder, files);
		if (pair.isPresent()) return new NeurosynthReader(pair.get()).read();
		final List<Json> jsons =
			ending(".json").stream().filter(JsonFile::isJson).map(f -> new Json(f, JsonFile.content(f).kind())).toList();
		final List<Path> studysets = of(jsons, Kind.STUDYSET), datasets = of(jsons, Kind.DATASET);
		if (studysets.size() + datasets.size() > 1)
			throw new InputException(folder + " holds " + (studysets.size() + datasets.size()) + " databases (" +
				String.join(", ", Stream.concat(studysets.stream(), datasets.stream()).map(StoredFile::name).toList()) +
				"). Give one of them instead of the folder.");
		if (!studysets.isEmpty()) return new NimadsReader(studysets.get(0), space).read(of(jsons, Kind.ANNOTATION));
		if (!datasets.isEmpty()) return new NimareReader(datasets.get(0)).read();
		final List<Path> foci = ending(".txt", ".csv", ".tsv");
		if (!foci.isEmpty()) return FociDatabase.folder(folder, foci, space);
		if (!ending(".parquet").isEmpty() || !of(jsons, Kind.PARQUET).isEmpty()) throw parquet(folder.toString());
		throw new InputException(
			folder + " holds no database. It should hold foci files (.txt, .csv, .tsv), the two tables " +
				"of Neurosynth or NeuroQuery (coordinates and metadata), or a NIMADS studyset (.json); all of them may be " +
				"compressed (.gz).");
	}

	/** The error for releases of NeuroStore as Parquet files. */
	static InputException parquet(final String name) {
		return new InputException(
			name + " belongs to a studyset in Parquet files, which NeuroMeta does not read. Convert it " +
				"to NIMADS JSON with NiMARE; docs/databases.md says how.");
	}

	/** The annotations next to a studyset: their names begin with its name and {@code _annotation}. */
	static List<Path> annotationsBeside(final Path studyset) {
		final String start = (StoredFile.stem(studyset) + "_annotation").toLowerCase(Locale.ROOT);
		final Path parent = studyset.toAbsolutePath().getParent();
		final List<Path> annotations = new ArrayList<>();
		for (final Path file : ending(files(parent), ".json"))
			if (StoredFile.name(file).toLowerCase(Locale.ROOT).startsWith(start) && JsonFile.isJson(file) &&
				JsonFile.content(file).kind() == Kind.ANNOTATION)
				annotations.add(studyset.resolveSibling(StoredFile.name(file)));
		return annotations;
	}

	private static List<Path> of(final List<Json> jsons, final Kind kind) {
		return jsons.stream().filter(j -> j.kind == kind).map(Json::file).toList();
	}

	private List<Path> ending(final String... endings) {
		return ending(files, endings);
	}

	/** Files with one of these endings, or one of them and {@code .gz}. */
	private static List<Path> ending(final List<Path> files, final String... endings) {
		return files.stream().filter(f -> {
			final String name = StoredFile.name(f).toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
			return Stream.of(endings).anyMatch(name::endsWith);
		}).toList();
	}

	/** The files of a folder by name, without hidden ones and folders. */
	private static List<Path> files(final Path folder) {
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(f -> Files.isRegularFile(f) && !StoredFile.name(f).startsWith("."))
				.sorted(Comparator.comparing(StoredFile::name)).toList();
		}
		catch (final IOException e) {
			throw new InputException("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
		}
	}
}
