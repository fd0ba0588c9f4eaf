package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;

import sc.fiji.neurometa.analysis.correction.Correction.Quantity;
import sc.fiji.neurometa.inference.MaximumNull;

/**
 * The threshold that voxels and clusters had to reach.
 *
 * @param voxelP largest uncorrected p with which a voxel passes; 0 when none can
 * @param ale smallest ALE value with which a voxel passes; NaN where it differs from voxel to voxel and p alone decides
 * @param corrected the additional requirement of a family-wise correction; empty without one
 */
public record Threshold(double voxelP, double ale, Optional<Limit> corrected) {

	/** A threshold on the uncorrected p of the voxels alone. */
	static Threshold atP(final double p, final TestedMap map) {
		return new Threshold(p, map.ale(p), Optional.empty());
	}

	/**
	 * The smallest value that survives, with the interval in which it would lie, at 95 % confidence, after very many
	 * permutations.
	 *
	 * @param quantity what is tested
	 * @param smallest smallest value that survives
	 * @param low95 lower end of the interval
	 * @param high95 upper end of the interval; infinite when there are too few permutations to bound it
	 */
	public record Limit(Quantity quantity, double smallest, double low95, double high95) {

		/** With the interval that fits how the number of permutations was chosen. */
		static Limit of(final MaximumNull maxima, final Quantity quantity, final TestLevel level) {
			return level.sequential() ? sequential(maxima, quantity, level.alpha()) : of(maxima, quantity, level.alpha());
		}

		public static Limit of(final MaximumNull maxima, final Quantity quantity, final double alpha) {
			return of(maxima, quantity, alpha, maxima.interval(alpha));
		}

		/** With an interval that holds also when the number of permutations depended on their results. */
		private static Limit sequential(final MaximumNull maxima, final Quantity quantity, final double alpha) {
			return of(maxima, quantity, alpha, maxima.sequentialInterval(alpha));
		}

		private static Limit of(final MaximumNull maxima, final Quantity quantity, final double alpha,
			final double[] interval)
		{
			return new Limit(quantity, beyond(maxima.mustExceed(alpha), quantity), beyond(interval[0], quantity), beyond(
				interval[1], quantity));
		}

		/** The smallest possible value above another one; what has no bound keeps none. */
		private static double beyond(final double value, final Quantity quantity) {
			if (Double.isInfinite(value)) return value;
			return quantity.isInVoxels() ? value + 1 : Math.nextUp(value);
		}
	}
}
