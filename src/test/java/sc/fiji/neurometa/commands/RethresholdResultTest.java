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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;

/** Rethreshold Result as SciJava runs it, without a display. */
@Tag("slow")
class RethresholdResultTest extends CommandRunner {

	private Path ale(final String name, final Object... more) throws Exception {
		final Path out = folder.resolve(name);
		final List<Object> inputs = new ArrayList<>(List.of("foci_file", sample("pain"), "permutations", 100,
			"output_directory", out.toFile(), "show_results", false));
		coarse().forEach((key, value) -> inputs.addAll(List.of(key, value)));
		inputs.addAll(List.of(more));
		succeed(AleMetaAnalysis.class, inputs.toArray());
		return out;
	}

	/** Same files; only record, text and report tell which threshold came first. */
	private static void assertSame(final Map<String, byte[]> expected, final Map<String, byte[]> found) {
		assertEquals(expected.keySet(), found.keySet());
		expected.forEach((name, bytes) -> {
			if (!name.matches(".*\\.(json|md|html)")) assertArrayEquals(bytes, found.get(name), name);
		});
	}

	@Test
	void writesWhatARunWithThatThresholdWrites() throws Exception {
		final Path first = ale("first", "null_steps", "0.01");
		final Map<String, byte[]> before = results(first);
		final File record = first.resolve("pain_run.json").toFile();
		final Path again = folder.resolve("out/again");
		succeed(RethresholdResult.class, "run_record", record, "correction", "cluster_mass_fwe", "voxel_p", 0.01, "alpha",
			0.02, "min_cluster_mm3", 64.0, "output_directory", again.toFile(), "output_prefix", "pain", "show_results",
			false);
		final Path fresh = ale("fresh", "null_steps", "0.001", "correction", "cluster_mass_fwe", "voxel_p", 0.01, "alpha",
			0.02, "min_cluster_mm3", 64.0);
		assertSame(results(fresh), results(again));
		final RunRecord run = (RunRecord) RunRecords.read(again.resolve("pain_run.json"));
		assertEquals("pain_run.json", run.rethresholded().orElseThrow().file());
		assertEquals(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.05, 0),
			run.rethresholded().orElseThrow().first());
		// the record is one as any other
		final Path repeated = folder.resolve("repeated");
		succeed(RepeatRun.class, "run_record", again.resolve("pain_run.json").toFile(), "output_directory",
			repeated.toFile(), "show_results", false);
		assertSame(results(again), results(repeated));
		assertEquals(run.rethresholded(), ((RunRecord) RunRecords.read(repeated.resolve("pain_run.json"))).rethresholded());
		assertEquals(run.warnings(), ((RunRecord) RunRecords.read(repeated.resolve("pain_run.json"))).warnings());
		// back from there, the first threshold gives the first result
		final Path back = folder.resolve("back");
		succeed(RethresholdResult.class, "run_record", again.resolve("pain_run.json").toFile(), "correction", "cluster_fwe",
			"voxel_p", 0.001, "alpha", 0.05, "min_cluster_mm3", 0.0, "output_directory", back.toFile(), "output_prefix",
			"pain", "show_results", false);
		assertSame(before, results(back));
		// and nothing of the run changed
		before.forEach((name, bytes) -> assertArrayEquals(bytes, read(first.resolve(name)), name));
	}

	/** Its permutations are the same, drawn again. */
	@Test
	void aFormingPWithoutMaximaTakesThePermutationsAgain() throws Exception {
		final Path first = ale("first"), again = folder.resolve("again");
		final Map<String, byte[]> before = results(first);
		succeed(RethresholdResult.class, "run_record", first.resolve("pain_run.json").toFile(), "voxel_p", 0.01,
			"output_directory", again.toFile(), "output_prefix", "pain", "show_results", false);
		assertSame(results(ale("fresh", "null_steps", "0.001", "voxel_p", 0.01)), results(again));
		before.forEach((name, bytes) -> assertArrayEquals(bytes, read(first.resolve(name)), name));
		final Path repeated = folder.resolve("repeated");
		succeed(RepeatRun.class, "run_record", again.resolve("pain_run.json").toFile(), "output_directory",
			repeated.toFile(), "show_results", false);
		assertSame(results(again), results(repeated));
	}

	private static byte[] read(final Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (final java.io.IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void aFormingPThatWasGivenTwiceIsWrittenOnceAndRepeated() throws Exception {
		final Path first = ale("first", "null_steps", "0.01;0.001"), again = folder.resolve("again"),
			repeated = folder.resolve("repeated");
		succeed(RethresholdResult.class, "run_record", first.resolve("pain_run.json").toFile(), "voxel_p", 0.01,
			"output_directory", again.toFile(), "output_prefix", "pain", "show_results", false);
		assertEquals(List.of(0.001), ((RunRecord) RunRecords.read(again.resolve("pain_run.json"))).settings().nullSteps());
		succeed(RepeatRun.class, "run_record", again.resolve("pain_run.json").toFile(), "output_directory",
			repeated.toFile(), "show_results", false);
		assertSame(results(again), results(repeated));
	}

	@Test
	void withoutKeysItGivesTheSameBesideTheRun() throws Exception {
		final Path out = ale("first");
		succeed(RethresholdResult.class, "run_record", out.resolve("pain_run.json").toFile(), "output_directory",
			out.toFile(), "show_results", false);
		for (final String name : List.of("clusters.csv", "thresholded_Z.nii.gz", "null.csv"))
			assertArrayEquals(read(out.resolve("pain_" + name)), read(out.resolve("pain_rethresholded_" + name)), name);
	}

	/** The names of further thresholds do not grow, and never that of the run itself. */
	@Test
	void prefixesStayShort() throws Exception {
		final Path out = ale("first"), other = Files.createDirectory(folder.resolve("other"));
		for (final String prefix : List.of("pain", "pain_rethresholded", "pain_rethresholded_2"))
			succeed(RethresholdResult.class, "run_record", out.resolve(prefix + "_run.json").toFile(), "output_directory",
				out.toFile(), "show_results", false);
		succeed(RethresholdResult.class, "run_record", out.resolve("pain_rethresholded_3_run.json").toFile(),
			"output_directory", other.toFile(), "show_results", false);
		assertEquals(List.of("pain_rethresholded_2_run.json", "pain_rethresholded_3_run.json",
			"pain_rethresholded_run.json", "pain_run.json"),
			results(out).keySet().stream().filter(name -> name.endsWith("_run.json")).toList());
		assertTrue(Files.exists(other.resolve("pain_rethresholded_run.json")));
		assertEquals("pain_rethresholded_run.json",
			((RunRecord) RunRecords.read(out.resolve("pain_rethresholded_2_run.json"))).rethresholded().orElseThrow().file());
	}

	@Test
	void coactivationsFollowToo() throws Exception {
		final Map<String, Object> keys = new HashMap<>(coarse());
		keys.putAll(Map.of("default_subjects", 20, "permutations", 100, "show_results", false, "null_model", "base_rate",
			"correction", "cluster_fwe", "voxel_p", 0.1, "output_directory", folder.resolve("first").toFile(),
			"output_prefix", "insula"));
		assertFalse(run(MacmAnalysis.class, keys).isCanceled());
		final Path again = folder.resolve("again"), fresh = folder.resolve("fresh");
		succeed(RethresholdResult.class, "run_record", folder.resolve("first/insula_run.json").toFile(), "alpha", 0.4,
			"output_directory", again.toFile(), "output_prefix", "insula", "show_results", false);
		final Map<String, Object> other = new HashMap<>(keys);
		other.putAll(Map.of("alpha", 0.4, "output_directory", fresh.toFile()));
		assertFalse(run(MacmAnalysis.class, other).isCanceled());
		assertSame(results(fresh), results(again));
		final MacmRecord run = (MacmRecord) RunRecords.read(again.resolve("insula_run.json"));
		assertTrue(run.warnings().get(0).startsWith("The threshold was chosen after"), run.warnings().toString());
		refused("With null_model = base_rate the mass of a cluster", "run_record",
			again.resolve("insula_run.json").toFile(), "correction", "cluster_mass_fwe");
	}

	private void refused(final String expected, final Object... inputs) throws Exception {
		final Path output = folder.resolve("output");
		final List<Object> all = new ArrayList<>(List.of(inputs));
		all.addAll(List.of("output_directory", output.toFile(), "show_results", false));
		final CommandModule module = run(RethresholdResult.class, all.toArray());
		assertTrue(module.isCanceled(), expected);
		assertTrue(module.getCancelReason().contains(expected), module.getCancelReason());
		assertFalse(module.getCancelReason().contains("Exception"), module.getCancelReason());
		assertFalse(Files.exists(output), "something was left: " + expected);
	}

	@Test
	void badInputIsRefusedWithOneMessage() throws Exception {
		final Path out = ale("first");
		final File record = out.resolve("pain_run.json").toFile();
		refused("There is no file", "run_record", folder.resolve("none_run.json").toFile());
		refused("correction = tfce", "run_record", record, "correction", "tfce");
		refused("permutations = 100 are too few for alpha = 0.001", "run_record", record, "alpha", 0.001);
		refused("alpha = 1.5", "run_record", record, "alpha", 1.5);
		refused("min_cluster_mm3 = -2.0", "run_record", record, "min_cluster_mm3", -2.0);
		refused("output_prefix", "run_record", record, "output_prefix", "a/b");
		final CommandModule onItself = run(RethresholdResult.class, "run_record", record, "output_directory", out.toFile(),
			"output_prefix", "pain", "show_results", false);
		assertTrue(onItself.getCancelReason().contains("would replace the run that it comes from"),
			onItself.getCancelReason());
		Files.delete(out.resolve("pain_null.csv"));
		refused("There is no pain_null.csv next to the run record", "run_record", record);
	}

	@Test
	void contrastsAndConjunctionsAreSentElsewhere() throws Exception {
		final Path out = folder.resolve("contrast");
		succeed(AleContrastAnalysis.class, "foci_file_a", sample("pain"), "foci_file_b", sample("semantic_knowledge"),
			"mask", "file", "mask_file", coarseMask(), "sampling", "mask", "correction", "uncorrected", "relabelings", 999,
			"output_prefix", "two", "output_directory", out.toFile(), "show_results", false);
		refused("choose two_A_run.json or two_B_run.json next to it", "run_record", out.resolve("two_run.json").toFile());
		final Path main = folder.resolve("main effect");
		succeed(RethresholdResult.class, "run_record", out.resolve("two_A_run.json").toFile(), "voxel_p", 0.0001,
			"output_directory", main.toFile(), "show_results", false);
		assertTrue(Files.exists(main.resolve("two_A_rethresholded_clusters.csv")));
		succeed(MapConjunction.class, "map_list",
			out.resolve("two_A_thresholded_Z.nii.gz") + ";" + out.resolve("two_B_thresholded_Z.nii.gz"), "output_prefix",
			"both", "output_directory", out.toFile(), "show_results", false);
		refused("is the record of a conjunction, which has no threshold to move", "run_record",
			out.resolve("both_conjunction_run.json").toFile());
	}

	@Test
	void canBeCancelled() throws Exception {
		final Path out = ale("first"), output = folder.resolve("output");
		try (CancelAt listener = new CancelAt(context, "Reading the run")) {
			final CommandModule module = run(RethresholdResult.class, "run_record", out.resolve("pain_run.json").toFile(),
				"output_directory", output.toFile(), "show_results", false);
			assertTrue(module.isCanceled());
			assertEquals("Cancelled; nothing was written.", module.getCancelReason());
			assertFalse(Files.exists(output));
			assertTrue(listener.hasCanceled());
		}
	}
}
