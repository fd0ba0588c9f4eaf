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

import java.util.List;

import org.scijava.log.LogService;

import ij.IJ;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.report.html.HtmlReport;
import sc.fiji.neurometa.report.html.PaperFiles;

/**
 * Writer of the reports and tables for papers of runs that are finished and saved. The result stays when a report fails.
 */
final class ReportOf {

	private ReportOf() {}

	/**
	 * Writes reports and logs it when one cannot be made. When the user cancels, the missing reports are
	 * omitted.
	 *
	 * @param runs the files of the runs
	 * @param progress receives progress and may cancel
	 * @param log receives defects
	 */
	static void write(final List<RunFolder> runs, final Progress progress, final LogService log) {
		for (final RunFolder run : runs) {
			new Attempt(progress, log).make("Writing the table of " + run.prefix(), () -> PaperFiles.write(run),
				reason -> IJ.log("Warning: The result " + run.prefix() + " is saved in " + run.folder() +
					"; its table for a paper could not be made: " + reason));
			new Attempt(progress, log).make("Drawing the report " + run.reportName(), () -> HtmlReport.write(run, progress),
				reason -> warn(run, reason));
		}
	}

	private static void warn(final RunFolder run, final String reason) {
		IJ.log("Warning: The result " + run.prefix() + " is saved in " + run.folder() + "; its report could not be made: " +
			reason + " Study Report can make it later, from " + run.recordName() + " alone.");
	}
}
