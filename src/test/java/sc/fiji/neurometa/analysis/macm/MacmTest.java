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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.NullFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.ZScore;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.CancelAtStage;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SleuthWriter;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.DatabaseEntry;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;
import sc.fiji.neurometa.space.SamplingSpace;
import sc.fiji.neurometa.space.Workers;

class MacmTest {

	private static final AleSettings SETTINGS = SmallMacm.settings(Correction.UNCORRECTED);

	@TempDir
	private Path folder;

	private static Experiment experiment(final String study, final Space space, final double... mm) {
		final List<Focus> foci = new ArrayList<>();
		for (int i = 0; i < mm.length; i += 3)
			foci.add(new Focus(mm[i], mm[i + 1], mm[i + 2]));
		return new Experiment(study, "", 12, space, foci);
	}

	private static Database database(final Experiment... experiments) {
		return new Database("db", Arrays.stream(experiments).map(e -> new DatabaseEntry(e, "", 2000, List.of())).toList());
	}

	private static Selection select(final SeedRegion region, final AleSettings settings,
		final Experiment... experiments)
	{
		final SmallMacm.Question input = SmallMacm.question(database(experiments), region, NullModel.UNIFORM);
		return Macm.select(Macm.Placed.of(input.input(), settings), input.region(), input.input(), settings);
	}

	private static String names(final Selection selection) {
		return selection.experiments().stream().map(s -> s.entry().experiment().study()).collect(Collectors.joining());
	}

	@Test
	void theBorderOfASphereBelongsToIt() {
		final Selection selection =
			select(SmallMacm.sphere(Space.MNI, new Point(10, 4, -6), 7), SETTINGS, experiment("A", Space.MNI, 17, 4, -6),
				experiment("B", Space.MNI, 17 + 1e-9, 4, -6), experiment("C", Space.MNI, 12, 1, -12),
				experiment("D", Space.MNI, 12, 1, -12 - 1e-9), experiment("E", Space.MNI, 10, 4, -6, 100, 0, 0, 10, 11, -6),
				experiment("F", Space.MNI), experiment("G", Space.MNI, 10, -3 - 1e-9, -6, 9, 9, 9));
		assertEquals("ACE", names(selection));
		assertEquals(List.of(1, 1, 2), selection.experiments().stream().map(s -> s.inside().size()).toList());
		assertEquals(List.of(new Focus(10, 4, -6), new Focus(10, 11, -6)), selection.experiments().get(2).inside());
		assertEquals(3, selection.experiments().get(2).placed().foci().size(), "all its foci are used");
		assertEquals(new Selection.Searched(7, 9, 7, 9), selection.searched());
	}

	/** Coordinates are never moved to the border of a grid, neither of that of the region nor of that of the mask. */
	@Test
	void fociBeyondTheGridOfARegionAreOutside() {
		final Grid grid = new Grid(3, 3, 3, Affine.scaling(4, 4, 4, 8, 0, 0));
		final SeedRegion region = new SeedRegion(RegionKind.MASK_FILE, "block", Optional.of("b.nii"),
			new Region.Voxels(Mask.of("b.nii", grid, Space.MNI, v -> true)));
		assertEquals("BD",
			names(select(region, SETTINGS, experiment("A", Space.MNI, 5.99, 4, 4), experiment("B", Space.MNI, 6.01, 4, 4),
				experiment("C", Space.MNI, 18.01, 4, 4), experiment("D", Space.MNI, 17.99, 4, 4),
				experiment("E", Space.MNI, 12, 4, 10.01), experiment("F", Space.MNI, 1000, 4, 4))));
	}

