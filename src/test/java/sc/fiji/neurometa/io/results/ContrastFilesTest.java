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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.analysis.contrast.Contrast;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.results.ContrastFiles.Texts;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.MaskReference;
import sc.fiji.neurometa.space.Volume;

class ContrastFilesTest {

	/** The files of a main effect, as {@link AleFilesTest} has them, and those of a contrast. */
	private static final List<String> MAIN_EFFECT = List.of("ALE.nii.gz", "P.nii.gz", "Z.nii.gz", "clusters.csv",
		"clusters.nii.gz", "contributions.csv", "experiments.csv", "foci.csv", "methods.md", "null.csv", "peaks.csv",
		"regions.csv", "run.json", "thresholded_ALE.nii.gz", "thresholded_Z.nii.gz");
	private static final List<String> OWN =
		List.of("contrast_Z.nii.gz", "contrast_thresholded_Z.nii.gz", "contrast_null.csv", "A-B_Z.nii.gz", "A-B_P.nii.gz",
			"B-A_Z.nii.gz", "B-A_P.nii.gz", "conjunction.nii.gz", "conjunction_Z.nii.gz", "run.json", "methods.md");
	private static final String CLUSTERS = "cluster,voxels,volume_mm3,weighted_x_mm,weighted_y_mm,weighted_z_mm," +
		"max_ale,max_z,min_p,peak_x_mm,peak_y_mm,peak_z_mm,p_fwe,label,min_x_mm,min_y_mm,min_z_mm,max_x_mm,max_y_mm," +
		"max_z_mm";

	@TempDir
	private Path folder;

	private static void write(final ContrastResult result, final Path folder, final Runnable checkpoint) {
		final Texts texts = new Texts("# text\n", List.of());
		ContrastFiles.write(result, SmallContrasts.record(result), folder, texts, texts, texts, checkpoint);
	}

	private static TreeSet<String> expected(final ContrastMethod method) {
		final TreeSet<String> names = new TreeSet<>();
		MAIN_EFFECT.forEach(name -> {
			names.add("small_A_" + name);
			names.add("small_B_" + name);
		});
		OWN.forEach(name -> names.add("small_" + name));
		for (final String part : List.of("A-B", "B-A", "conjunction"))
			for (final String table : List.of("clusters.csv", "clusters.nii.gz", "peaks.csv", "regions.csv",
				"contributions.csv"))
				names.add("small_" + part + "_" + table);
		if (method == ContrastMethod.POOLED) names.add("small_pooled_clusters.nii.gz");
		return names;
	}

