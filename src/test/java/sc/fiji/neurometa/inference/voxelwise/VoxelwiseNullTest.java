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
package sc.fiji.neurometa.inference.voxelwise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSets;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass.UnitField;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

class VoxelwiseNullTest {

	/** Rises, not in proportion, and in binary fractions, so that sums of it have no order. */
	private static final IntToDoubleFunction VALUE = units -> units * units / 16.0 + units;

	private int clusters;

	private static Mask mask(final Random random) {
		final Grid grid =
			new Grid(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(4), Affine.scaling(2, 2, 2, 0, 0, 0));
		final boolean[] inside = new boolean[grid.voxels()];
		for (int v = 0; v < inside.length; v++)
			inside[v] = random.nextInt(4) > 0;
		inside[0] = true;
		return Mask.of("m", grid, Space.MNI, v -> inside[v]);
	}

	/** Small integers, of which some voxels have larger ones than others. */
	private static UnitField ties(final int levels) {
		return (random, units) -> {
			for (int v = 0; v < units.length; v++)
				units[v] = random.nextInt(levels) + (v % 3 == 0 ? random.nextInt(4) : 0);
		};
	}

	/** The definition, of maps that are all kept. */
	private record Slow(int[][] maps, int[] observed) {

		static Slow of(final UnitField field, final int[] observed, final long seed, final int permutations) {
			final int[][] maps = new int[permutations + 1][observed.length];
			for (int n = 0; n < permutations; n++)
				field.draw(SplitMix64.of(seed, n), maps[n]);
			maps[permutations] = observed;
			return new Slow(maps, observed);
		}

		/** Share of all maps, the observed one among them, that reach a value at a voxel. */
		double share(final int voxel, final int value) {
			return Arrays.stream(maps).filter(m -> m[voxel] >= value).count() / (double) maps.length;
		}

		/** By how much a voxel exceeds the largest value whose share is above p; negative when its own is. */
		double excess(final int voxel, final int[] map, final double p) {
			if (share(voxel, map[voxel]) > p) return -1;
			int least = map[voxel];
			while (least >= 0 && share(voxel, least) <= p)
				least--;
			return VALUE.applyAsDouble(map[voxel]) - VALUE.applyAsDouble(least);
		}

		double[] excess(final int[] map, final double p) {
			return IntStream.range(0, map.length).mapToDouble(v -> excess(v, map, p)).toArray();
		}
	}

	/** Size of the largest and mass of the heaviest set of connected voxels that are 0 or more. */
	private static double[] largest(final Mask mask, final Connectivity connectivity, final double[] excess) {
		final double[] largest = new double[2];
		final boolean[] seen = new boolean[excess.length];
		for (int start = 0; start < excess.length; start++) {
			if (seen[start] || excess[start] < 0) continue;
			final Deque<Integer> open = new ArrayDeque<>(List.of(start));
			seen[start] = true;
			int size = 0;
			double mass = 0;
			while (!open.isEmpty()) {
				final int v = open.pop();
				size++;
				mass += excess[v];
				for (int w = 0; w < excess.length; w++)
					if (!seen[w] && excess[w] >= 0 && areNeighbours(mask, connectivity, v, w)) {
						seen[w] = true;
						open.push(w);
					}
			}
			largest[0] = Math.max(largest[0], size);
			largest[1] = Math.max(largest[1], mass);
		}
		return largest;
	}

	private static boolean areNeighbours(final Mask mask, final Connectivity connectivity, final int a, final int b) {
		final Grid grid = mask.grid();
		final int v = mask.voxel(a), w = mask.voxel(b);
		final int dx = Math.abs(grid.x(v) - grid.x(w)), dy = Math.abs(grid.y(v) - grid.y(w)),
			dz = Math.abs(grid.z(v) - grid.z(w));
		final int steps = dx + dy + dz;
		return Math.max(dx, Math.max(dy, dz)) == 1 && steps <= switch (connectivity) {
			case FACES -> 1;
			case EDGES -> 2;
			case CORNERS -> 3;
		};
	}

