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

import sc.fiji.neurometa.io.database.DatabaseFile.Format;
import sc.fiji.neurometa.io.database.DatabaseFile.Source;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.FociListing;
import sc.fiji.neurometa.io.foci.ListedExperiment;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.table.Numbers;

/** Reader of foci files, one or a folder of them, as a database. */
final class FociDatabase {

	private static final int LARGEST_BYTES = 256 << 20, LONGEST_MESSAGE = 400, MOST_MESSAGES = 20;

	private FociDatabase() {}

	static Contents file(final Path file, final SpaceChoice choice) {
		return contents(StoredFile.stem(file), listing(file, choice));
	}

	static Contents file(final String name, final byte[] stored, final SpaceChoice choice) {
		return contents(StoredFile.stem(Path.of(name)),
			StoredFile.read(name, stored, in -> FociFiles.list(name, in.readAllBytes(), choice)));
	}

	private static Contents contents(final String stem, final StoredFile.Read<FociListing> read) {
		return new Contents(Format.FOCI_FILE, stem, read.source().name(), List.of(read.source()),
			read.content().experiments(), read.content().notes());
	}

	/** @throws InputException when files cannot be used; it names all of them */
	static Contents folder(final Path folder, final List<Path> files, final SpaceChoice choice) {
		final List<Source> sources = new ArrayList<>();
		final List<ListedExperiment> experiments = new ArrayList<>();
		final List<String> notes = new ArrayList<>(), bad = new ArrayList<>();
		for (final Path file : files)
			try {
				final StoredFile.Read<FociListing> read = listing(file, choice);
				sources.add(read.source());
				experiments.addAll(read.content().experiments());
				read.content().notes().forEach(n -> notes.add(StoredFile.name(file) + ": " + n));
			}
			catch (final InputException e) {
				bad.add(bad.size() < MOST_MESSAGES ? cut(e.getMessage()) : StoredFile.name(file));
			}
		if (!bad.isEmpty()) throw new InputException(
			StoredFile.name(folder) + ": " + bad.size() + " of " + Numbers.quantity(files.size(), "foci file") +
				" cannot be used. Correct them or take them out of the folder.\n" + String.join("\n", bad));
		return new Contents(Format.FOLDER, StoredFile.name(folder), StoredFile.name(folder), sources, experiments, notes);
	}

	private static StoredFile.Read<FociListing> listing(final Path file, final SpaceChoice choice) {
		return StoredFile.read(file, in -> {
			final byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
			if (bytes.length > LARGEST_BYTES)
				throw new IOException("it is too large for a foci file (more than " + (LARGEST_BYTES >> 20) + " MB)");
			return FociFiles.list(StoredFile.name(file), bytes, choice);
		});
	}

	private static String cut(final String message) {
		return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
	}
}
