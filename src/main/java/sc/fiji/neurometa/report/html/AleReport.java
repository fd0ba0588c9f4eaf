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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult.ClusterSummary;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.report.html.Block.Facts;
import sc.fiji.neurometa.report.html.Block.Warnings;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.Markdown;

/** The report of an ALE. */
record AleReport(RunRecord run, RunFolder files, Place place) {

	private String title() {
		final String name = run.name().replace('_', ' '), prefix = run.outputPrefix().replace('_', ' ');
		// several runs of one literature must not look alike
		return name.isBlank() || name.equals(prefix) ? prefix : name + " (" + prefix + ")";
	}

	private String lead() {
		final List<ClusterSummary> clusters = run.result().clusters();
		if (clusters.isEmpty()) return nothing();
		return run.settings().correction().words().headline(AleSections.number(clusters)) + AleSections.clusters(clusters);
	}

	/** The sentence on a map without surviving clusters, which does not prove the absence of convergence. */
	private String nothing() {
		final double alpha = run.settings().alpha(), least = run.settings().minClusterMm3();
		final boolean onlySmall =
			least > 0 && run.result().largestRejected().filter(r -> !(r.pFwe().orElse(0.0) > alpha)).isPresent();
		return onlySmall ? "No cluster survives: all that pass the threshold are smaller than the required " +
			Numbers.exactVolume(least) + "."
			: "No cluster survives the threshold, which does not prove the absence of convergence.";
	}

	RunReport report() {
		final AleSections ale = new AleSections(run, files, ClusterFiles.of(files, run, ReferenceMasks::named), title());
		final InputAudit audit = new InputAudit(run, files);
		final Provenance provenance = new Provenance(files, place, MethodsText.paragraph(run), run.warnings());
		final List<Block> blocks = new ArrayList<>();
		blocks.add(new Facts(Stream.concat(audit.facts().stream(), ale.found().stream()).toList()));
		blocks.add(new Warnings("Warnings", run.warnings()));
		blocks.add(ale.brain(place));
		blocks.add(ale.threshold(place));
		blocks.add(place.section("clusters", "Clusters", ale.found(place)));
		blocks
			.add(place.section("contributions", "Contributions of experiments to the clusters", ale.contributions(place)));
		ale.leaveOneOut(place).ifPresent(blocks::add);
		if (!place.isOfStudy()) blocks.add(place.section("input", "Input", audit.blocks("the " + run.source().noun())));
		final String repetition = MethodsText.repetition(run, MethodsText.sources(run));
		blocks.addAll(MacroLine.of(run).map(macro -> provenance.sections(run.software(), repetition, macro, RunFiles.ALE))
			.orElseGet(() -> provenance.sections(run.software(), repetition, RunFiles.ALE)));
		return new RunReport(place.id(),
			"ALE meta-analysis" + (run.rethresholded().isPresent() ? ", thresholded again" : ""), title(),
			Markdown.escape(lead()), new RunReport.Overview(count(run.counts().analysed().experiments()),
				count(run.counts().analysed().foci()), ale.threshold().value(), AleSections.number(run.result().clusters())),
			blocks, provenance.citing());
	}
}
