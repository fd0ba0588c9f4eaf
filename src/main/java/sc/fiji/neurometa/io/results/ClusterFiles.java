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

import static sc.fiji.neurometa.io.results.AleTables.row;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.LeaveOneOutSummary;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The clusters of a run, read from its files. Everything read is compared with the record of the run, so that no
 * table and no map of another run passes for one of this run.
 *
 * @param files the files of the run
 * @param word the word before {@code clusters}, {@code peaks} and so on in their names, followed by an underscore;
 *          may be empty
 * @param expected the clusters of the record, in columns of {@code clusters.csv}
 * @param experiments number of experiments whose contributions to each cluster are listed
 * @param image checks that an image of cluster numbers is that of the run
 * @param isPositive whether no voxel of a cluster can have z = 0
 */
public record ClusterFiles(RunFolder files, String word, CsvTable expected, int experiments, ImageCheck image,
	boolean isPositive)
{

	/** Check that an image of cluster numbers is that of a run. */
	@FunctionalInterface
	public interface ImageCheck {

		/** Whether it is. */
		boolean accepts(Volume numbers);
	}

	/** Whether every voxel that passes has a z above 0. */
	private static final double HALF = 0.5;

	/**
	 * The clusters of an ALE.
	 *
	 * @param files its files
	 * @param run its record
	 * @param shipped gives the masks that come with NeuroMeta by name
	 */
	public static ClusterFiles of(final RunFolder files, final RunRecord run, final Function<String, Mask> shipped) {
		return of(files, run, withBaseRates(found(run.result().clusters()), run), shipped);
	}

	/** The clusters with what the studies of a database say of each, if there is one. */
	private static CsvTable withBaseRates(final CsvTable found, final RunRecord run) {
		return run.clusterBaseRates().map(rates -> found.with(AleTables.BASE_RATES, AleTables.baseRates(rates)))
			.orElse(found);
	}

	/** Whether a voxel passes by its own p, and that is below one half. */
	private static boolean isPositive(final ContrastRecord run) {
		final boolean byP = run.settings().isStandardised() ? run.mainEffects().correction().ofContrast().testsClusters()
			: run.settings().contrastMethod() != ContrastMethod.WHOLE_MASK;
		return byP && run.settings().contrastP() < HALF;
	}

	/** The clusters of a co-activation analysis. */
	public static ClusterFiles of(final RunFolder files, final MacmRecord run, final Function<String, Mask> shipped) {
		final CsvTable found = withBaseRates(found(run.ale().result().clusters()), run.ale());
		final List<Integer> inRegion = run.inRegion().voxelsOfClusters();
		if (inRegion.size() != found.rows().size()) return of(files, run.ale(), found, shipped);
		final CsvTable withRegion =
			found.with(List.of("region_voxels"), inRegion.stream().map(voxels -> row(voxels)).toList());
		return of(files, run.ale(),
			run.inRegion().halo().map(
				h -> withRegion.with(List.of("halo_voxels"), h.voxelsOfClusters().stream().map(voxels -> row(voxels)).toList()))
				.orElse(withRegion),
			shipped);
	}

	private static ClusterFiles of(final RunFolder files, final RunRecord run, final CsvTable found,
		final Function<String, Mask> shipped)
	{
		return new ClusterFiles(files, "", found, run.counts().analysed().experiments(), numbers -> {
			final Mask mask = run.mask().restore(shipped);
			return mask.grid().matches(numbers.grid()) && run.fingerprint().hasClusters(values(mask, numbers));
		}, run.result().threshold().voxelP() < HALF);
	}

	/** The clusters of a contrast where a literature has more convergence. */
	public static ClusterFiles direction(final RunFolder files, final ContrastRecord run, final Group more,
		final Function<String, Mask> shipped)
	{
		return new ClusterFiles(files, more.of("A-B_", "B-A_"), found(run.result().direction(more).clusters()),
			experiments(run), numbers -> {
				final Mask mask = run.a().mask().restore(shipped);
				return mask.grid().matches(numbers.grid()) && run.result().sha256().hasClusters(more, values(mask, numbers));
			}, isPositive(run));
	}

	/** The clusters of the conjunction of a contrast. */
	public static ClusterFiles conjunction(final RunFolder files, final ContrastRecord run) {
		return new ClusterFiles(files, "conjunction_", found(run.result().conjunction()), experiments(run), numbers -> true,
			false);
	}

	/** The clusters of a conjunction of maps. */
	public static ClusterFiles of(final RunFolder files, final ConjunctionRecord run) {
		final CsvTable found = new CsvTable(
			List.of("cluster", "voxels", "volume_mm3", "peak_x_mm", "peak_y_mm", "peak_z_mm", "max_value", "label"),
			run.result().clusters().stream().map(c -> row(c.cluster(), c.voxels(), c.volumeMm3(), c.peakMm().xMm(),
				c.peakMm().yMm(), c.peakMm().zMm(), c.maxValue(), c.label())).toList());
		return new ClusterFiles(files, "", found, 0, numbers -> {
			final Mask within = Mask.of("conjunction", numbers, run.space());
			return run.fingerprint().hasClusters(within, values(within, numbers));
		}, true);
	}

	private static int experiments(final ContrastRecord run) {
		return run.a().counts().analysed().experiments() + run.b().counts().analysed().experiments();
	}

	private static CsvTable found(final List<RunResult.ClusterSummary> clusters) {
		return new CsvTable(
			List.of("cluster", "voxels", "volume_mm3", "max_ale", "max_z", "min_p", "peak_x_mm", "peak_y_mm", "peak_z_mm",
				"p_fwe", "label"),
			clusters.stream().map(c -> row(c.cluster(), c.voxels(), c.volumeMm3(), c.maxAle(), c.maxZ(), c.minP(),
				c.peakMm().xMm(), c.peakMm().yMm(), c.peakMm().zMm(), c.pFwe().orElse(null), c.label())).toList());
	}

	private static double[] values(final Mask mask, final Volume volume) {
		return IntStream.range(0, mask.size()).mapToDouble(i -> volume.get(mask.voxel(i))).toArray();
	}

	/** Number of clusters. */
	public int count() {
		return expected.rows().size();
	}

	/**
	 * One row per cluster.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when the table is missing, damaged, or not that of the run
	 */
	public CsvTable clusters() {
		final Path file = file("clusters");
		final CsvTable table = CsvTable.read(file);
		table.mustHave(expected, file);
		return table;
	}

	/** One row per local maximum; throws as {@link #clusters()}. */
	public CsvTable peaks() {
		return ofClusters("peaks", List.of("x_mm", "y_mm", "z_mm"), List.of("label"));
	}

	/** One row per cluster and region that overlap; throws as {@link #clusters()}. */
	public CsvTable regions() {
		return ofClusters("regions", List.of("percent_of_cluster"), List.of("atlas", "region", "percent_of_region"));
	}

	/** One row per cluster and experiment; throws as {@link #clusters()}. */
	public CsvTable contributions() {
		final CsvTable table =
			ofClusters("contributions", List.of("foci_inside", "contribution_percent", "max_percent"), List.of("experiment"));
		if (table.rows().size() != count() * experiments) throw CsvTable.foreign(file("contributions"), "it has " +
			table.rows().size() + " rows, but the run has " + count() + " clusters and " + experiments + " experiments");
		return table;
	}

	/**
	 * One row per cluster and experiment that was left out, those without which it is lost first; throws as
	 * {@link #clusters()}.
	 *
	 * @param standing the summary of each cluster in the record
	 */
	public CsvTable leaveOneOut(final List<LeaveOneOutSummary> standing) {
		final CsvTable table = ofClusters("leave_one_out", List.of("voxels_left", "percent_left"), List.of("experiment"));
		table.mustHave(
			new CsvTable(List.of("cluster", "stands"),
				standing.stream()
					.flatMap(s -> IntStream.range(0, s.experiments())
						.mapToObj(e -> AleTables.row(s.cluster(), e < s.fallsWithout().size() ? "no" : "yes")))
					.toList()),
			file("leave_one_out"));
		return table;
	}

	/** A table with rows for each cluster, and for no other. */
	private CsvTable ofClusters(final String name, final List<String> numbers, final List<String> texts) {
		final Path file = file(name);
		final CsvTable table = CsvTable.read(file);
		texts.forEach(column -> table.required(column, file));
		numbers.forEach(column -> table.numbers(column, file));
		for (final double cluster : table.numbers("cluster", file))
			if (cluster != Math.rint(cluster) || cluster < 1 || cluster > count()) throw CsvTable.foreign(file,
				"it has a cluster " + CsvTable.cell(cluster) + ", and the run " + count() + " clusters");
		return table;
	}

	private Path file(final String name) {
		return files.file(word + name, ".csv");
	}

	/**
	 * The number of the cluster of each voxel, 0 where there is none.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when the image is missing, damaged, or not that of the run
	 */
	public Volume numbers() {
		final Path file = files.file(word + "clusters", ".nii.gz");
		final Volume numbers = files.map(word + "clusters");
		final Grid grid = numbers.grid();
		final long[] voxels = new long[count() + 1];
		for (int v = 0; v < grid.voxels(); v++) {
			final float number = numbers.get(v);
			if (!(number >= 0 && number <= count() && number == Math.rint(number)))
				throw CsvTable.foreign(file, "it has a cluster " + number + ", and the run " + count() + " clusters");
			voxels[(int) number]++;
		}
		final double[] sizes = expected.numbers("voxels", file);
		for (int c = 0; c < count(); c++) {
			if (voxels[c + 1] != sizes[c]) throw CsvTable.foreign(file,
				"its cluster " + (c + 1) + " has " + voxels[c + 1] + " voxels, by the run record " + (long) sizes[c]);
			final int peak = peakVoxel(grid, c);
			if (peak < 0 || numbers.get(peak) != c + 1)
				throw CsvTable.foreign(file, "the peak of cluster " + (c + 1) + " is not in it");
		}
		if (!image.accepts(numbers))
			throw CsvTable.foreign(file, "its voxels do not have the checksum that the run record names");
		return numbers;
	}

	/** The voxel of a grid where the peak of a cluster is; -1 where there is none. */
	int peakVoxel(final Grid grid, final int cluster) {
		final double[] mm = Stream.of("peak_x_mm", "peak_y_mm", "peak_z_mm")
			.mapToDouble(
				column -> ((Number) expected.rows().get(cluster).get(expected.column(column).orElseThrow())).doubleValue())
			.toArray();
		return grid.nearestVoxel(mm[0], mm[1], mm[2]);
	}
}
