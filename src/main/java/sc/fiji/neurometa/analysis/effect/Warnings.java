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
package sc.fiji.neurometa.analysis.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import sc.fiji.neurometa.ale.FocusPatterns;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.space.SamplingSpace;

/** The warnings that a reader of an ALE should know before believing it, in whole sentences. */
public final class Warnings {

	/** Below this number results depend on single experiments: Eickhoff et al. (2016), NeuroImage 137:70-85. */
	public static final int TOO_FEW = 17;
	private static final int ADVISED = 20;
	private static final double DOMINANT_PERCENT = 50;
	/** The share of foci outside the mask from which on it matters that random ones fall inside. */
	private static final double MANY_OUTSIDE = 0.1;
	private static final int LARGE_CHANCE_CLUSTER_PERCENT = 5;
	/** Below this number a database is no literature at large: ten times the patterns from which one is drawn. */
	private static final int FEW_EXPERIMENTS = 10 * FocusPatterns.ENOUGH;

	private Warnings() {}

	static List<String> of(final AleInput input, final AleSettings settings, final PreparedFoci foci,
		final List<Contribution> contributions, final AleNull tested)
	{
		final List<String> warnings = new ArrayList<>();
		addSize(warnings, foci.analysed().size());
		settings.correction().words().warning().ifPresent(warnings::add);
		addFoci(warnings, input, settings, foci);
		if (input.baseRate().isPresent())
			settings.correction().words().baseRateWarning(settings.permutations()).ifPresent(warnings::add);
		if (settings.correction().testsClusters()) tested.maxima().ifPresent(m -> addForming(warnings, input, settings, m));
		addSamples(warnings, settings, foci.analysed().experiments());
		for (final Contribution c : contributions)
			if (c.contributionPercent() > DOMINANT_PERCENT)
				warnings.add("Cluster " + c.cluster() + " rests on one experiment: '" + c.experiment() + "' contributes " +
					Math.round(c.contributionPercent()) + " % of it.");
		return warnings;
	}

	/** Those that are known before anything is computed. */
	public static List<String> before(final AleSettings settings, final PreparedFoci foci) {
		final List<String> warnings = new ArrayList<>();
		addSize(warnings, foci.analysed().size());
		settings.correction().words().warning().ifPresent(warnings::add);
		addSamples(warnings, settings, foci.analysed().experiments());
		return warnings;
	}

	public static void addSize(final List<String> warnings, final int experiments) {
		if (experiments < TOO_FEW)
			warnings.add("Only " + experiments + (experiments == 1 ? " experiment" : " experiments") + ": below " + TOO_FEW +
				" a single experiment can produce a cluster, and power is low. Do not draw conclusions from this " +
				"result alone (Eickhoff et al. 2016 advise at least " + ADVISED + ", Müller et al. 2018 at least " + TOO_FEW +
				").");
		else if (experiments < ADVISED) warnings.add(experiments +
			" experiments are slightly fewer than the 20 that Eickhoff et al. (2016) advise (Müller et al. 2018: 17 to 20).");
	}

	/** Where clusters by chance fill much of the brain, no cluster is informative. */
	private static void addForming(final List<String> warnings, final AleInput input, final AleSettings settings,
		final NullMaxima maxima)
	{
		final int[] sizes = maxima.clusters().get(0).sizes().clone();
		Arrays.sort(sizes);
		final long percent = Math.round(100.0 * sizes[sizes.length / 2] / input.mask().size());
		if (percent >= LARGE_CHANCE_CLUSTER_PERCENT) warnings.add("In half of the permutations the largest cluster fills " +
			percent + " % of the mask or more: with so many foci, voxels with p <= " + settings.voxelP() +
			" do not separate " + "into clusters, and a test of their size finds little. Use correction = voxel_fwe" +
			(input.baseRate().isPresent() ? " or a smaller voxel_p." : ", a smaller voxel_p, or null_model = base_rate."));
	}

