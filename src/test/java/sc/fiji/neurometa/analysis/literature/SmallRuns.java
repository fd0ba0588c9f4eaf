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

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSampling;
import sc.fiji.neurometa.record.RunSource;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Mask;

/** Complete runs on a ball of 4 mm voxels, quick enough for tests, of a literature with everything that can occur. */
public final class SmallRuns {

	/** 20 x 22 x 18 voxels of 4 mm, x falling, with an affine that binary fractions cannot hold. */
	public static final Grid GRID = new Grid(20, 22, 18, Affine.scaling(-4, 4, 4, 38.1, -42.3, -34.7));

	/** The voxels within 33 mm of the middle. */
	public static final Mask MASK = Mask.of("ball.nii.gz", GRID, Space.MNI, voxel -> {
		final double[] mm = GRID.centreMm(voxel);
		return mm[0] * mm[0] + mm[1] * mm[1] + mm[2] * mm[2] < 33 * 33;
	});

	/** The names of studies that a spreadsheet would run. */
	public static final List<String> FORMULAS = List.of("=HYPERLINK(\"x\")", "+1", "-2+3", "@SUM(A1)");

	private SmallRuns() {}

	/** 21 experiments that converge at (10, 4, -6) mm, among them converted, outside, empty and oddly named ones. */
	public static ExperimentSet literature() {
		final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
		final List<Experiment> experiments = new ArrayList<>();
		int line = 1;
		for (int e = 0; e < 21; e++) {
			final List<Focus> foci = new ArrayList<>();
			foci.add(new Focus(10 + random.nextInt(5), 4.25 + random.nextInt(3), -6 - random.nextInt(4), ++line));
			for (int f = 0; f < 1 + e % 4; f++)
				foci.add(new Focus(random.nextDouble(-18, 18), random.nextDouble(-18, 18), random.nextDouble(-18, 18), ++line));
			if (e == 5) foci.add(new Focus(36.5, 36, 20, ++line));
			if (e == 6) foci.add(new Focus(500, 0, 0, ++line));
			final String study = e < FORMULAS.size() ? FORMULAS.get(e) : "Müller, A., 20" + (10 + e / 2);
			experiments.add(new Experiment(study, e == 8 ? "" : "contrast *" + e + "*, <b>", 8 + e,
				e % 10 == 3 ? Space.TALAIRACH : Space.MNI, foci, line));
		}
		experiments.add(new Experiment("Empty, 2001", "none", 12, Space.MNI, List.of(), line));
		return new ExperimentSet("small set", experiments);
	}

	/** Settings of a run with 200 permutations. */
	public static AleSettings settings(final Correction correction) {
		return AleSettings.defaults().withTransform(CoordinateTransform.LANCASTER_SPM).withPermutations(200)
			.withCorrection(correction).withVoxelP(0.002).withAlpha(0.1).withNullSteps(List.of(0.01, 0.002)).withSeed(77);
	}

	/** An atlas with two regions, left and right. */
	public static Anatomy anatomy() {
		final int[] ids = new int[GRID.voxels()];
		for (int i = 0; i < ids.length; i++)
			ids[i] = GRID.centreMm(i)[0] > 0 ? 2 : 1;
		final SortedMap<Integer, String> names = new TreeMap<>();
		names.put(1, "-left");
		names.put(2, "=right");
		return new Anatomy(List.of(Labels.of("AAL", Space.MNI, GRID, ids, names)));
	}

	/** The result of the literature, the mask its own sampling space. */
	public static MainEffectResult run(final AleSettings settings) {
		return MainEffect.run(new AleInput(literature(), MASK, MASK, anatomy()), settings, Progress.NONE);
	}

	/** Where it came from. */
	public static RunContext context(final String prefix) {
		return new RunContext("ALE Meta-Analysis",
			new RunSource("small set.txt", "/data/a b/small set.txt", "ab".repeat(32), "sleuth", "auto",
				List.of("Line 7: typographic minus read as minus.")),
			"file", RunSampling.MASK,
			new Circumstances(OffsetDateTime.parse("2026-11-23T22:30:05.123+01:00"), 12.25, 3, prefix))
				.withMaskFile("/data/ball.nii.gz");
	}

	/** The record of a result. */
	public static RunRecord record(final MainEffectResult result) {
		return RunRecord.of(result, context("small"));
	}
}
