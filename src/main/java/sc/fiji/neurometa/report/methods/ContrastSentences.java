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
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.exact;
import static sc.fiji.neurometa.table.Numbers.exactVolume;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.ContrastWords;
import sc.fiji.neurometa.analysis.contrast.Tails;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.ContrastOutcome;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.RunResult.Limit;

/** The sentences of a methods text on how two literatures were compared. */
final class ContrastSentences {

	private final ContrastRecord run;
	private final ContrastSettings settings;
	private final AleSettings ale;
	private final String a;
	private final String b;
	private final int sizeA;
	private final int sizeB;

	ContrastSentences(final ContrastRecord run) {
		this.run = run;
		settings = run.settings();
		ale = run.mainEffects();
		a = escaped(settings.nameA());
		b = escaped(settings.nameB());
		sizeA = run.a().counts().analysed().experiments();
		sizeB = run.b().counts().analysed().experiments();
	}

	String text() {
		return shared() + switch (settings.contrastMethod()) {
			case POOLED -> labels(pooled());
			case GATED -> relabelings() + gates() + voxelP() + clusters("Voxels with p ≤ " + exact(settings.contrastP())) +
				"Within the main effects, no further correction for the number of voxels was applied. " + hypothesis();
			case WHOLE_MASK -> settings.isStandardised() ? labels(wholeMaskVoxels()) : relabelings() + wholeMask();
			case BALANCED -> settings.drawsSubsamples() ? balanced() : subsamples();
		} + tails() + contributions() + conjunction();
	}

	private String shared() {
		if (run.shared().isEmpty()) return "";
		return count(run.shared().size(), "experiment that appeared in both literatures was ",
			"experiments that appeared in both literatures were ") + switch (settings.sharedExperiments()) {
				case REFUSE, DROP -> "excluded from both. ";
				case KEEP_A -> "kept in " + a + " only. ";
				case KEEP_B -> "kept in " + b + " only. ";
			};
	}

	private String relabelings() {
		return "The difference between the ALE values of " + a + " and " + b + " was tested by label permutation (" +
			Reference.EICKHOFF_2011.cited() + "): the MA maps of all " + count((long) sizeA + sizeB) +
			" experiments were pooled, and in each of " + count(settings.relabelings(), "permutation", "permutations") +
			" (seed " + ale.seed() + "), they were divided at random into groups of " + count(sizeA) + " and " +
			count(sizeB) + ", whose ALE values were subtracted in the same way. ";
	}

	private String gates() {
		return a + " − " + b + " was tested at the " + count(run.result().aMinusB().testedVoxels(), "voxel", "voxels") +
			" of the thresholded main effect of " + a + ", and " + b + " − " + a + " at the " +
			count(run.result().bMinusA().testedVoxels(), "voxel", "voxels") + " of the thresholded main effect of " + b +
			". ";
	}

	private String voxelP() {
		return "The one-sided p-value of a voxel was (b + 1) / (m + 1), where b is the number of the m permutations that gave a " +
			"difference at least as large, ties included (" + Reference.PHIPSON_2010.cited() + "). ";
	}

	private String clusters(final String voxels) {
		return voxels + " were joined into clusters (" + ale.connectivity().neighbours() + " neighbours)" +
			(settings.extentContrast() > 0
				? "; clusters smaller than " + exactVolume(settings.extentContrast()) + " were excluded. " : ". ");
	}

	private String hypothesis() {
		return "The null hypothesis was that " + ContrastWords.nullHypothesis(settings) + ". ";
	}

	/** The test of the standardised difference. */
	private String labels(final String where) {
		return a + " and " + b + " were compared by label permutation (" + Reference.EICKHOFF_2011.cited() + ") " + where +
			hypothesis() + "In each of " + count(settings.relabelings(), "permutation", "permutations") + " (seed " +
			ale.seed() + "), the " + count((long) sizeA + sizeB) + " experiments were divided at random into groups of " +
			count(sizeA) + " and " + count(sizeB) +
			". The statistic of a voxel was the sum of −ln(1 − MA) over the experiments of one group, centred by the mean and " +
			"divided by the standard deviation of this sum over all possible divisions, which are known exactly, so that " +
			"neither the larger group nor any voxel was favoured. " + voxelP() + familyWise();
	}

