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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.commands.bridge.OutputPostprocessor;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.NiftiStacks;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackGeometry;

/** What a script, a batch tool or the next step of a pipeline gets from a command, without a display. */
@Tag("slow")
class CommandOutputsTest extends CommandRunner {

	/** Runs a command, checks that it leaves everything that it declares, except what is named, and gives the outputs. */
	private Map<String, Object> outputs(final Set<String> absent, final Class<? extends Command> command,
		final Object... inputs) throws Exception
	{
		final CommandModule module = run(command, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
		final Map<String, Object> outputs = module.getOutputs();
		assertEquals(new TreeSet<>(absent), outputs.keySet().stream().filter(name -> outputs.get(name) == null)
			.collect(Collectors.toCollection(TreeSet::new)));
		for (final ModuleItem<?> item : module.getInfo().outputs())
			assertFalse(item.getDescription().isEmpty(), item.getName());
		return outputs;
	}

	private Map<String, Object> ale(final String literature, final Path out) throws Exception {
		return outputs(Set.of("leave_one_out_table"), AleMetaAnalysis.class, "foci_file", sample(literature), "correction",
			"uncorrected", "output_directory", out.toFile());
	}

	/** The image of a map: pixels, title, and the place of every pixel are those of the file. */
	private static void same(final Path file, final Object output) {
		final ImagePlus image = (ImagePlus) output, read = NiftiStacks.open(file);
		assertEquals(read.getStackSize(), image.getStackSize());
		for (int slice = 1; slice <= read.getStackSize(); slice++)
			assertArrayEquals((float[]) read.getStack().getProcessor(slice).convertToFloat().getPixels(),
				(float[]) image.getStack().getProcessor(slice).getPixels(), file + " slice " + slice);
		assertEquals(read.getCalibration().getX(0), image.getCalibration().getX(0));
		assertEquals("mm", image.getCalibration().getUnit());
		assertArrayEquals(StackGeometry.of(read).orElseThrow().pixelToMm().rows(),
			StackGeometry.of(image).orElseThrow().pixelToMm().rows());
		final String title = file.getFileName().toString().replaceFirst("\\.nii\\.gz$", "").replace('_', ' ');
		// where the map is shown it is the stack in the window of the result, which names a contrast in fewer words
		assertTrue(List.of(title, title.replace("contrast thresholded Z", "contrast Z")).contains(image.getTitle()),
			image.getTitle());
	}

	private static void sameTable(final Path file, final Object output) {
		final CsvTable table = CsvTable.read(file);
		assertEquals(ResultTables.table(table.header(), table.rows()).toString(), ((ResultsTable) output).toString());
	}

	private static Set<String> maps(final Map<String, Object> outputs) {
		return outputs.keySet().stream().filter(name -> outputs.get(name) instanceof ImagePlus).collect(Collectors.toSet());
	}

	@Test
	void anAleHandsOnItsMapsTablesAndTexts() throws Exception {
		final Path out = folder.resolve("out");
		final Map<String, Object> ale = ale("pain", out);
		assertEquals(Set.of("ale_map", "p_map", "z_map", "thresholded_ale_map", "thresholded_z_map", "clusters_map"),
			maps(ale));
		for (final String map : List.of("ALE", "P", "Z", "thresholded_ALE", "thresholded_Z", "clusters"))
			same(out.resolve("pain_" + map + ".nii.gz"), ale.get(map.toLowerCase(Locale.ROOT) + "_map"));
		for (final String table : List.of("clusters", "peaks", "regions", "contributions", "foci"))
			sameTable(out.resolve("pain_" + table + ".csv"), ale.get(table + "_table"));
		assertEquals(Files.readString(out.resolve("pain_run.json")), ale.get("run_record"));
		assertEquals(Files.readString(out.resolve("pain_methods.md")), ale.get("methods"));
		final Map<String, Object> again = outputs(without(RepeatRun.class, ale.keySet(), "leave_one_out_table"),
			RepeatRun.class, "run_record", out.resolve("pain_run.json").toFile(), "show_results", false);
		same(out.resolve("pain_thresholded_Z.nii.gz"), again.get("thresholded_z_map"));
	}

	@Test
	void aContrastHandsOnBothDirectionsTheConjunctionAndTheMainEffects() throws Exception {
		final Path out = folder.resolve("out");
		final Map<String, Object> contrast = outputs(Set.of("a_probability_map", "b_probability_map"),
			AleContrastAnalysis.class, "foci_file_a", sample("semantic_knowledge"), "foci_file_b", sample("pain"),
			"correction", "uncorrected", "relabelings", 999, "output_directory", out.toFile(), "output_prefix", "c");
		same(out.resolve("c_contrast_Z.nii.gz"), contrast.get("contrast_z_map"));
		same(out.resolve("c_contrast_thresholded_Z.nii.gz"), contrast.get("contrast_thresholded_z_map"));
		same(out.resolve("c_A-B_Z.nii.gz"), contrast.get("a_minus_b_z_map"));
		same(out.resolve("c_B-A_clusters.nii.gz"), contrast.get("b_minus_a_clusters_map"));
		same(out.resolve("c_conjunction.nii.gz"), contrast.get("conjunction_map"));
		same(out.resolve("c_B_thresholded_Z.nii.gz"), contrast.get("b_thresholded_z_map"));
		sameTable(out.resolve("c_A-B_clusters.csv"), contrast.get("a_minus_b_clusters_table"));
		sameTable(out.resolve("c_A_peaks.csv"), contrast.get("a_peaks_table"));
		assertEquals(Files.readString(out.resolve("c_run.json")), contrast.get("run_record"));
		final Map<String, Object> both = outputs(Set.of(), MapConjunction.class, "map_list",
			out.resolve("c_A_thresholded_Z.nii.gz") + ";" + out.resolve("c_B_thresholded_Z.nii.gz"), "output_directory",
			out.toFile(), "output_prefix", "d");
		same(out.resolve("d_conjunction.nii.gz"), both.get("conjunction_map"));
		same(out.resolve("d_conjunction_clusters.nii.gz"), both.get("conjunction_clusters_map"));
		sameTable(out.resolve("d_conjunction_regions.csv"), both.get("conjunction_regions_table"));
		assertEquals(Files.readString(out.resolve("d_conjunction_run.json")), both.get("run_record"));
	}

	@Test
	void aMacmHandsOnItsSelectionAndAPreviewNothingElse() throws Exception {
		final Path out = folder.resolve("out");
		final Map<String, Object> macm =
			outputs(Set.of("leave_one_out_table", "selected_foci_image"), MacmAnalysis.class, "default_subjects", 20,
				"correction", "uncorrected", "output_directory", out.toFile(), "output_prefix", "m", "show_results", false);
		same(out.resolve("m_thresholded_Z.nii.gz"), macm.get("thresholded_z_map"));
		sameTable(out.resolve("m_clusters.csv"), macm.get("clusters_table"));
		sameTable(out.resolve("m_region.csv"), macm.get("region_table"));
		final CommandModule preview =
			run(MacmAnalysis.class, "default_subjects", 20, "preview_only", true, "show_results", false);
		assertEquals(Set.of("selected_experiments_table", "selected_foci_image", "methods"), preview.getOutputs().entrySet()
			.stream().filter(e -> e.getValue() != null).map(Map.Entry::getKey).collect(Collectors.toSet()));
		assertEquals(macm.get("selected_experiments_table").toString(),
			preview.getOutput("selected_experiments_table").toString());
	}

	@Test
	void anAtlasHandsOnItsRegions() throws Exception {
		final Path out = folder.resolve("out");
		final Map<String, Object> atlas = outputs(Set.of(), AtlasMacm.class, "regions", "Amygdala_L;Amygdala_R",
			"default_subjects", 20, "correction", "uncorrected", "output_directory", out.toFile(), "output_prefix", "at");
		sameTable(out.resolve("at_atlas.csv"), atlas.get("atlas_table"));
		sameTable(out.resolve("at_coactivation.csv"), atlas.get("coactivation_table"));
		assertTrue(((ImagePlus) atlas.get("coactivation_image")).getWidth() > 100);
	}

	@Test
	void otherCommandsHandOnTheirFileForTheNextStep() throws Exception {
		final File pain = sample("pain");
		final Map<String, Object> check =
			outputs(Set.of(), CheckFociFile.class, "foci_file", pain, "output_file", folder.resolve("check.csv").toFile());
		sameTable(folder.resolve("check.csv"), check.get("foci_table"));
		assertTrue(((String) check.get("summary")).contains("pain"), (String) check.get("summary"));
		final Map<String, Object> turned = outputs(Set.of(), ConvertFociSpace.class, "foci_file", pain, "direction",
			"mni_to_tal", "output_file", folder.resolve("tal.txt").toFile());
		final Map<String, Object> merged = outputs(Set.of(), MergeFociFiles.class, "foci_list",
			turned.get("saved_file") + ";" + sample("n_back"), "output_file", folder.resolve("all.txt").toFile());
		assertTrue(((File) merged.get("saved_file")).length() > pain.length());
		final Map<String, Object> opened =
			outputs(Set.of(), OpenSampleFoci.class, "sample", "pain", "output_file", folder.resolve("copy.txt").toFile());
		assertEquals(Files.readString(pain.toPath()), opened.get("foci"));
		final Map<String, Object> ale = ale("semantic_knowledge", folder.resolve("out"));
		final Path out = folder.resolve("out/semantic_knowledge_thresholded_Z.nii.gz");
		final Map<String, Object> figure = outputs(Set.of(), SaveResultFigure.class, "map_file", out.toString(), "dpi", 50,
			"output_file", folder.resolve("figure").toFile());
		assertEquals(folder.resolve("figure.png").toFile(), figure.get("saved_file"));
		assertNotNull(ale.get("z_map"));
		final Map<String, Object> page =
			outputs(Set.of(), StudyReport.class, "run_list", folder.resolve("out/semantic_knowledge_run.json").toString(),
				"output_file", folder.resolve("page.html").toFile());
		assertTrue(((File) page.get("saved_file")).isFile());
		final Map<String, Object> zip =
			outputs(Set.of(), ShareResult.class, "run_list", folder.resolve("out/semantic_knowledge_run.json").toString(),
				"output_file", folder.resolve("shared.zip").toFile());
		assertTrue(((File) zip.get("saved_file")).isFile());
	}

	@Test
	void aRunThatIsRefusedOrCancelledHandsOnNothing() throws Exception {
		final CommandModule refused = run(AleMetaAnalysis.class, "foci_file", folder.resolve("missing.txt").toFile());
		// SciJava holds it weakly
		try (CancelAt listener = new CancelAt(context, "Permutations: ")) {
			final CommandModule cancelled =
				run(AleMetaAnalysis.class, "foci_file", sample("pain"), "permutations", 1_000_000, "show_results", false);
			assertTrue(listener.hasCanceled(), cancelled.getCancelReason());
			for (final CommandModule module : List.of(refused, cancelled)) {
				assertTrue(module.isCanceled());
				assertTrue(module.getOutputs().size() > 10);
				module.getOutputs().forEach((name, value) -> assertNull(value, name));
			}
		}
	}

	/** SciJava shows what is not resolved: two windows for one map, and texts that nobody asked for. */
	@Test
	void onlyAnImportedImageIsLeftForSciJavaToShow() throws Exception {
		final Path out = folder.resolve("out");
		ale("pain", out);
		final CommandModule check = run(CheckFociFile.class, "foci_file", sample("pain"));
		final CommandModule image = run(ImportNifti.class, "input_file", out.resolve("pain_Z.nii.gz").toFile());
		for (final CommandModule module : List.of(check, image))
			new OutputPostprocessor().process(module);
		assertTrue(check.isOutputResolved("foci_table") && check.isOutputResolved("summary"));
		assertFalse(image.isOutputResolved("image"));
	}

	/** The outputs of a command that another kind of run does not have. */
	private Set<String> without(final Class<? extends Command> command, final Set<String> other, final String... more) {
		final Set<String> absent = new TreeSet<>(List.of(more));
		for (final ModuleItem<?> item : context.service(CommandService.class).getCommand(command).outputs())
			if (!other.contains(item.getName().replace("new_", ""))) absent.add(item.getName());
		return absent;
	}
}
