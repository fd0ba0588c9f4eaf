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

import static sc.fiji.neurometa.table.Numbers.count;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.TableChecksums;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunSoftware;
import sc.fiji.neurometa.report.html.Block.Section;
import sc.fiji.neurometa.report.html.Column.Form;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.figure.InlinePicture;

/**
 * A report as one HTML file that is complete in itself: no other file and no network is needed to read it. It is rendered
 * from the files of runs, and is well-formed XML.
 */
public final class HtmlReport {

	private static final TableView RUNS =
		new TableView(new Column("run", "run", "", Form.TEXT), new Column("kind", "kind", "", Form.TEXT),
			new Column("experiments", "experiments", "", Form.TEXT), new Column("foci", "foci", "", Form.TEXT),
			new Column("threshold", "threshold", "The threshold for a voxel or cluster.", Form.TEXT),
			new Column("found", "found", "", Form.TEXT),
			new Column("files", "files", "The beginning of the names of its files.", Form.TEXT));

	/** With more runs the contents list no sections. */
	private static final int MOST_WITH_SECTIONS = 4;

	private HtmlReport() {}

	/** A picture to show before all runs. */
	public record Shown(String title, InlinePicture picture) {}

	/**
	 * Writes the report of a run next to its other files, whole or not at all.
	 *
	 * @param files the files of the run
	 * @param progress may cancel the work
	 * @return the file
	 * @throws sc.fiji.neurometa.model.InputException when a file is missing, damaged or of another run, or the report cannot
	 *           be written there
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels it
	 */
	public static Path write(final RunFolder files, final Progress progress) {
		final byte[] page = of(files, progress).getBytes(StandardCharsets.UTF_8);
		final Path report = files.folder().resolve(files.reportName());
		AtomicFiles.write(report, out -> out.write(page));
		return report;
	}

	/**
	 * The report of a run; throws as {@link #write}.
	 *
	 * @param files the files of the run
	 * @param progress may cancel the work
	 * @return the text of an HTML file
	 */
	public static String of(final RunFolder files, final Progress progress) {
		final RunReport report = report(files, new Place("run", 2, Optional.empty()));
		final List<Block> blocks = new ArrayList<>(List.of(changed(List.of(files))));
		blocks.addAll(report.blocks());
		Block.draw(blocks, progress);
		return Page.of(report.kind(), report.title(), report.sections().stream().map(Entry::of).toList(), blocks,
			"the run " + files.prefix()).withLead(report.lead()).html();
	}

	/** The report of a run from its files. */
	private static RunReport report(final RunFolder files, final Place place) {
		return files.record()
			.on(new Run.Cases<>(ale -> new AleReport(ale, files, place).report(),
				contrast -> new ContrastReport(contrast, files, place).report(),
				conjunction -> new ConjunctionReport(conjunction, files, place).report(),
				macm -> new MacmReport(macm, files, place).report()));
	}

