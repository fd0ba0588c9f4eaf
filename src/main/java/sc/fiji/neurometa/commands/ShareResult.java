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
import java.nio.file.Files;
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
import sc.fiji.neurometa.io.share.ShareArchive;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;

/**
 * The command Share Result: one zip with everything that a supplement or an archive needs of finished runs. Nothing is
 * uploaded.
 */
@Plugin(type = Command.class, label = "Share Result", visible = false, headless = true,
	description = "Puts maps, tables, foci, record, methods and checklist of runs into one zip.")
public class ShareResult extends CheckedCommand {

	private static final String TITLE = "Share Result";

	@Parameter(label = "Run records", persist = false, attrs = @Attr(name = "files"),
		description = "One or more files P_run.json with semicolons between them, of any command, each next to the other files " +
			"of its run.")
	private String run_list = "";

	@Parameter(label = "Further files", required = false, persist = false, attrs = @Attr(name = "files"),
		description = "Files to add, such as figures or a study report, with semicolons between them; empty: none.")
	private String more_files = "";

	@Parameter(label = "Share edited tables", required = false, persist = false,
		description = "Whether tables that were changed after their run are shared too, and named in the README; otherwise " +
			"they are refused.")
	private boolean force = false;

	@Parameter(label = "Save as", style = "save", persist = false, description = "The zip to write.")
	private File output_file;

	@Parameter(type = ItemIO.OUTPUT, description = "The zip.")
	private File saved_file;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<Path> output = findings.of("output_file", this::output);
		final List<Path> records = FileParameters.list(run_list), more = FileParameters.list(more_files);
		findings.check("output_file", () -> {
			AtomicFiles.checkPlace(output.get());
			Stream.concat(records.stream(), more.stream())
				.forEach(input -> FileParameters.checkNotInput(output.get(), input, "file"));
			FileParameters.askBeforeReplacing(findings, "output_file", output.get());
		});
		findings.check("more_files",
			() -> more.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(file -> {
				throw new InputException("more_files: there is no file " + file + ".");
			}));
		final Supplier<ShareArchive> archive = findings.of("run_list", () -> ShareArchive.of(runs(records), more));
		findings.check("force", () -> checkTables(archive.get()));
		return () -> write(output.get(), archive.get());
	}

	private Path output() {
		final Path output = FileParameters.required("output_file", output_file);
		if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
			throw new InputException("output_file = " + output + " is not the name of a zip. Give one that ends in .zip.");
		return output;
	}

	private void checkTables(final ShareArchive archive) {
		final List<String> edited = archive.edited();
		if (!force && !edited.isEmpty()) throw InputException.about("force",
			"Not as its run wrote it: " + String.join(", ", edited) +
				". Repeat Run writes it again from the record; force = true shares it as it is and names it in the README.",
			Remedy.set("Share it as it is", "force", true));
	}

	private void write(final Path output, final ShareArchive archive) {
		try (TaskProgress progress = TaskProgress.start(getContext().service(TaskService.class), TITLE)) {
			progress.stage("Writing " + output.getFileName());
			archive.write(output, (done, all) -> {
				progress.check();
				progress.update(done, all);
			});
		}
		saved_file = output.toFile();
		log().info(TITLE + ": " + archive.size() + " files in " + output);
	}

	private static List<RunFolder> runs(final List<Path> records) {
		if (records.isEmpty()) throw new InputException(
			"run_list names no run. Give the files P_run.json of one or more runs, with semicolons between them.");
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
