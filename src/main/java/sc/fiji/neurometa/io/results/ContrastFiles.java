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
package sc.fiji.neurometa.io.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.contrast.BalancedResult;
import sc.fiji.neurometa.analysis.contrast.ContrastDirection;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.LabelCorrection;
import sc.fiji.neurometa.analysis.contrast.WholeMaskCorrection;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.io.AtomicFolder;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The files of a contrast, described in {@code docs/outputs.md}: those of both main effects, both directions and the
 * conjunction, all of them or none. A balanced run with random foci has two maps more, a
 * pooled run one; the others leave them out.
 */
public final class ContrastFiles {

	private static final List<String> OF_A_METHOD = List.of("pooled_clusters.nii.gz", "A_probability.nii.gz",
		"B_probability.nii.gz", "contrast_mosaic.png", "conjunction_mosaic.png");

	private ContrastFiles() {}

	/**
	 * The texts of a result and its further files.
	 *
	 * @param methods the methods text, in Markdown
	 * @param more further files
	 */
	public record Texts(String methods, List<Extra> more) {}

	/**
	 * Writes all files, replacing those of an earlier run with the same prefix.
	 *
	 * @param result the result
	 * @param run its record
	 * @param folder is created when missing, with its parents
	 * @param contrast the texts of the contrast
	 * @param a the texts of the main effect of A
	 * @param b the texts of the main effect of B
	 * @param cancelCheck is called between files; when it throws, no file and no folder is left behind
	 * @return the files, by name
	 * @throws sc.fiji.neurometa.model.InputException when they cannot be written there
	 */
	public static List<Path> write(final ContrastResult result, final ContrastRecord run, final Path folder,
		final Texts contrast, final Texts a, final Texts b, final Runnable cancelCheck)
	{
		ResultFiles.checkPrefix(run.outputPrefix());
		return AtomicFolder.write(folder, optional(run), to -> {
			mainEffect(result.a(), run.a(), to, a, cancelCheck);
			mainEffect(result.b(), run.b(), to, b, cancelCheck);
			final ResultFiles files = new ResultFiles(to, run.outputPrefix(), result.mask(), cancelCheck);
			parts(files, result);
			files.texts(run, contrast.methods(), contrast.more());
		});
	}

	/** Names of files that not every method writes, or that are made later. */
	private static List<String> optional(final ContrastRecord run) {
		return Stream.concat(AleFiles.optional(run.outputPrefix(), run.a().outputPrefix(), run.b().outputPrefix()).stream(),
			OF_A_METHOD.stream().map(name -> run.outputPrefix() + "_" + name)).toList();
	}

	/** Hands on the maps and tables of both directions and the conjunction, without those of the main effects. */
	public static void parts(final ResultParts parts, final ContrastResult result) {
		parts.map("contrast_Z", result.signedZ(), 0, "z of A - B, signed");
		parts.map("contrast_thresholded_Z", result.signedThresholdedZ(), 0, "z of A - B in clusters, signed");
		direction(parts, Group.A, result);
		direction(parts, Group.B, result);
		conjunction(parts, result);
		result.labels().flatMap(LabelCorrection::gate)
			.ifPresent(gate -> parts.clusters("pooled_clusters", gate.clusterNumbers(), gate.report().clusters().size()));
		result.balanced().flatMap(BalancedResult::convergence).ifPresent(shares -> {
			parts.map("A_probability", shares.ofA(), 0, "share of subsamples");
			parts.map("B_probability", shares.ofB(), 0, "share of subsamples");
		});
		parts.table("contrast_null", nullMaxima(result));
	}

	private static void mainEffect(final MainEffectResult result, final RunRecord run, final Path folder,
		final Texts texts, final Runnable cancelCheck)
	{
		AleFiles.writeInto(new ResultFiles(folder, run.outputPrefix(), result.mask(), cancelCheck), result, run,
			texts.methods(), texts.more());
	}

	/** The name of a direction in files. */
	static String name(final Group more) {
		return more.of("A-B", "B-A");
	}

	private static void direction(final ResultParts parts, final Group more, final ContrastResult result) {
		final String name = name(more);
		final ContrastDirection direction = more.of(result.aMinusB(), result.bMinusA());
		parts.map(name + "_Z", direction.thresholdedZ(), 0, "z of " + name + " in clusters");
		parts.pMap(name + "_P", direction.maps().p(), "p of " + name);
		parts.clusters(name + "_clusters", direction.clusterNumbers(), direction.clusters().size());
		parts.table(name + "_clusters", clusters(more, result));
		parts.table(name + "_peaks", AleTables.peaks(direction.report()));
		parts.table(name + "_regions", AleTables.regions(direction.report()));
		parts.table(name + "_contributions", AleTables.contributions(direction.fromA(), result.settings().nameA(),
			direction.fromB(), result.settings().nameB()));
	}

