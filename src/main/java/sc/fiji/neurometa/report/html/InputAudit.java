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
import static sc.fiji.neurometa.table.Numbers.decimals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.DuplicateExperiments;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.io.results.InputTables;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.record.RunCounts;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.html.Block.Details;
import sc.fiji.neurometa.report.html.Block.Html;
import sc.fiji.neurometa.report.html.Column.Form;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.report.methods.UserText;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The section of a report about the input of an ALE: the literature, the fate of each focus, and what deserves a
 * second look.
 */
record InputAudit(RunRecord run, RunFolder files) {

	private static final TableView SIZES = new TableView(new Column("what", "", "", Form.TEXT),
		new Column("experiments", "experiments", "", Form.COUNT), new Column("foci", "foci", "", Form.COUNT),
		new Column("subjects", "subjects",
			"Sum of the known sample sizes; a sample that appears in several experiments counts in each.", Form.COUNT),
		new Column("min", "fewest subjects", "", Form.COUNT), new Column("median", "median", "", Form.COUNT),
		new Column("max", "most", "", Form.COUNT));
	private static final TableView FATES = new TableView(new Column("what", "what became of the foci", "", Form.TEXT),
		new Column("foci", "foci", "", Form.COUNT));
	private static final TableView EXPERIMENTS =
		new TableView(new Column("number", "no.", "", Form.COUNT), new Column("experiment", "experiment", "", Form.TEXT),
			new Column("subjects", "subjects", "", Form.COUNT), new Column("foci", "foci", "", Form.COUNT),
			new Column("inside", "in the mask", "Foci that lie in the mask.", Form.COUNT),
			new Column("space", "reported in", "", Form.TEXT),
			new Column("fwhm", "kernel (mm)", "Full width at half maximum of the Gaussian that models the foci.", Form.Z));

	/**
	 * Everything.
	 *
	 * @param source the source, e.g. {@code the foci file}
	 */
	List<Block> blocks(final String source) {
		final List<Block> blocks = new ArrayList<>();
		blocks.add(SIZES.table(sizes(), sizes().rows()));
		final CsvTable fates = fates();
		blocks.add(FATES.table(fates, fates.rows()));
		final List<String> remarks = remarks();
		if (!remarks.isEmpty()) blocks.add(Html.ofMarkdown(MethodsText.list(remarks, UserText::escaped)));
		list(blocks, "Converted experiments",
			run.counts().conversion().map(RunCounts.Conversion::experiments).orElse(List.of()));
		list(blocks, "Left out because they also appear in the other literature",
			run.source().excludedAsShared().orElse(List.of()));
		list(blocks, "Noticed while reading " + source, run.source().notes());
		blocks.add(Pictures.WHOLE.foci(InputTables.placed(files, run), run.mask().space()));
		blocks.add(Pictures.WHOLE.foci(run.experiments()));
		final CsvTable experiments = experiments();
		blocks.addAll(EXPERIMENTS.of(experiments, List.of(), files.name("foci", ".csv"), "experiments"));
		return blocks;
	}

	private static void list(final List<Block> to, final String title, final List<String> entries) {
		if (!entries.isEmpty()) to.add(new Details(title + " (" + count(entries.size()) + ")",
			List.of(Html.ofMarkdown(MethodsText.list(entries, UserText::escaped)))));
	}

	private CsvTable sizes() {
		final RunCounts counts = run.counts();
		return new CsvTable(List.of("what", "experiments", "foci", "subjects", "min", "median", "max"),
			counts.source().equals(counts.analysed()) ? List.of(size("as read and analysed", counts.source()))
				: List.of(size("as read", counts.source()), size("as analysed", counts.analysed())));
	}

	private static List<Object> size(final String what, final RunCounts.Literature l) {
		return Arrays.asList(what, l.experiments(), l.foci(), l.subjects(),
			l.subjectsPerExperiment().map(s -> s.min()).orElse(null),
			l.subjectsPerExperiment().map(s -> s.median()).orElse(null),
			l.subjectsPerExperiment().map(s -> s.max()).orElse(null));
	}

