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
package sc.fiji.neurometa.inference.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class ClusterFinderTest {

	private static Grid grid(final int nx, final int ny, final int nz) {
		return new Grid(nx, ny, nz, Affine.scaling(2, 2, 2, 0, 0, 0));
	}

	private static Mask full(final Grid grid) {
		return Mask.of("full", grid, Space.MNI, i -> true);
	}

	/** Clusters as sets of grid indices: every pair of voxels compared, then sets merged until nothing changes. */
	private static Set<Set<Integer>> slow(final Mask mask, final double[] values, final double threshold,
		final int neighbours)
	{
		final Grid grid = mask.grid();
		final int[] voxels = IntStream.range(0, mask.size()).filter(i -> values[i] >= threshold).map(mask::voxel).toArray();
		final int[] name = voxels.clone();
		for (boolean changed = true; changed;) {
			changed = false;
			for (int a = 0; a < voxels.length; a++)
				for (int b = 0; b < a; b++) {
					final int dx = Math.abs(grid.x(voxels[a]) - grid.x(voxels[b]));
					final int dy = Math.abs(grid.y(voxels[a]) - grid.y(voxels[b]));
					final int dz = Math.abs(grid.z(voxels[a]) - grid.z(voxels[b]));
					final int steps = dx + dy + dz;
					final boolean touch =
						Math.max(dx, Math.max(dy, dz)) == 1 && (neighbours == 26 || neighbours == 18 && steps <= 2 || steps == 1);
					if (touch && name[a] != name[b]) {
						name[a] = name[b] = Math.min(name[a], name[b]);
						changed = true;
					}
				}
		}
		final Map<Integer, Set<Integer>> clusters = IntStream.range(0, voxels.length).boxed().collect(
			Collectors.groupingBy(i -> name[i], Collectors.mapping(i -> voxels[i], Collectors.toCollection(TreeSet::new))));
		return Set.copyOf(clusters.values());
	}

	private static Set<Set<Integer>> asSets(final Mask mask, final List<Cluster> clusters) {
		return clusters.stream()
			.map(c -> Arrays.stream(c.ordinals()).map(mask::voxel).boxed().collect(Collectors.toCollection(TreeSet::new)))
			.collect(Collectors.toSet());
	}

	@ParameterizedTest
	@EnumSource(Connectivity.class)
	void findsWhatComparingAllPairsFinds(final Connectivity connectivity) {
		final Random random = new Random(11);
		for (int trial = 0; trial < 40; trial++) {
			final Grid grid = grid(1 + random.nextInt(8), 1 + random.nextInt(8), 1 + random.nextInt(7));
			final boolean[] inside = new boolean[grid.voxels()];
			for (int i = 0; i < inside.length; i++)
				inside[i] = random.nextInt(8) > 0;
			final Mask mask = Mask.of("m", grid, Space.MNI, i -> inside[i]);
			final ClusterFinder finder = new ClusterFinder(mask, connectivity);
			for (final double threshold : new double[] { 0.4, 0.6, 0.8 }) {
				final double[] values = random.doubles(mask.size()).toArray();
				final List<Cluster> found = finder.find(values, threshold);
				assertEquals(slow(mask, values, threshold, connectivity.neighbours()), asSets(mask, found));
				assertEquals(Arrays.stream(values).filter(v -> v >= threshold).count(),
					found.stream().mapToInt(Cluster::size).sum());
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "FACES, 3", "EDGES, 2", "CORNERS, 1" })
	void neighboursAcrossFacesEdgesAndCorners(final Connectivity connectivity, final int clusters) {
		final Grid grid = grid(3, 3, 3);
		final Mask mask = full(grid);
		final double[] values = new double[mask.size()];
		values[grid.index(0, 0, 0)] = 1;
		values[grid.index(1, 1, 1)] = 1; // a corner away from the first
		values[grid.index(2, 1, 2)] = 1; // an edge away from the second
		assertEquals(clusters, new ClusterFinder(mask, connectivity).find(values, 1).size());
		assertEquals(Map.of(Connectivity.FACES, 6, Connectivity.EDGES, 18, Connectivity.CORNERS, 26).get(connectivity),
			connectivity.offsets().length);
	}

	/** Grid indices of a row's end and the next row's beginning are neighbours; the voxels are not. */
	@ParameterizedTest
	@EnumSource(Connectivity.class)
	void nothingWrapsAroundAtTheEdges(final Connectivity connectivity) {
		final Grid grid = grid(5, 4, 4);
		final Mask mask = full(grid);
		final double[] values = new double[mask.size()];
		values[grid.index(4, 0, 0)] = 1;
		values[grid.index(0, 1, 0)] = 1;
		values[grid.index(2, 3, 0)] = 1;
		values[grid.index(2, 0, 1)] = 1;
		values[grid.index(0, 0, 3)] = 1;
		assertEquals(5, new ClusterFinder(mask, connectivity).find(values, 0.5).size());
	}

	@Test
	void whatLiesOutsideTheMaskSeparates() {
		final Grid grid = grid(5, 1, 1);
		final Mask mask = Mask.of("gap", grid, Space.MNI, i -> i != 2);
		assertEquals(2, new ClusterFinder(mask, Connectivity.CORNERS).find(new double[] { 1, 1, 1, 1 }, 1).size());
	}

	@Test
	void theThresholdItselfBelongsToAClusterAndNaNDoesNot() {
		final Mask mask = full(grid(4, 1, 1));
		final double[] values = { 0.3, Math.nextDown(0.3), Double.NaN, 0.3 };
		final List<Cluster> clusters = new ClusterFinder(mask, Connectivity.FACES).find(values, 0.3);
		assertEquals(List.of(1, 1), clusters.stream().map(Cluster::size).toList());
		assertTrue(new ClusterFinder(mask, Connectivity.FACES).find(values, Double.POSITIVE_INFINITY).isEmpty());
	}

	@Test
	void largestFirstThenHighestThenFirst() {
		final Mask mask = full(grid(14, 1, 1));
		//                        0  1  2  3  4  5  6  7  8  9 10 11 12 13
		final double[] values = { 5, 0, 1, 2, 0, 1, 1, 1, 0, 2, 1, 0, 5, 0 };
		final List<Cluster> clusters = new ClusterFinder(mask, Connectivity.FACES).find(values, 1);
		assertEquals(List.of(5, 2, 9, 0, 12), clusters.stream().map(c -> c.ordinals()[0]).toList());
		assertEquals(List.of(1.0, 2.0, 2.0, 5.0, 5.0), clusters.stream().map(Cluster::maximum).toList());
	}

	@Test
	void massIsWhatExceedsTheThreshold() {
		final Mask mask = full(grid(5, 1, 1));
		final double[] values = { 0.5, 2, 3.25, 0, 1 };
		final Cluster cluster = new ClusterFinder(mask, Connectivity.FACES).find(values, 0.5).get(0);
		assertArrayEquals(new int[] { 0, 1, 2 }, cluster.ordinals());
		assertEquals(1.5 + 2.75, cluster.mass(values, 0.5), 1e-15);
	}

	@Test
	void aUsedFinderFindsTheSame() {
		final Mask mask = full(grid(9, 8, 7));
		final ClusterFinder used = new ClusterFinder(mask, Connectivity.EDGES);
		final Random random = new Random(2);
		for (int n = 0; n < 50; n++) {
			final double[] values = random.doubles(mask.size()).toArray();
			final List<Cluster> fresh = new ClusterFinder(mask, Connectivity.EDGES).find(values, 0.8);
			final List<Cluster> again = used.find(values, 0.8);
			assertEquals(fresh.size(), again.size());
			for (int c = 0; c < fresh.size(); c++)
				assertArrayEquals(fresh.get(c).ordinals(), again.get(c).ordinals());
			assertFalse(fresh.isEmpty());
		}
	}

	/** Number 1 is the largest cluster; of equally large ones, that with the higher maximum. */
	@Test
	void equallyLargeClustersAreOrderedByTheirMaximum() {
		final double[] values = { 2, 3, 0, 2, 5, 0, 2, 4, 0, 1, 1, 1 };
		final Mask mask = full(grid(values.length, 1, 1));
		assertEquals(List.of("9 10 11", "3 4", "6 7", "0 1"),
			new ClusterFinder(mask, Connectivity.FACES).find(values, 1).stream()
				.map(c -> Arrays.stream(c.ordinals()).mapToObj(Integer::toString).collect(Collectors.joining(" "))).toList());
	}

	/** However a cluster winds, its voxels are listed in ascending order. */
	@Test
	void theVoxelsOfAClusterAscend() {
		final Grid grid = grid(9, 8, 7);
		final Random random = new Random(5);
		boolean someWind = false;
		for (int trial = 0; trial < 30; trial++) {
			final double[] values = random.doubles(grid.voxels()).toArray();
			final ClusterFinder finder = new ClusterFinder(full(grid), Connectivity.FACES);
			for (final Cluster cluster : finder.find(values, 0.6)) {
				final int[] ascending = cluster.ordinals().clone();
				Arrays.sort(ascending);
				assertArrayEquals(ascending, cluster.ordinals());
			}
			final List<int[]> visited = new ArrayList<>();
			finder.visit(values, 0.6, (ordinals, size) -> visited.add(Arrays.copyOf(ordinals, size)));
			someWind |= visited.stream().anyMatch(o -> IntStream.range(1, o.length).anyMatch(i -> o[i] < o[i - 1]));
		}
		assertTrue(someWind, "some clusters are found in another order");
	}
}
