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
package sc.fiji.neurometa.analysis.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * Masks that are a part of the brain: voxel by voxel the p of the whole brain, and maxima over fewer voxels of the same
 * random foci.
 */
class PartialMaskTest {

	/** 46 x 55 x 46 voxels of 4 mm. */
	private static final Grid COARSE = new Grid(46, 55, 46, Affine.scaling(-4, 4, 4, 90, -126, -72));
	private static final Mask BRAIN = nearest("brain", COARSE, ReferenceMasks.mni152());
	private static final Mask LEFT =
		Mask.of("left", COARSE, Space.MNI, v -> BRAIN.contains(v) && COARSE.centreMm(v)[0] < 0);
	private static final AleSettings SETTINGS = AleSettings.defaults().withPermutations(100).withVoxelP(.005);

	private static Mask nearest(final String name, final Grid grid, final Mask from) {
		return Mask.of(name, grid, Space.MNI, v -> {
			final double[] mm = grid.centreMm(v);
			final int voxel = from.grid().nearestVoxel(mm[0], mm[1], mm[2]);
			return voxel >= 0 && from.contains(voxel);
		});
	}

	/** Experiments that converge at two places of the left hemisphere, with as many foci elsewhere. */
	private static ExperimentSet experiments() {
		final RandomGenerator random = SplitMix64.of(5, 0);
		final Mask gray = ReferenceMasks.grayMatter(Space.MNI);
		final List<Experiment> experiments = new ArrayList<>();
		for (int e = 0; e < 24; e++) {
			final List<Focus> foci = new ArrayList<>();
			if (e % 2 == 0) foci.add(new Focus(-44 + random.nextInt(5), 16 + random.nextInt(5), 26));
			if (e % 4 == 1) foci.add(new Focus(-30, -60 + random.nextInt(5), 44));
			for (int f = 0; f < 6; f++) {
				final double[] mm = gray.grid().centreMm(gray.voxel(random.nextInt(gray.size())));
				foci.add(new Focus(mm[0], mm[1], mm[2]));
			}
			experiments.add(new Experiment("Study " + e, "", 12 + e, Space.MNI, foci));
		}
		return new ExperimentSet("left", experiments);
	}

	private static MainEffectResult run(final Mask mask, final SamplingSpace sampling, final AleSettings settings) {
		return MainEffect.run(new AleInput(experiments(), mask, sampling, Literature.NO_ATLAS), settings, Progress.NONE);
	}

	private static MainEffectResult run(final Mask mask, final AleSettings settings) {
		return run(mask, ReferenceMasks.grayMatterAround(mask), settings);
	}

