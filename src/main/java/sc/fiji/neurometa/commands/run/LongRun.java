/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.commands.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

import ij.IJ;
import sc.fiji.neurometa.commands.bridge.ResumableRun;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.results.CheckpointFile;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.RunIdentity;

/** A run that leaves a checkpoint next to its files while it is under way, and can be resumed from one. */
public final class LongRun {

	private final Optional<CheckpointFile> checkpoint;
	private final OffsetDateTime began = OffsetDateTime.now();

	private LongRun() {
		checkpoint = Optional.empty();
	}

	private LongRun(final CheckpointFile checkpoint) {
		this.checkpoint = Optional.of(checkpoint);
	}

	/** The beginning of a run. */
	public enum Start {
		/** From its first permutation. */
		NEW,
		/** From the checkpoint; that of another run is refused. */
		RESUMED,
		/** From the checkpoint; from the first permutation where it is of another run. */
		RESUMED_IF_SAME
	}

	/**
	 * Where the files of a run go.
	 *
	 * @param folder empty when nothing is written
	 * @param prefix the prefix of their names
	 * @param start where it begins
	 */
	public record Place(Optional<Path> folder, String prefix, Start start) {

		public Place {
			if (start != Start.NEW && folder.isEmpty())
				throw new InputException("resume = true needs output_directory, where the checkpoint " + "of the run is.");
		}

		private Optional<CheckpointFile> checkpoint(final Supplier<RunIdentity> identity) {
			return folder.map(f -> f.resolve(prefix + "_checkpoint.bin")).map(file -> checkpoint(file, identity.get()));
		}

		private CheckpointFile checkpoint(final Path file, final RunIdentity identity) {
			if (start == Start.NEW) return CheckpointFile.begin(file, identity, IJ::log, System::nanoTime);
			try {
				return CheckpointFile.resume(file, identity, IJ::log, System::nanoTime);
			}
			catch (final CheckpointFile.OtherRun e) {
				if (start != Start.RESUMED_IF_SAME) throw e;
				IJ.log("The run starts over: the checkpoint in the output folder is of another run (" + e.differences() + ").");
				return CheckpointFile.beginAnew(file, identity, IJ::log, System::nanoTime);
			}
		}
	}

	/**
	 * Does a run, up to its last file. Then the checkpoint goes.
	 *
	 * @param <T> the result
	 * @param place where the files go
	 * @param identity all that the result depends on
	 * @param work does it, files included
	 * @throws InputException when the checkpoint to resume from cannot be used
	 * @throws ResumableRun when the user cancels, and there is a checkpoint
	 */
	public static <T> T run(final Place place, final Supplier<RunIdentity> identity, final Function<LongRun, T> work) {
		return work(place.checkpoint(identity).map(LongRun::new).orElseGet(LongRun::new), work);
	}

	/** The same with a checkpoint that is open already. */
	public static <T> T run(final CheckpointFile checkpoint, final Function<LongRun, T> work) {
		return work(new LongRun(checkpoint), work);
	}

	/** The same without a checkpoint. */
	static <T> T run(final Function<LongRun, T> work) {
		return work(new LongRun(), work);
	}

	private static <T> T work(final LongRun run, final Function<LongRun, T> work) {
		try {
			final T result = work.apply(run);
			run.checkpoint.ifPresent(CheckpointFile::delete);
			return result;
		}
		catch (final CancellationException e) {
			throw run.kept().<CancellationException> map(ResumableRun::new).orElse(e);
		}
		catch (final RuntimeException | Error e) {
			// a full disk, too little memory: the finished permutations are not lost
			run.keepAfter(e);
			throw e;
		}
	}

	/** Writes the checkpoint after a failure; a second failure while doing so does not hide the first. */
	private void keepAfter(final Throwable failure) {
		try {
			kept().ifPresent(file -> IJ.log(
				"The permutations computed so far are in " + file + ". Run the same analysis with resume=true to continue."));
		}
		catch (final RuntimeException | Error e) {
			failure.addSuppressed(e);
		}
	}

	/** The checkpoint from which a later run can resume, written once more; empty when there is none. */
	private Optional<Path> kept() {
		checkpoint.ifPresent(CheckpointFile::flush);
		return checkpoint.filter(CheckpointFile::isThere).map(CheckpointFile::file);
	}

	/** Runs the permutations. */
	public PermutationDriver driver() {
		return checkpoint.map(c -> new PermutationDriver(c, System::nanoTime)).orElse(PermutationDriver.PLAIN);
	}

	/** When it began, the first time. */
	OffsetDateTime started() {
		return checkpoint.map(CheckpointFile::started).orElse(began);
	}

	/** The seconds that it has worked, without interruptions. */
	double seconds() {
		return checkpoint.map(CheckpointFile::seconds).map(s -> Math.round(s * 1000) / 1000.0)
			.orElseGet(() -> Duration.between(began, OffsetDateTime.now()).toMillis() / 1000.0);
	}
}
