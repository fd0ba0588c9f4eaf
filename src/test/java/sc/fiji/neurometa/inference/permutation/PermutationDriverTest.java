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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.CancelAfter;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.cluster.FieldEngine;
import sc.fiji.neurometa.inference.relabeling.LabelExtremes;
import sc.fiji.neurometa.inference.relabeling.LabelPermutations;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass.UnitField;
import sc.fiji.neurometa.inference.voxelwise.VoxelwiseNull;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** Whatever the test, ranges merge to the whole, and a run that was interrupted anywhere ends as one that was not. */
class PermutationDriverTest {

	private static final int PERMUTATIONS = 400;
	private static final Mask MASK =
		Mask.of("m", new Grid(9, 8, 7, Affine.scaling(2, 2, 2, 0, 0, 0)), Space.MNI, i -> i % 7 != 0);

	/** A test with a name for messages. */
	record Case(String name, PermutationTest<?> test) {

		@Override
		public String toString() {
			return name;
		}
	}

	private static UnitField field() {
		return (random, units) -> {
			for (int v = 0; v < units.length; v++)
				units[v] = random.nextInt(40);
		};
	}

	private static UnitMaps maps() {
		final UnitMaps maps = new UnitMaps(11, MASK.size());
		for (int item = 0; item < 11; item++) {
			final Random random = new Random(item);
			maps.put(item, IntStream.range(0, MASK.size()).map(v -> random.nextInt(30)).toArray());
		}
		return maps;
	}

	static List<Case> tests() {
		final int[] observed = new int[MASK.size()];
		Arrays.setAll(observed, v -> v * 41 % 40);
		final VoxelPass pass =
			new VoxelPass(PermutationDriverTest::field, observed, new double[] { 0.02, 0.1 }, 5, PERMUTATIONS);
		final UnitMaps maps = maps();
		final RandomSubsets groups = new RandomSubsets(11, 4, 9);
		final int[] sum = maps.sum(1, 3, 4, 8);
		final LabelExtremes.Statistic statistic = (v, s) -> s - 60.5;
		return List.of(new Case("maxima", new MaximaPermutations(
			new FieldEngine(MASK, Connectivity.FACES, new double[] { 0.7, 0.9 }, () -> (random, values) -> {
				for (int v = 0; v < values.length; v++)
					values[v] = random.nextInt(1 << 20) / (double) (1 << 20);
			}), new double[] { 0.7, 0.9 }, 3)), new Case("p of voxels", pass),
			new Case("no clusters", new VoxelPass(PermutationDriverTest::field, observed, new double[0], 5, PERMUTATIONS)),
			new Case("clusters",
				VoxelwiseNull.of(pass, pass.run(0, PERMUTATIONS, Progress.NONE)).clusters(MASK, Connectivity.EDGES,
					u -> Math.sqrt(u))),
			new Case("relabelings", new LabelPermutations(maps, groups, sum)),
			new Case("relabelings with clusters", new LabelPermutations(maps, groups, sum)
				.with(new LabelExtremes(MASK, Connectivity.FACES, statistic, 20, true, true))));
	}

	/** What a result is, to the bit; largest values of voxels in the order of their size. */
	private static <R> byte[] bytes(final PermutationTest<R> test, final R result) {
		if (test instanceof VoxelPass pass) {
			final VoxelwiseNull tested = VoxelwiseNull.of(pass, (VoxelPass.Tally) result);
			return (Arrays.toString(tested.p()) + Arrays.toString(tested.largest()) +
				Arrays.deepToString(pass.exceeded((VoxelPass.Tally) result))).getBytes();
		}
		return written(test, result);
	}

	private static <R> byte[] written(final PermutationTest<R> test, final R result) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			test.write(result, out);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static <R> R read(final PermutationTest<R> test, final byte[] bytes) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			final R result = test.read(in);
			assertEquals(-1, in.read(), "all of it is read");
			return result;
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@ParameterizedTest
	@MethodSource("tests")
	void rangesMergeToTheWhole(final Case c) {
		rangesMerge(c.test);
	}

	private static <R> void rangesMerge(final PermutationTest<R> test) {
		final byte[] whole = bytes(test, test.run(0, PERMUTATIONS, Progress.NONE));
		final Random random = new Random(1);
		for (int trial = 0; trial < 4; trial++) {
			R merged = null;
			for (int done = 0; done < PERMUTATIONS;) {
				final int from = done, count = Math.min(PERMUTATIONS - done, 1 + random.nextInt(trial == 0 ? 20 : 200));
				final R part = Workers.with(1 + random.nextInt(4), () -> test.run(from, count, Progress.NONE));
				// a part may have been stored in between
				final R kept = read(test, written(test, part));
				merged = merged == null ? kept : test.merge(merged, kept);
				done += count;
			}
			assertArrayEquals(whole, bytes(test, merged));
		}
	}

	/** Keeps every offer in memory. */
	private static final class InMemory implements Checkpoints {

		private byte[] kept;
		private int done;
		private final List<Integer> offers = new ArrayList<>();

