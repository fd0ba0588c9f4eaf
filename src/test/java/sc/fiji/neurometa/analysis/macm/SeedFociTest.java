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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.NullFoci;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.MaskReference;
import sc.fiji.neurometa.record.Rethresholding;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.space.Mask;

/** Co-activations without the foci in the region: neither the experiments nor the null hypothesis have any there. */
class SeedFociTest {

	private static final AleSettings SETTINGS = SmallMacm.settings(Correction.CLUSTER_FWE);

	@TempDir
	private Path folder;

	private static SmallMacm.Question question(final SeedRegion region, final NullModel nullModel) {
		return SmallMacm.question(SmallMacm.database(), region, nullModel).leavingOut();
	}

	private static AleInput input(final SmallMacm.Question question) {
		final Macm.Placed placed = Macm.Placed.of(question.input(), SETTINGS);
		return Macm.aleInput(Macm.select(placed, question.region(), question.input(), SETTINGS), placed, question.input(),
			SETTINGS, "small");
	}

	@Tag("slow")
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void noFocusInTheRegionIsAnalysedAndKernelsStay(final boolean isBall) {
		final SeedRegion region = isBall ? SmallMacm.sphere() : SmallMacm.voxels();
		final MacmResult kept =
			SmallMacm.run(SmallMacm.question(SmallMacm.database(), region, NullModel.UNIFORM), SETTINGS),
			left = SmallMacm.run(question(region, NullModel.UNIFORM), SETTINGS);
		assertEquals(kept.selection().experiments(), left.selection().experiments());
		final List<Focus> analysed =
			left.ale().foci().analysed().experiments().stream().flatMap(e -> e.foci().stream()).toList();
		assertTrue(analysed.stream().noneMatch(f -> region.contains(f, Space.MNI, SETTINGS.transform())));
		final int inside = left.selection().inside().size();
		assertTrue(inside >= left.selection().size());
		assertEquals(kept.ale().foci().analysed().fociCount() - inside, analysed.size());
		assertEquals(inside, left.ale().foci().placement().count(FocusRecord.Status.LEFT_OUT));
		assertEquals(kept.ale().foci().placement().rows().size(), left.ale().foci().placement().rows().size());
		final List<KernelFoci> others = kept.ale().foci().kernelFoci().stream()
			.map(e -> new KernelFoci(
				e.foci().stream().filter(f -> !region.contains(f, Space.MNI, SETTINGS.transform())).toList(), e.kernel()))
			.filter(e -> !e.foci().isEmpty()).toList();
		assertEquals(others, left.ale().foci().kernelFoci());
		assertEquals(Optional.empty(), left.region().halo());
		final int clusters = left.ale().report().clusters().size();
		assertTrue(clusters > 0, "the partner is still there");
		for (int c = 0; c < clusters; c++)
			assertEquals(left.ale().report().clusters().get(c).voxels() - left.region().voxelsOfClusters().get(c),
				left.region().beyond(c, left.ale().report().clusters().get(c).voxels()));
	}

	@Test
	void pooledExperimentsKeepTheSmallestSampleOfAll() {
		final Experiment one = new Experiment("S", "one", 10, Space.MNI, List.of(new Focus(12, 6, -6))),
			two = new Experiment("S", "two", 20, Space.MNI, List.of(new Focus(13, 6, -6), new Focus(0, -14, 0))),
			alone = new Experiment("T", "", 15, Space.MNI, List.of(new Focus(12, 6, -6)));
		final MacmResult result = SmallMacm.run(
			SmallMacm.question(SmallMacm.database(one, two, alone), SmallMacm.sphere(), NullModel.UNIFORM).leavingOut(),
			SmallMacm.settings(Correction.UNCORRECTED).withPoolBy(PoolBy.STUDY));
		assertEquals(3, result.selection().size());
		assertEquals(List.of(10), result.ale().foci().analysed().experiments().stream().map(Experiment::subjects).toList());
		assertTrue(result.warnings().contains("2 experiments lost all their foci and were left out."),
			result.warnings().toString());
	}

	@Test
	void nothingButFociInTheRegionIsRefused() {
		final SmallMacm.Question question =
			SmallMacm.question(SmallMacm.database(SmallMacm.experiment("A", Space.MNI, 12, 6, -6)), SmallMacm.sphere(),
				NullModel.UNIFORM).leavingOut();
		final String message = assertThrows(InputException.class, () -> SmallMacm.run(question, SETTINGS)).getMessage();
		assertTrue(message.contains("no focus in the mask") && message.contains("seed_foci = keep"), message);
	}

	@Test
	void uniformRandomFociFallOutsideTheRegion() {
		for (final SeedRegion region : List.of(SmallMacm.sphere(), SmallMacm.voxels())) {
			final Mask drawn = input(question(region, NullModel.UNIFORM)).randomFoci();
			final int[] inside = region.ordinals(SmallRuns.MASK, SETTINGS.transform());
			assertEquals(SmallRuns.MASK.size() - inside.length, drawn.size());
			assertTrue(Arrays.stream(inside).noneMatch(i -> drawn.contains(SmallRuns.MASK.voxel(i))));
		}
	}

