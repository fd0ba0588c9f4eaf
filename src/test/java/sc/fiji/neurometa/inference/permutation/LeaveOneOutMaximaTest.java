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
package sc.fiji.neurometa.inference.permutation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.CancelAfter;
import sc.fiji.neurometa.ale.random.RandomLeaveOneOut;
import sc.fiji.neurometa.ale.random.SlowLeaveOneOut;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.space.Workers;

/** The maxima without each experiment against whole maps of which the experiment was left out the plain way. */
class LeaveOneOutMaximaTest {

	private static final int PERMUTATIONS = 4, SETS = 100, MOST_EXPERIMENTS = 30;

	private static Supplier<LeaveOneOutMaxima.Field> fields(final RandomSet set, final double lowest) {
		final RandomLeaveOneOut random =
			new RandomLeaveOneOut(set.experiments(), set.mask(), set.sampling(), set.model(), lowest);
		return () -> {
			final RandomLeaveOneOut.Draws draws = random.draws();
			return (numbers, least, visitor) -> draws.draw(numbers, least, visitor::without);
		};
	}

	private static LeaveOneOutMaxima values(final RandomSet set, final double usual) {
		return LeaveOneOutMaxima.values(fields(set, usual), 9, set.experiments().size(), usual);
	}

	private static LeaveOneOutMaxima clusters(final RandomSet set, final double[] forming) {
		return LeaveOneOutMaxima.clusters(fields(set, Arrays.stream(forming).min().orElseThrow()), 9, set.mask(),
			set.connectivity(), forming);
	}

	/** Of each experiment another threshold, around one of the set's. */
	private static double[] forming(final RandomSet set, final Random random) {
		final double middle = set.formingValues()[0];
		return set.experiments().stream().mapToDouble(e -> middle * (.9 + .1 * random.nextDouble())).toArray();
	}

	@Tag("slow")
	@Test
	void findsWhatIsInTheWholeMaps() {
		for (long seed = 1; seed <= SETS; seed++) {
			final RandomSet set = RandomSet.of(seed);
			if (set.experiments().size() > MOST_EXPERIMENTS) continue;
			final double[] values = set.formingValues();
			final double usual = values.length == 0 ? .01 : values[0];
			final List<NullMaxima> largest =
				Workers.with(1 + (int) seed % 3, () -> values(set, usual).run(0, PERMUTATIONS, Progress.NONE));
			final boolean clusters = values.length > 0;
			final double[] forming = clusters ? forming(set, new Random(seed)) : new double[0];
			final List<NullMaxima> formed = clusters ? clusters(set, forming).run(0, PERMUTATIONS, Progress.NONE) : List.of();
			final SlowLeaveOneOut slow = new SlowLeaveOneOut(set.experiments(), set.mask(), set.sampling(), set.model());
			for (int e = 0; e < set.experiments().size(); e += 1 + set.experiments().size() / 4)
				for (int i = 0; i < PERMUTATIONS; i++) {
					final double[] map = slow.draw(SplitMix64.of(9, i), e);
					final String where = "set " + seed + ", " + set + ", without " + e + ", permutation " + i;
					assertEquals(DoubleStream.of(map).max().orElseThrow(), largest.get(e).values()[i], where);
					if (clusters) compare(map, set, formed.get(e).clusters().get(0), forming[e], i, where);
				}
		}
	}

	private static void compare(final double[] map, final RandomSet set, final ClusterMaxima found, final double forming,
		final int permutation, final String where)
	{
		final List<Cluster> clusters = new ClusterFinder(set.mask(), set.connectivity()).find(map, forming);
		assertEquals(forming, found.formingValue());
		assertEquals(clusters.stream().mapToInt(Cluster::size).max().orElse(0), found.sizes()[permutation], where);
		final double mass = clusters.stream().mapToDouble(c -> c.mass(map, forming)).max().orElse(0);
		// the order of the sum is another one
		assertEquals(mass, found.masses()[permutation], 1e-12 * Math.abs(mass), where);
	}

	private static RandomSet someWithClusters() {
		return IntStream.iterate(1, s -> s + 1).mapToObj(RandomSet::of)
			.filter(s -> s.formingValues().length > 0 && s.experiments().size() > 5).findFirst().orElseThrow();
	}

	/** A result to the bit. */
	private static byte[] bytes(final LeaveOneOutMaxima test, final List<NullMaxima> result) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		test.write(result, new DataOutputStream(bytes));
		return bytes.toByteArray();
	}

	/** Whatever the number of threads, in one go or in parts of which the first is read from where it was written. */
	@Test
	void sameBitsForAnyNumberOfThreadsAndInParts() throws IOException {
		final RandomSet set = someWithClusters();
		for (final LeaveOneOutMaxima test : List.of(clusters(set, forming(set, new Random(1))), values(set, .01))) {
			final List<NullMaxima> one = Workers.with(1, () -> test.run(0, 7, Progress.NONE));
			assertArrayEquals(bytes(test, one), bytes(test, Workers.with(3, () -> test.run(0, 7, Progress.NONE))));
			final byte[] first = bytes(test, test.run(0, 3, Progress.NONE));
			final List<NullMaxima> read = test.read(new DataInputStream(new ByteArrayInputStream(first)));
			assertArrayEquals(bytes(test, one), bytes(test, test.merge(read, test.run(3, 4, Progress.NONE))));
			final DataInputStream cut = new DataInputStream(new ByteArrayInputStream(first, 0, first.length - 1));
			assertThrows(IOException.class, () -> test.read(cut));
		}
	}

	@Test
	void stopsWhenItShall() {
		final RandomSet set = RandomSet.of(1);
		assertThrows(CancellationException.class, () -> values(set, .01).run(0, PERMUTATIONS, new CancelAfter(3)));
	}
}
