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
import sc.fiji.neurometa.model.DatabaseEntry;

/**
 * The database that comes with NeuroMeta: n-back and flanker studies from NeuroStore, as packaged with NiMARE. Its making
 * is described in {@code docs/shipped-data.md}.
 */
public final class ShippedDatabase {

	private static final String NAME = "nback_vs_flanker.tsv.gz";
	private static final String TWO_TASKS = "The database that comes with NeuroMeta holds n-back and flanker studies only: " +
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
			final DatabaseFile all = DatabaseFiles.read(NAME, in.readAllBytes(), space, unknown == UnknownSpace.REFUSE
				? UnknownSpace.DROP : unknown);
			final List<String> notes = new ArrayList<>(all.notes());
			notes.add(TWO_TASKS);
			final DatabaseFile noted = new DatabaseFile(all.format(), all.files(), all.database(), all.unknownSpace(), notes);
			return needsSubjects ? withSubjects(noted) : noted;
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Cannot read " + NAME + " from the jar", e);
		}
	}

	private static DatabaseFile withSubjects(final DatabaseFile all) {
		final List<DatabaseEntry> known = all.database().entries().stream().filter(e -> e.experiment().hasSubjects()).toList();
		final List<String> notes = new ArrayList<>(all.notes());
		notes.add(all.database().entries().size() - known.size() + " experiments left out, since their number of subjects is " +
			"unknown (default_subjects=0).");
		return new DatabaseFile(all.format(), all.files(), new Database(all.database().name(), known), all.unknownSpace(),
			notes);
	}
}
