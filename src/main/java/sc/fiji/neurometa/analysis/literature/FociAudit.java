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
package sc.fiji.neurometa.analysis.literature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.literature.FociAudit.Finding.Kind;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;

/**
 * The check of a literature before an analysis: where every focus lies, and what deserves a second look.
 *
 * @param placement every focus in the mask's space
 * @param findings the findings, by kind and, within a kind, in the order of the source
 */
public record FociAudit(FociPlacement placement, List<Finding> findings) {

	/**
	 * A detail of a literature that deserves a second look.
	 *
	 * @param kind its kind
	 * @param line line of the source file, 0 when there is none
	 * @param text a sentence for people
	 */
	public record Finding(Kind kind, int line, String text) {

		/** The kinds of findings, gravest first. */
		public enum Kind {

			/** Two experiments have the same foci. */
			DUPLICATE_EXPERIMENT("Suspected duplicate experiments"),
			/** Coordinates that no brain has, or that look like voxel numbers or centimetres. */
			SUSPICIOUS_COORDINATES("Suspicious coordinates"),
			/** An experiment without a sample size. */
			MISSING_SUBJECTS("Missing sample sizes"),
			/** An experiment without foci. */
			NO_FOCI("Experiments without foci"),
			/** A focus outside the mask. */
			OUTSIDE("Foci outside the mask"),
			/** Several experiments of one study, most likely of the same subjects. */
			SHARED_SAMPLE("Studies with several experiments"),
			/** A focus twice in one experiment. */
			REPEATED_FOCUS("Repeated foci");

			private final String title;

			Kind(final String title) {
				this.title = title;
			}

			/** A headline for findings of this kind. */
			public String title() {
				return title;
			}
		}
	}

	/** Limits beyond which no brain reaches in either space. */
	private static final double FARTHEST_X_MM = 100, FARTHEST_Y_MM = 130, FARTHEST_Z_MM = 110;
	private static final int ENOUGH_FOCI = 6;
	private static final double LARGEST_IN_CM = 13;

	public FociAudit {
		findings = findings.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
	}

	/** Checks a literature. */
	public static FociAudit of(final ExperimentSet source, final Mask mask, final CoordinateTransform transform) {
		final FociPlacement placement = FociPlacement.place(source, mask, transform, false);
		final List<Finding> findings = new ArrayList<>();
		duplicates(source, findings);
		sharedSamples(source, findings);
		for (final Experiment experiment : source.experiments())
			experiment(experiment, findings);
		for (final FocusRecord row : placement.outside())
			findings.add(new Finding(Kind.OUTSIDE, row.line(),
				row.experiment() +
					": " + shown(row.source()) + (row.status() == FocusRecord.Status.OUTSIDE_GRID
						? " is off the grid of the mask, " : " is outside the mask, ") +
					String.format(Locale.ROOT, "%.1f mm away.", row.distanceMm())));
		return new FociAudit(placement, findings);
	}

	private static void duplicates(final ExperimentSet source, final List<Finding> findings) {
		for (final List<Integer> group : DuplicateExperiments.sameFoci(source.experiments())) {
			final List<Experiment> same = group.stream().map(source.experiments()::get).toList();
			final boolean sameSubjects = same.stream().allMatch(e -> e.subjects() == same.get(0).subjects());
			findings.add(new Finding(Kind.DUPLICATE_EXPERIMENT, same.get(0).line(),
				same.stream().map(FociAudit::nameAndLine).collect(Collectors.joining(" and ")) + " have the same " +
					same.get(0).foci().size() + (same.get(0).foci().size() == 1 ? " focus" : " foci") +
					(sameSubjects ? " and number of subjects." : " but different numbers of subjects.")));
		}
	}

	private static void sharedSamples(final ExperimentSet source, final List<Finding> findings) {
		final Map<String, List<Experiment>> studies = source.experiments().stream().filter(e -> !e.study().isEmpty())
			.collect(Collectors.groupingBy(Experiment::study, LinkedHashMap::new, Collectors.toList()));
		studies.forEach((study, experiments) -> {
			if (experiments.size() > 1) findings.add(new Finding(Kind.SHARED_SAMPLE, experiments.get(0).line(),
				study + " has " + experiments.size() + " experiments (lines " +
					experiments.stream().map(e -> Integer.toString(e.line())).collect(Collectors.joining(", ")) +
					"); unless their subjects differ, pool them with pool_by=study."));
		});
	}

	private static void experiment(final Experiment experiment, final List<Finding> findings) {
		final String name = experiment.name();
		if (!experiment.hasSubjects()) findings
			.add(new Finding(Kind.MISSING_SUBJECTS, experiment.line(), name + " does not give its number of subjects."));
		if (experiment.foci().isEmpty()) findings.add(new Finding(Kind.NO_FOCI, experiment.line(), name + " has no foci."));
		final Set<List<Double>> seen = new HashSet<>();
		for (final Focus f : experiment.foci()) {
			if (Math.abs(f.xMm()) > FARTHEST_X_MM || Math.abs(f.yMm()) > FARTHEST_Y_MM || Math.abs(f.zMm()) > FARTHEST_Z_MM)
				findings.add(new Finding(Kind.SUSPICIOUS_COORDINATES, f.line(),
					name + ": " + shown(f) + " lies farther out than any brain reaches; is a decimal point or a minus missing?"));
			if (!seen.add(List.of(f.xMm(), f.yMm(), f.zMm())))
				findings.add(new Finding(Kind.REPEATED_FOCUS, f.line(), name + ": " + shown(f) + " is listed above already."));
		}
		final List<Focus> foci = experiment.foci();
		if (foci.size() < ENOUGH_FOCI) return;
		if (foci.stream().allMatch(f -> f.xMm() >= 0 && f.yMm() >= 0 && f.zMm() >= 0))
			findings.add(new Finding(Kind.SUSPICIOUS_COORDINATES, experiment.line(), name + ": none of " + foci.size() +
				" foci has a negative coordinate; are they voxel numbers, or have they lost their minus signs?"));
		if (foci.stream().allMatch(
			f -> Math.abs(f.xMm()) < LARGEST_IN_CM && Math.abs(f.yMm()) < LARGEST_IN_CM && Math.abs(f.zMm()) < LARGEST_IN_CM))
			findings.add(new Finding(Kind.SUSPICIOUS_COORDINATES, experiment.line(),
				name + ": all " + foci.size() + " foci lie within 13 mm of the origin; are they in centimetres?"));
	}

	private static String nameAndLine(final Experiment experiment) {
		return experiment.line() == 0 ? experiment.name() : experiment.name() + " (line " + experiment.line() + ")";
	}

	private static String shown(final Focus focus) {
		return "(" + tenths(focus.xMm()) + ", " + tenths(focus.yMm()) + ", " + tenths(focus.zMm()) + ")";
	}

	private static String tenths(final double value) {
		final String text = String.format(Locale.ROOT, "%.1f", value);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	/** The findings of one kind. */
	public List<Finding> findings(final Kind kind) {
		return findings.stream().filter(f -> f.kind() == kind).toList();
	}
}