	private static void addFoci(final List<String> warnings, final AleInput input, final AleSettings settings,
		final PreparedFoci foci)
	{
		final int outside = foci.placement().outside().size();
		if (outside > 0)
			warnings.add(outside + " of " + foci.placement().rows().size() + " foci lie outside the mask and " + "were " +
				(settings.outsideFoci() == OutsideFoci.DROP ? "dropped" : "kept") + "; the table of foci lists them.");
		addSampling(warnings, input, outside);
		input.database().map(BaseRateDatabase::experiments).filter(n -> n < FEW_EXPERIMENTS)
			.ifPresent(n -> warnings.add("The base-rate database has only " + n + (n == 1 ? " experiment" : " experiments") +
				" in the image: below " + FEW_EXPERIMENTS +
				" random experiments often take the same foci, and it hardly stands for the literature at large."));
		if (settings.correction().familyWise().isPresent() && input.baseRate().isEmpty() &&
			input.sampling().foci() == input.mask())
			warnings
				.add("Random foci fall anywhere in the mask (sampling = mask), also in white matter, where real ones are " +
					"rare: 8 to 9 % of sets with random foci in grey matter come out significant at a level of 5 %. Choose " +
					"sampling = gray_matter.");
		final int missing = foci.withoutSubjects(settings.poolBy());
		if (missing > 0) warnings.add(missing + (missing == 1 ? " experiment has" : " experiments have") +
			" no sample size; " + (settings.kernelFwhmMm() > 0 ? "the kernel width was given."
				: settings.defaultSubjects() + " subjects were assumed."));
		if (settings.kernelFwhmMm() > 0) warnings
			.add("All kernels have the given width, " + settings.kernelFwhmMm() + " mm, regardless of the sample sizes.");
		final long empty = input.experiments().experiments().stream().filter(e -> e.foci().isEmpty()).count();
		if (empty > 0) warnings
			.add(empty + (empty == 1 ? " experiment without foci was" : " experiments without foci were") + " left out.");
		final long emptied =
			foci.placement().placed().experiments().stream().filter(e -> e.foci().isEmpty()).count() - empty;
		if (emptied > 0) warnings.add(
			emptied + (emptied == 1 ? " experiment lost all its foci and was" : " experiments lost all their foci and were") +
				" left out.");
	}

	/** What a mask that is a part of the brain means for the null hypothesis. */
	private static void addSampling(final List<String> warnings, final AleInput input, final int fociOutside) {
		final SamplingSpace sampling = input.sampling();
		final int beyond = input.baseRate().isPresent() ? 0 : sampling.outside(input.mask());
		if (sampling.counted() != input.mask()) warnings.add("The mask holds " +
			Math.round(100.0 * (sampling.foci().size() - beyond) / sampling.foci().size()) +
			" % of the grey matter: the analysis is a small-volume correction. Random foci fall in the grey matter of the " +
			"whole brain, as the real ones could, and p is corrected for the voxels of the mask alone, which must have " +
			"been chosen without looking at the data.");
		else if (fociOutside > 0 && beyond == 0 && fociOutside >= MANY_OUTSIDE * input.experiments().fociCount() &&
			input.baseRate().isEmpty())
			warnings.add("Random foci fall inside the mask only, but " + fociOutside +
				" foci of the literature lie outside: " +
				"the null hypothesis has more foci in the mask than the data, and p is too large. Choose sampling = gray_matter " +
				"and outside_foci = keep.");
	}

	private static void addSamples(final List<String> warnings, final AleSettings settings,
		final List<Experiment> experiments)
	{
		if (settings.poolBy() == PoolBy.STUDY) return;
		final Map<String, Long> byStudy = experiments.stream().filter(e -> !e.study().isEmpty())
			.collect(Collectors.groupingBy(Experiment::study, Collectors.counting()));
		final long repeated = byStudy.values().stream().filter(n -> n > 1).count();
		if (repeated > 0) warnings.add(repeated + (repeated == 1 ? " study appears" : " studies appear") +
			" with several experiments, probably of the same subjects, which makes the result too liberal. Consider " +
			"pool_by = study (Turkeltaub et al. 2012).");
	}
}