	@ParameterizedTest
	@EnumSource(BaseRateUnit.class)
	void fociOfTheDatabaseInTheRegionAreNotDrawn(final BaseRateUnit unit) {
		final SmallMacm.Question kept = SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE)
			.with(new BaseRateUse(unit, true, Optional.empty()));
		final NullFoci all = input(kept).baseRate().orElseThrow(),
			others = input(kept.leavingOut()).baseRate().orElseThrow();
		final int[] expected =
			Macm.Placed.of(kept.input(), SETTINGS).experiments().experiments().stream().flatMap(e -> e.foci().stream())
				.filter(f -> !SmallMacm.sphere().contains(f, Space.MNI, SETTINGS.transform())).mapToInt(f -> {
					final double[] mm = SmallRuns.GRID.roundedMm(f.xMm(), f.yMm(), f.zMm());
					return SmallRuns.GRID.nearestVoxel(mm[0], mm[1], mm[2]);
				}).filter(v -> v >= 0).sorted().toArray();
		assertArrayEquals(expected, IntStream.range(0, others.foci()).map(others::voxel).sorted().toArray());
		assertTrue(others.foci() <= all.foci() - 40);
		assertEquals(input(kept).database().orElseThrow().experiments(),
			input(kept.leavingOut()).database().orElseThrow().experiments(), "studies are counted among all");
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(NullModel.class)
	void theRecordRepeatsTheRunToTheBit(final NullModel nullModel) throws IOException {
		for (final SeedRegion region : List.of(SmallMacm.sphere(), SmallMacm.voxels())) {
			final MacmResult first = SmallMacm.run(question(region, nullModel), SETTINGS);
			final MacmRecord record = SmallMacm.record(first);
			final Path file = folder.resolve("P_run.json");
			RunRecords.write(file, record);
			assertTrue(Files.readString(file).contains("\"seed_foci\":\"leave_out\"") ||
				Files.readString(file).contains("\"seed_foci\": \"leave_out\""));
			final MacmRecord read = (MacmRecord) RunRecords.read(file);
			assertEquals(record, read);
			final AleInput input = read.ale().input(new MaskReference(SmallRuns.MASK, SmallRuns.anatomy()));
			final MacmResult second = Macm.run(read.selection(input.mask()), input, read.ale().settings(), Progress.NONE);
			assertArrayEquals(first.ale().nullMaxima().orElseThrow().values(),
				second.ale().nullMaxima().orElseThrow().values());
			assertArrayEquals(first.ale().maps().p(), second.ale().maps().p());
			final MacmRecord repeated = MacmRecord.of(second, read.database(), read.macm(),
				read.ale().repetition(new Circumstances(OffsetDateTime.now(), 1, 1, "again")));
			assertTrue(repeated.hasSameResultAs(record));
			assertEquals(record.inRegion(), repeated.inRegion());
			assertEquals(RunIdentity.of(first.ale().input(), SETTINGS), RunIdentity.of(input, SETTINGS));
			final Rethresholding moved =
				Rethresholding.of(read.ale(), input, new Rethresholding.SavedMaxima(first.ale().nullMaxima(),
					nullModel == NullModel.BASE_RATE ? Optional.of(first.ale().maps().p()) : Optional.empty()), Progress.NONE);
			assertEquals(first.ale().thresholding().threshold(),
				moved.at(SETTINGS.threshold(), Progress.NONE).thresholding().threshold());
		}
	}

	@Test
	void aCheckpointOfTheOtherChoiceIsAnotherRun() {
		final RunIdentity kept =
			RunIdentity.of(input(SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.UNIFORM)), SETTINGS),
			left = RunIdentity.of(input(question(SmallMacm.sphere(), NullModel.UNIFORM)), SETTINGS), larger = RunIdentity
				.of(input(question(SmallMacm.sphere(Space.MNI, SmallMacm.SEED, 7.001), NullModel.UNIFORM)), SETTINGS);
		assertNotEquals(kept, left);
		assertNotEquals(left, larger);
		assertEquals(List.of("the region whose foci are left out"), kept.differences(left));
	}

	/** Sixty experiments with one focus each in the region, and one anywhere else. */
	private static SmallMacm.Question planted(final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final SeedRegion region = SmallMacm.sphere();
		final Mask outside = region.excluded(SETTINGS.transform()).outside(SmallRuns.MASK);
		final Experiment[] experiments = new Experiment[60];
		for (int e = 0; e < experiments.length; e++) {
			final List<Focus> foci = new ArrayList<>();
			foci.add(new Focus(SmallMacm.SEED.xMm() + random.nextDouble(-4, 4),
				SmallMacm.SEED.yMm() + random.nextDouble(-4, 4), SmallMacm.SEED.zMm() + random.nextDouble(-4, 4)));
			final double[] mm = SmallRuns.GRID.centreMm(outside.voxel(random.nextInt(outside.size())));
			foci.add(new Focus(mm[0], mm[1], mm[2]));
			experiments[e] = new Experiment("S" + e, "", 10 + e % 20, Space.MNI, foci);
		}
		return SmallMacm.question(SmallMacm.database(experiments), region, NullModel.UNIFORM);
	}

	/**
	 * Of 100 sets, 5 % are 5; with a probability of 0.999, no more than 13. Besides the region and its halo, a cluster has no
	 * more than the blur of a focus that happens to lie next to them.
	 */
	@Tag("slow")
	@Test
	void whatIsInCommonInTheRegionAloneIsHaloOrNotFound() {
		final AleSettings settings = SETTINGS.withPermutations(199);
		int found = 0;
		for (int set = 0; set < 100; set++) {
			final MacmResult left = SmallMacm.run(planted(set).leavingOut(), settings);
			if (!left.ale().report().clusters().isEmpty()) found++;
			if (set >= 20) continue;
			final MacmResult kept = SmallMacm.run(planted(set), settings);
			assertFalse(kept.ale().report().clusters().isEmpty());
			final int voxels = kept.ale().report().clusters().get(0).voxels(), beyond = kept.region().beyond(0, voxels);
			assertTrue(20 * beyond <= voxels, beyond + " of " + voxels + " voxels of set " + set);
		}
		assertTrue(found <= 13, found + " of 100 sets");
	}
}
