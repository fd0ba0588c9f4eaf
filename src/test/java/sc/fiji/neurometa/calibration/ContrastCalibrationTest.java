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
package sc.fiji.neurometa.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.CoarseBrain;
import sc.fiji.neurometa.analysis.NullLiterature;
import sc.fiji.neurometa.analysis.Rate;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * How often each contrast finds a difference between two random parts of one literature, whose labels are exchangeable: at
 * a level of 5 % a method that claims a correction may do so in 5 % of all splits; and how often it finds a difference that
 * was planted into one part.
 * <p>
 * The ordinary run is small and made up; the study takes the shipped literatures, see {@link UniformCalibrationTest}.
 * {@code neurometa.calibration.splits} is its number of splits of each kind, a fifth of it that of methods that claim no correction for
 * these hypotheses and of planted differences.
 */
@Tag("slow")
class ContrastCalibrationTest {

	private static final Mask SMALL = Literature.ball(Affine.scaling(4, 4, 4, -32, -32, -32), 17, 17, 17, 32);
	/** A place in the right middle frontal gyrus, and the middle of the small mask. */
	private static final double[] PLANTED_MM = { 40, 30, 30 }, PLANTED_SMALL_MM = { 16, 8, -8 };
	private static final double JITTER_MM = 4;
	private static final List<ContrastTrial.Kind> CORRECTED =
		List.of(ContrastTrial.Kind.POOLED, ContrastTrial.Kind.WHOLE_MASK, ContrastTrial.Kind.BALANCED);

	/**
	 * Random parts of a pool.
	 *
	 * @param planted the share of the experiments of A that get a focus near a place
	 */
	private record Parts(String name, List<Experiment> pool, int sizeA, int sizeB, double planted, double[] placeMm) {

		/** The experiments of a split, those of A first. */
		List<Experiment> split(final int number) {
			final List<Experiment> shuffled = new ArrayList<>(pool);
			// neighbouring seeds of Random give related shuffles
			final Random random = new Random(new SplittableRandom(7919L * number + sizeA * 1009L + sizeB).nextLong());
			Collections.shuffle(shuffled, random);
			final List<Experiment> drawn = shuffled.subList(0, sizeA + sizeB);
			return IntStream.range(0, drawn.size())
				.mapToObj(i -> i < sizeA && random.nextDouble() < planted ? planted(drawn.get(i), random) : drawn.get(i))
				.toList();
		}

		private Experiment planted(final Experiment experiment, final Random random) {
			final List<Focus> foci = new ArrayList<>(experiment.foci());
			foci.add(new Focus(placeMm[0] + JITTER_MM * random.nextGaussian(), placeMm[1] + JITTER_MM * random.nextGaussian(),
				placeMm[2] + JITTER_MM * random.nextGaussian()));
			return experiment.withFoci(foci, experiment.space());
		}

		/** The contrasts of all splits by one method. */
		Trials contrasts(final ContrastTrial trial) {
			return new Trials(name, trial.kind().name().toLowerCase(), trial.mask().name(), sizeA + "/" + sizeB, planted,
				trial.relabelings(), number -> {
					final List<Experiment> both = split(number);
					return trial.smallestP(new ExperimentSet("a", both.subList(0, sizeA)),
						new ExperimentSet("b", both.subList(sizeA, both.size())), number);
				});
		}
	}

	/** A contrast in the small mask. */
	private static ContrastTrial small(final ContrastTrial.Kind kind) {
		return new ContrastTrial(kind, SMALL, SamplingSpace.within(SMALL, SMALL),
			settings().withPermutations(100).withVoxelP(0.01).withCorrection(Correction.UNCORRECTED), 199, 0.01, 10);
	}

	private static AleSettings settings() {
		return AleSettings.defaults().withDefaultSubjects(20).withAlpha(CalibrationTable.ALPHA).withPermutations(199);
	}

	/** What a method that claims a correction finds where there is nothing is at most the level. */
	@Test
	void randomPartsRarelyDiffer(@TempDir final Path folder) throws IOException {
		final Path file = folder.resolve("sets.csv");
		final List<String> wrong = new ArrayList<>();
		for (final int[] sizes : new int[][] { { 6, 6 }, { 4, 10 } })
			for (final ContrastTrial.Kind kind : CORRECTED) {
				final Parts parts = new Parts("made up", madeUp(40), sizes[0], sizes[1], 0, PLANTED_SMALL_MM);
				CalibrationTable.of(file).fill(parts.contrasts(small(kind)), 24).forEach((what, rate) -> {
					final List<String> both = new ArrayList<>();
					rate.check(kind + " " + sizes[0] + "/" + sizes[1] + " " + what, CalibrationTable.ALPHA, both);
					// few finds are no error: p of clusters has few steps in a small mask
					both.stream().filter(w -> w.contains("too liberal")).forEach(wrong::add);
				});
			}
		assertEquals(List.of(), wrong);
		final List<String> rows = Files.readAllLines(file);
		CalibrationTable.of(file)
			.fill(new Parts("made up", madeUp(40), 6, 6, 0, PLANTED_SMALL_MM).contrasts(small(CORRECTED.get(0))), 24);
		assertEquals(rows, Files.readAllLines(file), "splits that are there are not computed again");
	}

