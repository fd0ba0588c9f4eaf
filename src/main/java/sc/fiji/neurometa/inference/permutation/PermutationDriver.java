package sc.fiji.neurometa.inference.permutation;

import java.util.Optional;
import java.util.function.LongSupplier;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.space.Workers;

/**
 * Runs the permutations of any test from 0 on, range by range: merges what the ranges give, offers it to the {@link
 * Checkpoints} and asks whether it suffices. Where nobody wants to know, all of them are one range.
 * <p>
 * The end of a range is a wait for the slowest thread, so ranges are made {@value #RANGE_S} s long by the clock; how long
 * they are changes no result, since {@link PermutationTest#merge} does not mind, and an {@link StoppingCriterion} looks at fixed
 * numbers of permutations. While two ranges are merged, there are two results in memory, else one.
 *
 * @param checkpoints where an interrupted run can go on
 * @param clockNs a clock in ns
 */
public record PermutationDriver(Checkpoints checkpoints, LongSupplier clockNs) {

	/** Runs everything in one go. */
	public static final PermutationDriver PLAIN = new PermutationDriver(Checkpoints.NONE, System::nanoTime);

	/** Aimed length of a range in s. */
	private static final int RANGE_S = 5;
	/** Length of the first range in pieces, before it is known how fast they are. */
	private static final int FIRST_PIECES = 32;
	/** The first permutations of a program are slow: a range is at most so many times as long as the one before. */
	private static final int FASTER = 8;

	/**
	 * Whether the first permutations are enough.
	 *
	 * @param <R> what they give
	 */
	public interface StoppingCriterion<R> {

		/**
		 * The result at the first look at which it is enough; empty where no look so far found that.
		 *
		 * @param partial what there is
		 * @param looked number of permutations up to which it was asked before
		 */
		Optional<R> of(Checkpoints.Partial<R> partial, int looked);

		/** How many more permutations there should be at most before it is asked again. */
		int ahead(int done);
	}

	/**
	 * Runs all permutations of a test.
	 *
	 * @param <R> what it gives
	 * @param name of the test within the run
	 * @param test the test
	 * @param permutations how many
	 * @param progress learns how far it is, and can stop it
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public <R> R run(final String name, final PermutationTest<R> test, final int permutations,
		final Progress progress)
	{
		return run(name, test, permutations, Optional.empty(), progress);
	}

	/**
	 * Runs permutations of a test until they are enough.
	 *
	 * @param <R> what it gives
	 * @param name of the test within the run
	 * @param test the test
	 * @param permutations how many at most
	 * @param end says when they are enough; without it all are run
	 * @param progress learns how far it is, and can stop it
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public <R> R run(final String name, final PermutationTest<R> test, final int permutations,
		final Optional<? extends StoppingCriterion<R>> end, final Progress progress)
	{
		if (!checkpoints.keeps() && end.isEmpty()) return test.run(0, permutations, progress);
		Checkpoints.Partial<R> partial = checkpoints.find(name, test).orElse(new Checkpoints.Partial<>(0, null));
		if (partial.done() > 0) progress.resume(partial.done());
		int looked = 0;
		long length = (long) FIRST_PIECES * test.piece();
		while (true) {
			final Checkpoints.Partial<R> sofar = partial;
			final int from = looked;
			final Optional<R> enough = sofar.done() == 0 ? Optional.empty() : end.flatMap(e -> e.of(sofar, from));
			if (enough.isPresent()) return enough.get();
			if (sofar.done() > 0) checkpoints.offer(name, sofar, test);
			if (sofar.done() >= permutations) return sofar.result();
			looked = sofar.done();
			final int most = end.map(e -> Math.max(e.ahead(sofar.done()), 2 * Workers.count())).orElse(Integer.MAX_VALUE);
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
		return new Checkpoints.Partial<>(earlier.done() + count, earlier.done() == 0 ? later : test.merge(earlier.result(),
			later));
	}

	/** A whole number of pieces that takes as long as a range should, by what the last one took. */
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
