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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.cluster.FieldEngine;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

class PermutationsTest {

	private static final Grid GRID = new Grid(12, 11, 10, Affine.scaling(2, 2, 2, 0, 0, 0));
	private static final Mask MASK = Mask.of("m", GRID, Space.MNI, i -> i % 7 != 0);
	private static final double[] FORMING = { 0.7, 0.9, 2 };

	/** White noise. */
	private static void noise(final RandomGenerator random, final double[] values) {
		for (int i = 0; i < values.length; i++)
			values[i] = random.nextInt(1 << 20) / (double) (1 << 20);
	}

	private static PermutationEngine engine() {
		return new FieldEngine(MASK, Connectivity.FACES, FORMING, () -> PermutationsTest::noise);
	}

	private static NullMaxima run(final long seed, final long first, final int count) {
		return Permutations.run(engine(), FORMING, seed, first, count, Progress.NONE);
	}

	private static void assertSame(final NullMaxima a, final NullMaxima b) {
		assertArrayEquals(a.values(), b.values());
		assertEquals(a.clusters().size(), b.clusters().size());
		for (int t = 0; t < a.clusters().size(); t++) {
			assertEquals(a.clusters().get(t).formingValue(), b.clusters().get(t).formingValue());
			assertArrayEquals(a.clusters().get(t).sizes(), b.clusters().get(t).sizes());
			assertArrayEquals(a.clusters().get(t).masses(), b.clusters().get(t).masses());
		}
	}

	@Test
	void eachPermutationIsWhatItsIndexSays() {
		final NullMaxima maxima = run(5, 1000, 30);
		for (int n = 0; n < 30; n++) {
			final double[] values = new double[MASK.size()];
			noise(SplitMix64.of(5, 1000 + n), values);
			assertEquals(Arrays.stream(values).max().orElseThrow(), maxima.values()[n]);
			for (int t = 0; t < FORMING.length; t++) {
				final double threshold = FORMING[t];
				final List<Cluster> clusters = new ClusterFinder(MASK, Connectivity.FACES).find(values, threshold);
				assertEquals(clusters.stream().mapToInt(Cluster::size).max().orElse(0), maxima.clusters().get(t).sizes()[n]);
				assertEquals(clusters.stream().mapToDouble(c -> c.mass(values, threshold)).max().orElse(0),
					maxima.clusters().get(t).masses()[n], 1e-12);
			}
		}
		assertTrue(Arrays.stream(maxima.clusters().get(2).sizes()).allMatch(s -> s == 0), "2 is never reached");
	}

	@Test
	void rangesJoinToTheWhole() {
		final NullMaxima whole = run(3, 0, 100), low = run(3, 0, 60), high = run(3, 60, 40);
		for (int n = 0; n < 100; n++) {
			final NullMaxima part = n < 60 ? low : high;
			final int k = n < 60 ? n : n - 60;
			assertEquals(whole.values()[n], part.values()[k]);
			assertEquals(whole.clusters().get(0).sizes()[n], part.clusters().get(0).sizes()[k]);
			assertEquals(whole.clusters().get(1).masses()[n], part.clusters().get(1).masses()[k]);
		}
		assertEquals(100, whole.permutations());
	}

	@Test
	void indicesBeyondTheIntegersAreFine() {
		final long first = 5_000_000_000L;
		assertEquals(run(3, first + 7, 1).values()[0], run(3, first, 10).values()[7]);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 8, 16 })
	void sameBitsForAnyNumberOfThreads(final int threads) {
		final NullMaxima one = Workers.with(1, () -> run(11, 0, 150));
		assertSame(one, Workers.with(threads, () -> run(11, 0, 150)));
	}

	@Test
	void seedsDiffer() {
		assertTrue(!Arrays.equals(run(1, 0, 20).values(), run(2, 0, 20).values()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4 })
	void cancelsAfterThePermutationsInHandAndAsACancellation(final int threads) {
		final AtomicBoolean wish = new AtomicBoolean();
		final AtomicInteger after = new AtomicInteger();
		final Progress progress = new Progress() {

			@Override
			public void stage(final String name) {}

			@Override
			public void update(final long done, final long total) {
				if (wish.get()) after.incrementAndGet();
				if (done == 25) wish.set(true);
			}

			@Override
			public boolean isCanceled() {
				return wish.get();
			}
		};
		assertThrows(CancellationException.class,
			() -> Workers.with(threads, () -> Permutations.run(engine(), FORMING, 1, 0, 1_000_000, progress)));
		assertTrue(after.get() < threads, after + " permutations were begun after the wish");
	}

	@Test
	void aDefectOfAWorkerIsNotSwallowed() {
		final PermutationEngine broken = () -> (random, maxima) -> {
			throw new IllegalStateException("broken");
		};
		final RuntimeException e =
			assertThrows(RuntimeException.class, () -> Permutations.run(broken, FORMING, 1, 0, 10, Progress.NONE));
		assertTrue(e.toString().contains("broken"), e.toString());
	}

	@Test
	void fullMemoryOfOneWorkerEndsAllAndArrivesAsItIs() {
		final AtomicInteger made = new AtomicInteger(), ran = new AtomicInteger();
		final PermutationEngine engine = () -> {
			if (made.getAndIncrement() == 1) throw new OutOfMemoryError("for the test");
			return (random, maxima) -> {
				ran.incrementAndGet();
				try {
					Thread.sleep(1);
				}
				catch (final InterruptedException e) {
					throw new IllegalStateException(e);
				}
			};
		};
		assertThrows(OutOfMemoryError.class,
			() -> Workers.with(4, () -> Permutations.run(engine, FORMING, 1, 0, 100_000, Progress.NONE)));
		assertTrue(ran.get() < 50_000, "the other workers went on: " + ran);
	}

	@Test
	void progressCountsEveryPermutation() {
		final AtomicInteger calls = new AtomicInteger();
		final boolean[] seen = new boolean[201];
		final Progress progress = new Progress() {

			@Override
			public void stage(final String name) {}

			@Override
			public synchronized void update(final long done, final long total) {
				assertEquals(200, total);
				seen[(int) done] = true;
				calls.incrementAndGet();
			}

			@Override
			public boolean isCanceled() {
				return false;
			}
		};
		Permutations.run(engine(), FORMING, 1, 0, 200, progress);
		assertEquals(200, calls.get());
		assertTrue(IntStream.rangeClosed(1, 200).allMatch(n -> seen[n]));
	}

	/** A worker per thread and nothing per permutation but its maxima: 5 numbers here. */
	@Test
	void workersAreMadeOncePerThread() {
		final AtomicInteger made = new AtomicInteger();
		final PermutationEngine engine = () -> {
			made.incrementAndGet();
			return (random, maxima) -> maxima.value = random.nextInt(10);
		};
		Workers.with(4, () -> Permutations.run(engine, FORMING, 1, 0, 20_000, Progress.NONE));
		assertTrue(made.get() <= 4, made + " workers");
	}

	@Test
	void nullsAreThoseOfTheirMaxima() {
		final NullMaxima maxima = run(2, 0, 99);
		final int largest = Arrays.stream(maxima.clusters().get(0).sizes()).max().orElseThrow();
		assertEquals(0.01, maxima.clusters().get(0).sizeNull().p(largest + 1));
		assertEquals(1, maxima.clusters().get(2).massNull().p(0));
		assertEquals(0.01, maxima.valueNull().p(1));
	}
}
