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

import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.correction.MethodSentences;
import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.SequentialStopping;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSampling;

/** The sentences of a methods text on thresholds, permutations, clusters and their tables. */
final class InferenceSentences implements MethodSentences {

	private final RunRecord run;
	private final AleSettings settings;

	InferenceSentences(final RunRecord run) {
		this.run = run;
		settings = run.settings();
	}

	String text() {
		return settings.correction().words().methods(this) + volume() + tables() + new BaseRateSentences(run).comparison() +
			new LeaveOneOutSentences(run).method() +
			run.rethresholded().filter(again -> again.isOther(settings))
				.map(again -> " The threshold was chosen after a result was known; the first threshold was " +
					threshold(again.first()) + ".")
				.orElse("");
	}

	/** A threshold in words. */
	private static String threshold(final ThresholdChoice choice) {
		return choice.correction().words().threshold(exact(choice.alpha()), exact(choice.voxelP())) +
			(choice.minClusterMm3() > 0 ? ", with clusters of at least " + exactVolume(choice.minClusterMm3()) : "");
	}

	@Override
	public String alpha() {
		return exact(settings.alpha());
	}

	@Override
	public String voxelP() {
		return exact(settings.voxelP());
	}

	@Override
	public String forming() {
		return "Voxels with an uncorrected p ≤ " + exact(settings.voxelP()) + " (cluster-forming threshold" +
			run.result().threshold().ale().map(a -> "; ALE ≥ " + digits(a, 4)).orElse("") +
			") were joined into clusters where they shared " + neighbours() + ". ";
	}

	@Override
	public String connected(final String voxels) {
		return voxels + " were joined into clusters where they shared " + neighbours() + ". ";
	}

	private String neighbours() {
		return neighbours(settings.connectivity());
	}

	/** The common parts that make two voxels neighbours. */
	static String neighbours(final Connectivity connectivity) {
		return switch (connectivity) {
			case FACES -> "a face";
			case EDGES -> "a face or an edge";
			case CORNERS -> "a face, an edge or a corner";
		} + " (" + connectivity.neighbours() + " neighbours)";
	}

	@Override
	public String permutations(final String kept) {
		if (run.followsBaseRate()) return "In each of the permutations, " + kept + (settings.correction().testsClusters()
			? ", with clusters formed in the same way: each map had its own p-values, from its ranks among all permutations and the observed map"
			: "") + ". ";
		return "In each of " + count(run.permutations().orElseThrow(), "permutation", "permutations") + " (seed " +
			settings.seed() +
			"), every focus was placed at the centre of a voxel drawn at random, independently and with replacement, from " +
			sampling() + ", while each experiment retained its number of foci and its kernel, and " + kept +
			(settings.correction().testsClusters() ? ", with the same cluster-forming ALE value and the same neighbourhood"
				: "") +
			". ";
	}

	private String sampling() {
		return sampled() + run.sampling().outsideRegion()
			.map(left -> ", without those in the region (" + count(left, "voxel was", "voxels were") + " left)").orElse("");
	}

	private String sampled() {
		final RunSampling sampling = run.sampling();
		return sampling.choice().equals(RunSampling.MASK) ? "the " + count(sampling.voxels(), "voxel", "voxels") +
			" of the mask"
				: sampling.outsideMask().isEmpty()
					? "the " + count(sampling.voxels(), "voxel", "voxels") + " of grey matter in the mask"
				: "the " + count(sampling.voxels(), "voxel", "voxels") + " of grey matter in the brain, of which " +
					count(sampling.outsideMask().get(), "lies", "lie") + " outside the mask";
	}

	@Override
	public String level(final String what, final String quantity) {
		return "The family-wise p-value of a " + what +
			" was (b + 1) / (m + 1), where b is the number of the m permutations that " + "reached " + quantity +
			", ties included (" + Reference.PHIPSON_2010.cited() + "); " + what + "s with p ≤ " + exact(settings.alpha()) +
			" survived. " + run.result().ended().map(e -> ended(e, what)).orElse("");
	}

	private String ended(final StopOutcome ended, final String what) {
		final boolean isOther = run.rethresholded().filter(again -> again.isOther(settings)).isPresent();
		final String source = " (confidence sequence; " + Reference.DING_2020.cited() + "). ";
		final String most =
			"At most " + count(settings.permutations(), "permutation", "permutations") + " were allowed, and ";
		if (ended.reason().isEmpty()) return most + "all were run, since fewer did not suffice to decide on every " + what +
			" or to narrow the 95 % Monte Carlo interval of the threshold to " + interval() + " of it" + source;
		return most + count(ended.permutations()) + " sufficed" +
			(isOther ? " for the first threshold" : ": " + switch (ended.reason().get()) {
				case DECISIONS -> isWithoutClusters() ? "no cluster was formed whose p-value had to be decided"
					: "it was then decided for every " + what + " whether its p-value is at most " + exact(settings.alpha()) +
						", with a probability of error of at most " + exact(SequentialStopping.ERROR) + " over all of them";
				case INTERVAL ->
						"the 95 % Monte Carlo interval of the threshold was then no wider than " + interval() + " of it";
			}) + source +
			"A p-value of permutations that ended early decides at the level, and as a number can be 3 % too small. ";
	}

	/** Whether no cluster was formed, surviving or not. */
	private boolean isWithoutClusters() {
		return settings.correction().testsClusters() && run.result().clusters().isEmpty() &&
			run.result().largestRejected().isEmpty();
	}

	private String interval() {
		return settings.stopEarly().map(s -> exact(s.stopInterval()) + " %").orElseThrow();
	}

	private String volume() {
		return settings.minClusterMm3() > 0
			? "Clusters smaller than " + exactVolume(settings.minClusterMm3()) + " were excluded. " : "";
	}

	private String tables() {
		return labelling(run.atlases()) +
			"The contribution of an experiment to a cluster was the share of the cluster's ALE that " +
			"was lost without the experiment, as a percentage of the sum over all experiments (" +
			Reference.EICKHOFF_2016.cited() + ").";
	}

	/** The sentence on the atlases that named the peaks; empty without any. */
	static String labelling(final List<String> atlases) {
		final String names = atlases.stream().map(InferenceSentences::atlas).collect(Collectors.joining(" and "));
		return names.isEmpty() ? "" : "Peaks were labelled with " + names + ". ";
	}

	/** An atlas, as a noun phrase that can follow "with" or "of". */
	static String atlas(final String name) {
		return switch (name) {
			case "AAL" -> "the AAL atlas (" + Reference.TZOURIO_MAZOYER_2002.cited() + ")";
			case "Brodmann" -> "a map of the Brodmann areas";
			default -> "the atlas " + escaped(name);
		};
	}
}