	private CsvTable fates() {
		final RunCounts.Foci foci = run.counts().foci();
		final List<List<Object>> rows = new ArrayList<>();
		rows.add(List.of("in the mask, as they were reported", foci.used()));
		if (run.counts().conversion().isPresent())
			rows.add(List.of("in the mask after conversion to " + run.mask().space().label() + " space", foci.converted()));
		rows.add(List.of("outside the mask, kept", foci.outsideMask()));
		rows.add(List.of("outside the image of the mask, kept", foci.outsideGrid()));
		rows.add(List.of("outside the mask, left out", foci.dropped()));
		rows.add(List.of("in the region, left out", foci.leftOut().orElse(0)));
		return new CsvTable(List.of("what", "foci"),
			rows.stream().filter(r -> rows.indexOf(r) == 0 || !r.get(1).equals(0)).toList());
	}

	/** Remarks on what deserves a second look, each a sentence. */
	private List<String> remarks() {
		final RunCounts counts = run.counts();
		final List<String> remarks = new ArrayList<>();
		if (counts.withoutSubjects() > 0)
			remarks.add(count(counts.withoutSubjects(), "experiment has", "experiments have") + " no sample size.");
		if (counts.empty() > 0) remarks.add(count(counts.empty(), "experiment", "experiments") + " without foci left out.");
		if (counts.emptied() > 0) remarks
			.add(count(counts.emptied(), "experiment", "experiments") + " left out, since all foci lay outside the mask" +
				(run.excludedRegion().isPresent() ? " or in the region." : "."));
		final List<Experiment> experiments = run.experiments();
		for (final List<Integer> group : DuplicateExperiments.sameFoci(experiments))
			remarks.add("Possibly the same experiment twice, with the same foci: " +
				group.stream().map(i -> experiments.get(i).name()).collect(Collectors.joining(" and ")) + ".");
		final long repeated = experiments.stream().filter(e -> !e.study().isEmpty())
			.collect(Collectors.groupingBy(Experiment::study, Collectors.counting())).values().stream().filter(n -> n > 1)
			.count();
		if (repeated > 0) remarks.add(count(repeated, "study gives", "studies give") + " several experiments" +
			(run.settings().poolBy() == PoolBy.STUDY ? "; those of one study were pooled." : ", each analysed on its own."));
		return remarks;
	}

	/** The experiments as read, with the kernels that their sample sizes gave. */
	private CsvTable experiments() {
		final CsvTable foci = InputTables.foci(files, run);
		final int status = foci.column("status").orElseThrow();
		final List<Experiment> experiments = run.experiments();
		final Map<String, Integer> smallest = smallestOfStudies();
		final List<List<Object>> rows = new ArrayList<>();
		int next = 0;
		for (int e = 0; e < experiments.size(); e++) {
			final Experiment experiment = experiments.get(e);
			final int end = next + experiment.foci().size();
			final long inside = foci.rows().subList(next, end).stream()
				.filter(r -> "used".equals(r.get(status)) || "converted".equals(r.get(status))).count();
			next = end;
			rows.add(Arrays.asList(e + 1, experiment.name(), experiment.hasSubjects() ? experiment.subjects() : null,
				experiment.foci().size(), inside, experiment.space().label(),
				fwhmMm(smallest.getOrDefault(experiment.study(), experiment.subjects())).orElse(null)));
		}
		return new CsvTable(List.of("number", "experiment", "subjects", "foci", "inside", "space", "fwhm"), rows);
	}

	/** Pooled contrasts have the kernel of the smallest of them. */
	private Map<String, Integer> smallestOfStudies() {
		final Map<String, Integer> smallest = new HashMap<>();
		if (run.settings().poolBy() == PoolBy.STUDY) for (final Experiment e : run.experiments())
			if (!e.study().isEmpty() && e.hasSubjects()) smallest.merge(e.study(), e.subjects(), Math::min);
		return smallest;
	}

	private Optional<Double> fwhmMm(final int subjects) {
		final AleSettings settings = run.settings();
		if (settings.kernelFwhmMm() > 0) return Optional.of(settings.kernelFwhmMm());
		final int n = subjects > 0 ? subjects : settings.defaultSubjects();
		return n > 0 ? Optional.of(Kernel.ofSubjects(n).fwhmMm()) : Optional.empty();
	}

	/** The numbers in short, for the head of a report. */
	List<Block.Fact> facts() {
		final RunCounts.Literature analysed = run.counts().analysed();
		return List.of(new Block.Fact("Experiments", count(analysed.experiments())),
			new Block.Fact("Foci", count(analysed.foci())), new Block.Fact("Subjects", count(analysed.subjects()), analysed
				.subjectsPerExperiment().map(s -> decimals(s.min(), 0) + " to " + decimals(s.max(), 0) + " per experiment")));
	}
}
