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
package sc.fiji.neurometa.report.html;

import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.exact;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSampling;
import sc.fiji.neurometa.report.html.Block.Term;
import sc.fiji.neurometa.report.html.Block.Terms;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.table.TableWord;

/** Explanations of the words of a result for readers who do not calculate with them. */
final class PlainWords {

	private PlainWords() {}

	/** The words of an ALE, as it was corrected. */
	static Terms of(final RunRecord run) {
		final AleSettings settings = run.settings();
		final List<Term> terms = new ArrayList<>();
		terms
			.add(new Term("ALE value", "The probability that at least one of the experiments truly activated the location, " +
				"given how precisely its coordinates are known."));
		terms.add(new Term(
			settings.correction().testsClusters() ? "Uncorrected p, and the cluster-forming p ≤ " + exact(settings.voxelP())
				: "Uncorrected p",
			"How often a voxel reaches such an ALE value when the experiments are spatially " + "unrelated" +
				(run.followsBaseRate() ? " and report what the database reports anyway" : "") + ". Among " +
				count(run.mask().voxels()) + " voxels some pass by chance" +
				(settings.correction().testsClusters()
					? ", so this threshold only determines which voxels are joined into clusters; it is the cluster that is tested."
					: ".")));
		terms.add(chance(run));
		correction(terms, run);
		if (settings.correction().needsPermutations()) terms.add(new Term("95 % Monte Carlo interval",
			"Where the threshold would most likely lie with infinitely many permutations. More permutations make it narrower."));
		if (settings.correction().testsClusters()) terms.add(
			new Term("Surviving cluster", "Experiments converge somewhere in it, not necessarily at each of its voxels."));
		terms.add(new Term("z", TableWord.of("max_z").meaning()));
		return new Terms(terms);
	}

	/** The null hypothesis, which decides what counts as chance. */
	private static Term chance(final RunRecord run) {
		final String name = "Null hypothesis";
		if (!run.followsBaseRate()) return new Term(name, "Foci are spread evenly over " +
			(run.sampling().choice().equals(RunSampling.MASK) ? "the mask" : "grey matter") +
			", and experiments have nothing to do with one another. Real foci are not uniform: places that experiments on " +
			"any topic report often can survive, too. The methods text says how often they do; a base-rate database tells " +
			"which clusters are specific.");
		return new Term(name, run.baseRate().isPresent() ? "Each focus is one of the foci of the database."
			: "Each experiment is one of the database: its number of foci and their places are those of real ones.");
	}

	private static void correction(final List<Term> terms, final RunRecord run) {
		final AleSettings settings = run.settings();
		terms.add(new Term(settings.correction().words().term(exact(settings.alpha())),
			settings.correction().words().meaning(Numbers.decimals(100 * settings.alpha(), 4),
				run.permutations().map(m -> count(m, "permutation", "permutations")).orElse(""))));
	}
}
