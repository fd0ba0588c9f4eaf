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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.CancelAfter;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.StoppingRule;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.commands.run.AleRun;
import sc.fiji.neurometa.commands.run.LongRun;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.permutation.SequentialStopping.Reason;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.io.results.CheckpointFile;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Rethresholded;
import sc.fiji.neurometa.record.Rethresholding;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.record.RunRecord;

/** Runs that were interrupted, and runs that end early, as SciJava runs them. */
@Tag("slow")
class LongRunTest extends CommandRunner {

	/** A ball of 4 mm voxels as the mask, so that runs are short. */
	private Object[] small() {
		final Path mask = folder.resolve("ball.nii.gz");
		final double[] inside = new double[SmallRuns.MASK.size()];
		Arrays.fill(inside, 1);
		NiftiWriter.write(mask, SmallRuns.MASK.volume(inside, 0), Space.MNI, NiftiType.FLOAT32, "");
		return new Object[] { "foci_file", sample("pain"), "mask", "file", "mask_file", mask.toFile(), "sampling", "mask",
			"show_results", false };
	}

	/** Leaves the checkpoint of a run of a record that was interrupted in the middle of its permutations. */
	private static Path interrupted(final Path record, final int permutations, final Path checkpoint) {
		final RunRecord run = (RunRecord) RunRecords.read(record);
		final AleInput input = AleRun.again(run).input();
		final AleSettings settings = run.settings().withPermutations(permutations);
		final AtomicLong time = new AtomicLong();
		final CheckpointFile file = CheckpointFile.begin(checkpoint, RunIdentity.of(input, settings), text -> {},
			() -> time.addAndGet(30_000_000_000L));
		assertThrows(CancellationException.class, () -> MainEffect.run(input, settings,
			new PermutationDriver(file, () -> time.addAndGet(3_000_000_000L)), new CancelAfter(600)));
		assertTrue(Files.exists(checkpoint));
		return checkpoint;
	}

	@Test
	void aRunGoesOnFromACheckpointWithTheSameFiles() throws Exception {
		final Path straight = folder.resolve("straight"), resumed = folder.resolve("resumed");
		final Object[] inputs = with(small(), "permutations", 800, "null_steps", "0.01");
		succeed(AleMetaAnalysis.class, with(inputs, "output_directory", straight.toFile()));
		final Path checkpoint = interrupted(straight.resolve("pain_run.json"), 800, resumed.resolve("pain_checkpoint.bin"));
		final Object[] again = with(inputs, "output_directory", resumed.toFile(), "resume", true);
		final CommandModule refused = run(AleMetaAnalysis.class, with(again, "permutations", 900));
		assertTrue(refused.isCanceled());
		assertTrue(refused.getCancelReason().contains("permutations (800 there, 900 now)"), refused.getCancelReason());
		assertTrue(Files.exists(checkpoint));
		succeed(AleMetaAnalysis.class, with(again, "threads", 1));
		assertFalse(Files.exists(checkpoint), "a finished run needs no checkpoint");
		final Map<String, byte[]> expected = results(straight), files = results(resumed);
		assertEquals(expected.keySet(), files.keySet());
		expected.forEach((name, bytes) -> {
			if (!name.matches(".*\\.(json|md|html)")) assertArrayEquals(bytes, files.get(name), name);
		});
		assertTrue(RunRecords.read(resumed.resolve("pain_run.json")).seconds() > 30, "the first part counts");
	}

	private static Object[] with(final Object[] inputs, final Object... more) {
		final LinkedHashMap<String, Object> all = new LinkedHashMap<>();
		for (final Object[] list : List.of(inputs, more))
			for (int i = 0; i < list.length; i += 2)
				all.put((String) list[i], list[i + 1]);
		return all.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
	}

	@Test
	void aCancelledRunSaysHowToGoOn() throws Exception {
		final Path straight = folder.resolve("straight"), resumed = folder.resolve("resumed");
		final Object[] inputs = with(small(), "permutations", 2_000_000);
		succeed(AleMetaAnalysis.class, with(inputs, "permutations", 100, "output_directory", straight.toFile()));
		final Path checkpoint =
			interrupted(straight.resolve("pain_run.json"), 2_000_000, resumed.resolve("pain_checkpoint.bin"));
		try (CancelAt listener = new CancelAt(context, "Permutations: ")) {
			final CommandModule module =
				run(AleMetaAnalysis.class, with(inputs, "output_directory", resumed.toFile(), "resume", true));
			assertTrue(module.isCanceled());
			assertTrue(
				module.getCancelReason().contains(checkpoint.toString()) && module.getCancelReason().contains("resume=true"),
				module.getCancelReason());
			assertEquals(List.of("pain_checkpoint.bin"), results(resumed).keySet().stream().toList());
		}
	}

