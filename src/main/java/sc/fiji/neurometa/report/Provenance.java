package sc.fiji.neurometa.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.RunSoftware;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.io.results.SavedRun;
import sc.fiji.neurometa.report.Block.Code;
import sc.fiji.neurometa.report.Block.Details;
import sc.fiji.neurometa.report.Block.Html;
import sc.fiji.neurometa.report.Block.Section;
import sc.fiji.neurometa.report.Column.Form;
import sc.fiji.neurometa.report.RunReport.Place;
import sc.fiji.neurometa.ui.Markdown;

/** How a result came about, for those who write about it or do it again: methods, references, record, files. */
record Provenance(SavedRun files, Place place) {

	/** A record that is larger, in bytes, stays in its file. */
	static final long LARGEST_RECORD = 1 << 20;

	private static final TableView FILES = new TableView(new Column("file", "file", "", Form.TEXT), new Column("kb",
		"size (kB)", "", Form.COUNT), new Column("what", "what is in it", "", Form.TEXT));

	/**
	 * Methods and references.
	 *
	 * @param methods the paragraphs for a paper, in Markdown
	 * @param others other texts that cite
	 * @param software what the run was computed with
	 */
	List<Section> texts(final String methods, final String others, final RunSoftware software) {
		final String citing = methods + "\n" + others;
		final String references = Reference.citedIn(citing).stream().map(r -> "<li>" + Markdown.inline(r.entry()) +
			"</li>\n").collect(Collectors.joining());
		return List.of(place.section("methods", "Methods", List.of(Html.paragraph(
			"For a paper, rendered from the run record alone: every number in it is one of the run."), Html.copied(methods))),
			place.section("references", "References", List.of(new Html("<ul class=\"references\">\n" + references + "</ul>\n"),
				new Details("BibTeX", List.of(new Code(MethodsText.bibtex(citing, software)))))));
	}

	/**
	 * What is needed to repeat the run.
	 *
	 * @param text in Markdown
	 * @param macro the line of a macro that does it anew, where the record tells it
	 */
	Section repetition(final String text, final Optional<String> macro) {
		final List<Block> blocks = new ArrayList<>();
		blocks.add(Html.ofMarkdown(text));
		blocks.add(new Code("run(\"Repeat Run\", \"run_record=[" + files.recordName() + "] output_directory=[again]\");"));
		macro.ifPresent(line -> {
			blocks.add(Html.paragraph("Or from the foci file, with the same settings:"));
			blocks.add(new Code(line));
		});
		if (files.size(files.recordName()) <= LARGEST_RECORD) blocks.add(new Details("Run record (" + files.recordName() + ")",
			List.of(new Code(files.recordText()))));
		else blocks.add(Html.paragraph("The run record is too large for a page: it is the file " + files.recordName() +
			" (SHA-256 " + files.recordSha256() + ")."));
		return place.section("repeat", "To repeat it", blocks);
	}

	/** The files of the run that are there, by their names. */
	Section files(final List<RunFiles> kinds) {
		final List<List<Object>> rows = new ArrayList<>();
		for (final RunFiles kind : kinds) {
			final String name = files.prefix() + kind.suffix();
			if (files.has(name)) rows.add(Arrays.asList(name, Math.max(1, Math.round(files.size(name) / 1000.0)), kind.what()));
		}
		final CsvTable table = new CsvTable(List.of("file", "kb", "what"), rows);
		return place.section("files", "Files of this run", List.of(FILES.table(table, rows)));
	}
}
