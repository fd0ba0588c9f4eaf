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
package sc.fiji.neurometa.analysis.contrast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.effect.Warnings;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Group;

/**
 * The warnings that a reader of a contrast should know before believing it, in addition to those of the main effects.
 */
final class ContrastWarnings {

	private static final double UNEQUAL = 2;
	private static final double DOMINANT_PERCENT = 50;
	private static final double FORMING = 0.001;

	private ContrastWarnings() {}

	static List<String> of(final MainEffectResult a, final MainEffectResult b, final Overlap overlap,
		final ContrastSettings contrast, final List<ContrastDirection> directions)
	{
		final List<String> warnings = new ArrayList<>();
		addSizes(warnings, a.foci().analysed().size(), b.foci().analysed().size(), contrast);
		addOverlap(warnings, a, b, overlap, contrast);
		if (EnumSet.of(ContrastMethod.POOLED, ContrastMethod.WHOLE_MASK).contains(contrast.contrastMethod()) &&
			!a.settings().correction().needsPermutations())
			warnings
				.add("The contrast was corrected for the family-wise error of cluster size, but the main effects were not: " +
					"choose a family-wise correction for both.");
		addMethod(warnings, contrast);
		addDirection(warnings, "A - B", directions.get(0), contrast, contrast.nameA());
		addDirection(warnings, "B - A", directions.get(1), contrast, contrast.nameB());
		return warnings;
	}

	private static void addSizes(final List<String> warnings, final int a, final int b, final ContrastSettings contrast) {
		if (Math.min(a, b) < Warnings.TOO_FEW) warnings.add("One literature has only " + Math.min(a, b) +
			" experiments, below " + Warnings.TOO_FEW + ": single experiments can make a difference.");
		if (Math.max(a, b) < UNEQUAL * Math.min(a, b)) return;
		final String unequal = "The literatures are of very unequal size (" + a + " and " + b + " experiments). ";
		switch (contrast.contrastMethod()) {
			case POOLED -> warnings.add(unequal + "The level of the test holds, but the larger one decides where all " +
				"experiments together converge: what converges only in the smaller one may not be tested.");
			case GATED -> warnings
				.add(unequal + "With 20 against 60 experiments of the same literature, p <= .05 held at 44 % " +
					"of the tested voxels of the smaller one and at 10 % of those of the larger: the test favours the smaller.");
			case WHOLE_MASK -> {
				if (!contrast.isStandardised())
					warnings.add(unequal + "The difference of their ALE values is not centred: with " +
						"20 against 60 experiments of the same literature the largest cluster of 60 random splits was always of " +
						"the larger one, so that the smaller one has no power.");
			}
			case BALANCED -> {
				// its subsamples are of equal size
			}
		}
	}

	/** What was measured of methods whose p does not answer whether the literatures differ. */
	private static void addMethod(final List<String> warnings, final ContrastSettings contrast) {
		if (contrast.contrastMethod() == ContrastMethod.GATED) warnings
			.add("The p of a gated contrast is too small, since the same experiments choose the voxels that are tested, " +
				"and it is not corrected for their number (p <= " + contrast.contrastP() + " each, in clusters of at least " +
				Math.round(contrast.extentContrast()) + " mm3, as GingerALE does it): 70 of 74 contrasts of random halves of " +
				"one literature had a cluster of 200 mm3. contrast_method = pooled is valid and corrects for it.");
		if (contrast.drawsSubsamples())
			warnings.add("This contrast is tested against foci at random places, so it is significant " +
				"also where both literatures converge in the same way: of 47 random splits of one literature, 31 were " +
				"significant at .05 (66 %, 51 to 79). To ask whether the literatures differ, use contrast_method = pooled.");
		if (contrast.contrastMethod() == ContrastMethod.WHOLE_MASK && !contrast.isStandardised() &&
			contrast.contrastP() > FORMING)
			warnings.add("Clusters were formed at the difference that a share of " + contrast.contrastP() +
				" of all voxels reaches by chance, so that chance clusters are large (at .05 about 15 cm3 in the brain), and " +
				"a cluster says little about where the difference lies.");
	}

	private static void addOverlap(final List<String> warnings, final MainEffectResult a, final MainEffectResult b,
		final Overlap overlap, final ContrastSettings contrast)
	{
		final int shared = overlap.shared().size();
		if (shared > 0) warnings
			.add(shared + (shared == 1 ? " experiment appears" : " experiments appear") + " in both literatures and " +
				(shared == 1 ? "was" : "were") + " excluded from " + switch (contrast.sharedExperiments()) {
					case REFUSE, DROP -> "both";
					case KEEP_A -> contrast.nameB();
					case KEEP_B -> contrast.nameA();
				} + ": " + overlap.shared().stream().map(s -> "'" + s.nameA() + "'").collect(Collectors.joining(", ")) + ".");
		final Set<String> studies = studies(a);
		studies.retainAll(studies(b));
		if (!studies.isEmpty()) warnings.add(studies.size() + (studies.size() == 1 ? " study has" : " studies have") +
			" experiments in both literatures, probably of the same subjects, whose labels should not be exchanged: " +
			studies.stream().sorted().limit(10).map(s -> "'" + s + "'").collect(Collectors.joining(", ")) +
			(studies.size() > 10 ? " and others" : "") + ". Consider pool_by = study, which finds them.");
	}

	private static Set<String> studies(final MainEffectResult result) {
		return result.foci().analysed().experiments().stream().map(Experiment::study).map(s -> s.toLowerCase(Locale.ROOT))
			.filter(s -> !s.isEmpty()).collect(Collectors.toCollection(HashSet::new));
	}

	private static void addDirection(final List<String> warnings, final String name, final ContrastDirection direction,
		final ContrastSettings contrast, final String literature)
	{
		final boolean asked = name.startsWith("A") ? contrast.tails().tests(Group.A) : contrast.tails().tests(Group.B);
		if (asked && direction.testedVoxels() == 0) warnings.add(name + " was tested nowhere: " +
			(contrast.contrastMethod() == ContrastMethod.GATED ? literature + " has no significant main effect."
					: contrast.contrastMethod() == ContrastMethod.POOLED ? "the experiments of both together converge nowhere."
					: "the experiments do not differ at any voxel."));
		if (!direction.tooSmall().isEmpty()) warnings.add(direction.tooSmall().size() +
			(direction.tooSmall().size() == 1 ? " cluster of " : " clusters of ") + name + " significant at p_fwe = " +
			String.format(Locale.ROOT, "%.2g",
				direction.tooSmall().stream().mapToDouble(TestedCluster::fweP).min().orElseThrow()) +
			(direction.tooSmall().size() == 1 ? " was" : " or more were") + " smaller than extent_contrast = " +
			contrast.extentContrast() + " mm3 and left out.");
		for (final List<Contribution> contributions : List.of(direction.fromA(), direction.fromB()))
			for (final Contribution c : contributions)
				if (c.contributionPercent() > DOMINANT_PERCENT)
					warnings.add("Cluster " + c.cluster() + " of " + name + " rests on one experiment: '" + c.experiment() +
						"' contributes " + Math.round(c.contributionPercent()) + " % of it.");
	}
}
