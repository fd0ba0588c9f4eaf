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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;
import sc.fiji.neurometa.space.SamplingSpace;

/** Co-activations in a made-up database on the ball of {@link SmallRuns}, quick enough for tests. */
public final class SmallMacm {

	/** Centre of the region. */
	static final Point SEED = new Point(12, 6, -6);
	/** What experiments that report the region report too, and others seldom. */
	static final Point PARTNER = new Point(-14, -10, 8);
	/** What most experiments report, whether they report the region or not. */
	static final Point FREQUENT = new Point(0, 20, 12);

	private SmallMacm() {}

	/** 200 experiments, of which 40 report the region; some in Talairach space, some with foci outside. */
	public static Database database() {
		final Random random = new Random(5);
		final List<Experiment> entries = new ArrayList<>();
		for (int e = 0; e < 200; e++) {
			final List<Focus> foci = new ArrayList<>();
			if (e % 5 == 0) foci.add(near(SEED, 2, random));
			if (e % 5 == 0 && e % 20 != 0 || e % 40 == 1) foci.add(near(PARTNER, 2, random));
			// two random foci of an experiment at one place count once, so that chance has less there than foci in proportion
			if (random.nextInt(100) < (e % 5 == 0 ? 45 : 65)) foci.add(near(FREQUENT, 3, random));
			for (int f = e % 5 == 0 ? 1 : 3; f > 0; f--)
				foci.add(anywhereElse(random));
			if (e % 30 == 0) foci.add(new Focus(90, 80, 70));
			final Experiment experiment = new Experiment("Author " + e + ", " + (1990 + e / 8), "task *" + e % 7 + "*",
				e % 9 == 4 ? 0 : 8 + random.nextInt(30), Space.MNI, foci);
			entries.add((e % 10 == 0
				? SmallRuns.settings(Correction.UNCORRECTED).transform().convert(experiment, Space.TALAIRACH) : experiment)
					.with(About.of("Title " + e, e % 50 == 7 ? 0 : 1990 + e / 8,
						e % 2 == 0 ? List.of("pain", "adults") : List.of())));
		}
		return new Database("made-up database", entries);
	}

	private static Focus near(final Point point, final double mm, final Random random) {
		return new Focus(point.xMm() + mm * (2 * random.nextDouble() - 1), point.yMm() + mm * (2 * random.nextDouble() - 1),
			point.zMm() + mm * (2 * random.nextDouble() - 1));
	}

	private static Focus anywhereElse(final Random random) {
		while (true) {
			final double[] mm = SmallRuns.GRID.centreMm(SmallRuns.MASK.voxel(random.nextInt(SmallRuns.MASK.size())));
			if (Math.hypot(Math.hypot(mm[0] - SEED.xMm(), mm[1] - SEED.yMm()), mm[2] - SEED.zMm()) > 9)
				return new Focus(mm[0], mm[1], mm[2]);
		}
	}

	/** The region as a ball. */
	public static SeedRegion sphere() {
		return sphere(Space.MNI, SEED, 7);
	}

	static SeedRegion sphere(final Space space, final Point centre, final double radiusMm) {
		return new SeedRegion(RegionKind.SPHERE, "sphere", Optional.empty(), new Region.Sphere(space, centre, radiusMm));
	}

	/** The region as voxels of 3 mm, on a grid of their own. */
	public static SeedRegion voxels() {
		final Grid grid = new Grid(5, 6, 4, Affine.scaling(3, 3, 3, 6, -1, -10));
		return new SeedRegion(RegionKind.LABEL, "cluster *2*", Optional.of("/data/clusters.nii.gz"),
			new Region.Voxels(Mask.of("clusters.nii.gz", grid, Space.MNI, v -> v % 4 != 3)));
	}

	/** An experiment of 12 subjects with foci at the given millimetres, three for each. */
	static Experiment experiment(final String study, final Space space, final double... mm) {
		final List<Focus> foci = new ArrayList<>();
		for (int i = 0; i < mm.length; i += 3)
			foci.add(new Focus(mm[i], mm[i + 1], mm[i + 2]));
		return new Experiment(study, "", 12, space, foci);
	}

	/** A database of experiments without titles. */
	static Database database(final Experiment... experiments) {
		return new Database("db", Arrays.stream(experiments).map(e -> e.with(About.of("", 2000, List.of()))).toList());
	}

	/** The corrections that there are under base rates, where permuted maps have no z. */
	public static List<Correction> underBaseRates() {
		return Arrays.stream(Correction.values()).filter(correction -> correction != Correction.TFCE).toList();
	}

	/** Settings of a run with 1,000 permutations. */
	public static AleSettings settings(final Correction correction) {
		return SmallRuns.settings(correction).withDefaultSubjects(14).withPermutations(1000).withVoxelP(.01).withAlpha(.05)
			.withNullSteps(List.of());
	}

	/** What is asked of a database. */
	public record Question(MacmInput input, SeedRegion region) {

		/** The same without the foci in the region. */
		public Question leavingOut() {
			return new Question(new MacmInput(input.database(), input.macm().with(SeedFoci.LEAVE_OUT), input.rates(),
				input.mask(), input.sampling(), input.anatomy()), region);
		}

		/** The same with base rates that are used in another way. */
		public Question with(final BaseRateUse rates) {
			return new Question(
				new MacmInput(input.database(), input.macm(), rates, input.mask(), input.sampling(), input.anatomy()), region);
		}
	}

	public static Question question(final Database database, final SeedRegion region, final NullModel nullModel) {
		return new Question(new MacmInput(database, MacmSettings.defaults().with(nullModel), SmallRuns.MASK,
			SamplingSpace.within(SmallRuns.MASK, SmallRuns.MASK), SmallRuns.anatomy()), region);
	}

	/** The co-activations of a region in a database. */
	public static MacmResult run(final Question question, final AleSettings settings) {
		final Macm.Placed placed = Macm.Placed.of(question.input, settings);
		final Selection selection = Macm.select(placed, question.region, question.input, settings);
		return Macm.run(selection, Macm.aleInput(selection, placed, question.input, settings, "small"), settings,
			Progress.NONE);
	}

	/** The co-activations of a region in the database. */
	public static MacmResult run(final SeedRegion region, final NullModel nullModel, final Correction correction) {
		return run(question(database(), region, nullModel), settings(correction));
	}

	/** The record of a result. */
	public static MacmRecord record(final MacmResult result) {
		return record(result, DatabaseFilter.none());
	}

	static MacmRecord record(final MacmResult result, final DatabaseFilter filter) {
		return MacmRecord.of(result,
			new RunDatabase("made-up database", "neurosynth",
				List.of(new RunDatabase.File("d.tsv.gz", "/data/d.tsv.gz", "cd".repeat(32))), "auto", "drop", 3,
				List.of("Line 4: *no* coordinates.")),
			new MacmSettings(filter, result.ale().input().baseRate().isPresent() ? NullModel.BASE_RATE : NullModel.UNIFORM,
				SeedFoci.of(result.ale().input()), result.correction().isAuto()),
			SmallRuns.context("small"));
	}

	/** The record of a run in the part of the database that a filter of everything leaves. */
	public static MacmRecord filtered() {
		final DatabaseFilter filter = new DatabaseFilter("1995-2010", "pain; other", 3);
		final MacmInput input = new MacmInput(database(), MacmSettings.defaults().with(filter), SmallRuns.MASK,
			SamplingSpace.within(SmallRuns.MASK, SmallRuns.MASK), SmallRuns.anatomy());
		return record(run(new Question(input, sphere()), settings(Correction.UNCORRECTED)), filter);
	}
}