	@Test
	void aProductThatIsRoundedBelowAWholeNumberCountsAsThatNumber() {
		assertEquals(26.999999999999996, .009 * 3000);
		assertEquals(27, VoxelwiseNull.allowed(.009, 2999));
		assertEquals(26, VoxelwiseNull.allowed(.009, 2998));
		assertEquals(10, VoxelwiseNull.allowed(.001, 9999));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4 })
	void isTheDefinition(final int threads) {
		RandomSets.forEach(VoxelwiseNullTest.class, 100, seed -> {
			final Random random = new Random(seed);
			final Mask mask = mask(random);
			final UnitField field = ties(2 + random.nextInt(12));
			final int permutations = 1 + random.nextInt(60);
			final int[] observed = new int[mask.size()];
			field.draw(random, observed);
			// of the levels, some are shares that a voxel can have exactly, one is too small for any voxel
			final double[] forming = { .05, .2, 1.0 / (permutations + 1),
				(1 + random.nextInt(permutations)) / (permutations + 1.0), .5, .99 / (permutations + 1), .999 };
			final Connectivity connectivity = Connectivity.values()[(int) (seed % 3)];
			final Slow slow = Slow.of(field, observed, seed, permutations);
			final VoxelwiseNull fast = Workers.with(threads,
				() -> VoxelwiseNull.of(() -> field, observed, forming, seed, permutations, Progress.NONE));
			for (int v = 0; v < observed.length; v++)
				assertEquals(slow.share(v, observed[v]), fast.p()[v]);
			assertArrayEquals(
				Arrays.stream(slow.maps).limit(permutations).mapToInt(m -> Arrays.stream(m).max().orElseThrow()).toArray(),
				fast.largest());
			final List<ClusterMaxima> maxima =
				Workers.with(threads, () -> fast.clusters(mask, connectivity, VALUE).run(0, permutations, Progress.NONE));
			assertEquals(forming.length, maxima.size());
			for (int t = 0; t < forming.length; t++) {
				assertArrayEquals(slow.excess(observed, forming[t]), fast.excess(observed, t, VALUE));
				for (int n = 0; n < permutations; n++) {
					final double[] expected = largest(mask, connectivity, slow.excess(slow.maps[n], forming[t]));
					assertEquals(expected[0], maxima.get(t).sizes()[n]);
					assertEquals(expected[1], maxima.get(t).masses()[n]);
					if (expected[0] > 1) clusters++;
				}
			}
			assertTrue(Arrays.stream(maxima.get(5).sizes()).allMatch(s -> s == 0), "a p below the smallest possible one");
		});
		assertTrue(RandomSets.count(100) < 100 || clusters > 1000, clusters + " clusters");
	}

	/** Noise that neighbours share, so that there are clusters, and more of it at some voxels than at others. */
	private static UnitField smooth(final Mask mask) {
		return (random, units) -> {
			final int[] noise = random.ints(units.length, 0, 1 << 20).toArray();
			for (int v = 0; v < units.length; v++) {
				units[v] = noise[v];
				for (int w = 0; w < units.length; w++)
					if (areNeighbours(mask, Connectivity.FACES, v, w)) units[v] += noise[w];
			}
		};
	}

	/** 19 permutations and one observed map of the same kind: each p of .1 happens to every tenth set, no matter how few. */
	@Tag("slow")
	@Test
	void theObservedMapIsRejectedAsOftenAsTheLevelSays() {
		final Grid grid = new Grid(5, 4, 3, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = Mask.of("m", grid, Space.MNI, v -> v % 11 != 0);
		final UnitField field = smooth(mask);
		final int sets = 400;
		int value = 0, size = 0, mass = 0, voxel = 0;
		for (int set = 0; set < sets; set++) {
			final int[] observed = new int[mask.size()];
			field.draw(SplitMix64.of(99, set), observed);
			final VoxelwiseNull tested = VoxelwiseNull.of(() -> field, observed, new double[] { .2 }, set, 19, Progress.NONE);
			final ClusterMaxima maxima =
				tested.clusters(mask, Connectivity.FACES, units -> units).run(0, 19, Progress.NONE).get(0);
			final double[] largest = largest(mask, Connectivity.FACES, tested.excess(observed, 0, units -> units));
			if (new MaximumNull(Arrays.stream(tested.largest()).asDoubleStream().toArray())
				.p(Arrays.stream(observed).max().orElseThrow()) <= .1) value++;
			if (maxima.sizeNull().p(largest[0]) <= .1) size++;
			if (maxima.massNull().p(largest[1]) <= .1) mass++;
			if (tested.p()[7] <= .1) voxel++;
		}
		final double expected = .1 * sets, four = 4 * Math.sqrt(.09 * sets);
		assertEquals(expected, value, four);
		assertEquals(expected, mass, four);
		assertEquals(expected, voxel, four);
		// sizes are tied, and ties count against the observed one
		assertTrue(size <= expected + four && size > 0, size + " by size");
	}

	@Test
	void whateverTheThreadsTheBitsAreTheSame() {
		final Grid grid = new Grid(9, 8, 7, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = Mask.of("m", grid, Space.MNI, v -> v % 5 != 0);
		final UnitField field = ties(500);
		final int[] observed = new int[mask.size()];
		field.draw(SplitMix64.of(4, 4), observed);
		final double[] forming = { .1, .02 };
		// in steps that binary fractions cannot hold, so that an order of summation would show
		final IntToDoubleFunction value = units -> Math.expm1(units / 300.0);
		final VoxelwiseNull one =
			Workers.with(1, () -> VoxelwiseNull.of(() -> field, observed, forming, 5, 200, Progress.NONE));
		final List<ClusterMaxima> expected =
			Workers.with(1, () -> one.clusters(mask, Connectivity.CORNERS, value).run(0, 200, Progress.NONE));
		for (final int threads : new int[] { 2, 8 }) {
			final VoxelwiseNull many =
				Workers.with(threads, () -> VoxelwiseNull.of(() -> field, observed, forming, 5, 200, Progress.NONE));
			assertArrayEquals(one.p(), many.p());
			assertArrayEquals(one.largest(), many.largest());
			final List<ClusterMaxima> maxima =
				Workers.with(threads, () -> many.clusters(mask, Connectivity.CORNERS, value).run(0, 200, Progress.NONE));
			for (int t = 0; t < forming.length; t++) {
				assertArrayEquals(expected.get(t).sizes(), maxima.get(t).sizes());
				assertArrayEquals(expected.get(t).masses(), maxima.get(t).masses());
			}
		}
	}

	@Test
	void withoutClusterFormingPThereAreNoClusters() {
		final int[] observed = { 3, 0, 1 };
		final Mask mask = Mask.of("m", new Grid(3, 1, 1, Affine.scaling(2, 2, 2, 0, 0, 0)), Space.MNI, v -> true);
		final UnitField zeros = (random, units) -> Arrays.fill(units, 0);
		final VoxelwiseNull tested = VoxelwiseNull.of(() -> zeros, observed, new double[0], 1, 9, Progress.NONE);
		assertArrayEquals(new double[] { .1, 1, .1 }, tested.p());
		assertEquals(List.of(), tested.clusters(mask, Connectivity.FACES, VALUE).run(0, 9, Progress.NONE));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4 })
	void bothPassesEndWhenTheUserWantsIt(final int threads) {
		final Mask mask = Mask.of("m", new Grid(3, 3, 3, Affine.scaling(2, 2, 2, 0, 0, 0)), Space.MNI, v -> true);
		final int[] observed = new int[27];
		final AtomicInteger drawn = new AtomicInteger();
		final UnitField field = (random, units) -> {
			drawn.incrementAndGet();
			ties(9).draw(random, units);
		};
		assertThrows(CancellationException.class, () -> Workers.with(threads,
			() -> VoxelwiseNull.of(() -> field, observed, new double[] { .1 }, 1, 1_000_000, cancelAt(30))));
		assertTrue(drawn.get() >= 30 && drawn.get() < 1000, drawn + " maps");
		final VoxelwiseNull tested = VoxelwiseNull.of(() -> field, observed, new double[] { .1 }, 1, 5000, Progress.NONE);
		drawn.set(0);
		assertThrows(CancellationException.class,
			() -> Workers.with(threads, () -> tested.clusters(mask, Connectivity.FACES, VALUE).run(0, 5000, cancelAt(30))));
		assertTrue(drawn.get() >= 30 && drawn.get() < 1000, drawn + " maps");
	}

	private static Progress cancelAt(final long map) {
		final AtomicInteger wish = new AtomicInteger();
		return new Progress() {

			@Override
			public void stage(final String name) {}

			@Override
			public void update(final long done, final long total) {
				if (done >= map) wish.set(1);
			}

			@Override
			public boolean isCanceled() {
				return wish.get() > 0;
			}
		};
	}

	@Test
	void aDefectOfAFieldIsNotSwallowed() {
		final UnitField broken = (random, units) -> {
			throw new IllegalStateException("broken");
		};
		final RuntimeException e = assertThrows(RuntimeException.class,
			() -> VoxelwiseNull.of(() -> broken, new int[3], new double[0], 1, 10, Progress.NONE));
		assertTrue(e.toString().contains("broken"), e.toString());
	}

	@Test
	void theLargestValuesAreThoseOfSorting() {
		for (int set = 0; set < 200; set++) {
			final Random random = new Random(set);
			final int voxels = 1 + random.nextInt(9), from = random.nextInt(voxels),
				end = from + 1 + random.nextInt(voxels - from), kept = random.nextInt(12), maps = kept + random.nextInt(40),
				levels = 1 + random.nextInt(30);
			final LargestValues largest = new LargestValues(from, end, kept);
			assertEquals(from, largest.from());
			assertEquals(end, largest.end());
			final int[][] all = new int[maps][];
			for (int m = 0; m < maps; m++) {
				all[m] = random.ints(voxels, 0, levels).toArray();
				largest.add(all[m]);
			}
			final int[] ranks = IntStream.range(0, kept).map(r -> kept - 1 - r).toArray();
			final int[][] found = new int[kept][voxels];
			Arrays.stream(found).forEach(f -> Arrays.fill(f, -7));
			largest.get(ranks, found);
			for (int v = 0; v < voxels; v++) {
				final int voxel = v;
				final int[] ascending = Arrays.stream(all).mapToInt(m -> m[voxel]).sorted().toArray();
				for (int r = 0; r < kept; r++)
					assertEquals(v >= from && v < end ? ascending[maps - 1 - ranks[r]] : -7, found[r][v]);
			}
		}
	}
}
