package sc.fiji.neurometa.inference;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import sc.fiji.neurometa.space.Workers;

/**
 * The permutation test of two groups: which items belong to the one and which to the other is drawn at random, the sizes
 * of the groups are kept (Eickhoff et al. 2011, NeuroImage 57:938-949,
 * <a href="https://doi.org/10.1016/j.neuroimage.2011.05.021">doi:10.1016/j.neuroimage.2011.05.021</a>).
 * <p>
 * Where the statistic of a voxel rises with the sum over the chosen group, its p needs no statistic at all: counting
 * sums is enough. With whole numbers ties are exact.
 */
public final class Relabelings {

	/** How many relabelings a thread computes at once. */
	private static final int BATCH = 32;

	private final UnitMaps maps;
	private final RandomSubsets groups;
	private final int[] observed;
	private final Optional<SplitExtremes> extremes;

	/**
	 * @param maps the items
	 * @param groups draws the chosen group
	 * @param observed the sum over the chosen group as it really is, per voxel
	 * @param extremes what is taken from each relabeling beside the counts, if anything
	 */
	public Relabelings(final UnitMaps maps, final RandomSubsets groups, final int[] observed,
		final Optional<SplitExtremes> extremes)
	{
		this.maps = maps;
		this.groups = groups;
		this.observed = observed;
		this.extremes = extremes;
	}

	/**
	 * What relabelings give.
	 *
	 * @param counts per voxel, how they compare with what is observed
	 * @param maxima of each relabeling the largest value, and the largest and heaviest cluster; empty when not asked for
	 */
	public record Outcome(SplitCounts counts, Optional<NullMaxima> maxima) {}

	/**
	 * Runs a range of relabelings on as many threads as {@link Workers} has; the result does not depend on their number.
	 * Memory per thread is two counts per voxel and, for extremes, the voxels above the cluster-forming value of
	 * {@value #BATCH} relabelings; of a relabeling nothing is kept but counts and its maxima.
	 *
	 * @param first index of the first relabeling
	 * @param count how many
	 * @param progress learns of them, and can stop the run
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public Outcome run(final long first, final int count, final Progress progress) {
		final Optional<ExtremesFinder> finder = extremes.map(e -> new ExtremesFinder(maps, e, count));
		final AtomicInteger next = new AtomicInteger(), done = new AtomicInteger();
		final AtomicReference<SplitCounts> counts = new AtomicReference<>(SplitCounts.none(maps.voxels()));
		Workers.forEach(IntStream.range(0, Workers.count()).boxed().toList(), w -> {
			boolean complete = false;
			try {
				final Batch batch = new Batch(finder.map(ExtremesFinder::worker));
				for (int from = next.getAndAdd(BATCH); from < count; from = next.getAndAdd(BATCH)) {
					progress.check();
					final int size = Math.min(BATCH, count - from);
					batch.run(first, from, size);
					progress.update(done.addAndGet(size), count);
				}
				counts.accumulateAndGet(batch.counts(), SplitCounts::plus);
				complete = true;
			}
			finally {
				// where one worker fails, the others need not compute what nobody will see
				if (!complete) next.set(Integer.MAX_VALUE - Workers.count() * BATCH);
			}
		});
		return new Outcome(counts.get(), finder.map(ExtremesFinder::maxima));
	}

	/** What a thread needs. */
	private final class Batch {

		private final SplitSums sums = new SplitSums(maps, BATCH);
		private final int[] less = new int[maps.blocks() * UnitMaps.BLOCK];
		private final int[] more = new int[less.length];
		private final int[] padded = Arrays.copyOf(observed, less.length);
		private final int[][] chosen = new int[BATCH][];
		private final Optional<ExtremesFinder.Worker> finder;
		private int relabelings;

		Batch(final Optional<ExtremesFinder.Worker> finder) {
			this.finder = finder;
		}

		void run(final long first, final int from, final int size) {
			for (int s = 0; s < size; s++)
				chosen[s] = groups.draw(first + from + s);
			sums.load(chosen, size);
			for (int b = 0; b < maps.blocks(); b++) {
				final int[][] block = sums.block(b);
				for (int s = 0; s < size; s++)
					count(block[s], padded, less, more, b * UnitMaps.BLOCK);
				if (finder.isPresent()) for (int s = 0; s < size; s++)
					finder.get().collect(s, b, block[s]);
			}
			relabelings += size;
			if (finder.isPresent()) for (int s = 0; s < size; s++)
				finder.get().measure(s, chosen[s], from + s);
		}

		/** Counts without branches: the sign bit of a difference is 1 where it is negative. */
		private static void count(final int[] sum, final int[] observed, final int[] less, final int[] more,
			final int at)
		{
			for (int i = 0; i < UnitMaps.BLOCK; i++) {
				less[at + i] += sum[i] - observed[at + i] >>> 31;
				more[at + i] += observed[at + i] - sum[i] >>> 31;
			}
		}

		SplitCounts counts() {
			return new SplitCounts(relabelings, Arrays.copyOf(less, maps.voxels()), Arrays.copyOf(more,
				maps.voxels()));
		}
	}
}
