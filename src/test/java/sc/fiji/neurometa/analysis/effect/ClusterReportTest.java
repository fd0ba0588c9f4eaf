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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;

/** Statistics of clusters, peaks, volumes and contributions. */
class ClusterReportTest {

	private static final Grid GRID = new Grid(6, 5, 4, Affine.scaling(-2, 2, 3, 10, -4, 0));
	private static final Mask MASK = Mask.of("m", GRID, Space.MNI, i -> true);

	private static ClusterReport report(final double[] ale, final double threshold, final Connectivity connectivity) {
		final double[] p = Arrays.stream(ale).map(a -> 1 - a / 10).toArray();
		final List<TestedCluster> clusters =
			new ClusterFinder(MASK, connectivity).find(ale, threshold).stream().map(c -> new TestedCluster(c, 0.01)).toList();
		return ClusterReport.of(MASK, new AleMaps(ale, p, ale.clone()), clusters, Literature.NO_ATLAS);
	}

	@Test
	void statisticsOfAClusterByHand() {
		final double[] ale = new double[MASK.size()];
		ale[GRID.index(1, 1, 1)] = 1; // (8, -2, 3)
		ale[GRID.index(2, 1, 1)] = 3; // (6, -2, 3)
		ale[GRID.index(2, 2, 1)] = 2; // (6, 0, 3)
		ale[GRID.index(2, 2, 2)] = 2; // (6, 0, 6)
		final ClusterReport report = report(ale, 1, Connectivity.FACES);
		assertEquals(List.of(new ClusterStatistics(1, 4, 48, new Point(50 / 8.0, -1, 30 / 8.0), 3, 3, 0.7,
			new Point(6, -2, 3), 0.01, "no region within 5 mm", new Point(6, -2, 3), new Point(8, 0, 6))), report.clusters());
		assertEquals(List.of(new Peak(1, new Point(6, -2, 3), 3, 0.7, 3, "no region within 5 mm", List.of(""))),
			report.peaks());
	}

	@Test
	void aSingleVoxelIsItsOwnPeakCentreAndExtent() {
		final double[] ale = new double[MASK.size()];
		ale[GRID.index(5, 4, 3)] = 2;
		final ClusterStatistics only = report(ale, 1, Connectivity.FACES).clusters().get(0);
		final Point place = new Point(0, 4, 9);
		assertEquals(List.of(place, place, place, place),
			List.of(only.weightedCentre(), only.peak(), only.minMm(), only.maxMm()));
		assertEquals(12, only.volumeMm3());
	}

	/** A cluster that touches a higher one only by an edge has no voxel that is highest among its 26 neighbours. */
	@Test
	void aClusterThatTouchesAHigherOneHasAPeak() {
		final double[] ale = new double[MASK.size()];
		ale[GRID.index(1, 1, 1)] = 5;
		ale[GRID.index(1, 2, 1)] = 4;
		ale[GRID.index(2, 3, 1)] = 3;
		ale[GRID.index(2, 1, 2)] = 2;
		final ClusterReport report = report(ale, 1, Connectivity.FACES);
		assertEquals(List.of(2, 1, 1), report.clusters().stream().map(ClusterStatistics::voxels).toList());
		assertEquals(List.of(1, 2, 3), report.peaks().stream().map(Peak::cluster).toList());
		assertEquals(List.of(5.0, 3.0, 2.0), report.peaks().stream().map(Peak::ale).toList());
		assertEquals(1, report(ale, 1, Connectivity.EDGES).peaks().size());
	}

	@Test
	void aPlateauIsOnePeakAtItsFirstVoxel() {
		final double[] ale = new double[MASK.size()];
		for (int k = 0; k < 8; k++)
			ale[GRID.index(2 + k % 2, 1 + k / 2 % 2, 1 + k / 4)] = 3;
		ale[GRID.index(1, 1, 1)] = 1;
		assertEquals(List.of(new Point(6, -2, 3)),
			report(ale, 1, Connectivity.FACES).peaks().stream().map(Peak::point).toList());
	}

