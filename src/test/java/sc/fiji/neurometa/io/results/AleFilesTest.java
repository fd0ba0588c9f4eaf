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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;

class AleFilesTest {

	/** The columns of the contract, in its words. */
	private static final Map<String, String> COLUMNS = Map.of("clusters",
		"cluster, voxels, volume_mm3, weighted_x_mm, weighted_y_mm, weighted_z_mm, max_ale, max_z, min_p, peak_x_mm, " +
			"peak_y_mm, peak_z_mm, p_fwe, label, min_x_mm, min_y_mm, min_z_mm, max_x_mm, max_y_mm, max_z_mm, place",
		"peaks", "cluster, x_mm, y_mm, z_mm, ale, p, z, label, place", "regions",
		"cluster, atlas, region, percent_of_cluster, percent_of_region", "contributions",
		"cluster, experiment, foci_inside, contribution_percent, max_percent", "foci",
		"experiment, line, source_x_mm, source_y_mm, source_z_mm, x_mm, y_mm, z_mm, status, distance_mm", "experiments",
		"study, contrast, year, title, doi, pmid, subjects, foci, foci_in_mask, space, converted, pooled_with, analysed, tags, " +
			"covariates, foci_in_clusters, contribution_percent",
		"null", "permutation, max_ale, max_voxels_p0.002, max_mass_p0.002, max_voxels_p0.01, max_mass_p0.01");

	private static final List<String> NAMES = List.of("small_ALE.nii.gz", "small_P.nii.gz", "small_Z.nii.gz",
		"small_clusters.csv", "small_clusters.nii.gz", "small_contributions.csv", "small_experiments.csv", "small_foci.csv",
		"small_methods.md", "small_null.csv", "small_peaks.csv", "small_regions.csv", "small_run.json",
		"small_thresholded_ALE.nii.gz", "small_thresholded_Z.nii.gz");

