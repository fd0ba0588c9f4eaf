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
package sc.fiji.neurometa.commands.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.effect.Warnings;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.FociAudit;
import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.Numbers;

/** The texts of the commands on foci files, and what is said of a literature before anything is computed. */
public final class FociText {

	private static final int MOST_LISTED = 200;

	private FociText() {}

	/** {@code 86 experiments, 633 foci, 1,174 subjects}. */
	public static String counts(final ExperimentSet set) {
		return Numbers.count(set.size(), "experiment", "experiments") + ", " +
			Numbers.count(set.fociCount(), "focus", "foci") + ", " +
			Numbers.count(set.subjectsTotal(), "subject", "subjects");
	}

	/** What a reader noted about a file; empty when it noted nothing. */
	public static String notes(final Literature file) {
		if (file.notes().isEmpty()) return "";
		return "\nNotes on reading " + file.fileName() + "\n" + list(file.notes());
	}

	/** All findings of an audit. */
	public static String audit(final Literature file, final FociAudit audit, final Mask mask) {
		final StringBuilder text = new StringBuilder(file.fileName() + ": " + counts(file.experiments()) + "\nMask: " +
			mask.name() + " (" + mask.space().label() + ")\nFoci: ");
		text.append(audit.placement().count(FocusRecord.Status.USED)).append(" used, ")
			.append(audit.placement().count(FocusRecord.Status.CONVERTED)).append(" converted, ")
			.append(audit.placement().count(FocusRecord.Status.OUTSIDE_MASK)).append(" outside the mask, ")
			.append(audit.placement().count(FocusRecord.Status.OUTSIDE_GRID)).append(" off its grid\n");
		if (audit.placement().rows().stream().anyMatch(r -> r.sourceSpace() != mask.space()))
			text.append("Foci in the other space were converted by lancaster_pooled for this check.\n");
		text.append(notes(file));
		for (final FociAudit.Finding.Kind kind : FociAudit.Finding.Kind.values()) {
			final List<FociAudit.Finding> findings = audit.findings(kind);
			if (!findings.isEmpty()) text.append('\n').append(kind.title()).append(": ").append(findings.size()).append('\n')
				.append(list(findings.stream().map(FociText::line).toList()));
		}
		if (audit.findings().isEmpty()) text.append("\nNothing suspicious was found.\n");
		return text.toString();
	}

	/** The place of an experiment in its file: the line, where it has one. */
	public static String place(final Experiment experiment) {
		return experiment.line() > 0 ? "Line " + experiment.line() + ": " : "";
	}

	private static String line(final FociAudit.Finding finding) {
		return finding.line() == 0 ? finding.text() : "Line " + finding.line() + ": " + finding.text();
	}

	public static String list(final List<String> items) {
		final StringBuilder text = new StringBuilder();
		items.stream().limit(MOST_LISTED).forEach(i -> text.append("  ").append(i).append('\n'));
		if (items.size() > MOST_LISTED) text.append("  and ").append(items.size() - MOST_LISTED).append(" more\n");
		return text.toString();
	}

	/**
	 * Counts and warnings of a literature.
	 *
	 * @param read the literature as read
	 * @param foci the same, prepared
	 * @param settings of the analysis
	 * @param name begins each of them; may be empty
	 * @param findings receives them
	 */
	static void tell(final ExperimentSet read, final PreparedFoci foci, final AleSettings settings, final String name,
		final Findings findings)
	{
		findings.note(name + summary(read, foci, settings));
		Warnings.before(settings, foci).forEach(warning -> findings.warn(name + warning));
	}

	/** {@code 86 experiments, 521 foci, 1,075 subjects, MNI; 4 foci outside the mask; kernels 9.1 to 10.9 mm}. */
	private static String summary(final ExperimentSet read, final PreparedFoci foci, final AleSettings settings) {
		final List<String> parts = new ArrayList<>(List.of(counts(read) + ", " +
			Stream.of(Space.values()).filter(read::uses).map(Space::label).collect(Collectors.joining(" and "))));
		final long converted = foci.placement().count(FocusRecord.Status.CONVERTED),
			outside = foci.placement().rows().stream().filter(FocusRecord::isOutside).count();
		if (converted > 0) parts.add(Numbers.count(converted, "focus", "foci") + " converted");
		if (outside > 0) parts.add(Numbers.count(outside, "focus", "foci") + " outside the mask");
		final int missing = foci.withoutSubjects(settings.poolBy());
		if (missing > 0) parts.add(Numbers.count(missing, "experiment", "experiments") + " without a sample size");
		final long several = read.experiments().stream().filter(e -> !e.study().isEmpty())
			.collect(Collectors.groupingBy(Experiment::study, Collectors.counting())).entrySet().stream()
			.map(Map.Entry::getValue).filter(n -> n > 1).count();
		if (several > 0) parts.add(Numbers.count(several, "study", "studies") + " with several contrasts");
		parts.add(kernels(foci.sortedFwhmMm()));
		return String.join("; ", parts);
	}

	private static String kernels(final double[] widthsMm) {
		final String least = mm(widthsMm[0]), most = mm(widthsMm[widthsMm.length - 1]);
		return least.equals(most) ? "kernels of " + least + " mm" : "kernels " + least + " to " + most + " mm";
	}

	private static String mm(final double width) {
		return String.format(Locale.ROOT, "%.1f", width);
	}

	/** How many experiments two literatures share. */
	static String overlap(final Overlap.Separated separated) {
		final int shared = separated.overlap().shared().size();
		return shared == 0 ? "No experiment is in both groups."
			: Numbers.count(shared, "experiment is", "experiments are") + " in both groups.";
	}
}
