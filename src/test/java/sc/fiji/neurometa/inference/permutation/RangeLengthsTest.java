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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.inference.Maxima;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SequentialDecision;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.Checkpoints.Partial;
import sc.fiji.neurometa.inference.permutation.PermutationDriver.FixedCount;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** How permutations are divided: into ranges by the clock, into pieces for threads, and where a criterion looks. */
class RangeLengthsTest {

	/** Permutations in pieces of four, whose ranges are noted. */
	private static final class Noted extends NotedPermutations {

		private final int piece;

		Noted(final int piece) {
			super(new ArrayList<>(),
				new MaximaPermutations(() -> (random, maxima) -> maxima.value = random.nextInt(1000), new double[0], 3));
			this.piece = piece;
		}

		@Override
		public NullMaxima run(final long first, final int count, final Progress progress) {
			progress.stage("range");
			return super.run(first, count, progress);
		}

		@Override
		public int piece() {
			return piece;
		}
	}

	/** The first range has 32 pieces; then 5 s are aimed at, eight times as many at most, whole pieces, at least one. */
	@ParameterizedTest
	@CsvSource({ "1000, 128;640;3200;1032", "100, 128;1024;3848", "20000, 128;32;8;4;4;4" })
	void rangesAreMadeFiveSecondsLong(final long tickMs, final String expected) {
		final List<Integer> ranges = Arrays.stream(expected.split(";")).map(Integer::valueOf).toList();
		final int all = tickMs == 20_000 ? 180 : 5000;
		final Noted test = new Noted(4);
		final AtomicLong clock = new AtomicLong();
		final NullMaxima found = new PermutationDriver(Checkpoints.NONE, () -> clock.addAndGet(tickMs * 1_000_000))
			.run("test", test, all, new FixedCount(all), Progress.NONE);
		assertEquals(ranges, test.ranges);
		assertArrayEquals(new Noted(4).run(0, all, Progress.NONE).values(), found.values());
	}

	/** A criterion that wants to look soon gets at least two permutations for each thread. */
	@Test
	void everyThreadHasWorkBetweenTwoLooks() {
		final Noted test = new Noted(1);
		Workers.with(4,
			() -> new PermutationDriver(Checkpoints.NONE, () -> 0).run("test", test, 50, new FixedCount(3), Progress.NONE));
		assertEquals(List.of(8), test.ranges);
	}

	@Test
	void theStageOfARangeIsThatOfTheWhole() {
		final List<String> stages = new ArrayList<>();
		final Progress progress = new Progress() {

			@Override
			public void stage(final String name) {
				stages.add(name);
			}

			@Override
			public void update(final long done, final long total) {
				// not of interest here
			}

			@Override
			public boolean isCanceled() {
				return false;
			}
		};
		new PermutationDriver(Checkpoints.NONE, () -> 0).run("test", new Noted(1), 20, new FixedCount(20), progress);
		assertEquals(List.of("range"), stages);
		assertFalse(Checkpoints.NONE.of("part").keeps());
	}

	@Test
	void aFixedCountEndsAtIt() {
		final NullMaxima maxima = new Noted(1).run(0, 120, Progress.NONE);
		final FixedCount end = new FixedCount(100);
		assertEquals(Optional.empty(), end.of(new Partial<>(99, maxima.head(99)), 0));
		assertArrayEquals(maxima.head(100).values(),
			end.of(new Partial<>(100, maxima.head(100)), 0).orElseThrow().values());
		assertArrayEquals(maxima.head(100).values(), end.of(new Partial<>(120, maxima), 0).orElseThrow().values());
		assertEquals(70, end.ahead(30));
	}

	@Test
	void aCriterionLooksOnceAtEachFixedNumber() {
		// nothing is observed, so that the first look is enough
		final SequentialStopping rule = new SequentialStopping(0.05, 1e-9, NullMaxima::values, new double[0]);
		final NullMaxima maxima = new Noted(1).run(0, 149, Progress.NONE);
		assertEquals(100, rule.of(new Partial<>(149, maxima), 0).orElseThrow().permutations());
		assertEquals(100, rule.of(new Partial<>(100, maxima.head(100)), 99).orElseThrow().permutations());
		assertTrue(rule.of(new Partial<>(149, maxima), 100).isEmpty());
		assertTrue(rule.of(new Partial<>(99, maxima.head(99)), 0).isEmpty());
		assertEquals(List.of(100, 50, 50, 250), List.of(rule.ahead(0), rule.ahead(60), rule.ahead(100), rule.ahead(1000)));
	}

	/** A value has to exceed the upper end; one that does not exceed the lower end is certainly too small. */
	@Test
	void theEndsThemselvesAreNotExceeded() {
		final double[] values = new double[2000];
		Arrays.setAll(values, i -> i);
		final NullMaxima maxima = new NullMaxima(values, List.of());
		final double[] ends = new MaximumNull(values).between(new SequentialDecision(0.05, SequentialStopping.ERROR));
		assertTrue(isDecided(maxima, ends[0]) && !isDecided(maxima, Math.nextUp(ends[0])));
		assertTrue(!isDecided(maxima, ends[1]) && isDecided(maxima, Math.nextUp(ends[1])));
	}

	private static boolean isDecided(final NullMaxima maxima, final double observed) {
		return new SequentialStopping(0.05, 1e-9, NullMaxima::values, new double[] { observed }).reason(maxima).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "5, 32, 1", "64, 32, 2", "65, 32, 3", "4000, 32, 4" })
	void noThreadStartsThatWouldFindNothingToDo(final int count, final int piece, final int threads) {
		final AtomicInteger made = new AtomicInteger();
		final int sum = Workers.with(4, () -> Permutations.collect(count, piece, Progress.NONE, () -> {
			made.incrementAndGet();
			return new Permutations.Worker<Integer>() {

				private int sum;

				@Override
				public void work(final int from, final int end) {
					for (int i = from; i < end; i++)
						sum += i;
				}

				@Override
				public Integer result() {
					return sum;
				}
			};
		}, Integer::sum, 0));
		assertEquals(count * (count - 1) / 2, sum);
		assertEquals(threads, made.get());
	}

	/** Voxels that a field does not deliver lie below every cluster-forming value, also below one that is negative. */
	@Test
	void onlyDeliveredVoxelsFormClusters() {
		final Mask mask = Mask.of("row", new Grid(5, 1, 1, Affine.scaling(2, 2, 2, 0, 0, 0)), Space.MNI, v -> true);
		final PermutationEngine.Worker worker =
			new CandidateEngine(mask, Connectivity.FACES, new double[] { -1 }, () -> (random, lowest, values, ordinals) -> {
				values[2] = -0.5;
				ordinals[0] = 2;
				return 1;
			}).worker();
		final Maxima maxima = new Maxima(1);
		for (int i = 0; i < 2; i++) {
			worker.run(SplitMix64.of(1, i), maxima);
			assertEquals(-0.5, maxima.value);
			assertEquals(1, maxima.size[0]);
			assertEquals(0.5, maxima.mass[0]);
		}
	}
}
