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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import sc.fiji.neurometa.analysis.literature.DuplicateExperiments;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.run.FociText;
import sc.fiji.neurometa.commands.run.Literature;
import sc.fiji.neurometa.commands.run.LiteratureChoices;
import sc.fiji.neurometa.commands.run.TextWindows;
import sc.fiji.neurometa.io.foci.FociWriter;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

/**
 * The command Merge Foci Files: several foci files in one, every experiment in its own space, with a list of those that
 * occur twice.
 */
@Plugin(type = Command.class, label = "Merge Foci Files", visible = false, headless = true,
	description = "Joins the foci files of several literatures into one file.")
public class MergeFociFiles extends LiteratureParameters {

	@Parameter(label = "Foci files", persist = false, attrs = @Attr(name = "files"),
		description = "Two or more files, studysets too, with semicolons between them; each must state its space.")
	private String foci_list = "";

	@Parameter(label = "Tags of the files", required = false, persist = false,
		description = "A tag for each file, with semicolons between them, which its experiments get, such as " +
			"task=n-back;task=flanker. Empty: none.")
	private String tag_list = "";

	@Parameter(label = "Save as", persist = false, style = "save",
		description = "File for all experiments together: Sleuth text, a table (.csv, .tsv) or a NIMADS studyset (.json), by its ending.")
	private File output_file;

	@Parameter(type = ItemIO.OUTPUT, description = "The file of all experiments.")
	private File saved_file;

	@Parameter(type = ItemIO.OUTPUT, description = "What was merged, and what occurs twice.")
	private String summary;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<Path> output = findings.of("output_file", () -> FileParameters.required("output_file", output_file));
		final List<Path> inputs = FileParameters.list(foci_list);
		if (inputs.size() < 2) findings.check("foci_list", () -> {
			throw new InputException("foci_list needs at least two files, with semicolons between them: a.txt;b.txt.");
		});
		findings.check("output_file", () -> {
			inputs.forEach(i -> FileParameters.checkNotInput(output.get(), i));
			FileParameters.askBeforeReplacing(findings, "output_file", output.get());
		});
		final Supplier<LiteratureChoices> choices = findings.of("filter_years", this::choices);
		final List<Supplier<Literature>> files = inputs.stream()
			.map(i -> findings.of("foci_list", () -> reading(i, "", () -> Literature.read(i, choices.get())))).toList();
		files.forEach(file -> findings.check("",
			() -> findings.note(file.get().fileName() + ": " + FociText.counts(file.get().experiments()) + ".")));
		findings.check("tag_list", () -> tags(inputs.size()));
		return () -> merge(files.stream().map(Supplier::get).toList(), output.get());
	}

	/** The tags that the experiments of each file get; none for no file. */
	private List<String> tags(final int files) {
		if (tag_list == null || tag_list.isBlank()) return List.of();
		final List<String> tags = Arrays.stream(tag_list.split(";", -1)).map(String::strip).toList();
		if (tags.size() != files) throw InputException.about("tag_list", "tag_list names " + tags.size() + " tags for " +
			files + " files. Give one for each, with semicolons between them.");
		return tags;
	}

	private void merge(final List<Literature> files, final Path output) {
		final List<String> tags = tags(files.size());
		final List<Experiment> all = new ArrayList<>();
		for (int f = 0; f < files.size(); f++) {
			final About added = tags.isEmpty() || tags.get(f).isEmpty() ? About.NOTHING : About.of(List.of(tags.get(f)));
			files.get(f).experiments().experiments().forEach(e -> all.add(e.with(e.about().or(added))));
		}
		final ExperimentSet merged = new ExperimentSet("", all);
		FociWriter.write(output, merged);
		saved_file = output.toFile();
		summary = summary(files, merged, output);
		log().info(summary);
		TextWindows.show("Merged foci files", summary);
	}

	private static String summary(final List<Literature> files, final ExperimentSet merged, final Path output) {
		final StringBuilder text = new StringBuilder();
		final List<String> origins = new ArrayList<>();
		for (final Literature file : files) {
			text.append(file.fileName()).append(": ").append(FociText.counts(file.experiments())).append('\n');
			file.experiments().experiments().forEach(
				e -> origins.add(e.name() + " (" + file.fileName() + (e.line() > 0 ? ", line " + e.line() : "") + ")"));
		}
		text.append("Together: ").append(FociText.counts(merged)).append("\nWritten: ").append(output).append('\n');
		if (merged.uses(Space.MNI) && merged.uses(Space.TALAIRACH)) text.append(
			"The file mixes MNI and Talairach, which GingerALE does not read; Convert Foci Space converts it to one space.\n");
		final List<List<Integer>> sameFoci = DuplicateExperiments.sameFoci(merged.experiments());
		append(text, "Experiments with the same foci, all of them kept", sameFoci, origins);
		append(text, "Experiments with the same name but different foci, all of them kept", DuplicateExperiments
			.sameName(merged.experiments()).stream().filter(g -> sameFoci.stream().noneMatch(s -> s.containsAll(g))).toList(),
			origins);
		files.forEach(f -> text.append(FociText.notes(f)));
		return text.toString();
	}

	private static void append(final StringBuilder text, final String title, final List<List<Integer>> groups,
		final List<String> origins)
	{
		if (groups.isEmpty()) return;
		final List<String> named =
			groups.stream().map(g -> g.stream().map(origins::get).collect(Collectors.joining(" = "))).toList();
		text.append('\n').append(title).append(": ").append(named.size()).append('\n').append(FociText.list(named));
	}
}
