package sc.fiji.neurometa.inference;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
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
				worker.run(Seeds.of(seed, first + i), maxima);
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
	static void forEach(final int count, final Progress progress, final Supplier<? extends IntConsumer> workers) {
		final AtomicInteger next = new AtomicInteger(), done = new AtomicInteger();
		Workers.forEach(IntStream.range(0, Workers.count()).boxed().toList(), w -> {
			boolean complete = false;
			try {
				final IntConsumer worker = workers.get();
				for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
					progress.check();
					worker.accept(i);
					progress.update(done.incrementAndGet(), count);
				}
				complete = true;
			}
			finally {
				// where one worker fails, the others need not compute what nobody will see
				if (!complete) next.set(count);
			}
		});
	}
}
