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
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.analysis.CancelAtStage;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SleuthWriter;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;

/** Co-activations as a whole: the ALE of the selected experiments, and what it has in the region. */
class MacmTest {

	private static final AleSettings SETTINGS = SmallMacm.settings(Correction.UNCORRECTED);

	@TempDir
	private Path folder;

	@Test
	void aRegionBetweenTheVoxelsIsTheOneAtItsCentre() {
		final double[] mm = SmallRuns.GRID.centreMm(SmallRuns.GRID.index(8, 9, 7));
		final SeedRegion region = SmallMacm.sphere(Space.MNI, new Point(mm[0] + 1, mm[1] + 1, mm[2] - 1), .5);
		assertArrayEquals(new int[] { SmallRuns.MASK.ordinal(SmallRuns.GRID.index(8, 9, 7)) },
			region.ordinals(SmallRuns.MASK, CoordinateTransform.BRETT));
		final MacmResult result = SmallMacm
			.run(SmallMacm.question(SmallMacm.database(SmallMacm.experiment("A", Space.MNI, mm[0] + 1, mm[1] + 1, mm[2] - 1)),
				region, NullModel.UNIFORM), SETTINGS);
		assertEquals(1, result.region().voxels());
		assertTrue(result.inRegion().test(result.region().peakMm()), "peaks and clusters know the same region");
		assertFalse(result.inRegion().test(new Point(mm[0] + 4, mm[1], mm[2])));
	}

	@Test
	void poolingTakesSelectedExperimentsOfAStudyAlone() {
		final Experiment one =
			new Experiment("S", "one", 20, Space.MNI, List.of(new Focus(12, 6, -6), new Focus(-10, 0, 0))),
			two = new Experiment("S", "two", 10, Space.MNI, List.of(new Focus(13, 6, -6), new Focus(0, -14, 0))),
			never = new Experiment("S", "three", 10, Space.MNI, List.of(new Focus(-8, 18, 0))),
			other = new Experiment("T", "", 15, Space.MNI, List.of(new Focus(12, 6, -6)));
		final AleSettings settings = SETTINGS.withPoolBy(PoolBy.STUDY);
		final MacmResult result = SmallMacm.run(
			SmallMacm.question(SmallMacm.database(one, two, never, other), SmallMacm.sphere(), NullModel.UNIFORM), settings);
		assertEquals(3, result.selection().size());
		assertEquals(2, result.ale().foci().analysed().size());
		assertEquals(5, result.ale().foci().analysed().fociCount());
		final ExperimentSet pooled = new ExperimentSet("p", List.of(
			new Experiment("S", "", 10, Space.MNI, Stream.concat(one.foci().stream(), two.foci().stream()).toList()), other));
		final List<Integer> sizes =
			result.ale().foci().analysed().experiments().stream().map(Experiment::subjects).toList();
		final MainEffectResult expected = MainEffect
			.run(new AleInput(new ExperimentSet("p", List.of(pooled.experiments().get(0).withSubjects(sizes.get(0)), other)),
				SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()), SETTINGS, Progress.NONE);
		assertArrayEquals(expected.maps().ale(), result.ale().maps().ale());
	}

