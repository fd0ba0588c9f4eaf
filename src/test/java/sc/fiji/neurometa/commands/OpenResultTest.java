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
package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scijava.command.CommandModule;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.commands.run.AnalysisRun;
import sc.fiji.neurometa.commands.run.OpenedRun;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.viewer.ClusterSet;
import sc.fiji.neurometa.ui.viewer.MapModel;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/** A run that is opened again shows what it showed at first, and nothing that was edited since. */
@Tag("slow")
class OpenResultTest extends StoredRunner {

	private Path record(final StoredRuns run) throws Exception {
		final Path out = folder.resolve("out");
		final CommandModule module = start(run, out);
		assertFalse(module.isCanceled(), module.getCancelReason());
		try (Stream<Path> files = Files.walk(out)) {
			return files.filter(f -> f.toString().endsWith("_run.json") && !StoredFiles.isPart(f.toString())).sorted()
				.findFirst().orElseThrow();
		}
	}

	private static <T> ResultModel computed(final AnalysisRun<T, ?> run, final String prefix) {
		return run.model(prefix, run.compute(PermutationDriver.PLAIN, Progress.NONE));
	}

	private static void same(final double[] wanted, final double[] found, final String what) {
		assertEquals(wanted.length, found.length, what);
		for (int i = 0; i < wanted.length; i++)
			assertEquals((float) wanted[i], (float) found[i], what + " " + i);
	}

	private static void same(final CsvTable wanted, final CsvTable found) {
		assertEquals(wanted.header(), found.header());
		assertEquals(wanted.rows().stream().map(r -> r.stream().map(CsvTable::cell).toList()).toList(),
			found.rows().stream().map(r -> r.stream().map(CsvTable::cell).toList()).toList());
	}

	private static void same(final ClusterSet wanted, final ClusterSet found) {
		assertEquals(wanted.name(), found.name());
		assertEquals(wanted.title(), found.title());
		assertEquals(wanted.finding(), found.finding());
		assertEquals(wanted.nearest().map(ClusterSet.Nearest::place), found.nearest().map(ClusterSet.Nearest::place));
		assertArrayEquals(wanted.nearest().map(ClusterSet.Nearest::voxels).orElse(null),
			found.nearest().map(ClusterSet.Nearest::voxels).orElse(null));
		same(wanted.clusters(), found.clusters());
		same(wanted.peaks(), found.peaks());
		assertArrayEquals(wanted.numbers(), found.numbers());
		same(wanted.map().values(), found.map().values(), wanted.map().title());
		assertEquals(List.of(wanted.map().title(), wanted.map().part(), wanted.map().name()),
			List.of(found.map().title(), found.map().part(), found.map().name()));
		assertEquals(wanted.literatures(), found.literatures());
	}

	private static void same(final ResultModel wanted, final ResultModel found) {
		assertEquals(wanted.title(), found.title());
		assertEquals(wanted.mask().size(), found.mask().size());
		assertEquals(wanted.sets().size(), found.sets().size());
		for (int i = 0; i < wanted.sets().size(); i++)
			same(wanted.sets().get(i), found.sets().get(i));
		assertEquals(wanted.readOut().stream().map(MapModel::name).toList(),
			found.readOut().stream().map(MapModel::name).toList());
		for (int i = 0; i < wanted.readOut().size(); i++)
			same(wanted.readOut().get(i).values(), found.readOut().get(i).values(), wanted.readOut().get(i).name());
	}

	@ParameterizedTest
	@EnumSource(StoredRuns.class)
	void aRunIsShownAsAtFirst(final StoredRuns run) throws Exception {
		final OpenedRun opened = OpenedRun.read(record(run));
		final String prefix = opened.files().prefix().replace("_conjunction", "");
		same(computed(AnalysisRun.again(opened.run()), prefix), opened.model());
		assertEquals(Files.readString(opened.files().file("methods", ".md")), opened.methods());
	}

	private void refuses(final Path record, final String part) {
		final InputException refusal = assertThrows(InputException.class, () -> OpenedRun.read(record));
		assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
	}

	/** Writes a file with a change, looks at what is said, and puts the file back. */
	private void edited(final Path record, final String name, final UnaryOperator<byte[]> edit) throws IOException {
		final Path file = record.resolveSibling(name);
		final byte[] before = Files.readAllBytes(file);
		Files.write(file, edit.apply(before));
		refuses(record, name);
		Files.write(file, before);
	}

