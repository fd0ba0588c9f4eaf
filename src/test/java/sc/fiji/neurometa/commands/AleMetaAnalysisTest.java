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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** ALE Meta-Analysis and Repeat Run as SciJava runs them, without a display. */
class AleMetaAnalysisTest extends CommandRunner {

	private static final List<String> FILES = List.of("ALE.nii.gz", "P.nii.gz", "Z.nii.gz", "thresholded_ALE.nii.gz",
		"thresholded_Z.nii.gz", "clusters.nii.gz", "clusters.csv", "peaks.csv", "regions.csv", "contributions.csv",
		"foci.csv", "null.csv", "run.json", "methods.md", "mosaic.png", "report.html", "table.html", "table.md");

	@Tag("bits")
	@Tag("slow")
	@Test
	void writesAllFilesAndRepeatsThemToTheBit() throws Exception {
		final Path one = folder.resolve("out/one thread"), again = folder.resolve("again");
		final File foci = sample("pain");
		succeed(AleMetaAnalysis.class, "foci_file", foci, "permutations", 100, "null_steps", "0.01;0.0001", "threads", 1,
			"output_directory", one.toFile(), "show_results", false);
		final Map<String, byte[]> first = results(one);
		assertEquals(FILES.stream().map(f -> "pain_" + f).sorted().toList(), first.keySet().stream().sorted().toList());
		Files.delete(foci.toPath());
		succeed(RepeatRun.class, "run_record", one.resolve("pain_run.json").toFile(), "threads", 3, "output_directory",
			again.toFile(), "show_results", false);
		final Map<String, byte[]> second = results(again);
		assertEquals(first.keySet(), second.keySet());
		first.forEach((name, bytes) -> {
			// only the record and the text tell when and on how many threads it was
			if (!name.matches(".*\\.(json|md|html)")) assertArrayEquals(bytes, second.get(name), name);
		});
	}

