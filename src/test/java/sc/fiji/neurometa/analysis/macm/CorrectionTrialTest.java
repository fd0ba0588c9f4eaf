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
package sc.fiji.neurometa.analysis.macm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.CorrectionTrial;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.report.methods.MacmText;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/** The correction that trial permutations choose, and its results, which are those of the same choice by hand. */
class CorrectionTrialTest {

	private static final AleSettings SETTINGS = SmallMacm.settings(Correction.CLUSTER_FWE).withPermutations(200);
	/** The middle of the mask. */
	private static final Mask CORE = Mask.of("core", SmallRuns.GRID, Space.MNI, voxel -> {
		final double[] mm = SmallRuns.GRID.centreMm(voxel);
		return mm[0] * mm[0] + mm[1] * mm[1] + mm[2] * mm[2] < 24 * 24;
	});

	@TempDir
	private Path folder;

	private static MacmTask task(final SmallMacm.Question question, final CorrectionChoice correction) {
		final Macm.Placed placed = Macm.Placed.of(question.input(), SETTINGS);
		final Selection selection = Macm.select(placed, question.region(), question.input(), SETTINGS);
		return new MacmTask(selection, Macm.aleInput(selection, placed, question.input(), SETTINGS, "small"), SETTINGS,
			correction);
	}

