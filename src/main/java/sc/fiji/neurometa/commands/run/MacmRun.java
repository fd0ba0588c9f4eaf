package sc.fiji.neurometa.commands.run;

import java.util.List;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import ij.IJ;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.analysis.macm.MacmInput;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.figure.AleFigure;
import sc.fiji.neurometa.commands.figure.MacmFigure;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.MacmFiles;
import sc.fiji.neurometa.io.results.MacmTables;
import sc.fiji.neurometa.io.results.ResultFiles;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.report.methods.MacmText;
import sc.fiji.neurometa.space.Workers;

/**
 * One analysis of co-activations from its selection to files and windows: the path that MACM Analysis and Repeat Run
 * share.
 *
 * @param selection the experiments that report the region
 * @param input what their ALE is computed from
 * @param settings how
 * @param about what a record tells of the database
 * @param origin tells the run record where the experiments came from
 * @param computation what computes the ALE
 */
public record MacmRun(Selection selection, AleInput input, AleSettings settings, About about, AleRun.Origin origin,
	AleRun.Computation computation)
{

	/** The run of the same selection with another threshold. */
	MacmRun with(final AleSettings chosen, final AleRun.Origin chosenOrigin, final AleRun.Computation chosenComputation) {
		return new MacmRun(selection, input, chosen, about, chosenOrigin, chosenComputation);
	}

	/**
	 * What a run record tells beside the ALE.
	 *
	 * @param database the database
	 * @param filter which of its experiments were looked at
	 * @param nullModel where random foci fall
	 */
	record About(RunDatabase database, DatabaseFilter filter, NullModel nullModel) {}

	/** The run of a database and a region. */
	public static MacmRun of(final MacmSource source, final RegionChoice region, final MacmChoices choices) {
		final MacmInput input = source.input(choices);
		final Macm.Placed placed = Macm.Placed.of(input, choices.settings());
		final Selection selection = Macm.select(placed, region.region(source.mask().space()), input, choices
			.settings());
		return of(source, selection, Macm.aleInput(selection, placed, input, region.prefix(selection.region())), choices);
	}

	/** The run of a selection that was made. */
	public static MacmRun of(final MacmSource source, final Selection selection, final AleInput input,
		final MacmChoices choices)
	{
		return new MacmRun(selection, input, choices.settings(), new About(source.record(), choices.filter(), choices
			.nullModel()), origin(source), AleRun.Computation.of(choices.leaveOneOut()));
	}

	/** Tells the run record where the experiments of a database came from. */
	private static AleRun.Origin origin(final MacmSource source) {
		final SourceChoices choices = source.choices();
		return (started, seconds, threads, prefix) -> new RunContext(Run.Kind.MAIN_EFFECT.command(), source.source(), Choice
			.word(choices.mask()), choices.maskPath(), Choice.word(choices.sampling()), started, seconds, threads, prefix);
	}

	/** The run of a record. */
	public static MacmRun again(final MacmRecord run) {
		final AleInput input = run.ale().input(ReferenceMasks::named, ReferenceMasks::grayMatter, space -> new Anatomy(Atlases
			.all(space)));
		return new MacmRun(run.selection(input.mask()), input, run.ale().settings(), new About(run.database(), run.filter(),
			run.nullModel()), run.ale()::repetition, AleRun.Computation.again(run.ale()));
	}

	/** Shows and writes the selection; computes nothing. */
	public void preview(final OutputChoice output) {
		final String prefix = output.prefixFor(input.experiments().name());
		lines().forEach(IJ::log);
		selection.warnings().forEach(w -> IJ.log("Warning: " + w));
		output.folder().ifPresent(folder -> MacmFiles.writeSelection(selection, prefix, folder, foci()));
		if (output.show()) SelectionWindows.show(prefix, MacmFigure.of(about.database.name(), selection, input.mask(),
			settings.transform()), MacmTables.selected(selection), MacmText.preview(about.database, selection));
	}

	private Extra foci() {
		return MacmFigure.foci(about.database.name(), selection, input.mask(), settings.transform());
	}

	/** What was found, in sentences. */
	private List<String> lines() {
		return MacmText.selection(about.database, selection);
	}

	/**
	 * What came out.
	 *
	 * @param result the result
	 * @param record its record
	 * @param methods the text about it
	 */
	record Done(MacmResult result, MacmRecord record, String methods) {}

	/** Computes, writes and shows; the record tells what came out. */
	public MacmRecord run(final Context context, final OutputChoice output, final int threads) {
		final String prefix = output.prefixFor(input.experiments().name());
		output.folder().ifPresent(folder -> ResultFiles.checkWritable(folder, prefix));
		lines().forEach(IJ::log);
		final Done done;
		try (TaskProgress progress = TaskProgress.start(context.service(TaskService.class), Run.Kind.MACM.command())) {
			done = compute(output.place(prefix), threads, progress, context.service(LogService.class));
		}
		if (output.show()) new ResultWindows(ResultModels.of(ResultWindows.title(prefix), done.result), done.methods, ResultWindows
			.report(output.folder(), prefix), Stream.concat(Stream.of(new ResultWindows.Further("region", "Region", "What the map has " +
				"in the region itself, where convergence is by construction.", MacmTables.region(done.result))), ResultWindows
					.leaveOneOut("", done.result.ale()).stream()).toList()).show();
		return done.record;
	}

	/** Computes and, where a folder is given, writes. */
	Done compute(final LongRun.Place place, final int threads, final Progress progress, final LogService log) {
		return LongRun.run(place, () -> RunIdentity.of(input, settings), run -> compute(run, place, threads, progress, log));
	}

	private Done compute(final LongRun run, final LongRun.Place place, final int threads, final Progress progress,
		final LogService log)
	{
		final String prefix = place.prefix();
		final int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
		final MacmResult result = Workers.with(workers, () -> Macm.result(selection, computation.run(input,
			settings, run.driver(), progress)));
		final MacmRecord record = MacmRecord.of(result, about.database, about.filter, about.nullModel, origin.context(run
			.started(), run.seconds(), workers, prefix));
		final String methods = MacmText.of(record);
		place.folder().ifPresent(to -> {
			progress.stage("Writing files");
			MacmFiles.write(result, record, to, methods, foci(), List.of(AleFigure.mosaic(prefix, result
				.ale())), progress::check);
			ReportOf.write(List.of(new RunFolder(to, prefix)), progress, log);
		});
		return new Done(result, record, methods);
	}

	/** Whether a run with this record has computed the same. */
	boolean isAnsweredBy(final MacmRecord record) {
		return record.answers(selection, input, settings, about.nullModel, about.filter) && record.ale().leaveOneOut()
			.isPresent() == computation.leavesOneOut();
	}
}
