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
package sc.fiji.neurometa.report.supplement;

import static sc.fiji.neurometa.table.Numbers.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.literature.DuplicateExperiments;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunCounts;

/**
 * The flow of the studies of a literature after PRISMA 2020 (Page et al. 2021, BMJ 372:n71, <a
 * href="https://doi.org/10.1136/bmj.n71">doi:10.1136/bmj.n71</a>): blanks for the search and screening, which no program
 * knows, and the numbers from reading the experiments to analysing them.
 *
 * @param name name of the literature, where a run has several
 * @param steps the steps, in their order
 */
record StudyFlow(String name, List<Step> steps) {

	/** What stands for a number that the author fills in. */
	static final String BLANK = "____";

	/**
	 * A step.
	 *
	 * @param isLeftOut whether it names what was left out between two others
	 * @param text what is counted
	 * @param number the number; a blank for the author
	 * @param detail more about it; may be empty
	 * @param where the members of the run record that it comes from; empty for a blank
	 */
	record Step(boolean isLeftOut, String text, String number, String detail, String where) {}

	/** The flows of the literatures of a run; none of a conjunction of maps. */
	static List<StudyFlow> of(final Run run) {
		final Optional<MacmRecord> macm =
			run.on(Run.Cases.<Optional<MacmRecord>> otherwise(other -> Optional.empty()).withMacm(Optional::of));
		return SupplementPart.of(run).stream()
			.map(part -> new StudyFlow(part.name(), macm.map(StudyFlow::macm).orElseGet(() -> steps(part)))).toList();
	}

	private static List<Step> steps(final SupplementPart part) {
		final List<Step> steps = new ArrayList<>(List.of(blank(false, "records identified in databases"),
			blank(false, "records identified by other means"), blank(true, "duplicate records removed"),
			blank(false, "records screened"), blank(true, "records excluded"), blank(false, "full texts assessed"),
			blank(true, "full texts excluded, with reasons"), blank(false, "studies included")));
		final RunCounts counts = part.ale().counts();
		part.ale().source().literature()
			.ifPresent(from -> searched(steps, from.searched(), part.where("source.literature.")));
		part.ale().source().excludedAsShared().ifPresent(shared -> steps.add(new Step(true,
			"experiments left out, also in the other literature", count(shared.size()), "", part.where("source.left_out"))));
		analysed(steps, part, counts, "experiments read");
		return steps;
	}

	/** Of a co-activation analysis, whose experiments are searched for in a database. */
	private static List<Step> macm(final MacmRecord run) {
		final List<Step> steps = new ArrayList<>();
		searched(steps, run.searched(), "");
		final SupplementPart part = SupplementPart.of(run).get(0);
		steps.add(new Step(true, "experiments without a focus in the region",
			count(run.searched().experiments() - run.selected().size()), "", "searched.experiments, selected"));
		analysed(steps, part, run.ale().counts(), "experiments that report the region");
		return steps;
	}

	private static void searched(final List<Step> steps, final Selection.Searched searched, final String path) {
		final String where = path + "searched.database_experiments";
		steps.add(new Step(false, "experiments in the database", count(searched.databaseExperiments()),
			count(searched.databaseFoci(), "focus", "foci"), where + ", " + path + "searched.database_foci"));
		final int out = searched.databaseExperiments() - searched.experiments();
		steps.add(new Step(true, "experiments that do not pass the filter", count(out), "",
			where + ", " + path + "searched.experiments"));
	}

	private static void analysed(final List<Step> steps, final SupplementPart part, final RunCounts counts,
		final String read)
	{
		steps.add(size(part, read, counts.source(), "counts.source."));
		steps.add(new Step(true, "experiments without foci", count(counts.empty()), "", part.where("counts.empty")));
		final boolean hasRegion = part.ale().excludedRegion().isPresent();
		steps.add(new Step(true, "experiments all of whose foci were left out", count(counts.emptied()),
			count(counts.foci().dropped(), "focus", "foci") + " outside the mask" +
				(hasRegion ? " and " + count(counts.foci().leftOut().orElse(0)) + " in the region" : "") + " left out",
			part.where("counts.emptied", "counts.foci.dropped")));
		final int twice = DuplicateExperiments.sameFoci(part.ale().experiments()).size();
		if (twice > 0) steps.add(new Step(true, "suspected duplicates, kept: groups of experiments with the same foci",
			count(twice), "", part.where("experiments")));
		if (part.ale().settings().poolBy() == PoolBy.STUDY)
			steps.add(new Step(true, "experiments joined with another of their study",
				count(counts.source().experiments() - counts.empty() - counts.emptied() - counts.analysed().experiments()), "",
				part.where("counts.source.experiments", "counts.empty", "counts.emptied", "counts.analysed.experiments")));
		steps.add(size(part, "experiments analysed", counts.analysed(), "counts.analysed."));
	}

	private static Step size(final SupplementPart part, final String text, final RunCounts.Literature size,
		final String path)
	{
		return new Step(false, text, count(size.experiments()),
			count(size.foci(), "focus", "foci") + ", " + count(size.subjects(), "subject", "subjects"),
			part.where(path + "experiments", path + "foci", path + "subjects"));
	}

	private static Step blank(final boolean isLeftOut, final String text) {
		return new Step(isLeftOut, text, BLANK, "", "");
	}
}