	/** Whatever ends a run, a full disk or a lack of memory, what took long is kept. */
	@Test
	void aRunThatFailsKeepsItsCheckpoint() {
		final AleInput input = new AleInput(SmallRuns.literature(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy());
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final AtomicLong time = new AtomicLong();
		for (final Throwable failure : List.of(new InputException("full"), new OutOfMemoryError("test"))) {
			final Path file = folder.resolve(failure.getMessage() + "_checkpoint.bin");
			// due only when 5 s have passed, which they have when it fails
			final CheckpointFile checkpoint =
				CheckpointFile.begin(file, RunIdentity.of(input, settings), text -> {}, time::get);
			assertSame(failure, assertThrows(failure.getClass(), () -> LongRun.run(checkpoint, run -> {
				MainEffect.run(input, settings, run.driver(), Progress.NONE);
				time.addAndGet(6_000_000_000L);
				if (failure instanceof Error e) throw e;
				throw (RuntimeException) failure;
			})));
			assertTrue(Files.exists(file), failure.getMessage());
		}
	}

	/** A region of an atlas whose checkpoint is of other settings starts over; elsewhere that is refused. */
	@Test
	void whereItIsAskedForAnotherRunsCheckpointIsReplaced() {
		final AleInput input = new AleInput(SmallRuns.literature(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy());
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final AtomicLong time = new AtomicLong();
		final CheckpointFile left = CheckpointFile.begin(folder.resolve("P_checkpoint.bin"),
			RunIdentity.of(input, settings), text -> {}, () -> time.addAndGet(30_000_000_000L));
		MainEffect.run(input, settings, new PermutationDriver(left, System::nanoTime), Progress.NONE);
		assertTrue(left.isThere());
		final RunIdentity other = RunIdentity.of(input, settings.withMinClusterMm3(100));
		assertThrows(InputException.class, () -> LongRun
			.run(new LongRun.Place(Optional.of(folder), "P", LongRun.Start.RESUMED), () -> other, run -> "done"));
		assertTrue(left.isThere());
		assertEquals("done", LongRun.run(new LongRun.Place(Optional.of(folder), "P", LongRun.Start.RESUMED_IF_SAME),
			() -> other, run -> "done"));
		assertFalse(left.isThere());
	}

	@Test
	void resumeNeedsAFolder() throws Exception {
		final CommandModule module =
			run(AleMetaAnalysis.class, "foci_file", sample("pain"), "resume", true, "show_results", false);
		assertTrue(module.isCanceled());
		assertTrue(module.getCancelReason().contains("resume = true needs output_directory"), module.getCancelReason());
	}

	/** The record says how many were run and why, all files go by that number, and Repeat Run gives the same. */
	@Test
	void permutationsEndEarly() throws Exception {
		final Path out = folder.resolve("out"), again = folder.resolve("again"), higher = folder.resolve("higher");
		succeed(AleMetaAnalysis.class,
			with(small(), "permutations", 5000, "stop_early", true, "stop_interval", 0.5, "output_directory", out.toFile()));
		final RunRecord run = (RunRecord) RunRecords.read(out.resolve("pain_run.json"));
		final StopOutcome ended = run.result().ended().orElseThrow();
		assertEquals(Optional.of(Reason.DECISIONS), ended.reason());
		assertTrue(ended.permutations() < 5000, ended.toString());
		assertEquals(ended.permutations() + 1, Files.readAllLines(out.resolve("pain_null.csv")).size());
		final String methods = Files.readString(out.resolve("pain_methods.md"));
		assertTrue(methods.contains("In each of " + ended.permutations() + " permutations"), methods);
		assertTrue(methods.contains("At most 5,000 permutations were allowed, and " + ended.permutations() +
			" sufficed: it was then decided for " +
			"every cluster whether its p-value is at most 0.05, with a probability of error of at most 0.001 over all of them"),
			methods);
		assertTrue(methods.contains("10.1007/s00180-019-00927-6"), methods);
		assertTrue(
			Files.readString(out.resolve("pain_report.html")).contains("stop_early&#x3D;true stop_interval&#x3D;0.5"));
		succeed(RepeatRun.class, "run_record", out.resolve("pain_run.json").toFile(), "threads", 3, "output_directory",
			again.toFile(), "show_results", false);
		final RunRecord repeated = (RunRecord) RunRecords.read(again.resolve("pain_run.json"));
		assertTrue(repeated.hasSameResultAs(run));
		assertEquals(run.result(), repeated.result());
		// another threshold from the same maxima: allowed, with a warning; a level that they cannot reach is refused
		succeed(RethresholdResult.class, "run_record", out.resolve("pain_run.json").toFile(), "alpha", 0.1,
			"output_directory", higher.toFile(), "show_results", false);
		final RunRecord moved = (RunRecord) RunRecords.read(higher.resolve("pain_rethresholded_run.json"));
		assertEquals(Optional.of(ended), moved.result().ended());
		assertTrue(moved.warnings().stream().anyMatch(
			w -> w.startsWith("The permutations ended early, after " + ended.permutations())), moved.warnings().toString());
		assertTrue(Files.readString(higher.resolve("pain_rethresholded_methods.md"))
			.contains(" sufficed for the first threshold (confidence"));
		isRepeated(higher.resolve("pain_rethresholded_run.json"), ended.permutations());
		final CommandModule refused = run(RethresholdResult.class, "run_record", out.resolve("pain_run.json").toFile(),
			"alpha", 0.0005, "show_results", false);
		assertTrue(refused.isCanceled());
		assertTrue(refused.getCancelReason().contains("ended early, after " + ended.permutations()),
			refused.getCancelReason());
	}

	/** The permutations of a moved threshold end where the first one ended them, also where its own rule asks for fewer or more. */
	@Test
	void aMovedThresholdIsRepeatedWithTheSamePermutations() {
		final AleInput input = new AleInput(SmallRuns.literature(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy());
		final MainEffectResult first =
			SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE).withStopEarly(new StoppingRule(1)));
		final RunRecord record = SmallRuns.record(first);
		assertEquals(150, record.permutations().orElseThrow());
		for (final double alpha : new double[] { 0.3, 0.02 }) {
			final MainEffectResult moved = Rethresholding
				.of(record, input, new Rethresholding.SavedMaxima(first.nullMaxima(), Optional.empty()), Progress.NONE)
				.at(new ThresholdChoice(Correction.CLUSTER_FWE, 0.002, alpha, 0), Progress.NONE);
			final RunContext context =
				SmallRuns.context("small").with(Rethresholded.of("small_run.json", "ab".repeat(32), record));
			final RunRecord other = RunRecord.of(moved, context);
			assertEquals(other,
				RunRecord.of(
					AleRun.again(other).computation().run(input, other.settings(), PermutationDriver.PLAIN, Progress.NONE),
					context));
		}
	}

	private void isRepeated(final Path record, final int permutations) throws Exception {
		final Path again = folder.resolve("moved again");
		succeed(RepeatRun.class, "run_record", record.toFile(), "output_directory", again.toFile(), "show_results", false);
		final RunRecord run = (RunRecord) RunRecords.read(record),
			repeated = (RunRecord) RunRecords.read(again.resolve(record.getFileName()));
		assertTrue(repeated.hasSameResultAs(run));
		assertEquals(run.result(), repeated.result());
		assertEquals(run.settings(), repeated.settings());
		assertEquals(run.warnings(), repeated.warnings());
		assertEquals(permutations, repeated.permutations().orElseThrow());
	}

	@Test
	void stoppingIsRefusedWhereThereIsNothingToStop() throws Exception {
		final File foci = sample("pain");
		for (final Object[] bad : new Object[][] { { "correction", "fdr_bh" }, { "correction", "uncorrected" },
			{ "stop_interval", 0.0 }, { "stop_interval", -5.0 }, { "stop_interval", 101.0 } })
		{
			final CommandModule module = run(AleMetaAnalysis.class,
				with(new Object[] { "foci_file", foci, "stop_early", true, "show_results", false }, bad));
			assertTrue(module.isCanceled(), bad[1].toString());
			assertTrue(
				module.getCancelReason()
					.contains(bad[0].equals("correction") ? "stop_early = true has nothing to stop" : "stop_interval = "),
				module.getCancelReason());
		}
		final CommandModule macm = run(MacmAnalysis.class, "null_model", "base_rate", "permutations", 10_000, "stop_early",
			true, "show_results", false);
		assertTrue(macm.isCanceled());
		assertTrue(macm.getCancelReason().contains("null_model = base_rate"), macm.getCancelReason());
		assertFalse(AleSettings.defaults().stopEarly().isPresent());
	}
}
