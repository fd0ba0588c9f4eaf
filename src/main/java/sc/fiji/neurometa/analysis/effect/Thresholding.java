package sc.fiji.neurometa.analysis.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.Threshold.Limit;
import sc.fiji.neurometa.analysis.effect.Threshold.Quantity;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Correction;
import sc.fiji.neurometa.inference.FalseDiscovery;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.space.Mask;

/**
 * Which clusters of an ALE map survive.
 *
 * @param threshold what had to be reached
 * @param survivors the clusters that stand, the largest first
 * @param largestRejected the largest cluster above the voxel threshold that does not stand
 */
public record Thresholding(Threshold threshold, List<TestedCluster> survivors,
	Optional<TestedCluster> largestRejected)
{

	/**
	 * A cluster above the voxel threshold.
	 *
	 * @param cluster its voxels
	 * @param fweP family-wise p of the tested quantity; NaN without permutations
	 */
	public record TestedCluster(Cluster cluster, double fweP) {

		/** The number of each voxel's cluster, counted from 1, 0 where there is none. */
		public static double[] numbers(final List<TestedCluster> clusters, final int voxels) {
			final double[] numbers = new double[voxels];
			for (int c = 0; c < clusters.size(); c++)
				for (final int i : clusters.get(c).cluster().ordinals())
					numbers[i] = c + 1;
			return numbers;
		}

		/** The values of a map inside clusters, 0 elsewhere. */
		public static double[] inside(final List<TestedCluster> clusters, final double[] map) {
			final double[] kept = new double[map.length];
			for (final TestedCluster tested : clusters)
				for (final int i : tested.cluster().ordinals())
					kept[i] = map[i];
			return kept;
		}

		/** Whether the cluster has at least a volume, but for rounding. */
		public static boolean isLarge(final Cluster cluster, final double voxelMm3, final double leastMm3) {
			return cluster.size() * voxelMm3 >= leastMm3 * (1 - 1e-9);
		}
	}

	public Thresholding {
		survivors = List.copyOf(survivors);
	}

	/**
	 * Thresholds a map.
	 *
	 * @param mask its voxels
	 * @param maps the map
	 * @param tested the same held against the null hypothesis
	 * @param settings the correction
	 */
	static Thresholding of(final Mask mask, final AleMaps maps, final AleNull tested, final AleSettings settings) {
		return Formed.of(mask, maps, tested, settings).thresholding();
	}

	/**
	 * All clusters above the voxel threshold, also those that do not stand.
	 *
	 * @param threshold what had to be reached
	 * @param clusters the clusters, the largest first
	 * @param survivors those that stand
	 */
	record Formed(Threshold threshold, List<TestedCluster> clusters, List<TestedCluster> survivors) {

		static Formed of(final Mask mask, final AleMaps maps, final AleNull tested, final AleSettings settings) {
			final Optional<MaximumNull> maxima = tested.maxima().flatMap(m -> testedMaxima(m, settings.correction())).map(
				MaximumNull::new);
			final Threshold threshold = Thresholding.threshold(maps, tested, maxima, settings);
			final double voxelVolume = mask.grid().voxelVolumeMm3();
			final List<TestedCluster> all = Thresholding.clusters(mask, maps, threshold, settings).stream().map(
				c -> new TestedCluster(c, maxima.map(t -> t.p(quantity(c, tested, settings.correction()))).orElse(Double.NaN)))
				.toList();
			return new Formed(threshold, all, all.stream().filter(c -> !(c.fweP() > settings.alpha()) && TestedCluster.isLarge(c
				.cluster(), voxelVolume, settings.minClusterMm3())).toList());
		}

		Thresholding thresholding() {
			return new Thresholding(threshold, survivors, clusters.stream().filter(c -> !survivors.contains(c)).findFirst());
		}
	}

	/** The clusters of the voxels that pass: by ALE where one value serves for all voxels, else by p. */
	private static List<Cluster> clusters(final Mask mask, final AleMaps maps, final Threshold threshold,
		final AleSettings settings)
	{
		final ClusterFinder finder = new ClusterFinder(mask, settings.connectivity());
		if (!Double.isNaN(threshold.ale())) return finder.find(maps.ale(), threshold.ale());
		return finder.find(Arrays.stream(maps.p()).map(p -> -p).toArray(), -threshold.voxelP());
	}

	/**
	 * Of each permutation what a correction tests: the largest cluster in voxels, the heaviest cluster or the largest value;
	 * empty when it tests none.
	 */
	static Optional<double[]> testedMaxima(final NullMaxima maxima, final Correction correction) {
		return Optional.ofNullable(switch (correction) {
			case CLUSTER_FWE -> Arrays.stream(maxima.clusters().get(0).sizes()).asDoubleStream().toArray();
			case CLUSTER_MASS_FWE -> maxima.clusters().get(0).masses();
			case VOXEL_FWE -> maxima.values();
			case FDR_BH, FDR_BY, UNCORRECTED -> null;
		});
	}

	private static double quantity(final Cluster cluster, final AleNull tested, final Correction correction) {
		return switch (correction) {
			case CLUSTER_FWE -> cluster.size();
			case CLUSTER_MASS_FWE -> tested.mass(cluster);
			case VOXEL_FWE, FDR_BH, FDR_BY, UNCORRECTED -> cluster.maximum();
		};
	}

	private static Threshold threshold(final AleMaps maps, final AleNull tested, final Optional<MaximumNull> maxima,
		final AleSettings settings)
	{
		final double alpha = settings.alpha(), voxelP = settings.voxelP();
		return switch (settings.correction()) {
			case CLUSTER_FWE -> new Threshold(voxelP, tested.ale(voxelP), maxima.map(t -> limit(t,
				Quantity.CLUSTER_VOXELS, settings)));
			case CLUSTER_MASS_FWE -> new Threshold(voxelP, tested.ale(voxelP), maxima.map(t -> limit(t,
				Quantity.CLUSTER_MASS, settings)));
			case VOXEL_FWE -> {
				final Limit limit = limit(maxima.orElseThrow(), Quantity.ALE, settings);
				yield new Threshold(tested.p(limit.smallest()), limit.smallest(), Optional.of(limit));
			}
			case FDR_BH -> atP(FalseDiscovery.BENJAMINI_HOCHBERG.threshold(maps.p(), alpha), tested);
			case FDR_BY -> atP(FalseDiscovery.BENJAMINI_YEKUTIELI.threshold(maps.p(), alpha), tested);
			case UNCORRECTED -> atP(voxelP, tested);
		};
	}

	private static Limit limit(final MaximumNull maxima, final Quantity quantity, final AleSettings settings) {
		return settings.stopEarly().isPresent() ? Limit.sequential(maxima, quantity, settings.alpha()) : Limit.of(maxima,
			quantity, settings.alpha());
	}

	private static Threshold atP(final double p, final AleNull tested) {
		return new Threshold(p, tested.ale(p), Optional.empty());
	}
}