		@Override
		public boolean keeps() {
			return true;
		}

		@Override
		public <R> Optional<Partial<R>> find(final String name, final PermutationTest<R> test) {
			assertEquals("A: test", name);
			return kept == null ? Optional.empty() : Optional.of(new Partial<>(done, read(test, kept)));
		}

		@Override
		public <R> void offer(final String name, final Partial<R> partial, final PermutationTest<R> test) {
			kept = written(test, partial.result());
			done = partial.done();
			offers.add(done);
		}
	}

	/** A clock on which every range takes so long. */
	private static LongSupplier clock(final double seconds) {
		final AtomicLong time = new AtomicLong();
		return () -> time.addAndGet((long) (seconds * 1e9));
	}

	@ParameterizedTest
	@MethodSource("tests")
	void interruptedRunsGoOn(final Case c) {
		goesOn(c.test);
	}

	private static <R> void goesOn(final PermutationTest<R> test) {
		final byte[] whole = bytes(test, test.run(0, PERMUTATIONS, Progress.NONE));
		for (final double seconds : new double[] { 0.001, 6, 40 }) {
			final InMemory memory = new InMemory();
			final PermutationDriver driver = new PermutationDriver(memory, clock(seconds)).of("A");
			Optional<R> result = Optional.empty();
			int interrupted = 0;
			while (result.isEmpty()) {
				final int allowed = 5 + 30 * interrupted / test.piece();
				try {
					result = Optional.of(
						Workers.with(1 + interrupted % 3, () -> driver.run("test", test, PERMUTATIONS, new CancelAfter(allowed))));
				}
				catch (final CancellationException e) {
					interrupted++;
				}
			}
			assertTrue(interrupted > 0);
			assertArrayEquals(whole, bytes(test, result.get()));
			assertEquals(PERMUTATIONS, memory.done);
		}
	}

	/** So that the time left is not reckoned from permutations that another run has done. */
	@Test
	void theProgressLearnsWhatIsDoneAlready() {
		final InMemory memory = new InMemory();
		final PermutationDriver driver = new PermutationDriver(memory, clock(6)).of("A");
		final List<Long> resumed = new ArrayList<>();
		final Progress progress = new Progress() {

			@Override
			public void stage(final String name) {
				// the driver has none
			}

			@Override
			public void update(final long done, final long total) {
				if (!resumed.isEmpty()) assertTrue(done > resumed.get(0), done + " of " + total);
			}

			@Override
			public boolean isCanceled() {
				return false;
			}

			@Override
			public void resume(final long done) {
				resumed.add(done);
			}
		};
		driver.run("test", recording(new ArrayList<>()), 150, progress);
		assertEquals(List.of(), resumed, "nothing to resume");
		driver.run("test", recording(new ArrayList<>()), PERMUTATIONS, progress);
		assertEquals(List.of(150L), resumed);
	}

	@Test
	void withoutAnybodyToKeepThemAllPermutationsAreOneRange() {
		final List<Integer> ranges = new ArrayList<>();
		final PermutationTest<NullMaxima> test = recording(ranges);
		new PermutationDriver(Checkpoints.NONE, clock(100)).run("test", test, PERMUTATIONS, Progress.NONE);
		assertEquals(List.of(PERMUTATIONS), ranges);
	}

	/** The first range is short, the following ones grow to five seconds and no more. */
	@Test
	void rangesAreLongEnough() {
		final List<Integer> ranges = new ArrayList<>();
		new PermutationDriver(new InMemory(), clock(0.5)).of("A").run("test", recording(ranges), 10_000, Progress.NONE);
		assertEquals(List.of(32, 256, 2048, 7664), ranges);
		ranges.clear();
		new PermutationDriver(new InMemory(), clock(10)).of("A").run("test", recording(ranges), 100, Progress.NONE);
		assertEquals(List.of(32, 16, 8, 4, 2), ranges.subList(0, 5));
		assertEquals(100, ranges.stream().mapToInt(r -> r).sum());
	}

	private static PermutationTest<NullMaxima> recording(final List<Integer> ranges) {
		final MaximaPermutations test =
			new MaximaPermutations(() -> (random, maxima) -> maxima.value = random.nextInt(9), new double[0], 1);
		return new NotedPermutations(ranges, test);
	}

	@Test
	void progressIsThatOfTheWhole() {
		final List<Long> seen = new ArrayList<>();
		final Progress progress = new Progress() {

			@Override
			public void stage(final String name) {
				throw new AssertionError(name);
			}

			@Override
			public void update(final long done, final long total) {
				assertEquals(100, total);
				seen.add(done);
			}

			@Override
			public boolean isCanceled() {
				return false;
			}
		};
		Workers.with(1, () -> new PermutationDriver(new InMemory(), clock(6)).of("A").run("test",
			recording(new ArrayList<>()), 100, progress));
		assertEquals(IntStream.rangeClosed(1, 100).mapToObj(Long::valueOf).toList(), seen);
	}
}
