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
package sc.fiji.neurometa.inference.relabeling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.CancelAfter;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSets;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.voxelwise.PooledQuantile;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** The label permutation beside a second, slow implementation on random sets. */
class LabelPermutationsTest {

	private static final int RELABELINGS = 70;

	/** Random maps of whole numbers on a random mask, and all that a test needs. */
	private record Case(Mask mask, int[][] maps, UnitMaps units, RandomSubsets groups, int[] observed,
		LabelExtremes extremes)
	{

		static Case of(final long seed) {
			final Random random = new Random(seed);
			final Grid grid = new Grid(3 + random.nextInt(12), 3 + random.nextInt(12), 3 + random.nextInt(12),
				Affine.scaling(2, 2, 2, 0, 0, 0));
			final double share = .3 + .7 * random.nextDouble();
			final Mask mask = Mask.of("random", grid, Space.MNI, v -> random.nextDouble() < share || v == 5);
			final int items = 2 + random.nextInt(random.nextInt(8) == 0 ? 60 : 12), chosen = 1 + random.nextInt(items - 1);
			// few values, so that there are ties; many; or so large ones that their sums just fit in an int
			final int scale = new int[] { 3, 10_000_000, Integer.MAX_VALUE / items }[random.nextInt(3)];
			final int[][] maps = new int[items][];
			final UnitMaps units = new UnitMaps(items, mask.size());
			for (int item = 0; item < items; item++) {
				maps[item] = smooth(mask, random, scale);
				units.put(item, maps[item]);
			}
			final int[] total = units.total();
			final LabelExtremes.Statistic statistic = (v, sum) -> (2.0 * sum - total[v]) * (1 + v % 3);
			final boolean upper = random.nextInt(3) > 0;
			final double forming = switch (random.nextInt(8)) {
				case 0 -> 1e12;
				case 1 -> 1e-9;
				default -> scale * (.2 + 3 * random.nextDouble());
			};
			return new Case(mask, maps, units, new RandomSubsets(items, chosen, seed),
				units.sum(IntStream.range(0, chosen).toArray()), new LabelExtremes(mask,
					Connectivity.values()[random.nextInt(3)], statistic, forming, upper, !upper || random.nextBoolean()));
		}

		/** Some balls, as the kernels of foci are, and zeros elsewhere. */
		private static int[] smooth(final Mask mask, final Random random, final int scale) {
			final int[] map = new int[mask.size()];
			for (int ball = random.nextInt(4); ball > 0; ball--) {
				final double[] centre = mask.grid().centreMm(mask.voxel(random.nextInt(mask.size())));
				for (int i = 0; i < map.length; i++) {
					final double[] mm = mask.grid().centreMm(mask.voxel(i));
					final double square =
						Math.pow(mm[0] - centre[0], 2) + Math.pow(mm[1] - centre[1], 2) + Math.pow(mm[2] - centre[2], 2);
					map[i] = Math.max(map[i], (int) (scale * Math.exp(-square / 20)));
				}
			}
			return map;
		}

		LabelPermutations.Outcome fast(final int count) {
			return new LabelPermutations(units, groups, observed).with(extremes).run(0, count, Progress.NONE);
		}
	}

	/** One relabeling after the other, every voxel of it. */
	private static void assertSameAsSlow(final Case test, final LabelPermutations.Outcome fast, final long seed) {
		final int voxels = test.mask.size();
		final int[] less = new int[voxels], more = new int[voxels];
		final ClusterFinder finder = new ClusterFinder(test.mask, test.extremes.connectivity());
		for (int r = 0; r < RELABELINGS; r++) {
			final double[] values = new double[voxels];
			for (int v = 0; v < voxels; v++) {
				int sum = 0;
				for (final int item : test.groups.draw(r))
					sum += test.maps[item][v];
				if (sum < test.observed[v]) less[v]++;
				if (sum > test.observed[v]) more[v]++;
				values[v] = test.extremes.statistic().of(v, sum);
			}
			double largest = Double.NEGATIVE_INFINITY, mass = 0;
			int size = 0;
			for (final int sign : new int[] { 1, -1 }) {
				if (sign > 0 ? !test.extremes.upper() : !test.extremes.lower()) continue;
				final double[] signed = Arrays.stream(values).map(x -> sign > 0 ? x : 0 - x).toArray();
				largest = Math.max(largest, Arrays.stream(signed).max().orElseThrow());
				for (final Cluster cluster : finder.find(signed, test.extremes.formingValue())) {
					size = Math.max(size, cluster.size());
					mass = Math.max(mass, cluster.mass(signed, test.extremes.formingValue()));
				}
			}
			final NullMaxima maxima = fast.maxima().orElseThrow();
			assertEquals(largest, maxima.values()[r], "largest value, set " + seed + ", relabeling " + r);
			assertEquals(size, maxima.clusters().get(0).sizes()[r], "size, set " + seed + ", relabeling " + r);
			assertEquals(mass, maxima.clusters().get(0).masses()[r], 1e-9 * mass, "mass, set " + seed);
		}
		assertArrayEquals(less, fast.counts().less());
		assertArrayEquals(more, fast.counts().more());
	}

