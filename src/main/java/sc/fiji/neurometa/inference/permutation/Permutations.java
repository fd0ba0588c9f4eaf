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
 * Runs permutations: a pure function of the engine, the seed and a range of indices, whatever the number of threads.
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
	 * @param count how many
	 * @param progress learns of each permutation, and can stop the run between two
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static NullMaxima run(final PermutationEngine engine, final double[] formingValues, final long seed,
		final long first, final int count, final Progress progress)
	{
		final double[] values = new double[count];
		final List<ClusterMaxima> clusters = Arrays.stream(formingValues).mapToObj(v -> new ClusterMaxima(v, new int[count],
			new double[count])).toList();
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
	 * Does something for each of a number of permutations, on as many threads as {@link Workers} has.
	 *
	 * @param count how many
	 * @param progress learns of each permutation, and can stop the run between two
	 * @param workers makes what a thread needs; it takes the numbers of permutations, from 0, in any order
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static void forEach(final int count, final Progress progress,
		final Supplier<? extends IntConsumer> workers)
	{
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
	 * What one thread does and what it has at the end.
	 *
	 * @param <T> what it has
	 */
	public interface Worker<T> {

		/** Does what belongs to the numbers from one up to another, which is not among them. */
		void work(int from, int end);

		/** What all of it gave; called once, at the end. */
		T result();
	}

	/**
	 * Does something with the numbers from 0 on, piece by piece, on as many threads as {@link Workers} has, and brings
	 * together what the threads have at the end. Which of them did what depends on chance, so what they have must not depend
	 * on it when it is brought together.
	 *
	 * @param <T> what a thread has at the end
	 * @param count how many numbers
	 * @param piece how many a thread takes at once
	 * @param progress learns of each piece, and can stop the run between two
	 * @param workers makes what a thread needs
	 * @param merge brings together what two threads have; may use the memory of the first
	 * @param none what no thread has
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static <T> T collect(final int count, final int piece, final Progress progress,
		final Supplier<? extends Worker<T>> workers, final BinaryOperator<T> merge, final T none)
	{
		final AtomicLong next = new AtomicLong(), done = new AtomicLong();
		final AtomicReference<T> all = new AtomicReference<>(none);
		// no thread begins that would find nothing to do
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
				// where one worker fails, the others need not compute what nobody will see
				if (!complete) next.set(count);
			}
		});
		return all.get();
	}
}
