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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.analysis.CancelAtStage;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

class MainEffectTest {

	private static final ExperimentSet CONVERGING = Literature.converging(20, 4);

	static Stream<Arguments> choices() {
		// TFCE, whose threshold is not one of ALE, has TfceTest
		return Stream.of(Correction.values()).filter(c -> c != Correction.TFCE)
			.flatMap(correction -> Stream.of(Connectivity.values()).flatMap(
				connectivity -> Stream.of(MaModel.values()).map(model -> Arguments.of(correction, connectivity, model))));
	}

	/** ALE of a voxel as the papers write it, with the foci of each experiment where they are. */
	private static double slowAle(final Mask mask, final int ordinal, final List<Experiment> experiments,
		final MaModel model)
	{
		final double[] c = mask.grid().centreMm(mask.voxel(ordinal));
		double none = 1;
		for (final Experiment e : experiments) {
			final double sigma =
				Math.sqrt(Math.PI * Math.log(2) * (5.7 * 5.7 + 11.6 * 11.6 / e.subjects())) / Math.sqrt(8 * Math.log(2));
			double largest = 0, noFocus = 1;
			for (final Focus f : e.foci()) {
				final double d2 = Math.pow(c[0] - f.xMm(), 2) + Math.pow(c[1] - f.yMm(), 2) + Math.pow(c[2] - f.zMm(), 2);
				final double p = mask.grid().voxelVolumeMm3() * Math.pow(2 * Math.PI, -1.5) * Math.pow(sigma, -3) *
					Math.exp(-d2 / 2 / sigma / sigma);
				largest = Math.max(largest, p);
				noFocus *= 1 - p;
			}
			none *= model == MaModel.NON_ADDITIVE ? 1 - largest : noFocus;
		}
		return 1 - none;
	}

	@ParameterizedTest
	@MethodSource("choices")
	void findsWhereExperimentsMeet(final Correction correction, final Connectivity connectivity, final MaModel model) {
		final AleSettings settings =
			Literature.settings().withCorrection(correction).withConnectivity(connectivity).withMaModel(model);
		final MainEffectResult result = Literature.run(CONVERGING, settings);
		final Mask mask = result.mask();
		final AleMaps maps = result.maps();
		for (int i = 0; i < mask.size(); i += 97)
			assertEquals(slowAle(mask, i, CONVERGING.experiments(), model), maps.ale()[i], 1e-14);

		final ClusterStatistics first = result.report().clusters().get(0);
		assertTrue(distance(first.peak().toArray(), Literature.TRUTH) < 4, "peak at " + first.peak());
		assertTrue(distance(first.weightedCentre().toArray(), Literature.TRUTH) < 4);

		final Threshold threshold = result.thresholding().threshold();
		for (int i = 0; i < mask.size(); i++)
			assertEquals(maps.p()[i] <= threshold.voxelP(), maps.ale()[i] >= threshold.ale(),
				() -> "voxel p and ALE disagree at " + threshold);
		final List<Cluster> formed = new ClusterFinder(mask, connectivity).find(maps.ale(), threshold.ale());
		int survivors = 0;
		for (final Cluster cluster : formed) {
			final double p = slowP(cluster, result);
			final boolean stands = !(p > settings.alpha());
			if (stands) {
				final TestedCluster tested = result.thresholding().survivors().get(survivors++);
				assertArrayEquals(cluster.ordinals(), tested.cluster().ordinals());
				assertEquals(p, tested.fweP());
			}
		}
		assertEquals(survivors, result.thresholding().survivors().size());
		assertEquals(survivors, result.report().clusters().size());
		assertEquals(survivors < formed.size(), result.thresholding().largestRejected().isPresent());
		assertEquals(correction.needsPermutations(), result.nullMaxima().isPresent());
	}

	/** (b + 1) / (m + 1), counted one by one. */
	private static double slowP(final Cluster cluster, final MainEffectResult result) {
		if (result.nullMaxima().isEmpty()) return Double.NaN;
		final NullMaxima maxima = result.nullMaxima().get();
		final double[] ale = result.maps().ale();
		int reaching = 0;
		for (int n = 0; n < maxima.permutations(); n++)
			if (switch (result.settings().correction().name()) {
				case "CLUSTER_FWE" -> maxima.clusters().get(0).sizes()[n] >= cluster.size();
				case "CLUSTER_MASS_FWE" ->
						maxima.clusters().get(0).masses()[n] >= cluster.mass(ale, result.thresholding().threshold().ale());
				default -> maxima.values()[n] >= Arrays.stream(cluster.ordinals()).mapToDouble(i -> ale[i]).max().orElseThrow();
			}) reaching++;
		return (reaching + 1) / (maxima.permutations() + 1.0);
	}

