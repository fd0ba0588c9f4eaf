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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.contrast.Contrast;
import sc.fiji.neurometa.analysis.contrast.ContrastInput;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.analysis.literature.SharedExperiments;
import sc.fiji.neurometa.commands.figure.AleFigure;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.results.AleFiles;
import sc.fiji.neurometa.io.results.ContrastFiles.Texts;
import sc.fiji.neurometa.io.results.ContrastFiles;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunBaseRateDatabase;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.methods.ContrastText;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.ui.viewer.LinkButton;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/**
 * One contrast from its input to files and windows: the path that ALE Contrast Analysis and Repeat Run share.
 *
 * @param input what it is computed from
 * @param ale how the main effects are computed
 * @param contrast how they are compared
 * @param origin states in the run record where the input came from
 * @param leaveOneOut whether experiments are left out of the main effects, one at a time
 */
public record ContrastRun(ContrastInput input, AleSettings ale, ContrastSettings contrast, Origin origin,
	boolean leaveOneOut) implements AnalysisRun<ContrastResult, ContrastRecord>
{

	/** The origin of the literatures of a run. */
	@FunctionalInterface
	interface Origin {

		/** The context of a main effect, in whose literature some experiments may be left out. */
		RunContext context(Group group, List<String> leftOut, Circumstances how);
	}

	/** The run of two literatures with the masks of a dialog's choices. */
	public static ContrastRun of(final Literature a, final Literature b, final SourceChoices choices,
		final BaseRateChoice rates, final AleSettings ale, final ContrastSettings contrast, final boolean leaveOneOut)
	{
		final ExperimentSet both = new ExperimentSet("",
			Stream.concat(a.experiments().experiments().stream(), b.experiments().experiments().stream()).toList());
		final Mask mask = choices.mask(both);
		final ContrastInput input = new ContrastInput(a.experiments(), b.experiments(), mask,
			choices.sampling().sampling(mask, ale), choices.anatomy(mask.space()));
		final Origin origin = (group, leftOut, how) -> choices.context(group.of(a, b).source().without(leftOut), how);
		final Optional<BaseRateSource> database = rates.source(ale);
		if (database.isEmpty()) return new ContrastRun(input, ale, contrast, origin, leaveOneOut);
		final RunBaseRateDatabase.Origin from = database.get().origin();
		final AleInput plain = input.mainEffect(a.experiments()),
			first = plain.with(database.get().database(plain, ale, rates.unit()), rates.nullModel() == NullModel.BASE_RATE);
		return new ContrastRun(input.with(ContrastInput.BaseRates.of(first)), ale, contrast,
			(group, leftOut, how) -> origin.context(group, leftOut, how).with(from), leaveOneOut);
	}

	/** The run of a record. */
	public static ContrastRun again(final ContrastRecord record) {
		return new ContrastRun(record.input(new RepeatReference()), record.mainEffects(), record.settings(),
			(group, leftOut, how) -> group.of(record.a(), record.b()).repetition(how), record.a().leaveOneOut().isPresent());
	}

	@Override
	public Run.Kind kind() {
		return Run.Kind.CONTRAST;
	}

	@Override
	public String name() {
		return (contrast.nameA() + "_vs_" + contrast.nameB()).replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
	}

	@Override
	public Optional<Supplier<RunIdentity>> identity() {
		return Optional.of(() -> RunIdentity.of(input, ale, contrast));
	}

	@Override
	public void checkInput(final Findings findings) {
		findings.check("", () -> Contrast.check(input, ale, contrast));
		if (leaveOneOut) findings.check("leave_one_out", () -> {
			LeaveOneOut.checkMemory(input.a(), input.mask(), ale);
			LeaveOneOut.checkMemory(input.b(), input.mask(), ale);
		});
		checkInput(input.a(), "foci_file_a", contrast.nameA(), findings);
		checkInput(input.b(), "foci_file_b", contrast.nameB(), findings);
		findings.check("", () -> findings.note(
			FociText.overlap(Overlap.separate(input.a(), input.b(), ale, input.mask().space(), SharedExperiments.KEEP_A))));
	}

	private void checkInput(final ExperimentSet group, final String key, final String name, final Findings findings) {
		findings.check(key,
			() -> FociText.tell(group, PreparedFoci.of(group, input.mask(), ale), ale, name + ": ", findings));
	}

	@Override
	public ContrastResult compute(final PermutationDriver driver, final Progress progress) {
		if (!leaveOneOut) return Contrast.run(input, ale, contrast, driver, progress);
		LeaveOneOut.checkMemory(input.a(), input.mask(), ale);
		LeaveOneOut.checkMemory(input.b(), input.mask(), ale);
		final ContrastResult result = Contrast.run(input, ale, contrast, driver, progress);
		return result.withMainEffects(LeaveOneOut.clusters(result.a(), driver.of("A"), progress.of(contrast.nameA())),
			LeaveOneOut.clusters(result.b(), driver.of("B"), progress.of(contrast.nameB())));
	}

	@Override
	public ContrastRecord record(final ContrastResult result, final Circumstances how) {
		return ContrastRecord.of(result, ale, origin.context(Group.A, leftOut(input.a(), result.a()), how.of("A")),
			origin.context(Group.B, leftOut(input.b(), result.b()), how.of("B")), how);
	}

	private static List<String> leftOut(final ExperimentSet read, final MainEffectResult result) {
		return read.experiments().stream().filter(e -> !result.input().experiments().experiments().contains(e))
			.map(Experiment::name).toList();
	}

	@Override
	public String methods(final ContrastRecord record) {
		return ContrastText.of(record);
	}

	@Override
	public void write(final Outcome<ContrastResult, ContrastRecord> outcome, final Path folder, final Runnable check) {
		final ContrastResult result = outcome.result();
		final ContrastRecord record = outcome.record();
		ContrastFiles.write(result, record, folder, new Texts(outcome.methods(), List.of()),
			new Texts(MethodsText.of(record.a()), List.of()), new Texts(MethodsText.of(record.b()), List.of()), check);
	}

	@Override
	public List<Extra> pictures(final Outcome<ContrastResult, ContrastRecord> outcome) {
		final ContrastResult result = outcome.result();
		return List.of(AleFigure.contrast(result), AleFigure.conjunction(result),
			mainEffect("A", contrast.nameA(), result.a()), mainEffect("B", contrast.nameB(), result.b()));
	}

	private static Extra mainEffect(final String part, final String name, final MainEffectResult result) {
		final Extra mosaic = AleFigure.mosaic(name, result);
		return new Extra(part + "_" + mosaic.name(), mosaic.maker());
	}

	@Override
	public List<RunFolder> reports(final RunFolder files) {
		return List.of(files, files.part("A"), files.part("B"));
	}

	@Override
	public ResultModel model(final String prefix, final ContrastResult result) {
		return ResultModels.of(ResultWindows.title(prefix), result);
	}

	@Override
	public void parts(final ContrastResult result, final RunOutputs to) {
		ContrastFiles.parts(to.parts(result.mask(), ""), result);
		AleFiles.parts(to.parts(result.mask(), "A_"), result.a());
		AleFiles.parts(to.parts(result.mask(), "B_"), result.b());
	}

	@Override
	public List<ResultWindows.Further> tables(final ContrastResult result) {
		return Stream
			.concat(ResultWindows.leaveOneOut("A", result.a()).stream(), ResultWindows.leaveOneOut("B", result.b()).stream())
			.toList();
	}

	@Override
	public List<LinkButton> parts(final String prefix, final Outcome<ContrastResult, ContrastRecord> outcome) {
		return List.of(mainEffect(prefix + "_A", contrast.nameA(), outcome.result().a(), outcome.record().a()),
			mainEffect(prefix + "_B", contrast.nameB(), outcome.result().b(), outcome.record().b()));
	}

	private static LinkButton mainEffect(final String prefix, final String name, final MainEffectResult result,
		final RunRecord record)
	{
		final boolean isA = prefix.endsWith("_A");
		return ResultHome.mainEffect(isA ? "A" : "B", name,
			() -> new ResultWindows(ResultModels.of(ResultWindows.title(prefix), result), MethodsText.of(record),
				Optional.empty(), ResultWindows.leaveOneOut("", result),
				ResultHome.of(record, new CompletableFuture<>(), List.of())).show());
	}
}
