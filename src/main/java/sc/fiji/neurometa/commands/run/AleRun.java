package sc.fiji.neurometa.commands.run;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.scijava.Context;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.figure.AleFigure;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.foci.FociFile;
import sc.fiji.neurometa.io.results.AleFiles;
import sc.fiji.neurometa.io.results.ResultFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSource;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * One ALE from its input to files and windows: the path that ALE Meta-Analysis, Repeat Run and Rethreshold Result share.
 *
 * @param input what it is computed from
 * @param settings how
 * @param origin tells the run record where the input came from
 * @param computation what computes it
 */
public record AleRun(AleInput input, AleSettings settings, Origin origin, Computation computation) {

	/** Computes an ALE. */
	@FunctionalInterface
	public interface Computation {

		/** The result; as {@link MainEffect#run(AleInput, AleSettings, PermutationDriver, Progress)}. */
		public MainEffectResult run(AleInput input, AleSettings settings, PermutationDriver driver, Progress progress);

		/** Whether the result tells what becomes of clusters without each experiment. */
		default boolean leavesOneOut() {
			return false;
		}

		/** Permutations of its own, also without each experiment where that is asked for. */
		public static Computation of(final boolean leaveOneOut) {
			return leaveOneOut ? new LeavingOneOut() : MainEffect::run;
		}

		/** As in the run of a record: where its threshold was moved, the permutations end where the first one ended them. */
		public static Computation again(final RunRecord run) {
			final Optional<StopOutcome> ended = run.rethresholded().flatMap(moved -> run.result().ended());
			if (ended.isEmpty()) return of(run.leaveOneOut().isPresent());
			return (input, settings, driver, progress) -> MainEffect.again(input, settings, ended.get(), driver, progress);
		}
	}

	/** An ALE, and what becomes of its clusters without each experiment. */
	private record LeavingOneOut() implements Computation {

		@Override
		public MainEffectResult run(final AleInput input, final AleSettings settings, final PermutationDriver driver,
			final Progress progress)
		{
			LeaveOneOut.checkMemory(input.experiments(), input.mask(), settings);
			return LeaveOneOut.clusters(MainEffect.run(input, settings, driver, progress), driver, progress);
		}

		@Override
		public boolean leavesOneOut() {
			return true;
		}
	}

	/** Tells where the input of a run came from. */
	@FunctionalInterface
	interface Origin {

		/** The context of a run that began then, took so long and used so many threads. */
		RunContext context(OffsetDateTime started, double seconds, int threads, String prefix);
	}

	/** The run of a foci file with the masks of a dialog's choices. */
	public static AleRun of(final FociFile foci, final SourceChoices choices, final AleSettings settings,
		final Computation computation)
	{
		final Mask mask = choices.mask().mask(foci.experiments(), choices.maskFile());
		final RunSource source = source(foci, choices, Optional.empty());
		return new AleRun(new AleInput(foci.experiments(), mask, choices.sampling().sampling(mask), new Anatomy(Atlases.all(
			mask.space()))), settings, (started, seconds, threads, prefix) -> new RunContext(Run.Kind.MAIN_EFFECT.command(), source,
				Choice.word(choices.mask()), choices.maskPath(), Choice.word(choices.sampling()), started, seconds, threads,
				prefix), computation);
	}

	/** What a run record tells of a foci file. */
	static RunSource source(final FociFile foci, final SourceChoices choices, final Optional<List<String>> leftOut) {
		return new RunSource(foci.file().getFileName().toString(), foci.file().toString(), foci.sha256(), Choice.word(foci
			.format()), choices.space().key(), foci.notes(), leftOut);
	}

	/** The run of a record. */
	public static AleRun again(final RunRecord run) {
		return new AleRun(run.input(ReferenceMasks::named, ReferenceMasks::grayMatter, space -> new Anatomy(Atlases.all(
			space))), run.settings(), run::repetition, Computation.again(run));
	}

	/** Computes, writes and shows; the record tells what came out. */
	public RunRecord run(final Context context, final OutputChoice output, final int threads) {
		final String prefix = output.prefixFor(input.experiments().name());
		output.folder().ifPresent(folder -> ResultFiles.checkWritable(folder, prefix));
		final Done done;
		try (TaskProgress progress = TaskProgress.start(context.service(TaskService.class), Run.Kind.MAIN_EFFECT.command())) {
			done = LongRun.run(output.place(prefix), () -> RunIdentity.of(input, settings), run -> compute(run, output.folder(),
				prefix, threads, progress, context.service(LogService.class)));
		}
		if (output.show()) new ResultWindows(ResultModels.of(ResultWindows.title(prefix), done.result), done.methods, ResultWindows
			.report(output.folder(), prefix), ResultWindows.leaveOneOut("", done.result)).show();
		return done.record;
	}

	/**
	 * What came out.
	 *
	 * @param result the result
	 * @param record its record
	 * @param methods the text about it
	 */
	private record Done(MainEffectResult result, RunRecord record, String methods) {}

	/** Computes and, where a folder is given, writes. */
	private Done compute(final LongRun run, final Optional<Path> folder, final String prefix, final int threads,
		final Progress progress, final LogService log)
	{
		final int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
		final MainEffectResult result = Workers.with(workers, () -> computation.run(input, settings, run.driver(), progress));
		final RunRecord record = RunRecord.of(result, origin.context(run.started(), run.seconds(), workers, prefix));
		final String methods = MethodsText.of(record);
		folder.ifPresent(to -> {
			progress.stage("Writing files");
			AleFiles.write(result, record, to, methods, List.of(AleFigure.mosaic(prefix, result)), progress::check);
			ReportOf.write(List.of(new RunFolder(to, prefix)), progress, log);
		});
		return new Done(result, record, methods);
	}
}