	private static byte[] doubled(final byte[] text, final String what) {
		final String table = new String(text, StandardCharsets.UTF_8);
		assertTrue(Pattern.compile(what).matcher(table).find(), table);
		return table.replaceFirst(what, "999").getBytes(StandardCharsets.UTF_8);
	}

	/** A map with another value at the voxel whose value is nearest to one. */
	private byte[] moved(final byte[] map, final double near, final float to) {
		try {
			final Path file = Files.write(folder.resolve("edited.nii.gz"), map);
			final Volume volume = NiftiReader.read(file).volume();
			int nearest = 0;
			for (int i = 0; i < volume.grid().voxels(); i++)
				if (Math.abs(volume.get(i) - near) < Math.abs(volume.get(nearest) - near)) nearest = i;
			volume.set(nearest, to);
			NiftiWriter.write(file, volume, Space.MNI, NiftiType.FLOAT32, "");
			return Files.readAllBytes(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void anEditedTableOrMapOfAnAleIsRefused() throws Exception {
		final Path record = record(StoredRuns.ALE_UNCORRECTED);
		for (final String table : List.of("clusters", "peaks", "contributions", "foci"))
			edited(record, "first_" + table + ".csv", text -> doubled(text, "[0-9]+\\.[0-9]+"));
		edited(record, "first_Z.nii.gz", map -> moved(map, 1, 0.5f));
		final byte[] p = Files.readAllBytes(record.resolveSibling("first_P.nii.gz"));
		Files.write(record.resolveSibling("first_P.nii.gz"), moved(p, 0.2, 0.1f));
		refuses(record, "first_Z.nii.gz belongs to another run or was changed: a z of");
		Files.write(record.resolveSibling("first_P.nii.gz"), p);
		edited(record, "first_ALE.nii.gz", map -> moved(map, 0.004, 0.001f));
		edited(record, "first_thresholded_Z.nii.gz", map -> moved(map, 3, 3.5f));
		edited(record, "first_clusters.nii.gz", map -> moved(map, 1, 0));
		Files.delete(record.resolveSibling("first_Z.nii.gz"));
		refuses(record, "There is no first_Z.nii.gz next to the run record");
	}

	@Test
	void anEditedMapOfAContrastOrConjunctionIsRefused() throws Exception {
		final Path record = record(StoredRuns.CONTRAST_POOLED);
		edited(record, "first_vs_second_contrast_Z.nii.gz", map -> moved(map, 1, 0.5f));
		edited(record, "first_vs_second_pooled_clusters.nii.gz", map -> moved(map, 1, 0));
		edited(record, "first_vs_second_A_ALE.nii.gz", map -> moved(map, 0.004, 0.001f));
		edited(record, "first_vs_second_contrast_thresholded_Z.nii.gz", map -> moved(map, 4, 0));
	}

	@Test
	void aScriptGetsWhatTheRunGave() throws Exception {
		final Path record = record(StoredRuns.ALE_UNCORRECTED);
		final CommandModule opened = run(OpenResult.class, "run_record", record.toFile());
		assertFalse(opened.isCanceled(), opened.getCancelReason());
		for (final String map : List.of("ale", "p", "z", "thresholded_ale", "thresholded_z", "clusters"))
			assertTrue(opened.getOutput(map + "_map") instanceof ImagePlus, map);
		for (final String table : List.of("clusters", "peaks", "regions", "contributions", "foci"))
			assertTrue(opened.getOutput(table + "_table") instanceof ResultsTable, table);
		assertEquals(Files.readString(record.resolveSibling("first_methods.md")), opened.getOutput("methods"));
		final CommandModule refused = run(OpenResult.class, "run_record", folder.resolve("no_run.json").toFile());
		assertTrue(refused.getCancelReason().contains("There is no file"), refused.getCancelReason());
	}

	@Test
	void theRegionsOfAnAtlasAreOpenedFromTheirTable() throws Exception {
		final Path record = record(StoredRuns.ATLAS_MACM), table = folder.resolve("out/aal_macm_atlas.csv");
		final CommandModule opened = run(OpenResult.class, "run_record", table.toFile());
		assertFalse(opened.isCanceled(), opened.getCancelReason());
		assertTrue(((ResultsTable) opened.getOutput("atlas_table")).size() == 2 &&
			((ResultsTable) opened.getOutput("coactivation_table")).size() == 2);
		assertTrue(((ImagePlus) opened.getOutput("coactivation_image")).getWidth() > 100);
		assertTrue(record.toString().contains("Putamen_L"), record.toString());
	}
}
