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
package sc.fiji.neurometa.analysis.conjunction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

class ConjunctionTest {

	private static final Grid GRID = SmallRuns.GRID;

	/** A map of numbers that touches all that can occur: 0, negative, NaN, equal values. */
	private static double[] random(final Random random, final int voxels) {
		return random.doubles(voxels).map(d -> d < .25 ? 0 : d < .3 ? -d : d < .33 ? Double.NaN : Math.rint(d * 20))
			.toArray();
	}

	private static ThresholdedMap map(final String name, final Volume volume, final Space space) {
		return new ThresholdedMap(name, "/data/" + name, name, volume, Optional.ofNullable(space), false);
	}

	private static Volume volume(final Grid grid, final double[] values) {
		final Volume volume = Volume.zeros(grid);
		for (int i = 0; i < values.length; i++)
			volume.set(i, (float) values[i]);
		return volume;
	}

	private static ConjoinedMaps conjoined(final ThresholdedMap... maps) {
		return ConjoinedMaps.of(List.of(maps), Connectivity.FACES, space -> SmallRuns.anatomy(), space -> 1.5e6);
	}

	@Test
	void theMinimumIsThatOfASlowSearchInAnyOrder() {
		final Random random = new Random(3);
		for (int trial = 0; trial < 50; trial++) {
			final List<double[]> maps = new ArrayList<>();
			for (int m = 0; m < 2 + trial % 3; m++)
				maps.add(random(random, 200));
			final double[] expected = new double[200];
			for (int v = 0; v < 200; v++) {
				final int voxel = v;
				if (maps.stream().mapToDouble(m -> m[voxel]).filter(d -> d > 0).count() == maps.size())
					expected[v] = maps.stream().mapToDouble(m -> m[voxel]).sorted().findFirst().orElseThrow();
			}
			assertArrayEquals(expected, Conjunction.minimum(maps));
			Collections.shuffle(maps, random);
			assertArrayEquals(expected, Conjunction.minimum(maps));
		}
	}

	@Test
	void theMapsStayAsTheyWere() {
		final double[] one = { 1, -1, Double.NaN, 4 }, other = { 2, 2, 2, 3 };
		assertArrayEquals(new double[] { 1, 0, 0, 3 }, Conjunction.minimum(List.of(one, other)));
		assertArrayEquals(new double[] { 1, -1, Double.NaN, 4 }, one);
		assertArrayEquals(new double[] { 2, 2, 2, 3 }, other);
	}

	@Test
	void oneMapAndMapsOfDifferentSizesAreDefects() {
		assertThrows(IllegalArgumentException.class, () -> Conjunction.minimum(List.of(new double[2])));
		assertThrows(IllegalArgumentException.class, () -> Conjunction.minimum(List.of(new double[2], new double[3])));
	}

	@Test
	void clustersAreThoseOfASlowFloodAndTheLargestComesFirst() {
		final Random random = new Random(5);
		final Volume a = volume(GRID, random(random, GRID.voxels())), b = volume(GRID, random(random, GRID.voxels()));
		final ConjunctionResult result = conjoined(map("a", a, Space.MNI), map("b", b, Space.MNI)).result();
		final Set<Set<Integer>> slow = new HashSet<>();
		final Set<Integer> left = new TreeSet<>();
		for (int v = 0; v < GRID.voxels(); v++)
			if (a.get(v) > 0 && b.get(v) > 0) left.add(v);
		assertEquals(left.size(), result.mask().size());
		while (!left.isEmpty())
			slow.add(flood(left));
		final Set<Set<Integer>> found = new HashSet<>();
		int previous = Integer.MAX_VALUE;
		for (int c = 0; c < result.clusters().size(); c++) {
			final int[] ordinals = result.clusters().get(c).cluster().ordinals();
			assertTrue(ordinals.length <= previous);
			previous = ordinals.length;
			final Set<Integer> voxels = new TreeSet<>();
			double weights = 0, x = 0, largest = 0;
			for (final int i : ordinals) {
				final int v = result.mask().voxel(i);
				voxels.add(v);
				final double value = Math.min(a.get(v), b.get(v));
				assertEquals(value, result.maps().ale()[i]);
				assertEquals(c + 1, result.clusterNumbers()[i]);
				weights += value;
				x += value * GRID.centreMm(v)[0];
				largest = Math.max(largest, value);
			}
			found.add(voxels);
			final ClusterStatistics row = result.report().clusters().get(c);
			assertEquals(x / weights, row.weightedCentre().xMm(), 1e-9);
			assertEquals(largest, row.maxAle());
			assertEquals(voxels.size() * 64.0, row.volumeMm3(), 1e-9);
		}
		assertEquals(slow, found);
		assertTrue(found.size() > 10);
	}

	/** Takes the voxels that are connected with the first one through faces. */
	private static Set<Integer> flood(final Set<Integer> left) {
		final Deque<Integer> queue = new ArrayDeque<>(Set.of(left.iterator().next()));
		final Set<Integer> cluster = new TreeSet<>();
		left.removeAll(queue);
		while (!queue.isEmpty()) {
			final int v = queue.pop();
			cluster.add(v);
			for (final int other : left.stream()
				.filter(
					o -> Math.abs(GRID.x(o) - GRID.x(v)) + Math.abs(GRID.y(o) - GRID.y(v)) + Math.abs(GRID.z(o) - GRID.z(v)) == 1)
				.toList())
			{
				left.remove(other);
				queue.push(other);
			}
		}
		return cluster;
	}

