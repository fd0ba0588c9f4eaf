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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSets;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.relabeling.LabelPermutations;
import sc.fiji.neurometa.inference.relabeling.StandardisedSum;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** The exchange of labels with a null distribution at each voxel, beside a plain implementation that keeps every map. */
class LabelwiseNullTest {

	private static final int RELABELINGS = 90;

	/** Random maps of whole numbers, and all that a test needs. */
	private record Case(Mask mask, int[][] maps, LabelTest test, double formingP, Connectivity connectivity) {

		static Case of(final long seed) {
			final Random random = new Random(seed);
			final Grid grid =
				new Grid(3 + random.nextInt(9), 3 + random.nextInt(9), 3 + random.nextInt(9), Affine.scaling(2, 2, 2, 0, 0, 0));
			final Mask mask = Mask.of("random", grid, Space.MNI, v -> v == 5 || random.nextInt(4) > 0);
			final int items = 3 + random.nextInt(random.nextInt(6) == 0 ? 40 : 9), chosen = 1 + random.nextInt(items - 1);
			// few values, so that there are ties; many; or so large ones that their sums just fit in an int
			final int scale = new int[] { 2, 10_000_000, Integer.MAX_VALUE / items }[random.nextInt(3)];
			final int[][] maps = new int[items][];
			final UnitMaps units = new UnitMaps(items, mask.size());
			for (int item = 0; item < items; item++) {
				maps[item] = new int[mask.size()];
				for (int v = random.nextInt(9); v < mask.size(); v += 1 + random.nextInt(4))
					maps[item][v] = random.nextInt(scale);
				units.put(item, maps[item]);
			}
			final boolean upper = random.nextInt(3) > 0;
			return new Case(mask, maps,
				LabelTest.of(units, new RandomSubsets(items, chosen, seed), units.sum(IntStream.range(0, chosen).toArray()),
					upper, !upper || random.nextBoolean()),
				new double[] { .004, .05, .2 }[random.nextInt(3)], Connectivity.values()[random.nextInt(3)]);
		}

		LabelwiseNull fast() {
			return LabelwiseNull.of(test, formingP, RELABELINGS, mask, connectivity, PermutationDriver.PLAIN, Progress.NONE);
		}

		/** The sums of every relabeling, and at the end those of the real labels; of the rest where asked for. */
		int[][] sums(final boolean upper) {
			final int[][] sums = new int[RELABELINGS + 1][mask.size()];
			for (int r = 0; r <= RELABELINGS; r++) {
				final int[] group =
					r < RELABELINGS ? test.groups().draw(r) : IntStream.range(0, test.groups().size()).toArray();
				for (int item = 0; item < maps.length; item++)
					if (Arrays.binarySearch(group, item) >= 0 == upper) for (int v = 0; v < sums[r].length; v++)
						sums[r][v] += maps[item][v];
			}
			return sums;
		}
	}

