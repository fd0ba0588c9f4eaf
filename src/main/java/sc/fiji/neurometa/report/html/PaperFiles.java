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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.Markdown;
import sc.fiji.neurometa.ui.PaperTable;

/**
 * The table of a paper of each run, {@code P_table.md} and {@code P_table.html}: its clusters with their peaks, and what
 * the columns mean. It is made of record and tables, which are compared with one another.
 */
public final class PaperFiles {

	private static final String TABLE = "table";

	private PaperFiles() {}

	/** The analyses of a run: one, or both directions and the conjunction of a contrast. */
	static List<PaperTable.Part> parts(final RunFolder files) {
		return files.record()
			.on(new Run.Cases<>(ale -> List.of(part(title(ale), ClusterFiles.of(files, ale, ReferenceMasks::named), "ale")),
				contrast -> parts(contrast, files),
				conjunction -> List.of(part(conjunction.outputPrefix(), ClusterFiles.of(files, conjunction), "value")),
				macm -> List.of(part(macm.region().name(), ClusterFiles.of(files, macm, ReferenceMasks::named), "ale"))));
	}

	private static String title(final RunRecord run) {
		return run.name().isBlank() ? run.outputPrefix() : run.name();
	}

	private static List<PaperTable.Part> parts(final ContrastRecord run, final RunFolder files) {
		final String a = run.settings().nameA(), b = run.settings().nameB();
		final String value = run.settings().isStandardised() ? "standardised_difference" : "difference";
		final List<PaperTable.Part> parts = new ArrayList<>();
		for (final Group more : Group.values())
			if (run.settings().tails().tests(more)) parts.add(part(more.of(a, b) + " > " + more.of(b, a),
				ClusterFiles.direction(files, run, more, ReferenceMasks::named), value));
		parts.add(
			part(a + " and " + b, ClusterFiles.conjunction(files, run), run.settings().drawsSubsamples() ? "value" : "ale"));
		return parts;
	}

	/** @param value what the peaks are heights of, whose column has another name in the file */
	private static PaperTable.Part part(final String heading, final ClusterFiles found, final String value) {
		final CsvTable peaks = found.peaks();
		return new PaperTable.Part(heading, found.clusters(),
			peaks.column(value).isPresent() ? peaks : peaks.renamed("ale", value));
	}

	/**
	 * Writes both files next to the others of a run.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when a table is missing, damaged or of another run, or they cannot be
	 *           written there
	 */
	public static void write(final RunFolder files) {
		final PaperTable table = new PaperTable(parts(files));
		final String notes = notes(files.record());
		final String none = table.isEmpty() ? "No cluster survives.\n" : "";
		write(files, ".md", (none.isEmpty() ? table.markdown() : none) + "\n" + notes + "\n");
		write(files, ".html",
			"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><title>" + Markdown.escape(files.prefix()) +
				"</title></head><body>\n" + (none.isEmpty() ? table.html() : "<p>" + none.strip() + "</p>\n") + "<p>" +
				Markdown.escape(notes) + "</p>\n</body></html>\n");
	}

	private static void write(final RunFolder files, final String ending, final String text) {
		final Path file = files.folder().resolve(files.name(TABLE, ending));
		AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** The clusters of several runs in one table. */
	static Block of(final List<RunFolder> runs) {
		final List<PaperTable.Part> parts = new ArrayList<>();
		for (final RunFolder run : runs)
			for (final PaperTable.Part part : parts(run))
				parts.add(
					new PaperTable.Part(part.heading().equals(run.prefix()) ? run.prefix() : run.prefix() + ": " + part.heading(),
						part.clusters(), part.peaks()));
		return new Block.Html(
			"<div class=\"copy\">\n" + new PaperTable(parts).html() + "</div>\n<p>" + Markdown.escape(columns()) + "</p>\n");
	}

	private static String notes(final Run run) {
		return Stream
			.of(run.on(new Run.Cases<>(PaperFiles::how, PaperFiles::how, PaperFiles::how, macm -> how(macm.ale()))),
				columns())
			.collect(Collectors.joining(" "));
	}

	private static String how(final RunRecord run) {
		return space(run.mask().space()) + " Threshold: " + how(run.settings()) + "." +
			run.permutations().map(n -> " " + Numbers.count(n, "permutation", "permutations") + ".").orElse("");
	}

	private static String how(final AleSettings settings) {
		final String words = settings.correction().words().label().toLowerCase(Locale.ROOT);
		return settings.correction().key().startsWith("fdr") ? words + ", level " + Numbers.exact(settings.alpha())
				: settings.correction().needsPermutations()
					? words + ", level " + Numbers.exact(settings.alpha()) + ", voxel p " + Numbers.exact(settings.voxelP())
				: words + ", voxel p " + Numbers.exact(settings.voxelP());
	}

	private static String how(final ContrastRecord run) {
		return space(run.a().mask().space()) + " Contrast: " +
			run.settings().contrastMethod().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "; main effects: " +
			how(run.mainEffects()) + ".";
	}

	private static String how(final ConjunctionRecord run) {
		return space(run.space()) + " Where all of " + Numbers.count(run.maps().size(), "map", "maps") +
			" are above 0; the value is the smallest of them.";
	}

	private static String space(final Space space) {
		return "x, y, z: mm in " + space.label() + " space.";
	}

	private static String columns() {
		return "The first row of a cluster is its highest peak, with the cluster's number and volume; further rows are its next " +
			"two peaks. Region and side: AAL (Tzourio-Mazoyer et al., 2002), BA: Brodmann area of a map drawn on one brain, at " +
			"the peak or the nearest within 5 mm. Z and p belong to the peak, not corrected; p (FWE): family-wise p of the " +
			"cluster, or of its peak where voxels were tested.";
	}

}
