package sc.fiji.neurometa.commands.run;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.scijava.log.LogService;

import ij.IJ;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.report.html.HtmlReport;

/**
 * Writer of the reports of runs that are finished and saved. Whatever goes wrong with a report, the result stays.
 */
final class ReportOf {

	private ReportOf() {}

	/**
	 * Writes reports and tells in the log when one cannot be made. When the user cancels, the reports that are missing are
	 * left out.
	 *
	 * @param runs the files of the runs
	 * @param progress learns how far it is, and can stop it
	 * @param log learns of defects
	 */
	static void write(final List<RunFolder> runs, final Progress progress, final LogService log) {
		for (final RunFolder run : runs) {
			progress.stage("Drawing the report " + run.reportName());
			try {
				progress.check();
				HtmlReport.write(run, progress);
			}
			catch (final InputException e) {
				warn(run, e.getMessage());
			}
			catch (final CancellationException e) {
				warn(run, "it was cancelled.");
			}
			catch (final OutOfMemoryError e) {
				warn(run, "there is not enough memory. Give ImageJ more (Edit > Options > Memory & Threads).");
			}
			catch (final RuntimeException | LinkageError e) {
				log.error(e);
				warn(run, "NeuroMeta failed on something that it should have handled (" + e +
					"). Please report it with the text of the log window.");
			}
		}
	}

	private static void warn(final RunFolder run, final String reason) {
		IJ.log("Warning: The result " + run.prefix() + " is saved in " + run.folder() + "; its report could not be made: " +
			reason + " Study Report can make it later, of " + run.recordName() + " alone.");
	}
}
