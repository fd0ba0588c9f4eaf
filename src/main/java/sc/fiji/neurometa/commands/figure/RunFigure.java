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
package sc.fiji.neurometa.commands.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.InputTables;
import sc.fiji.neurometa.io.results.NullFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.ui.figure.ExperimentFoci;
import sc.fiji.neurometa.ui.plot.RunPlots;
import sc.fiji.neurometa.ui.render.Figure;

/** A plot of a run, from its record and the tables next to it. */
public final class RunFigure {

	/** The property by which the experiments of a contrast are told apart. */
	private static final String LITERATURE = "literature";

	private RunFigure() {}

	/**
	 * The plot, with the name of the run above it.
	 *
	 * @param kind what to draw
	 * @param record its {@code P_run.json}
	 * @throws InputException when a file is missing, or the run is not of the kind that has such a plot
	 */
	public static Figure of(final FigureKind.OfRun kind, final Path record) {
		return of(kind, record, ExperimentFoci.BY_EXPERIMENT);
	}

	/** The same, of foci on the brain with colours by tags or a property. */
	public static Figure of(final FigureKind.OfRun kind, final Path record, final String by) {
		return of(kind, record, by, name -> name);
	}

	/** The plot with a title in large letters. */
	public static Figure of(final FigureKind.OfRun kind, final Path record, final String by, final String title) {
		return of(kind, record, by, name -> title);
	}

	private static Figure of(final FigureKind.OfRun kind, final Path record, final String by,
		final UnaryOperator<String> title)
	{
		final RunFolder files = RunFolder.of(record);
		final Run run = files.record();
		return run.on(switch (kind) {
			case FOCI -> foci(title.apply(name(run)), record);
			case NULL -> nullMaxima(title.apply(heading(run)), files, record);
			case CONTRIBUTIONS -> contributions(title.apply(heading(run)), files, record);
			case FOCI_ON_BRAIN -> onBrain(title.apply(name(run)), files, record, by);
		});
	}

	private static String name(final Run run) {
		return run.outputPrefix().replace('_', ' ');
	}

	/** A contrast is drawn in its first direction. */
	private static String heading(final Run run) {
		return run.on(Run.Cases.<String> otherwise(RunFigure::name)
			.withContrast(contrast -> contrast.settings().nameA() + " \u2212 " + contrast.settings().nameB()));
	}

	private static Run.Cases<Figure> foci(final String heading, final Path record) {
		return ofAle(ale -> RunPlots.foci(heading, ale.experiments()), record, "foci").withContrast(contrast -> RunPlots
			.foci(heading, Stream.concat(contrast.a().experiments().stream(), contrast.b().experiments().stream()).toList()));
	}

	/** The foci as they were analysed; of a contrast those of both literatures, by default a colour for each. */
	private static Run.Cases<Figure> onBrain(final String heading, final RunFolder files, final Path record,
		final String by)
	{
		return ofAle(ale -> ExperimentFoci.of(heading, InputTables.placed(files, ale), ale.mask().space(), by), record,
			"foci")
				.withContrast(contrast -> ExperimentFoci.of(heading, ofBoth(files, contrast), contrast.a().mask().space(),
					ExperimentFoci.isByExperiment(by) ? LITERATURE : by));
	}

	/** The experiments of both literatures, each with the name of its own as a property. */
	private static List<Experiment> ofBoth(final RunFolder files, final ContrastRecord contrast) {
		final List<Experiment> both = new ArrayList<>();
		for (final Group group : Group.values())
			InputTables.placed(files.part(group.name()), group.of(contrast.a(), contrast.b()))
				.forEach(e -> both.add(e.with(e.about().or(
					About.of(List.of(LITERATURE + "=" + group.of(contrast.settings().nameA(), contrast.settings().nameB())))))));
		return both;
	}

	private static Run.Cases<Figure> nullMaxima(final String heading, final RunFolder files, final Path record) {
		return ofAle(ale -> RunPlots.nullMaxima(heading, ale, NullFiles.table(files, ale)), record, "the null distribution")
			.withContrast(contrast -> {
				final Group more = contrast.settings().tails().tests(Group.A) ? Group.A : Group.B;
				final RunResult.Limit limit = contrast.result().limit(more).orElseThrow(() -> new InputException(record +
					" is the record of a contrast without a null distribution of maxima. It would have one with contrast_method = " +
					"pooled or whole_mask."));
				return RunPlots.nullMaxima(heading, contrast, more, NullFiles.relabelings(files, contrast, more, limit));
			});
	}

	private static Run.Cases<Figure> contributions(final String heading, final RunFolder files, final Path record) {
		return ofAle(ale -> contributions(heading, ClusterFiles.of(files, ale, ReferenceMasks::named)), record,
			"contributions").withContrast(
				contrast -> contributions(heading, ClusterFiles.direction(files, contrast, Group.A, ReferenceMasks::named)));
	}

	private static Figure contributions(final String heading, final ClusterFiles found) {
		return RunPlots.contributions(heading, found.clusters(), found.contributions());
	}

	/** What is drawn of an ALE, also of the one of a MACM; other runs are refused. */
	private static Run.Cases<Figure> ofAle(final Function<RunRecord, Figure> drawn, final Path record,
		final String what)
	{
		return Run.Cases.<Figure> otherwise(run -> {
			throw new InputException(record + " is the record of " + run.command() + ", from which " + what +
				" cannot be drawn. Give that of an ALE Meta-Analysis or a MACM Analysis.");
		}).withAle(drawn).withMacm(macm -> drawn.apply(macm.ale()));
	}
}