	@ParameterizedTest
	@EnumSource(Connectivity.class)
	void peaksOfRandomMapsByComparingAllPairs(final Connectivity connectivity) {
		final Random random = new Random(3);
		for (int trial = 0; trial < 60; trial++) {
			final double[] ale = random.doubles(MASK.size()).toArray();
			final ClusterReport report = report(ale, 0.6, connectivity);
			final List<Cluster> clusters = new ClusterFinder(MASK, connectivity).find(ale, 0.6);
			int row = 0;
			for (int c = 0; c < clusters.size(); c++) {
				final int[] own = clusters.get(c).ordinals();
				final double[] expected = Arrays.stream(own)
					.filter(a -> Arrays.stream(own)
						.noneMatch(b -> ale[b] > ale[a] && Math.abs(GRID.x(a) - GRID.x(b)) <= 1 &&
							Math.abs(GRID.y(a) - GRID.y(b)) <= 1 && Math.abs(GRID.z(a) - GRID.z(b)) <= 1))
					.mapToDouble(a -> -ale[a]).sorted().map(v -> -v).toArray();
				for (final double peak : expected) {
					assertEquals(c + 1, report.peaks().get(row).cluster());
					assertEquals(peak, report.peaks().get(row++).ale(), "by cluster and descending ALE");
				}
				assertEquals(clusters.get(c).maximum(), report.clusters().get(c).maxAle());
			}
			assertEquals(row, report.peaks().size());
		}
	}

	static Stream<Arguments> voxelSizes() {
		return Stream.of(
			Arguments.of(Literature.ball(Affine.scaling(1 / 3.0, 1 / 3.0, 1 / 3.0, 4, -14, 0), 37, 37, 37, 60)),
			Arguments.of(Literature.ball(Affine.scaling(-1.1, 2.3, 3.7, 33, -33, -33), 61, 29, 19, 32)), Arguments
				.of(Literature.ball(Affine.of(2.1, 0.4, 0, -35, -0.3, 2.2, 0.1, -30, 0, 0.2, 2.9, -36), 33, 31, 24, 32)));
	}

	/** A cluster of exactly the smallest volume stands, also where a voxel's volume has no finite binary fraction. */
	@ParameterizedTest
	@MethodSource("voxelSizes")
	void theSmallestVolumeIsInclusive(final Mask mask) {
		final ExperimentSet literature = Literature.converging(8, 2);
		final double voxelMm3 = mask.grid().voxelVolumeMm3();
		final List<ClusterStatistics> all = MainEffect
			.run(Literature.input(literature, mask), Literature.uncorrected(0.05, 0), Progress.NONE).report().clusters();
		final int[] sizes = all.stream().mapToInt(ClusterStatistics::voxels).toArray();
		assertArrayEquals(IntStream.of(sizes).boxed().sorted((a, b) -> b - a).mapToInt(v -> v).toArray(), sizes);
		for (final ClusterStatistics cluster : all) {
			assertEquals(cluster.voxels() * voxelMm3, cluster.volumeMm3(), 1e-9);
			final long expected = Arrays.stream(sizes).filter(s -> s >= cluster.voxels()).count();
			assertEquals(expected, count(literature, mask, cluster.volumeMm3()));
			assertEquals(expected, count(literature, mask, cluster.volumeMm3() * (1 + 1e-12)));
			assertEquals(Arrays.stream(sizes).filter(s -> s > cluster.voxels()).count(),
				count(literature, mask, cluster.volumeMm3() + voxelMm3 / 100));
		}
	}

	private static long count(final ExperimentSet literature, final Mask mask, final double minClusterMm3) {
		return MainEffect
			.run(Literature.input(literature, mask), Literature.uncorrected(0.05, minClusterMm3), Progress.NONE).report()
			.clusters().size();
	}

	@Test
	void minimalVolumeAppliesOnTopOfTheCorrection() {
		final AleSettings choice = Literature.settings();
		final ExperimentSet literature = Literature.converging(20, 4);
		final MainEffectResult free = Literature.run(literature, choice);
		final ClusterStatistics largest = free.report().clusters().get(0);
		assertEquals(1,
			Literature.run(literature, choice.withMinClusterMm3(largest.volumeMm3())).report().clusters().size());
		final MainEffectResult none = Literature.run(literature, choice.withMinClusterMm3(largest.volumeMm3() + 1));
		assertEquals(List.of(), none.report().clusters());
		final TestedCluster rejected = none.thresholding().largestRejected().orElseThrow();
		assertEquals(largest.voxels(), rejected.cluster().size());
		assertTrue(rejected.fweP() <= 0.05);
		assertEquals(free.thresholding().threshold(), none.thresholding().threshold());
	}

