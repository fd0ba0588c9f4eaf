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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.Cancelable;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.macm.RegionKind;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.ui.StackGeometry;
import sc.fiji.neurometa.ui.VolumeStacks;

/** MACM Analysis as SciJava runs it, without a display. */
@Tag("slow")
class MacmAnalysisTest extends CommandRunner {

	private static final Map<String, Object> QUICK =
		Map.of("default_subjects", 20, "correction", "voxel_fwe", "permutations", 100, "show_results", false);

	private CommandModule macm(final Path output, final Object... more) throws Exception {
		return run(MacmAnalysis.class, inputs(output, more));
	}

	private Map<String, Object> inputs(final Path output, final Object... more) {
		final Map<String, Object> inputs = new HashMap<>(QUICK);
		inputs.putAll(coarse());
		inputs.put("output_directory", output.toFile());
		for (int i = 0; i < more.length; i += 2)
			inputs.put((String) more[i], more[i + 1]);
		return inputs;
	}

	private void succeeding(final Path output, final Object... more) throws Exception {
		final CommandModule module = macm(output, more);
		assertFalse(module.isCanceled(), module.getCancelReason());
	}

	@Test
	void worksAtOnceWritesAllFilesAndRepeatsThemToTheBit() throws Exception {
		final Path one = folder.resolve("out/one thread"), again = folder.resolve("again");
		succeeding(one, "threads", 1, "null_model", "base_rate", "correction", "cluster_fwe", "voxel_p", 0.1);
		final Map<String, byte[]> files = results(one);
		final String prefix = "x-34_y22_z0_r6_";
		assertEquals(Stream
			.of("ALE.nii.gz", "P.nii.gz", "Z.nii.gz", "thresholded_ALE.nii.gz", "thresholded_Z.nii.gz", "clusters.nii.gz",
				"clusters.csv", "peaks.csv", "region.csv", "regions.csv", "contributions.csv", "foci.csv", "null.csv",
				"selected_experiments.csv", "selected_foci.txt", "selected_foci.png", "mosaic.png", "run.json", "methods.md",
				"report.html", "table.html", "table.md", "experiments.csv", "experiments.md", "checklist.md", "flow.svg")
			.map(prefix::concat).collect(Collectors.toSet()), files.keySet());
		final MacmRecord record = (MacmRecord) RunRecords.read(one.resolve(prefix + "run.json"));
		assertEquals(NullModel.BASE_RATE, record.nullModel());
		assertEquals(848, record.searched().databaseExperiments());
		assertEquals(58, record.database().unknownSpace());
		assertEquals(46, record.selected().size());
		succeed(RepeatRun.class, "run_record", one.resolve(prefix + "run.json").toFile(), "threads", 8, "output_directory",
			again.toFile(), "show_results", false);
		final Map<String, byte[]> repeated = results(again);
		assertEquals(files.keySet(), repeated.keySet());
		files.forEach((name, bytes) -> {
			// only records and texts tell when and on how many threads it was
			if (!name.matches(".*\\.(json|md|html)")) assertArrayEquals(bytes, repeated.get(name), name);
		});
	}

