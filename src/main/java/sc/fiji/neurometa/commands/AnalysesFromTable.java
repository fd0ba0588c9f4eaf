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
package sc.fiji.neurometa.commands;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.commands.batch.AnalysesTable;
import sc.fiji.neurometa.commands.batch.AnalysisKind;
import sc.fiji.neurometa.commands.batch.Batch;
import sc.fiji.neurometa.commands.batch.PlannedAnalysis;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.bridge.MacroOptions;
import sc.fiji.neurometa.commands.run.TaskProgress;
import sc.fiji.neurometa.commands.run.TextWindows;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.io.results.ResultFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.SimilarWords;
import sc.fiji.neurometa.report.html.HtmlReport;

/**
 * The command Analyses from Table: many analyses of one file of experiments, each a row of a table, in a folder of its own, and
 * one report about all of them.
 */
@Plugin(type = Command.class, label = "Analyses from Table", visible = false, headless = true,
	description = "Runs the analyses that a table lists, on subgroups of one file of experiments, and puts them on one page.")
public class AnalysesFromTable extends CheckedCommand {

	private static final String TITLE = "Analyses from Table", REPORT = "study_report.html", OUTCOMES = "outcomes.csv";

	@Parameter(label = "Experiments", persist = false,
		description = "The foci of all experiments with their tags: a spreadsheet (.xlsx), CSV, TSV, Sleuth text, a studyset, " +
			"or any other database that MACM Analysis reads.")
	private File experiments_file;

	@Parameter(label = "Table of analyses", persist = false,
		description = "A spreadsheet (.xlsx), CSV or TSV with the columns kind (ale, contrast, balanced, conjunction, macm), name, " +
			"include (a condition on tags) and any macro keys; or such a sheet of JALE.")
	private File analyses_file;

	@Parameter(label = "Settings of all analyses", required = false, persist = false,
		description = "Macro keys for all rows that have them, such as permutations=5000 voxel_p=0.001; a row's own go before. " +
			"Empty: the defaults.")
	private String settings = "";

	@Parameter(label = "Title of the report", required = false, persist = false, description = "Heading of the page.")
	private String title = "";

	@Parameter(label = "Output folder", persist = false, style = "directory",
		description = "Folder for a folder of each analysis, the study report and the list of what came of each; it is created " +
			"when missing.")
	private File output_directory;

	@Parameter(label = "Keep what is there", persist = false,
		description = "Analyses that the output folder has already, with the same settings and input, stay, and an interrupted " +
			"one resumes from its checkpoint. Otherwise all are computed again.")
	private boolean resume = false;

	@Parameter(type = ItemIO.OUTPUT, description = "The study report.")
	private File saved_file;

	@Parameter(type = ItemIO.OUTPUT, description = "What came of each analysis.")
	private String summary;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<Path> experiments =
			findings.of("experiments_file", () -> FileParameters.required("experiments_file", experiments_file));
		findings.check("experiments_file", () -> {
			if (!experiments.get().toFile().isDirectory()) InputFiles.checkRegular(experiments.get());
		});
		final Supplier<Path> table =
			findings.of("analyses_file", () -> FileParameters.required("analyses_file", analyses_file));
		final Supplier<Path> output =
			findings.of("output_directory", () -> FileParameters.required("output_directory", output_directory));
		final Supplier<Map<String, String>> common = findings.of("settings", this::common);
		final Supplier<List<PlannedAnalysis>> planned =
			findings.of("analyses_file", () -> AnalysesTable.read(table.get(), RowCommand.keys()));
		findings.check("", () -> tell(planned.get(), findings));
		findings.check("output_directory", () -> ResultFiles.checkWritable(output.get(), "study"));
		return () -> run(new TableRunner(experiments.get(), table.get(), common.get(), getContext()), planned.get(),
			output.get());
	}

	private static void tell(final List<PlannedAnalysis> planned, final Findings findings) {
		final Map<String, Long> kinds = planned.stream().collect(Collectors
			.groupingBy(p -> p.kind().map(AnalysisKind::word).orElse("unknown"), LinkedHashMap::new, Collectors.counting()));
		findings.note(planned.size() + (planned.size() == 1 ? " analysis: " : " analyses: ") +
			kinds.entrySet().stream().map(k -> k.getValue() + " " + k.getKey()).collect(Collectors.joining(", ")) + ".");
		planned.stream().filter(p -> !p.problem().isEmpty())
			.forEach(p -> findings.warn("Row " + p.row() + " (" + p.name() + ") will fail: " + p.problem() + "."));
	}

	/** The settings of all rows. */
	private Map<String, String> common() {
		final Map<String, String> keys = MacroOptions.parse(settings);
		final List<String> known = RowCommand.keys();
		for (final String key : keys.keySet())
			if (!known.contains(key)) {
				final List<String> near = new SimilarWords(known).to(key);
				throw InputException.about("settings", "settings: no analysis has a key \"" + key + "\"." + (near.isEmpty() ? ""
					: " Did you mean " + String.join(", ", near.subList(0, Math.min(3, near.size()))) + "?"));
			}
		return keys;
	}

	private void run(final TableRunner runner, final List<PlannedAnalysis> planned, final Path output) {
		final List<Batch.Outcome> outcomes =
			new Batch(output, resume, runner).run(planned, line -> log().info(TITLE + ": " + line));
		final List<RunFolder> runs = outcomes.stream().flatMap(o -> o.run().stream()).toList();
		final String failed = outcomes.stream().filter(o -> o.status() == Batch.Status.FAILED)
			.map(o -> "Row " + o.analysis().row() + " (" + o.analysis().name() + "): " + o.message())
			.collect(Collectors.joining("\n"));
		if (runs.isEmpty()) throw new InputException("None of the analyses could be computed.\n" + failed);
		Batch.table(outcomes).write(output.resolve(OUTCOMES));
		write(output.resolve(REPORT), runs);
		summary = runs.size() + " of " + outcomes.size() + " analyses are in " + output + ".\n" +
			(failed.isEmpty() ? "" : "Failed:\n" + failed + "\n") + "Report: " + output.resolve(REPORT) + "\n";
		log().info(summary);
		TextWindows.show(TITLE, summary);
	}

	private void write(final Path report, final List<RunFolder> runs) {
		final String page;
		try (TaskProgress progress = TaskProgress.start(getContext().service(TaskService.class), TITLE)) {
			page = HtmlReport.study(title == null || title.isBlank() ? "Study report" : title.strip(), List.of(), runs,
				report.toAbsolutePath().getParent(), progress);
		}
		AtomicFiles.write(report, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
		saved_file = report.toFile();
	}
}
