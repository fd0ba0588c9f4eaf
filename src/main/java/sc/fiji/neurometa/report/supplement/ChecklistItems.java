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

import static sc.fiji.neurometa.report.supplement.ChecklistItem.answered;
import static sc.fiji.neurometa.report.supplement.ChecklistItem.met;
import static sc.fiji.neurometa.report.supplement.ChecklistItem.open;
import static sc.fiji.neurometa.table.Numbers.count;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.effect.Warnings;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.DuplicateExperiments;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunCounts;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.Decimals;

/** The items of the checklist of a run, and their answers. */
final class ChecklistItems {

	private final Run run;
	private final List<SupplementPart> parts;

	ChecklistItems(final Run run) {
		this.run = run;
		parts = SupplementPart.of(run);
		if (parts.isEmpty()) throw new IllegalArgumentException("A run of " + run.command() + " has no studies to check");
	}

	/** All items, in the order of the rules. */
	List<ChecklistItem> all() {
		return Stream.of(question(), data(), space(), samples(), care(), contrast(), inference(), openness())
			.flatMap(List::stream).toList();
	}

	private String each(final Function<SupplementPart, String> text) {
		return parts.stream().map(part -> part.about(text.apply(part))).collect(Collectors.joining("; "));
	}

	private String where(final String... members) {
		return parts.stream().map(part -> part.where(members)).collect(Collectors.joining(", "));
	}

	private List<ChecklistItem> question() {
		final int fewest = parts.stream().mapToInt(p -> p.ale().counts().analysed().experiments()).min().orElseThrow();
		final String enough = fewest < Warnings.TOO_FEW
			? "; fewer than " + Warnings.TOO_FEW + " let single experiments decide (Eickhoff et al. 2016)" : "";
		return List.of(
			open("M1 T", "The question is stated specifically: process or disorder, population, kind of contrast", ""),
			met(fewest >= Warnings.TOO_FEW, "M2 T", "Enough experiments for each analysis",
				each(p -> count(p.ale().counts().analysed().experiments(), "experiment", "experiments")) + enough,
				where("counts.analysed.experiments")));
	}

	private List<ChecklistItem> data() {
		final boolean isDatabase = run.on(Run.Cases.<Boolean> otherwise(r -> false).withMacm(macm -> true));
		return List.of(
			isDatabase
				? answered("M3 T", "The search: databases, terms, dates, who searched",
					run.on(Run.Cases.<String> otherwise(r -> "")
						.withMacm(m -> "database " + m.database().name() + ", " +
							count(m.searched().databaseExperiments(), "experiment", "experiments"))),
					"database.name, searched.database_experiments")
				: open(
					"M3 T", "The search: databases, terms, dates, who searched", "two databases or more, and reference lists"),
			open("M3 T", "Criteria of inclusion and exclusion", filters()),
			open("M3 T", "The flow of studies as a diagram",
				"numbers from reading to analysis are in the section below and in " + run.filePrefix() +
					"_flow.svg; those of the search are blank"),
			answered("M3 T", "A table of all included experiments with reference, contrast, sample size, space",
				each(p -> count(p.ale().counts().source().experiments(), "experiment", "experiments") + " in " +
					p.experimentsFile()),
				where("counts.source.experiments")),
			described(), sizes());
	}

	private String filters() {
		return parts.stream()
			.flatMap(p -> p.ale().source().literature().stream()
				.map(from -> p.about("of " + count(from.searched().databaseExperiments()) + " experiments the filter took " +
					count(from.searched().experiments()))))
			.collect(Collectors.joining("; "));
	}

	private ChecklistItem described() {
		final Collection<String> names = new TreeSet<>();
		parts.stream().flatMap(p -> p.ale().experiments().stream()).map(Experiment::about).forEach(about -> {
			about.covariates().stream().map(Covariate::name).forEach(names::add);
			about.tags().stream().filter(t -> t.contains("=")).map(t -> t.substring(0, t.indexOf('='))).forEach(names::add);
		});
		return open("M3 T", "The samples are described: age, sex, diagnosis, medication, task",
			names.isEmpty() ? "the input has no such columns" : "the input has the columns " + String.join(", ", names));
	}

	private ChecklistItem sizes() {
		final boolean all = parts.stream().allMatch(p -> p.ale().counts().withoutSubjects() == 0);
		return met(all, "M3 T", "The sample size of every experiment is known", each(p -> {
			final RunCounts counts = p.ale().counts();
			return counts.withoutSubjects() == 0 ? count(counts.analysed().subjects(), "subject", "subjects") + " in all"
				: count(counts.withoutSubjects(), "experiment has", "experiments have") + " none" +
					(p.ale().settings().defaultSubjects() > 0 ? "; " + p.ale().settings().defaultSubjects() + " were assumed"
						: "");
		}), where(all ? "counts.analysed.subjects" : "counts.without_subjects"));
	}

	private List<ChecklistItem> space() {
		return List.of(
			open("M4 T", "All experiments searched the whole brain; regions of interest and small volumes are left out",
				each(
					p -> "mask of the analysis: " + p.ale().mask().name() + ", " + count(p.ale().mask().voxels()) + " voxels")),
			answered("M4", "All coordinates are in one reference space",
				each(p -> p.ale().counts().conversion()
					.map(c -> count(c.foci(), "focus", "foci") + " of " +
						count(c.experiments().size(), "experiment", "experiments") + " converted from " + c.from().label() +
						" to " + c.to().label() + " space by " + p.ale().settings().transform().name().toLowerCase(Locale.ROOT))
					.orElse("all in " + p.ale().mask().space().label() + " space, 0 converted")),
				where("counts.conversion", "settings.transform")),
			answered("M4", "What became of foci outside the mask",
				each(p -> count(p.ale().counts().foci().outsideMask() + p.ale().counts().foci().outsideGrid()) + " kept, " +
					count(p.ale().counts().foci().dropped()) + " left out"),
				where("counts.foci.outside_mask", "counts.foci.outside_grid", "counts.foci.dropped")));
	}