	private String pooled() {
		final ContrastOutcome.Gate gate = run.result().gate().orElseThrow();
		return "at the " + count(gate.voxels(), "voxel", "voxels") + " of the " +
			count(gate.clusters().size(), "cluster", "clusters") +
			" that survived in an ALE of the experiments of both together, computed with the same settings, which does not " +
			"depend on the labels. ";
	}

	private String wholeMaskVoxels() {
		return "at all " + count(testedVoxels(), "voxel", "voxels") + " of the mask at which the experiments differ. ";
	}

	private int testedVoxels() {
		return Math.max(run.result().aMinusB().testedVoxels(), run.result().bMinusA().testedVoxels());
	}

	private String familyWise() {
		final FamilyWise tested = run.result().limit(Group.A).or(() -> run.result().limit(Group.B))
			.map(limit -> limit.quantity().correction()).orElse(ale.correction().ofContrast());
		final String doubled = settings.tails() == Tails.BOTH ? ", doubled because two directions were tested," : "";
		final String p = "The family-wise p-value of a " + tested.words().unit() + " was (b + 1) / (m + 1)" + doubled +
			" where b is the number of the m permutations whose largest " +
			(tested.testsClusters() ? tested.quantity().isInVoxels() ? "cluster" : "cluster mass" : "statistic") +
			" in the same direction was at least as large; ";
		final String error = "The family-wise error was controlled by the null distribution of the largest value of each " +
			"permutation (" + Reference.NICHOLS_2002.cited() + "), for each direction on its own. ";
		if (!tested.testsClusters()) return error + p + clusters("voxels with p ≤ " + exact(ale.alpha()));
		return error + "Voxels with p ≤ " + exact(settings.contrastP()) +
			" among the m permutations and the observed division (cluster-forming threshold) were joined into clusters (" +
			ale.connectivity().neighbours() + " neighbours), in every permutation in the same way" +
			(tested.quantity().isInVoxels() ? ". "
				: "; the mass of a cluster was the amount by which its statistics exceeded the cluster-forming ones, summed. ") +
			p + "clusters with p ≤ " + exact(ale.alpha()) + " survived" + (settings.extentContrast() > 0
				? ", if they had at least " + exactVolume(settings.extentContrast()) + ". " : ". ");
	}

	private String wholeMask() {
		final Limit limit = run.result().limit().orElseThrow();
		return "All " + count(testedVoxels(), "voxel", "voxels") +
			" of the mask at which the experiments differ were tested. " + voxelP() +
			"The family-wise error was controlled by the null distribution of the largest statistic of each permutation (" +
			Reference.NICHOLS_2002.cited() + "): " +
			(limit.quantity().correction().testsClusters()
				? forming() + "a cluster survived if " + (limit.quantity().isInVoxels()
					? "it held at least " + count((long) limit.smallest(), "voxel", "voxels")
					: "its mass, the amount by which its differences exceeded the cluster-forming threshold, summed over its voxels, was at least " +
						digits(limit.smallest(), 4)) +
					level()
				: "a voxel survived if its difference was at least " + digits(limit.smallest(), 4) +
					", which at most a proportion of " + exact(ale.alpha()) + " of the permutations reached anywhere. " +
					clusters("Surviving voxels"));
	}

	private String forming() {
		return "voxels with a difference of at least " + digits(run.result().formingDifference().orElseThrow(), 4) +
			" (the cluster-forming threshold, reached by a proportion of " + exact(settings.contrastP()) +
			" of the differences at all voxels in " + count(run.result().formingRelabelings().orElseThrow()) +
			" permutations made beforehand) were joined into clusters (" + ale.connectivity().neighbours() +
			" neighbours), and ";
	}

