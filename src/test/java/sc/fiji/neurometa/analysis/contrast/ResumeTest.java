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
package sc.fiji.neurometa.analysis.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.StoppingRule;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.Checkpoints;
import sc.fiji.neurometa.inference.permutation.MaximaPermutations;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.results.CheckpointFile;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.ContrastOutcome;
import sc.fiji.neurometa.record.Fingerprint;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;
import sc.fiji.neurometa.space.Workers;

/** A run that was interrupted at many places, with other numbers of threads in between, ends as one that never was. */
@Tag("slow")
class ResumeTest {

	@TempDir
	private Path folder;

	private final List<String> log = new ArrayList<>();

	/** A computation that goes on from a checkpoint. */
	private interface Computation<T> {

		T run(PermutationDriver driver, Progress progress);
	}

	/** A clock on which every look takes half a minute, so that every range is short and every checkpoint is due. */
	private static LongSupplier clock() {
		final AtomicLong time = new AtomicLong();
		return () -> time.addAndGet(30_000_000_000L);
	}

	/** A user who cancels after a number of steps that were told. */
	private static Progress cancelAfter(final int steps) {
		final AtomicInteger told = new AtomicInteger();
		return new Progress() {

			@Override
			public void stage(final String name) {
				// nobody looks
			}

			@Override
			public void update(final long done, final long total) {
				told.incrementAndGet();
			}

			@Override
			public boolean isCanceled() {
				return told.get() > steps;
			}
		};
	}

	private CheckpointFile resumed(final RunIdentity identity) {
		return CheckpointFile.resume(folder.resolve("P_checkpoint.bin"), identity, log::add, clock());
	}

