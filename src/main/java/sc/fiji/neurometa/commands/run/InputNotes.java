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
import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.Numbers;

/** What a user sees of a literature before anything is computed. */
final class InputNotes {

	private InputNotes() {}

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
		findings.note(name + line(read, foci, settings));
		Warnings.before(settings, foci).forEach(warning -> findings.warn(name + warning));
	}

	/** {@code 86 experiments, 521 foci, 1,075 subjects, MNI; 4 foci outside the mask; kernels 9.1 to 10.9 mm}. */
	private static String line(final ExperimentSet read, final PreparedFoci foci, final AleSettings settings) {
		final List<String> parts = new ArrayList<>(List.of(FociText.counts(read) + ", " +
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