	@Test
	void smallClustersAreLeftOutAndTwoAleKeepTheirPAndZ() {
		final Mask mask = Mask.of("row", new Grid(6, 1, 1, Affine.scaling(2, 2, 2, 0, 0, 0)), Space.MNI, v -> true);
		final AleMaps maps = new AleMaps(new double[] { .1, .3, 0, .2, 0, 0 }, new double[] { .01, .001, 1, .005, 1, 1 },
			new double[] { 2, 3, 0, 2.5, 0, 0 });
		assertEquals(2,
			Conjunction.of(mask, maps, Double.MIN_VALUE, Connectivity.FACES, 0, SmallRuns.anatomy()).clusters().size());
		final ConjunctionResult large =
			Conjunction.of(mask, maps, Double.MIN_VALUE, Connectivity.FACES, 16, SmallRuns.anatomy());
		assertEquals(1, large.clusters().size());
		assertEquals(.001, large.report().clusters().get(0).minP());
		assertEquals(3, large.report().clusters().get(0).maxZ());
	}

	@Test
	void theOrderOfTheMapsDoesNotMatter() {
		final Random random = new Random(8);
		final ThresholdedMap[] maps = new ThresholdedMap[3];
		Arrays.setAll(maps, i -> map("m" + i, volume(GRID, random(random, GRID.voxels())), Space.MNI));
		final ConjunctionResult one = conjoined(maps[0], maps[1], maps[2]).result();
		final ConjunctionResult other = conjoined(maps[2], maps[0], maps[1]).result();
		assertArrayEquals(one.maps().ale(), other.maps().ale());
		assertEquals(one.report().clusters().stream().map(ClusterStatistics::peak).toList(),
			other.report().clusters().stream().map(ClusterStatistics::peak).toList());
		assertTrue(one.mask().size() > 0);
	}

	@Test
	void nothingInCommonIsAResult() {
		final double[] left = new double[GRID.voxels()], right = new double[GRID.voxels()];
		left[0] = right[1] = 2.5;
		final ConjunctionResult result =
			conjoined(map("a", volume(GRID, left), Space.MNI), map("b", volume(GRID, right), Space.MNI)).result();
		assertEquals(0, result.mask().size());
		assertEquals(List.of(), result.report().clusters());
	}

	@Test
	void whatDoesNotFitIsRefused() {
		final Volume a = volume(GRID, new double[] { 1.5 }),
			b = volume(new Grid(20, 22, 17, GRID.voxelToMm()), new double[] { 1.5 });
		final Volume moved = volume(new Grid(20, 22, 18, Affine.scaling(4, 4, 4, -38, -42.3, -34.7)), new double[] { 1.5 });
		refused("two maps", map("a", a, null));
		refused("listed twice", map("a", a, null), map("a", a, null));
		refused("same bytes", map("a", a, null), new ThresholdedMap("b", "/data/b", "a", a, Optional.empty(), false));
		refused(
			"/data/a (20 x 22 x 18 voxels of 4 x 4 x 4 mm, the first at 38.1, -42.3, -34.7 mm) and /data/b (20 x 22 x 17 ",
			map("a", a, null), map("b", b, null));
		refused("the first at -38, -42.3, -34.7 mm", map("a", a, null), map("b", moved, null));
		refused("/data/a is in MNI space and /data/b in Talairach space", map("a", a, Space.MNI),
			map("b", a, Space.TALAIRACH));
		refused("infinite", map("a", a, null), map("b", volume(GRID, new double[] { Double.POSITIVE_INFINITY }), null));
	}

	private static void refused(final String expected, final ThresholdedMap... maps) {
		final String message = assertThrows(InputException.class, () -> conjoined(maps)).getMessage();
		assertTrue(message.contains(expected), message);
	}

	@Test
	void warningsNameTheMap() {
		final double[] everywhere = new double[GRID.voxels()], few = new double[GRID.voxels()];
		Arrays.fill(everywhere, 0.5);
		few[7] = 3;
		few[8] = -1;
		// 1.5e6 mm3 are 23,437 voxels of 64 mm3; the whole grid has 7,920
		assertEquals(List.of(),
			conjoined(map("a", volume(GRID, everywhere), Space.MNI), map("c", volume(GRID, new double[] { .5 }), Space.MNI))
				.warnings());
		final List<String> warnings = ConjoinedMaps.of(
			List.of(map("a", volume(GRID, everywhere), null), map("b", volume(GRID, few), null),
				map("c", volume(GRID, new double[1]), Space.TALAIRACH)),
			Connectivity.FACES, space -> SmallRuns.anatomy(), space -> space == Space.TALAIRACH ? 7920 * 64 / .9 : 1e9)
			.warnings();
		assertEquals(5, warnings.size(), warnings.toString());
		assertTrue(
			warnings.get(0).startsWith("a does not seem to be thresholded: it is above 0 in 7920 voxels, as many as 90 %"),
			warnings.get(0));
		assertTrue(warnings.get(1).startsWith("b has 1 voxel below 0"), warnings.get(1));
		assertTrue(warnings.get(2).startsWith("b holds whole numbers"), warnings.get(2));
		assertTrue(warnings.get(3).startsWith("c has no voxel above 0"), warnings.get(3));
		assertTrue(warnings.get(4).startsWith("a and b do not say") && warnings.get(4).contains("Talairach was assumed"),
			warnings.get(4));
	}
}
