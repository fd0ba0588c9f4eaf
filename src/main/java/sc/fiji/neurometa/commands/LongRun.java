package sc.fiji.neurometa.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

import ij.IJ;
import sc.fiji.neurometa.analysis.RunIdentity;
import sc.fiji.neurometa.inference.PermutationDriver;
import sc.fiji.neurometa.io.results.CheckpointFile;
import sc.fiji.neurometa.model.InputException;

/**
 * A run that leaves a checkpoint beside its files while it is under way, and can go on from one.
 */
final class LongRun {

	private final Optional<CheckpointFile> checkpoint;
	private final OffsetDateTime began = OffsetDateTime.now();

	private LongRun(final Optional<CheckpointFile> checkpoint) {
		this.checkpoint = checkpoint;
	}

	/**
	 * Where the files of a run go.
	 *
	 * @param folder empty when nothing is written
	 * @param prefix what their names begin with
	 * @param resume whether it goes on from the checkpoint there
	 */
	record Place(Optional<Path> folder, String prefix, boolean resume) {

		Place {
			if (resume && folder.isEmpty()) throw new InputException("resume = true needs output_directory, where the checkpoint " +
				"of the run is.");
		}

		private Optional<CheckpointFile> checkpoint(final Supplier<RunIdentity> identity) {
			return folder.map(f -> f.resolve(prefix + "_checkpoint.bin")).map(file -> resume ? CheckpointFile.resume(file, identity
				.get(), IJ::log, System::nanoTime) : CheckpointFile.begin(file, identity.get(), IJ::log, System::nanoTime));
		}
	}

	/** A run was cancelled, and can be gone on with; the message says how. */
	static final class Interrupted extends CancellationException {

		private static final long serialVersionUID = 1;

		Interrupted(final Path file) {
			super("Cancelled. What the permutations gave so far is in " + file + "; run the same with resume=true to go on.");
		}
	}

	/**
	 * Does a run, up to its last file. Then the checkpoint goes.
	 *
	 * @param <T> what comes out
	 * @param place where the files go
	 * @param identity what the run follows from
	 * @param work does it, files included
	 * @throws InputException when the checkpoint that it should go on from cannot be used
	 * @throws Interrupted when the user cancels, and there is a checkpoint
	 */
	static <T> T run(final Place place, final Supplier<RunIdentity> identity, final Function<LongRun, T> work) {
		final LongRun run = new LongRun(place.checkpoint(identity));
		try {
			final T result = work.apply(run);
			run.checkpoint.ifPresent(CheckpointFile::delete);
			return result;
		}
		catch (final CancellationException e) {
			run.checkpoint.ifPresent(CheckpointFile::flush);
			if (run.checkpoint.filter(CheckpointFile::isThere).isEmpty()) throw e;
			throw new Interrupted(run.checkpoint.get().file());
		}
	}

	/** Runs the permutations. */
	PermutationDriver driver() {
		return checkpoint.map(c -> new PermutationDriver(c, System::nanoTime)).orElse(PermutationDriver.PLAIN);
	}

	/** When it began, the first time. */
	OffsetDateTime started() {
		return checkpoint.map(CheckpointFile::started).orElse(began);
	}

	/** How many seconds it has worked, interruptions left out. */
	double seconds() {
		return checkpoint.map(CheckpointFile::seconds).map(s -> Math.round(s * 1000) / 1000.0).orElseGet(() -> Duration.between(
			began, OffsetDateTime.now()).toMillis() / 1000.0);
	}
}
