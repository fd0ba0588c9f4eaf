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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.InputException;

/** Reader of coordinate databases of any kind, which it recognises by their content. */
public final class DatabaseFiles {

	private static final String PARQUET = "PAR1";

	private DatabaseFiles() {}

	/**
	 * Reads a database: a foci file, a folder of them, the two tables of Neurosynth or NeuroQuery (by either of them or
	 * their folder), a NIMADS studyset with its annotations, or a dataset of NiMARE as JSON. Files may be compressed with
	 * gzip.
	 *
	 * @param file the file or folder
	 * @param space the space of the coordinates: as in the files, or one for all
	 * @param unknown treatment of experiments whose space is unknown
	 * @return the database, with foci
	 * @throws InputException when files are missing, are something else or cannot be read, when the space of experiments is
	 *           not known and {@code unknown} is {@link UnknownSpace#REFUSE}, or when no foci are left
	 */
	public static DatabaseFile read(final Path file, final SpaceChoice space, final UnknownSpace unknown) {
		if (!Files.exists(file)) throw new InputException("There is no file or folder " + file + ".");
		final Contents contents = Files.isDirectory(file) ? new DatabaseFolder(file).read(space) : file(file, space);
		return new SpaceDecision(contents, space, unknown).databaseFile();
	}

	/**
	 * Reads a foci file that is in memory as a database.
	 *
	 * @param name name of the file
	 * @param stored its bytes, plain or compressed with gzip
	 * @param space the space of the coordinates
	 * @param unknown treatment of experiments whose space is unknown
	 * @throws InputException as {@link #read(Path, SpaceChoice, UnknownSpace)}
	 */
	public static DatabaseFile read(final String name, final byte[] stored, final SpaceChoice space,
		final UnknownSpace unknown)
	{
		return new SpaceDecision(FociDatabase.file(name, stored, space), space, unknown).databaseFile();
	}

	/** Whether a path leads to anything but one plain foci file: a folder, JSON, a table of Neurosynth, a compressed file. */
	public static boolean isDatabase(final Path file) {
		if (Files.isDirectory(file)) return true;
		if (!Files.isRegularFile(file)) return false;
		return StoredFile.isPacked(file) || isParquet(file) || JsonFile.isJson(file) && JsonFile.beginsWithObject(file) ||
			NeurosynthPair.isComplete(file);
	}

	private static Contents file(final Path file, final SpaceChoice space) {
		if (isParquet(file)) throw DatabaseFolder.parquet(StoredFile.name(file));
		if (JsonFile.isJson(file)) return json(file, space);
		final Optional<NeurosynthPair> pair = NeurosynthPair.of(file);
		return pair.isPresent() ? new NeurosynthReader(pair.get()).read() : FociDatabase.file(file, space);
	}

	private static Contents json(final Path file, final SpaceChoice space) {
		final String name = StoredFile.name(file);
		final JsonFile.Content content = JsonFile.content(file);
		return switch (content.kind()) {
			case STUDYSET -> new NimadsReader(file, space).read(DatabaseFolder.annotationsBeside(file));
			case DATASET -> new NimareReader(file).read();
			case PARQUET -> throw DatabaseFolder.parquet(name);
			case ANNOTATION ->
					throw new InputException(name + " is a NIMADS annotation, which holds no coordinates. Give the " +
						"studyset that it belongs to, or the folder of both.");
			case OTHER -> throw new InputException(name + " is JSON, but neither a NIMADS studyset (an object with a list " +
				"\"studies\") nor a NiMARE dataset (an object of studies with \"contrasts\"). It is " + content.found() +
				". Give one of these two.");
		};
	}

	/** Whether a file is an Apache Parquet table. */
	private static boolean isParquet(final Path file) {
		return new String(StoredFile.start(file), StandardCharsets.ISO_8859_1).startsWith(PARQUET);
	}
}
