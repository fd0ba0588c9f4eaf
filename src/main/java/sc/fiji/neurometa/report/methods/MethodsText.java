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
package sc.fiji.neurometa.report.methods;

import static sc.fiji.neurometa.report.methods.UserText.escaped;
import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.decimals;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSoftware;
import sc.fiji.neurometa.record.RunSource;
import sc.fiji.neurometa.table.Numbers;

/**
 * The methods text of a run, in Markdown: a paragraph for a paper that names every choice on which tools differ, the
 * result in a sentence and a table, warnings, what is needed to reproduce it, and the references it cites. Every number
 * comes from the run record.
 */
public final class MethodsText {

	private MethodsText() {}

	/** The whole text. */
	public static String of(final RunRecord run) {
		final ResultSentences result = new ResultSentences(run);
		final String body = "# ALE meta-analysis: " + escaped(run.outputPrefix()) + "\n\n## Methods\n\n" + paragraph(run) +
			"\n\n## Result\n\n" + result.summary() + " " + result.maps() + result.notes() + "\n" + result.table() +
			baseRateLines(run) + leaveOneOut(run) + section("Warnings", run.warnings()) +
			section("Converted experiments", run.counts().conversion().map(c -> c.experiments()).orElse(List.of())) +
			section("Noticed while reading the " + run.source().noun(), run.source().notes()) +
			reproduction(run, sources(run));
		return body + references(body, run.software());
	}

	/** What the studies of a database say of the clusters, as a section; empty without one. */
	static String baseRateLines(final RunRecord run) {
		final List<String> lines = BaseRateSentences.lines(run);
		return lines.isEmpty() ? "" : "\n## Specific or usual\n\n" + list(lines, UnaryOperator.identity());
	}

	/** The foci file that an ALE was computed from, a line. */
	public static List<String> sources(final RunRecord run) {
		return Stream
			.concat(literature(run.source(), run.source().literature().isPresent() ? "Database file " : "Foci file "),
				baseRates(run))
			.toList();
	}

	/** The files that a literature came from, a line each, which begins as given. */
	static Stream<String> literature(final RunSource source, final String start) {
		return source.literature()
			.map(from -> from.database().files().stream().map(f -> start + f.name() + ", SHA-256 " + f.sha256()))
			.orElseGet(() -> Stream.of(start + source.file() + ", SHA-256 " + source.sha256()));
	}

	/** The base rates that an ALE used, a line each. */
	static Stream<String> baseRates(final RunRecord run) {
		return Stream.concat(
			run.baseRateDatabase().stream()
				.flatMap(d -> d.database().files().stream().filter(f -> !d.isSource(run.source()))
					.map(f -> "Base-rate database " + f.name() + ", SHA-256 " + f.sha256())),
			run.baseRate().stream().map(r -> "Base rate of " + r.foci() + " foci, SHA-256 " + r.sha256()));
	}

	/** The references that a text cites, as a list and as BibTeX. */
	static String references(final String text, final RunSoftware software) {
		return "\n## References\n\n" +
			list(Reference.citedIn(text).stream().map(Reference::entry).toList(), UnaryOperator.identity()) +
			"\n## BibTeX\n\n```bibtex\n" + bibtex(text, software) + "```\n";
	}

	/** The references that a text cites and the software, as BibTeX. */
	public static String bibtex(final String text, final RunSoftware software) {
		return Reference.citedIn(text).stream().map(Reference::bibtex).collect(Collectors.joining("\n")) + "\n" +
			software(software);
	}

	/** The threshold, the clusters that survive, and the largest that does not: the result in a sentence. */
	public static String result(final RunRecord run) {
		return new ResultSentences(run).summary();
	}

	/** The paragraph for a paper, alone. */
	public static String paragraph(final RunRecord run) {
		return new FociSentences(run).text() + new ModelSentences(run).text() + new InferenceSentences(run).text();
	}

	/** The clusters that survive without each experiment, as a section; empty where that was not requested. */
	static String leaveOneOut(final RunRecord run) {
		final List<String> results = new LeaveOneOutSentences(run).results();
		return results.isEmpty() ? "" : "\n## Leave one out\n\n" + list(results, UnaryOperator.identity());
	}

	/** A section with a list; empty when there is nothing in it. */
	static String section(final String title, final List<String> sentences) {
		return sentences.isEmpty() ? "" : "\n## " + title + "\n\n" + list(sentences, UserText::escaped);
	}

	public static String list(final List<String> entries, final UnaryOperator<String> text) {
		return entries.stream().map(e -> "- " + text.apply(e) + "\n").collect(Collectors.joining());
	}

	/** What is needed to repeat a run, with a heading; the sources are what it was computed from, a line each. */
	static String reproduction(final RunRecord run, final List<String> sources) {
		return "\n## To repeat this run\n\n" + repetition(run, sources);
	}

	/** What is needed to repeat a run; the sources are what it was computed from, a line each. */
	public static String repetition(final RunRecord run, final List<String> sources) {
		final AleSettings settings = run.settings();
		final String further = settings.nullSteps().stream().filter(p -> p != settings.voxelP()).distinct()
			.map(Numbers::exact).collect(Collectors.joining(", "));
		final Stream<String> head = Stream.of(
			"NeuroMeta " + run.software().neurometa() + ", Java " + run.software().java() + ", " + run.software().os(),
			"Started " + run.started() + ", finished after " + decimals(run.seconds(), 1) + " s on " +
				count(run.threads(), "thread", "threads"));
		final Stream<String> mask =
			Stream.of("Mask " + run.mask().name() + ", SHA-256 of its voxels " + run.mask().sha256());
		// a base rate, where there is one, determines where they are drawn
		final Stream<String> sampling = run.followsBaseRate() ? Stream.of()
			: Stream.of("Voxels for random foci: " + run.sampling().name() + ", SHA-256 " + run.sampling().sha256());
		// without permutations no maxima are kept for them
		final Stream<String> steps = run.permutations().isEmpty() ? Stream.of()
			: Stream.of("Further cluster-forming p: " + (further.isEmpty() ? "none" : further));
		final Stream<String> again = run.rethresholded().stream().map(
			r -> "Thresholded again, with the permutations of an " + "earlier run: " + r.file() + ", SHA-256 " + r.sha256());
		return "The command *Repeat Run* gives the same result from the run record " + escaped(run.outputPrefix()) +
			"\\_run.json alone.\n\n" +
			list(Stream.of(head, sources.stream(), mask, sampling, steps, again).flatMap(s -> s).toList(), UserText::escaped);
	}

	private static String software(final RunSoftware software) {
		return "@software{neurometa,\n  author = {{NeuroMeta developers}},\n  title = {NeuroMeta},\n  version = {" +
			software.neurometa() + "},\n  url = {https://imagej.net/plugins/neurometa}\n}\n";
	}
}
