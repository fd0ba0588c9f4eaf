package sc.fiji.neurometa.commands.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.scijava.Context;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import ij.IJ;
import ij.ImagePlus;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.macm.AtlasSelection;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.analysis.macm.MacmInput;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.AtlasFiles;
import sc.fiji.neurometa.io.results.ResultFiles;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.WindowLayout;
import sc.fiji.neurometa.ui.figure.FigureFile;
import sc.fiji.neurometa.ui.plot.MatrixPlot;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.Figure;

/**
 * The co-activations of all regions of an atlas. The database is gone through once; then region after region is computed
 * and written into a folder of its own. A region that is there already, computed from the same input, is not computed
 * again, so that a run that was stopped can be gone on with.
 *
 * @param atlas the atlas
 * @param selection the experiments of all regions
 * @param regions the run of each region; empty where no experiment reports it or it lies outside the mask
 * @param database name of the database
 */
public record AtlasRun(AtlasChoice atlas, AtlasSelection selection, List<Optional<MacmRun>> regions, String database) {

	public static AtlasRun of(final MacmSource source, final AtlasChoice atlas, final MacmChoices choices) {
		final Mask mask = source.mask();
		final AleSettings settings = choices.settings();
		final MacmInput input = source.input(choices);
		final Macm.Placed placed = Macm.Placed.of(input, settings);
		final AtlasSelection selection = AtlasSelection.of(placed, atlas.labels(), atlas.file(), atlas.wanted(), mask
			.space(), settings.transform());
		final Optional<BaseRate> baseRate = Macm.baseRate(placed, input);
		final List<Optional<MacmRun>> regions = selection.selections().stream().map(s -> Optional.of(s).filter(t -> t
			.size() > 0 && isInMask(t, mask, settings)).map(t -> MacmRun.of(source, t, new AleInput(t.asRead(RegionChoice
				.fileName(t.region().name())), mask, input.sampling(), input.anatomy(), baseRate), choices))).toList();
		return new AtlasRun(atlas, selection, regions, source.file().database().name());
	}

	/** Whether the region lies in the mask, and at least one focus of the experiments that report it does. */
	private static boolean isInMask(final Selection selection, final Mask mask, final AleSettings settings) {
		try {
			selection.region().ordinals(mask, settings.transform());
			return selection.experiments().stream().flatMap(s -> s.placed().foci().stream()).anyMatch(f -> {
				final int voxel = mask.grid().nearestVoxel(f.xMm(), f.yMm(), f.zMm());
				return voxel >= 0 && mask.contains(voxel);
			});
		}
		catch (final InputException outside) {
			return false;
		}
	}

	/** Computes what is not there yet, writes, and shows the matrix. */
	public void run(final Context context, final Path folder, final OutputChoice output, final int threads) {
		final String prefix = output.prefixFor(atlas.name() + "_macm");
		ResultFiles.checkWritable(folder, prefix);
		final List<AtlasFiles.Row> rows = new ArrayList<>();
		try (TaskProgress progress = TaskProgress.start(context.service(TaskService.class), "Atlas MACM")) {
			for (int r = 0; r < regions.size(); r++)
				rows.add(region(r, new LongRun.Place(Optional.of(folder), prefix, output.resume()), threads, progress, context.service(
					LogService.class)));
		}
		final Figure picture = picture();
		AtlasFiles.write(folder, prefix, selection, rows, new Extra("coactivation.png", out -> FigureFile.PNG
			.write(picture, Figure.DOTS_PER_INCH, out)));
		if (output.show()) show(prefix, rows, picture);
	}

	private AtlasFiles.Row region(final int number, final LongRun.Place place, final int threads,
		final Progress progress, final LogService log)
	{
		final Selection selected = selection.selections().get(number);
		if (regions.get(number).isEmpty()) return new AtlasFiles.Row(selected, selected.size() == 0 ? "no_experiment"
			: "outside_mask", Optional.empty());
		final MacmRun run = regions.get(number).get();
		final String name = run.input().experiments().name();
		final Path own = place.folder().orElseThrow().resolve(place.prefix() + "_" + name);
		final Optional<MacmRecord> before = finished(run, own.resolve(name + "_run.json"));
		if (before.isPresent()) {
			IJ.log("Atlas MACM: " + selected.region().name() + " is there already.");
			return new AtlasFiles.Row(selected, "done", before.map(AtlasFiles.Computed::of));
		}
		final String part = String.format(Locale.ROOT, "Region %d of %d, %s", number + 1, regions.size(), selected.region()
			.name());
		try {
			return new AtlasFiles.Row(selected, "done", Optional.of(AtlasFiles.Computed.of(run.compute(new LongRun.Place(
				Optional.of(own), name, place.resume(), true), threads, progress.of(part), log).record())));
		}
		catch (final InputException e) {
			throw new InputException(selected.region().name() + ": " + e.getMessage(), e);
		}
	}

	/** The record of a region that is there already, if it is what would be computed. */
	private static Optional<MacmRecord> finished(final MacmRun run, final Path file) {
		if (!Files.exists(file)) return Optional.empty();
		try {
			return RunRecords.read(file) instanceof MacmRecord record && run.isAnsweredBy(record) ? Optional.of(record)
				: Optional.empty();
		}
		catch (final InputException damaged) {
			return Optional.empty();
		}
	}

	private Figure picture() {
		return MatrixPlot.of(selection.jaccard(), selection.regions(), new ColorCaption("Co-activation of the regions of " +
			atlas.labels().atlas(), String.format(Locale.ROOT, "%,d experiments of %s: those that report both regions, as a share of " +
				"those that report either", selection.selections().get(0).searched().experiments(), database), "Jaccard index"));
	}

	private static void show(final String prefix, final List<AtlasFiles.Row> rows, final Figure picture) {
		final String title = prefix + " co-activation", regions = prefix + " regions";
		if (ResultTables.canShow()) new ImagePlus(title, picture.image()).show();
		TextWindows.show(regions, AtlasFiles.atlas(prefix, rows));
		WindowLayout.arrange(List.of(title), List.of(regions));
	}
}