	/**
	 * The report of a study: of several runs what a reader of the study needs, with links to their reports; of one run
	 * the complete report. Throws as {@link #write}.
	 *
	 * @param title of the page
	 * @param pictures are shown before the runs
	 * @param runs the files of the runs
	 * @param folder of the page
	 * @param progress receives progress and may cancel the work
	 * @return the text of an HTML file
	 */
	public static String study(final String title, final List<Shown> pictures, final List<RunFolder> runs,
		final Path folder, final Progress progress)
	{
		final boolean isStudy = runs.size() > 1;
		final List<RunReport> reports = new ArrayList<>();
		for (final RunFolder run : runs) {
			progress.check();
			progress.stage("Run " + (reports.size() + 1) + " of " + runs.size() + ", " + run.prefix());
			final RunReport report =
				report(run, new Place("run-" + (reports.size() + 1), 3, Optional.of(folder).filter(f -> isStudy)));
			Block.draw(report.blocks(), progress);
			reports.add(report);
		}
		final List<Block> blocks = new ArrayList<>();
		for (final Shown shown : pictures)
			blocks.add(Block.Picture.of(shown::picture, shown.title(), shown.title()));
		Block.draw(blocks, progress);
		blocks.add(changed(runs));
		final CsvTable table = overview(reports, runs);
		blocks.add(new Section("overview", 2, "Overview", List.of(RUNS.table(table, table.rows()))));
		if (isStudy) blocks.add(new Section("table", 2, "Table of all clusters", List.of(PaperFiles.of(runs))));
		blocks.addAll(reports);
		final List<Entry> contents = new ArrayList<>(List.of(new Entry("overview", "Overview", List.of())));
		if (isStudy) contents.add(new Entry("table", "Table of all clusters", List.of()));
		final boolean isShort = reports.size() <= MOST_WITH_SECTIONS;
		reports.forEach(r -> contents
			.add(new Entry(r.id(), r.title(), isShort ? r.sections().stream().map(Entry::of).toList() : List.of())));
		if (isStudy) {
			final Section references = Provenance.references(new Place("study", 2, Optional.of(folder)),
				reports.stream().map(RunReport::citing).collect(Collectors.joining("\n")), RunSoftware.current());
			blocks.add(references);
			contents.add(Entry.of(references));
		}
		return Page.of("Study report", title, contents, blocks,
			count(runs.size(), "run", "runs") + ": " + runs.stream().map(RunFolder::prefix).collect(Collectors.joining(", ")))
			.html();
	}

	/** The tables that were edited after their runs, by name: no number of theirs passes for one of a run. */
	private static Block changed(final List<RunFolder> runs) {
		return new Block.Warnings("Changed after the run",
			runs.stream().flatMap(run -> TableChecksums.changed(run).stream()).distinct()
				.map(name -> "The table " + name + " is not as the run wrote it: what this page shows of it is no result. " +
					"Repeat Run writes it again from the record.")
				.toList());
	}

	private static CsvTable overview(final List<RunReport> reports, final List<RunFolder> runs) {
		final List<List<Object>> rows = new ArrayList<>();
		for (final RunReport r : reports)
			rows.add(List.of(r.title(), r.kind(), r.overview().experiments(), r.overview().foci(), r.overview().threshold(),
				r.overview().found(), runs.get(rows.size()).prefix() + "_…"));
		return new CsvTable(List.of("run", "kind", "experiments", "foci", "threshold", "found", "files"), rows);
	}

	/** An entry of the table of contents. */
	private record Entry(String id, String title, List<Entry> entries) {

		static Entry of(final Section section) {
			return new Entry(section.id(), section.title(), List.of());
		}

		boolean hasEntries() {
			return !entries.isEmpty();
		}
	}

	/** The whole page; {@code style}, {@code script} and {@code lead} are HTML already. */
	private record Page(String kind, String title, Optional<String> lead, List<Entry> contents, List<Block> blocks,
		String source, String version, String style, String script, String scriptHash)
	{

		static Page of(final String kind, final String title, final List<Entry> contents, final List<Block> blocks,
			final String source)
		{
			final String script = ReportTemplate.resource("report.js");
			return new Page(kind, title, Optional.empty(), contents, blocks, source, RunSoftware.current().neurometa(),
				ReportTemplate.resource("report.css"), script, "sha256-" + sha256(script));
		}

		Page withLead(final String html) {
			return new Page(kind, title, Optional.of(html), contents, blocks, source, version, style, script, scriptHash);
		}

		/** A browser runs only the script with this checksum. */
		private static String sha256(final String text) {
			try {
				return Base64.getEncoder()
					.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
			}
			catch (final NoSuchAlgorithmException everyJavaHasIt) {
				throw new AssertionError(everyJavaHasIt);
			}
		}

		String html() {
			return ReportTemplate.PAGE.fill(this);
		}
	}
}
