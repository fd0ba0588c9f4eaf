package sc.fiji.neurometa.commands.run;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.analysis.contrast.Contrast;
import sc.fiji.neurometa.analysis.contrast.ContrastInput;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.figure.AleFigure;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.foci.FociFile;
import sc.fiji.neurometa.io.results.ContrastFiles;
import sc.fiji.neurometa.io.results.ContrastFiles.Texts;
import sc.fiji.neurometa.io.results.ResultFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.report.methods.ContrastText;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * One contrast from its input to files and windows: the path that ALE Contrast Analysis and Repeat Run share.
 *
 * @param input what it is computed from
 * @param ale how the main effects are computed
 * @param contrast how they are compared
 * @param origin tells the run record where the input came from
 * @param leaveOneOut whether experiments shall be left out of the main effects, one at a time
 */
public record ContrastRun(ContrastInput input, AleSettings ale, ContrastSettings contrast, Origin origin,
	boolean leaveOneOut)
{

	/** When and how a run was. */
	record Circumstances(OffsetDateTime started, double seconds, int threads) {}

	/** Tells where the literatures of a run came from. */
	@FunctionalInterface
	interface Origin {

		/** The context of a main effect; of its literature some experiments may have been left out. */
		RunContext context(boolean isA, List<String> leftOut, Circumstances run, String prefix);
	}

	/** The run of two foci files with the masks of a dialog's choices. */
	public static ContrastRun of(final FociFile a, final FociFile b, final SourceChoices choices, final AleSettings ale,
		final ContrastSettings contrast, final boolean leaveOneOut)
	{
		final ExperimentSet both = new ExperimentSet("", Stream.concat(a.experiments().experiments().stream(), b
			.experiments().experiments().stream()).toList());
		final Mask mask = choices.mask().mask(both, choices.maskFile());
		return new ContrastRun(new ContrastInput(a.experiments(), b.experiments(), mask, choices.sampling().sampling(mask),
			new Anatomy(Atlases.all(mask.space()))), ale, contrast, (isA, leftOut, run, prefix) -> new RunContext(
				Run.Kind.MAIN_EFFECT.command(), AleRun.source(isA ? a : b, choices, Optional.of(leftOut).filter(l -> !l.isEmpty())), Choice
					.word(choices.mask()), choices.maskPath(), Choice.word(choices.sampling()), run.started, run.seconds,
				run.threads, prefix), leaveOneOut);
	}

	/** The run of a record. */
	public static ContrastRun again(final ContrastRecord record) {
		return new ContrastRun(record.input(ReferenceMasks::named, ReferenceMasks::grayMatter, space -> new Anatomy(Atlases
			.all(space))), record.mainEffects(), record.settings(), (isA, leftOut, run, prefix) -> (isA ? record.a() : record
				.b()).repetition(run.started, run.seconds, run.threads, prefix), record.a().leaveOneOut().isPresent());
	}

	/** Computes, writes and shows; the record tells what came out. */
	public ContrastRecord run(final Context context, final OutputChoice output, final int threads) {
		final String prefix = output.prefixFor((contrast.nameA() + "_vs_" + contrast.nameB()).replaceAll(
			"[/\\\\:*?\"<>|\\p{Cntrl}]", "_"));
		output.folder().ifPresent(folder -> ResultFiles.checkWritable(folder, prefix));
		final Done done;
		try (TaskProgress progress = TaskProgress.start(context.service(TaskService.class), Run.Kind.CONTRAST.command())) {
			done = LongRun.run(output.place(prefix), () -> RunIdentity.of(input, ale, contrast), run -> compute(run, output
				.folder(), prefix, threads, progress, context.service(LogService.class)));
		}
		if (output.show()) new ResultWindows(ResultModels.of(ResultWindows.title(prefix), done.result), done.methods, ResultWindows
			.report(output.folder(), prefix), Stream.concat(ResultWindows.leaveOneOut("A", done.result.a()).stream(), ResultWindows.leaveOneOut("B",
				done.result.b()).stream()).toList()).show();
		return done.record;
	}

	/**
	 * What came out.
	 *
	 * @param result the result
	 * @param record its record
	 * @param methods the text about it
	 */
	private record Done(ContrastResult result, ContrastRecord record, String methods) {}

	/** Computes and, where a folder is given, writes. */
	private Done compute(final LongRun run, final Optional<Path> folder, final String prefix, final int threads,
		final Progress progress, final LogService log)
	{
		final int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
		final ContrastResult result = Workers.with(workers, () -> compute(run.driver(), progress));
		final Circumstances how = new Circumstances(run.started(), run.seconds(), workers);
		final ContrastRecord record = ContrastRecord.of(result, ale, origin.context(true, leftOut(input.a(), result.a()), how,
			prefix + "_A"), origin.context(false, leftOut(input.b(), result.b()), how, prefix + "_B"), prefix);
		final String methods = ContrastText.of(record);
		folder.ifPresent(to -> {
			progress.stage("Writing files");
			ContrastFiles.write(result, record, to, new Texts(methods, List.of(AleFigure.contrast(result), AleFigure.conjunction(
				result))), mainEffect(record.a(), result.a(), contrast.nameA()), mainEffect(record.b(), result.b(), contrast
					.nameB()), progress::check);
			final RunFolder files = new RunFolder(to, prefix);
			ReportOf.write(List.of(files, files.part("A"), files.part("B")), progress, log);
		});
		return new Done(result, record, methods);
	}

	private ContrastResult compute(final PermutationDriver driver, final Progress progress) {
		if (!leaveOneOut) return Contrast.run(input, ale, contrast, driver, progress);
		LeaveOneOut.checkMemory(input.a(), input.mask(), ale);
		LeaveOneOut.checkMemory(input.b(), input.mask(), ale);
		final ContrastResult result = Contrast.run(input, ale, contrast, driver, progress);
		return result.withMainEffects(LeaveOneOut.clusters(result.a(), driver.of("A"), progress.of(contrast.nameA())),
			LeaveOneOut.clusters(result.b(), driver.of("B"), progress.of(contrast.nameB())));
	}

	private static List<String> leftOut(final ExperimentSet read, final MainEffectResult result) {
		return read.experiments().stream().filter(e -> !result.input().experiments().experiments().contains(e)).map(
			Experiment::name).toList();
	}

	private static Texts mainEffect(final RunRecord run, final MainEffectResult result, final String name) {
		return new Texts(MethodsText.of(run), List.of(AleFigure.mosaic(name, result)));
	}
}
