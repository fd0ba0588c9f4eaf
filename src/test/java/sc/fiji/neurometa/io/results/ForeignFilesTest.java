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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.analysis.conjunction.ThresholdedMap;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;

/** Tables and maps of another run, and changed ones, do not pass for those of a run. */
class ForeignFilesTest {

	private static final Function<String, Mask> NO_MASK = name -> {
		throw new AssertionError("the record holds its mask");
	};
	private static final MainEffectResult RESULT = SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE));
	private static final RunRecord RUN = SmallRuns.record(RESULT);
	private static final MainEffectResult OTHER = SmallRuns
		.run(SmallRuns.settings(Correction.UNCORRECTED).with(new ThresholdChoice(Correction.UNCORRECTED, 0.05, 0.05, 0)));

	@TempDir
	private Path folder;

	private RunFolder files;
	private ClusterFiles found;

	@BeforeEach
	void write() {
		AleFiles.write(RESULT, RUN, folder, "", List.of(), () -> {});
		AleFiles.write(OTHER, SmallRuns.record(OTHER), folder.resolve("other"), "", List.of(), () -> {});
		files = new RunFolder(folder, "small");
		found = ClusterFiles.of(files, RUN, NO_MASK);
	}

	/** Puts the file of the other run in the place of the one of the run. */
	private void swap(final String name) throws Exception {
		Files.copy(folder.resolve("other").resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
	}

	private static void refused(final Executable reading, final String... words) {
		final String message = assertThrows(InputException.class, reading).getMessage();
		for (final String word : words)
			assertTrue(message.contains(word), message);
		assertTrue(
			message.contains("belongs to another run or was changed") && message.contains("Keep the files of a run together"),
			message);
	}

	@Test
	void theFilesOfTheRunItselfAreRead() {
		assertTrue(found.count() > 0 && OTHER.report().clusters().size() != found.count());
		assertEquals(found.count(), found.clusters().rows().size());
		assertEquals(RESULT.report().peaks().size(), found.peaks().rows().size());
		assertEquals(RESULT.report().regions().size(), found.regions().rows().size());
		assertEquals(RESULT.contributions().size(), found.contributions().rows().size());
		assertEquals(RESULT.settings().permutations(), NullFiles.table(files, RUN).rows().size());
		InputTables.foci(files, RUN);
		final Volume map = ClusterMap.within(found, "thresholded_Z", "max_z");
		ClusterMap.within(found, "thresholded_ALE", "max_ale");
		assertEquals(RUN.result().clusters().stream().mapToInt(RunResult.ClusterSummary::voxels).sum(),
			IntStream.range(0, map.grid().voxels()).filter(v -> map.get(v) != 0).count());
	}

	@Test
	void filesOfARunWithAnotherCorrectionAreRefused() throws Exception {
		for (final String name : List.of("clusters", "peaks", "regions", "contributions", "null"))
			swap("small_" + name + ".csv");
		for (final String name : List.of("clusters", "thresholded_Z"))
			swap("small_" + name + ".nii.gz");
		refused(found::clusters, "small_clusters.csv", "rows");
		refused(found::peaks, "small_peaks.csv", "it has a cluster");
		refused(found::regions, "small_regions.csv", "it has a cluster");
		refused(found::contributions, "small_contributions.csv", "it has a cluster");
		refused(found::numbers, "small_clusters.nii.gz");
		refused(() -> NullFiles.table(files, RUN), "small_null.csv", "0 permutations, the run had 200");
		AleFiles.write(RESULT, RUN, folder, "", List.of(), () -> {});
		swap("small_thresholded_Z.nii.gz");
		refused(() -> ClusterMap.within(found, "thresholded_Z", "max_z"), "small_thresholded_Z.nii.gz",
			"outside the clusters");
	}

	@ParameterizedTest
	@CsvSource({ "small_clusters.csv, voxels, 1", "small_clusters.csv, p_fwe, 0.5", "small_clusters.csv, peak_x_mm, 0.5",
		"small_clusters.csv, label, x", "small_clusters.csv, max_z, 99", "small_peaks.csv, cluster, 1.5",
		"small_regions.csv, cluster, 99", "small_contributions.csv, cluster, 0", "small_null.csv, max_ale, 0.123",
		"small_null.csv, max_voxels_p0.01, 1", "small_foci.csv, experiment, x", "small_foci.csv, source_x_mm, 1.25",
		"small_foci.csv, status, dropped" })
	void oneChangedCellIsNoticed(final String name, final String column, final String value) throws Exception {
		final Path file = folder.resolve(name);
		final CsvTable table = CsvTable.read(file);
		final List<List<Object>> rows = new ArrayList<>(table.rows());
		final List<Object> first = new ArrayList<>(rows.get(0));
		first.set(table.column(column).orElseThrow(), value);
		rows.set(0, first);
		new CsvTable(table.header(), rows).write(file);
		refused(this::readTables, name);
	}

	private void readTables() {
		found.clusters();
		found.peaks();
		found.regions();
		found.contributions();
		NullFiles.table(files, RUN);
		InputTables.foci(files, RUN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "clusters", "peaks", "regions", "contributions", "null", "foci" })
	void aTableWithoutItsColumnsIsNamed(final String name) throws Exception {
		Files.writeString(folder.resolve("small_" + name + ".csv"), "a,b\n1,2\n");
		refused(this::readTables, "small_" + name + ".csv");
		Files.writeString(folder.resolve("small_" + name + ".csv"), "\n");
		assertThrows(InputException.class, this::readTables);
	}

	@Test
	void aMapIsComparedVoxelByVoxelWithItsClusters() throws Exception {
		final Volume map = files.map("thresholded_Z"), numbers = files.map("clusters");
		final int inside = IntStream.range(0, map.grid().voxels()).filter(v -> map.get(v) != 0).findFirst().orElseThrow();
		final float value = map.get(inside);
		map.set(inside, 0);
		write("thresholded_Z", map);
		refused(() -> ClusterMap.within(found, "thresholded_Z", "max_z"), "no value inside");
		map.set(inside, value);
		final int peak = found.peakVoxel(map.grid(), 0);
		map.set(peak, map.get(peak) + 1);
		write("thresholded_Z", map);
		refused(() -> ClusterMap.within(found, "thresholded_Z", "max_z"), "at the peak of cluster 1");
		// as many voxels, and the peaks in them, but other ones
		final int outside = IntStream.range(0, map.grid().voxels())
			.filter(v -> numbers.get(v) == 0 && SmallRuns.MASK.contains(v)).findFirst().orElseThrow();
		final int other =
			IntStream.range(0, map.grid().voxels()).filter(v -> numbers.get(v) == 1 && v != peak).findFirst().orElseThrow();
		numbers.set(outside, 1);
		numbers.set(other, 0);
		write("clusters", numbers);
		refused(found::numbers, "small_clusters.nii.gz", "checksum");
		numbers.set(other, 1.5f);
		write("clusters", numbers);
		refused(found::numbers, "a cluster 1.5");
	}

	private void write(final String name, final Volume volume) {
		NiftiWriter.write(folder.resolve("small_" + name + ".nii.gz"), volume, Space.MNI, NiftiType.FLOAT32, "changed");
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void aContrastKnowsItsFiles(final ContrastMethod method) {
		final ContrastResult result = SmallContrasts.run(method);
		final ContrastRecord run = SmallContrasts.record(result);
		final ContrastFiles.Texts none = new ContrastFiles.Texts("", List.of());
		ContrastFiles.write(result, run, folder, none, none, none, () -> {});
		final ClusterFiles more = ClusterFiles.direction(files, run, Group.A, NO_MASK),
			less = ClusterFiles.direction(files, run, Group.B, NO_MASK), common = ClusterFiles.conjunction(files, run);
		for (final ClusterFiles clusters : List.of(more, less, common)) {
			assertEquals(clusters.count(), clusters.clusters().rows().size());
			clusters.peaks();
			clusters.regions();
			clusters.contributions();
		}
		assertTrue(common.count() + more.count() + less.count() > 0);
		ClusterMap.within(more, less, "contrast_thresholded_Z");
		ClusterMap.whole(common, "conjunction_Z", "max_z");
		run.result().limit(Group.A).ifPresent(limit -> {
			final CsvTable table = NullFiles.relabelings(files, run, Group.A, limit);
			assertEquals(500, table.rows().size());
			new CsvTable(table.header(), table.rows().subList(1, 500)).write(files.file("contrast_null", ".csv"));
			refused(() -> NullFiles.relabelings(files, run, Group.A, limit), "contrast_null.csv",
				"499 permutations, the run had 500");
			table.write(files.file("contrast_null", ".csv"));
		});
		// the files of one direction in the place of the other
		if (more.count() > 0) {
			final ClusterFiles exchanged =
				new ClusterFiles(files, less.word(), more.expected(), more.experiments(), more.image(), more.isPositive());
			refused(exchanged::clusters, "B-A_clusters.csv");
			refused(exchanged::numbers, "B-A_clusters.nii.gz");
		}
	}

	@ParameterizedTest
	@EnumSource(NullModel.class)
	void aMacmKnowsItsFiles(final NullModel model) throws Exception {
		final MacmResult result = SmallMacm.run(SmallMacm.sphere(), model, Correction.CLUSTER_FWE);
		final MacmRecord run = SmallMacm.record(result);
		MacmFiles.write(result, run, folder, "", List.of(new Extra("selected_foci.png", out -> out.write(7))), () -> {});
		final ClusterFiles clusters = ClusterFiles.of(files, run, NO_MASK);
		assertTrue(clusters.expected().column("region_voxels").isPresent());
		clusters.clusters();
		ClusterMap.within(clusters, "thresholded_Z", "max_z");
		NullFiles.table(files, run.ale());
		InputTables.foci(files, run.ale());
		final CsvTable selected = InputTables.selected(files, run);
		final List<List<Object>> rows = new ArrayList<>(selected.rows());
		Collections.reverse(rows);
		new CsvTable(selected.header(), rows).write(folder.resolve("small_selected_experiments.csv"));
		refused(() -> InputTables.selected(files, run), "small_selected_experiments.csv", "by the run record");
	}

	@Test
	void aConjunctionOfMapsKnowsItsFiles() throws Exception {
		final List<ThresholdedMap> maps = MapFiles
			.read(List.of(folder.resolve("small_thresholded_Z.nii.gz"), folder.resolve("other/small_thresholded_Z.nii.gz")));
		final ConjoinedMaps conjoined =
			ConjoinedMaps.of(maps, Connectivity.FACES, space -> SmallRuns.anatomy(), space -> 1e6);
		final ConjunctionRecord run =
			ConjunctionRecord.of(conjoined, new Circumstances(SmallRuns.context("small").how().started(), 1, 1, "small"));
		ConjunctionFiles.write(conjoined.result(), run, folder, "", List.of(), () -> {});
		final Path record = folder.resolve("small_conjunction_run.json");
		final ClusterFiles clusters = ClusterFiles.of(RunFolder.of(record), run);
		assertEquals(run.result().clusters().size(), clusters.clusters().rows().size());
		ClusterMap.within(clusters, "", "max_value");
		Files.copy(folder.resolve("other/small_clusters.nii.gz"), folder.resolve("small_conjunction_clusters.nii.gz"),
			StandardCopyOption.REPLACE_EXISTING);
		refused(clusters::numbers, "small_conjunction_clusters.nii.gz");
		assertEquals(run.filePrefix(), clusters.files().prefix());
	}
}
