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
import static sc.fiji.neurometa.table.Numbers.decimals;
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.exact;

import java.util.List;

import sc.fiji.neurometa.ale.FocusPatterns;
import sc.fiji.neurometa.record.RunBaseRateDatabase;
import sc.fiji.neurometa.analysis.effect.ClusterBaseRate;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSampling;

/** The sentences of a methods text on base rates: as null hypothesis, as comparison, and on their absence. */
public final class BaseRateSentences {

	/** Measured with default settings and cluster size: single foci of Neurosynth, 3 mm jitter. */
	static final String UNEVEN =
		"with it, sets of experiments without a common topic, made of single foci of Neurosynth, have a cluster of " +
			"significant size in 22 % (95 % interval 17 to 28; sets of 20 experiments) and 56 % (49 to 63; 50 experiments) of cases. ";

	private final RunRecord run;

	BaseRateSentences(final RunRecord run) {
		this.run = run;
	}

	/** The null hypothesis of a run under a base rate, and the p of a voxel. */
	String nullHypothesis() {
		return (run.baseRate().isPresent() ? foci() : experiments(run.baseRateDatabase().orElseThrow())) +
			"while each experiment retained its number of foci and its kernel. The uncorrected, one-sided p-value of a voxel was (b + 1) / (m + 1), where b is the number of the m permutations " +
			"whose ALE value at the same voxel reached the observed one, ties included (" + Reference.PHIPSON_2010.cited() +
			"); z was its standard normal deviate. ";
	}

	private String permutations() {
		return "in each of " + count(run.settings().permutations(), "permutation", "permutations") + " (seed " +
			run.settings().seed() + "), ";
	}

	private String foci() {
		return "The null hypothesis was that foci followed the base rate of the database" +
			(isOfMacm() ? ", regardless of the region"
				: run.baseRateDatabase().map(d -> " " + escaped(d.name())).orElse("")) +
			" (SCALE; " + Reference.LANGNER_2014.cited() + "): " + permutations() +
			"every focus was replaced by one drawn at random, independently and with replacement, from the " +
			count(run.baseRate().orElseThrow().foci(), "focus", "foci") +
			(isOfMacm() ? " in the searched part of the database" : " of its studies") +
			" that lay within the image of the mask" + outsideRegion(" and") +
			", and placed at the centre of the nearest voxel, ";
	}

	/** Whether the base rate is that of the database that was searched for a region. */
	private boolean isOfMacm() {
		return run.baseRateDatabase().map(d -> d.isSource(run.source())).orElse(true);
	}

	/** That foci in the region of a co-activation analysis are left out, after a word; empty where they are not. */
	private String outsideRegion(final String before) {
		return run.excludedRegion().isPresent() ? before + " outside the region" : "";
	}

	private String experiments(final RunBaseRateDatabase database) {
		return "The null hypothesis was that the experiments were like any others of the database " +
			escaped(database.name()) + " (" + count(database.experiments(), "experiment", "experiments") + " of " +
			count(database.studies(), "study", "studies") + " with " + count(database.foci(), "focus", "foci") +
			" within the image of the mask" + outsideRegion(" and") + "): " + permutations() +
			"every experiment took the foci of an experiment of the database, drawn at random from those with the same number of foci or, " +
			"where these were fewer than " + FocusPatterns.ENOUGH + ", from the " + FocusPatterns.ENOUGH +
			" with the fewest foci of at least this number and all others as large as the last of these, of whose foci this number was drawn " +
			"without replacement; for more foci than " + FocusPatterns.ENOUGH +
			" experiments of the database have, those of several of the largest were combined. Foci were placed at the centre of the " +
			"nearest voxel, ";
	}

	/** What a uniform null hypothesis assumes, and what that means. */
	String uniform() {
		return "This null hypothesis spreads foci evenly over " +
			(run.sampling().choice().equals(RunSampling.MASK) ? "the mask" : "grey matter") +
			". Real foci are not uniform: " + UNEVEN;
	}

	/** What the studies of a database say of a cluster, in a few words. */
	public static String of(final ClusterBaseRate rate, final double alpha) {
		return "reported by " + decimals(rate.percent(), rate.percent() < 10 ? 1 : 0) + " % of all studies: " +
			(rate.isSpecific(alpha) ? "specific" : "usual") + " (p = " + digits(rate.p(), 2) + ")";
	}

	/** What the studies of a database say of each cluster, a line each; empty without one. */
	public static List<String> lines(final RunRecord run) {
		return run.clusterBaseRates().orElse(List.of()).stream().map(rate -> "Cluster " + rate.cluster() + " (" +
			escaped(run.result().clusters().get(rate.cluster() - 1).label()) + "): " + of(rate, run.settings().alpha()) + ".")
			.toList();
	}

	/** The comparison of the clusters with the studies of a database; empty without one. */
	String comparison() {
		if (run.clusterBaseRates().isEmpty()) return "";
		final RunBaseRateDatabase database = run.baseRateDatabase().orElseThrow();
		return " Each cluster was compared with the " + count(database.studies(), "study", "studies") +
			" of the database " + escaped(database.name()) +
			": the share of studies with at least one focus in its voxels, and a p-value, (b + 1) / " +
			"(m + 1), where b is the number of " +
			(run.followsBaseRate() ? "the m permutations"
				: "m = 1,000 sets of random experiments with foci of the database" + outsideRegion("") + ", drawn as " +
					drawn(database) + ",") +
			" whose mean ALE value over the voxels of the cluster reached the observed one; it is not corrected for the number of " +
			"clusters" + (run.followsBaseRate() ? "" : ", and the cluster was chosen by the same data") +
			". A cluster was called specific where this p-value was at most " + exact(run.settings().alpha()) +
			", and usual otherwise.";
	}

	private static String drawn(final RunBaseRateDatabase database) {
		return switch (database.unit()) {
			case EXPERIMENTS -> "whole patterns of experiments with as many foci";
			case FOCI -> "single foci";
		};
	}
}
