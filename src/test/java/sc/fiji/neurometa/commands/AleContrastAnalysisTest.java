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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** ALE Contrast Analysis as SciJava runs it, without a display. */
@Tag("slow")
class AleContrastAnalysisTest extends CommandRunner {

	@Test
	void writesAllFilesAndRepeatsThemToTheBit() throws Exception {
		final File a = sample("semantic_knowledge"), b = sample("pain");
		final Path one = folder.resolve("out/one thread"), again = folder.resolve("again");
		succeed(AleContrastAnalysis.class, "foci_file_a", a, "foci_file_b", b, "name_b", "pain: peaks", "correction",
			"uncorrected", "mask", "file", "mask_file", coarseMask(), "sampling", "mask", "extent_a", 400.0, "relabelings",
			500, "contrast_p", 0.01, "threads", 1, "output_directory", one.toFile(), "show_results", false);
		Files.delete(a.toPath());
		Files.delete(b.toPath());
		final Map<String, byte[]> files = results(one);
		assertEquals(74, files.size(), files.keySet().toString());
		final String prefix = "semantic_knowledge_vs_pain_ peaks_";
		assertTrue(files.keySet().stream().allMatch(name -> name.startsWith(prefix)), files.keySet().toString());
		assertTrue(files.keySet().containsAll(List.of(prefix + "A_mosaic.png", prefix + "contrast_mosaic.png",
			prefix + "conjunction_mosaic.png", prefix + "A-B_clusters.csv")));
		succeed(RepeatRun.class, "run_record", one.resolve(prefix + "run.json").toFile(), "threads", 3, "output_directory",
			again.toFile(), "show_results", false);
		final Map<String, byte[]> repeated = results(again);
		assertEquals(files.keySet(), repeated.keySet());
		files.forEach((name, bytes) -> {
			// only records and texts tell when and on how many threads it was
			if (!name.matches(".*\\.(json|md|html)")) assertArrayEquals(bytes, repeated.get(name), name);
		});
		// the main effects are runs of their own
		succeed(RepeatRun.class, "run_record", one.resolve(prefix + "B_run.json").toFile(), "output_directory",
			folder.resolve("b").toFile(), "show_results", false);
		assertArrayEquals(files.get(prefix + "B_Z.nii.gz"),
			Files.readAllBytes(folder.resolve("b/" + prefix + "B_Z.nii.gz")));
	}

	@Test
	void refusesBadInputWithOneMessageAndLeavesNothing() throws Exception {
		final File a = sample("semantic_knowledge"), b = sample("semantic_relatedness");
		final File copy = Files.copy(a.toPath(), folder.resolve("copy.txt")).toFile();
		final String header = "// Reference=MNI\n";
		final File shared = Files.writeString(folder.resolve("shared.txt"),
			header + "// Aoki, 2005: x\n// Subjects=12\n40 -20 50\n\n// Baker, 2006\n// Subjects=9\n1 2 3\n").toFile();
		final File other = Files.writeString(folder.resolve("other.txt"),
			header + "// AOKI, 2005: X\n// Subjects=14\n-40 -20 50\n\n// Cole, 2006\n// Subjects=9\n1 2 30\n").toFile();
		final File one =
			Files.writeString(folder.resolve("one.txt"), header + "// Dorn, 2005: x\n// Subjects=12\n40 -20 50\n").toFile();
		final File none =
			Files.writeString(folder.resolve("none.txt"), header + "// Empty, 2005\n// Subjects=12\n").toFile();
		final List<Object[]> bad = new ArrayList<>();
		bad.add(new Object[] { "are the same file", a, a });
		bad.add(new Object[] { "hold the same 21 experiments", a, copy });
		bad.add(new Object[] { "Both literatures are called 'x'", a, b, "name_a", "x", "name_b", " x " });
		bad.add(new Object[] { "1 experiment is in both literatures", shared, other });
		bad.add(new Object[] { "nothing is left of semantic_knowledge", a, copy, "shared_experiments", "drop" });
		bad.add(new Object[] { "holds no foci", a, none });
		bad.add(new Object[] { "missing.txt", a, folder.resolve("missing.txt").toFile() });
		bad.add(new Object[] { "relabelings = 100 are too few for contrast_p = 0.001", a, b, "relabelings", 100,
			"contrast_p", 0.001 });
		bad.add(new Object[] { "contrast_p = -0.1", a, b, "contrast_p", -0.1 });
		bad.add(new Object[] { "extent_contrast = -2.0", a, b, "extent_contrast", -2.0 });
		bad.add(new Object[] { "contrast_method = median is not known", a, b, "contrast_method", "median" });
		bad.add(new Object[] { "relabelings = 15 are too few for alpha = 0.05", a, b, "contrast_method", "whole_mask",
			"relabelings", 15, "contrast_p", 0.1 });
		bad.add(new Object[] { "balanced_n = 17 is more than the smaller literature has: 16", a, b, "contrast_method",
			"balanced", "balanced_n", 17 });
		bad.add(new Object[] { "only 1 experiment: too few for subsamples", a, one, "contrast_method", "balanced" });
		bad.add(new Object[] { "permutations = 100 are too few for alpha = 0.01, of which each direction has a half", a, b,
			"contrast_method", "balanced", "balanced_null", "random_foci", "permutations", 100, "alpha", 0.01 });
		bad.add(new Object[] { "relabelings = 100 are too few for alpha = 0.01, of which each direction has a half", a, b,
			"contrast_method", "balanced", "relabelings", 100, "alpha", 0.01 });
		for (final Object[] row : bad) {
			final Path output = folder.resolve("output");
			final List<Object> inputs = new ArrayList<>(List.of("foci_file_a", row[1], "foci_file_b", row[2]));
			inputs.addAll(List.of(row).subList(3, row.length));
			inputs.addAll(List.of("output_directory", output.toFile(), "show_results", false));
			final CommandModule module = run(AleContrastAnalysis.class, inputs.toArray());
			assertTrue(module.isCanceled(), row[0] + " should be refused");
			assertTrue(module.getCancelReason().contains((String) row[0]), module.getCancelReason());
			assertFalse(module.getCancelReason().contains("Exception"), module.getCancelReason());
			assertFalse(Files.exists(output), "something was left: " + row[0]);
		}
	}

	@Test
	void cancelsAtOnceAndLeavesNothing() throws Exception {
		for (final String method : List.of("pooled", "gated", "whole_mask", "balanced", "random_foci")) {
			final Path output = folder.resolve("output");
			final String stage = method.equals("random_foci") ? "Permutations: " : "Label permutations: ";
			try (CancelAt listener = new CancelAt(context, stage)) {
				final CommandModule module = run(AleContrastAnalysis.class, "foci_file_a", sample("semantic_knowledge"),
					"foci_file_b", sample("pain"), "correction", "uncorrected", "relabelings", 3_000_000, "contrast_p", 1e-5,
					"permutations", 1_000_000, "draws", 50, "contrast_method", method.equals("random_foci") ? "balanced" : method,
					"balanced_null", method.equals("random_foci") ? method : "labels", "output_directory", output.toFile(),
					"show_results", false);
				assertTrue(module.isCanceled());
				assertEquals(List.of(), listener.begunLater(), method);
				assertFalse(Files.exists(output));
			}
		}
	}
}