	/** The numbers of studies that give several experiments. */
	private static long several(final RunRecord ale) {
		return ale.experiments().stream().map(Experiment::study).filter(study -> !study.isEmpty())
			.collect(Collectors.groupingBy(study -> study, Collectors.counting())).values().stream().filter(n -> n > 1)
			.count();
	}

	private List<ChecklistItem> samples() {
		final boolean isMet =
			parts.stream().allMatch(p -> several(p.ale()) == 0 || p.ale().settings().poolBy() == PoolBy.STUDY);
		final Optional<ContrastRecord> contrast =
			run.on(Run.Cases.<Optional<ContrastRecord>> otherwise(r -> Optional.empty()).withContrast(Optional::of));
		final ChecklistItem pooled = met(isMet, "M5 T", "A sample counts once, however many contrasts it has", each(p -> {
			final long n = several(p.ale());
			if (n == 0) return "no study has several experiments";
			return count(n, "study has", "studies have") + " several experiments, " +
				(p.ale().settings().poolBy() == PoolBy.STUDY ? "which were pooled"
					: "each analysed on its own (pool_by = none)");
		}), where("experiments", "settings.pool_by"));
		final ChecklistItem across = open("M5 T", "Samples that several papers share are in once",
			"names alone do not show them" + contrast
				.map(c -> "; " + count(c.shared().size(), "experiment was", "experiments were") + " in both literatures")
				.orElse(""));
		return List.of(pooled, across);
	}

	private List<ChecklistItem> care() {
		final boolean isSingle =
			parts.stream().allMatch(p -> DuplicateExperiments.sameFoci(p.ale().experiments()).isEmpty());
		return List.of(open("M6 T", "Two people extracted the data, or one checked it twice", ""),
			met(isSingle, "M6", "No experiment is in twice", each(p -> {
				final int groups = DuplicateExperiments.sameFoci(p.ale().experiments()).size();
				return groups == 0 ? "no two have the same foci"
					: count(groups, "group of experiments has", "groups of experiments have") + " the same foci";
			}), where("experiments")),
			answered("M6", "Repairs on reading", each(p -> count(p.ale().source().notes().size(), "note", "notes")),
				where("source.notes")),
			open("M7 T", "The protocol was registered before, with all analyses and their settings",
				"the settings of this run are in its record"));
	}

	private List<ChecklistItem> inference() {
		final boolean corrected = parts.stream().allMatch(p -> p.ale().settings().correction().needsPermutations());
		final boolean left = parts.stream().allMatch(p -> p.ale().leaveOneOut().isPresent());
		return List.of(
			met(corrected, "M8 T", "The family-wise error is controlled", each(p -> threshold(p.ale())),
				where("settings.correction", "settings.alpha", "settings.voxel_p")),
			answered("M9", "Diagnostics: contribution of each experiment to each cluster",
				each(p -> count(p.ale().result().clusters().size(), "cluster", "clusters") + ", " + p.files() +
					"_contributions.csv"),
				where("result.clusters")),
			left
				? answered("M9 T", "Does each cluster survive without each experiment?",
					each(p -> p.files() + "_leave_one_out.csv"), where("leave_one_out"))
				: open("M9 T", "Does each cluster survive without each experiment?", "not computed; leave_one_out = true does"),
			open("M9 T", "Heterogeneity: subgroups, other thresholds, unpublished studies", ""));
	}

	/** Of a contrast, whether its own p is corrected; none of other runs. */
	private List<ChecklistItem> contrast() {
		return run
			.on(
				Run.Cases.<List<ChecklistItem>> otherwise(r -> List.of())
					.withContrast(
						c -> List.of(met(c.settings().contrastMethod() != ContrastMethod.GATED, "M8",
							"The contrast is corrected for multiple testing",
							"contrast_method = " + c.settings().contrastMethod().name().toLowerCase(Locale.ROOT) + ", " +
								count(c.settings().relabelings()) + " relabelings",
							"settings.contrast_method, settings.relabelings"))));
	}

	private static String threshold(final RunRecord ale) {
		final AleSettings s = ale.settings();
		return s.correction().key() + ", alpha = " + Decimals.text(s.alpha()) + ", voxel p = " + Decimals.text(s.voxelP()) +
			ale.permutations().map(n -> ", " + count(n, "permutation", "permutations")).orElse("");
	}

	private List<ChecklistItem> openness() {
		return List.of(
			answered("M10", "Software and version", "NeuroMeta " + run.software().neurometa(), "software.neurometa"),
			answered("M10", "Everything that repeats the run",
				each(p -> "seed " + p.ale().settings().seed() + ", SHA-256 of the input " +
					p.ale().source().sha256().substring(0, 12) + "…"),
				where("settings.seed", "source.sha256")),
			answered("M10 T", "Maps without and with the threshold are files",
				each(p -> p.files() + "_Z.nii.gz, " + p.files() + "_thresholded_Z.nii.gz"), ""),
			open("M10 T", "Maps, tables and coordinates are public, with their address", "Share Result makes the archive"),
			open("T", "Authors were asked for coordinates and null results that papers lack", ""));
	}
}
