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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.log.LogService;

import ij.IJ;
import ij.ImagePlus;
import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.analysis.macm.MacmInput;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.MacmSettings;
import sc.fiji.neurometa.analysis.macm.MacmTask;
import sc.fiji.neurometa.analysis.macm.SeedFoci;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.commands.figure.AleFigure;
import sc.fiji.neurometa.commands.figure.MacmFigure;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.results.MacmFiles;
import sc.fiji.neurometa.io.results.MacmTables;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunBaseRateDatabase;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.report.methods.MacmText;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.WindowLayout;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/**
 * One analysis of co-activations from its selection to files and windows: the path that MACM Analysis, Atlas MACM, Repeat
 * Run and Rethreshold Result share.
 *
 * @param task what is computed
 * @param about the entries about the database in a record
 * @param origin states in the run record where the experiments came from
 * @param computation what computes the ALE
 */
public record MacmRun(MacmTask task, About about, AleRun.Origin origin, AleComputation computation)
	implements AnalysisRun<MacmResult, MacmRecord>
{

	/** The run of the same selection with another threshold. */
	MacmRun with(final AleSettings chosen, final AleRun.Origin chosenOrigin, final AleComputation chosenComputation) {
		return new MacmRun(task.with(chosen), about, chosenOrigin, chosenComputation);
	}

	/**
	 * The entries of a run record in addition to those of the ALE.
	 *
	 * @param database the database
	 * @param macm which of its experiments are searched, and where random foci fall
	 */
	record About(RunDatabase database, MacmSettings macm) {}

	/** The run of a database and a region. */
	public static MacmRun of(final MacmSource source, final RegionChoice region, final MacmChoices choices) {
		final MacmInput input = source.input(choices);
		final Macm.Placed placed = Macm.Placed.of(input, choices.settings());
		final Selection selection = Macm.select(placed, region.region(source.mask().space()), input, choices.settings());
		return of(source,
			new MacmTask(selection,
				Macm.aleInput(selection, placed, input, choices.settings(), region.prefix(selection.region())),
				choices.settings(), choices.macm().correction()),
			choices);
	}

	/** The run of a selection that was made. */
	static MacmRun of(final MacmSource source, final MacmTask task, final MacmChoices choices) {
		return new MacmRun(task, new About(source.record(), choices.macm()),
			task.input().database().<AleRun.Origin> map(database -> {
				final RunBaseRateDatabase.Origin rates = source.baseRates(choices);
				return how -> source.choices().context(source.source(), how).with(rates);
			}).orElse(how -> source.choices().context(source.source(), how)), choices.computation());
	}

	/** The run of a record. */
	public static MacmRun again(final MacmRecord run) {
		final AleInput input = AleRun.input(run.ale());
		return new MacmRun(new MacmTask(run.selection(input.mask()), input, run.ale().settings(), run.correction()),
			new About(run.database(), run.macm()), run.ale()::repetition, AleRun.computation(run.ale()));
	}

	/** Shows and writes the selection; computes nothing. */
	public RunOutputs preview(final Context context, final OutputChoice output) {
		final String prefix = output.prefixFor(name());
		final Selection selection = task.selection();
		announce();
		selection.warnings().forEach(w -> IJ.log("Warning: " + w));
		final String name = prefix + " selected foci";
		output.folder().ifPresent(folder -> MacmFiles.writeSelection(selection, prefix, folder));
		final Attempt attempt = new Attempt(Progress.NONE, context.service(LogService.class));
		output.folder().ifPresent(
			folder -> PicturesOf.write(new RunFolder(folder, prefix), List.of(foci()), attempt.progress(), attempt.log()));
		final Optional<ImagePlus> picture = attempt.draw(name,
			() -> MacmFigure.of(about.database.name(), selection, task.input().mask(), task.settings().transform()));
		final String text = MacmText.preview(about.database, selection, correction());
		if (output.show()) show(prefix, picture.stream().toList(), text);
		final RunOutputs outputs = new RunOutputs(prefix, Map.of());
		MacmFiles.parts(outputs.parts(task.input().mask(), ""), selection);
		outputs.methods(text);
		picture.ifPresent(image -> outputs.image("selected_foci", image));
		return outputs;
	}

	/** What a trial chooses as correction, in a sentence; empty where it is chosen by hand. */
	private List<String> correction() {
		if (!task.correction().isOpen()) return List.of();
		try {
			final MacmTask decided = task.decided(PermutationDriver.PLAIN, Progress.NONE);
			return decided.correction().trial().map(t -> MacmText.correction(t, decided.settings().voxelP())).stream()
				.toList();
		}
		catch (final InputException e) {
			return List.of("correction = auto cannot choose yet. " + e.getMessage());
		}
	}

	/** Shows the selected experiments, the picture of their foci, and the text about them. */
	private void show(final String prefix, final List<ImagePlus> pictures, final String text) {
		final String experiments = prefix + " selected experiments", title = prefix + " selection";
		if (ResultTables.canShow()) for (final ImagePlus foci : pictures) {
			foci.show();
			// the picture is sized for print: on the screen a third of that leaves room for the table
			StackDisplay.zoom(foci, 1.0 / 3);
		}
		TextWindows.show(experiments, MacmTables.selected(task.selection()));
		MarkdownWindow.show(title, text);
		WindowLayout.arrange(pictures.stream().map(ImagePlus::getTitle).toList(), List.of(experiments, title));
	}

	private Extra foci() {
		return MacmFigure.foci(about.database.name(), task.selection(), task.input().mask(), task.settings().transform());
	}

	/** Whether a run with this record has computed the same. */
	boolean isAnsweredBy(final MacmRecord record) {
		return record.answers(task, about.macm) && record.ale().leaveOneOut().isPresent() == computation.leavesOneOut();
	}

	@Override
	public Run.Kind kind() {
		return Run.Kind.MACM;
	}

	@Override
	public String name() {
		return task.input().experiments().name();
	}

	@Override
	public void announce() {
		MacmText.selection(about.database, task.selection()).forEach(IJ::log);
	}

	@Override
	public Optional<Supplier<RunIdentity>> identity() {
		return Optional.of(() -> {
			final RunIdentity identity = RunIdentity.of(task.input(), task.settings());
			return task.correction().isOpen() ? identity.withAutoCorrection() : identity;
		});
	}

	/** Says how many experiments were selected, which is all there is to know before a preview. */
	public void noteSelection(final Findings findings) {
		final Selection selection = task.selection();
		findings.note(Numbers.count(selection.size(), "experiment reports", "experiments report") + " the region " +
			selection.region().name() + ", of " + Numbers.count(selection.searched().experiments()) + " searched in " +
			about.database.name() + ".");
	}

	@Override
	public void checkInput(final Findings findings) {
		noteSelection(findings);
		findings.check("default_subjects", () -> FociText.tell(task.input().experiments(),
			PreparedFoci.of(task.input(), task.settings()), task.settings(), "", findings));
		if (computation.leavesOneOut()) findings.check("leave_one_out",
			() -> LeaveOneOut.checkMemory(task.input().experiments(), task.input().mask(), task.settings()));
	}

	@Override
	public MacmResult compute(final PermutationDriver driver, final Progress progress) {
		final MacmTask decided = task.decided(driver, progress);
		decided.correction().trial().ifPresent(trial -> IJ.log(MacmText.correction(trial, decided.settings().voxelP())));
		return decided.run(computation, driver, progress);
	}

	@Override
	public MacmRecord record(final MacmResult result, final Circumstances how) {
		return MacmRecord.of(result, about.database, about.macm, origin.context(how));
	}

	@Override
	public String methods(final MacmRecord record) {
		return MacmText.of(record);
	}

	@Override
	public void write(final Outcome<MacmResult, MacmRecord> outcome, final Path folder, final Runnable check) {
		MacmFiles.write(outcome.result(), outcome.record(), folder, outcome.methods(),
			Stream.concat(Stream.of(ReportOf.experiments(outcome.record().ale(), outcome.result().ale())),
				ReportOf.supplement(outcome.record()).stream()).toList(),
			check);
	}

	@Override
	public List<Extra> pictures(final Outcome<MacmResult, MacmRecord> outcome) {
		return List.of(foci(), AleFigure.mosaic(outcome.record().outputPrefix(), outcome.result().ale()));
	}

	@Override
	public ResultModel model(final String prefix, final MacmResult result) {
		return ResultModels.of(ResultWindows.title(prefix), result);
	}

	@Override
	public void parts(final MacmResult result, final RunOutputs to) {
		MacmFiles.parts(to.parts(result.ale().mask(), ""), result);
		MacmFiles.parts(to.parts(result.ale().mask(), ""), result.selection());
	}

	@Override
	public List<ResultWindows.Further> tables(final MacmResult result) {
		return Stream
			.concat(Stream.of(ResultWindows.region(SeedFoci.of(result.ale().input()).clause(), MacmTables.region(result))),
				ResultWindows.leaveOneOut("", result.ale()).stream())
			.toList();
	}
}
