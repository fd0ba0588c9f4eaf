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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.run.TaskProgress;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.report.html.HtmlReport;
import sc.fiji.neurometa.ui.figure.InlinePicture;

/**
 * The command Study Report: one page for several runs, with an overview, the figures that were given, and the report
 * of each run.
 */
@Plugin(type = Command.class, label = "Study Report", visible = false, headless = true,
	description = "Puts several runs on one page that a browser opens without a network.")
public class StudyReport extends CheckedCommand {

	private static final String TITLE = "Study Report";
	/** Pixels of the widest picture, some more than the page shows. */
	private static final int WIDEST = 1600;

	@Parameter(label = "Run records", persist = false, attrs = @Attr(name = "files"),
		description = "One or more files P_run.json with semicolons between them, of any command, each next to the other files " +
			"of its run; they are shown in this order.")
	private String run_list = "";

	@Parameter(label = "Title", required = false, persist = false, description = "Heading of the page.")
	private String title = "";

	@Parameter(label = "Figures", required = false, persist = false, attrs = @Attr(name = "files"),
		description = "Pictures to show before the runs: PNG or SVG files with semicolons between them; empty: none.")
	private String figure_list = "";

	@Parameter(label = "Save as", style = "save", persist = false, description = "The HTML file for the report.")
	private File output_file;

	@Parameter(type = ItemIO.OUTPUT, description = "The file of the page.")
	private File saved_file;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<Path> output = findings.of("output_file", this::output);
		final List<Path> records = FileParameters.list(run_list), figures = FileParameters.list(figure_list);
		if (records.isEmpty()) findings.check("run_list", () -> {
			throw new InputException(
				"run_list names no run. Give the files P_run.json of one or more runs, with semicolons between them.");
		});
		findings.check("output_file", () -> {
			AtomicFiles.checkPlace(output.get());
			Stream.concat(records.stream(), figures.stream())
				.forEach(input -> FileParameters.checkNotInput(output.get(), input, "file"));
			FileParameters.askBeforeReplacing(findings, "output_file", output.get());
		});
		final Supplier<List<RunFolder>> runs = findings.of("run_list", () -> runs(records));
		final Supplier<List<HtmlReport.Shown>> shown = findings.of("figure_list",
			() -> figures.stream()
				.map(f -> new HtmlReport.Shown(String.valueOf(f.getFileName()).replaceFirst("\\.[^.]*$", "").replace('_', ' '),
					InlinePicture.of(f, WIDEST)))
				.toList());
		return () -> write(output.get(), runs.get(), shown.get());
	}

	private Path output() {
		final Path output = FileParameters.required("output_file", output_file);
		if (!output.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?"))
			throw new InputException("output_file = " + output + " is not the name of a page. Give one that ends in .html.");
		return output;
	}

	private void write(final Path output, final List<RunFolder> runs, final List<HtmlReport.Shown> shown) {
		final String page;
		try (TaskProgress progress = TaskProgress.start(getContext().service(TaskService.class), TITLE)) {
			page = HtmlReport.study(title == null || title.isBlank() ? "Study report" : title.strip(), shown, runs,
				output.toAbsolutePath().getParent(), progress);
		}
		AtomicFiles.write(output, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
		saved_file = output.toFile();
		log().info(TITLE + ": " + runs.size() + (runs.size() == 1 ? " run in " : " runs in ") + output);
	}

	private static List<RunFolder> runs(final List<Path> records) {
		final List<RunFolder> runs = new ArrayList<>();
		final Set<RunFolder> known = new HashSet<>();
		for (final Path record : records) {
			final RunFolder run = RunFolder.of(record);
			if (!known.add(new RunFolder(run.folder().normalize(), run.prefix())))
				throw new InputException("run_list names " + record + " twice. Name each run once.");
			runs.add(run);
		}
		return runs;
	}
}
