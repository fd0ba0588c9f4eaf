package sc.fiji.neurometa.commands.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.NullFiles;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.ui.plot.RunPlots;
import sc.fiji.neurometa.ui.render.Figure;

/** A plot of a run, from its record and the tables beside it. */
public final class RunFigure {

	private RunFigure() {}

	/**
	 * The plot.
	 *
	 * @param kind what to draw
	 * @param record its {@code P_run.json}
	 * @param title in large letters; empty for the name of the run
	 * @throws InputException when a file is missing, or the run is not of the kind that has such a plot
	 */
	public static Figure of(final FigureKind.OfRun kind, final Path record, final Optional<String> title) {
		final RunFolder files = RunFolder.of(record);
		final Run run = files.record();
		final String heading = title.orElse(kind != FigureKind.OfRun.FOCI && run instanceof ContrastRecord contrast ? contrast
			.settings().nameA() + " \u2212 " + contrast.settings().nameB() : run.outputPrefix().replace('_', ' '));
		return switch (kind) {
			case FOCI -> RunPlots.foci(heading, experiments(run, record));
			case NULL -> nullMaxima(heading, run, files, record);
			case CONTRIBUTIONS -> {
				// of a contrast those of its first direction
				final ClusterFiles found = run instanceof ContrastRecord contrast ? ClusterFiles.direction(files, contrast, true,
					ReferenceMasks::named) : ClusterFiles.of(files, ale(run, record, "contributions"), ReferenceMasks::named);
				yield RunPlots.contributions(heading, found.clusters(), found.contributions());
			}
		};
	}

	private static Figure nullMaxima(final String heading, final Run run, final RunFolder files, final Path record) {
		if (run instanceof ContrastRecord contrast) {
			final RunResult.Limit limit = contrast.result().limit().orElseThrow(() -> new InputException(record +
				" is the record of a contrast without a null distribution of maxima. It would have one with contrast_method = " +
				"whole_mask."));
			return RunPlots.nullMaxima(heading, contrast, NullFiles.relabelings(files, contrast, limit));
		}
		final RunRecord ale = ale(run, record, "the null distribution");
		return RunPlots.nullMaxima(heading, ale, NullFiles.table(files, ale));
	}

	private static List<Experiment> experiments(final Run run, final Path record) {
		return run instanceof ContrastRecord contrast ? Stream.concat(contrast.a().experiments().stream(), contrast.b()
			.experiments().stream()).toList() : ale(run, record, "foci").experiments();
	}

	private static RunRecord ale(final Run run, final Path record, final String what) {
		if (run instanceof MacmRecord macm) return macm.ale();
		if (run instanceof RunRecord ale) return ale;
		throw new InputException(record + " is the record of " + run.command() + ", from which " + what +
			" cannot be drawn. Give that of an ALE Meta-Analysis or a MACM Analysis.");
	}
}
