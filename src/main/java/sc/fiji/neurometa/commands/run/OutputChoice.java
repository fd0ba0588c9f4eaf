package sc.fiji.neurometa.commands.run;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.model.InputException;

/**
 * The destination of results.
 *
 * @param directory folder for files; null or empty for none
 * @param prefix what file names begin with; empty for the name of the literature
 * @param show whether results are shown in windows
 * @param resume whether the run goes on from its checkpoint
 */
public record OutputChoice(File directory, String prefix, boolean show, boolean resume) {

	/** The output of a run that begins. */
	public OutputChoice(final File directory, final String prefix, final boolean show) {
		this(directory, prefix, show, false);
	}

	public OutputChoice {
		prefix = prefix == null ? "" : prefix.strip();
		if (prefix.matches(".*[/\\\\:*?\"<>|\\p{Cntrl}].*")) throw new InputException("output_prefix = " + prefix +
			" cannot begin the names of files: leave out / \\ : * ? \" < > | and give the folder as output_directory.");
	}

	/** The folder, empty when nothing is to be written. */
	public Optional<Path> folder() {
		return FileParameters.optional(directory);
	}

	/** Where files of the given prefix go; a run without a checkpoint has nothing to resume from. */
	LongRun.Place place(final String filePrefix, final boolean hasCheckpoint) {
		return new LongRun.Place(folder(), filePrefix, resume && hasCheckpoint);
	}

	/** What file names begin with, for a literature of the given name. */
	String prefixFor(final String name) {
		return prefix.isEmpty() ? name : prefix;
	}
}