	@Test
	void aPictureThatCannotBeWrittenCostsNoNumbers() throws Exception {
		final Path out = folder.resolve("out");
		for (final String inTheWay : List.of("pain_mosaic.png", "pain_report.html"))
			Files.createDirectories(out.resolve(inTheWay));
		final Map<String, Object> inputs = new HashMap<>(coarse());
		inputs.putAll(Map.of("foci_file", sample("pain"), "correction", "uncorrected", "output_directory", out.toFile(),
			"show_results", false));
		final CommandModule module = run(AleMetaAnalysis.class, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
		try (Stream<Path> files = Files.list(out)) {
			assertEquals(FILES.stream().map(f -> "pain_" + f).sorted().toList(),
				files.map(f -> f.getFileName().toString()).sorted().toList());
		}
		assertTrue(Files.isDirectory(out.resolve("pain_mosaic.png")));
	}

	@Tag("slow")
	@Test
	void leavesOneOutWhenAskedAndRepeatsIt() throws Exception {
		final Path one = folder.resolve("one"), again = folder.resolve("again");
		succeed(AleMetaAnalysis.class, "foci_file", sample("pain"), "permutations", 100, "leave_one_out", true, "threads",
			1, "output_directory", one.toFile(), "show_results", false);
		assertTrue(Files.readString(one.resolve("pain_methods.md")).contains("Cluster 1 ("));
		assertTrue(Files.readString(one.resolve("pain_report.html")).contains("leave_one_out&#x3D;true"));
		succeed(RepeatRun.class, "run_record", one.resolve("pain_run.json").toFile(), "threads", 3, "output_directory",
			again.toFile(), "show_results", false);
		assertEquals(Files.readString(one.resolve("pain_leave_one_out.csv")),
			Files.readString(again.resolve("pain_leave_one_out.csv")));
	}

	@Test
	void refusesBadInputWithOneMessageAndLeavesNothing() throws Exception {
		final Path file = folder.resolve("foci.txt");
		final File pain = sample("pain");
		final List<Object[]> bad = new ArrayList<>();
		bad.add(new Object[] { "missing.txt", "foci_file", folder.resolve("missing.txt").toFile() });
		bad.add(new Object[] { "default_subjects", "foci_file",
			Files.writeString(file, "// Reference=MNI\n// A, 2001: c\n40 -20 50\n").toFile() });
		bad.add(new Object[] { "outside the mask", "foci_file",
			Files.writeString(folder.resolve("far.txt"), "// Reference=MNI\n// A, 2001: c\n// Subjects=12\n140 -20 50\n")
				.toFile() });
		bad.add(new Object[] { "permutations", "foci_file", pain, "permutations", 0 });
		bad.add(new Object[] { "voxel_p", "foci_file", pain, "voxel_p", 2.0 });
		bad.add(new Object[] { "alpha", "foci_file", pain, "alpha", 0.0 });
		bad.add(new Object[] { "null_steps", "foci_file", pain, "null_steps", "0.01,x" });
		bad.add(new Object[] { "mask_file", "foci_file", pain, "mask", "file" });
		bad.add(new Object[] { "no-mask.nii", "foci_file", pain, "mask", "file", "mask_file",
			folder.resolve("no-mask.nii").toFile() });
		bad.add(new Object[] { "empty", "foci_file", Files.writeString(folder.resolve("empty.txt"), "").toFile() });
		bad.add(new Object[] { "PDF", "foci_file",
			Files.writeString(folder.resolve("paper.txt"), "%PDF-1.7\n1 0 obj\n").toFile() });
		bad.add(new Object[] { "7", "foci_file", Files.writeString(folder.resolve("word.txt"),
			"// Reference=MNI\n// A, 2001: c\n// Subjects=12\n40 -20 50\n1 2 3\n4 5 6\n7 insula 9\n").toFile() });
		for (final Object[] mask : badMasks())
			bad.add(new Object[] { mask[0], "foci_file", pain, "mask", "file", "mask_file", mask[1] });
		bad.add(new Object[] { "correction", "foci_file", pain, "correction", "scale" });
		bad.add(new Object[] { "output_prefix", "foci_file", pain, "output_prefix", "a/b" });
		for (final Object[] row : bad) {
			final Path output = folder.resolve("output");
			final List<Object> inputs = new ArrayList<>(List.of(row).subList(1, row.length));
			inputs.addAll(List.of("output_directory", output.toFile(), "show_results", false));
			final CommandModule module = run(AleMetaAnalysis.class, inputs.toArray());
			assertTrue(module.isCanceled(), row[0] + " should be refused");
			assertTrue(module.getCancelReason().contains((String) row[0]), module.getCancelReason());
			assertFalse(module.getCancelReason().contains("Exception"), module.getCancelReason());
			assertFalse(Files.exists(output), "something was left: " + row[0]);
		}
	}

	/** What the message must say, and the file. */
	private List<Object[]> badMasks() throws IOException {
		final Grid grid = new Grid(4, 5, 6, Affine.scaling(2, 2, 2, -4, -5, -6));
		final Path empty = folder.resolve("empty.nii");
		NiftiWriter.write(empty, Volume.zeros(grid), Space.MNI, NiftiType.FLOAT32, "");
		final byte[] image = Files.readAllBytes(empty);
		final ByteBuffer fourD =
			ByteBuffer.wrap(Arrays.copyOf(image, 352 + 2 * 4 * grid.voxels())).order(ByteOrder.LITTLE_ENDIAN);
		fourD.putShort(40, (short) 4).putShort(48, (short) 2);
		final ByteBuffer singular = ByteBuffer.wrap(image.clone()).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < 4; i++)
			singular.putFloat(280 + 4 * i, 0);
		final Path whole = folder.resolve("whole.nii.gz");
		NiftiWriter.write(whole, ReferenceMasks.mni152().volume(new double[ReferenceMasks.mni152().size()], 1), Space.MNI,
			NiftiType.FLOAT32, "");
		final byte[] zipped = Files.readAllBytes(whole);
		return List.of(new Object[] { "all its voxels are 0", empty.toFile() },
			new Object[] { "4-D.nii", Files.write(folder.resolve("4-D.nii"), fourD.array()).toFile() },
			new Object[] { "singular.nii", Files.write(folder.resolve("singular.nii"), singular.array()).toFile() },
			new Object[] { "cut.nii.gz",
				Files.write(folder.resolve("cut.nii.gz"), Arrays.copyOf(zipped, zipped.length / 2)).toFile() });
	}

	@Test
	void refusesAFolderThatCannotBeWrittenBeforeItComputes() throws Exception {
		final Path file = Files.writeString(folder.resolve("file"), "");
		final CommandModule module = run(AleMetaAnalysis.class, "foci_file", sample("pain"), "permutations", 1_000_000,
			"output_directory", file.resolve("out").toFile(), "show_results", false);
		assertTrue(module.isCanceled());
		assertTrue(module.getCancelReason().contains(file.toString()), module.getCancelReason());
		assertEquals(0, Files.size(file));
	}

	@Test
	void cancelsAtOnceAndLeavesNothing() throws Exception {
		final Path output = folder.resolve("output");
		try (CancelAt listener = new CancelAt(context, "Permutations: ")) {
			final CommandModule module = run(AleMetaAnalysis.class, "foci_file", sample("pain"), "permutations", 1_000_000,
				"output_directory", output.toFile(), "show_results", false);
			assertTrue(module.isCanceled());
			assertEquals(List.of(), listener.begunLater());
			assertFalse(Files.exists(output));
		}
	}
}
