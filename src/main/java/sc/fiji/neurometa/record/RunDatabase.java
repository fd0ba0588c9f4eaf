package sc.fiji.neurometa.record;

import java.util.List;

/**
 * The database of a run.
 *
 * @param name what results call it
 * @param kind what kind of database it was, e.g. {@code neurosynth}
 * @param files the files it consists of
 * @param space the choice of the space of its coordinates, e.g. {@code auto}
 * @param spaceIfUnknown what became of experiments whose space it does not name, a word of the key
 *          {@code space_if_unknown}
 * @param unknownSpace number of these experiments
 * @param notes what was repaired, passed over or is worth knowing, each a sentence
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
