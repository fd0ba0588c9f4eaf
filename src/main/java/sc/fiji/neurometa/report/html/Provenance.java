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
package sc.fiji.neurometa.report.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.RunSoftware;
import sc.fiji.neurometa.report.html.Block.Code;
import sc.fiji.neurometa.report.html.Block.Details;
import sc.fiji.neurometa.report.html.Block.Html;
import sc.fiji.neurometa.report.html.Block.Section;
import sc.fiji.neurometa.report.html.Column.Form;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.report.methods.Reference;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.Markdown;

/**
 * The provenance of a result, for those who write about it or repeat it: methods, references, record, files.
 *
 * @param files the files of the run
 * @param place of its report
 * @param methods the paragraphs for a paper, in Markdown
 * @param warnings the warnings, which also cite papers
 */
record Provenance(RunFolder files, Place place, String methods, List<String> warnings) {

	/** A record that is larger, in bytes, stays in its file. */
	static final long LARGEST_RECORD = 1 << 20;

	private static final TableView FILES = new TableView(new Column("file", "file", "", Form.TEXT),
		new Column("kb", "size (kB)", "", Form.COUNT), new Column("what", "what is in it", "", Form.TEXT));

	/** The texts that cite papers. */
	String citing() {
		return methods + "\n" + String.join(" ", warnings);
	}

	/**
	 * All of it; on a page of several runs the methods, and where the rest is.
	 *
	 * @param software the software of the run
	 * @param repetition the text on repeating it, in Markdown
	 * @param kinds the files of such a run
	 */
	List<Section> sections(final RunSoftware software, final String repetition, final List<RunFiles> kinds) {
		return sections(software, repetition, List.of(), kinds);
	}

	/** The same of a run that a macro can repeat from its foci file. */
	List<Section> sections(final RunSoftware software, final String repetition, final String macro,
		final List<RunFiles> kinds)
	{
		return sections(software, repetition,
			List.of(Html.paragraph("Or from the foci file, with the same settings:"), new Code(macro)), kinds);
	}

	private List<Section> sections(final RunSoftware software, final String repetition, final List<Block> another,
		final List<RunFiles> kinds)
	{
		final Section text = place.section("methods", "Methods",
			List.of(Html.paragraph("For a paper, written from the run record alone, as is every number in it."),
				Html.copied(methods)));
		return place.study().map(page -> List.of(text, place.section("more", "More about this run", List.of(more(page)))))
			.orElseGet(
				() -> List.of(text, references(place, citing(), software), repetition(repetition, another), files(kinds)));
	}

	/** The papers that texts cite. */
	static Section references(final Place place, final String citing, final RunSoftware software) {
		final String entries = Reference.citedIn(citing).stream().map(r -> "<li>" + Markdown.inline(r.entry()) + "</li>\n")
			.collect(Collectors.joining());
		return place.section("references", "References",
			List.of(new Html("<ul class=\"references\">\n" + entries + "</ul>\n"),
				new Details("BibTeX", List.of(new Code(MethodsText.bibtex(citing, software))))));
	}

	/** The place of all that is omitted on a page of several runs. */
	private Html more(final Path page) {
		final String record = " The run record is " + files.recordName() + "; Repeat Run gives the same result from it.";
		if (!files.has(files.reportName())) return Html.paragraph("This run has no separate report (" + files.reportName() +
			"), which would list peaks, regions, all contributions, the experiments and the fate of their foci. Study " +
			"Report writes it from this run alone." + record);
		final Path report = files.folder().resolve(files.reportName()).toAbsolutePath().normalize();
		final Path folder = page.toAbsolutePath().normalize();
		final String name = report.startsWith(folder) ? "<a href=\"" + Markdown.escape(address(folder.relativize(report))) +
			"\">" + Markdown.escape(files.reportName()) + "</a>" : Markdown.escape(report.toString());
		return new Html(
			"<p>Peaks, regions, all contributions, the experiments, the fate of their foci, the null distribution of " +
				"the permutations and the list of files are in the report of the run itself, " + name + "." +
				Markdown.escape(record) + "</p>\n");
	}

	/** A path as a link has it. */
	private static String address(final Path relative) {
		final List<String> names = new ArrayList<>();
		relative.forEach(name -> names.add(name.toString()));
		try {
			// text before the first colon would be taken for a protocol
			return new URI(null, null, "./" + String.join("/", names), null).toASCIIString();
		}
		catch (final URISyntaxException e) {
			throw new IllegalStateException("No address for " + relative, e);
		}
	}

	private Section repetition(final String text, final List<Block> another) {
		final List<Block> blocks = new ArrayList<>();
		blocks.add(Html.ofMarkdown(text));
		blocks.add(new Code("run(\"Repeat Run\", \"run_record=[" + files.recordName() + "] output_directory=[again]\");"));
		blocks.addAll(another);
		if (files.size(files.recordName()) <= LARGEST_RECORD)
			blocks.add(new Details("Run record (" + files.recordName() + ")", List.of(new Code(files.recordText()))));
		else blocks.add(Html.paragraph("The run record is too large for a page: it is the file " + files.recordName() +
			" (SHA-256 " + RunRecords.sha256(files.recordFile()) + ")."));
		return place.section("repeat", "To repeat this run", blocks);
	}

	/** The files of the run that are there, by their names. */
	private Section files(final List<RunFiles> kinds) {
		final List<List<Object>> rows = new ArrayList<>();
		for (final RunFiles kind : kinds) {
			final String name = files.prefix() + kind.suffix();
			if (files.has(name))
				rows.add(Arrays.asList(name, Math.max(1, Math.round(files.size(name) / 1000.0)), kind.what()));
		}
		final CsvTable table = new CsvTable(List.of("file", "kb", "what"), rows);
		return place.section("files", "Files of this run", List.of(FILES.table(table, rows)));
	}
}