	/** What the contract promises of the file: a contrast of two regions is one of two such files. */
	@Test
	void anAleOfTheSelectedFociIsTheSameToTheBit() throws Exception {
		final Path out = folder.resolve("macm"), ale = folder.resolve("ale");
		succeeding(out, "roi", "atlas", "roi_region", "Amygdala_L", "pool_by", "study", "space_if_unknown", "talairach");
		final Map<String, Object> inputs =
			inputs(ale, "foci_file", out.resolve("Amygdala_L_selected_foci.txt").toFile(), "pool_by", "study");
		final CommandModule module = run(AleMetaAnalysis.class, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
		final Map<String, byte[]> ours = results(out), theirs = results(ale);
		for (final String map : List.of("ALE", "P", "Z", "thresholded_ALE", "clusters"))
			assertArrayEquals(ours.get("Amygdala_L_" + map + ".nii.gz"),
				theirs.get("Amygdala_L_selected_foci_" + map + ".nii.gz"), map);
	}

	/** With nothing set but that windows stay away: experiments that lack what is needed are left out of the shipped database. */
	@Test
	void theShippedDatabaseWorksWithoutAnySetting() throws Exception {
		final Path out = folder.resolve("out");
		final CommandModule module =
			run(MacmAnalysis.class, Map.of("output_directory", out.toFile(), "show_results", false));
		assertFalse(module.isCanceled(), module.getCancelReason());
		final MacmRecord record = (MacmRecord) RunRecords.read(out.resolve("x-34_y22_z0_r6_run.json"));
		assertEquals(45, record.selected().size());
		assertEquals(839, record.searched().databaseExperiments());
		assertEquals(Correction.CLUSTER_FWE, record.correctionTrial().orElseThrow().chosen());
		assertTrue(Files.readString(out.resolve("x-34_y22_z0_r6_methods.md")).contains("chosen by correction = auto"));
		assertTrue(record.database().notes().toString().contains(
			"9 experiments left out, since their number of subjects is unknown"), record.database().notes().toString());
	}

	@Test
	void thePreviewComputesNothing() throws Exception {
		final Path out = folder.resolve("preview");
		// what would be too few permutations for a run does not matter here
		succeeding(out, "preview_only", true, "null_model", "base_rate", "correction", "cluster_fwe", "roi_x_mm", -22.0,
			"roi_y_mm", -4.0, "roi_z_mm", -18.0, "output_prefix", "amy");
		assertEquals(Set.of("amy_selected_experiments.csv", "amy_selected_foci.txt", "amy_selected_foci.png"),
			results(out).keySet());
		final String text = (String) macm(out, "preview_only", true, "correction", "auto").getOutput("methods");
		assertTrue(text.contains("In half of 20 trial permutations") && text.contains("chosen by correction = auto"), text);
		assertEquals(Files.readAllLines(out.resolve("amy_selected_experiments.csv")).size() - 1,
			FociFiles.read(out.resolve("amy_selected_foci.txt")).experiments().size());
	}

	@Test
	void aClusterOfAnEarlierResultGoesStraightIn() throws Exception {
		final Path out = folder.resolve("first"), second = folder.resolve("second");
		succeeding(out, "output_prefix", "first");
		succeeding(second, "roi", "label", "roi_file", out.resolve("first_clusters.nii.gz").toFile(), "roi_label", 2,
			"output_prefix", "second");
		final MacmRecord record = (MacmRecord) RunRecords.read(second.resolve("second_run.json"));
		assertEquals(RegionKind.LABEL, record.region().kind());
		final String row = Files.readAllLines(out.resolve("first_clusters.csv")).get(2);
		assertEquals(row.split(",")[1], Integer.toString(record.inRegion().voxels()));
	}

	@Test
	void whatIsDrawnOnAStackIsARegion() throws Exception {
		final ImagePlus image = VolumeStacks.of("brain",
			ReferenceMasks.mni152().volume(new double[ReferenceMasks.mni152().size()], 0), Space.MNI);
		final double[] pixel = StackGeometry.of(image).orElseThrow().pixel(-34, 22, 0);
		image.setSliceWithoutUpdate((int) Math.round(pixel[2]) + 1);
		image.setRoi(new Roi((int) Math.round(pixel[0]) - 3, (int) Math.round(pixel[1]) - 3, 7, 7));
		WindowManager.setTempCurrentImage(image);
		try {
			final Path out = folder.resolve("drawn");
			// on this thread, as the bridge runs commands: what the active image is, ImageJ keeps by thread
			final Module module = context.service(ModuleService.class)
				.createModule(context.service(CommandService.class).getCommand(MacmAnalysis.class));
			inputs(out, "mask", "mni152", "roi", "selection", "output_prefix", "drawn").forEach(module::setInput);
			module.run();
			assertFalse(((Cancelable) module).isCanceled(), ((Cancelable) module).getCancelReason());
			final MacmRecord record = (MacmRecord) RunRecords.read(out.resolve("drawn_run.json"));
			assertEquals(49, record.inRegion().voxels());
			assertEquals("selection on brain", record.region().name());
		}
		finally {
			WindowManager.setTempCurrentImage(null);
		}
	}

	@Test
	void refusesBadInputWithOneMessageAndLeavesNothing() throws Exception {
		final Path tables = Files.createDirectory(folder.resolve("tables"));
		final File coordinates = packed(tables.resolve("x_coordinates.tsv.gz"), "id\tx\ty\tz\n1\t-34\t22\t0\n");
		final byte[] whole = Files.readAllBytes(coordinates.toPath());
		final File cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length - 9)).toFile();
		final File json = Files.writeString(folder.resolve("other.json"), "{\"name\": \"something else\"}").toFile();
		final File unknown = Files.writeString(folder.resolve("unknown.csv"), "study,x,y,z\nAoki 2005,-34,22,0\n").toFile();
		final File known =
			Files.writeString(folder.resolve("known.csv"), "study,x,y,z,space\nAoki 2005,-34,22,0,MNI\n").toFile();
		final File labels = folder.resolve("labels.nii.gz").toFile();
		new LabelImage(labels.toPath()).write();
		final List<Object[]> bad = new ArrayList<>();
		bad.add(new Object[] { "lies outside the mask coarse.nii.gz (its centre is", "roi_x_mm", 120.0 });
		bad.add(new Object[] { "x_metadata.tsv", "database_file", coordinates });
		bad.add(new Object[] { "is cut off: download it again", "database_file", cut });
		bad.add(new Object[] { "neither a NIMADS studyset", "database_file", json });
		bad.add(new Object[] { "space_if_unknown", "database_file", unknown });
		bad.add(new Object[] { "There is no file or folder", "database_file", folder.resolve("missing").toFile() });
		bad.add(new Object[] { "reports a focus in the region sphere of 0.5 mm around (-20.5, 10.5, 30.5)", "roi_x_mm",
			-20.5, "roi_y_mm", 10.5, "roi_z_mm", 30.5, "roi_radius_mm", 0.5 });
		bad.add(new Object[] { "has no label 9. It has 1, 3.", "roi", "label", "roi_file", labels, "roi_label", 9 });
		bad.add(new Object[] { "roi = label needs roi_file", "roi", "label" });
		bad.add(new Object[] { "has no region 'amygdala'. Did you mean Amygdala_L or Amygdala_R?", "roi", "atlas",
			"roi_region", "amygdala" });
		bad.add(new Object[] { "roi = atlas needs roi_region", "roi", "atlas" });
		bad.add(new Object[] { "There is no image with a selection", "roi", "selection" });
		bad.add(new Object[] { "roi_radius_mm", "roi_radius_mm", -1.0 });
		bad.add(new Object[] { "roi = ball is not known", "roi", "ball" });
		bad.add(new Object[] { "filter_years = often", "filter_years", "often" });
		bad.add(new Object[] { "The filter leaves none of the 848 experiments", "filter_words", "zebra" });
		bad.add(
			new Object[] { "1 of 1 experiments have no number of subjects", "database_file", known, "default_subjects", 0 });
		bad.add(new Object[] { "permutations = 100 are too few for voxel_p = 0.001 with null_model = base_rate",
			"null_model", "base_rate", "correction", "cluster_fwe" });
		bad.add(new Object[] { "leave_one_out = true is not available with null_model = base_rate", "null_model",
			"base_rate", "correction", "voxel_fwe", "leave_one_out", true });
		bad.add(new Object[] { "MB are needed, of", "null_model", "base_rate", "correction", "cluster_fwe", "voxel_p", 0.5,
			"permutations", 1_000_000 });
		for (final Object[] row : bad) {
			final Path output = folder.resolve("output");
			final CommandModule module = macm(output, Arrays.copyOfRange(row, 1, row.length));
			assertTrue(module.isCanceled(), row[0] + " should be refused");
			assertTrue(module.getCancelReason().contains((String) row[0]), row[0] + " / " + module.getCancelReason());
			assertFalse(module.getCancelReason().contains("Exception"), module.getCancelReason());
			assertFalse(Files.exists(output), "something was left: " + row[0]);
		}
	}

	private static File packed(final Path file, final String text) throws Exception {
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return file.toFile();
	}

	@Test
	void cancelsAtOnceAndLeavesNothing() throws Exception {
		for (final String nullModel : List.of("uniform", "base_rate")) {
			final Path output = folder.resolve("output");
			try (CancelAt listener = new CancelAt(context, "Permutations")) {
				final CommandModule module = macm(output, "permutations", 1_000_000, "null_model", nullModel);
				assertTrue(module.isCanceled());
				assertEquals(List.of(), listener.begunLater(), nullModel);
				assertFalse(Files.exists(output));
			}
		}
	}

	/** An atlas that was stopped goes on where it was, and what is there is not touched. */
	@Test
	void anAtlasIsGoneOnWithAfterItWasStopped() throws Exception {
		final Path output = folder.resolve("atlas");
		final Map<String, Object> inputs = inputs(output, "regions", "Insula_L;Amygdala_L;Vermis_10");
		final CommandModule stopped;
		try (CancelAt listener = new CancelAt(context, "Region 2 of 3, Amygdala_L: Permutations")) {
			stopped = run(AtlasMacm.class, inputs);
			assertTrue(listener.hasCanceled());
		}
		assertTrue(stopped.isCanceled());
		assertTrue(stopped.getCancelReason().contains("run the same again"), stopped.getCancelReason());
		assertEquals(Set.of("aal_macm_Insula_L"), names(output));
		final Map<String, byte[]> before = new TreeMap<>(results(output.resolve("aal_macm_Insula_L")));
		assertEquals(26, before.size());
		assertFalse(run(AtlasMacm.class, inputs).isCanceled());
		assertEquals(Set.of("aal_macm_Insula_L", "aal_macm_Amygdala_L", "aal_macm_atlas.csv", "aal_macm_coactivation.csv",
			"aal_macm_coactivation.png"), names(output));
		results(output.resolve("aal_macm_Insula_L"))
			.forEach((name, bytes) -> assertArrayEquals(before.get(name), bytes, name));
		final List<String> matrix = Files.readAllLines(output.resolve("aal_macm_coactivation.csv"));
		assertEquals("region,Insula_L,Amygdala_L,Vermis_10", matrix.get(0));
		assertEquals(matrix.get(1).split(",")[2], matrix.get(2).split(",")[1]);
		final List<String> rows = Files.readAllLines(output.resolve("aal_macm_atlas.csv"));
		assertTrue(rows.get(1).startsWith("Insula_L,done,142,"), rows.get(1));
		assertTrue(rows.get(3).startsWith("Vermis_10,no_experiment,0,0,0,"), rows.get(3));
		// the single command finds the same
		succeeding(folder.resolve("single"), "roi", "atlas", "roi_region", "Amygdala_L");
		assertArrayEquals(results(folder.resolve("single")).get("Amygdala_L_Z.nii.gz"),
			Files.readAllBytes(output.resolve("aal_macm_Amygdala_L/Amygdala_L_Z.nii.gz")));
		// other settings are other results
		inputs.put("seed", 2L);
		inputs.put("regions", "Insula_L");
		assertFalse(run(AtlasMacm.class, inputs).isCanceled());
		assertFalse(Arrays.equals(before.get("Insula_L_null.csv"),
			Files.readAllBytes(output.resolve("aal_macm_Insula_L/Insula_L_null.csv"))));
	}

	@Test
	void anAtlasChoosesTheCorrectionOfEachRegion() throws Exception {
		final Path output = folder.resolve("atlas"), again = folder.resolve("again");
		final Map<String, Object> inputs = inputs(output, "regions", "Amygdala_L", "correction", "auto");
		assertFalse(run(AtlasMacm.class, inputs).isCanceled());
		final List<String> rows = Files.readAllLines(output.resolve("aal_macm_atlas.csv"));
		assertTrue(rows.get(0).endsWith(",folder,correction") && rows.get(1).endsWith(",cluster_fwe"), rows.toString());
		final Path file = output.resolve("aal_macm_Amygdala_L/Amygdala_L_run.json");
		final MacmRecord record = (MacmRecord) RunRecords.read(file);
		assertEquals(20, record.correctionTrial().orElseThrow().permutations());
		final byte[] before = Files.readAllBytes(file);
		assertFalse(run(AtlasMacm.class, inputs).isCanceled());
		assertArrayEquals(before, Files.readAllBytes(file), "what is there already is not computed again");
		succeed(RepeatRun.class, "run_record", file.toFile(), "output_directory", again.toFile(), "show_results", false);
		final MacmRecord repeated = (MacmRecord) RunRecords.read(again.resolve("Amygdala_L_run.json"));
		assertTrue(repeated.hasSameResultAs(record));
		assertEquals(record.correctionTrial(), repeated.correctionTrial());
	}

	private static Set<String> names(final Path of) throws Exception {
		try (Stream<Path> files = Files.list(of)) {
			return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	@Test
	void anAtlasFromAFileMayNameItsRegions() throws Exception {
		final Path image = folder.resolve("parts.nii.gz"), output = folder.resolve("out");
		new LabelImage(image).write();
		Files.writeString(folder.resolve("parts.txt"), "\ufeff1 Left front 2001 12\n3\tRight\n");
		final Map<String, Object> inputs =
			inputs(output, "correction", "uncorrected", "atlas", "file", "atlas_file", image.toFile());
		assertFalse(run(AtlasMacm.class, inputs).isCanceled());
		assertTrue(names(output).containsAll(Set.of("parts_macm_Left_front", "parts_macm_Right")),
			names(output).toString());
		for (final Object[] row : List.<Object[]> of(new Object[] { "has no region 'Left'", "regions", "Left" },
			new Object[] { "atlas = file needs atlas_file", "atlas_file", null }))
		{
			final Map<String, Object> bad = new HashMap<>(inputs);
			bad.put((String) row[1], row[2]);
			final CommandModule module = run(AtlasMacm.class, bad);
			assertTrue(module.isCanceled() && module.getCancelReason().contains((String) row[0]), module.getCancelReason());
		}
		for (final String[] row : new String[][] { { "1 A b\n3 a_B\n", "'A b' and 'a_B' would share the folder a_b" },
			{ "1 ...\n3 x\n", "No folder can be named after the region '...'" },
			{ "7 Nowhere\n", "has no region: no voxel" } })
		{
			Files.writeString(folder.resolve("parts.txt"), row[0]);
			final String reason = run(AtlasMacm.class, inputs).getCancelReason();
			assertTrue(reason != null && reason.contains(row[1]), reason);
		}
		// with a table, numbers that it does not name are no regions
		Files.writeString(folder.resolve("parts.txt"), "3 Right\n");
		inputs.put("output_prefix", "one");
		assertFalse(run(AtlasMacm.class, inputs).isCanceled());
		assertEquals(2, Files.readAllLines(output.resolve("one_atlas.csv")).size());
		assertTrue(
			run(AtlasMacm.class, Map.of("default_subjects", 20)).getCancelReason().contains("output_directory is not set"));
	}
}