	/** p, maxima and clusters of one direction from the maps of all relabelings. */
	private static void assertSameAsPlain(final Case c, final LabelwiseNull fast, final boolean upper) {
		final int[][] sums = c.sums(upper);
		final int voxels = c.mask.size(),
			sizeOfGroup = upper ? c.test.groups().size() : c.maps.length - c.test.groups().size();
		final double[][] value = new double[RELABELINGS + 1][voxels], excess = new double[RELABELINGS + 1][voxels];
		for (int v = 0; v < voxels; v++) {
			final int voxel = v;
			final int[] all = Arrays.stream(sums).mapToInt(s -> s[voxel]).toArray();
			for (int r = 0; r <= RELABELINGS; r++)
				value[r][v] = standardised(c.maps, v, sizeOfGroup, all[r]);
			final long reaching = Arrays.stream(all, 0, RELABELINGS).filter(s -> s >= all[RELABELINGS]).count();
			assertEquals((reaching + 1.0) / (RELABELINGS + 1), upper ? fast.counts().upperP(v) : fast.counts().lowerP(v));
			// the largest sum whose p among all of them, itself included, is too large
			final int exceeded = Arrays.stream(all)
				.filter(s -> Arrays.stream(all).filter(t -> t >= s).count() / (RELABELINGS + 1.0) > c.formingP + 1e-9).max()
				.orElseThrow();
			for (int r = 0; r <= RELABELINGS; r++)
				excess[r][v] = all[r] > exceeded ? value[r][v] - standardised(c.maps, v, sizeOfGroup, exceeded) : -1;
		}
		final ClusterFinder finder = new ClusterFinder(c.mask, c.connectivity);
		final NullMaxima maxima = fast.maxima(upper);
		for (int r = 0; r < RELABELINGS; r++) {
			assertEquals(Arrays.stream(value[r]).max().orElseThrow(), maxima.values()[r], 1e-9);
			final List<Cluster> clusters = finder.find(excess[r], 0);
			assertEquals(clusters.stream().mapToInt(Cluster::size).max().orElse(0), maxima.clusters().get(0).sizes()[r]);
			final double[] map = excess[r];
			assertEquals(clusters.stream().mapToDouble(k -> k.mass(map, 0)).max().orElse(0),
				maxima.clusters().get(0).masses()[r], 1e-9);
		}
		assertArrayEquals(value[RELABELINGS], fast.observed(upper), 1e-9);
		assertArrayEquals(excess[RELABELINGS], fast.excess(upper), 1e-9);
	}

	/** The deviation of a sum from its mean over all groups of a size, in its standard deviations. */
	private static double standardised(final int[][] maps, final int voxel, final int size, final int sum) {
		final int items = maps.length;
		final double mean = Arrays.stream(maps).mapToDouble(m -> m[voxel]).sum() / items;
		final double squares = Arrays.stream(maps).mapToDouble(m -> (m[voxel] - mean) * (m[voxel] - mean)).sum();
		final double variance = (double) size * (items - size) / ((double) items * (items - 1)) * squares;
		return squares < 1e-9 ? 0 : (sum - size * mean) / Math.sqrt(variance);
	}

	@Tag("slow")
	@Test
	void findsWhatThePlainOneFinds() {
		RandomSets.forEach(LabelwiseNullTest.class, 60, seed -> {
			final Case c = Case.of(seed);
			final LabelwiseNull fast = c.fast();
			if (c.test.upper()) assertSameAsPlain(c, fast, true);
			if (c.test.lower()) assertSameAsPlain(c, fast, false);
		});
	}

	/** The same counts as the test of voxels alone, which takes one relabeling after the other in its own test. */
	@Test
	void countsAreThoseOfLabelPermutations() {
		for (long seed = 0; seed < 10; seed++) {
			final Case c = Case.of(seed);
			final LabelPermutations.Outcome other =
				new LabelPermutations(c.test.maps(), c.test.groups(), c.test.observed()).run(0, RELABELINGS, Progress.NONE);
			assertArrayEquals(other.counts().less(), c.fast().counts().less());
			assertArrayEquals(other.counts().more(), c.fast().counts().more());
		}
	}

	/** Mean 0 and variance 1 over all groups, not over drawn ones; exchanged groups differ in the sign alone. */
	@Test
	void theStatisticIsStandardisedOverAllGroups() {
		final Random random = new Random(3);
		for (int size = 1; size < 8; size++) {
			final int items = 8, chosen = size;
			final int[][] maps = new int[items][20];
			final UnitMaps units = new UnitMaps(items, 20), same = new UnitMaps(items, 20);
			for (int i = 0; i < items; i++) {
				Arrays.setAll(maps[i], v -> random.nextInt(3) * random.nextInt(1_000_000));
				units.put(i, maps[i]);
				same.put(i, IntStream.range(0, 20).map(v -> 7 * v).toArray());
			}
			final StandardisedSum statistic = new StandardisedSum(units, size),
				rest = new StandardisedSum(units, items - size);
			final int[] total = units.total();
			for (int v = 0; v < 20; v++) {
				final List<Double> all = new ArrayList<>();
				for (int bits = 0; bits < 1 << items; bits++) {
					if (Integer.bitCount(bits) != chosen) continue;
					int sum = 0;
					for (int i = 0; i < items; i++)
						sum += (bits >> i & 1) * maps[i][v];
					all.add(statistic.of(v, sum));
					assertEquals(0 - statistic.of(v, sum), rest.of(v, total[v] - sum));
				}
				assertEquals(0, all.stream().mapToDouble(x -> x).average().orElseThrow(), 1e-12);
				final double square = all.stream().mapToDouble(x -> x * x).average().orElseThrow();
				if (square > 0) assertEquals(1, square, 1e-12);
				assertEquals(0, new StandardisedSum(same, size).of(v, 7 * v * size));
			}
		}
	}

