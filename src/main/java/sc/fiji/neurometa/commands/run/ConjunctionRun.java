package sc.fiji.neurometa.commands.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.scijava.Context;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.analysis.conjunction.ThresholdedMap;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.commands.figure.AleFigure;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.io.results.ConjunctionFiles;
import sc.fiji.neurometa.io.results.MapFiles;
import sc.fiji.neurometa.io.results.ResultFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.report.methods.ConjunctionText;
import sc.fiji.neurometa.space.Mask;

/**
 * One conjunction of maps from their files to files and windows: the path that Map Conjunction and Repeat Run share.
 *
 * @param maps reads the maps
 * @param connectivity which voxels are neighbours in a cluster
 * @param name what the results are called when no prefix was given
 */
public record ConjunctionRun(Supplier<List<ThresholdedMap>> maps, Connectivity connectivity, String name) {

	private static final int MOST_NAMED = 3, LONGEST_NAME = 150;

	/** The run of files. */
	public static ConjunctionRun of(final List<Path> files) {
		return new ConjunctionRun(() -> MapFiles.read(files), Connectivity.FACES, nameOf(files));
	}

	/** The run of a record. */
	public static ConjunctionRun again(final ConjunctionRecord run) {
		return new ConjunctionRun(() -> MapFiles.readAgain(run.maps()), run.connectivity(), run.outputPrefix());
	}

	/** The names of up to three files without their endings, or the first and how many more there are. */
	public static String nameOf(final List<Path> files) {
		final List<String> stems = files.stream().map(f -> String.valueOf(f.getFileName()).replaceFirst(
			"(?i)(\\.nii|\\.hdr|\\.img)?(\\.gz)?$", "")).toList();
		final String joined = String.join("_and_", stems);
		return stems.size() <= MOST_NAMED && joined.length() <= LONGEST_NAME ? joined : stems.get(0) + "_and_" + (stems
			.size() - 1) + "_more";
	}

	/** Computes, writes and shows; the record tells what came out. */
	public ConjunctionRecord run(final Context context, final OutputChoice output) {
		final String prefix = output.prefixFor(name);
		output.folder().ifPresent(folder -> ResultFiles.checkWritable(folder, prefix));
		final OffsetDateTime started = OffsetDateTime.now();
		final ConjoinedMaps conjoined;
		final ConjunctionRecord run;
		final String text;
		try (TaskProgress progress = TaskProgress.start(context.service(TaskService.class), Run.Kind.CONJUNCTION.command())) {
			progress.stage("Reading maps");
			final List<ThresholdedMap> read = maps.get();
			progress.check();
			progress.stage("Conjunction of " + read.size() + " maps");
			conjoined = ConjoinedMaps.of(read, connectivity, space -> new Anatomy(Atlases.all(space)),
				ConjunctionRun::brainMm3);
			run = ConjunctionRecord.of(conjoined, started, Duration.between(started, OffsetDateTime.now()).toMillis() / 1000.0,
				prefix);
			text = ConjunctionText.of(run);
			progress.check();
			if (output.folder().isPresent()) {
				progress.stage("Writing files");
				ConjunctionFiles.write(conjoined.result(), run, output.folder().get(), text, List.of(AleFigure.mosaic("mosaic.png", conjoined.result().mask(),
					conjoined.result().maps().ale(), prefix, String.format(Locale.ROOT,
						"smallest value where all %d maps are above 0", conjoined.maps().size()), "minimum")), progress::check);
				ReportOf.write(List.of(new RunFolder(output.folder().get(), RunFolder.prefix(run))), progress, context.service(
					LogService.class));
			}
		}
		if (output.show()) new ResultWindows(ResultModels.of(ResultWindows.title(prefix + " conjunction"), conjoined), text, ResultWindows
			.report(output.folder(), prefix), List.of()).show();
		return run;
	}

	private static double brainMm3(final Space space) {
		final Mask brain = space == Space.MNI ? ReferenceMasks.mni152() : ReferenceMasks.talairach();
		return brain.size() * brain.grid().voxelVolumeMm3();
	}
}
