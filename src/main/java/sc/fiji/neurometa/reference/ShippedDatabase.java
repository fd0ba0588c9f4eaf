package sc.fiji.neurometa.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import sc.fiji.neurometa.io.database.DatabaseFile;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.SpaceChoice;

/**
 * The database that comes with NeuroMeta: n-back and flanker studies from NeuroStore, as packaged with NiMARE. How it was
 * made stands in {@code docs/shipped-data.md}.
 */
public final class ShippedDatabase {

	private static final String NAME = "nback_vs_flanker.tsv.gz";

	private ShippedDatabase() {}

	/**
	 * Reads it.
	 *
	 * @param space what space its coordinates are taken to be in
	 * @param unknown what becomes of experiments whose space it does not name; since nobody can mend it, they are left out
	 *          where those of another database would be refused
	 */
	public static DatabaseFile read(final SpaceChoice space, final UnknownSpace unknown) {
		try (InputStream in = Resources.open("database/" + NAME)) {
			return DatabaseFiles.read(NAME, in.readAllBytes(), space, unknown == UnknownSpace.REFUSE ? UnknownSpace.DROP
				: unknown);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Cannot read " + NAME + " from the jar", e);
		}
	}
}
