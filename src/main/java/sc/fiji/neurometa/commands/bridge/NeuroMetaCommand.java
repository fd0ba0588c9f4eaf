package sc.fiji.neurometa.commands.bridge;

import java.util.concurrent.CancellationException;

import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;

import sc.fiji.neurometa.model.InputException;

/**
 * The base class of every command of NeuroMeta: no exception reaches a user raw. Bad input cancels the command with
 * the one message that the code wrote for the user; a library of the wrong version cancels it with the name of its
 * jar, a defect with a request to report it, and both leave their stack trace in the log.
 */
public abstract class NeuroMetaCommand extends ContextCommand {

	@Parameter
	private LogService log;

	/** Where a command tells what it did. */
	protected final LogService log() {
		return log;
	}

	@Override
	public final void run() {
		try {
			execute();
		}
		catch (final InputException e) {
			cancel(e.getMessage());
		}
		catch (final ResumableRun e) {
			cancel(e.getMessage());
		}
		catch (final CancellationException e) {
			cancel("Cancelled; nothing was written.");
		}
		catch (final OutOfMemoryError e) {
			log.error(e);
			cancel("Not enough memory. Give ImageJ more (Edit > Options > Memory & Threads) and run again.");
		}
		catch (final RuntimeException | LinkageError e) {
			log.error(e);
			cancel(LibraryConflict.sentence(e).orElse("NeuroMeta failed on something that it should have handled (" + e +
				"). Please report it with the text of the log window."));
		}
	}

	/**
	 * Does the command's work.
	 *
	 * @throws InputException when what the user gave cannot be used
	 * @throws CancellationException when the user cancels
	 */
	protected abstract void execute();
}
