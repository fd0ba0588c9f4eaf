package sc.fiji.neurometa.analysis.conjunction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/** The clusters of a finished map of which only the values are known. */
public final class MapClusters {

	private MapClusters() {}

	/**
	 * A cluster: voxels that share a face and have one sign.
	 *
	 * @param sign 1 or -1
	 * @param statistics size, places and label; {@code maxAle} is the largest size of its values, p and z are NaN, and its
	 *          number counts within its sign
	 */
	public record Found(int sign, ClusterStatistics statistics) {

		/** The value of the largest size. */
		public double value() {
			return sign * statistics.maxAle();
		}
	}

	/**
	 * Finds the clusters of both signs, the largest first.
	 *
	 * @param map the values; NaN counts as 0
	 * @param threshold a voxel belongs to a cluster when the size of its value is above this, at least 0
	 * @param space the space of the millimetres
	 * @param anatomy names the peaks
	 */
	public static List<Found> of(final Volume map, final double threshold, final Space space, final Anatomy anatomy) {
		final List<Found> found = new ArrayList<>();
		for (int sign = 1; sign >= -1; sign -= 2) {
			final int of = sign;
			final Mask beyond = Mask.of("beyond the threshold", map.grid(), space, voxel -> of * map.get(voxel) > threshold);
			final double[] sizes = new double[beyond.size()];
			for (int i = 0; i < sizes.length; i++)
				sizes[i] = sign * map.get(beyond.voxel(i));
			Conjunction.of(beyond, Conjunction.valuesOnly(sizes), Double.MIN_VALUE, Connectivity.FACES, 0, anatomy).report()
				.clusters().forEach(c -> found.add(new Found(of, c)));
		}
		found.sort(Comparator.comparingInt((Found f) -> f.statistics().voxels()).reversed());
		return List.copyOf(found);
	}
}
