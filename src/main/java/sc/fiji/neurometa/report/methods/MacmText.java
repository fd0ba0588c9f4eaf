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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.CorrectionTrial;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.record.RunRecord;

/**
 * The methods text of a co-activation analysis, in Markdown: database, region and experiments, how their ALE was
 * computed, the region itself apart from its co-activations, warnings, what is needed to reproduce it, and the
 * references it cites. Every number comes from the run record.
 */
public final class MacmText {

	private MacmText() {}

	/** The whole text. */
	public static String of(final MacmRecord run) {
		final RunRecord ale = run.ale();
		final MacmSentences own = new MacmSentences(run);
		final ResultSentences result = new ResultSentences(ale);
		final String body = "# Co-activations of " + escaped(run.region().name()) + "\n\n## Methods\n\n" + paragraph(run) +
			"\n\n## The region itself\n\n" + own.inRegion() + "\n\n## Co-activations\n\n" + result.summary() + " " +
			result.maps() + result.notes() + "\n" + result.table() + MethodsText.baseRateLines(ale) +
			MethodsText.leaveOneOut(ale) + MethodsText.section("Warnings", run.warnings()) +
			MethodsText.section("Noticed while reading the database", run.database().notes()) +
			MethodsText.reproduction(ale, sources(run));
		return body + MethodsText.references(body, run.software());
	}

	/** The database and the base rate that it was computed from, a line each. */
	public static List<String> sources(final MacmRecord run) {
		return Stream
			.concat(run.database().files().stream().map(f -> "Database file " + f.name() + ", SHA-256 " + f.sha256()),
				MethodsText.baseRates(run.ale()))
			.toList();
	}

	/** The paragraph for a paper, alone. */
	public static String paragraph(final MacmRecord run) {
		return new MacmSentences(run).text() + new FociSentences(run.ale()).afterwards() +
			new ModelSentences(run.ale()).text() +
			run.correctionTrial().map(trial -> escaped(correction(trial, run.ale().settings().voxelP())) + " ").orElse("") +
			new InferenceSentences(run.ale()).text();
	}

	/**
	 * The choice of a trial, in sentences.
	 *
	 * @param trial the trial
	 * @param voxelP the cluster-forming p
	 */
	public static String correction(final CorrectionTrial trial, final double voxelP) {
		final boolean voxels = trial.chosen().equals(Correction.VOXEL_FWE);
		final String chosen = " The correction was therefore that of the family-wise error of " +
			(voxels ? "single voxels" : "cluster size") + " (" + trial.chosen().key() + ", chosen by correction = auto).";
		return trial.percent()
			.map(percent -> "In half of " + count(trial.permutations(), "trial permutation", "trial permutations") +
				" before the analysis, the largest cluster of voxels with p ≤ " + exact(voxelP) + " filled at least " +
				digits(percent, 2) + " % of the mask, " + (voxels ? "no less" : "less") + " than the limit of " +
				exact(CorrectionTrial.LARGE_PERCENT) + " % from which on clusters say little." + chosen)
			.orElse("Under the base rate, where every voxel has its own null distribution, no more than " +
				exact(100 * voxelP) + " % of the voxels of a random map are expected to have p ≤ " + exact(voxelP) +
				", so that chance cannot fill much of the mask." + chosen);
	}

	/** The selection, in sentences. */
	public static List<String> selection(final RunDatabase database, final Selection selection) {
		final Selection.Searched searched = selection.searched();
		final List<String> lines = new ArrayList<>();
		lines.add(database.name() + ": " + count(selection.size()) + " of " +
			count(searched.experiments(), "experiment", "experiments") + " report at least one focus in the region " +
			selection.region().name() + ": " + count(selection.inside().size(), "focus", "foci") + " there, and " +
			count(selection.asRead("").fociCount()) + " in all.");
		if (searched.experiments() < searched.databaseExperiments())
			lines.add("The filter left " + count(searched.experiments()) + " of " +
				count(searched.databaseExperiments(), "experiment", "experiments") + " of the database.");
		if (database.unknownSpace() > 0)
			lines.add(count(database.unknownSpace(), "experiment of the database does not name its " + "space and was ",
				"experiments of the database do not name their space and were ") + switch (database.spaceIfUnknown()) {
					case "drop" -> "left out beforehand.";
					case "mni" -> "taken to be in MNI space.";
					default -> "taken to be in Talairach space.";
				});
		return lines;
	}

	/**
	 * The same as a page, before anything is computed.
	 *
	 * @param correction what a trial chooses as correction, in a sentence; empty where it is chosen by hand
	 */
	public static String preview(final RunDatabase database, final Selection selection, final List<String> correction) {
		return "# Selection from " + escaped(database.name()) + "\n\n" +
			MethodsText.list(Stream.concat(selection(database, selection).stream(), correction.stream()).toList(),
				UserText::escaped) +
			MethodsText.section("Warnings", selection.warnings()) +
			MethodsText.section("Noticed while reading the database", database.notes());
	}
}
