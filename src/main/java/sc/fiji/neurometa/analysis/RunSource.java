package sc.fiji.neurometa.analysis;

import java.util.List;

/**
 * Where the foci of a run came from.
 *
 * @param file name of the foci file
 * @param path the path by which it was opened
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param fileFormat what kind of file it was, e.g. {@code sleuth}
 * @param space the choice of the space of its coordinates, e.g. {@code auto}
 * @param notes what was repaired, passed over or is worth knowing, each a sentence
 */
public record RunSource(String file, String path, String sha256, String fileFormat, String space, List<String> notes) {

	public RunSource {
		notes = List.copyOf(notes);
	}
}
