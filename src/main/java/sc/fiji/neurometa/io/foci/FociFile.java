package sc.fiji.neurometa.io.foci;

import java.nio.file.Path;
import java.util.List;

import sc.fiji.neurometa.model.ExperimentSet;

/**
 * A foci file as it was read.
 *
 * @param file its path
 * @param format its kind, judged by its content
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param experiments its experiments, named after the stem of the file, with the lines of the file
 * @param notes notes on what was repaired or skipped or is worth knowing, each a sentence that begins with its lines,
 *          such as {@code Lines 7, 9-12: typographic minus signs read as minus.}
 */
public record FociFile(Path file, Format format, String sha256, ExperimentSet experiments, List<String> notes) {

	/** The kinds of foci files. */
	public enum Format {
			/** Text as BrainMap Sleuth writes it and GingerALE reads it. */
			SLEUTH,
			/** A table with a header row, its columns separated by commas, semicolons or tabs. */
			TABLE
	}

	public FociFile {
		notes = List.copyOf(notes);
	}
}
