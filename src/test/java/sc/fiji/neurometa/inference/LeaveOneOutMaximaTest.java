package sc.fiji.neurometa.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.RandomLeaveOneOut;
import sc.fiji.neurometa.ale.SlowLeaveOneOut;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.space.Workers;

/** The maxima without each experiment against whole maps of which the experiment was left out the plain way. */
class LeaveOneOutMaximaTest {

	private static final int PERMUTATIONS = 4, SETS = 100, MOST_EXPERIMENTS = 30;

	private static LeaveOneOutMaxima maxima(final RandomSet set, final double lowest, final Progress progress) {
		final RandomLeaveOneOut random = new RandomLeaveOneOut(set.experiments(), set.mask(), set.sampling(), set.model(),
			lowest);
		return new LeaveOneOutMaxima(set.mask(), set.experiments().size(), () -> {
			final RandomLeaveOneOut.Draws draws = random.draws();
			return (numbers, least, visitor) -> draws.draw(numbers, least, visitor::without);
		}, 9, PERMUTATIONS, progress);
	}

	/** Of each experiment another threshold, around one of the set's. */
	private static double[] forming(final RandomSet set, final Random random) {
		final double middle = set.formingValues()[0];
		return set.experiments().stream().mapToDouble(e -> middle * (.9 + .1 * random.nextDouble())).toArray();
	}

	@Test
	void findsWhatIsInTheWholeMaps() {
		for (long seed = 1; seed <= SETS; seed++) {
			final RandomSet set = RandomSet.of(seed);
			if (set.experiments().size() > MOST_EXPERIMENTS) continue;
			final double[] values = set.formingValues();
			final double usual = values.length == 0 ? .01 : values[0];
			final List<NullMaxima> largest = Workers.with(1 + (int) seed % 3, () -> maxima(set, usual, Progress.NONE).values(usual));
			final boolean clusters = values.length > 0;
			final double[] forming = clusters ? forming(set, new Random(seed)) : new double[0];
			final List<NullMaxima> formed = clusters ? maxima(set, Arrays.stream(forming).min().orElseThrow(), Progress.NONE)
				.clusters(set.connectivity(), forming) : List.of();
			final SlowLeaveOneOut slow = new SlowLeaveOneOut(set.experiments(), set.mask(), set.sampling(), set.model());
			for (int e = 0; e < set.experiments().size(); e += 1 + set.experiments().size() / 4)
				for (int i = 0; i < PERMUTATIONS; i++) {
					final double[] map = slow.draw(Seeds.of(9, i), e);
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

	@Test
	void sameBitsForAnyNumberOfThreads() {
		final RandomSet set = IntStream.iterate(1, s -> s + 1).mapToObj(RandomSet::of).filter(s -> s.formingValues().length > 0 && s
			.experiments().size() > 5).findFirst().orElseThrow();
		final double[] forming = forming(set, new Random(1));
		final double lowest = Arrays.stream(forming).min().orElseThrow();
		final List<NullMaxima> one = Workers.with(1, () -> maxima(set, lowest, Progress.NONE).clusters(set.connectivity(),
			forming));
		final List<NullMaxima> three = Workers.with(3, () -> maxima(set, lowest, Progress.NONE).clusters(set.connectivity(),
			forming));
		for (int e = 0; e < forming.length; e++) {
			assertArrayEquals(one.get(e).clusters().get(0).sizes(), three.get(e).clusters().get(0).sizes());
			assertArrayEquals(one.get(e).clusters().get(0).masses(), three.get(e).clusters().get(0).masses());
		}
	}

	@Test
	void stopsWhenItShall() {
		final RandomSet set = RandomSet.of(1);
		final Progress stop = new Progress() {

			@Override
			public void stage(final String name) {}

			@Override
			public void update(final long done, final long total) {}

			@Override
			public boolean isCanceled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> maxima(set, .01, stop).values(.01));
	}
}
