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
package sc.fiji.neurometa.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.InputException;

/**
 * SHA-256 of the tables that a run wrote, under their names without the prefix, in its record: by them a table that was edited
 * afterwards is recognised.
 */
public final class TableChecksums {

	/** The member of a record that holds them. */
	static final String MEMBER = "tables";
	private static final String ENDING = ".csv";

	private TableChecksums() {}

	/** Those of the tables in a folder whose names begin with a prefix. */
	static SortedMap<String, String> in(final Path folder, final String prefix) {
		final SortedMap<String, String> sums = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path file : files.toList()) {
				final String name = file.getFileName().toString();
				if (name.startsWith(prefix + "_") && name.endsWith(ENDING))
					sums.put(name.substring(prefix.length() + 1), sha256(file));
			}
		}
		catch (final IOException e) {
			throw new InputException("Cannot read " + folder + ": " + AtomicFiles.reason(e) + ".", e);
		}
		return sums;
	}

	/**
	 * The names of the tables of a run that are no longer as it wrote them; empty for a run of an earlier version, whose record
	 * holds no checksums.
	 *
	 * @throws InputException when the record cannot be read
	 */
	public static List<String> changed(final RunFolder run) {
		final List<String> changed = new ArrayList<>();
		for (final Map.Entry<String, String> table : RunRecords.tables(run.recordFile()).entrySet()) {
			final Path file = run.folder().resolve(run.prefix() + "_" + table.getKey());
			// a table that is missing cannot mislead; whoever needs it says so
			if (Files.isRegularFile(file) && !sha256(file).equals(table.getValue()))
				changed.add(file.getFileName().toString());
		}
		return changed;
	}

	private static String sha256(final Path file) {
		try {
			return HexFormat.of().formatHex(MapFiles.digest().digest(Files.readAllBytes(file)));
		}
		catch (final IOException e) {
			throw new InputException("Cannot read " + file + ": " + AtomicFiles.reason(e) + ".", e);
		}
	}
}