	private static SmallMacm.Question few() {
		return SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.UNIFORM);
	}

	/** 150 experiments with 12 foci each in the middle, where random foci fall, too. */
	private static SmallMacm.Question many() {
		final SplittableRandom random = new SplittableRandom(3);
		final List<Experiment> experiments = new ArrayList<>();
		for (int e = 0; e < 150; e++) {
			final List<Focus> foci = new ArrayList<>(List.of(new Focus(12, 6, -6)));
			for (int f = 0; f < 12; f++) {
				final double[] mm = SmallRuns.GRID.centreMm(CORE.voxel(random.nextInt(CORE.size())));
				foci.add(new Focus(mm[0], mm[1], mm[2]));
			}
			experiments.add(new Experiment("S" + e, "", 12, Space.MNI, foci));
		}
		return new SmallMacm.Question(new MacmInput(SmallMacm.database(experiments.toArray(Experiment[]::new)),
			MacmSettings.defaults(), SmallRuns.MASK, SamplingSpace.within(SmallRuns.MASK, CORE), SmallRuns.anatomy()),
			SmallMacm.sphere());
	}

	private static MacmResult run(final MacmTask task) {
		return task.run(AleComputation.PLAIN, PermutationDriver.PLAIN, Progress.NONE);
	}

	private static CorrectionTrial trial(final MacmTask task) {
		return task.decided(PermutationDriver.PLAIN, Progress.NONE).correction().trial().orElseThrow();
	}

	@Tag("slow")
	@Test
	void fewExperimentsAreTestedBySizeManyByVoxels() {
		final CorrectionTrial few = trial(task(few(), CorrectionChoice.AUTO)),
			many = trial(task(many(), CorrectionChoice.AUTO));
		assertEquals(Correction.CLUSTER_FWE, few.chosen());
		assertTrue(few.percent().orElseThrow() < 5, few.toString());
		assertEquals(Correction.VOXEL_FWE, many.chosen());
		assertTrue(many.percent().orElseThrow() >= 5, many.toString());
		assertEquals(20, many.permutations());
		assertEquals(few, trial(task(few(), CorrectionChoice.AUTO)));
		assertTrue(MacmText.correction(many, .01).matches("In half of 20 trial permutations before the analysis, the " +
			"largest cluster of voxels with p ≤ 0.01 filled at least [\\d.]+ % of the mask, no less than the limit of 5 % from " +
			"which on clusters say little. The correction was therefore that of the family-wise error of single voxels " +
			"\\(voxel_fwe, chosen by correction = auto\\)."), MacmText.correction(many, .01));
		assertTrue(MacmText.correction(few, .01).contains(" % of the mask, less than the limit of 5 %") &&
			MacmText.correction(few, .01).endsWith("cluster size (cluster_fwe, chosen by correction = auto)."));
	}

	@Tag("slow")
	@Test
	void theResultIsThatOfTheSameChoiceByHand() {
		for (final SmallMacm.Question question : List.of(few(), many())) {
			final MacmResult auto = run(task(question, CorrectionChoice.AUTO));
			final Correction chosen = auto.correction().trial().orElseThrow().chosen();
			final MacmResult hand = run(task(question, CorrectionChoice.BY_HAND).with(SETTINGS.withCorrection(chosen)));
			assertEquals(chosen, auto.ale().settings().correction());
			assertEquals(hand.ale().settings(), auto.ale().settings());
			assertArrayEquals(hand.ale().nullMaxima().orElseThrow().values(), auto.ale().nullMaxima().orElseThrow().values());
			assertArrayEquals(hand.ale().clusterNumbers(), auto.ale().clusterNumbers());
			assertEquals(hand.ale().thresholding().threshold(), auto.ale().thresholding().threshold());
			assertFalse(hand.correction().isAuto());
		}
	}

	@Tag("slow")
	@Test
	void aRepetitionKeepsTheRecordedChoice() {
		final MacmRecord record = SmallMacm.record(run(task(many(), CorrectionChoice.AUTO)));
		RunRecords.write(folder.resolve("P_run.json"), record);
		final MacmRecord read = (MacmRecord) RunRecords.read(folder.resolve("P_run.json"));
		assertEquals(record, read);
		assertTrue(read.macm().choosesCorrection());
		assertFalse(read.correction().isOpen(), "no second trial");
		final MacmResult again =
			run(new MacmTask(read.selection(SmallRuns.MASK), new AleInput(read.ale().experimentSet(), SmallRuns.MASK,
				SamplingSpace.within(SmallRuns.MASK, CORE), SmallRuns.anatomy()), read.ale().settings(), read.correction()));
		final MacmRecord repeated = MacmRecord.of(again, read.database(), read.macm(),
			read.ale().repetition(new Circumstances(OffsetDateTime.now(), 1, 1, "again")));
		assertTrue(repeated.hasSameResultAs(record));
		assertEquals(record.correctionTrial(), repeated.correctionTrial());
		// another threshold is a choice by hand
		assertFalse(new MacmTask(again.selection(), again.ale().input(), read.ale().settings(), read.correction())
			.with(read.ale().settings().withCorrection(Correction.CLUSTER_FWE)).correction().isAuto());
	}

	@Tag("slow")
	@Test
	void aRecordAnswersTheSameQuestionAlone() {
		final MacmTask open = task(few(), CorrectionChoice.AUTO), hand = task(few(), CorrectionChoice.BY_HAND);
		final MacmSettings byHand = MacmSettings.defaults(), auto = byHand.withAutoCorrection();
		final MacmRecord record = SmallMacm.record(run(open)), other = SmallMacm.record(run(hand));
		assertTrue(record.answers(open, auto));
		assertFalse(record.answers(hand, byHand));
		assertTrue(other.answers(hand, byHand));
		assertFalse(other.answers(open, auto));
		final RunIdentity identity = RunIdentity.of(hand.input(), SETTINGS);
		assertNotEquals(identity, identity.withAutoCorrection());
		assertEquals(List.of("correction (cluster_fwe there, auto now)"),
			identity.differences(identity.withAutoCorrection()));
	}

	@Test
	void underTheBaseRateChanceCannotFillTheMask() {
		final SmallMacm.Question question =
			SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE);
		assertEquals(new CorrectionTrial(0, Optional.empty(), Correction.CLUSTER_FWE),
			trial(task(question, CorrectionChoice.AUTO)));
		assertTrue(MacmText.correction(trial(task(question, CorrectionChoice.AUTO)), .01)
			.contains("no more than 1 % of the voxels of a random map"));
		CorrectionTrial.check(NullModel.BASE_RATE, SETTINGS.withVoxelP(.0249));
		CorrectionTrial.check(NullModel.UNIFORM, SETTINGS.withVoxelP(.1));
		final String message =
			assertThrows(InputException.class, () -> CorrectionTrial.check(NullModel.BASE_RATE, SETTINGS.withVoxelP(.025)))
				.getMessage();
		assertTrue(message.contains("voxel_p = 0.025, which has to be below 0.025"), message);
	}
}
