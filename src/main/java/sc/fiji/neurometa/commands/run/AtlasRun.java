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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.scijava.Context;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import ij.IJ;
import ij.ImagePlus;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.macm.AtlasRegions;
import sc.fiji.neurometa.analysis.macm.AtlasSelection;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.analysis.macm.MacmInput;
import sc.fiji.neurometa.analysis.macm.MacmTask;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.RunLock;
import sc.fiji.neurometa.io.results.AtlasFiles;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.io.results.ResultFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.figure.FigureFile;
import sc.fiji.neurometa.ui.plot.MatrixPlot;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.Figure;

/**
 * The co-activations of all regions of an atlas. The database is searched once; then each region is computed and
 * written into its own folder. A region that is there already, computed from the same input, is not computed
 * again, so that a run that was stopped can be resumed.
 *
 * @param atlas the atlas
 * @param regions the tasks, one per region
 * @param source the database
 * @param choices how
 */
public record AtlasRun(AtlasChoice atlas, AtlasRegions regions, MacmSource source, MacmChoices choices) {

	private static final String COMMAND = "Atlas MACM", DONE = "done";

	/** The run of a database and an atlas. */
	public static AtlasRun of(final MacmSource source, final AtlasChoice atlas, final MacmChoices choices) {
		final AleSettings settings = choices.settings();
		final MacmInput input = source.input(choices);
		final Macm.Placed placed = Macm.Placed.of(input, settings);
		final AtlasSelection selection =
			AtlasSelection.of(placed, atlas.atlas(), atlas.wanted(), source.mask().space(), settings.transform());
		return new AtlasRun(atlas, AtlasRegions.of(placed, selection, input, settings, RegionChoice::fileName), source,
			choices);
	}

	/** Checks before a run what would end it, and collects what there is to know. */
	public void check(final Path folder, final OutputChoice output, final Findings findings) {
		findings.check("output_directory",
			() -> ResultFiles.checkWritable(folder, output.prefixFor(atlas.name() + "_macm")));
		output.askBeforeReplacing(findings, output.prefixFor(atlas.name() + "_macm"), this::isThere, "regions of a run",
			"of which those with the same input and settings stay and the others would be replaced");
		findings.note(Numbers.count(regions.selection().regions().size(), "region", "regions") + " of " +
			atlas.atlas().labels().atlas() + "; " +
			Numbers.count(regions.selection().selections().get(0).searched().experiments(), "experiment", "experiments") +
			" searched in " + source.file().database().name() + ".");
	}

	/** Whether a folder holds the table of such a run, or one of its regions. */
	private boolean isThere(final Path folder, final String prefix) {
		return Files.exists(folder.resolve(prefix + "_atlas.csv")) ||
			regions.selection().regions().stream().map(RegionChoice::fileName)
				.anyMatch(name -> Files.exists(folder.resolve(prefix + "_" + name).resolve(name + "_run.json")));
	}

	/** Computes what is not there yet, writes, and shows the matrix. */
	@SuppressWarnings("try")
	public RunOutputs run(final Context context, final Path folder, final OutputChoice output, final int threads) {
		final String prefix = output.prefixFor(atlas.name() + "_macm");
		ResultFiles.checkWritable(folder, prefix);
		final Rows rows = new Rows(folder, prefix, output.resume() ? LongRun.Start.RESUMED_IF_SAME : LongRun.Start.NEW,
			threads, context.service(LogService.class));
		try (RunLock lock = RunLocks.of(folder, prefix);
				TaskProgress progress = TaskProgress.start(context.service(TaskService.class), COMMAND, prefix))
		{
			regions.forEach(rows, progress);
			AtlasFiles.write(folder, prefix, regions.selection(), rows.list);
		}
		final Attempt attempt = new Attempt(Progress.NONE, rows.log);
		PicturesOf.write(new RunFolder(folder, prefix),
			List.of(new Extra("coactivation.png", out -> FigureFile.PNG.write(picture(), Figure.DOTS_PER_INCH, out))),
			attempt.progress(), attempt.log());
		final Optional<ImagePlus> matrix = attempt.draw(prefix + " co-activation", this::picture);
		if (output.show()) OpenedAtlas.show(prefix, folder, AtlasFiles.atlas(prefix, rows.list), matrix.stream().toList());
		final RunOutputs outputs = new RunOutputs(prefix, Map.of());
		AtlasFiles.parts(outputs.parts(source.mask(), ""), prefix, regions.selection(), rows.list);
		matrix.ifPresent(image -> outputs.image("coactivation", image));
		return outputs;
	}

	/** The outcome of the regions. */
	private final class Rows implements AtlasRegions.Visitor {

		private final List<AtlasFiles.Row> list = new ArrayList<>();
		private final Path folder;
		private final String prefix;
		private final LongRun.Start start;
		private final int threads;
		private final LogService log;

		Rows(final Path folder, final String prefix, final LongRun.Start start, final int threads, final LogService log) {
			this.folder = folder;
			this.prefix = prefix;
			this.start = start;
			this.threads = threads;
			this.log = log;
		}

		@Override
		public void skip(final Selection selection, final AtlasRegions.Obstacle obstacle) {
			list.add(new AtlasFiles.Row(selection, Choice.word(obstacle), Optional.empty()));
		}

		@Override
		public void visit(final MacmTask task, final Progress progress) {
			final MacmRun run = MacmRun.of(source, task, choices);
			final String name = run.name();
			final Path own = folder.resolve(prefix + "_" + name);
			final MacmRecord record = finished(run, own.resolve(name + "_run.json"))
				.orElseGet(() -> run.run(new LongRun.Place(Optional.of(own), name, start), threads, progress, log).record());
			list.add(new AtlasFiles.Row(task.selection(), DONE, Optional.of(AtlasFiles.Computed.of(record))));
		}
	}

	/** The record of a region that is there already, if it is what would be computed. */
	private static Optional<MacmRecord> finished(final MacmRun run, final Path file) {
		if (!Files.exists(file)) return Optional.empty();
		try {
			final Optional<MacmRecord> before = RunRecords.read(file)
				.on(Run.Cases.<Optional<MacmRecord>> otherwise(other -> Optional.empty()).withMacm(Optional::of))
				.filter(run::isAnsweredBy);
			if (before.isPresent()) IJ.log(COMMAND + ": " + run.task().selection().region().name() + " is there already.");
			return before;
		}
		catch (final InputException damaged) {
			return Optional.empty();
		}
	}

	private Figure picture() {
		final AtlasSelection selection = regions.selection();
		return MatrixPlot.of(selection.jaccard(), selection.regions(),
			new ColorCaption("Co-activation of the regions of " + atlas.atlas().labels().atlas(),
				String.format(Locale.ROOT,
					"%,d experiments of %s: those that report both regions, as a share of " + "those that report either",
					selection.selections().get(0).searched().experiments(), source.file().database().name()),
				"Jaccard index"));
	}
}
