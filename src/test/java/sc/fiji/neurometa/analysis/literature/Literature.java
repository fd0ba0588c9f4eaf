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
package sc.fiji.neurometa.analysis.literature;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** Made-up literatures in a small round brain, with and without a place where the experiments meet. */
public final class Literature {

	/** Where they meet, in mm. */
	public static final Focus TRUTH = new Focus(10, -8, 6);
	public static final Mask BRAIN = ball(Affine.scaling(-3, 3, 3, 33, -33, -33), 23, 23, 23, 32);
	public static final Anatomy NO_ATLAS = new Anatomy(List.of());

	private Literature() {}

	public static Mask ball(final Affine affine, final int nx, final int ny, final int nz, final double radiusMm) {
		final Grid grid = new Grid(nx, ny, nz, affine);
		return Mask.of("ball", grid, Space.MNI, i -> {
			final double[] c = grid.centreMm(i);
			return c[0] * c[0] + c[1] * c[1] + c[2] * c[2] <= radiusMm * radiusMm;
		});
	}

	/** Experiments of which each has a focus near {@link #TRUTH} and up to four anywhere. */
	public static ExperimentSet converging(final int experiments, final long seed) {
		return set(experiments, seed, true);
	}

	/** Experiments with foci anywhere. */
	public static ExperimentSet scattered(final int experiments, final long seed) {
		return set(experiments, seed, false);
	}

	private static ExperimentSet set(final int count, final long seed, final boolean converging) {
		final Random random = new Random(seed);
		final List<Experiment> experiments = new ArrayList<>();
		for (int e = 0; e < count; e++) {
			final List<Focus> foci = new ArrayList<>();
			if (converging) foci.add(new Focus(TRUTH.xMm() + 2 * random.nextGaussian(),
				TRUTH.yMm() + 2 * random.nextGaussian(), TRUTH.zMm() + 2 * random.nextGaussian(), 3 * e + 2));
			for (int f = random.nextInt(4); f >= 0; f--) {
				final double[] c = BRAIN.grid().centreMm(BRAIN.voxel(random.nextInt(BRAIN.size())));
				foci.add(new Focus(c[0] + random.nextInt(3) - 1, c[1], c[2], 3 * e + 2));
			}
			experiments.add(
				new Experiment("Author " + e + ", 2001", "task - rest", 8 + random.nextInt(30), Space.MNI, foci, 3 * e + 1));
		}
		return new ExperimentSet("made up", experiments);
	}

	public static AleInput input(final ExperimentSet experiments) {
		return input(experiments, BRAIN);
	}

	public static AleInput input(final ExperimentSet experiments, final Mask mask) {
		return new AleInput(experiments, mask, mask, NO_ATLAS);
	}

	public static MainEffectResult run(final ExperimentSet experiments, final AleSettings settings) {
		return MainEffect.run(input(experiments), settings, Progress.NONE);
	}

	public static ExperimentSet with(final ExperimentSet set, final UnaryOperator<List<Experiment>> change) {
		return new ExperimentSet(set.name(), change.apply(new ArrayList<>(set.experiments())));
	}

	/** The defaults with fewer permutations. */
	public static AleSettings settings() {
		return AleSettings.defaults().withPermutations(100);
	}

	public static AleSettings of(final Correction correction) {
		return settings().withCorrection(correction);
	}

	public static AleSettings uncorrected(final double voxelP, final double minClusterMm3) {
		return settings().with(new ThresholdChoice(Correction.UNCORRECTED, voxelP, 0.05, minClusterMm3));
	}
}
