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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

/**
 * How often each contrast finds a difference between two random parts of one literature, whose labels are exchangeable: at
 * a level of 5 % a method that claims a correction may do so in 5 % of all splits; and how often it finds a difference that
 * was planted into one part.
 * <p>
 * The ordinary run is small and made up. {@code mvn test -Dtest=ContrastCalibrationTest
 * -Dneurometa.calibration.splits=500} runs the study with the shipped n-back literature; further properties are
 * {@code neurometa.calibration.sizes} (20/20,20/60,20/150), {@code .methods} ({@link ContrastTrial.Kind}s in lower case),
 * {@code .relabelings} (999), {@code .permutations} (199, main effects and gate), {@code .planted} (0; share of the experiments
 * of the first part that get a focus at one place) and {@code .literature} (n_back). Each split is a row of
 * {@code target/calibration/contrasts.csv}; rows that are there are not computed again, so that a study can be stopped,
 * resumed and enlarged. Rates with exact intervals are in {@code target/calibration/contrasts.txt}.
 */
@Tag("slow")
class ContrastCalibrationTest {

	private static final double ALPHA = 0.05;
	private static final Path TABLE = Path.of("target", "calibration", "contrasts.csv");
	private static final Mask SMALL = Literature.ball(Affine.scaling(4, 4, 4, -32, -32, -32), 17, 17, 17, 32);
	/** A place in the right middle frontal gyrus, and the middle of the small mask. */
	private static final double[] PLANTED_MM = { 40, 30, 30 }, PLANTED_SMALL_MM = { 16, 8, -8 };
	private static final double JITTER_MM = 4;

	/** Random parts of a pool. */
	private record Parts(List<Experiment> pool, int sizeA, int sizeB, double planted, double[] placeMm) {

		/** The experiments of a split, those of A first. */
		List<Experiment> split(final int number) {
			final List<Experiment> shuffled = new ArrayList<>(pool);
			final Random random = new Random(7919L * number + sizeA * 1009L + sizeB);
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
	}

	/** What a method that claims a correction finds where there is nothing is at most the level. */
	@Test
	void randomPartsRarelyDiffer(@TempDir final Path folder) throws IOException {
		final Path table = folder.resolve("contrasts.csv");
		final List<String> wrong = new ArrayList<>();
		for (final int[] sizes : new int[][] { { 8, 8 }, { 6, 16 } }) {
			final Parts parts = new Parts(madeUp(40), sizes[0], sizes[1], 0, PLANTED_SMALL_MM);
			for (final ContrastTrial.Kind kind : List.of(ContrastTrial.Kind.POOLED, ContrastTrial.Kind.WHOLE_MASK,
				ContrastTrial.Kind.BALANCED))
				rates(parts, kind, 30, table).forEach((what, rate) -> {
					final List<String> both = new ArrayList<>();
					rate.check(kind + " " + sizes[0] + "/" + sizes[1] + " " + what, ALPHA, both);
					// few finds are no error: p of clusters has few steps in a small mask
					both.stream().filter(w -> w.contains("too liberal")).forEach(wrong::add);
				});
		}
		assertEquals(List.of(), wrong);
		final List<String> rows = Files.readAllLines(table);
		rates(new Parts(madeUp(40), 8, 8, 0, PLANTED_SMALL_MM), ContrastTrial.Kind.POOLED, 30, table);
		assertEquals(rows, Files.readAllLines(table), "splits that are there are not computed again");
	}

	@Test
	void aPlantedDifferenceIsFound(@TempDir final Path folder) throws IOException {
		final Parts parts = new Parts(madeUp(40), 16, 20, 0.8, PLANTED_SMALL_MM);
		for (final ContrastTrial.Kind kind : List.of(ContrastTrial.Kind.POOLED, ContrastTrial.Kind.WHOLE_MASK,
			ContrastTrial.Kind.BALANCED))
		{
			final Map<String, Rate> rates = rates(parts, kind, 12, folder.resolve("planted.csv"));
			// in the whole mask chance clusters are large where the tails of few experiments reach: their size tells little
			rates.forEach((what, rate) -> assertTrue(
				rate.found() >= 6 || kind == ContrastTrial.Kind.WHOLE_MASK && what.equals("p_size"), kind + " " + rates));
		}
	}

