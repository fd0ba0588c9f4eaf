package sc.fiji.neurometa.commands.bridge;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** The end of a run that was cancelled and can be resumed from its checkpoint; the message explains how. */
public final class ResumableRun extends CancellationException {

	private static final long serialVersionUID = 1;

	/** @param checkpoint the file from which the run can be resumed */
	public ResumableRun(final Path checkpoint) {
		super("Cancelled. The permutations computed so far are in " + checkpoint +
			"; run the same with resume=true to resume.");
	}
}