	/** The mask on a small grid that holds it. */
	private static Mask cropped(final Mask mask) {
		final int[] low = { 99, 99, 99 }, high = { 0, 0, 0 };
		for (int i = 0; i < mask.size(); i++) {
			final int v = mask.voxel(i);
			final int[] at = { mask.grid().x(v), mask.grid().y(v), mask.grid().z(v) };
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], at[axis]);
				high[axis] = Math.max(high[axis], at[axis]);
			}
		}
		for (int axis = 0; axis < 3; axis++)
			// even, so that a focus between two voxels belongs to the same one
			low[axis] &= ~1;
		final Affine affine = mask.grid().voxelToMm();
		final Grid box = new Grid(high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1,
			affine.withOrigin(affine.apply(low[0], low[1], low[2])));
		return Mask.of(mask.name(), box, Space.MNI,
			v -> mask.contains(mask.grid().index(box.x(v) + low[0], box.y(v) + low[1], box.z(v) + low[2])));
	}

	@Test
	void wholeMaskKeepsItsGreyMatterAndCountsItself() {
		for (final Mask mask : List.of(ReferenceMasks.mni152(), ReferenceMasks.mni152Dilated(),
			ReferenceMasks.talairach()))
		{
			final SamplingSpace sampling = ReferenceMasks.grayMatterAround(mask);
			assertSame(mask, sampling.counted());
			assertEquals(0, sampling.outside(mask));
			assertEquals(ReferenceMasks.grayMatter(mask).size(), sampling.foci().size());
		}
	}

	@Test
	void hemisphereHasTheFociAndTheVoxelsOfTheWholeBrain() {
		final SamplingSpace sampling = ReferenceMasks.grayMatterAround(LEFT),
			whole = ReferenceMasks.grayMatterAround(BRAIN);
		assertEquals(whole.foci().size(), sampling.foci().size());
		assertEquals(BRAIN.size(), sampling.counted().size());
		assertTrue(sampling.outside(LEFT) > .45 * sampling.foci().size());
	}

	/** A mask on a cropped image is the same mask: to the bit, though the grid of its foci is another. */
	@Test
	void croppedImageGivesTheSameBits() {
		final Mask cropped = cropped(LEFT);
		assertTrue(cropped.grid().voxels() < COARSE.voxels() / 2);
		final SamplingSpace sampling = ReferenceMasks.grayMatterAround(cropped);
		assertFalse(cropped.grid().matches(sampling.foci().grid()));
		final MainEffectResult full = run(LEFT, SETTINGS), small = run(cropped, sampling, SETTINGS);
		assertArrayEquals(full.maps().p(), small.maps().p());
		assertArrayEquals(full.nullMaxima().orElseThrow().values(), small.nullMaxima().orElseThrow().values(), 1e-12);
		assertArrayEquals(full.nullMaxima().orElseThrow().clusters().get(0).sizes(),
			small.nullMaxima().orElseThrow().clusters().get(0).sizes());
	}

	@Test
	void pOfAVoxelIsThatOfTheWholeBrainAndOfAClusterBetween() {
		for (final Correction correction : List.of(Correction.CLUSTER_FWE, Correction.VOXEL_FWE)) {
			final AleSettings settings = SETTINGS.withCorrection(correction);
			final MainEffectResult whole = run(BRAIN, settings), left = run(LEFT, settings);
			for (int i = 0; i < LEFT.size(); i++) {
				final int inWhole = BRAIN.ordinal(LEFT.voxel(i));
				assertEquals(whole.maps().ale()[inWhole], left.maps().ale()[i], 1e-15);
				assertEquals(whole.maps().p()[inWhole], left.maps().p()[i], 1e-12);
			}
			final NullMaxima all = whole.nullMaxima().orElseThrow(), part = left.nullMaxima().orElseThrow();
			int smaller = 0;
			for (int i = 0; i < all.permutations(); i++) {
				assertTrue(part.values()[i] <= all.values()[i] + 1e-12, "same foci, fewer voxels");
				if (part.values()[i] < all.values()[i] - 1e-12) smaller++;
			}
			assertTrue(smaller > all.permutations() / 4 && smaller < 3 * all.permutations() / 4,
				smaller + " of " + all.permutations());
			final TestedCluster first = whole.thresholding().survivors().get(0),
				same = left.thresholding().survivors().get(0);
			assertEquals(first.cluster().size(), same.cluster().size());
			assertTrue(same.fweP() <= first.fweP());
			assertTrue(same.fweP() >= Arrays.stream(left.maps().p()).min().orElseThrow());
			assertTrue(left.warnings().stream().anyMatch(w -> w.contains("small-volume correction")),
				left.warnings()::toString);
			assertFalse(whole.warnings().stream().anyMatch(w -> w.contains("small-volume correction")));
		}
	}

	/** The defect: with all random foci inside a small mask nothing could be significant there. */
	@Test
	void smallRegionFindsWhatTheWholeBrainFinds() {
		final Mask region = Mask.of("region", COARSE, Space.MNI, v -> {
			final double[] mm = COARSE.centreMm(v);
			return BRAIN.contains(v) && Math.hypot(Math.hypot(mm[0] + 42, mm[1] - 18), mm[2] - 26) <= 20;
		});
		final MainEffectResult here = run(region, SETTINGS),
			confined = run(region, SamplingSpace.within(region, region), SETTINGS);
		assertEquals(1 / 101., here.thresholding().survivors().get(0).fweP(), 1e-12);
		assertTrue(confined.thresholding().survivors().isEmpty());
		assertTrue(confined.warnings().stream().anyMatch(w -> w.contains("Choose sampling = gray_matter")),
			confined.warnings()::toString);
	}

	@Test
	void baseRateReachesBeyondTheImage() {
		final Mask cropped = cropped(LEFT);
		final AleSettings settings = SETTINGS.withCorrection(Correction.VOXEL_FWE);
		final double[][] largest = new double[2][];
		for (int i = 0; i < 2; i++) {
			final Mask mask = i == 0 ? LEFT : cropped;
			final SamplingSpace sampling = ReferenceMasks.grayMatterAround(mask);
			final BaseRate rate = BaseRate.of(experiments(), sampling.foci().grid());
			assertEquals(experiments().fociCount(), rate.foci());
			largest[i] = MainEffect
				.run(new AleInput(experiments(), mask, sampling, Literature.NO_ATLAS).with(rate), settings, Progress.NONE)
				.nullMaxima().orElseThrow().values();
		}
		assertArrayEquals(largest[0], largest[1]);
	}
}
