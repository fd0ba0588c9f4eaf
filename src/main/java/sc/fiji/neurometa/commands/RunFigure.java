package sc.fiji.neurometa.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.ContrastRecord;
import sc.fiji.neurometa.analysis.MacmRecord;
import sc.fiji.neurometa.analysis.Run;
import sc.fiji.neurometa.analysis.RunRecord;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.figure.Figure;
import sc.fiji.neurometa.ui.figure.RunPlots;

/** A plot of a run, from its record and the tables beside it. */
final class RunFigure {

	private static final String ENDING = "_run.json";

	private RunFigure() {}

	/**
	 * The plot.
	 *
	 * @param kind what to draw
	 * @param record its {@code P_run.json}
	 * @param title in large letters; empty for the name of the run
	 * @throws InputException when a file is missing, or the run is not of the kind that has such a plot
	 */
	static Figure of(final FigureKind.OfRun kind, final Path record, final Optional<String> title) {
		final Run run = RunRecords.read(record);
		final String heading = title.orElse(kind != FigureKind.OfRun.FOCI && run instanceof ContrastRecord contrast ? contrast
			.settings().nameA() + " \u2212 " + contrast.settings().nameB() : run.outputPrefix().replace('_', ' '));
		return switch (kind) {
			case FOCI -> RunPlots.foci(heading, experiments(run, record));
			case NULL -> run instanceof ContrastRecord contrast ? RunPlots.nullMaxima(heading, contrast, table(record,
				"contrast_null")) : RunPlots.nullMaxima(heading, ale(run, record, "the null distribution"), table(record, "null"));
			case CONTRIBUTIONS -> RunPlots.contributions(heading, table(record, part(run, record) + "clusters"), table(record, part(
				run, record) + "contributions"));
		};
	}

	private static List<Experiment> experiments(final Run run, final Path record) {
		return run instanceof ContrastRecord contrast ? Stream.concat(contrast.a().experiments().stream(), contrast.b()
			.experiments().stream()).toList() : ale(run, record, "foci").experiments();
	}

	/** Contributions of a contrast are those of its first direction. */
	private static String part(final Run run, final Path record) {
		if (run instanceof ContrastRecord) return "A-B_";
		ale(run, record, "contributions");
		return "";
	}

	private static RunRecord ale(final Run run, final Path record, final String what) {
		if (run instanceof MacmRecord macm) return macm.ale();
		if (run instanceof RunRecord ale) return ale;
		throw new InputException(record + " is the record of " + run.command() + ", from which " + what +
			" cannot be drawn. Give that of an ALE Meta-Analysis or a MACM Analysis.");
	}

	/** A table of the run, whose name begins as that of its record. */
	private static CsvTable table(final Path record, final String table) {
		final String name = String.valueOf(record.getFileName());
		if (!name.endsWith(ENDING)) throw new InputException("run_record = " + record + " has another name than the run gave " +
			"it. Its tables are found beside it by that name, P" + ENDING + ".");
		return CsvTable.read(record.resolveSibling(name.substring(0, name.length() - ENDING.length()) + "_" + table + ".csv"));
	}
}