	/** The result of a run that is cancelled again and again, each time a little later. */
	private <T> T interrupted(final RunIdentity identity, final int step, final Computation<T> computation) {
		for (int time = 0;; time++) {
			final CheckpointFile file = resumed(identity);
			final Progress progress = cancelAfter(step * time + 35);
			try {
				final T result =
					Workers.with(1 + time % 3, () -> computation.run(new PermutationDriver(file, clock()), progress));
				assertTrue(time > 1, "it was interrupted only " + time + " times");
				file.delete();
				assertFalse(Files.exists(file.file()));
				return result;
			}
			catch (final CancellationException e) {
				file.flush();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "CLUSTER_FWE, false", "CLUSTER_MASS_FWE, true", "VOXEL_FWE, false" })
	void mainEffect(final Correction correction, final boolean stopEarly) {
		final AleSettings all = SmallRuns.settings(correction),
			settings = stopEarly ? all.withStopEarly(new StoppingRule(1)) : all;
		final AleInput input = new AleInput(SmallRuns.literature(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy());
		final MainEffectResult again = interrupted(RunIdentity.of(input, settings), 45,
			(driver, progress) -> MainEffect.run(input, settings, driver, progress));
		final MainEffectResult straight = SmallRuns.run(settings);
		assertEquals(RunResult.of(straight), RunResult.of(again));
		assertTrue(
			log.stream().anyMatch(l -> l.matches("The run resumes \\(permutations\\): [0-9]+ of its permutations.*")),
			log.toString());
	}

	/** Also within the permutations without each experiment. */
	@ParameterizedTest
	@ValueSource(strings = { "CLUSTER_FWE", "VOXEL_FWE" })
	void leaveOneOut(final Correction correction) {
		final AleSettings settings = SmallRuns.settings(correction);
		final AleInput input = new AleInput(new ExperimentSet("few", SmallRuns.literature().experiments().subList(0, 9)),
			SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy());
		final Computation<MainEffectResult> computation =
			(driver, progress) -> LeaveOneOut.clusters(MainEffect.run(input, settings, driver, progress), driver, progress);
		final MainEffectResult again = interrupted(RunIdentity.of(input, settings), 90, computation);
		final MainEffectResult straight =
			LeaveOneOut.clusters(MainEffect.run(input, settings, Progress.NONE), Progress.NONE);
		assertFalse(straight.leaveOneOut().orElseThrow().isEmpty());
		assertEquals(straight.leaveOneOut(), again.leaveOneOut());
		assertTrue(
			log.stream().anyMatch(l -> l.matches("The run resumes \\(leave one out\\): [0-9]+ of its permutations.*")),
			log.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "CLUSTER_FWE", "UNCORRECTED" })
	void baseRate(final Correction correction) {
		final AleSettings settings = SmallMacm.settings(correction);
		final SmallMacm.Question question =
			SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE);
		final Macm.Placed placed = Macm.Placed.of(question.input(), settings);
		final Selection selection = Macm.select(placed, question.region(), question.input(), settings);
		final AleInput input = Macm.aleInput(selection, placed, question.input(), settings, "small");
		final MainEffectResult again = interrupted(RunIdentity.of(input, settings), 350,
			(driver, progress) -> MainEffect.run(input, settings, driver, progress));
		assertEquals(RunResult.of(MainEffect.run(input, settings, Progress.NONE)), RunResult.of(again));
	}

	@ParameterizedTest
	@EnumSource
	void contrast(final ContrastMethod method) {
		contrast(method, SmallContrasts.contrast(method, Tails.BOTH, 2100));
	}

	@Test
	void randomFoci() {
		contrast(ContrastMethod.BALANCED, SmallContrasts.randomFoci(Tails.BOTH, 2100).withDraws(8));
	}

	private void contrast(final ContrastMethod method, final ContrastSettings contrast) {
		final ContrastInput input =
			new ContrastInput(SmallContrasts.a(), SmallContrasts.b(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy());
		final AleSettings all = SmallContrasts.ale(Correction.CLUSTER_FWE),
			ale = method == ContrastMethod.GATED ? all.withStopEarly(new StoppingRule(5)) : all;
		final ContrastResult again = interrupted(RunIdentity.of(input, ale, contrast), 300,
			(driver, progress) -> Contrast.run(input, ale, contrast, driver, progress));
		final ContrastResult straight = Contrast.run(input, ale, contrast, Progress.NONE);
		assertEquals(ContrastOutcome.of(straight), ContrastOutcome.of(again));
		assertEquals(RunResult.of(straight.a()), RunResult.of(again.a()));
		assertEquals(RunResult.of(straight.b()), RunResult.of(again.b()));
		assertEquals(nulls(straight), nulls(again));
		assertTrue(log.stream().anyMatch(l -> l.contains("(B: permutations)")), log.toString());
	}

	/** The maxima of the contrast itself, as text. */
	private static List<String> nulls(final ContrastResult result) {
		return Stream.concat(
			result.labels().stream().flatMap(c -> Stream.of(c.aMinusB(), c.bMinusA()))
				.flatMap(d -> d.stream().map(LabelCorrection.Direction::maxima)).map(Fingerprint::sha256),
			result.balanced().stream().flatMap(b -> Stream.concat(Stream.of(b.nullMaxima(), b.nullMinima()),
				b.convergence().stream().flatMap(c -> Stream.of(c.ofA(), c.ofB())))).map(Arrays::toString))
			.toList();
	}

	private static AleInput input() {
		return new AleInput(SmallRuns.literature(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy());
	}

	/** Leaves a checkpoint of a cancelled run. */
	private Path left(final AleSettings settings) {
		final CheckpointFile file =
			CheckpointFile.begin(folder.resolve("P_checkpoint.bin"), RunIdentity.of(input(), settings), log::add, clock());
		assertThrows(CancellationException.class,
			() -> MainEffect.run(input(), settings, new PermutationDriver(file, clock()), cancelAfter(100)));
		assertTrue(file.isThere());
		return file.file();
	}

	private String refusal(final RunIdentity identity) {
		return assertThrows(InputException.class, () -> resumed(identity)).getMessage();
	}

	@Test
	void anotherRunIsRefusedAndTheMessageSaysWhatDiffers() {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		left(settings);
		final String other = refusal(RunIdentity.of(input(), SmallRuns.settings(Correction.VOXEL_FWE)));
		assertTrue(other.contains("is of another run: correction (cluster_fwe there, voxel_fwe now). "), other);
		assertTrue(other.contains("without resume"), other);
		final AleSettings early = settings.withStopEarly(new StoppingRule(5));
		assertTrue(
			refusal(RunIdentity.of(input(), early)).contains("stop_early (false there, true, stop_interval = 5.0 now)"));
		final ExperimentSet fewer = new ExperimentSet("small set", SmallRuns.literature().experiments().subList(1, 21));
		final String foci = refusal(RunIdentity.of(new AleInput(fewer, SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()),
			settings.withMinClusterMm3(3)));
		assertTrue(foci.contains("another run: the foci, min_cluster_mm3 (0.0 there, 3.0 now)"), foci);
		final String contrast = refusal(RunIdentity.of(
			new ContrastInput(SmallContrasts.a(), SmallContrasts.b(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()),
			settings, SmallContrasts.contrast(ContrastMethod.GATED, Tails.BOTH, 100)));
		assertTrue(contrast.contains("it is of an ALE, not of a contrast"), contrast);
	}

	/** Of everything that a run follows from, a change is noticed. */
	@Test
	void whatARunFollowsFromIsInItsIdentity() {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final RunIdentity own = RunIdentity.of(input(), settings);
		assertEquals(own, RunIdentity.of(input(), settings));
		assertEquals(List.of(), own.differences(own));
		final Mask mask =
			Mask.of("other", SmallRuns.GRID, SmallRuns.MASK.space(), v -> SmallRuns.MASK.contains(v) && v % 100 != 50);
		assertEquals(List.of("the mask"), own.differences(
			RunIdentity.of(new AleInput(SmallRuns.literature(), mask, SmallRuns.MASK, SmallRuns.anatomy()), settings)));
		assertEquals(List.of("the voxels for random foci"), own.differences(
			RunIdentity.of(new AleInput(SmallRuns.literature(), SmallRuns.MASK, mask, SmallRuns.anatomy()), settings)));
		assertEquals(List.of("the base rate"),
			own
				.differences(RunIdentity
					.of(new AleInput(SmallRuns.literature(), SmallRuns.MASK, SamplingSpace.within(SmallRuns.MASK, SmallRuns.MASK),
						SmallRuns.anatomy()).with(BaseRate.of(SmallRuns.literature(), SmallRuns.GRID)), settings))
				.stream().filter(d -> d.startsWith("the base")).map(d -> d.substring(0, 13)).toList());
	}

	@Test
	void damagedFilesAreRefused() throws IOException {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final Path file = left(settings);
		final RunIdentity identity = RunIdentity.of(input(), settings);
		final byte[] whole = Files.readAllBytes(file);
		final Random random = new Random(3);
		int refused = 0;
		for (int trial = 0; trial < 60; trial++) {
			final byte[] bytes = trial < 20 ? Arrays.copyOf(whole, random.nextInt(whole.length - 200)) : whole.clone();
			// inside the parts, not in the list of them at the end, which is not needed
			if (trial >= 20) bytes[40 + random.nextInt(whole.length - 400)] ^= (byte) (1 << random.nextInt(8));
			Files.write(file, bytes);
			try {
				resumed(identity);
			}
			catch (final InputException e) {
				assertTrue(e.getMessage().contains("is damaged: ") && e.getMessage().contains("without resume"),
					e.getMessage());
				refused++;
			}
		}
		assertTrue(refused >= 58, refused + " of 60 refused");
		for (final byte[] bytes : List.of(new byte[0], "a text".getBytes(StandardCharsets.UTF_8))) {
			Files.write(file, bytes);
			assertTrue(refusal(identity).contains("is damaged: it is not a checkpoint"));
		}
	}

	@Test
	void newerFormatsAreRefused() throws IOException {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final Path file = folder.resolve("P_checkpoint.bin");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("run"));
			final DataOutputStream out = new DataOutputStream(zip);
			out.writeUTF("neurometa-checkpoint");
			out.writeInt(2);
			out.writeUTF("who knows");
			out.flush();
		}
		final String message = refusal(RunIdentity.of(input(), settings));
		assertTrue(message.contains("was written by a newer NeuroMeta (format version 2; this one reads up to 1). Update"),
			message);
	}

	@Test
	void withoutAFileTheRunBegins() {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final CheckpointFile file = resumed(RunIdentity.of(input(), settings));
		assertFalse(file.isThere());
		assertTrue(log.get(0).contains("There is no checkpoint"), log.toString());
	}

	/** A run that does not resume replaces what is there as a whole, and the time counts from its own start. */
	@Test
	void aRunThatBeginsReplacesAnOldCheckpoint() throws IOException {
		final Path file = left(SmallRuns.settings(Correction.VOXEL_FWE));
		final byte[] old = Files.readAllBytes(file);
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		left(settings);
		assertNotEquals(Arrays.hashCode(old), Arrays.hashCode(Files.readAllBytes(file)));
		final CheckpointFile resumed = resumed(RunIdentity.of(input(), settings));
		assertTrue(resumed.isThere());
		// clocks of half a minute a look: what the first part took is there, and more than nothing is added
		assertTrue(resumed.seconds() > 60, resumed.seconds() + " s");
	}

	/** Two runs with one file: neither takes what the other has put there for its own. */
	@Test
	void whatAnotherRunHasPutThereIsNotTakenOver() {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final RunIdentity own = RunIdentity.of(input(), settings);
		final CheckpointFile first = CheckpointFile.begin(folder.resolve("P_checkpoint.bin"), own, log::add, clock());
		final MaximaPermutations test = new MaximaPermutations(() -> (random, maxima) -> {}, new double[0], 1);
		first.offer("permutations", new Checkpoints.Partial<>(10, test.run(0, 10, Progress.NONE)), test);
		first.flush();
		left(SmallRuns.settings(Correction.VOXEL_FWE));
		assertTrue(log.stream().anyMatch(l -> l.contains("an earlier run left will be replaced")), log.toString());
		first.offer("more", new Checkpoints.Partial<>(20, test.run(0, 20, Progress.NONE)), test);
		first.flush();
		final CheckpointFile resumed = resumed(own);
		assertEquals(Optional.empty(), resumed.find("permutations", test));
		assertEquals(20, resumed.find("more", test).orElseThrow().done());
		resumed.delete();
		assertFalse(first.isThere(), "it is gone");
	}

	/** A short run leaves nothing, also when it is cancelled. */
	@Test
	void shortRunsWriteNoCheckpoint() {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final AtomicLong time = new AtomicLong();
		final CheckpointFile file = CheckpointFile.begin(folder.resolve("new/P_checkpoint.bin"),
			RunIdentity.of(input(), settings), log::add, () -> time.addAndGet(1_000_000));
		assertThrows(CancellationException.class,
			() -> MainEffect.run(input(), settings, new PermutationDriver(file, System::nanoTime), cancelAfter(100)));
		file.flush();
		assertFalse(Files.exists(folder.resolve("new")));
		assertFalse(file.isThere());
	}

	/** Where it cannot be written, the run goes on and says so once. */
	@Test
	void whatCannotBeWrittenDoesNotEndTheRun() throws IOException {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE);
		final Path notAFolder = Files.writeString(folder.resolve("file"), "");
		final CheckpointFile file = CheckpointFile.begin(notAFolder.resolve("P_checkpoint.bin"),
			RunIdentity.of(input(), settings), log::add, clock());
		final MainEffectResult result =
			MainEffect.run(input(), settings, new PermutationDriver(file, clock()), Progress.NONE);
		assertEquals(RunResult.of(SmallRuns.run(settings)), RunResult.of(result));
		assertEquals(1, log.size(), log.toString());
		assertTrue(log.get(0).contains("checkpoints can no longer be written"), log.get(0));
	}
}