	@Tag("slow")
	@Test
	void findsWhatTheSlowOneFinds() {
		RandomSets.forEach(LabelPermutationsTest.class, 150, seed -> {
			final Case test = Case.of(seed);
			assertSameAsSlow(test, test.fast(RELABELINGS), seed);
		});
	}

	@Test
	void threadsDoNotMatter() {
		for (long seed = 0; seed < 5; seed++) {
			final Case test = Case.of(seed);
			final LabelPermutations.Outcome one = Workers.with(1, () -> test.fast(500)),
				eight = Workers.with(8, () -> test.fast(500));
			assertArrayEquals(one.counts().less(), eight.counts().less());
			assertArrayEquals(one.counts().more(), eight.counts().more());
			assertArrayEquals(one.maxima().orElseThrow().values(), eight.maxima().orElseThrow().values());
			assertArrayEquals(one.maxima().orElseThrow().clusters().get(0).masses(),
				eight.maxima().orElseThrow().clusters().get(0).masses());
		}
	}

	@Test
	void rangesCanBeRunApart() {
		final Case test = Case.of(3);
		final LabelPermutations relabelings = new LabelPermutations(test.units, test.groups, test.observed);
		final LabelCounts whole = relabelings.run(0, 100, Progress.NONE).counts();
		final LabelCounts parts =
			relabelings.run(0, 33, Progress.NONE).counts().plus(relabelings.run(33, 67, Progress.NONE).counts());
		assertArrayEquals(whole.less(), parts.less());
		assertArrayEquals(whole.more(), parts.more());
		assertEquals(whole.relabelings(), parts.relabelings());
	}

	@Test
	void tiesCount() {
		final UnitMaps units = new UnitMaps(4, 1);
		for (int item = 0; item < 4; item++)
			units.put(item, new int[] { 7 });
		assertTrue(!units.varies()[0]);
		final LabelCounts counts =
			new LabelPermutations(units, new RandomSubsets(4, 2, 1), new int[] { 14 }).run(0, 9, Progress.NONE).counts();
		assertEquals(1, counts.upperP(0));
		assertEquals(1, counts.lowerP(0));
	}

	@Test
	void theCancelArrives() {
		final Case test = Case.of(1);
		final Progress canceled = new CancelAfter(0);
		assertThrows(CancellationException.class,
			() -> new LabelPermutations(test.units, test.groups, test.observed).run(0, 1_000_000, canceled));
	}

	@Test
	void theClusterFormingValueHasItsShare() {
		for (long seed = 0; seed < 20; seed++) {
			final Case test = Case.of(seed);
			final LabelExtremes e = test.extremes;
			final double share = .05 + .3 * new Random(seed).nextDouble();
			final double value =
				new PooledQuantile(test.units, test.groups, e.statistic(), e.upper(), e.lower()).find(share, 50, Progress.NONE);
			final boolean[] varies = test.units.varies();
			final int[] total = test.units.total();
			double bin = 0;
			for (int v = 0; v < varies.length; v++)
				if (varies[v]) bin = Math.max(bin, e.statistic().of(v, total[v]) / (1 << 20));
			if (bin == 0) continue;
			final double reaching = share(test, value, varies), before = share(test, value - 2.1 * bin, varies);
			assertTrue(reaching <= share, "set " + seed + ": " + reaching + " > " + share);
			assertTrue(before > share || value <= 2.1 * bin, "set " + seed + ": " + before + " <= " + share);
		}
	}

	private static double share(final Case test, final double value, final boolean[] varies) {
		long reaching = 0, all = 0;
		for (int r = 0; r < 50; r++) {
			final int[] sums = test.units.sum(test.groups.draw(-1 - r));
			for (int v = 0; v < sums.length; v++) {
				if (!varies[v]) continue;
				final double d = test.extremes.statistic().of(v, sums[v]);
				all++;
				if (test.extremes.upper() && d >= value || test.extremes.lower() && -d >= value) reaching++;
			}
		}
		return reaching / (double) all;
	}

