package sc.fiji.neurometa.record;

import java.util.List;

/**
 * The database of a run.
 *
 * @param name its name in results
 * @param kind the kind of database, e.g. {@code neurosynth}
 * @param files the files it consists of
 * @param space the choice of the space of its coordinates, e.g. {@code auto}
 * @param spaceIfUnknown treatment of experiments whose space it does not name, a word of the key
 *          {@code space_if_unknown}
 * @param unknownSpace number of these experiments
 * @param notes notes on what was repaired or skipped or is worth knowing, each a sentence
 */
public record RunDatabase(String name, String kind, List<File> files, String space, String spaceIfUnknown,
	int unknownSpace, List<String> notes)
{

	/**
	 * A file.
	 *
	 * @param name its name
	 * @param path the path by which it was opened
	 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
	 */
	public record File(String name, String path, String sha256) {}

	public RunDatabase {
		files = List.copyOf(files);
		notes = List.copyOf(notes);
	}
}