	@ParameterizedTest
	@EnumSource(CoordinateTransform.class)
	void fociAreConvertedBeforeTheyAreTested(final CoordinateTransform transform) {
		final AleSettings settings = withTransform(transform);
		final double[] mni = { 10, 20, 16 }, talairach = transform.mniToTalairach(10, 20, 16);
		final double apart = Math.hypot(Math.hypot(mni[0] - talairach[0], mni[1] - talairach[1]), mni[2] - talairach[2]);
		assertTrue(apart > 1, "the spaces differ here");
		final Experiment converted = experiment("A", Space.TALAIRACH, talairach),
			raw = experiment("B", Space.TALAIRACH, mni), same = experiment("C", Space.MNI, mni),
			other = experiment("D", Space.MNI, talairach);
		final Selection inMni =
			select(SmallMacm.sphere(Space.MNI, new Point(10, 20, 16), .5), settings, converted, raw, same, other);
		assertEquals("AC", names(inMni));
		final Focus inside = inMni.inside().get(0);
		assertEquals(0, Math.hypot(Math.hypot(inside.xMm() - 10, inside.yMm() - 20), inside.zMm() - 16), 1e-9);
		assertEquals(Space.MNI, inMni.experiments().get(0).placed().space());
		assertEquals(converted, inMni.asRead("n").experiments().get(0));
		final SeedRegion ball = SmallMacm.sphere(Space.TALAIRACH, new Point(talairach[0], talairach[1], talairach[2]), 4);
		final Selection inTalairach =
			select(ball, settings, converted, same, experiment("E", Space.MNI, mni[0] + 5, mni[1], mni[2]),
				experiment("F", Space.TALAIRACH, talairach[0] + 3.999, talairach[1], talairach[2]),
				experiment("G", Space.TALAIRACH, talairach[0] + 4.001, talairach[1], talairach[2]));
		assertEquals("ACF", names(inTalairach));
	}

	private static AleSettings withTransform(final CoordinateTransform transform) {
		return SETTINGS.withTransform(transform).withSeed(1);
	}

	@Test
	void aRegionBetweenTheVoxelsIsTheOneAtItsCentre() {
		final double[] mm = SmallRuns.GRID.centreMm(SmallRuns.GRID.index(8, 9, 7));
		final SeedRegion region = SmallMacm.sphere(Space.MNI, new Point(mm[0] + 1, mm[1] + 1, mm[2] - 1), .5);
		assertArrayEquals(new int[] { SmallRuns.MASK.ordinal(SmallRuns.GRID.index(8, 9, 7)) },
			region.ordinals(SmallRuns.MASK, CoordinateTransform.BRETT));
		final MacmResult result =
			SmallMacm.run(SmallMacm.question(database(experiment("A", Space.MNI, mm[0] + 1, mm[1] + 1, mm[2] - 1)), region,
				NullModel.UNIFORM), SETTINGS);
		assertEquals(1, result.region().voxels());
		assertTrue(result.inRegion().test(result.region().peakMm()), "peaks and clusters know the same region");
		assertFalse(result.inRegion().test(new Point(mm[0] + 4, mm[1], mm[2])));
	}

	@Test
	void fociOutsideTheMaskBringAnExperimentInOnlyWhenTheyAreKept() {
		final SeedRegion rim = SmallMacm.sphere(Space.MNI, new Point(0, 32, 0), 8);
		final Experiment outside = experiment("A", Space.MNI, 0, 38, 0, 5, 5, 5),
			inside = experiment("B", Space.MNI, 0, 28, 0, 0, 38, 0);
		final Selection kept = select(rim, SETTINGS, outside, inside);
		assertEquals("AB", names(kept));
		assertEquals(3, kept.inside().size());
		final Selection dropped = select(rim, SETTINGS.withOutsideFoci(OutsideFoci.DROP), outside, inside);
		assertEquals("B", names(dropped));
		assertEquals(1, dropped.inside().size());
		assertEquals(new Selection.Searched(2, 4, 2, 2), dropped.searched());
		assertEquals(2, dropped.asRead("n").fociCount(), "the ALE drops by itself, and accounts for it");
		assertEquals(1, dropped.placed("n").fociCount());
	}