	@Test
	void filesOfAnotherMethodAndOldPicturesGo() throws IOException {
		final List<String> old = List.of("small_A_probability.nii.gz", "small_B_probability.nii.gz",
			"small_pooled_clusters.nii.gz", "small_contrast_mosaic.png", "small_A_mosaic.png", "small_A_leave_one_out.csv",
			"small_report.html", "small_A_P.nii.gz");
		for (final String name : old)
			Files.writeString(folder.resolve(name), "old");
		Files.writeString(folder.resolve("small_A_probability_notes.txt"), "mine");
		write(SmallContrasts.run(ContrastMethod.GATED), folder, () -> {});
		final TreeSet<String> names = expected(ContrastMethod.GATED);
		names.add("small_A_probability_notes.txt");
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(names, new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()));
		}
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void everyFileOfTheContractIsThereAndNoOther(final ContrastMethod method) throws IOException {
		final ContrastResult result = SmallContrasts.run(method);
		write(result, folder, () -> {});
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(expected(method),
				files.map(f -> f.getFileName().toString()).collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
		}
		assertMap("contrast_Z", result.signedZ(), 0);
		assertMap("contrast_thresholded_Z", result.signedThresholdedZ(), 0);
		assertMap("A-B_Z", result.aMinusB().thresholdedZ(), 0);
		assertMap("B-A_P", result.bMinusA().maps().p(), 1);
		assertMap("conjunction", result.conjunction().maps().ale(), 0);
		assertMap("conjunction_clusters", result.conjunction().clusterNumbers(), 0);
		final List<String> clusters = Files.readAllLines(folder.resolve("small_A-B_clusters.csv"));
		assertEquals(CLUSTERS + ",p_fwe_size,p_fwe_mass,p_fwe_voxel,place", clusters.get(0));
		assertEquals(result.aMinusB().clusters().size() + 1, clusters.size());
		assertEquals(CLUSTERS + ",place", Files.readAllLines(folder.resolve("small_conjunction_clusters.csv")).get(0));
		assertEquals("cluster,experiment,foci_inside,contribution_percent,max_percent,literature",
			Files.readAllLines(folder.resolve("small_B-A_contributions.csv")).get(0));
		final int permutations = method == ContrastMethod.GATED ? 0 : 500;
		assertEquals(1 + permutations, Files.readAllLines(folder.resolve("small_contrast_null.csv")).size());
	}

	private void assertMap(final String name, final double[] values, final float outside) {
		final Volume volume = NiftiReader.read(folder.resolve("small_" + name + ".nii.gz")).volume();
		for (int v = 0; v < volume.grid().voxels(); v++) {
			final int ordinal = SmallRuns.MASK.ordinal(v);
			assertEquals(ordinal < 0 ? outside : (float) values[ordinal], volume.get(v), name);
		}
	}

	/** Maps of the subsamples are there only when any were drawn. */
	@Test
	void sharesOfSubsamplesAreThoseOfRandomFoci() throws IOException {
		final ContrastResult result = SmallContrasts.runRandomFoci();
		write(result, folder, () -> {});
		final TreeSet<String> expected = expected(ContrastMethod.BALANCED);
		expected.addAll(List.of("small_A_probability.nii.gz", "small_B_probability.nii.gz"));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(expected,
				files.map(f -> f.getFileName().toString()).collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
		}
		assertMap("A_probability", result.balanced().orElseThrow().convergence().orElseThrow().ofA(), 0);
		assertEquals(201, Files.readAllLines(folder.resolve("small_contrast_null.csv")).size());
		final ContrastRecord record = SmallContrasts.record(result);
		final Path file = folder.resolve("R_run.json");
		RunRecords.write(file, record);
		assertEquals(record, RunRecords.read(file));
		assertTrue(Files.readString(file).contains("\"balanced_null\": \"random_foci\""));
	}

	@Test
	void theTwoDirectionsAreNotSwapped() {
		final ContrastResult result = SmallContrasts.run(ContrastMethod.GATED);
		write(result, folder, () -> {});
		// the first literature has its own place on the right, the second on the left
		final Volume aMinusB = NiftiReader.read(folder.resolve("small_A-B_Z.nii.gz")).volume(),
			signed = NiftiReader.read(folder.resolve("small_contrast_Z.nii.gz")).volume();
		final int right = aMinusB.grid().nearestVoxel(15, 4, -4), left = aMinusB.grid().nearestVoxel(-15, 4, -4);
		assertTrue(aMinusB.get(right) > 1.6 && aMinusB.get(left) == 0);
		assertTrue(signed.get(right) > 1.6 && signed.get(left) < -1.6);
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void theRecordIsReadBackTheSameAndRepeatsTheRun(final ContrastMethod method) throws IOException {
		final ContrastRecord record = SmallContrasts.record(SmallContrasts.run(method));
		final Path file = folder.resolve("P_run.json");
		RunRecords.write(file, record);
		final ContrastRecord read = (ContrastRecord) RunRecords.read(file);
		assertEquals(record, read);
		final String text = Files.readString(file);
		assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("null,"));
		assertTrue(text.contains("\"contrast_method\": \"" + method.name().toLowerCase(Locale.ROOT) + "\"") &&
			text.contains("\"extent_a\": 0") && text.contains("\"balanced_n\": 0"));
		final ContrastResult again = Contrast.run(read.input(new MaskReference(SmallRuns.MASK, SmallRuns.anatomy())),
			method == ContrastMethod.WHOLE_MASK ? SmallContrasts.ale(Correction.VOXEL_FWE) : read.mainEffects(),
			read.settings(), Progress.NONE);
		assertTrue(SmallContrasts.record(again).hasSameResultAs(record));
	}

	@Test
	void aDamagedRecordIsRefused() throws IOException {
		final Path file = folder.resolve("P_run.json");
		RunRecords.write(file, SmallContrasts.record(SmallContrasts.run(ContrastMethod.GATED)));
		final String text = Files.readString(file);
		refused(text.replace("\"relabelings\": 500", "\"relabelings\": 5"), "relabelings = 5 are too few");
		refused(text.replace("\"shared\": []", "\"shared\": 3"), "shared");
		refused(text.replaceFirst("ALE Contrast Analysis", "Future Analysis"), "does not know: 'Future Analysis'");
		refused(text.replaceFirst("(?s)\"b\": \\{.*", "\"c\": {} }"), "b is missing");
	}

	private void refused(final String text, final String reason) throws IOException {
		final Path file = Files.writeString(folder.resolve("changed.json"), text);
		final String message = assertThrows(InputException.class, () -> RunRecords.read(file)).getMessage();
		assertTrue(message.contains(reason), message);
	}

	@Test
	void aCancelLeavesNothing() {
		final ContrastResult result = SmallContrasts.run(ContrastMethod.GATED);
		final Path target = folder.resolve("out");
		final AtomicInteger calls = new AtomicInteger();
		assertThrows(CancellationException.class, () -> write(result, target, () -> {
			if (calls.incrementAndGet() == 30) throw new CancellationException();
		}));
		assertFalse(Files.exists(target));
	}

	@Test
	void tablesOfNothingKeepTheirColumns() {
		final ContrastResult result = SmallContrasts.run(ContrastMethod.GATED);
		assertArrayEquals(new Object[] { "permutation", "max_difference", "min_difference", "max_voxels", "max_mass" },
			ContrastFiles.nullMaxima(result).header().toArray());
	}
}