	@Test
	void studyOfAShippedLiterature() throws IOException {
		final int splits = Integer.getInteger("neurometa.calibration.splits", 0);
		assumeTrue(splits > 0, "the study is run on request");
		final List<Experiment> pool = shipped();
		final List<ContrastTrial.Kind> kinds = List
			.of(
				System.getProperty("neurometa.calibration.methods", "pooled,gated,whole_mask,balanced,random_foci").split(","))
			.stream().map(m -> ContrastTrial.Kind.valueOf(m.toUpperCase(Locale.ROOT))).toList();
		final double planted = Double.parseDouble(System.getProperty("neurometa.calibration.planted", "0"));
		final List<Parts> sizes = new ArrayList<>();
		for (final String size : System.getProperty("neurometa.calibration.sizes", "20/20,20/60,20/150").split(","))
			sizes.add(new Parts(pool, Integer.parseInt(size.split("/")[0]), Integer.parseInt(size.split("/")[1]), planted,
				PLANTED_MM));
		final List<String> lines = new ArrayList<>();
		// a study that is stopped has as many splits of each kind
		for (int end = Math.min(10, splits); end <= splits; end = end == splits ? splits + 1 : Math.min(splits, end + 10)) {
			lines.clear();
			for (final Parts parts : sizes)
				for (final ContrastTrial.Kind kind : kinds)
					for (final Map.Entry<String, Rate> rate : rates(parts, kind, end, TABLE).entrySet())
						lines.add(kind.name().toLowerCase(Locale.ROOT) + " " + parts.sizeA + "/" + parts.sizeB + ", planted " +
							parts.planted + ", " + end + " splits, " + rate.getKey() + ": " + rate.getValue());
			Files.write(TABLE.resolveSibling("contrasts.txt"), lines);
		}
		assertTrue(!lines.isEmpty());
	}

	/** Computes the splits that are not in the table yet, and returns the rates of all by what is tested. */
	private static Map<String, Rate> rates(final Parts parts, final ContrastTrial.Kind kind, final int splits,
		final Path file) throws IOException
	{
		final boolean small = parts.placeMm == PLANTED_SMALL_MM;
		final Mask mask = small ? SMALL : ReferenceMasks.mni152();
		final AleSettings ale = AleSettings.defaults().withDefaultSubjects(20).withAlpha(ALPHA)
			.withPermutations(Integer.getInteger("neurometa.calibration.permutations", 199));
		final ContrastTrial trial = new ContrastTrial(kind, mask, small ? mask : ReferenceMasks.grayMatter(mask),
			small ? ale.withVoxelP(0.01).withCorrection(Correction.UNCORRECTED) : ale,
			Integer.getInteger("neurometa.calibration.relabelings", small ? 299 : 999), small ? 0.01 : 0.001);
		final CalibrationTable table = CalibrationTable.of(file,
			"method,size_a,size_b,planted,relabelings,permutations,split", ContrastTrial.QUANTITIES);
		final Map<String, int[]> found = new LinkedHashMap<>();
		for (int split = 0; split < splits; split++) {
			final int number = split;
			final String key = String.join(",", kind.name().toLowerCase(Locale.ROOT), "" + parts.sizeA, "" + parts.sizeB,
				"" + parts.planted, "" + trial.relabelings(), "" + ale.permutations(), "" + split);
			final double[] p = table.row(key, () -> trial.smallestP(set("a", parts.split(number).subList(0, parts.sizeA)),
				set("b", parts.split(number).subList(parts.sizeA, parts.sizeA + parts.sizeB)), number));
			for (int q = 0; q < p.length; q++)
				if (!Double.isNaN(p[q]))
					found.computeIfAbsent(ContrastTrial.QUANTITIES.get(q), k -> new int[1])[0] += p[q] <= ALPHA ? 1 : 0;
		}
		final Map<String, Rate> rates = new LinkedHashMap<>();
		found.forEach((what, count) -> rates.put(what, new Rate(count[0], splits)));
		return rates;
	}

	private static ExperimentSet set(final String name, final List<Experiment> experiments) {
		return new ExperimentSet(name, experiments);
	}

	/** The shipped literature; of experiments with the same name the first. */
	private static List<Experiment> shipped() throws IOException {
		final SampleFoci sample = SampleFoci.of(System.getProperty("neurometa.calibration.literature", "n_back"));
		final Path file = Files.createTempDirectory("calibration").resolve("foci.txt");
		sample.copyTo(file);
		final Map<String, Experiment> byName = new LinkedHashMap<>();
		FociFiles.read(file).experiments().experiments().forEach(e -> byName.putIfAbsent(e.name(), e));
		return List.copyOf(byName.values());
	}

	/** Experiments that converge, two thirds of them at each of two places. */
	private static List<Experiment> madeUp(final int experiments) {
		final Random random = new Random(5);
		final double[][] places = { { -14, 6, 8 }, { 6, -16, -4 } };
		return new NullLiterature(experiments, SMALL, true).draw(3).experiments().stream().map(e -> {
			final List<Focus> foci = new ArrayList<>(e.foci().subList(0, Math.min(5, e.foci().size())));
			for (final double[] place : places)
				if (random.nextInt(3) < 2) foci.add(new Focus(place[0] + JITTER_MM * random.nextGaussian(),
					place[1] + JITTER_MM * random.nextGaussian(), place[2] + JITTER_MM * random.nextGaussian()));
			return e.withFoci(foci, e.space());
		}).toList();
	}
}
