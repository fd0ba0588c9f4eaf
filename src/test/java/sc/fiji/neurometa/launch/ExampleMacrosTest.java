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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.CoarseBrain;

/** Every macro that ships runs without a display and says something; together they show every command. */
class ExampleMacrosTest {

	private static final Path MACROS = Path.of("macros");
	/** The commands that draw random foci; they need not draw many to run to their end. */
	private static final String RANDOM =
		"run\\(\"(?:ALE Meta-Analysis|ALE Contrast Analysis|MACM Analysis|Atlas MACM)\", ";
	private static final String BEGIN = "--- begin ", END = "--- end ";

	@TempDir
	private static Path shared;
	/** All macros in one process, once a test asks for it. */
	private static Processes.Outcome all;

	@TempDir
	private Path folder;

	static List<Path> macros() throws IOException {
		try (Stream<Path> files = Files.list(MACROS)) {
			return files.sorted().toList();
		}
	}

	private static Path results(final Path macro) {
		return shared.resolve("results of " + macro.getFileName());
	}

	/** Runs all macros one after the other, as a macro that calls them; what each prints is between two lines of ours. */
	private static synchronized Processes.Outcome runAll() throws IOException, InterruptedException {
		if (all != null) return all;
		final StringBuilder caller = new StringBuilder();
		for (final Path macro : macros()) {
			final Path copy = Files.writeString(shared.resolve(macro.getFileName()), withLessToCompute(macro));
			caller.append("print(\"" + BEGIN + macro.getFileName() + "\");\nrunMacro(\"" + slashed(copy) + "\", \"" +
				slashed(Files.createDirectory(results(macro))) + "\");\nprint(\"" + END + macro.getFileName() + "\");\n");
		}
		all = RunMacroTest.run(shared, Files.writeString(shared.resolve("all.ijm"), caller), "");
		return all;
	}

	private static String slashed(final Path path) {
		return path.toString().replace('\\', '/');
	}

	/**
	 * The text of a macro, as it is for the pictures of the docs, else with fewer permutations and label permutations of
	 * voxels of 4 mm.
	 */
	private static String withLessToCompute(final Path macro) throws IOException {
		final String text = Files.readString(macro);
		if (Boolean.getBoolean("neurometa.updatePictures")) return text;
		final Path mask = shared.resolve("mni152_4mm.nii.gz");
		if (!Files.exists(mask)) CoarseBrain.write(mask);
		return text.replaceAll("\\bpermutations=\\d+|mask=mni152", "").replaceAll("relabelings=\\d+", "relabelings=1000")
			.replaceAll(RANDOM, "$0\"permutations=100 mask=file mask_file=[" + slashed(mask) + "] \" + ")
			.replaceAll("settings=\\[", "$0permutations=100 relabelings=1000 mask=file mask_file=[" + slashed(mask) + "] ");
	}

	@Tag("process")
	@ParameterizedTest
	@MethodSource("macros")
	void runs(final Path macro) throws IOException, InterruptedException {
		final Processes.Outcome outcome = runAll();
		final int begin = outcome.out().indexOf(BEGIN + macro.getFileName()),
			end = outcome.out().indexOf(END + macro.getFileName());
		assertTrue(begin >= 0 && end > begin, () -> macro + " did not end: " + outcome);
		assertFalse(outcome.out().substring(begin, end).lines().skip(1).collect(Collectors.joining()).isBlank(),
			outcome.toString());
		assertEquals(0, outcome.exitCode(), outcome.toString());
		// Java tells there that it made the folder of the preferences
		assertFalse(outcome.err().contains("rror") || outcome.err().contains("\tat "), outcome.toString());
		final Path results = results(macro);
		try (Stream<Path> files = Files.list(results)) {
			assertTrue(files.findAny().isPresent(), "nothing was written");
		}
		if (macro.endsWith("ALE_Contrast_Analysis.ijm"))
			Pictures.keep(results.resolve("contrast_contrast_mosaic.png"), "contrast-mosaic.png");
		if (macro.endsWith("MACM_Analysis.ijm"))
			Pictures.keep(results.resolve("insula_selected_foci.png"), "macm-selected-foci.png");
		if (macro.endsWith("Two_Literatures_Study.ijm"))
			Pictures.keep(results.resolve("study_figure.png"), "two-literatures.png");
		if (macro.endsWith("Save_Result_Figure.ijm")) for (final String figure : List.of("glass_brain", "mosaic", "peaks",
			"foci", "null", "contributions", "foci_on_brain"))
			Pictures.keep(results.resolve(figure + ".png"), "figure-" + figure.replace('_', '-') + ".png");
	}

	/** The picture of the docs, of more regions than an example has time for. */
	@Tag("process")
	@Test
	@EnabledIfSystemProperty(named = "neurometa.updatePictures", matches = "true")
	void drawsCoactivations() throws IOException, InterruptedException {
		final List<String> regions = Stream.of("Precentral", "Frontal_Mid", "Frontal_Inf_Oper", "Insula", "Cingulum_Mid",
			"Parietal_Sup", "Parietal_Inf", "Occipital_Mid", "Thalamus", "Cerebelum_6")
			.flatMap(r -> Stream.of(r + "_L", r + "_R")).toList();
		final Path macro = Files.writeString(folder.resolve("atlas.ijm"),
			"run('Atlas MACM', 'atlas=aal regions=[" + String.join(";", regions) +
				"] default_subjects=20 correction=uncorrected output_directory=[" + folder.resolve("atlas") +
				"] output_prefix=aal show_results=false');");
		final Processes.Outcome outcome = RunMacroTest.run(folder, macro, "");
		assertEquals(0, outcome.exitCode(), outcome.toString());
		Pictures.keep(folder.resolve("atlas/aal_coactivation.png"), "atlas-macm-coactivation.png");
	}

	/** Repeat Run has another name for the mouse, and Save as NIfTI a second place. */
	private static boolean isSecondName(final String line) {
		return line.contains("\" Repeat Run\"") || line.startsWith("File>Save As");
	}

	@Test
	void everyCommandHasAnExample() throws IOException {
		final StringBuilder all = new StringBuilder();
		for (final Path macro : macros())
			all.append(Files.readString(macro));
		for (final String line : Files.readAllLines(Path.of("plugins.config"))) {
			if (line.startsWith("#") || line.contains("\"-\"") || isSecondName(line)) continue;
			final String leaf = line.split("\"")[1];
			assertTrue(all.indexOf("run(\"" + leaf + "\"") >= 0, leaf + " has no example in " + MACROS);
		}
	}
}