	@Tag("slow")
	@ParameterizedTest
	@CsvSource({ "CLUSTER_FWE, KEEP", "CLUSTER_MASS_FWE, DROP", "VOXEL_FWE, KEEP", "FDR_BY, DROP" })
	void underTheUniformNullItIsTheAleOfTheFociThatAreWritten(final Correction correction, final OutsideFoci outside) {
		final AleSettings settings = SmallMacm.settings(correction).withOutsideFoci(outside);
		final MacmResult macm =
			SmallMacm.run(SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.UNIFORM), settings);
		assertTrue(macm.selection().experiments().stream().anyMatch(s -> s.entry().space() == Space.TALAIRACH));
		final Path file = folder.resolve("foci.txt");
		SleuthWriter.write(file, macm.selection().placed("n"));
		final ExperimentSet read = FociFiles.read(file).experiments();
		final MainEffectResult ale =
			MainEffect.run(new AleInput(read, SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()), settings, Progress.NONE);
		assertArrayEquals(ale.maps().ale(), macm.ale().maps().ale());
		assertArrayEquals(ale.maps().p(), macm.ale().maps().p());
		assertArrayEquals(ale.maps().z(), macm.ale().maps().z());
		assertEquals(ale.report(), macm.ale().report());
		assertEquals(ale.contributions(), macm.ale().contributions());
		assertEquals(ale.thresholding().threshold(), macm.ale().thresholding().threshold());
		ale.nullMaxima().ifPresent(maxima -> {
			assertArrayEquals(maxima.values(), macm.ale().nullMaxima().orElseThrow().values());
			for (int t = 0; t < maxima.clusters().size(); t++)
				assertArrayEquals(maxima.clusters().get(t).masses(),
					macm.ale().nullMaxima().orElseThrow().clusters().get(t).masses());
		});
		assertFalse(ale.report().clusters().isEmpty());
	}

	private static double[] at(final double[] map, final Point point) {
		return new double[] {
			map[SmallRuns.MASK.ordinal(SmallRuns.GRID.nearestVoxel(point.xMm(), point.yMm(), point.zMm()))] };
	}

	private static boolean isFound(final MacmResult result, final Point point) {
		return at(result.ale().clusterNumbers(), point)[0] > 0;
	}

	@Tag("slow")
	@ParameterizedTest
	@ValueSource(strings = { "CLUSTER_FWE", "CLUSTER_MASS_FWE", "VOXEL_FWE" })
	void whatIsFrequentAnywayComesOutUnderTheUniformNullAlone(final Correction correction) {
		for (final SeedRegion region : List.of(SmallMacm.sphere(), SmallMacm.voxels())) {
			final MacmResult uniform = SmallMacm.run(region, NullModel.UNIFORM, correction),
				rate = SmallMacm.run(region, NullModel.BASE_RATE, correction);
			assertEquals(region.kind() == RegionKind.SPHERE ? 40 : 35, uniform.selection().size());
			assertArrayEquals(uniform.ale().maps().ale(), rate.ale().maps().ale());
			for (final MacmResult result : List.of(uniform, rate)) {
				assertTrue(isFound(result, SmallMacm.SEED));
				assertTrue(isFound(result, SmallMacm.PARTNER));
			}
			assertTrue(isFound(uniform, SmallMacm.FREQUENT));
			assertFalse(isFound(rate, SmallMacm.FREQUENT));
			assertTrue(at(rate.ale().maps().p(), SmallMacm.FREQUENT)[0] > .05);
			assertTrue(uniform.warnings().stream().anyMatch(w -> w.contains("null_model = base_rate")));
			assertTrue(rate.warnings().stream().noneMatch(w -> w.contains("null_model = base_rate")));
		}
	}

	@Test
	void whatTheMapHasInTheRegionIsTold() {
		final MacmResult result = SmallMacm.run(SmallMacm.voxels(), NullModel.UNIFORM, Correction.CLUSTER_FWE);
		final Region region = SmallMacm.voxels().region();
		final Mask mask = SmallRuns.MASK;
		final int[] inside = IntStream.range(0, mask.size()).filter(i -> {
			final double[] mm = SmallRuns.GRID.centreMm(mask.voxel(i));
			return region.contains(mm[0], mm[1], mm[2]);
		}).toArray();
		final double[] ale = result.ale().maps().ale(), numbers = result.ale().clusterNumbers();
		final RegionFinding found = result.region();
		assertTrue(inside.length > 5);
		assertEquals(inside.length, found.voxels());
		assertEquals(64.0 * inside.length, found.volumeMm3(), 1e-9);
		assertEquals(Arrays.stream(inside).filter(i -> numbers[i] > 0).count(), found.survivingVoxels());
		assertEquals(Arrays.stream(inside).mapToDouble(i -> ale[i]).max().orElseThrow(), found.maxAle());
		assertEquals(found.maxAle(), at(ale, found.peakMm())[0]);
		assertEquals(Arrays.stream(inside).mapToDouble(i -> result.ale().maps().z()[i]).max().orElseThrow(), found.maxZ());
		assertEquals(
			IntStream.rangeClosed(1, result.ale().report().clusters().size())
				.mapToObj(c -> (int) Arrays.stream(inside).filter(i -> numbers[i] == c).count()).toList(),
			found.voxelsOfClusters());
		assertTrue(found.survivingVoxels() > 0);
		final Predicate<Point> inRegion = result.inRegion();
		for (int i = 0; i < mask.size(); i++)
			assertEquals(Arrays.binarySearch(inside, i) >= 0, inRegion.test(Point.ofVoxel(SmallRuns.GRID, mask.voxel(i))));
	}

	@Test
	void cancellingEndsBothPasses() {
		for (final String stage : List.of("Permutations, p of voxels", "Permutations, clusters")) {
			final CancelAtStage progress = new CancelAtStage(stage);
			final AleSettings settings = SmallMacm.settings(Correction.CLUSTER_FWE);
			final SmallMacm.Question input =
				SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE);
			final Macm.Placed placed = Macm.Placed.of(input.input(), settings);
			final Selection selection = Macm.select(placed, input.region(), input.input(), settings);
			final AleInput ale = Macm.aleInput(selection, placed, input.input(), settings, "n");
			assertThrows(CancellationException.class, () -> Macm.run(selection, ale, settings, progress), stage);
			assertTrue(progress.isReached(), stage);
		}
	}

	private static String refusal(final Executable executable) {
		return assertThrows(InputException.class, executable).getMessage();
	}

	@Test
	void tooFewPermutationsForThePOfVoxelsAreRefused() {
		for (final Correction correction : SmallMacm.underBaseRates()) {
			final boolean needs = correction.testsClusters() || correction == Correction.UNCORRECTED;
			final Executable few = () -> NullModel.BASE_RATE.checkPermutations(permutations(correction, .01, 999));
			if (needs) assertTrue(
				refusal(few).startsWith("permutations = 999 are too few for voxel_p = 0.01 with null_model = " + "base_rate") &&
					refusal(few).contains("Ask for at least 1000 permutations, or for a p of 0.01001"),
				refusal(few));
			else assertDoesNotThrow(few);
			assertDoesNotThrow(() -> NullModel.BASE_RATE.checkPermutations(permutations(correction, .01, 1000)));
			assertDoesNotThrow(() -> NullModel.BASE_RATE.checkPermutations(permutations(correction, .001, 10_000)));
			assertDoesNotThrow(() -> NullModel.UNIFORM.checkPermutations(permutations(correction, .001, 1000)));
		}
		assertTrue(
			refusal(() -> NullModel.BASE_RATE.checkPermutations(permutations(Correction.CLUSTER_FWE, .01, 5000, .001)))
				.contains("at least 10000 permutations"),
			"a further cluster-forming p needs its own");
		assertDoesNotThrow(
			() -> NullModel.BASE_RATE.checkPermutations(permutations(Correction.UNCORRECTED, .01, 5000, .001)));
	}

	private static AleSettings permutations(final Correction correction, final double voxelP, final int permutations,
		final Double... steps)
	{
		return SETTINGS.withDefaultSubjects(0).withPermutations(permutations).withCorrection(correction).withVoxelP(voxelP)
			.withNullSteps(List.of(steps)).withSeed(1);
	}
}