	private static final MainEffectResult CORRECTED = SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE));
	private static final MainEffectResult UNCORRECTED = SmallRuns.run(SmallRuns.settings(Correction.UNCORRECTED));

	@TempDir
	private Path folder;

	@Test
	void everyFileOfTheContractIsThereAndNoOther() throws IOException {
		final Path deep = folder.resolve("a b/out é");
		final List<Path> written = write(CORRECTED, deep);
		assertEquals(NAMES, names(deep));
		assertEquals(NAMES, written.stream().map(p -> p.getFileName().toString()).toList());
		assertTrue(written.stream().allMatch(Files::isRegularFile));
		assertEquals("# Methods: ä\n", Files.readString(deep.resolve("small_methods.md")));
		assertEquals(SmallRuns.record(CORRECTED), RunRecords.read(deep.resolve("small_run.json")));
	}

	@Tag("slow")
	@Test
	void leaveOneOutIsThereWhenItWasAskedForAndGoesWithTheNextRun() throws IOException {
		final MainEffectResult asked = LeaveOneOut.clusters(UNCORRECTED, Progress.NONE);
		write(asked, folder);
		assertEquals(Stream.concat(NAMES.stream(), Stream.of("small_leave_one_out.csv")).sorted().toList(), names(folder));
		final CsvTable table = CsvTable.read(folder.resolve("small_leave_one_out.csv"));
		assertEquals("cluster,experiment,stands,voxels_left,percent_left,voxels,volume_mm3,max_ale,max_z,p_fwe,least_ale",
			String.join(",", table.header()));
		assertEquals(21 * asked.report().clusters().size(), table.rows().size());
		final RunRecord run = (RunRecord) RunRecords.read(folder.resolve("small_run.json"));
		assertEquals(SmallRuns.record(asked), run);
		final ClusterFiles found = ClusterFiles.of(new RunFolder(folder, "small"), run, name -> null);
		assertEquals(table, found.leaveOneOut(run.leaveOneOut().orElseThrow()));
		final List<List<Object>> rows = new ArrayList<>(table.rows());
		rows.remove(0);
		new CsvTable(table.header(), rows).write(folder.resolve("small_leave_one_out.csv"));
		assertThrows(InputException.class, () -> found.leaveOneOut(run.leaveOneOut().orElseThrow()));
		write(UNCORRECTED, folder);
		assertEquals(NAMES, names(folder));
	}

	@Test
	void mapsAreThoseOfTheResultAsFloats() {
		assertTrue(CORRECTED.report().clusters().size() > 0, "the run has no cluster to test with");
		write(CORRECTED, folder);
		final double[] ale = CORRECTED.maps().ale(), z = CORRECTED.maps().z(), numbers = CORRECTED.clusterNumbers();
		assertMap("ALE", ale, 0);
		assertMap("P", CORRECTED.maps().p(), 1);
		assertMap("Z", z, 0);
		assertMap("thresholded_ALE", masked(ale, numbers), 0);
		assertMap("thresholded_Z", masked(z, numbers), 0);
		assertMap("clusters", numbers, 0);
		assertTrue(Arrays.stream(z).anyMatch(v -> v < 0), "negative z are kept");
	}

	private static double[] masked(final double[] map, final double[] numbers) {
		final double[] masked = new double[map.length];
		for (int i = 0; i < map.length; i++)
			if (numbers[i] > 0) masked[i] = map[i];
		return masked;
	}

	private void assertMap(final String name, final double[] values, final float outside) {
		final NiftiImage image = NiftiReader.read(folder.resolve("small_" + name + ".nii.gz"));
		assertEquals(name.equals("clusters") ? NiftiType.INT16 : NiftiType.FLOAT32, image.header().type());
		assertEquals(Space.MNI, image.space().orElseThrow());
		assertEquals(0, image.grid().voxelToMm().maxDifference(SmallRuns.GRID.voxelToMm()), 1e-5);
		final Volume volume = image.volume();
		for (int voxel = 0; voxel < SmallRuns.GRID.voxels(); voxel++) {
			final int ordinal = SmallRuns.MASK.ordinal(voxel);
			assertEquals(ordinal < 0 ? outside : (float) values[ordinal], volume.get(voxel), name + " at voxel " + voxel);
		}
	}

	@Test
	void aPThatNoFloatCanHoldIsNotZero() {
		final double[] p = CORRECTED.maps().p().clone();
		p[5] = 1e-300;
		final MainEffectResult extreme = new MainEffectResult(CORRECTED.input(), CORRECTED.settings(), CORRECTED.foci(),
			new AleMaps(CORRECTED.maps().ale(), p, CORRECTED.maps().z()), CORRECTED.nullMaxima(), CORRECTED.thresholding(),
			CORRECTED.report(), CORRECTED.contributions(), CORRECTED.warnings(), CORRECTED.ended(), CORRECTED.leaveOneOut(),
			CORRECTED.baseRates());
		write(extreme, folder);
		assertEquals(Float.MIN_VALUE,
			NiftiReader.read(folder.resolve("small_P.nii.gz")).volume().get(SmallRuns.MASK.voxel(5)));
	}

	@Test
	void tablesHaveTheColumnsOfTheContract() throws IOException {
		write(CORRECTED, folder);
		for (final String name : COLUMNS.keySet())
			assertEquals(COLUMNS.get(name), String.join(", ", table(name).getHeaderNames()), name);
	}

	@Test
	void clustersAndPeaksAreThoseOfTheResult() throws IOException {
		write(CORRECTED, folder);
		final List<CSVRecord> clusters = table("clusters").getRecords();
		assertEquals(CORRECTED.report().clusters().size(), clusters.size());
		final var expected = CORRECTED.report().clusters().get(0);
		final CSVRecord row = clusters.get(0);
		assertEquals("1", row.get("cluster"));
		assertEquals(expected.voxels(), Integer.parseInt(row.get("voxels")));
		assertEquals(expected.voxels() * 64.0, number(row, "volume_mm3"), 1e-9);
		assertEquals(expected.weightedCentre().xMm(), number(row, "weighted_x_mm"));
		assertEquals(expected.weightedCentre().zMm(), number(row, "weighted_z_mm"));
		assertEquals(expected.maxAle(), number(row, "max_ale"));
		assertEquals(expected.maxZ(), number(row, "max_z"));
		assertEquals(expected.minP(), number(row, "min_p"));
		assertEquals(expected.peak().yMm(), number(row, "peak_y_mm"));
		assertEquals(expected.fweP(), number(row, "p_fwe"));
		assertEquals(expected.minMm().xMm(), number(row, "min_x_mm"));
		assertEquals(expected.maxMm().xMm(), number(row, "max_x_mm"));
		assertEquals(expected.maxMm().zMm(), number(row, "max_z_mm"));
		final CSVRecord peak = table("peaks").getRecords().get(0);
		assertEquals(expected.maxAle(), number(peak, "ale"));
		assertEquals(expected.minP(), number(peak, "p"));
		assertEquals(expected.peak().xMm(), number(peak, "x_mm"));
		assertEquals("'=right", peak.get("label"));
		write(UNCORRECTED, folder);
		assertTrue(table("clusters").getRecords().stream().allMatch(r -> r.get("p_fwe").isEmpty()));
	}

	@Test
	void contributionsOfAClusterAddUpAndFall() throws IOException {
		write(CORRECTED, folder);
		final List<CSVRecord> first =
			table("contributions").getRecords().stream().filter(r -> r.get("cluster").equals("1")).toList();
		assertEquals(21, first.size());
		assertEquals(100, first.stream().mapToDouble(r -> number(r, "contribution_percent")).sum(), 1e-9);
		for (int i = 1; i < first.size(); i++)
			assertTrue(number(first.get(i - 1), "contribution_percent") >= number(first.get(i), "contribution_percent"));
	}

	@Test
	void everyFocusHasItsRow() throws IOException {
		write(CORRECTED, folder);
		final List<CSVRecord> rows = table("foci").getRecords();
		assertEquals(SmallRuns.literature().fociCount(), rows.size());
		final Map<String, Long> byStatus =
			rows.stream().collect(Collectors.groupingBy(r -> r.get("status"), Collectors.counting()));
		final var counts = SmallRuns.record(CORRECTED).counts().foci();
		assertEquals(counts.used(), byStatus.get("used").intValue());
		assertEquals(counts.converted(), byStatus.get("converted").intValue());
		assertEquals(1, byStatus.get("outside_mask"));
		assertEquals(1, byStatus.get("outside_grid"));
		final List<Focus> foci = SmallRuns.literature().foci().toList();
		for (int i = 0; i < foci.size(); i++) {
			assertEquals(foci.get(i).line(), Integer.parseInt(rows.get(i).get("line")));
			assertEquals(foci.get(i).yMm(), number(rows.get(i), "source_y_mm"));
		}
	}

	@Test
	void studyNamesCannotRunInASpreadsheet() throws IOException {
		write(CORRECTED, folder);
		for (final String name : List.of("foci", "contributions", "regions", "peaks"))
			for (final CSVRecord row : table(name))
				for (final String cell : row)
					assertTrue(cell.isEmpty() || "=+@".indexOf(cell.charAt(0)) < 0 && !cell.matches("-[^0-9].*|-.*[^0-9.E-].*"),
						name + ": " + cell);
		assertTrue(table("foci").getRecords().get(0).get("experiment").startsWith("'=HYPERLINK(\"x\")"));
	}

	@Test
	void everyPermutationHasItsRow() throws IOException {
		write(CORRECTED, folder);
		final NullMaxima maxima = CORRECTED.nullMaxima().orElseThrow();
		final List<CSVRecord> rows = table("null").getRecords();
		assertEquals(200, rows.size());
		for (int i = 0; i < rows.size(); i++) {
			assertEquals(i, Integer.parseInt(rows.get(i).get("permutation")));
			assertEquals(maxima.values()[i], number(rows.get(i), "max_ale"));
			assertEquals(maxima.clusters().get(0).sizes()[i], number(rows.get(i), "max_voxels_p0.002"));
			assertEquals(maxima.clusters().get(1).masses()[i], number(rows.get(i), "max_mass_p0.01"));
		}
		write(UNCORRECTED, folder);
		assertEquals(COLUMNS.get("null"), String.join(", ", table("null").getHeaderNames()));
		assertEquals(0, table("null").getRecords().size());
	}

	@Test
	void withoutAClusterTablesHaveTheirHeadersAndMapsZeros() throws IOException {
		final Mask mask = SmallRuns.MASK;
		final ExperimentSet lonely =
			new ExperimentSet("lonely", List.of(new Experiment("A", "", 9, Space.MNI, List.of(new Focus(0, 0, 0)))));
		final var settings = SmallRuns.settings(Correction.FDR_BY);
		final MainEffectResult empty =
			MainEffect.run(new AleInput(lonely, mask, mask, SmallRuns.anatomy()), settings, Progress.NONE);
		assertEquals(0, empty.report().clusters().size(), "the run should have no cluster");
		write(empty, folder);
		for (final String name : List.of("clusters", "peaks", "regions", "contributions", "null")) {
			assertEquals(COLUMNS.get(name), String.join(", ", table(name).getHeaderNames()));
			assertEquals(0, table(name).getRecords().size(), name);
		}
		assertEquals("", table("foci").getRecords().get(0).get("line"));
		for (final String name : List.of("thresholded_ALE", "thresholded_Z", "clusters"))
			assertMap(name, new double[mask.size()], 0);
		assertEquals(SmallRuns.record(empty), RunRecords.read(folder.resolve("small_run.json")));
	}

	@Test
	void anEarlierRunIsReplacedAndOtherFilesStay() throws IOException {
		write(CORRECTED, folder);
		Files.writeString(folder.resolve("notes.txt"), "mine");
		Files.writeString(folder.resolve("small_clusters.csv"), "old");
		write(UNCORRECTED, folder);
		assertEquals(Stream.concat(Stream.of("notes.txt"), NAMES.stream()).toList(), names(folder));
		assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
		assertEquals(SmallRuns.record(UNCORRECTED), RunRecords.read(folder.resolve("small_run.json")));
		assertEquals(UNCORRECTED.report().clusters().size(), table("clusters").getRecords().size());
	}

	@Test
	void aFileThatSomebodyElseMakesIsPartOfTheWhole() throws IOException {
		final RunRecord run = SmallRuns.record(CORRECTED);
		assertThrows(InputException.class,
			() -> AleFiles.write(CORRECTED, run, folder, "", List.of(new ResultFiles.Extra("mosaic.png", out -> {
				out.write(1);
				throw new IOException("no paint");
			})), () -> {}));
		assertEquals(List.of(), names(folder));
		AleFiles.write(CORRECTED, run, folder, "", List.of(new ResultFiles.Extra("mosaic.png", out -> out.write(7))),
			() -> {});
		assertEquals(7, Files.readAllBytes(folder.resolve("small_mosaic.png"))[0]);
		assertEquals(NAMES.size() + 1, names(folder).size());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 6, 13 })
	void aCancelledRunLeavesNothing(final int calls) throws IOException {
		final AtomicInteger called = new AtomicInteger();
		final Runnable cancel = () -> {
			if (called.incrementAndGet() == calls) throw new CancellationException();
		};
		final Path made = folder.resolve("made/for/it");
		assertThrows(CancellationException.class,
			() -> AleFiles.write(CORRECTED, SmallRuns.record(CORRECTED), made, "", List.of(), cancel));
		assertEquals(List.of(), names(folder));
		write(UNCORRECTED, folder);
		called.set(0);
		assertThrows(CancellationException.class,
			() -> AleFiles.write(CORRECTED, SmallRuns.record(CORRECTED), folder, "", List.of(), cancel));
		assertEquals(NAMES, names(folder));
		assertEquals(SmallRuns.record(UNCORRECTED), RunRecords.read(folder.resolve("small_run.json")));
	}

	@Test
	void whatCannotBeReplacedLeavesTheEarlierRunWhole() throws IOException {
		write(UNCORRECTED, folder);
		final Path obstacle = folder.resolve("small_run.json");
		Files.delete(obstacle);
		Files.createDirectories(obstacle.resolve("inside"));
		final byte[] before = Files.readAllBytes(folder.resolve("small_clusters.csv"));
		final String message = assertThrows(InputException.class, () -> write(CORRECTED, folder)).getMessage();
		assertTrue(message.contains("small_run.json: there is a folder of that name"), message);
		assertEquals(NAMES, names(folder));
		assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(folder.resolve("small_clusters.csv"))));
	}

	@Test
	void messagesNameTheFolderOfTheUser() {
		final RunRecord run = SmallRuns.record(CORRECTED);
		final String message =
			assertThrows(InputException.class, () -> AleFiles.write(CORRECTED, run, folder, "", List.of(), () -> {
				throw new InputException("Cannot write " + onlyChild(folder).resolve("new/small_x.csv") + ": full.");
			})).getMessage();
		assertEquals("Cannot write " + folder.resolve("small_x.csv") + ": full.", message);
	}

	private static Path onlyChild(final Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findFirst().orElseThrow();
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void anUnwritableFolderIsRefusedBeforeTheRunAndAfter() throws IOException {
		final Path file = Files.writeString(folder.resolve("file.txt"), "x");
		final Path below = file.resolve("out");
		assertTrue(refusal(() -> ResultFiles.checkWritable(below, "small")).contains("file.txt is not a folder"));
		assertTrue(refusal(() -> ResultFiles.checkWritable(file, "small")).contains("file.txt is not a folder"));
		assertTrue(refusal(() -> write(CORRECTED, below)).contains("Cannot write to the folder"));
		ResultFiles.checkWritable(folder.resolve("new/deep"), "small");
		assertEquals(List.of("file.txt"), names(folder));
	}

	@Test
	void aFolderWithoutPermissionIsRefused() throws IOException {
		assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs /proc, where nobody can write, as on Linux");
		final Path proc = Path.of("/proc/neurometa");
		assertTrue(refusal(() -> ResultFiles.checkWritable(proc, "small")).contains("Cannot write to the folder /proc"));
		assertTrue(refusal(() -> write(CORRECTED, proc)).contains("Cannot write to the folder /proc"));
		assertFalse(Files.exists(proc));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a/b", "a\\b", "/", "a/" })
	void aPrefixIsThePartOfAName(final String prefix) {
		assertTrue(refusal(() -> ResultFiles.checkWritable(folder, prefix)).contains("output_prefix"));
	}

	private static String refusal(final Executable executable) {
		return assertThrows(InputException.class, executable).getMessage();
	}

	private static List<Path> write(final MainEffectResult result, final Path folder) {
		return AleFiles.write(result, SmallRuns.record(result), folder, "# Methods: ä\n", List.of(), () -> {});
	}

	private CSVParser table(final String name) throws IOException {
		final Reader reader = Files.newBufferedReader(folder.resolve("small_" + name + ".csv"));
		return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader);
	}

	private static double number(final CSVRecord row, final String column) {
		return Double.parseDouble(row.get(column));
	}

	private static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(p -> p.getFileName().toString()).sorted().toList();
		}
	}
}