	private static double distance(final double[] mm, final Focus focus) {
		return Math
			.sqrt(Math.pow(mm[0] - focus.xMm(), 2) + Math.pow(mm[1] - focus.yMm(), 2) + Math.pow(mm[2] - focus.zMm(), 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CLUSTER_FWE", "CLUSTER_MASS_FWE", "VOXEL_FWE" })
	void theReportedLimitIsTheSmallestThatSurvives(final Correction correction) {
		final MainEffectResult result = Literature.run(CONVERGING, Literature.of(correction));
		final Threshold.Limit limit = result.thresholding().threshold().corrected().orElseThrow();
		final NullMaxima maxima = result.nullMaxima().orElseThrow();
		final double[] tested = switch (correction.name()) {
			case "CLUSTER_FWE" -> Arrays.stream(maxima.clusters().get(0).sizes()).asDoubleStream().toArray();
			case "CLUSTER_MASS_FWE" -> maxima.clusters().get(0).masses();
			default -> maxima.values();
		};
		final double below = correction == Correction.CLUSTER_FWE ? limit.smallest() - 1 : Math.nextDown(limit.smallest());
		assertTrue((1 + Arrays.stream(tested).filter(v -> v >= limit.smallest()).count()) / 101.0 <= 0.05);
		assertTrue((1 + Arrays.stream(tested).filter(v -> v >= below).count()) / 101.0 > 0.05);
		assertTrue(limit.low95() <= limit.smallest() && limit.smallest() <= limit.high95());
	}

	/** The maxima of a permutation, from its seed: every focus at the voxel centre that the numbers of its stream say. */
	@ParameterizedTest
	@EnumSource(MaModel.class)
	void permutationsAreRandomFociOfTheSameExperiments(final MaModel model) {
		final AleSettings choice = Literature.settings().withMaModel(model).withSeed(99).withVoxelP(0.01);
		final Mask sampling = Mask.of("half", Literature.BRAIN.grid(), Space.MNI,
			i -> Literature.BRAIN.contains(i) && Literature.BRAIN.grid().centreMm(i)[0] > 0);
		final AleInput input = new AleInput(CONVERGING, Literature.BRAIN, sampling, Literature.NO_ATLAS);
		final MainEffectResult result = MainEffect.run(input, choice, Progress.NONE);
		final NullMaxima maxima = result.nullMaxima().orElseThrow();
		final double forming = maxima.clusters().get(0).formingValue();
		assertEquals(result.thresholding().threshold().ale(), forming);
		for (int n = 0; n < 5; n++) {
			final var random = SplitMix64.of(99, n);
			final List<Experiment> placed = new ArrayList<>();
			for (final Experiment e : CONVERGING.experiments())
				placed.add(e.withFoci(e.foci().stream().map(f -> {
					final double[] c = sampling.grid().centreMm(sampling.voxel(random.nextInt(sampling.size())));
					return new Focus(c[0], c[1], c[2]);
				}).toList(), Space.MNI));
			final double[] ale = new double[Literature.BRAIN.size()];
			Arrays.setAll(ale, i -> slowAle(Literature.BRAIN, i, placed, model));
			assertEquals(Arrays.stream(ale).max().orElseThrow(), maxima.values()[n], 5e-6);
			// what the engine cuts from the kernels may move the border of a cluster by 5e-6
			final int low = largest(ale, forming + 5e-6), high = largest(ale, forming);
			final int size = maxima.clusters().get(0).sizes()[n];
			assertTrue(low <= size && size <= high, low + " <= " + size + " <= " + high);
		}
	}

	private static int largest(final double[] ale, final double threshold) {
		return new ClusterFinder(Literature.BRAIN, Connectivity.FACES).find(ale, threshold).stream().mapToInt(Cluster::size)
			.max().orElse(0);
	}

	@Test
	void moreStepsOfTheNullChangeNothingOfTheFirst() {
		final AleSettings choice = Literature.settings();
		final NullMaxima one = Literature.run(CONVERGING, choice).nullMaxima().orElseThrow();
		final NullMaxima three =
			Literature.run(CONVERGING, choice.withNullSteps(List.of(0.01, 0.0001))).nullMaxima().orElseThrow();
		assertEquals(1, one.clusters().size());
		assertEquals(3, three.clusters().size());
		assertArrayEquals(one.values(), three.values());
		assertArrayEquals(one.clusters().get(0).sizes(), three.clusters().get(0).sizes());
		assertArrayEquals(one.clusters().get(0).masses(), three.clusters().get(0).masses());
		assertTrue(three.clusters().get(1).formingValue() < three.clusters().get(0).formingValue());
		assertTrue(three.clusters().get(2).formingValue() > three.clusters().get(0).formingValue());
		final NullMaxima strict = Literature.run(CONVERGING, choice.withVoxelP(0.0001)).nullMaxima().orElseThrow();
		assertArrayEquals(strict.clusters().get(0).sizes(), three.clusters().get(2).sizes());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 8, 16 })
	void sameBitsForAnyNumberOfThreads(final int threads) {
		for (final Correction correction : new Correction[] { Correction.CLUSTER_FWE, Correction.CLUSTER_MASS_FWE }) {
			final MainEffectResult one = Workers.with(1, () -> Literature.run(CONVERGING, Literature.of(correction)));
			final MainEffectResult many = Workers.with(threads, () -> Literature.run(CONVERGING, Literature.of(correction)));
			assertArrayEquals(one.maps().ale(), many.maps().ale());
			assertArrayEquals(one.maps().p(), many.maps().p());
			assertArrayEquals(one.maps().z(), many.maps().z());
			final NullMaxima a = one.nullMaxima().orElseThrow(), b = many.nullMaxima().orElseThrow();
			assertArrayEquals(a.values(), b.values());
			assertArrayEquals(a.clusters().get(0).sizes(), b.clusters().get(0).sizes());
			assertArrayEquals(a.clusters().get(0).masses(), b.clusters().get(0).masses());
			assertEquals(one.report(), many.report());
			assertEquals(one.contributions(), many.contributions());
			assertEquals(one.warnings(), many.warnings());
		}
	}

	@Test
	void anotherSeedGivesAnotherNullAndTheSameMaps() {
		final AleSettings choice = Literature.settings();
		final MainEffectResult one = Literature.run(CONVERGING, choice);
		final MainEffectResult two = Literature.run(CONVERGING, choice.withSeed(2));
		assertArrayEquals(one.maps().ale(), two.maps().ale());
		assertFalse(Arrays.equals(one.nullMaxima().orElseThrow().values(), two.nullMaxima().orElseThrow().values()));
	}

	@Test
	void withoutConvergenceNothingSurvivesAndAllTablesAreThere() {
		final ExperimentSet scattered = Literature.scattered(20, 3);
		for (final Correction correction : new Correction[] { Correction.CLUSTER_FWE, Correction.VOXEL_FWE,
			Correction.FDR_BY })
		{
			final MainEffectResult result = Literature.run(scattered, Literature.of(correction));
			assertEquals(List.of(), result.thresholding().survivors(), correction.name());
			assertEquals(new ClusterReport(List.of(), List.of(), List.of(), result.report().nameColumns()), result.report());
			assertEquals(List.of(), result.contributions());
			assertArrayEquals(new double[Literature.BRAIN.size()], result.thresholded(result.maps().z()));
			assertArrayEquals(new double[Literature.BRAIN.size()], result.clusterNumbers());
		}
		final Threshold none = Literature.run(scattered, Literature.of(Correction.FDR_BY)).thresholding().threshold();
		assertEquals(0, none.voxelP());
		assertEquals(Double.POSITIVE_INFINITY, none.ale());
	}

	@Test
	void droppedFociAreAsIfTheyHadNeverBeen() {
		final Focus outside = new Focus(0, 33, 31);
		final ExperimentSet more = Literature.with(CONVERGING, list -> {
			final Experiment e = list.get(2);
			list.set(2, e.withFoci(Stream.concat(e.foci().stream(), Stream.of(outside)).toList(), Space.MNI));
			list.add(new Experiment("Far, 2002", "", 12, Space.MNI, List.of(new Focus(300, 0, 0), outside)));
			return list;
		});
		final AleSettings choice = Literature.settings().withOutsideFoci(OutsideFoci.DROP);
		final MainEffectResult without = Literature.run(CONVERGING, choice);
		final MainEffectResult dropped = Literature.run(more, choice);
		assertArrayEquals(without.maps().ale(), dropped.maps().ale());
		assertArrayEquals(without.nullMaxima().orElseThrow().values(), dropped.nullMaxima().orElseThrow().values());
		assertEquals(20, dropped.foci().analysed().size());
		final MainEffectResult kept = Literature.run(more, choice.withOutsideFoci(OutsideFoci.KEEP));
		assertEquals(21, kept.foci().analysed().size());
		for (int i = 0; i < Literature.BRAIN.size(); i += 53)
			assertEquals(slowAle(Literature.BRAIN, i, more.experiments(), MaModel.NON_ADDITIVE), kept.maps().ale()[i], 1e-14);
		assertFalse(Arrays.equals(without.maps().ale(), kept.maps().ale()));
	}

	@Test
	void poolingIsTheLiteratureWithThoseExperimentsTogether() {
		final List<Experiment> parts = new ArrayList<>(), together = new ArrayList<>();
		for (final Experiment e : CONVERGING.experiments()) {
			together.add(e);
			parts.add(new Experiment(e.study(), "first", e.subjects() + 4, Space.MNI, e.foci().subList(0, 1)));
			parts.add(new Experiment(e.study(), "second", e.subjects(), Space.MNI, e.foci().subList(1, e.foci().size())));
		}
		final AleSettings choice = Literature.settings();
		final MainEffectResult expected = Literature.run(new ExperimentSet("s", together), choice);
		final MainEffectResult apart = Literature.run(new ExperimentSet("s", parts), choice);
		final MainEffectResult pooled = Literature.run(new ExperimentSet("s", parts), choice.withPoolBy(PoolBy.STUDY));
		assertArrayEquals(expected.maps().p(), pooled.maps().p());
		assertArrayEquals(expected.nullMaxima().orElseThrow().values(), pooled.nullMaxima().orElseThrow().values());
		assertEquals(20, pooled.foci().analysed().size());
		assertEquals(40, apart.foci().analysed().size());
		assertTrue(apart.warnings().stream().anyMatch(w -> w.contains("pool_by = study")));
		assertTrue(pooled.warnings().stream().noneMatch(w -> w.contains("pool_by = study")));
	}

	@Test
	void missingSampleSizesTakeTheDefaultAndAGivenWidthNeedsNone() {
		final ExperimentSet without =
			Literature.with(CONVERGING, list -> list.stream().map(e -> e.withSubjects(0)).toList());
		final ExperimentSet twelve =
			Literature.with(CONVERGING, list -> list.stream().map(e -> e.withSubjects(12)).toList());
		final AleSettings choice = Literature.settings().withDefaultSubjects(12);
		final double[] expected = Literature.run(twelve, choice).maps().ale();
		assertArrayEquals(expected, Literature.run(without, choice).maps().ale());
		final AleSettings wide =
			Literature.settings().withKernelFwhmMm(Math.sqrt(Math.PI * Math.log(2) * (5.7 * 5.7 + 11.6 * 11.6 / 12)));
		assertArrayEquals(expected, Literature.run(without, wide).maps().ale(), 1e-15);
		assertArrayEquals(expected, Literature.run(CONVERGING, wide).maps().ale(), 1e-15);
	}

	@Test
	void nearestPlacementIsThatOfTheVoxelCentres() {
		final AleSettings choice = Literature.settings();
		final ExperimentSet rounded = Literature.with(CONVERGING,
			list -> list.stream()
				.map(e -> e.withFoci(e.foci().stream()
					.map(f -> f.movedTo(Math.rint(f.xMm() / 3) * 3, Math.rint(f.yMm() / 3) * 3, Math.rint(f.zMm() / 3) * 3))
					.toList(), Space.MNI))
				.toList());
		final double[] expected = Literature.run(rounded, choice).maps().ale();
		assertArrayEquals(expected,
			Literature.run(CONVERGING, choice.withFocusPlacement(FocusPlacement.NEAREST)).maps().ale(), 1e-12);
	}

	@ParameterizedTest
	@EnumSource(CoordinateTransform.class)
	void fociOfTheOtherSpaceAreConvertedFirst(final CoordinateTransform transform) {
		final ExperimentSet mixed = Literature.with(CONVERGING, list -> {
			for (int e = 0; e < list.size(); e += 2)
				list.set(e, transform.convert(list.get(e), Space.TALAIRACH));
			return list;
		});
		final AleSettings choice = Literature.settings().withTransform(transform);
		final MainEffectResult result = Literature.run(mixed, choice);
		assertArrayEquals(Literature.run(CONVERGING, choice).maps().ale(), result.maps().ale(), 1e-12);
		assertNotEquals(0, result.foci().placement().count(FocusRecord.Status.CONVERTED));
		assertTrue(result.foci().analysed().experiments().stream().allMatch(e -> e.space() == Space.MNI));
	}

	@Test
	void cancellingEndsEveryStage() {
		for (final String stage : List.of("ALE of 20 experiments", "Permutations", "Clusters")) {
			final CancelAtStage progress = new CancelAtStage(stage);
			assertThrows(CancellationException.class,
				() -> MainEffect.run(Literature.input(CONVERGING), AleSettings.defaults(), progress), stage);
			assertTrue(progress.isReached(), stage);
		}
	}
}
