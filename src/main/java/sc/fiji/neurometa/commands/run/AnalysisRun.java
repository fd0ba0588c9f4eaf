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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.scijava.Context;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.RunLock;
import sc.fiji.neurometa.io.results.ResultFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.space.Workers;
import sc.fiji.neurometa.ui.viewer.LinkButton;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/**
 * The sequence of every analysis, from its input to files and windows: check that the folder can be written, show
 * progress, open the checkpoint, compute with the asked number of threads, make the record and the text about it, show
 * the windows, write the files, and then the pictures and the reports. A kind of analysis fills in what differs.
 *
 * @param <T> what is computed
 * @param <R> the record of it
 */
public interface AnalysisRun<T, R extends Run> {

	/**
	 * The outcome of a run.
	 *
	 * @param <T> what is computed
	 * @param <R> the record of it
	 * @param result what was computed
	 * @param record its record
	 * @param methods the text about it, in Markdown
	 */
	record Outcome<T, R extends Run>(T result, R record, String methods) {}

	/**
	 * A run that was shown and written.
	 *
	 * @param <R> the kind of its record
	 * @param record its record
	 * @param outputs its maps, tables and texts
	 */
	record Finished<R extends Run>(R record, RunOutputs outputs) {}

	/** The kind of its record. */
	Run.Kind kind();

	/** The prefix of its files when none was given. */
	String name();

	/** Writes to the log what is known before anything is computed. */
	default void announce() {
		// most analyses know nothing yet
	}

	/** All that the result depends on, by which a checkpoint is recognised; empty for a run that leaves none. */
	default Optional<Supplier<RunIdentity>> identity() {
		return Optional.empty();
	}

	/**
	 * Computes the result.
	 *
	 * @param driver runs the permutations
	 * @param progress receives progress and may cancel
	 */
	T compute(PermutationDriver driver, Progress progress);

	/** The record of a result. */
	R record(T result, Circumstances how);

	/** The text about a run, in Markdown. */
	String methods(R record);

	/**
	 * Writes all files but the pictures and the reports.
	 *
	 * @param outcome what to write
	 * @param folder where to
	 * @param check called between files; may throw to stop
	 */
	void write(Outcome<T, R> outcome, Path folder, Runnable check);

	/** The pictures of a result; their names follow the prefix of its record. They are drawn when its numbers are saved. */
	List<ResultFiles.Extra> pictures(Outcome<T, R> outcome);

	/** The files of each run that gets a report. */
	default List<RunFolder> reports(final RunFolder files) {
		return List.of(files);
	}

	/** The views of the result; their titles begin with a free one of the given prefix. */
	ResultModel model(String prefix, T result);

	/** Hands on the maps and tables of a result. */
	void parts(T result, RunOutputs to);

	/** Tables besides those of clusters and peaks. */
	default List<ResultWindows.Further> tables(final T result) {
		return List.of();
	}

	/** Further results that belong to this one, a button each; their titles begin with the prefix. */
	default List<LinkButton> parts(final String prefix, final Outcome<T, R> outcome) {
		return List.of();
	}

	/** The run of a record. */
	static AnalysisRun<?, ?> again(final Run run) {
		return run.on(new Run.Cases<>(AleRun::again, ContrastRun::again, ConjunctionRun::again, MacmRun::again));
	}

	/**
	 * Checks before a run what would end it, and collects what there is to know.
	 *
	 * @param run the run, unless it could not be made
	 * @param output where results go, unless that cannot be used
	 * @param findings receives what is found
	 */
	static void check(final Supplier<? extends AnalysisRun<?, ?>> run, final Supplier<OutputChoice> output,
		final Findings findings)
	{
		findings.check("", () -> run.get().checkOutput(output.get(), findings));
		findings.check("", () -> run.get().checkInput(findings));
	}

	/** Checks where the results go. */
	default void checkOutput(final OutputChoice output, final Findings findings) {
		final String prefix = output.prefixFor(name());
		output.folder()
			.ifPresent(folder -> findings.check("output_directory", () -> ResultFiles.checkWritable(folder, prefix)));
		output.askBeforeReplacing(findings, prefix);
		findings.check("resume", () -> output.place(prefix, identity().isPresent()));
	}

	/** Checks the foci and the settings that belong to them. */
	default void checkInput(final Findings findings) {
		// most is checked when the run is made
	}