	@Test
	void threadsAndRangesDoNotMatter() throws IOException {
		for (long seed = 0; seed < 6; seed++) {
			final Case c = Case.of(seed);
			final LabelwiseNull one = Workers.with(1, c::fast), eight = Workers.with(8, c::fast);
			final LabelVoxelPass pass = new LabelVoxelPass(c.test, c.formingP, RELABELINGS);
			final LabelVoxelPass.Tally whole = pass.run(0, RELABELINGS, Progress.NONE),
				parts = pass.merge(stored(pass, pass.run(0, 40, Progress.NONE)),
					stored(pass, pass.run(40, RELABELINGS - 40, Progress.NONE)));
			assertArrayEquals(whole.less(), parts.less());
			assertArrayEquals(whole.more(), parts.more());
			assertArrayEquals(whole.largest(), parts.largest());
			assertArrayEquals(whole.smallest(), parts.smallest());
			for (final boolean upper : new boolean[] { true, false }) {
				if (upper ? !c.test.upper() : !c.test.lower()) continue;
				assertArrayEquals(pass.exceeded(whole, upper), pass.exceeded(parts, upper));
				assertArrayEquals(one.maxima(upper).values(), eight.maxima(upper).values());
				assertArrayEquals(one.maxima(upper).clusters().get(0).masses(), eight.maxima(upper).clusters().get(0).masses());
				assertArrayEquals(one.excess(upper), eight.excess(upper));
			}
		}
	}

	private static LabelVoxelPass.Tally stored(final LabelVoxelPass pass, final LabelVoxelPass.Tally tally)
		throws IOException
	{
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		pass.write(tally, new DataOutputStream(bytes));
		return pass.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
	}

	/** Sums whose squares no long holds are standardised to full precision. */
	@Test
	void largeSumsKeepTheirPrecision() {
		final int items = 900, large = Integer.MAX_VALUE / items;
		final UnitMaps units = new UnitMaps(items, 1);
		BigDecimal squares = BigDecimal.ZERO, total = BigDecimal.ZERO;
		for (int i = 0; i < items; i++) {
			final int x = large - i * 1000;
			units.put(i, new int[] { x });
			total = total.add(BigDecimal.valueOf(x));
			squares = squares.add(BigDecimal.valueOf(x).pow(2));
		}
		final int chosen = 40, sum = units.sum(IntStream.range(0, chosen).toArray())[0];
		final BigDecimal n = BigDecimal.valueOf(items),
			deviation = squares.subtract(total.pow(2).divide(n, MathContext.DECIMAL128));
		final BigDecimal variance = deviation.multiply(BigDecimal.valueOf((long) chosen * (items - chosen)))
			.divide(BigDecimal.valueOf((long) items * (items - 1)), MathContext.DECIMAL128);
		final double expected =
			BigDecimal.valueOf(sum).subtract(total.multiply(BigDecimal.valueOf(chosen)).divide(n, MathContext.DECIMAL128))
				.divide(variance.sqrt(MathContext.DECIMAL128), MathContext.DECIMAL128).doubleValue();
		assertEquals(expected, new StandardisedSum(units, chosen).of(0, sum), 1e-12 * expected);
		assertTrue(expected > 5);
	}
}