	/** One row per cluster of a direction; the family-wise p of all quantities where relabelings have their maxima. */
	public static CsvTable clusters(final Group more, final ContrastResult result) {
		final ContrastDirection direction = more.of(result.aMinusB(), result.bMinusA());
		final double[] values = direction.maps().ale();
		final Optional<Function<Cluster, WholeMaskCorrection.ClusterP>> p =
			result.labels().flatMap(c -> c.direction(more)).<Function<Cluster, WholeMaskCorrection.ClusterP>> map(
				d -> cluster -> d.p(cluster, values)).or(() -> result.correction().map(c -> cluster -> c.p(cluster, values)));
		return AleTables.clusters(direction.report(),
			p.map(f -> direction.clusters().stream().map(TestedCluster::cluster).map(f).toList()).orElse(List.of()));
	}

	private static void conjunction(final ResultParts parts, final ContrastResult result) {
		final var conjunction = result.conjunction();
		parts.map("conjunction", conjunction.maps().ale(), 0, "minimum of A and B");
		parts.map("conjunction_Z", conjunction.maps().z(), 0, "smaller z of A and B");
		parts.clusters("conjunction_clusters", conjunction.clusterNumbers(), conjunction.report().clusters().size());
		parts.table("conjunction_clusters", AleTables.clusters(conjunction.report()));
		parts.table("conjunction_peaks", AleTables.peaks(conjunction.report()));
		parts.table("conjunction_regions", AleTables.regions(conjunction.report()));
		parts.table("conjunction_contributions", AleTables.contributions(conjunction.fromA(), result.settings().nameA(),
			conjunction.fromB(), result.settings().nameB()));
	}

	/**
	 * One row per relabeling (pooled, whole mask) or permutation (balanced), in the order of their indices; no rows with the
	 * gated method, whose p is that of each voxel.
	 */
	public static CsvTable nullMaxima(final ContrastResult result) {
		if (result.labels().isPresent()) return nullMaxima(result.labels().get());
		final List<List<Object>> rows = new ArrayList<>();
		result.correction().ifPresent(c -> {
			final NullMaxima maxima = c.maxima();
			for (int i = 0; i < maxima.permutations(); i++)
				rows.add(AleTables.row(i, maxima.values()[i], null, maxima.clusters().get(0).sizes()[i],
					maxima.clusters().get(0).masses()[i]));
		});
		result.balanced().map(BalancedResult::nullMaxima).ifPresent(maxima -> {
			for (int i = 0; i < maxima.length; i++)
				rows.add(AleTables.row(i, maxima[i], result.balanced().get().nullMinima()[i], null, null));
		});
		return new CsvTable(List.of("permutation", "max_difference", "min_difference", "max_voxels", "max_mass"), rows);
	}

	/** The maxima of each direction; empty cells in a direction that is not tested, and without clusters. */
	private static CsvTable nullMaxima(final LabelCorrection labels) {
		final List<String> header = new ArrayList<>(List.of("permutation"));
		for (final Group more : Group.values())
			for (final String column : List.of("max_difference", "max_voxels", "max_mass"))
				header.add(name(more) + "_" + column);
		final int count = Stream.of(labels.aMinusB(), labels.bMinusA()).flatMap(Optional::stream)
			.mapToInt(d -> d.maxima().permutations()).max().orElse(0);
		final List<List<Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final List<Object> row = new ArrayList<>(List.of(i));
			for (final Group more : Group.values())
				row.addAll(labels.direction(more).isEmpty() ? AleTables.row(null, null, null)
					: maxima(labels.direction(more).get().maxima(), i));
			rows.add(row);
		}
		return new CsvTable(header, rows);
	}

	private static List<Object> maxima(final NullMaxima maxima, final int relabeling) {
		if (maxima.clusters().isEmpty()) return AleTables.row(maxima.values()[relabeling], null, null);
		final NullMaxima.ClusterMaxima clusters = maxima.clusters().get(0);
		return AleTables.row(maxima.values()[relabeling], clusters.sizes()[relabeling], clusters.masses()[relabeling]);
	}
}
