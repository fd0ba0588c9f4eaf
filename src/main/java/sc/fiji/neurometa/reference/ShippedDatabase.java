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
package sc.fiji.neurometa.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.io.database.DatabaseFile;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.Experiment;

/**
 * The database that comes with NeuroMeta: n-back and flanker studies from NeuroStore, as packaged with NiMARE. Its making
 * is described in {@code docs/shipped-data.md}.
 */
public final class ShippedDatabase {

	private static final String NAME = "nback_vs_flanker.tsv.gz";
	private static final String TWO_TASKS =
		"The database that comes with NeuroMeta holds n-back and flanker studies only: " +
			"co-activations in it are those of these two tasks, and for a region that was found in the same studies they show " +
			"nothing new. Use a database of many tasks, such as Neurosynth, for results to publish.";

	private ShippedDatabase() {}

	/**
	 * Reads it. Where another database would be refused, experiments are left out with a note, since users cannot
	 * correct this one.
	 *
	 * @param space the space that its coordinates are taken to be in
	 * @param unknown treatment of experiments whose space it does not name; they are left out where those of another
	 *          database would be refused
	 * @param needsSubjects whether experiments without a number of subjects are left out
	 */
	public static DatabaseFile read(final SpaceChoice space, final UnknownSpace unknown, final boolean needsSubjects) {
		try (InputStream in = Resources.open("database/" + NAME)) {
			final DatabaseFile all = DatabaseFiles.read(NAME, in.readAllBytes(), space,
				unknown == UnknownSpace.REFUSE ? UnknownSpace.DROP : unknown);
			final List<String> notes = new ArrayList<>(all.notes());
			notes.add(TWO_TASKS);
			final DatabaseFile noted = new DatabaseFile(all.format(), all.files(), all.database(), all.unknownSpace(), notes);
			return needsSubjects ? withSubjects(noted) : noted;
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Cannot read " + NAME + " from the jar", e);
		}
	}

	/** Whether a database is a copy of the one that comes with NeuroMeta. */
	public static boolean isCopy(final DatabaseFile other) {
		final List<String> shipped =
			read(SpaceChoice.AUTO, UnknownSpace.DROP, false).files().stream().map(DatabaseFile.Source::sha256).toList();
		return other.files().stream().map(DatabaseFile.Source::sha256).toList().equals(shipped);
	}

	private static DatabaseFile withSubjects(final DatabaseFile all) {
		final List<Experiment> known = all.database().entries().stream().filter(Experiment::hasSubjects).toList();
		final List<String> notes = new ArrayList<>(all.notes());
		notes.add(all.database().entries().size() - known.size() +
			" experiments left out, since their number of subjects is " + "unknown (default_subjects=0).");
		return new DatabaseFile(all.format(), all.files(), new Database(all.database().name(), known), all.unknownSpace(),
			notes);
	}
}