	@Test
	void aPlantedDifferenceIsFound(@TempDir final Path folder) throws IOException {
		final Parts parts = new Parts("made up", madeUp(40), 10, 12, 0.9, PLANTED_SMALL_MM);
		for (final ContrastTrial.Kind kind : CORRECTED) {
			final Map<String, Rate> rates =
				CalibrationTable.of(folder.resolve("sets.csv")).fill(parts.contrasts(small(kind)), 12);
			// in the whole mask chance clusters are large where the tails of few experiments reach: their size tells little
			rates.forEach((what, rate) -> assertTrue(
				rate.found() >= 6 || kind == ContrastTrial.Kind.WHOLE_MASK && what.equals("size"), kind + " " + rates));
		}
	}

	/** Random foci in both literatures, the hypothesis of this method: it corrects over all voxels and both directions. */
	@Test
	void balancedContrastsOfRandomFociRarelyDiffer() {
		final ContrastTrial trial = small(ContrastTrial.Kind.RANDOM_FOCI);
		int found = 0;
		final int sets = 40;
		for (int set = 0; set < sets; set++) {
			final List<Experiment> drawn =
				new NullLiterature(20, SMALL, NullLiterature.Foci.AT_CENTRES).draw(set).experiments();
			final double[] p =
				trial.smallestP(new ExperimentSet("a", drawn.subList(0, 8)), new ExperimentSet("b", drawn.subList(8, 20)), set);
			if (p[Trials.QUANTITIES.indexOf("voxel")] <= 0.2) found++;
		}
		final List<String> wrong = new ArrayList<>();
		new Rate(found, sets).check("random foci, 20 %", 0.2, wrong);
		assertEquals(List.of(), wrong);
	}

	@Test
	void studyOfShippedLiteratures() throws IOException {
		final int splits = CalibrationTable.sets("splits");
		final List<Experiment> pool = shipped("n_back");
		final List<Trials> level = new ArrayList<>(), more = new ArrayList<>();
		for (final int[] sizes : new int[][] { { 20, 20 }, { 20, 60 }, { 20, 150 } })
			for (final ContrastTrial.Kind kind : ContrastTrial.Kind.values())
				for (final double planted : new double[] { 0, 0.75 })
					(planted == 0 && CORRECTED.contains(kind) ? level : more)
						.add(new Parts("parts of n_back", pool, sizes[0], sizes[1], planted, PLANTED_MM).contrasts(inBrain(kind)));
		final CalibrationTable table = CalibrationTable.of(CalibrationTable.STUDY);
		// few at a time, so that what the methods have in common is computed once for a split
		table.fill(more, Math.max(1, splits / 5), 2);
		table.fill(level, splits, 2);
	}

	private static ContrastTrial inBrain(final ContrastTrial.Kind kind) {
		final Mask mask = CoarseBrain.mask();
		// only the gates depend on the correction of main effects
		final boolean isGated = kind == ContrastTrial.Kind.POOLED || kind == ContrastTrial.Kind.GATED;
		return new ContrastTrial(kind, mask, ReferenceMasks.grayMatterAround(mask),
			isGated ? settings() : settings().withCorrection(Correction.UNCORRECTED), 999, 0.001, 100);
	}

	/** A shipped literature; of experiments with the same name the first. */
	private static List<Experiment> shipped(final String name) throws IOException {
		final Path file = Files.createTempDirectory("calibration").resolve("foci.txt");
		SampleFoci.of(name).copyTo(file);
		final Map<String, Experiment> byName = new LinkedHashMap<>();
		FociFiles.read(file).experiments().experiments().forEach(e -> byName.putIfAbsent(e.name(), e));
		return List.copyOf(byName.values());
	}

	/** Experiments that converge, two thirds of them at each of two places. */
	private static List<Experiment> madeUp(final int experiments) {
		final Random random = new Random(5);
		final double[][] places = { { -14, 6, 8 }, { 6, -16, -4 } };
		return new NullLiterature(experiments, SMALL, NullLiterature.Foci.SCATTERED).draw(3).experiments().stream()
			.map(e -> {
				final List<Focus> foci = new ArrayList<>(e.foci().subList(0, Math.min(5, e.foci().size())));
				Stream.of(places).filter(place -> random.nextInt(3) < 2)
					.forEach(place -> foci.add(new Focus(place[0] + JITTER_MM * random.nextGaussian(),
						place[1] + JITTER_MM * random.nextGaussian(), place[2] + JITTER_MM * random.nextGaussian())));
				return e.withFoci(foci, e.space());
			}).toList();
	}
}
