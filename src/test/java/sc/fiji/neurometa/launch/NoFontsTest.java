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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.reference.SampleFoci;

/** A Java without fonts, as in containers and on cluster nodes, leaves all numbers and names the pictures that it lacks. */
@Tag("process")
class NoFontsTest {

	private static final String NO_FONTS = "Java finds no fonts on this machine";

	@TempDir
	Path folder;

	private Processes.Outcome run(final String... lines) throws IOException, InterruptedException {
		final Path macro = Files.writeString(folder.resolve("macro.ijm"), String.join("\n", lines) + "\n");
		final Path empty = Files.writeString(folder.resolve("empty.properties"), "");
		return Processes.run(folder,
			Processes.java(folder, "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Djava.awt.headless=true",
				"-Dsun.awt.fontconfig=" + empty, "-Dmacro.args=" + folder.toString().replace("\\", "/"), "-cp",
				Processes.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
				"src/dev/java/RunMacro.java", macro.toString()));
	}

	private TreeSet<String> names(final String out) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve(out))) {
			return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@Test
	void everyNumberIsThere() throws IOException, InterruptedException {
		SampleFoci.of("semantic_relatedness").copyTo(folder.resolve("foci.txt"));
		final Processes.Outcome outcome = run("d = getArgument();",
			"run(\"ALE Meta-Analysis\", \"foci_file=[\" + d + \"/foci.txt] correction=uncorrected output_directory=[\" + d + " +
				"\"/ale] show_results=false\");",
			"run(\"Map Conjunction\", \"map_list=[\" + d + \"/ale/foci_ALE.nii.gz;\" + d + \"/ale/foci_Z.nii.gz] " +
				"output_directory=[\" + d + \"/and] output_prefix=x show_results=false\");",
			"run(\"MACM Analysis\", \"preview_only=true output_directory=[\" + d + \"/macm] output_prefix=x " +
				"show_results=false\");",
			"print(\"done\");");
		assertEquals(0, outcome.exitCode(), outcome.toString());
		assertTrue(outcome.out().endsWith("done" + System.lineSeparator()) || outcome.out().endsWith("done\n"),
			outcome.toString());
		assertTrue(names("ale").containsAll(List.of("foci_ALE.nii.gz", "foci_P.nii.gz", "foci_thresholded_Z.nii.gz",
			"foci_clusters.csv", "foci_null.csv", "foci_run.json", "foci_methods.md")), names("ale").toString());
		assertTrue(names("and").containsAll(List.of("x_conjunction.nii.gz", "x_conjunction_run.json")),
			names("and").toString());
		assertEquals(List.of("x_selected_experiments.csv", "x_selected_foci.txt"), List.copyOf(names("macm")));
		for (final String part : List.of("ale", "and", "macm"))
			assertFalse(names(part).toString().matches(".*(png|report|part|neurometa|lock).*"), names(part).toString());
		for (final String picture : List.of("the picture foci_mosaic.png could not be made: " + NO_FONTS,
			"its report could not be made: " + NO_FONTS,
			"the picture x_conjunction_mosaic.png could not be made: " + NO_FONTS,
			"The picture x selected foci could not be made: " + NO_FONTS))
			assertTrue(outcome.out().contains(picture), picture + "\n" + outcome);
	}
}
