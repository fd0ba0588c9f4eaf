package sc.fiji.neurometa.analysis.effect;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.QuantisedScale;
import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.CoarseNull;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Correction;
import sc.fiji.neurometa.inference.FalseDiscovery;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * In how many subsamples of a literature each voxel is significant: probabilistic ALE (as in JALE). Every subsample has its
 * own cluster-forming ALE value, from its own null distribution; permutation i tests with that of draw i, again from the
 * first when there are more permutations.
 */
public final class ProbabilisticAle {

	private final Mask mask;
	private final AleSettings settings;
	private final int[][] subsets;
	private final UnitMaps maps;
	private final double unit;
	private final CoarseNull[] nulls;
	private final double[] forming;

	private ProbabilisticAle(final Mask mask, final AleSettings settings, final int[][] subsets, final UnitMaps maps,
		final double unit, final CoarseNull[] nulls)
	{
		this.mask = mask;
		this.settings = settings;
		this.subsets = subsets;
		this.maps = maps;
		this.unit = unit;
		this.nulls = nulls;
		forming = new double[nulls.length];
		for (int d = 0; d < forming.length; d++)
			forming[d] = nulls[d].threshold(settings.voxelP());
	}

	/**
	 * Prepares the subsamples of a literature.
	 *
	 * @param experiments the literature
	 * @param mask the voxels
	 * @param settings threshold and correction
	 * @param subsets places in the list of experiments, per draw
	 * @param progress learns how far it is, and can stop it
	 */
	public static ProbabilisticAle of(final List<KernelFoci> experiments, final Mask mask, final AleSettings settings,
		final int[][] subsets, final Progress progress)
	{
		final ModelledActivation activation = new ModelledActivation(mask, settings.focusPlacement(), settings.maModel());
		final Ale ale = Ale.of(experiments, mask, activation, progress::check);
		final QuantisedScale units = new QuantisedScale(experiments.size(), DoubleStream.of(ale.values()).map(
			QuantisedScale::sum).max().orElseThrow());
		final UnitMaps maps = new UnitMaps(experiments.size(), mask.size());
		Workers.forEach(IntStream.range(0, experiments.size()).boxed().toList(), e -> {
			progress.check();
			maps.put(e, units.of(activation.compute(experiments.get(e).foci(), experiments.get(e).kernel())));
		});
		final List<double[]> bins = ale.histograms().stream().map(CoarseNull::bins).toList();
		final CoarseNull[] nulls = new CoarseNull[subsets.length];
		final AtomicInteger done = new AtomicInteger();
		Workers.forEach(IntStream.range(0, subsets.length).boxed().toList(), d -> {
			progress.check();
			nulls[d] = CoarseNull.of(IntStream.of(subsets[d]).mapToObj(bins::get).toList());
			progress.update(done.incrementAndGet(), subsets.length);
		});
		return new ProbabilisticAle(mask, settings, subsets, maps, units.unit(), nulls);
	}

	/** Measures permutations, without an object for each cluster. One for each thread. */
	public final class Measure {

		private final ClusterFinder finder = new ClusterFinder(mask, settings.connectivity());
		private final int[] ascending = new int[mask.size()];
		private double largest;

		/** What the correction needs of the ALE of a subsample with random foci. */
		public double measure(final double[] ale, final int draw) {
			return switch (settings.correction()) {
				case VOXEL_FWE -> DoubleStream.of(ale).max().orElseThrow();
				case CLUSTER_FWE, CLUSTER_MASS_FWE -> {
					largest = 0;
					finder.visit(ale, forming[draw], (ordinals, size) -> largest = Math.max(largest, quantity(ordinals, size, ale,
						draw)));
					yield largest;
				}
				case FDR_BH, FDR_BY, UNCORRECTED -> 0;
			};
		}

		private double quantity(final int[] ordinals, final int size, final double[] ale, final int draw) {
			if (settings.correction() == Correction.CLUSTER_FWE) return size;
			// summed in the order in which the mass of an observed cluster is
			System.arraycopy(ordinals, 0, ascending, 0, size);
			Arrays.sort(ascending, 0, size);
			double mass = 0;
			for (int i = 0; i < size; i++)
				mass += ale[ascending[i]] - forming[draw];
			return mass;
		}
	}

	public Measure measure() {
		return new Measure();
	}

	private double quantity(final Cluster cluster, final double[] ale, final int draw) {
		return settings.correction() == Correction.CLUSTER_FWE ? cluster.size() : cluster.mass(ale, forming[draw]);
	}

	/** The share of the draws in which each voxel is significant, by what all permutations gave. */
	public double[] shares(final double[] maxima, final Progress progress) {
		final MaximumNull maximum = new MaximumNull(maxima);
		final int[] counts = Permutations.collect(subsets.length, 1, progress, () -> new Counts(maximum), ProbabilisticAle::sum,
			new int[mask.size()]);
		return IntStream.of(counts).mapToDouble(n -> (double) n / subsets.length).toArray();
	}

	private static int[] sum(final int[] a, final int[] b) {
		for (int i = 0; i < a.length; i++)
			a[i] += b[i];
		return a;
	}

	/** In how many of a thread's draws each voxel is significant. */
	private final class Counts implements Permutations.Worker<int[]> {

		private final MaximumNull maximum;
		private final ClusterFinder finder = new ClusterFinder(mask, settings.connectivity());
		private final int[] counts = new int[mask.size()];

		Counts(final MaximumNull maximum) {
			this.maximum = maximum;
		}

		@Override
		public void work(final int from, final int end) {
			for (int d = from; d < end; d++)
				for (final Cluster cluster : significant(d, finder, maximum))
					for (final int i : cluster.ordinals())
						counts[i]++;
		}

		@Override
		public int[] result() {
			return counts;
		}
	}

	private List<Cluster> significant(final int draw, final ClusterFinder finder, final MaximumNull maximum) {
		final int[] sums = maps.sum(subsets[draw]);
		final double[] ale;
		final double least;
		switch (settings.correction()) {
			case FDR_BH, FDR_BY -> {
				ale = ale(sums, 0);
				least = atP(draw, ale, settings.correction() == Correction.FDR_BH ? FalseDiscovery.BENJAMINI_HOCHBERG
					: FalseDiscovery.BENJAMINI_YEKUTIELI);
			}
			default -> {
				least = settings.correction() == Correction.VOXEL_FWE ? Math.nextUp(maximum.mustExceed(settings.alpha()))
					: forming[draw];
				ale = ale(sums, least);
			}
		}
		final double voxelMm3 = mask.grid().voxelVolumeMm3();
		return finder.find(ale, least).stream().filter(c -> !settings.correction().testsClusters() || maximum.p(quantity(c,
			ale, draw)) <= settings.alpha()).filter(c -> TestedCluster.isLarge(c, voxelMm3, settings.minClusterMm3())).toList();
	}

	/** The ALE of sums in units, 0 where it is certainly below a value: most voxels are. */
	private double[] ale(final int[] sums, final double least) {
		final double leastSum = least < 1 ? QuantisedScale.sum(Math.max(0, least)) / unit - 1 : 0;
		final double[] ale = new double[sums.length];
		for (int i = 0; i < ale.length; i++)
			if (sums[i] >= leastSum) ale[i] = 0 - StrictMath.expm1(-unit * sums[i]);
		return ale;
	}

	private double atP(final int draw, final double[] ale, final FalseDiscovery rate) {
		final double p = rate.threshold(DoubleStream.of(ale).map(nulls[draw]::p).toArray(), settings.alpha());
		return p > 0 ? nulls[draw].threshold(p) : Double.POSITIVE_INFINITY;
	}
}
