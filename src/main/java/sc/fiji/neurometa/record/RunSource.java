package sc.fiji.neurometa.record;

import java.util.List;
import java.util.Optional;

import com.google.gson.annotations.SerializedName;

/**
 * Origin of the foci of a run.
 *
 * @param file name of the foci file
 * @param path the path by which it was opened
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param fileFormat the kind of file, e.g. {@code sleuth}
 * @param space the choice of the space of its coordinates, e.g. {@code auto}
 * @param notes notes on what was repaired or skipped or is worth knowing, each a sentence
 * @param excludedAsShared names of experiments of the file that did not go into the analysis, since they are also in the
 *          literature that this one is compared with; empty when there are none
 */
public record RunSource(String file, String path, String sha256, String fileFormat, String space, List<String> notes,
	@SerializedName("left_out") Optional<List<String>> excludedAsShared)
{

	/** A file from which nothing was left out. */
	public RunSource(final String file, final String path, final String sha256, final String fileFormat,
		final String space, final List<String> notes)
	{
		this(file, path, sha256, fileFormat, space, notes, Optional.empty());
	}

	/** The same file, of which experiments were left out; the same when there are none. */
	public RunSource without(final List<String> experiments) {
		return experiments.isEmpty() ? this : new RunSource(file, path, sha256, fileFormat, space, notes, Optional.of(
			experiments));
	}

	public RunSource {
		notes = List.copyOf(notes);
	}
}
