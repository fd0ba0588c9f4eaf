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

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import sc.fiji.neurometa.inference.Maxima;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.space.Workers;

/**
 * Runner of permutations: their result is a pure function of the engine, the seed and a range of indices, for any
 * number of threads.
 */
public final class Permutations {

	private Permutations() {}

	/**
	 * Runs a range of permutations on as many threads as {@link Workers} has. Memory is that of the workers and
	 * a few numbers per permutation.
	 *
	 * @param engine computes one permutation
	 * @param formingValues the cluster-forming thresholds of the engine
	 * @param seed the seed of the run
	 * @param first index of the first permutation
	 * @param count number of permutations
	 * @param progress receives each permutation and may cancel between two
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static NullMaxima run(final PermutationEngine engine, final double[] formingValues, final long seed,
		final long first, final int count, final Progress progress)
	{
		final double[] values = new double[count];
		final List<ClusterMaxima> clusters =
			Arrays.stream(formingValues).mapToObj(v -> new ClusterMaxima(v, new int[count], new double[count])).toList();
		forEach(count, progress, () -> {
			final PermutationEngine.Worker worker = engine.worker();
			final Maxima maxima = new Maxima(formingValues.length);
			return i -> {
				worker.run(SplitMix64.of(seed, first + i), maxima);
				values[i] = maxima.value;
				for (int t = 0; t < formingValues.length; t++) {
					clusters.get(t).sizes()[i] = maxima.size[t];
					clusters.get(t).masses()[i] = maxima.mass[t];
				}
			};
		});
		return new NullMaxima(values, clusters);
	}

	/**
	 * Runs an action for each of a number of permutations, on as many threads as {@link Workers} has.
	 *
	 * @param count number of permutations
	 * @param progress receives each permutation and may cancel between two
	 * @param workers makes the action of a thread, which takes the numbers of permutations, from 0, in any order
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static void forEach(final int count, final Progress progress, final Supplier<? extends IntConsumer> workers) {
		collect(count, 1, progress, () -> {
			final IntConsumer worker = workers.get();
			return new Worker<Boolean>() {

				@Override
				public void work(final int from, final int end) {
					for (int i = from; i < end; i++)
						worker.accept(i);
				}

				@Override
				public Boolean result() {
					return true;
				}
			};
		}, Boolean::logicalAnd, true);
	}

	/**
	 * The work of one thread and its result at the end.
	 *
	 * @param <T> the result
	 */
	public interface Worker<T> {

		/** Does the work of a range of numbers, its end excluded. */
		void work(int from, int end);

		/** The result of all work; called once, at the end. */
		T result();
	}

	/**
	 * Does the work of the numbers from 0 on, piece by piece, on as many threads as {@link Workers} has, and merges
	 * the results of the threads at the end. Which thread did which piece depends on chance, so the merged result must not
	 * depend on it.
	 *
	 * @param <T> the result of a thread
	 * @param count their count
	 * @param piece number that a thread takes at once
	 * @param progress receives each piece and may cancel between two
	 * @param workers makes the worker of a thread
	 * @param merge merges the results of two threads; may use the memory of the first
	 * @param none the result of no thread
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static <T> T collect(final int count, final int piece, final Progress progress,
		final Supplier<? extends Worker<T>> workers, final BinaryOperator<T> merge, final T none)
	{
		final AtomicLong next = new AtomicLong(), done = new AtomicLong();
		final AtomicReference<T> all = new AtomicReference<>(none);
		// no thread starts that would find nothing to do
		final int threads = (int) Math.min(Workers.count(), (count + piece - 1L) / piece);
		Workers.forEach(IntStream.range(0, threads).boxed().toList(), w -> {
			boolean complete = false;
			try {
				final Worker<T> worker = workers.get();
				for (long from = next.getAndAdd(piece); from < count; from = next.getAndAdd(piece)) {
					progress.check();
					final int end = (int) Math.min(count, from + piece);
					worker.work((int) from, end);
					progress.update(done.addAndGet(end - from), count);
				}
				synchronized (all) {
					all.set(merge.apply(all.get(), worker.result()));
				}
				complete = true;
			}
			finally {
				// where one worker fails, the others need not compute unused results
				if (!complete) next.set(count);
			}
		});
		return all.get();
	}
}
