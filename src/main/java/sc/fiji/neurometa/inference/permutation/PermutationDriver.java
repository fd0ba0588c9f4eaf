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

import java.util.Optional;
import java.util.function.LongSupplier;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.space.Workers;

/**
 * Driver of the permutations of any test from 0 on, range by range: it merges the results of the ranges, offers them to
 * the {@link Checkpoints} and asks whether they suffice. Without either, all permutations are one range.
 * <p>
 * The end of a range is a wait for the slowest thread, so ranges are made {@value #RANGE_S} s long by the clock; their
 * length changes no result, since {@link PermutationTest#merge} does not depend on it, and a {@link StoppingCriterion}
 * looks at fixed numbers of permutations. While two ranges are merged, there are two results in memory, otherwise one.
 *
 * @param checkpoints the store from which an interrupted run can resume
 * @param clockNs a clock in ns
 */
public record PermutationDriver(Checkpoints checkpoints, LongSupplier clockNs) {

	/** A driver that runs everything in one range. */
	public static final PermutationDriver PLAIN = new PermutationDriver(Checkpoints.NONE, System::nanoTime);

	/** Aimed length of a range in s. */
	private static final int RANGE_S = 5;
	/** Length of the first range in pieces, before their speed is known. */
	private static final int FIRST_PIECES = 32;
	/** Largest ratio of the lengths of a range and the one before, since the first permutations of a program are slow. */
	private static final int FASTER = 8;

	/**
	 * Criterion for ending the permutations early.
	 *
	 * @param <R> result of the permutations
	 */
	public interface StoppingCriterion<R> {

		/**
		 * The result at the first look at which it suffices; empty when it sufficed at none so far.
		 *
		 * @param partial the result so far
		 * @param looked number of permutations up to which it was evaluated before
		 */
		Optional<R> of(Checkpoints.Partial<R> partial, int looked);

		/** The most further permutations that should be run before it is evaluated again. */
		int ahead(int done);
	}

	/** Criterion that no result meets: all permutations are run. */
	private record NoCriterion<R>() implements StoppingCriterion<R> {

		@Override
		public Optional<R> of(final Checkpoints.Partial<R> partial, final int looked) {
			return Optional.empty();
		}

		@Override
		public int ahead(final int done) {
			return Integer.MAX_VALUE;
		}
	}

	/**
	 * Criterion at a known number of permutations, at which an earlier run stopped for a reason that cannot be evaluated
	 * again.
	 *
	 * @param permutations their number
	 */
	public record FixedCount(int permutations) implements StoppingCriterion<NullMaxima> {

		@Override
		public Optional<NullMaxima> of(final Checkpoints.Partial<NullMaxima> partial, final int looked) {
			return partial.done() < permutations ? Optional.empty() : Optional.of(partial.result().head(permutations));
		}

		@Override
		public int ahead(final int done) {
			return permutations - done;
		}
	}

	/**
	 * Runs all permutations of a test.
	 *
	 * @param <R> its result
	 * @param name of the test within the run
	 * @param test the test
	 * @param permutations their number
	 * @param progress receives progress and may cancel
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public <R> R run(final String name, final PermutationTest<R> test, final int permutations, final Progress progress) {
		return checkpoints.keeps() ? run(name, test, permutations, new NoCriterion<>(), progress)
			: test.run(0, permutations, progress);
	}

	/**
	 * Runs permutations of a test until they are enough.
	 *
	 * @param <R> its result
	 * @param name of the test within the run
	 * @param test the test
	 * @param permutations the most that are run
	 * @param end says when they are enough
	 * @param progress receives progress and may cancel
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public <R> R run(final String name, final PermutationTest<R> test, final int permutations,
		final StoppingCriterion<R> end, final Progress progress)
	{
		Checkpoints.Partial<R> partial = checkpoints.find(name, test).orElse(new Checkpoints.Partial<>(0, null));
		if (partial.done() > 0) progress.resume(partial.done());
		int looked = 0;
		long length = (long) FIRST_PIECES * test.piece();
		while (true) {
			final Checkpoints.Partial<R> sofar = partial;
			final Optional<R> enough = sofar.done() == 0 ? Optional.empty() : end.of(sofar, looked);
			if (enough.isPresent()) return enough.get();
			if (sofar.done() > 0) checkpoints.offer(name, sofar, test);
			if (sofar.done() >= permutations) return sofar.result();
			looked = sofar.done();
			final int most = Math.max(end.ahead(sofar.done()), 2 * Workers.count());
			final int count = (int) Math.min(Math.min(length, most), permutations - sofar.done());
			final long start = clockNs.getAsLong();
			partial = extended(test, sofar, count, part(progress, sofar.done(), permutations));
			length = next(count, clockNs.getAsLong() - start, test.piece());
		}
	}

	private static <R> Checkpoints.Partial<R> extended(final PermutationTest<R> test,
		final Checkpoints.Partial<R> earlier, final int count, final Progress progress)
	{
		final R later = test.run(earlier.done(), count, progress);
		return new Checkpoints.Partial<>(earlier.done() + count,
			earlier.done() == 0 ? later : test.merge(earlier.result(), later));
	}

	/** The number of pieces that should take as long as a range, judged by the last one. */
	private static long next(final int count, final long tookNs, final int piece) {
		final double wanted = Math.min(FASTER, RANGE_S * 1e9 / Math.max(1, tookNs)) * count;
		return Math.max(1, Math.round(wanted / piece)) * piece;
	}

	/** The progress of a range as part of the whole. */
	private static Progress part(final Progress whole, final int before, final int permutations) {
		return new Progress() {

			@Override
			public void stage(final String name) {
				whole.stage(name);
			}

			@Override
			public void update(final long done, final long total) {
				whole.update(before + done, permutations);
			}

			@Override
			public boolean isCanceled() {
				return whole.isCanceled();
			}
		};
	}

	/** The same for a part of a run. */
	public PermutationDriver of(final String part) {
		return new PermutationDriver(checkpoints.of(part), clockNs);
	}
}
