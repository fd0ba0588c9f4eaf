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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.analysis.Rate;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * How often articles without a common topic give a significant result under the base rate of all other articles, where
 * random experiments take whole patterns and where they take single foci: at a level of 5 % it should be in 5 % of all sets.
 * <p>
 * The ordinary run is small and made up, and catches gross errors of the patterns only. {@code mvn test
 * -Dtest=BaseRateCalibrationTest -Dneurometa.calibration.sets=200} runs the study with articles of Neurosynth on a grid
 * of 4 mm: 20 and 50 articles, of at most 16 foci or of any number. Each set is a row of {@code
 * target/calibration/base-rate.csv}; sets that are there already are not computed again, so that a study can be stopped and
 * resumed, and enlarged.
 */
@Tag("slow")
class BaseRateCalibrationTest {

	private static final double ALPHA = 0.05;
	private static final Path TABLE = Path.of("target", "calibration", "base-rate.csv");
	private static final String HEADER = "unit,experiments,most_foci,set,permutations,voxel_p,p_voxel_fwe,p_cluster_fwe";

	/** The sets of one kind. */
	private record Kind(BaseRateUnit unit, int experiments, int mostFoci, int permutations, double voxelP) {

		/** The beginning of the row of a set. */
		String row(final int set) {
			return unit.name().toLowerCase(Locale.ROOT) + "," + experiments + "," + mostFoci + "," + set + "," +
				permutations + "," + voxelP + ",";
		}
	}

	@Test
	void patternsHoldTheLevelForMadeUpArticles(@TempDir final Path folder) throws IOException {
		final Mask mask = ball();
		final Articles articles = Articles.madeUp(800, mask);
		final Kind kind = new Kind(BaseRateUnit.EXPERIMENTS, 12, 0, 199, 0.05);
		final Path table = folder.resolve("base-rate.csv");
		run(articles, mask, kind, 30, table);
		final List<String> half = Files.readAllLines(table);
		final Map<String, Rate> rates = run(articles, mask, kind, 60, table);
		assertEquals(half, Files.readAllLines(table).subList(0, 31), "sets that are there are not computed again");
		final List<String> wrong = new ArrayList<>();
		rates.forEach((what, rate) -> rate.check(what, ALPHA, wrong));
		assertEquals(List.of(), wrong);
	}

	@Test
	void studyWithArticlesOfNeurosynth() throws IOException {
		final int sets = Integer.getInteger("neurometa.calibration.sets", 0);
		assumeTrue(sets > 0, "the study is run on request");
		final Articles articles = Articles.ofNeurosynth();
		final Mask mask = Articles.coarseBrain();
		final List<String> lines = new ArrayList<>();
		for (int from = 0; from < sets; from += 20)
			for (final Kind kind : kinds())
				run(articles, mask, kind, Math.min(sets, from + 20), TABLE);
		for (final Kind kind : kinds())
			lines.add(kind + " " + run(articles, mask, kind, sets, TABLE));
		Files.write(TABLE.resolveSibling("base-rate.txt"), lines);
	}

	private static List<Kind> kinds() {
		final int permutations = Integer.getInteger("neurometa.calibration.permutations", 1000);
		final double voxelP = Double.parseDouble(System.getProperty("neurometa.calibration.voxel_p", "0.01"));
		return Stream.of(20, 50)
			.flatMap(n -> Stream.of(16, 0)
				.flatMap(most -> Arrays.stream(BaseRateUnit.values()).map(u -> new Kind(u, n, most, permutations, voxelP))))
			.toList();
	}

	/** Computes the sets that are not in the table yet, and returns the rates of all. */
	private static Map<String, Rate> run(final Articles articles, final Mask mask, final Kind kind, final int sets,
		final Path table) throws IOException
	{
		Files.createDirectories(table.toAbsolutePath().getParent());
		if (!Files.exists(table)) Files.write(table, List.of(HEADER));
		final Map<String, double[]> there = new HashMap<>();
		for (final String line : Files.readAllLines(table)) {
			final String[] cells = line.split(",");
			if (cells.length == 8 && !line.equals(HEADER))
				there.put(String.join(",", Arrays.asList(cells).subList(0, 6)) + ",",
					new double[] { Double.parseDouble(cells[6]), Double.parseDouble(cells[7]) });
		}
		int voxel = 0, cluster = 0;
		for (int set = 0; set < sets; set++) {
			final String row = kind.row(set);
			double[] p = there.get(row);
			if (p == null) {
				p = p(articles, mask, kind, set);
				Files.write(table, List.of(row + p[0] + "," + p[1]), StandardOpenOption.APPEND);
			}
			if (p[0] <= ALPHA) voxel++;
			if (p[1] <= ALPHA) cluster++;
		}
		return Map.of("voxel FWE", new Rate(voxel, sets), "cluster size FWE", new Rate(cluster, sets));
	}

	/** The smallest family-wise p of a voxel and of a cluster. */
	private static double[] p(final Articles articles, final Mask mask, final Kind kind, final int set) {
		final Articles.Split split = articles.split(kind.experiments, kind.mostFoci, set);
		final BaseRateDatabase database = BaseRateDatabase.of(split.others(), PoolBy.NONE, mask.grid(), kind.unit, false);
		final AleSettings settings = AleSettings.defaults().withDefaultSubjects(20).withVoxelP(kind.voxelP)
			.withPermutations(kind.permutations).withSeed(set + 1L);
		final MainEffectResult result = MainEffect.run(
			new AleInput(split.drawn(), mask, mask, new Anatomy(List.of())).with(database, true), settings, Progress.NONE);
		final double highest = Arrays.stream(result.maps().ale()).max().orElseThrow();
		return new double[] { result.nullMaxima().orElseThrow().valueNull().p(highest),
			Stream.concat(result.thresholding().survivors().stream(), result.thresholding().largestRejected().stream())
				.mapToDouble(TestedCluster::fweP).min().orElse(1) };
	}

	private static Mask ball() {
		final Grid grid = new Grid(17, 17, 17, Affine.scaling(2, 2, 2, -16, -16, -16));
		return Mask.of("ball", grid, Space.MNI,
			v -> Math.hypot(Math.hypot(grid.centreMm(v)[0], grid.centreMm(v)[1]), grid.centreMm(v)[2]) <= 16);
	}
}