	private String level() {
		return ", which at most a proportion of " + exact(ale.alpha()) + " of the permutations reached" +
			(settings.extentContrast() > 0 ? ", and its volume was at least " + exactVolume(settings.extentContrast()) : "") +
			". ";
	}

	/** The comparison of all subsamples by exchange of labels. */
	private String subsamples() {
		final int n = run.result().subsample().orElseThrow();
		return "Because ALE values grow with the number of experiments, " + a + " and " + b +
			" were compared by the mean ALE of " + "all subsamples of " + count(n, "experiment", "experiments") +
			" of each, as the software JALE (github.com/LenFrahm/JALE) compares drawn ones: 1 − " +
			"e_n(1 − MA) / C(N, n) at each voxel for N experiments, with the elementary symmetric polynomial e_n of degree n = " +
			n + ". The difference was tested by label permutation (" + Reference.EICKHOFF_2011.cited() + "): in each of " +
			count(settings.relabelings(), "permutation", "permutations") + " (seed " + ale.seed() + "), the " +
			count((long) sizeA + sizeB) + " experiments were divided at random into groups of " + count(sizeA) + " and " +
			count(sizeB) + ", and the largest difference in either direction was recorded. " + hypothesis() +
			"The family-wise p-value of a voxel was (b + 1) / (m + 1), where b is the number of the m permutations whose largest " +
			"difference anywhere was at least as large, ties included (" + Reference.PHIPSON_2010.cited() + "). " +
			directions();
	}

	/** The voxels that pass where each direction has half of the level. */
	private String directions() {
		return clusters("Voxels with p ≤ " + exact(settings.tails() == Tails.BOTH ? ale.alpha() / 2 : ale.alpha()) +
			(settings.tails() == Tails.BOTH ? " in either direction" : ""));
	}

	private String balanced() {
		final int n = run.result().subsample().orElseThrow();
		return "Because ALE values grow with the number of experiments, subsamples of equal size were compared, as the software " +
			"JALE (github.com/LenFrahm/JALE) does it: from each literature, " +
			count(settings.draws(), "subsample", "subsamples") + " of " + count(n, "experiment", "experiments") +
			" were drawn, and the difference between the mean ALE " + "values of the subsamples was tested against that of " +
			count(ale.permutations()) + " data sets with foci at random " + "locations (seed " + ale.seed() +
			"), composed of the same subsamples. The family-wise p-value of a voxel was (b + 1) / (m + " +
			"1), where b is the number of the m data sets whose largest difference anywhere was at least as large, ties included (" +
			Reference.PHIPSON_2010.cited() + "). " + directions() + hypothesis();
	}

	private String tails() {
		if (settings.tails() == Tails.BOTH)
			return settings.contrastMethod() == ContrastMethod.WHOLE_MASK && !settings.isStandardised()
				? "Both directions were tested together. " : "";
		return "Only " + (settings.tails() == Tails.A_MINUS_B ? a + " − " + b : b + " − " + a) + " was tested. ";
	}

	private String contributions() {
		return "The contribution of an experiment to a cluster of a contrast was the share of the ALE of the literature with more " +
			"convergence by which the difference of the ALE values got smaller, or larger, without the experiment, scaled so " +
			"that the contributions of that literature add up to 100 %. ";
	}

	private String conjunction() {
		final String extent =
			ale.minClusterMm3() > 0 ? " Clusters smaller than " + exactVolume(ale.minClusterMm3()) + " were excluded." : "";
		if (settings.drawsSubsamples()) return "The conjunction was the smaller of the two proportions of " +
			"subsamples in which a voxel was significant (" + Reference.NICHOLS_2005.cited() +
			"); its clusters comprised the voxels at which both were at least one half." + extent;
		return "The conjunction was the smaller of the two ALE values at the voxels that survived in both main effects (minimum " +
			"statistic; " + Reference.NICHOLS_2005.cited() + ")." + extent;
	}
}