	/** Computes, shows and writes: the windows open before the first file. */
	default Finished<R> run(final Context context, final OutputChoice output, final int threads) {
		final String prefix = output.prefixFor(name());
		output.folder().ifPresent(folder -> ResultFiles.checkWritable(folder, prefix));
		announce();
		final CompletableFuture<Void> end = new CompletableFuture<>();
		final AtomicReference<Map<String, ImagePlus>> stacks = new AtomicReference<>(Map.of());
		final Outcome<T, R> outcome;
		try (TaskProgress progress = TaskProgress.start(context.service(TaskService.class), kind().command(), prefix)) {
			outcome = run(output.place(prefix, identity().isPresent()), threads, progress, context.service(LogService.class),
				computed -> {
					if (output.show()) stacks.set(windows(context, prefix, computed, output, end).show());
				});
		}
		finally {
			end.complete(null);
		}
		ResultHome.log(outcome.record, context.service(LogService.class));
		final RunOutputs outputs = new RunOutputs(prefix, stacks.get());
		outputs.texts(output.folder().map(folder -> new RunFolder(folder, outcome.record.filePrefix()).recordText())
			.orElseGet(() -> RunRecords.text(outcome.record)), outcome.methods);
		parts(outcome.result, outputs);
		return new Finished<>(outcome.record, outputs);
	}

	private ResultWindows windows(final Context context, final String prefix, final Outcome<T, R> outcome,
		final OutputChoice output, final CompletableFuture<Void> end)
	{
		final Optional<ResultWindows.Report> report = output.folder().map(folder -> {
			final Path file = folder.resolve(new RunFolder(folder, outcome.record.filePrefix()).reportName());
			return new ResultWindows.Report(file, end.thenApply(nothing -> Files.exists(file)));
		});
		final List<LinkButton> parts = parts(prefix, outcome);
		final ResultHome home = output.folder()
			.map(folder -> ResultHome.of(outcome.record,
				end.thenApply(nothing -> new RunFolder(folder, outcome.record.filePrefix())), parts))
			.orElseGet(() -> ResultHome.shown(outcome.record, folder -> save(context, outcome, folder), parts));
		return new ResultWindows(model(prefix, outcome.result), outcome.methods, report, tables(outcome.result), home);
	}

	/** Writes the files of a result that was only shown. */
	@SuppressWarnings("try")
	private RunFolder save(final Context context, final Outcome<T, R> outcome, final Path folder) {
		ResultFiles.checkWritable(folder, outcome.record.outputPrefix());
		try (RunLock lock = RunLocks.of(folder, outcome.record.outputPrefix());
				TaskProgress progress =
					TaskProgress.start(context.service(TaskService.class), kind().command(), outcome.record.outputPrefix()))
		{
			return files(outcome, folder, progress, context.service(LogService.class));
		}
	}

	private RunFolder files(final Outcome<T, R> outcome, final Path folder, final Progress progress,
		final LogService log)
	{
		progress.stage("Writing files");
		write(outcome, folder, progress::check);
		final RunFolder files = new RunFolder(folder, outcome.record.filePrefix());
		PicturesOf.write(files, pictures(outcome), progress, log);
		ReportOf.write(reports(files), progress, log);
		return files;
	}

	/** Computes and, where a folder is given, writes; shows nothing. */
	default Outcome<T, R> run(final LongRun.Place place, final int threads, final Progress progress,
		final LogService log)
	{
		return run(place, threads, progress, log, computed -> {});
	}

	/** Computes, hands on what was computed and, where a folder is given, writes. */
	@SuppressWarnings("try")
	private Outcome<T, R> run(final LongRun.Place place, final int threads, final Progress progress, final LogService log,
		final Consumer<Outcome<T, R>> first)
	{
		final Function<LongRun, Outcome<T, R>> work = run -> {
			final Outcome<T, R> outcome = outcome(run, place.prefix(), threads, progress);
			first.accept(outcome);
			place.folder().ifPresent(folder -> {
				files(outcome, folder, progress, log);
			});
			return outcome;
		};
		try (RunLocks lock = RunLocks.of(place)) {
			return identity().map(identity -> LongRun.run(place, identity, work)).orElseGet(() -> LongRun.run(work));
		}
	}

	private Outcome<T, R> outcome(final LongRun run, final String prefix, final int threads, final Progress progress) {
		final int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
		final T result = Workers.with(workers, () -> compute(run.driver(), progress));
		final R record = record(result, new Circumstances(run.started(), run.seconds(), workers, prefix));
		return new Outcome<>(result, record, methods(record));
	}
}
