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
import static sc.fiji.neurometa.table.Numbers.significant;
import static sc.fiji.neurometa.table.Numbers.volume;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.record.ConjunctionRecord;

/**
 * The methods text of a conjunction of maps, in Markdown: a paragraph for a paper, the result in sentences and tables,
 * warnings, what is needed to reproduce it, and the references it cites. Every number comes from the record.
 */
public final class ConjunctionText {

	private static final int LISTED = 20;

	private final ConjunctionRecord run;

	public ConjunctionText(final ConjunctionRecord run) {
		this.run = run;
	}

	/** The whole text. */
	public static String of(final ConjunctionRecord run) {
		final ConjunctionText text = new ConjunctionText(run);
		final String body = "# Conjunction: " + escaped(run.outputPrefix()) + "\n\n## Methods\n\n" + text.paragraph() +
			"\n\n## Result\n\n" + text.summary() + "\n" + text.maps() + text.clusters() +
			MethodsText.section("Warnings", run.warnings()) + "\n## To repeat this run\n\n" + text.repetition();
		return body + MethodsText.references(body, run.software());
	}

	/** The paragraph for a paper, alone. */
	public String paragraph() {
		final var affine = run.voxelToMm();
		return "The conjunction of " + count(run.maps().size()) + " thresholded maps (" + names() +
			") was computed with NeuroMeta " + escaped(run.software().neurometa()) +
			" by the minimum statistic against the conjunction null hypothesis (" + Reference.NICHOLS_2005.cited() +
			"): each voxel was given the smallest value of the maps where every map was above zero, and zero elsewhere, so that " +
			"it survived only if it passed the threshold of every map. The voxels of the maps measured " +
			decimals(affine.columnLength(0), 3) + " × " + decimals(affine.columnLength(1), 3) + " × " +
			decimals(affine.columnLength(2), 3) + " mm in " + run.space().label() +
			" space. Voxels of the conjunction were joined into clusters where they shared " +
			InferenceSentences.neighbours(run.connectivity()) + "; no further threshold was applied. " +
			InferenceSentences.labelling(run.atlases()).strip();
	}

	private String names() {
		return run.maps().stream().map(m -> escaped(m.file())).collect(Collectors.joining(", "));
	}

	/** The result in a sentence. */
	public String summary() {
		final ConjunctionRecord.Result result = run.result();
		if (result.voxels() == 0) return "The conjunction is empty: there is no voxel at which all maps are above zero.";
		return "All maps are above zero in " + count(result.voxels(), "voxel", "voxels") + " (" +
			volume(result.volumeMm3()) + "), which form " + count(result.clusters().size(), "cluster", "clusters") +
			result.maxValue().map(v -> "; the largest value is " + digits(v, 4)).orElse("") + ".";
	}

	/** The maps as a table. */
	String maps() {
		return "\n| map | voxels above zero | volume (mm³) | of these in the conjunction (%) |\n| --- | --- | --- | --- |\n" +
			run.maps().stream()
				.map(m -> "| " + escaped(m.file()) + " | " + count(m.voxels()) + " | " + decimals(m.volumeMm3(), 1) + " | " +
					(m.voxels() == 0 ? "–" : decimals(100.0 * run.result().voxels() / m.voxels(), 1)) + " |\n")
				.collect(Collectors.joining());
	}

	private String clusters() {
		final List<ConjunctionRecord.Found> clusters = run.result().clusters();
		if (clusters.isEmpty()) return "";
		final int more = clusters.size() - LISTED;
		return "\n| cluster | voxels | volume (mm³) | peak x, y, z (mm) | label | largest value |\n" +
			"| --- | --- | --- | --- | --- | --- |\n" +
			clusters.stream().limit(LISTED).map(ConjunctionText::row).collect(Collectors.joining()) +
			(more > 0 ? "\n" + count(more, "smaller cluster is", "smaller clusters are") + " in " +
				escaped(run.outputPrefix()) + "\\_conjunction\\_clusters.csv.\n" : "");
	}

	private static String row(final ConjunctionRecord.Found c) {
		return "| " + c.cluster() + " | " + count(c.voxels()) + " | " + decimals(c.volumeMm3(), 1) + " | " +
			decimals(c.peakMm().xMm(), 1) + ", " + decimals(c.peakMm().yMm(), 1) + ", " + decimals(c.peakMm().zMm(), 1) +
			" | " + escaped(c.label()) + " | " + significant(c.maxValue(), 4) + " |\n";
	}

	/** What is needed to repeat it. */
	public String repetition() {
		final Stream<String> software = Stream.of(
			"NeuroMeta " + run.software().neurometa() + ", Java " + run.software().java() + ", " + run.software().os(),
			"Started " + run.started() + ", finished after " + decimals(run.seconds(), 1) + " s");
		final Stream<String> maps =
			run.maps().stream().map(m -> "Map " + m.file() + " (" + m.path() + "), SHA-256 " + m.sha256());
		return "The command *Repeat Run* gives the same result from the run record " + escaped(run.outputPrefix()) +
			"\\_conjunction\\_run.json as long as the maps are unchanged and in the same place.\n\n" +
			MethodsText.list(Stream.concat(software, maps).toList(), UserText::escaped);
	}
}
