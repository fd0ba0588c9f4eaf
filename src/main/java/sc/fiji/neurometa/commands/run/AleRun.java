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
import java.util.Optional;
import java.util.function.Supplier;

import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.commands.figure.AleFigure;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.results.AleFiles;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunBaseRateDatabase;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSource;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/**
 * One ALE from its input to files and windows: the path that ALE Meta-Analysis, Repeat Run and Rethreshold Result share.
 *
 * @param input what it is computed from
 * @param settings how
 * @param origin states in the run record where the input came from
 * @param computation what computes it
 */
public record AleRun(AleInput input, AleSettings settings, Origin origin, AleComputation computation)
	implements AnalysisRun<MainEffectResult, RunRecord>
{

	/** The origin of the input of a run. */
	@FunctionalInterface
	interface Origin {

		/** The context of a run. */
		RunContext context(Circumstances how);
	}

	/** The run of a literature with the masks of a dialog's choices. */
	public static AleRun of(final Literature foci, final SourceChoices choices, final BaseRateChoice rates,
		final AleSettings settings, final AleComputation computation)
	{
		final Mask mask = choices.mask(foci.experiments());
		final RunSource source = foci.source();
		final AleInput input = new AleInput(foci.experiments(), mask, choices.sampling().sampling(mask, settings),
			choices.anatomy(mask.space()));
		final Optional<BaseRateSource> database = rates.source(settings);
		if (database.isEmpty()) return new AleRun(input, settings, how -> choices.context(source, how), computation);
		final RunBaseRateDatabase.Origin origin = database.get().origin();
		return new AleRun(
			input.with(database.get().database(input, settings, rates.unit()), rates.nullModel() == NullModel.BASE_RATE),
			settings, how -> choices.context(source, how).with(origin), computation);
	}

	/** The run of a record. */
	public static AleRun again(final RunRecord run) {
		return new AleRun(input(run), run.settings(), run::repetition, computation(run));
	}

	/** The input of the run of a record. */
	static AleInput input(final RunRecord run) {
		return run.input(new RepeatReference());
	}

	/** As in the run of a record; where its threshold was moved, with the number of permutations of the first threshold. */
	static AleComputation computation(final RunRecord run) {
		final Optional<StopOutcome> ended = run.rethresholded().flatMap(moved -> run.result().ended());
		if (ended.isPresent())
			return (input, settings, driver, progress) -> MainEffect.again(input, settings, ended.get(), driver, progress);
		return run.leaveOneOut().isPresent() ? AleComputation.LEAVE_ONE_OUT : AleComputation.PLAIN;
	}

	@Override
	public Run.Kind kind() {
		return Run.Kind.MAIN_EFFECT;
	}

	@Override
	public String name() {
		return input.experiments().name();
	}

	@Override
	public Optional<Supplier<RunIdentity>> identity() {
		return Optional.of(() -> RunIdentity.of(input, settings));
	}

	@Override
	public void checkInput(final Findings findings) {
		final Supplier<PreparedFoci> foci = findings.of("foci_file", () -> PreparedFoci.of(input, settings));
		findings.check("leave_one_out", () -> {
			foci.get();
			if (computation.leavesOneOut()) LeaveOneOut.checkMemory(input.experiments(), input.mask(), settings);
		});
		findings.check("", () -> FociText.tell(input.experiments(), foci.get(), settings, "", findings));
	}

	@Override
	public MainEffectResult compute(final PermutationDriver driver, final Progress progress) {
		return computation.run(input, settings, driver, progress);
	}

	@Override
	public RunRecord record(final MainEffectResult result, final Circumstances how) {
		return RunRecord.of(result, origin.context(how));
	}

	@Override
	public String methods(final RunRecord record) {
		return MethodsText.of(record);
	}

	@Override
	public void write(final Outcome<MainEffectResult, RunRecord> outcome, final Path folder, final Runnable check) {
		AleFiles.write(outcome.result(), outcome.record(), folder, outcome.methods(), List.of(), check);
	}

	@Override
	public List<Extra> pictures(final Outcome<MainEffectResult, RunRecord> outcome) {
		return List.of(AleFigure.mosaic(outcome.record().outputPrefix(), outcome.result()));
	}

	@Override
	public ResultModel model(final String prefix, final MainEffectResult result) {
		return ResultModels.of(ResultWindows.title(prefix), result);
	}

	@Override
	public void parts(final MainEffectResult result, final RunOutputs to) {
		AleFiles.parts(to.parts(result.mask(), ""), result);
	}

	@Override
	public List<ResultWindows.Further> tables(final MainEffectResult result) {
		return ResultWindows.leaveOneOut("", result);
	}
}