	private static byte[] bytes(final LabelPermutations test, final LabelPermutations.Outcome outcome)
		throws IOException
	{
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		test.write(outcome, new DataOutputStream(bytes));
		return bytes.toByteArray();
	}

	/** With extremes and without, what is read and merged is what one run gives. */
	@Test
	void rangesAreMergedAfterTheyWereWrittenAndRead() throws IOException {
		final Case set = Case.of(3);
		final LabelPermutations counts = new LabelPermutations(set.units, set.groups, set.observed);
		for (final LabelPermutations test : List.of(counts, counts.with(set.extremes))) {
			final LabelPermutations.Outcome whole = test.run(0, 100, Progress.NONE);
			assertEquals(100, whole.counts().relabelings());
			assertEquals(test != counts, whole.maxima().isPresent());
			final byte[] first = bytes(test, test.run(0, 33, Progress.NONE));
			final LabelPermutations.Outcome read = test.read(new DataInputStream(new ByteArrayInputStream(first)));
			assertArrayEquals(first, bytes(test, read));
			assertArrayEquals(bytes(test, whole), bytes(test, test.merge(read, test.run(33, 67, Progress.NONE))));
		}
		assertEquals(32, counts.piece());
	}

	/** The sums at which a statistic just reaches a value belong to the value. */
	@Test
	void aSumThatJustReachesTheValueCounts() {
		final Mask mask = Mask.of("m", new Grid(3, 1, 1, Affine.scaling(2, 2, 2, 0, 0, 0)), Space.MNI, v -> true);
		final LabelExtremes extremes =
			new LabelExtremes(mask, Connectivity.FACES, (v, sum) -> sum - 4.0 * v, 2, true, true);
		final int[] total = { 9, 9, 9 };
		assertArrayEquals(new int[] { 2, 6, 10 }, extremes.leastReaching(total, 2));
		assertArrayEquals(new int[] { -1, 2, 6 }, extremes.mostWithin(total, -2));
		assertArrayEquals(new int[] { Integer.MAX_VALUE }, extremes.leastReaching(new int[] { Integer.MAX_VALUE }, 1e10),
			"no sum reaches it");
	}

	@Test
	void extremesNeedASideAndAValueAboveZero() {
		final Mask mask = Mask.of("m", new Grid(3, 1, 1, Affine.scaling(2, 2, 2, 0, 0, 0)), Space.MNI, v -> true);
		for (final double forming : new double[] { 0, -1, Double.NaN })
			assertThrows(IllegalArgumentException.class,
				() -> new LabelExtremes(mask, Connectivity.FACES, (v, sum) -> sum, forming, true, true));
		assertThrows(IllegalArgumentException.class,
			() -> new LabelExtremes(mask, Connectivity.FACES, (v, sum) -> sum, 1, false, false));
	}

	/** Labels matter where an item has another value than the first, also where it, or the first, is 0 in the whole block. */
	@Test
	void whereItemsDifferLabelsMatter() {
		final int voxels = 2 * UnitMaps.BLOCK + 3;
		final UnitMaps units = new UnitMaps(3, voxels);
		final int[][] maps = new int[3][voxels];
		for (final int[] map : maps)
			map[1] = 5;
		maps[2][2] = 1;
		maps[0][UnitMaps.BLOCK + 1] = 4;
		maps[1][2 * UnitMaps.BLOCK] = 7;
		for (int item = 0; item < 3; item++)
			units.put(item, maps[item]);
		final boolean[] expected = new boolean[voxels];
		expected[2] = expected[UnitMaps.BLOCK + 1] = expected[2 * UnitMaps.BLOCK] = true;
		assertArrayEquals(expected, units.varies());
		assertArrayEquals(new boolean[] { true, true, false }, kept(units, 0));
		assertArrayEquals(new boolean[] { true, false, true }, kept(units, 1));
		assertEquals(8L * UnitMaps.BLOCK * 5, SubsetProducts.bytes(units));
	}

	private static boolean[] kept(final UnitMaps units, final int item) {
		final boolean[] kept = new boolean[units.blocks()];
		for (int b = 0; b < kept.length; b++)
			kept[b] = units.block(item, b) != null;
		return kept;
	}

	/** Of 9 relabelings 3 gave less and 5 more: 6 reach the observed sum from above, 4 from below. */
	@Test
	void pCountsWhatReachesTheObservedSum() {
		final LabelCounts counts = new LabelCounts(9, new int[] { 3 }, new int[] { 5 });
		assertEquals(7 / 10.0, counts.upperP(0));
		assertEquals(5 / 10.0, counts.lowerP(0));
	}
}
