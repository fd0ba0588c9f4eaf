package sc.fiji.neurometa.io.database;

import java.util.List;

import sc.fiji.neurometa.model.Database;

/**
 * A database as it was read.
 *
 * @param format its kind, judged by its content
 * @param files the files it consists of, in the order in which they were read
 * @param database its experiments
 * @param unknownSpace number of experiments with foci whose space neither it nor the user names
 * @param notes notes on what was repaired or skipped or is worth knowing, each a sentence
 */
public record DatabaseFile(Format format, List<Source> files, Database database, int unknownSpace,
	List<String> notes)
{

	/** The kinds of databases. */
	public enum Format {
			/** One foci file: Sleuth text or a table. */
			FOCI_FILE,
			/** A folder of foci files. */
			FOLDER,
			/** The pair of tables of Neurosynth and NeuroQuery. */
			NEUROSYNTH,
			/** A NIMADS studyset, as NeuroStore exports it. */
			NIMADS,
			/** A dataset of NiMARE as JSON. */
			NIMARE
	}

	/**
	 * A file.
	 *
	 * @param name its name
	 * @param path the path by which it was opened
	 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
	 */
	public record Source(String name, String path, String sha256) {}

	public DatabaseFile {
		files = List.copyOf(files);
		notes = List.copyOf(notes);
	}
}
