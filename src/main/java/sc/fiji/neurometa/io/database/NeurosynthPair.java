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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.database.TsvFile.Header;
import sc.fiji.neurometa.model.InputException;

/**
 * The two tables of Neurosynth and NeuroQuery, whose names differ in one word.
 *
 * @param coordinates the table of coordinates
 * @param metadata the table of studies
 */
record NeurosynthPair(Path coordinates, Path metadata) {

	private static final Pattern NAME = Pattern.compile("(?i)(.*)(coordinates|metadata)(.*\\.tsv(?:\\.gz)?)");

	/**
	 * The pair that a file belongs to; empty when neither its name nor its header row says so.
	 *
	 * @throws InputException when the other file is missing
	 */
	static Optional<NeurosynthPair> of(final Path file) {
		final Matcher name = NAME.matcher(StoredFile.name(file));
		if (!name.matches()) return Optional.empty();
		final boolean hasCoordinates = name.group(2).equalsIgnoreCase("coordinates");
		final Header header = Header.of(StoredFile.firstLine(file));
		if (!(hasCoordinates ? isCoordinates(header) : isMetadata(header))) return Optional.empty();
		final Path partner = partner(file, name.group(1) + (hasCoordinates ? "metadata" : "coordinates") + name.group(3));
		return Optional.of(hasCoordinates ? new NeurosynthPair(file, partner) : new NeurosynthPair(partner, file));
	}

	/** Whether a file is one of a pair whose other file is there, too. */
	static boolean isComplete(final Path file) {
		try {
			return of(file).isPresent();
		}
		catch (final InputException missing) {
			return false;
		}
	}

	/**
	 * The pair among the files of a folder; empty when there is none.
	 *
	 * @throws InputException when there are several, or one lacks a file
	 */
	static Optional<NeurosynthPair> among(final Path folder, final List<Path> files) {
		final List<NeurosynthPair> pairs =
			files.stream().map(NeurosynthPair::of).flatMap(Optional::stream).distinct().toList();
		if (pairs.size() > 1) throw new InputException(folder + " holds " + pairs.size() +
			" pairs of Neurosynth tables. Give one of their files instead of the folder, e.g. " +
			StoredFile.name(pairs.get(0).coordinates) + ".");
		return pairs.stream().findFirst();
	}

	private static boolean isCoordinates(final Header header) {
		// a table of foci that names its studies or spaces itself needs no partner
		return header.has("id", "x", "y", "z") && !header.has("study") && !header.has("space");
	}

	private static boolean isMetadata(final Header header) {
		return header.has("id") && !header.has("x");
	}

	private static Path partner(final Path file, final String name) {
		final String other = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name + ".gz";
		return Stream.of(name, other).map(file::resolveSibling).filter(Files::isRegularFile).findFirst()
			.orElseThrow(() -> new InputException(StoredFile.name(file) +
				" is one of a pair of Neurosynth tables; the other, " + name + ", is missing from its folder. Put it there."));
	}

	/** The common part of both names: {@code data-neurosynth_version-7}. */
	String name() {
		final String stem =
			StoredFile.stem(coordinates).replaceFirst("(?i)[ ._-]*coordinates", "").replaceFirst("^[ ._-]+", "");
		return stem.isEmpty() ? "coordinates" : stem;
	}
}