	static Stream<Arguments> models() {
		return Stream.of(MaModel.values()).flatMap(m -> Stream.of(FocusPlacement.values()).map(f -> Arguments.of(m, f)));
	}

	/** Against the ALE computed again without each experiment. */
	@ParameterizedTest
	@MethodSource("models")
	void contributionsAreWhatIsLostWithoutAnExperiment(final MaModel model, final FocusPlacement placement) {
		final ExperimentSet literature = Literature.converging(12, 9);
		final AleSettings choice = Literature.settings().withMaModel(model).withFocusPlacement(placement)
			.withCorrection(Correction.UNCORRECTED).withVoxelP(0.005);
		final MainEffectResult result = Literature.run(literature, choice);
		final int clusters = result.report().clusters().size();
		assertTrue(clusters >= 1);
		assertEquals(12 * clusters, result.contributions().size());
		final double[][] mean = new double[clusters][12], largest = new double[clusters][12];
		for (int e = 0; e < 12; e++) {
			final Experiment left = literature.experiments().get(e);
			final double[] without = Literature.run(Literature.with(literature, list -> {
				list.remove(left);
				return list;
			}), choice).maps().ale();
			for (int c = 0; c < clusters; c++) {
				final int[] voxels = result.thresholding().survivors().get(c).cluster().ordinals();
				for (final int i : voxels) {
					final double loss = 1 - without[i] / result.maps().ale()[i];
					mean[c][e] += loss / voxels.length;
					largest[c][e] = Math.max(largest[c][e], loss);
				}
			}
		}
		for (int c = 0; c < clusters; c++) {
			final double total = Arrays.stream(mean[c]).sum();
			double percent = 0;
			for (int e = 0; e < 12; e++) {
				final Contribution row = result.contributions().get(12 * c + e);
				assertEquals(c + 1, row.cluster());
				assertEquals(literature.experiments().get(e).name(), row.experiment());
				assertEquals(100 * mean[c][e] / total, row.contributionPercent(), 1e-9);
				assertEquals(100 * largest[c][e], row.maxPercent(), 1e-9);
				assertEquals(slowFociInside(literature.experiments().get(e), result, c), row.fociInside());
				percent += row.contributionPercent();
			}
			assertEquals(100, percent, 1e-9);
		}
	}

	/** Foci within half a voxel of a voxel centre of the cluster; the made-up foci lie on no border. */
	private static long slowFociInside(final Experiment experiment, final MainEffectResult result, final int cluster) {
		final Mask mask = result.mask();
		return experiment.foci().stream()
			.filter(f -> Arrays.stream(result.thresholding().survivors().get(cluster).cluster().ordinals()).anyMatch(i -> {
				final double[] c = mask.grid().centreMm(mask.voxel(i));
				return Math.abs(c[0] - f.xMm()) < 1.5 && Math.abs(c[1] - f.yMm()) < 1.5 && Math.abs(c[2] - f.zMm()) < 1.5;
			})).count();
	}

	@Test
	void mapsInsideTheClustersOnly() {
		final MainEffectResult result = Literature.run(Literature.converging(20, 4), Literature.uncorrected(0.01, 0));
		final double[] numbers = result.clusterNumbers(), z = result.thresholded(result.maps().z());
		final double[] counted = new double[result.report().clusters().size() + 1];
		for (int i = 0; i < numbers.length; i++) {
			counted[(int) numbers[i]]++;
			assertEquals(numbers[i] > 0, result.maps().p()[i] <= 0.01);
			assertEquals(numbers[i] > 0 ? result.maps().z()[i] : 0, z[i]);
		}
		for (int c = 1; c < counted.length; c++)
			assertEquals(result.report().clusters().get(c - 1).voxels(), counted[c]);
	}
}