	@Test
	void poolingTakesSelectedExperimentsOfAStudyAlone() {
		final Experiment one =
			new Experiment("S", "one", 20, Space.MNI, List.of(new Focus(12, 6, -6), new Focus(-10, 0, 0))),
			two = new Experiment("S", "two", 10, Space.MNI, List.of(new Focus(13, 6, -6), new Focus(0, -14, 0))),
			never = new Experiment("S", "three", 10, Space.MNI, List.of(new Focus(-8, 18, 0))),
			other = new Experiment("T", "", 15, Space.MNI, List.of(new Focus(12, 6, -6)));
		final AleSettings settings = SETTINGS.withPoolBy(PoolBy.STUDY);
		final MacmResult result = SmallMacm
			.run(SmallMacm.question(database(one, two, never, other), SmallMacm.sphere(), NullModel.UNIFORM), settings);
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
		assertTrue(
			macm.selection().experiments().stream().anyMatch(s -> s.entry().experiment().space() == Space.TALAIRACH));
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

	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.correction.Correction#values")
	void underTheBaseRateTheBitsDoNotDependOnTheThreads(final Correction correction) {
		final MacmResult one = Workers.with(1, () -> SmallMacm.run(SmallMacm.sphere(), NullModel.BASE_RATE, correction)),
			many = Workers.with(8, () -> SmallMacm.run(SmallMacm.sphere(), NullModel.BASE_RATE, correction));
		assertArrayEquals(one.ale().maps().p(), many.ale().maps().p());
		assertArrayEquals(one.ale().clusterNumbers(), many.ale().clusterNumbers());
		assertEquals(one.ale().report(), many.ale().report());
		assertEquals(one.ale().thresholding().threshold(), many.ale().thresholding().threshold());
		assertArrayEquals(one.ale().nullMaxima().orElseThrow().values(), many.ale().nullMaxima().orElseThrow().values());
		assertEquals(one.region(), many.region());
		assertTrue(SmallMacm.record(one).hasSameResultAs(SmallMacm.record(many)));
	}

	/** All null maps, kept, the observed one the last. */
	private static int[][] slowMaps(final MacmResult result, final QuantisedAle random) {
		final int permutations = result.ale().settings().permutations();
		final int[][] maps = new int[permutations + 1][SmallRuns.MASK.size()];
		for (int n = 0; n < permutations; n++)
			random.draws().draw(SplitMix64.of(77, n), maps[n]);
		final PreparedFoci foci = result.ale().foci();
		final AleSettings settings = result.ale().settings();
		Ale.of(foci.kernelFoci(), SmallRuns.MASK,
			new ModelledActivation(SmallRuns.MASK, settings.focusPlacement(), settings.maModel()), () -> {},
			random.observed(maps[permutations]));
		return maps;
	}

	@ParameterizedTest
	@ValueSource(strings = { "CLUSTER_FWE", "CLUSTER_MASS_FWE", "VOXEL_FWE", "UNCORRECTED" })
	void underTheBaseRatePAndClustersAreThoseOfTheDefinition(final Correction correction) {
		final SmallMacm.Question input = SmallMacm.question(SmallMacm.database(), SmallMacm.voxels(), NullModel.BASE_RATE);
		// so lenient that also clusters with a middling p stand
		final MacmResult result =
			SmallMacm.run(input, SmallMacm.settings(correction).withCorrection(correction).withVoxelP(.2).withAlpha(.99));
		final MainEffectResult ale = result.ale();
		final BaseRate rate = BaseRate.of(Macm.Placed.of(input.input(), SETTINGS).experiments(), SmallRuns.GRID);
		assertArrayEquals(rate.counts(), ((BaseRate) ale.input().baseRate().orElseThrow()).counts());
		final QuantisedAle random =
			new QuantisedAle(ale.foci().kernelFoci(), SmallRuns.MASK, rate, ale.settings().maModel());
		final int[][] maps = slowMaps(result, random);
		final int m = maps.length - 1, voxels = SmallRuns.MASK.size();
		final double[] p = new double[voxels];
		final int[] least = new int[voxels];
		for (int v = 0; v < voxels; v++) {
			final int voxel = v;
			final int[] ascending = Arrays.stream(maps).mapToInt(map -> map[voxel]).sorted().toArray();
			p[v] = Arrays.stream(ascending).filter(u -> u >= maps[m][voxel]).count() / (m + 1.0);
			// of 1,001 maps 200 may reach a value whose p is at most .2
			least[v] = ascending[m - 200];
		}
		assertArrayEquals(p, ale.maps().p());
		assertArrayEquals(Arrays.stream(p).map(ZScore::ofP).toArray(), ale.maps().z());
		final ClusterFinder finder = new ClusterFinder(SmallRuns.MASK, ale.settings().connectivity());
		final double[] tested = new double[m];
		for (int n = 0; n < m; n++)
			tested[n] = largest(correction, finder, maps[n], least, random);
		final double[] values = ale.maps().ale();
		final double limit = Arrays.stream(tested).sorted().toArray()[m - 990];
		final List<Cluster> formed = correction == Correction.VOXEL_FWE ? finder.find(values, Math.nextUp(limit))
			: finder.find(Arrays.stream(p).map(q -> -q).toArray(), -.2);
		final double[] excess = excess(maps[m], least, random);
		final List<TestedCluster> survivors = ale.thresholding().survivors();
		int next = 0;
		for (final Cluster cluster : formed) {
			final double quantity = switch (correction.name()) {
				case "CLUSTER_FWE" -> cluster.size();
				case "CLUSTER_MASS_FWE" -> Arrays.stream(cluster.ordinals()).mapToDouble(v -> excess[v]).sum();
				default -> Arrays.stream(cluster.ordinals()).mapToDouble(v -> values[v]).max().orElseThrow();
			};
			final double fwe = (1 + Arrays.stream(tested).filter(t -> t >= quantity).count()) / (m + 1.0);
			if (correction != Correction.UNCORRECTED && fwe > .99) continue;
			assertArrayEquals(cluster.ordinals(), survivors.get(next).cluster().ordinals());
			assertEquals(correction == Correction.UNCORRECTED ? Double.NaN : fwe, survivors.get(next++).fweP());
		}
		assertEquals(survivors.size(), next);
		assertTrue(next >= 2, "region and partner");
		assertTrue(!correction.testsClusters() || survivors.stream().anyMatch(c -> c.fweP() > .02 && c.fweP() < .99));
		assertEquals(correction == Correction.VOXEL_FWE, !Double.isNaN(ale.thresholding().threshold().ale()));
		if (correction == Correction.VOXEL_FWE) assertEquals(Math.nextUp(limit), ale.thresholding().threshold().ale());
	}

	private static double[] excess(final int[] map, final int[] least, final QuantisedAle random) {
		return IntStream.range(0, map.length)
			.mapToDouble(v -> map[v] > least[v] ? random.ale(map[v]) - random.ale(least[v]) : -1).toArray();
	}

	private static double largest(final Correction correction, final ClusterFinder finder, final int[] map,
		final int[] least, final QuantisedAle random)
	{
		if (correction == Correction.VOXEL_FWE) return random.ale(Arrays.stream(map).max().orElseThrow());
		final double[] excess = excess(map, least, random);
		return finder.find(excess, 0).stream().mapToDouble(c -> correction == Correction.CLUSTER_MASS_FWE
			? Arrays.stream(c.ordinals()).mapToDouble(v -> excess[v]).sum() : c.size()).max().orElse(0);
	}

	@Test
	void theBaseRateIsThatOfTheFilteredDatabaseWithAllItsFoci() {
		final SmallMacm.Question all = SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE);
		final MacmInput filtered =
			new MacmInput(all.input().database(), new MacmSettings(new DatabaseFilter("2000-", "", 0), NullModel.BASE_RATE),
				SmallRuns.MASK, SamplingSpace.within(SmallRuns.MASK, SmallRuns.MASK), SmallRuns.anatomy());
		final Macm.Placed placed = Macm.Placed.of(filtered, SETTINGS);
		final Selection selection = Macm.select(placed, all.region(), filtered, SETTINGS);
		final NullFoci rate = Macm.aleInput(selection, placed, filtered, "n").baseRate().orElseThrow();
		final long onGrid =
			placed.experiments().foci().filter(f -> SmallRuns.GRID.nearestVoxel(f.xMm(), f.yMm(), f.zMm()) >= 0).count();
		assertEquals(onGrid, rate.foci());
		assertTrue(onGrid < all.input().database().fociCount() && onGrid > selection.placed("n").fociCount());
		assertTrue(
			Macm
				.aleInput(selection, placed,
					SmallMacm.question(all.input().database(), all.region(), NullModel.UNIFORM).input(), "n")
				.baseRate().isEmpty());
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
			final AleInput ale = Macm.aleInput(selection, placed, input.input(), "n");
			assertThrows(CancellationException.class, () -> Macm.run(selection, ale, settings, progress), stage);
			assertTrue(progress.isReached(), stage);
		}
	}

	private static String refusal(final Executable executable) {
		return assertThrows(InputException.class, executable).getMessage();
	}

	@Test
	void regionsOutsideTheMaskAreRefusedWithTheirDistance() {
		final Experiment any = experiment("A", Space.MNI, 0, 0, 60);
		final String message = refusal(() -> select(SmallMacm.sphere(Space.MNI, new Point(0, 0, 60), 5), SETTINGS, any));
		assertTrue(message.startsWith("The region sphere lies outside the mask ball.nii.gz (its centre is "), message);
		assertTrue(message.contains(" mm away from the nearest voxel). Check its coordinates (mm, MNI) and the sign of x"),
			message);
		final double distance = SmallRuns.MASK.distanceMm(0, 0, 60);
		assertTrue(distance > 20 && message.contains(String.format(Locale.ROOT, "%.1f", distance)), message);
		final SeedRegion voxels = new SeedRegion(RegionKind.MASK_FILE, "far", Optional.of("far.nii"), new Region.Voxels(
			Mask.of("far.nii", new Grid(2, 2, 2, Affine.scaling(4, 4, 4, 0, 0, 60)), Space.MNI, v -> true)));
		assertTrue(refusal(() -> select(voxels, SETTINGS, any))
			.startsWith("The region far lies outside the mask ball.nii.gz. " + "Check"));
	}

	@Test
	void aRegionThatNobodyReportsIsRefused() {
		final String message = refusal(
			() -> select(SmallMacm.sphere(), SETTINGS, experiment("A", Space.MNI, -20, 0, 0), experiment("B", Space.MNI)));
		assertEquals(
			"None of 2 experiments of db reports a focus in the region sphere. Choose a larger region, or check its coordinates " +
				"and the filter.",
			message);
	}

	/** 25.1 - 15.1 is not 10 in binary. */
	@Test
	void theSurfaceOfASphereIsInsideForDecimalsToo() {
		for (int tenths = -300; tenths <= 300; tenths++) {
			final double x = tenths / 10.0;
			final Region.Sphere sphere = new Region.Sphere(Space.MNI, new Point(x, 0.3, -7.7), 10.1);
			assertTrue(sphere.contains((tenths + 101) / 10.0, 0.3, -7.7) && sphere.contains(x, 0.3, (-77 - 101) / 10.0),
				() -> "at " + x);
			assertFalse(sphere.contains((tenths + 101) / 10.0 + 1e-9, 0.3, -7.7));
		}
	}

	@Test
	void aFilterThatLeavesNothingIsRefused() {
		final MacmInput input = new MacmInput(database(experiment("A", Space.MNI, 0, 0, 0)),
			MacmSettings.defaults().with(new DatabaseFilter("1999", "", 0)), SmallRuns.MASK,
			SamplingSpace.within(SmallRuns.MASK, SmallRuns.MASK), SmallRuns.anatomy());
		final String message = refusal(() -> Macm.Placed.of(input, SETTINGS));
		assertTrue(
			message.startsWith(
				"The filter leaves none of the 1 experiments of db. Check filter_years, filter_words and " + "filter_min_n"),
			message);
	}

	@Test
	void tooFewPermutationsForThePOfVoxelsAreRefused() {
		for (final Correction correction : Correction.values()) {
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
